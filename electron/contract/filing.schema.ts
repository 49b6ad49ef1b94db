/** Hồ sơ: the file plan, files with their documents, retention, hand-over. (practice.md 6) */
import { z } from 'zod';
import {
  choice,
  flag,
  isoDate,
  optionalLine,
  optionalText,
  pageWindow,
  requiredLine,
  rowId,
  wholeNumber,
} from './fields.ts';

export const retentions = ['permanent', 'seventy_years', 'years', 'while_in_force'] as const;
export type Retention = (typeof retentions)[number];
export const retentionLabels: Readonly<Record<Retention, string>> = {
  permanent: 'Vĩnh viễn',
  seventy_years: '70 năm',
  years: 'Số năm',
  while_in_force: 'Đến khi văn bản hết hiệu lực',
};

/** "Vĩnh viễn", "10 năm". */
export function formatRetention(retention: Retention, years: number | null): string {
  return retention === 'years' ? `${years ?? ''} năm` : retentionLabels[retention];
}

export const caseFileFields = {
  /** As the file plan writes it: "01-VP". Unique in its year. */
  code: requiredLine('Số, ký hiệu hồ sơ', 60),
  title: requiredLine('Tiêu đề hồ sơ', 500),
  year: wholeNumber('Năm', 1930, 2199),
  retention: choice('Thời hạn bảo quản', retentions),
  retentionYears: wholeNumber('Số năm bảo quản', 1, 200).nullable(),
  /** Who makes the file. */
  owner: optionalLine('Người lập hồ sơ', 200),
  note: optionalText('Ghi chú', 1000),
  openedOn: isoDate,
};
export const saveCaseFileInput = z.strictObject({ id: rowId.nullable(), ...caseFileFields });
export const caseFile = z.strictObject({
  id: rowId,
  ...caseFileFields,
  owner: z.string(),
  note: z.string(),
  closedOn: isoDate.nullable(),
  handedOverOn: isoDate.nullable(),
  documents: z.int(),
  /** Dates of its oldest and newest document. */
  firstDate: isoDate.nullable(),
  lastDate: isoDate.nullable(),
  version: rowId,
});
export type CaseFile = z.infer<typeof caseFile>;

export const listCaseFilesInput = z.strictObject({
  text: z.string().max(200),
  year: z.int().min(1930).max(2199).nullable(),
  state: z.enum(['open', 'closed', 'handed_over', 'all']),
  ...pageWindow,
});
export const caseFilePage = z.strictObject({ rows: z.array(caseFile), total: z.int() });

/** A file plan pasted from Word or Excel: code, title, retention ("10 năm", "Vĩnh viễn"), owner, separated by tabs. */
export const importFilePlanInput = z.strictObject({
  year: wholeNumber('Năm', 1930, 2199),
  openedOn: isoDate,
  text: z.string().max(400_000),
});
export const importFilePlanResult = z.strictObject({
  added: z.int(),
  alreadyThere: z.int(),
  skipped: z.array(z.strictObject({ line: z.int(), text: z.string(), reason: z.string() })),
});

export const filedKinds = ['incoming', 'outgoing', 'copy'] as const;
export const filedReference = z.strictObject({ kind: z.enum(filedKinds), id: rowId });
export type FiledReference = z.infer<typeof filedReference>;

export const fileDocumentsInput = z.strictObject({
  fileId: rowId,
  documents: z.array(filedReference).min(1, 'Chọn ít nhất một văn bản.').max(1000),
});
export const unfileDocumentInput = z.strictObject({ fileId: rowId, document: filedReference });
export const setSheetsInput = z.strictObject({
  fileId: rowId,
  sheets: z
    .array(
      z.strictObject({
        document: filedReference,
        /** Tờ số: the first sheet of the document in the file. */
        sheetFrom: wholeNumber('Tờ số', 1, 99_999).nullable(),
        /** Its last sheet, when it has several. */
        sheetTo: wholeNumber('Tờ cuối', 1, 99_999).nullable().default(null),
        note: optionalLine('Ghi chú', 200),
      }),
    )
    .max(1000),
});
export const filedDocument = z.strictObject({
  document: filedReference,
  position: z.int(),
  /** As it stands on the document: "12-CT/TW", "05-TB/VPTU". */
  symbol: z.string(),
  date: isoDate.nullable(),
  title: z.string(),
  issuer: z.string(),
  /** "790" for arrivals. */
  arrivalNumberText: z.string(),
  sheetFrom: z.int().nullable(),
  sheetTo: z.int().nullable(),
  note: z.string(),
  isVoid: flag,
});
export type FiledDocument = z.infer<typeof filedDocument>;
export const caseFileDetail = z.strictObject({ file: caseFile, contents: z.array(filedDocument) });
export type CaseFileDetail = z.infer<typeof caseFileDetail>;

/** "7", "7-9"; empty while the sheets are not numbered. */
export function formatSheets(from: number | null, to: number | null): string {
  if (from === null) return '';
  return to === null || to === from ? String(from) : `${from}-${to}`;
}

/** Sheets as they are typed: "7", "7-9", "7 – 9"; null for anything else, also for a span that runs backwards. */
export function readSheets(
  text: string,
): { readonly sheetFrom: number | null; readonly sheetTo: number | null } | null {
  if (text.trim() === '') return { sheetFrom: null, sheetTo: null };
  const match = /^\s*(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?\s*$/.exec(text);
  const sheetFrom = Number(match?.[1] ?? 0);
  const sheetTo = match?.[2] === undefined ? null : Number(match[2]);
  return sheetFrom < 1 || (sheetTo !== null && sheetTo < sheetFrom) ? null : { sheetFrom, sheetTo };
}

export const filesOfDocument = z.strictObject({
  files: z.array(z.strictObject({ id: rowId, code: z.string(), title: z.string(), year: z.int(), closed: flag })),
});
export const closeCaseFileInput = z.strictObject({ id: rowId, closedOn: isoDate });
export const reopenCaseFileInput = z.strictObject({ id: rowId, reason: requiredLine('Lý do', 300) });
export const handOverFilesInput = z.strictObject({
  ids: z.array(rowId).min(1, 'Chọn ít nhất một hồ sơ.').max(1000),
  handedOverOn: isoDate,
});
export const caseFiles = z.strictObject({ files: z.array(caseFile) });
