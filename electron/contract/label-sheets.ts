/**
 * Sheets of labels as data, in millimetres from the top left corner of the page. A sheet that is not among these can be
 * handed over with its measures as printed on its packet.
 */
import { z } from 'zod';

const mm = (min: number, max: number) =>
  z.number('Ghi bằng mi-li-mét.').min(min, `Từ ${min} mm.`).max(max, `Đến ${max} mm.`);
const count = (max: number) => z.int('Ghi bằng số.').min(1, 'Ít nhất 1.').max(max, `Nhiều nhất ${max}.`);

export const labelSheet = z
  .strictObject({
    name: z.string().max(100),
    /** A sheet, or one label of a roll. */
    pageWidth: mm(20, 450),
    pageHeight: mm(20, 450),
    columns: count(10),
    rows: count(40),
    /** Upper left corner of the first label. */
    left: mm(0, 200),
    top: mm(0, 200),
    width: mm(10, 300),
    height: mm(8, 300),
    /** From one label's edge to the same edge of the next. */
    pitchX: mm(10, 300),
    pitchY: mm(8, 300),
  })
  .refine((s) => s.pitchX >= s.width && s.pitchY >= s.height, 'Các nhãn chồng lên nhau.')
  .refine(
    (s) =>
      s.left + (s.columns - 1) * s.pitchX + s.width <= s.pageWidth + 0.01 &&
      s.top + (s.rows - 1) * s.pitchY + s.height <= s.pageHeight + 0.01,
    'Các nhãn ra ngoài tờ giấy.',
  );
export type LabelSheet = z.infer<typeof labelSheet>;

export const labelSheetIds = [
  'a4-3x8',
  'a4-3x7',
  'a4-2x8',
  'a4-2x7',
  'a4-2x6',
  'a4-2x5',
  'a4-2x4',
  'a4-3x6',
  'a4-4x8',
] as const;
export type LabelSheetId = (typeof labelSheetIds)[number];

const a4 = (
  name: string,
  columns: number,
  rows: number,
  [width, height]: readonly [number, number],
  [left, top]: readonly [number, number],
  pitchX = width,
  pitchY = height,
): LabelSheet => ({ name, pageWidth: 210, pageHeight: 297, columns, rows, left, top, width, height, pitchX, pitchY });

export const labelSheets: Readonly<Record<LabelSheetId, LabelSheet>> = {
  'a4-3x8': a4('A4, 24 nhãn 70 × 37 mm', 3, 8, [70, 37], [0, 0.5]),
  'a4-3x7': a4('A4, 21 nhãn 63,5 × 38,1 mm', 3, 7, [63.5, 38.1], [7.2, 15.1], 66),
  'a4-3x6': a4('A4, 18 nhãn 63,5 × 46,6 mm', 3, 6, [63.5, 46.6], [7.2, 8.7], 66),
  /** The stamp of arrival as the annex draws it. (NĐ 30/2020, Phụ lục IV) */
  'a4-4x8': a4('A4, 32 nhãn 50 × 35 mm', 4, 8, [50, 35], [5, 8.5]),
  'a4-2x8': a4('A4, 16 nhãn 105 × 37 mm', 2, 8, [105, 37], [0, 0.5]),
  'a4-2x7': a4('A4, 14 nhãn 99,1 × 38,1 mm', 2, 7, [99.1, 38.1], [4.7, 15.1], 101.6),
  'a4-2x6': a4('A4, 12 nhãn 105 × 48 mm', 2, 6, [105, 48], [0, 4.5]),
  'a4-2x5': a4('A4, 10 nhãn 105 × 57 mm', 2, 5, [105, 57], [0, 6]),
  'a4-2x4': a4('A4, 8 nhãn 105 × 74 mm', 2, 4, [105, 74], [0, 0.5]),
};

/** Sheets that the office measured itself; each is chosen by its name. */
export const ownLabelSheets = z.strictObject({
  sheets: z
    .array(labelSheet)
    .max(50, 'Nhiều nhất 50 khổ nhãn.')
    .refine((sheets) => new Set(sheets.map(({ name }) => name)).size === sheets.length, 'Hai khổ nhãn trùng tên.'),
});

export const envelopeSizes = ['C5', 'DL', 'C4'] as const;
export type EnvelopeSize = (typeof envelopeSizes)[number];
export const envelopeSizeLabels: Readonly<Record<EnvelopeSize, string>> = {
  C5: 'C5 (229 × 162 mm)',
  DL: 'DL (220 × 110 mm)',
  C4: 'C4 (324 × 229 mm)',
};
/** Outer measures, long side across. */
export const envelopeSizesMm: Readonly<Record<EnvelopeSize, readonly [width: number, height: number]>> = {
  C5: [229, 162],
  DL: [220, 110],
  C4: [324, 229],
};
