/** Which rows of a sheet are documents: not the titles, not what a printed book repeats on every page, not its sums. Pure. */
import type { ImportPlan } from '../../contract/exchange.schema.ts';
import { importRegisterColumns } from '../../contract/import-registers.ts';
import { nameKey } from '../../contract/text.ts';
import type { TableRow } from '../spreadsheet/spreadsheet.types.ts';
import { fieldOfTitle, isColumnNumbers } from './column-guess.rules.ts';
import { columnOf } from './import-numbers.rules.ts';
import { mendCell } from './mended-cells.ts';

/** 'document' must be answered for; 'furniture' is counted and named by its row; 'nothing' stands above the titles or is empty. */
export type RowKind = 'document' | 'furniture' | 'nothing';

export function createRowFilter(
  plan: Pick<ImportPlan, 'headerRow' | 'register' | 'columns'>,
): (row: TableRow) => RowKind {
  const { headerRow, register, columns } = plan;
  const { numberField, dateField } = importRegisterColumns[register];
  const numberColumn = columnOf(plan, numberField);
  const dateColumn = columnOf(plan, dateField);
  return ({ rowNumber, cells }) => {
    if (rowNumber <= headerRow) return 'nothing';
    const number = cells[numberColumn]?.text ?? '';
    const hasDate = (cells[dateColumn]?.text ?? '') !== '';
    if (cells[0] !== undefined && isColumnNumbers({ rowNumber, cells })) return 'furniture';
    // Nearly every row begins so; the rest is looked at closely.
    if (hasDate && /^\s*\d/.test(number)) return 'document';
    const texts = cells
      .map(({ text }, column) => mendCell(text, columns[column]?.encoding ?? 'unicode'))
      .filter((text) => text !== '');
    if (texts.length === 0) return 'nothing';
    if (texts.length <= 4 && isFurniture(texts)) return 'furniture';
    return repeatsTitles(texts, register) ? 'furniture' : 'document';
  };
}

// "Trang 2", "Cộng trang: 25 văn bản", "Mang sang", "Tháng 01 năm 2022", "Người lập sổ", "Ngày 31 tháng 12 năm 2022".
const furniture: readonly RegExp[] = [
  /^trang(?: so)? \d+(?: tren(?: tong so)? \d+)?$/,
  /^(?:tong )?cong(?: (?:trang|thang|quy|nam|so|van ban|mang|chuyen|luy ke)\b.*)?(?: \d+(?: van ban| vb)?)?$/,
  /^tong so(?: van ban.*)?(?: \d+)?$/,
  /^(?:mang|chuyen) (?:sang|trang)\b.*$/,
  /^thang \d{1,2}(?: (?:nam )?\d{4})?$/,
  /^quy (?:i{1,3}|iv|\d)(?: (?:nam )?\d{4})?$/,
  /^nam \d{4}$/,
  /^nguoi (?:lap|giu|vao)(?: (?:bieu|so|bang))?$/,
  /^(?:chanh |pho chanh )?van phong$/,
  /^ky(?: va)?(?: ghi ro)?(?: ho)? ten$/,
  /^(?:.{0,40} )?ngay \d{1,2} thang \d{1,2} nam \d{4}$/,
];

/** Nothing but such words in the row. A row of numbers alone is a broken row, and broken rows are reported. */
function isFurniture(texts: readonly string[]): boolean {
  const keys = texts.map(nameKey);
  const known = keys.map((key) => furniture.some((pattern) => pattern.test(key)));
  return (
    known.includes(true) && keys.every((key, place) => known[place] === true || /^\d*(?: van ban| vb)?$/.test(key))
  );
}

/** The titles again, at the top of a page further down. */
function repeatsTitles(texts: readonly string[], register: ImportPlan['register']): boolean {
  const known = texts.filter((text) => text.length <= 60 && fieldOfTitle(register, text) !== null).length;
  return known >= 2 && known * 2 > texts.length;
}
