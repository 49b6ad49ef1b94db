/** Outgoing documents: written as a draft, numbered and dated when signed. (practice.md 2) */
import { z } from 'zod';
import { bodyBlock } from './body.schema.ts';
import {
  choice,
  flag,
  instant,
  isoDate,
  optionalLine,
  optionalText,
  pageWindow,
  receiptStatus,
  requiredLine,
  rowId,
  sortedFlag,
  sortOf,
  wholeNumber,
} from './fields.ts';
import { urgencies } from './labels.vi.ts';
import { laterContent, usualLaterContent } from './document-layout.schema.ts';
import { distributionLine, distributionTotals } from './distribution.schema.ts';
import { historyEntry } from './history.schema.ts';
import { chosenNumberField } from './numbering.schema.ts';

/** What is written. Everything may still be empty in a draft; issuing checks what is missing. */
export const outgoingContent = z.strictObject({
  bodyId: rowId,
  typeCode: optionalLine('Loại văn bản', 40),
  documentDate: isoDate,
  place: optionalLine('Địa danh', 100),
  /** "CỦA BAN THƯỜNG VỤ TỈNH ỦY"; printed in capitals under the name of the type. */
  authorLine: optionalLine('Tác giả ghi dưới tên loại', 200),
  subject: optionalText('Trích yếu', 10_000),
  grounds: z.array(optionalText('Căn cứ', 2000)).max(100),
  blocks: z.array(bodyBlock).max(5000),
  addressees: z.array(optionalLine('Kính gửi', 500)).max(300),
  signerId: rowId.nullable(),
  lines: z.array(distributionLine).max(300),
  listId: rowId.nullable(),
  reserveCopies: wholeNumber('Bản dự phòng', 0, 999),
  urgency: choice('Độ khẩn', urgencies),
  /** "LƯU HÀNH NỘI BỘ", "TÀI LIỆU HỘI NGHỊ" …; a dissemination mark, not secrecy. */
  dissemination: optionalLine('Phạm vi phổ biến', 120),
  /** Draft number n, printed "Dự thảo lần n"; 0 prints nothing. */
  draftNumber: wholeNumber('Dự thảo lần', 0, 99),
  drafterCode: optionalLine('Ký hiệu người soạn thảo', 60),
  contactLine: optionalLine('Dòng liên hệ', 400),
  /** The document of the incoming register that this one carries out. */
  implementsIncomingId: rowId.nullable(),
  bodySize: z.union([z.literal(14), z.literal(15)], 'Cỡ chữ 14 hoặc 15.'),
  note: optionalText('Ghi chú', 1000),
  ...laterContent,
});
export type OutgoingContent = z.infer<typeof outgoingContent>;

/** What was stored, by whatever version, with every field that it does not know yet. */
export function fillContent(stored: Partial<OutgoingContent> & Omit<OutgoingContent, keyof typeof laterContent>) {
  return { ...usualLaterContent(), ...stored };
}

export const saveDraftInput = z.strictObject({ id: rowId.nullable(), content: outgoingContent });
export const draft = z.strictObject({ id: rowId, content: outgoingContent, savedAt: instant, savedBy: z.string() });
export const draftSummaries = z.strictObject({
  drafts: z.array(
    z.strictObject({
      id: rowId,
      typeName: z.string(),
      bodyName: z.string(),
      subject: z.string(),
      savedAt: instant,
      savedBy: z.string(),
    }),
  ),
});
export const idInput = z.strictObject({ id: rowId });

export const nextOutgoingNumberInput = z.strictObject({
  bodyId: rowId,
  typeCode: z.string().max(40),
  documentDate: isoDate,
  /** Symbols of the organs that issue it too, in order: "BNCTU". */
  jointSymbols: z.array(z.string().max(30)).max(5).default([]),
});
export const nextOutgoingNumber = z.strictObject({
  numberText: z.string(),
  termName: z.string(),
  lastNumberText: z.string().nullable(),
  lastDate: isoDate.nullable(),
  /** The series that gives it; null before its first number. */
  seriesId: rowId.nullable(),
});

