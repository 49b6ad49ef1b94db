import type { Readable } from 'node:stream';
import { rowChunks } from '../word/ooxml/row-chunks.ts';
import { streamPackage } from '../word/ooxml/stream-package.ts';
import { serialOfDate } from './excel-date.ts';
import { looksLikeFormula } from './plain-text.ts';
import {
  type SheetOptions,
  type SheetRow,
  type SheetRows,
  type SheetValue,
  type SheetView,
  SpreadsheetError,
} from './spreadsheet.types.ts';
import { cellStyle, columnLetters, inlineText, lineHeight, packageParts, sheetEnd, sheetStart } from './xlsx-parts.ts';

export type XlsxOptions = SheetOptions & {
  /** The moment written into the document properties; now by default. */
  readonly now?: Date;
};

// Rows and characters that a spreadsheet can hold; more makes Excel offer a repair.
const mostRows = 1_048_575;
const mostCharacters = 32_767;
// In points; Excel refuses more than 409.
const tallestRow = 400;
const cutMark = ' […]';
const halfPair = /[\uD800-\uDBFF]$/;

/**
 * Writes a list as .xlsx: header row bold, frozen, repeated in print and with filters; real dates; every text a text, never
 * a formula. Rows are pulled as they are needed and never held.
 *
 * The stream ends with SpreadsheetError `tooManyRows` beyond 1,048,575 rows, and with the reason of `signal` when aborted.
 */
export async function streamXlsx(view: SheetView, rows: SheetRows, options: XlsxOptions = {}): Promise<Readable> {
  if (view.columns.length === 0) throw new RangeError('An exported list needs at least one column.');
  const created = options.now ?? new Date();
  const text = {
    head: sheetStart(view),
    writeRow: createRowWriter(view),
    tail: (count: number) => sheetEnd(view, count),
  };
  const sheet = { path: 'xl/worksheets/sheet1.xml', chunks: rowChunks(rows, text, options.onProgress) };
  return streamPackage(packageParts(view, created.toISOString()), sheet, created, options.signal);
}

function createRowWriter(view: SheetView): (row: SheetRow, index: number) => string {
  const columns = view.columns.map((column, index) => ({ ...column, letters: columnLetters(index) }));
  return (row, index) => {
    if (index >= mostRows) throw new SpreadsheetError('tooManyRows', `more than ${mostRows} rows`);
    const number = index + 2;
    let lines = 1;
    let xml = '';
    for (const column of columns) {
      const value = row[column.key];
      if (value === null || value === undefined || value === '') continue;
      xml += cell(`${column.letters}${number}`, column.kind === 'date', value);
      if (typeof value === 'string') lines = Math.max(lines, linesOf(value, column.width));
    }
    // LibreOffice does not grow a row to its wrapped text by itself; Excel takes the height as its own estimate.
    const height = lines > 1 ? ` ht="${Math.min(lines * lineHeight, tallestRow)}"` : '';
    return `<row r="${number}"${height}>${xml}</row>`;
  };
}

/** About how many lines a text takes; wrapping at words leaves a little of each line empty. */
function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0);
}

function cell(reference: string, isDate: boolean, value: NonNullable<SheetValue>): string {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `<c r="${reference}" s="${cellStyle.number}"><v>${value}</v></c>` : '';
  }
  const serial = isDate ? serialOfDate(value) : null;
  if (serial !== null) return `<c r="${reference}" s="${cellStyle.date}"><v>${serial}</v></c>`;
  const text =
    value.length > mostCharacters
      ? value.slice(0, mostCharacters - cutMark.length).replace(halfPair, '') + cutMark
      : value;
  const style = looksLikeFormula(text) ? cellStyle.guardedText : cellStyle.text;
  return `<c r="${reference}" s="${style}" t="inlineStr">${inlineText(text)}</c>`;
}
