/**
 * Files attached to documents: how they come in part by part, what is kept of them, and the files that leave as streams.
 * (practice.md 5.4; reliability.md 6.5)
 */
import { z } from 'zod';
import { choice, instant, optionalLine, requiredLine, rowId } from './fields.ts';
import { filedKinds } from './filing.schema.ts';

/** The largest file that is taken, in bytes; said before anything is copied. */
export const largestAttachment = 1024 * 1024 * 1024;
/** A file comes in in parts of at most so many bytes: neither shell ever holds all of it. */
export const largestPart = 1024 * 1024;
/** How many files one document may carry. */
export const mostAttachments = 100;

/** The document that carries a file. */
export const attachmentOwner = z.strictObject({ kind: choice('Loại văn bản', filedKinds), id: rowId });
export type AttachmentOwner = z.infer<typeof attachmentOwner>;

/** SHA-256 in hexadecimal: under it a file lies in the store. */
export const fileDigest = z.string().regex(/^[0-9a-f]{64}$/, 'Không rõ tệp nào.');
export const uploadId = z.uuid('Không rõ tệp nào.');

const fileSize = z
  .int('Không rõ cỡ tệp.')
  .min(1, 'Tệp rỗng, không có gì để đính kèm.')
  .max(largestAttachment, `Tệp lớn hơn mức ${largestAttachment / 1024 ** 3} GB cho một tệp.`);

export const beginUploadInput = z.strictObject({
  owner: attachmentOwner,
  name: requiredLine('Tên tệp', 200),
  sizeBytes: fileSize,
});
export const begunUpload = z.strictObject({ uploadId });
export const uploadInput = z.strictObject({ uploadId });
/** Taken in whole, looked at and flushed to the disk; not yet attached to anything. */
export const finishedUpload = z.strictObject({ name: z.string(), sizeBytes: z.int(), sha256: fileDigest });
export type FinishedUpload = z.infer<typeof finishedUpload>;

/** By its digest, not by the upload: the same order done again on a restored backup finds the same file. */
export const attachInput = z.strictObject({
  owner: attachmentOwner,
  name: requiredLine('Tên tệp', 200),
  sizeBytes: fileSize,
  sha256: fileDigest,
  note: optionalLine('Ghi chú', 300),
});

/** `changed`: what lies on the disk is not what was attached. */
export const fileStates = ['sound', 'missing', 'changed'] as const;
export type FileState = (typeof fileStates)[number];
export const fileStateLabels: Readonly<Record<FileState, string>> = {
  sound: '',
  missing: 'Không thấy tệp',
  changed: 'Tệp đã bị sửa',
};

export const attachment = z.strictObject({
  id: rowId,
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  note: z.string(),
  addedAt: instant,
  addedBy: z.string(),
  state: z.enum(fileStates),
  /** Taken off the document: the row stays with its reason. */
  removed: z.strictObject({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});
export type Attachment = z.infer<typeof attachment>;
export const attachments = z.strictObject({ attachments: z.array(attachment) });

export const attachmentInput = z.strictObject({ id: rowId });
export const removeAttachmentInput = z.strictObject({ id: rowId, reason: requiredLine('Lý do gỡ', 300) });

/** Looking at all files in slices: begins after the row `after` and ends when about `slice` bytes were read. */
export const verifyFilesInput = z.strictObject({ after: z.int().min(0) });
export const verifiedFiles = z.strictObject({
  checked: z.int(),
  total: z.int(),
  /** The row to go on after; null when all were looked at. */
  next: rowId.nullable(),
  problems: z.array(
    z.strictObject({
      owner: attachmentOwner,
      numberText: z.string(),
      fileName: z.string(),
      state: z.enum(fileStates),
    }),
  ),
});
export type VerifiedFiles = z.infer<typeof verifiedFiles>;

/** Files that leave as streams, for they may be larger than memory: an attachment, or all registers with all files. */
export const streamRequest = z.discriminatedUnion('file', [
  z.strictObject({ file: z.literal('attachment'), id: rowId }),
  z.strictObject({ file: z.literal('handoverPack') }),
]);
export type StreamRequest = z.infer<typeof streamRequest>;

/** What a browser or the system may open by itself; the rest is saved. Nothing that runs, links elsewhere or holds macros. */
const viewable: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};
const openable: readonly string[] = [...Object.keys(viewable), 'docx', 'xlsx', 'tif'];

/** The ending of a name in small letters without the dot, or "". */
export function endingOf(fileName: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** True when the file may be handed to the program that the system has for it. */
export const isOpenableName = (fileName: string): boolean => openable.includes(endingOf(fileName));

/** The media type under which a browser may show the file in a tab of its own; null when it is to be saved. */
export const viewableType = (fileName: string): string | null => viewable[endingOf(fileName)] ?? null;
