/**
 * Outgoing documents that were written and signed elsewhere: one row of the register each, and its corrections.
 * (practice.md 2.1, 2.2, 2.4)
 */
import { z } from 'zod';
import { findDocumentType } from './document-types.ts';
import { laterContent } from './document-layout.schema.ts';
import { distributionLine } from './distribution.schema.ts';
import {
  choice,
  flag,
  instant,
  isoDate,
  optionalLine,
  optionalText,
  requiredText,
  rowId,
  wholeNumber,
} from './fields.ts';
import { urgencies } from './labels.vi.ts';
import { chosenNumberField } from './numbering.schema.ts';
import { outgoingSummary } from './outgoing.schema.ts';

/** How the document stands to an arrival: it answers it, or carries it out. */
export const answerRelations = ['replies_to', 'implements'] as const;
export type AnswerRelation = (typeof answerRelations)[number];

const typeCode = z
  .string('Chọn loại văn bản.')
  .refine((code) => findDocumentType(code) !== undefined, 'Chọn loại văn bản.');
const subject = requiredText('Trích yếu', 5000);

const sharedFields = {
  bodyId: rowId,
  typeCode,
  documentDate: isoDate,
  signerId: z.int('Chọn người ký.').min(1, 'Chọn người ký.'),
  /** Kính gửi: what "Như trên" of nơi nhận points at. */
  addressees: z.array(optionalLine('Kính gửi', 500)).max(300),
  /** Nơi nhận as it stands on the paper, "Lưu …" with its holder among them. */
  lines: z.array(distributionLine).min(1, 'Ghi nơi nhận.').max(300),
  listId: rowId.nullable(),
  reserveCopies: wholeNumber('Bản dự phòng', 0, 999),
  copiesGiven: laterContent.copiesGiven,
  urgency: choice('Độ khẩn', urgencies),
  draftingUnit: laterContent.draftingUnit,
  note: optionalText('Ghi chú', 1000),
};
const entryFields = {
  ...sharedFields,
  /** The arrival that it answers or carries out. */
  answers: z.strictObject({ relation: choice('Liên kết', answerRelations), incomingId: rowId }).nullable(),
  /** The hồ sơ it is put into. */
  fileId: rowId.nullable(),
  /** "Vẫn vào sổ": take a number although a document of the same body, type, date and subject has one. */
  acceptDuplicate: flag,
};

/** Numbers and registers a signed document in one step. */
export const registerOutgoingInput = z.strictObject({ ...entryFields, subject, chosenNumber: chosenNumberField });
export type RegisterOutgoingInput = z.infer<typeof registerOutgoingInput>;

/** One draft, many files: consecutive numbers for documents that differ in their subject alone. (practice.md 2.4) */
export const registerManyOutgoingInput = z.strictObject({
  ...entryFields,
  subjects: z.array(subject).min(1, 'Ghi ít nhất một trích yếu.').max(200, 'Nhiều nhất 200 văn bản một lần.'),
});
export const registeredNumbers = z.strictObject({
  documents: z.array(z.strictObject({ id: rowId, numberText: z.string() })),
});

export const findSameOutgoingInput = z.strictObject({
  bodyId: rowId,
  typeCode: z.string().max(40),
  documentDate: isoDate,
  /** Several when many are entered at once. */
  subjects: z.array(z.string().max(20_000)).max(200),
});
/** Documents of the register that are likely the ones being entered. */
export const sameOutgoing = z.strictObject({
  documents: z.array(z.strictObject({ id: rowId, numberText: z.string(), documentDate: isoDate, subject: z.string() })),
});

export const nextOutgoingNumbersInput = z.strictObject({
  bodyId: rowId,
  typeCode: z.string().max(40),
  documentDate: isoDate,
  count: wholeNumber('Số văn bản', 1, 200),
});
/** The numbers that so many documents would take now; foreseen, not promised. */
export const nextOutgoingNumbers = z.strictObject({ numberTexts: z.array(z.string()) });

/** What the entry form starts with. */
export const outgoingEntryDefaults = z.strictObject({
  /** The last five, newest first. */
  latest: z.array(z.strictObject({ ...outgoingSummary.shape, issuedAt: instant })),
  /** The newest one as it was entered, for "như văn bản trước". */
  last: z
    .strictObject({
      ...sharedFields,
      typeCode: z.string(),
      signerId: z.int(),
      subject: z.string(),
      /** The hồ sơ in which it lies, if that is still open; the newest of several. */
      file: z.strictObject({ id: rowId, code: z.string(), title: z.string() }).nullable(),
    })
    .nullable(),
});
export type OutgoingEntryDefaults = z.infer<typeof outgoingEntryDefaults>;

/** Corrects a row; its number and body stay. (practice.md 2.4: đổi ngày ban hành) */
export const correctOutgoingInput = z.strictObject({
  id: rowId,
  version: rowId,
  typeCode,
  documentDate: isoDate,
  subject,
  signerId: sharedFields.signerId,
  addressees: sharedFields.addressees,
  lines: sharedFields.lines,
  reserveCopies: sharedFields.reserveCopies,
  copiesGiven: sharedFields.copiesGiven,
  urgency: sharedFields.urgency,
  draftingUnit: sharedFields.draftingUnit,
  note: sharedFields.note,
  reason: optionalLine('Lý do sửa', 300),
});