/** Numbers, dates and registers a draft; the draft is used up. */
export const issueOutgoingInput = z.strictObject({
  draftId: rowId,
  chosenNumber: chosenNumberField,
  /** Why it is dated before the document with the number before it. */
  backDatingReason: optionalLine('Lý do lùi ngày', 300).optional(),
});
export const voidOutgoingInput = z.strictObject({ id: rowId, version: rowId, reason: requiredLine('Lý do hủy', 1000) });

export const outgoingSummary = z.strictObject({
  id: rowId,
  numberText: z.string(),
  documentDate: isoDate,
  typeCode: z.string(),
  typeName: z.string(),
  subject: z.string(),
  bodyName: z.string(),
  signerName: z.string(),
  recipients: z.int(),
  copies: z.int(),
  acknowledged: z.int(),
  /** The first day on which a copy was sent; null: numbered, and no sending recorded yet. */
  sentOn: isoDate.nullable(),
  status: z.enum(['issued', 'void']),
});
const outgoingFilterFields = {
  text: z.string().max(200),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  typeCode: z.string().max(40).nullable(),
  bodyId: rowId.nullable(),
  termId: rowId.nullable(),
  /** A number series: its body, type and term at once. */
  seriesId: rowId.nullable().default(null),
  /** Some recipient has not signed for it; all have; number cancelled. */
  status: receiptStatus,
  /** Sent to this recipient, by name. */
  recipient: z.string().max(300).nullable().default(null),
  /** Lies in this hồ sơ. */
  fileId: rowId.nullable().default(null),
};
export const outgoingFilter = z.strictObject(outgoingFilterFields);
/** What is not named does not narrow. */
export type OutgoingFilter = z.input<typeof outgoingFilter>;
/** The filter that leaves no outgoing document out. */
export const allOutgoing: Readonly<OutgoingFilter> = {
  text: '',
  from: null,
  to: null,
  typeCode: null,
  bodyId: null,
  termId: null,
};
export const outgoingSorts = ['date', 'number', 'body'] as const;
export const pageOutgoingInput = z.strictObject({
  ...outgoingFilterFields,
  sort: sortOf(outgoingSorts),
  ...pageWindow,
});
/** A row of the list, with how many files are attached to it. */
export const outgoingRow = z.strictObject({ ...outgoingSummary.shape, files: z.int() });
export const outgoingPage = z.strictObject({ rows: z.array(outgoingRow), ...sortedFlag });
export const registerTotal = z.strictObject({ total: z.int() });
export const outgoingDetail = z.strictObject({
  ...outgoingSummary.shape,
  content: outgoingContent,
  /** False for a document that was written elsewhere and entered: there is no text here to print. */
  hasText: flag,
  totals: distributionTotals,
  implementsNumberText: z.string().nullable(),
  /** Its content was erased: nothing but the number is left, and nothing more happens to it. */
  erased: flag,
  voidReason: z.string(),
  version: rowId,
  issuedAt: instant,
  issuedBy: z.string(),
  /** The file of the old register that it came in with; such a document is a line of the book and has no Word file. */
  importedFrom: z.string().nullable(),
  history: z.array(historyEntry),
});
export type OutgoingDetail = z.infer<typeof outgoingDetail>;

/** What the checker of form found, beside the place it concerns. (05-HD/VPTW, the clause quoted) */
export const layoutFinding = z.strictObject({
  /** "subject", "grounds.1", "blocks.3", "signerId" … */
  path: z.string(),
  message: z.string(),
  clause: z.string(),
  /** The words concerned and what they would become; null when only a person can mend it. */
  fix: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  blocking: flag,
});
export const layoutFindings = z.strictObject({ findings: z.array(layoutFinding) });
export const checkLayoutInput = z.strictObject({ content: outgoingContent });
