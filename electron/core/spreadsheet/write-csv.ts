import type { Readable } from 'node:stream';
import { formatDate, isIsoDate } from '../../contract/calendar-date.ts';
import { rowChunks } from '../word/ooxml/row-chunks.ts';
import { streamChunks } from '../word/ooxml/stream-package.ts';
import { guardText } from './plain-text.ts';
import type { SheetColumn, SheetOptions, SheetRow, SheetRows, SheetValue, SheetView } from './spreadsheet.types.ts';

export type CsvOptions = SheetOptions & {
  /** Between cells; `,` by default. Excel under Vietnamese settings may want `;`. */
  readonly delimiter?: ',' | ';' | '\t';
};

const byteOrderMark = '\uFEFF';

/**
 * Writes a list as CSV: UTF-8 with byte order mark (without it Excel shows broken Vietnamese), CRLF, dates as dd/mm/yyyy.
 * Text that a spreadsheet would run as a formula gets an apostrophe; readTable takes it away again.
 */
export function streamCsv(view: SheetView, rows: SheetRows, options: CsvOptions = {}): Readable {
  const delimiter = options.delimiter ?? ',';
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quote(cell, delimiter)).join(delimiter)}\r\n`;
  const head = byteOrderMark + line(view.columns.map((column) => guardText(column.title)));
  const writeRow = (row: SheetRow): string => line(view.columns.map((column) => csvText(column, row[column.key])));
  return streamChunks(rowChunks(rows, { head, writeRow, tail: () => '' }, options.onProgress), options.signal);
}

function csvText(column: SheetColumn, value: SheetValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (column.kind === 'date' && isIsoDate(value)) return formatDate(value);
  // No program reads a text file with zero bytes in it.
  return guardText(value.replaceAll('\0', ''));
}

function quote(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes('"') || cell.includes(delimiter) || /[\r\n]|^\s|\s$/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
