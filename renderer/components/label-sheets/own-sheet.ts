import { labelSheet, type LabelSheet } from '../../../electron/contract/label-sheets.ts';
import { checkFields, type FieldErrors } from '../form-errors.ts';
import { formatMm } from '../mm-field.tsx';

/** A sheet as it is measured with a ruler: gaps between labels, not distances from edge to edge. */
export interface MeasuredSheet {
  readonly name: string;
  readonly pageWidth: number | null;
  readonly pageHeight: number | null;
  readonly columns: number | null;
  readonly rows: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly left: number | null;
  readonly top: number | null;
  readonly gapX: number | null;
  readonly gapY: number | null;
}

export const newSheet: MeasuredSheet = {
  name: '',
  pageWidth: 210,
  pageHeight: 297,
  columns: 2,
  rows: 7,
  width: 99.1,
  height: 38.1,
  left: 4.7,
  top: 15.1,
  gapX: 2.5,
  gapY: 0,
};

// Sums of tenths are not exact in binary.
const round = (mm: number): number => Math.round(mm * 1000) / 1000;

export function toMeasured(sheet: LabelSheet): MeasuredSheet {
  const { pitchX, pitchY, ...rest } = sheet;
  return { ...rest, gapX: round(pitchX - sheet.width), gapY: round(pitchY - sheet.height) };
}

/** The sheet, or what is wrong with it, by field; "" is a sentence about the whole. */
export function readMeasured(
  measured: MeasuredSheet,
): { readonly sheet: LabelSheet; readonly errors?: never } | { readonly sheet?: never; readonly errors: FieldErrors } {
  const { gapX, gapY, ...rest } = measured;
  const name = measured.name.normalize('NFC').trim();
  const sheet = {
    ...rest,
    name,
    pitchX: gapX === null || measured.width === null ? null : round(measured.width + gapX),
    pitchY: gapY === null || measured.height === null ? null : round(measured.height + gapY),
  };
  const outside = describeOverflow(measured);
  const { pitchX, pitchY, ...found } = checkFields(labelSheet, sheet);
  const errors: Record<string, string> = { ...found };
  if (name === '') errors['name'] = 'Đặt tên cho khổ nhãn.';
  // The pitch is the label and its gap: where the label itself is wrong, the gap beside it is not to blame.
  if (gapX === null) errors['gapX'] = 'Ghi bằng mi-li-mét.';
  else if (pitchX !== undefined && found['width'] === undefined) errors['gapX'] = pitchX;
  if (gapY === null) errors['gapY'] = 'Ghi bằng mi-li-mét.';
  else if (pitchY !== undefined && found['height'] === undefined) errors['gapY'] = pitchY;
  if (outside !== '') errors[''] = outside;
  return Object.keys(errors).length > 0 ? { errors } : { sheet: labelSheet.parse(sheet) };
}

/** "3 cột nhãn rộng 217 mm kể cả lề, quá khổ giấy (210 mm) 7 mm."; '' when the labels fit on the paper. */
export function describeOverflow(measured: MeasuredSheet): string {
  const across = extent(measured.left, measured.columns, measured.width, measured.gapX);
  const down = extent(measured.top, measured.rows, measured.height, measured.gapY);
  const sentence = (what: string, verb: string, needed: number | null, has: number | null): string =>
    needed === null || has === null || needed <= has + 0.01
      ? ''
      : `${what} ${verb} ${formatMm(needed)} mm kể cả lề, quá khổ giấy (${formatMm(has)} mm) ${formatMm(needed - has)} mm.`;
  return [
    sentence(`${measured.columns ?? 0} cột nhãn`, 'rộng', across, measured.pageWidth),
    sentence(`${measured.rows ?? 0} hàng nhãn`, 'cao', down, measured.pageHeight),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function extent(margin: number | null, count: number | null, size: number | null, gap: number | null): number | null {
  if (margin === null || count === null || size === null || gap === null) return null;
  return round(margin + count * size + (count - 1) * gap);
}
