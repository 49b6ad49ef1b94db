/** Certified copies (bản sao): one BS series per body and term for all kinds. (05-HD/VPTW, Phụ lục 3) */
import { z } from 'zod';
import {
  choice,
  flag,
  instant,
  isoDate,
  optionalLine,
  optionalText,
  pageWindow,
  requiredLine,
  receiptStatus,
  rowId,
  sortedFlag,
  sortOf,
  wholeNumber,
} from './fields.ts';
import { historyEntry } from './history.schema.ts';
import { copyForms, copyKinds } from './labels.vi.ts';
import { chosenNumberField } from './numbering.schema.ts';
import { distributionLine, distributionTotals } from './distribution.schema.ts';

export const certifiedCopyFields = {
  incomingId: rowId,
  bodyId: rowId,
  kind: choice('Hình thức sao', copyKinds),
  form: choice('Mẫu', copyForms),
  copyDate: isoDate,
  signerId: rowId,
  /** Nơi nhận as it will print, in order. */
  lines: z.array(distributionLine).min(1, 'Ghi ít nhất một nơi nhận.').max(300),
  /** The saved list the lines came from. */
  listId: rowId.nullable(),
  reserveCopies: wholeNumber('Bản dự phòng', 0, 999),
  /** For trích sao: the part that was copied. */
  excerpt: optionalText('Phần được trích', 20_000),
  note: optionalText('Ghi chú', 1000),
};
export const issueCopyInput = z.strictObject({
  ...certifiedCopyFields,
  chosenNumber: chosenNumberField,
});
export type IssueCopyInput = z.infer<typeof issueCopyInput>;

export const certifiedCopySummary = z.strictObject({
  id: rowId,
  incomingId: rowId,
  numberText: z.string(),
  kind: z.enum(copyKinds),
  form: z.enum(copyForms),
  copyDate: isoDate,
  bodyName: z.string(),
  signerName: z.string(),
  recipients: z.int(),
  copies: z.int(),
  acknowledged: z.int(),
  status: z.enum(['issued', 'void']),
});
export type CertifiedCopySummary = z.infer<typeof certifiedCopySummary>;

export const certifiedCopy = z.strictObject({
  ...certifiedCopySummary.shape,
  bodyId: rowId,
  signerId: rowId,
  lines: z.array(distributionLine),
  totals: distributionTotals,
  excerpt: z.string(),
  note: z.string(),
  /** Its content, or that of its arrival, was erased: nothing but the number is left, and nothing more happens to it. */
  erased: flag,
  voidReason: z.string(),
  version: rowId,
  issuedAt: instant,
  issuedBy: z.string(),
  /** The file of the old register that it came in with; such a copy has no sheet of its own here. */
  importedFrom: z.string().nullable(),
  history: z.array(historyEntry),
  original: z.strictObject({
    numberText: z.string(),
    arrivalDate: isoDate,
    typeName: z.string(),
    symbol: z.string(),
    documentDate: isoDate.nullable(),
    issuerName: z.string(),
    subject: z.string(),
  }),
});
export type CertifiedCopy = z.infer<typeof certifiedCopy>;

/** What the form of a new copy starts with. */
export const copyDefaultsInput = z.strictObject({
  incomingId: rowId,
  bodyId: rowId.nullable(),
  copyDate: isoDate.nullable(),
});
export const copyDefaults = z.strictObject({
  bodyId: rowId,
  kind: z.enum(copyKinds),
  /** A hint on the choice of kind; empty when there is none. */
  kindHint: z.string(),
  form: z.enum(copyForms),
  formHint: z.string(),
  copyDate: isoDate,
  nextNumberText: z.string(),
  lastNumberText: z.string().nullable(),
  termName: z.string(),
  signerId: rowId.nullable(),
  listId: rowId.nullable(),
});

/** Corrects a row of the register of copies; its number, its form and its recipients stay. */
export const correctCopyInput = z.strictObject({
  id: rowId,
  version: rowId,
  copyDate: isoDate,
  signerId: certifiedCopyFields.signerId,
  note: certifiedCopyFields.note,
  reason: optionalLine('Lý do sửa', 300),
});
export const voidCopyInput = z.strictObject({ id: rowId, version: rowId, reason: requiredLine('Lý do hủy', 1000) });
const copyFilterFields = {
  text: z.string().max(200),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  /** Only those that some recipient has not signed for; the same as the status `waiting`. */
  waiting: flag,
  kind: z.enum(copyKinds).nullable().default(null),
  bodyId: rowId.nullable().default(null),
  termId: rowId.nullable().default(null),
  status: receiptStatus,
  /** Sent to this recipient, by name. */
  recipient: z.string().max(300).nullable().default(null),
  /** Lies in this hồ sơ. */
  fileId: rowId.nullable().default(null),
};
export const copyFilter = z.strictObject(copyFilterFields);
/** What is not named does not narrow. */
export type CopyFilter = z.input<typeof copyFilter>;
/** The filter that leaves no copy out. */
export const allCopies: Readonly<CopyFilter> = { text: '', from: null, to: null, waiting: false };
export const copySorts = ['date', 'number', 'body'] as const;
export const pageCopiesInput = z.strictObject({ ...copyFilterFields, sort: sortOf(copySorts), ...pageWindow });
export const copyRow = z.strictObject({
  ...certifiedCopySummary.shape,
  arrivalNumberText: z.string(),
  originalTitle: z.string(),
  subject: z.string(),
  /** How many files are attached to it. */
  files: z.int(),
});
export const copyPage = z.strictObject({ rows: z.array(copyRow), ...sortedFlag });
