import { DomainError } from '../../contract/errors.ts';
import { type LabelSheet, type LabelSheetId, labelSheets } from '../../contract/label-sheets.ts';

/**
 * The measures of the chosen sheet, known or the office's own. `smallest` is what must fit on a label.
 *
 * @throws DomainError label_out_of_sheet, label_too_small
 */
export function chosenSheet(
  sheet: LabelSheetId | LabelSheet,
  startAt: number,
  smallest: { readonly width: number; readonly height: number } = { width: 0, height: 0 },
): LabelSheet {
  const chosen = typeof sheet === 'string' ? labelSheets[sheet] : sheet;
  const { columns, rows, width, height } = chosen;
  const count = columns * rows;
  if (startAt > count)
    throw new DomainError('label_out_of_sheet', { count, startAt }, { startAt: `Từ 1 đến ${count}.` });
  const shown = (mm: number): string => mm.toLocaleString('vi-VN');
  if (width < smallest.width || height < smallest.height)
    throw new DomainError(
      'label_too_small',
      { width: shown(width), height: shown(height) },
      { sheet: 'Nhỏ hơn 50 × 35 mm.' },
    );
  return chosen;
}
