/** Dấu đến, printed instead of pressed: on labels or over the first page of the document. (practice.md 1.2) */
import { z } from 'zod';
import { choice, flag, isoDate, optionalLine, requiredLine, rowId } from './fields.ts';
import { labelSheet, labelSheetIds } from './label-sheets.ts';
import { slipDocumentIds } from './slip.schema.ts';

export const stampYears = ['none', 'short', 'full'] as const;
export type StampYear = (typeof stampYears)[number];

/** What the office's own stamp says; fields of a stamp are data. */
export const stampSettings = z.strictObject({
  /** Empty: the name of the office. */
  organName: optionalLine('Tên cơ quan trên dấu', 150),
  paperWords: requiredLine('Chữ trên dấu văn bản giấy', 40),
  networkWords: requiredLine('Chữ trên dấu văn bản qua mạng', 60),
  /** "Lưu hồ sơ", "Số và ký hiệu HS". */
  fileLabel: requiredLine('Dòng cuối của dấu', 40),
  year: choice('Năm trên dấu', stampYears),
});
export type StampSettings = z.infer<typeof stampSettings>;

/** Millimetres from an edge of the sheet. */
const fromEdge = (label: string, max: number) =>
  z
    .number(`${label}: ghi bằng mi-li-mét.`)
    .min(0, `${label}: từ 0 đến ${max} mm.`)
    .max(max, `${label}: từ 0 đến ${max} mm.`);

/** Where the stamps are printed. The stamp is 50 mm wide and 35 mm high, the sheet of A4 210 × 297. */
export const stampPlace = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('overprint'),
    left: fromEdge('Cách mép trái', 160),
    top: fromEdge('Cách mép trên', 250),
    /** A letter has its subject under the number: its stamp stands lower by this. */
    letterLower: fromEdge('Công văn thấp hơn', 100),
  }),
  z.strictObject({
    kind: z.literal('labels'),
    sheet: z.union([z.enum(labelSheetIds), labelSheet]),
    /** First free label of the first sheet, counted from 1 in rows. */
    startAt: z.int().min(1).max(400),
    outlines: flag,
  }),
]);
export type StampPlace = z.infer<typeof stampPlace>;

/** Documents registered on the day whose stamp has not been printed, in the order of registering. */
export const findUnstampedInput = z.strictObject({ day: isoDate });
export const unstamped = z.strictObject({
  documents: z.array(z.strictObject({ id: rowId, numberText: z.string() })),
});
/** Of chosen documents those of which nothing is printed, because their number is cancelled; in the order of the book. */
export const findLeftOutInput = z.strictObject({ ids: slipDocumentIds });
export const leftOut = unstamped;
export const recordStampedInput = z.strictObject({ ids: z.array(rowId).min(1).max(2000) });
