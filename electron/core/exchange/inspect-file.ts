/** Looks into a file before anything is read whole: its sheets, its titles, what each column seems to be. */
import { yearOf } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { InspectedFile } from '../../contract/exchange.schema.ts';
import { type ImportRegister, importRegisterColumns } from '../../contract/import-registers.ts';
import { looksSecret } from '../secrecy/secrecy.rules.ts';
import { inspectTable, readTable } from '../spreadsheet/read-table.ts';
import { SpreadsheetError, type SpreadsheetProblem, type TableRow } from '../spreadsheet/spreadsheet.types.ts';
import { guessColumns, guessRegister, isColumnNumbers } from './column-guess.rules.ts';
import { findTitles } from './header-rows.rules.ts';
import { readImportedDate } from './imported-date.rules.ts';
import { columnLetter, detectEncodings, mendCell } from './mended-cells.ts';
import type { HeldFile } from './received-files.ts';

const rowsLookedAt = 200;
const rowsShown = 5;

/** @throws DomainError file_unreadable, file_empty */
export async function inspectFile(
  file: HeldFile,
  wanted: {
    readonly register: ImportRegister | null;
    readonly sheet: string | null;
    readonly headerRow: number | null;
  },
): Promise<InspectedFile> {
  return withReadableFile(file, async () => {
    const form = await inspectTable(file);
    const sheets = form.kind === 'csv' ? [] : form.sheets;
    const sheet = wanted.sheet ?? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.name ?? null;
    const rows = await firstRows(file, sheet);
    if (rows.length === 0) throw new DomainError('file_empty', { name: file.name });
    return { name: file.name, sheets: sheets.map(({ name }) => name), sheet, ...describe(rows, wanted) };
  });
}

function describe(
  rows: readonly TableRow[],
  wanted: { readonly register: ImportRegister | null; readonly headerRow: number | null },
): Pick<InspectedFile, 'register' | 'headerRow' | 'columns' | 'sample' | 'year'> {
  const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const encodings = detectEncodings(rows, count);
  const mend = (row: TableRow | undefined): string[] =>
    Array.from({ length: count }, (_, column) =>
      mendCell(row?.cells[column]?.text ?? '', encodings[column] ?? 'unicode'),
    );
  const { headerRow, titles } = findTitles(rows, wanted, mend);
  const content = rows.filter((row) => row.rowNumber > headerRow && !isColumnNumbers(row));
  const mended = content.map(mend);
  const register = wanted.register ?? guessRegister(titles);
  const fields = guessColumns(register, titles, mended);
  const dateColumn = fields.indexOf(importRegisterColumns[register].dateField);
  return {
    register,
    headerRow,
    columns: titles.map((title, column) => ({
      letter: columnLetter(column),
      title,
      field: fields[column] ?? null,
      encoding: encodings[column] ?? 'unicode',
    })),
    sample: content
      .map(({ rowNumber }, index) => ({ rowNumber, cells: mended[index] ?? [] }))
      // A row with a mark of secrecy is not shown, not even here.
      .filter(({ cells }) => !cells.some(looksSecret))
      .slice(0, rowsShown),
    year: dateColumn < 0 ? null : mostFrequentYear(content, dateColumn),
  };
}

function mostFrequentYear(rows: readonly TableRow[], column: number): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const read = readImportedDate(cells[column] ?? { text: '' }, '2000-01-01');
    if (read && /\d{2}\D?$|\d{4}/.test(cells[column]?.text ?? ''))
      counts.set(yearOf(read.date), (counts.get(yearOf(read.date)) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

async function firstRows(file: HeldFile, sheet: string | null): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(file, sheet === null ? {} : { sheet })) {
    rows.push(row);
    if (rows.length >= rowsLookedAt) break;
  }
  return rows;
}

const problems: Readonly<Record<SpreadsheetProblem, string>> = {
  notASpreadsheet: 'tệp không phải bảng tính; dùng tệp Excel (.xlsx) hoặc CSV',
  oldOrProtected:
    'tệp Excel cũ (.xls) hoặc có mật khẩu. Mở tệp bằng Excel, bỏ mật khẩu nếu có, chọn Tệp, Lưu thành (File, Save As), kiểu “Excel Workbook (*.xlsx)”, rồi chọn tệp vừa lưu',
  unsafe: 'tệp lớn hoặc nén bất thường; mở bằng Excel rồi lưu lại thành .xlsx',
  doctype: 'tệp có phần lạ mà bảng tính không có; mở bằng Excel rồi lưu lại',
  damaged: 'tệp bị hỏng; mở bằng Excel rồi lưu lại',
  noSuchSheet: 'không có trang tính đã chọn',
  tooManyRows: 'tệp có quá nhiều dòng',
};

/** Errors of reading a file as sentences. */
export async function withReadableFile<Value>(file: HeldFile, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    throw new DomainError('file_unreadable', { name: file.name, reason: problems[error.problem] });
  }
}
