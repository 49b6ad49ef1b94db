/** Where the titles of a sheet stand: in one row, or in two where a group stands above its columns. Pure. */
import { type ImportRegister, importRegisters } from '../../contract/import-registers.ts';
import type { TableRow } from '../spreadsheet/spreadsheet.types.ts';
import { fieldOfTitle, isColumnNumbers } from './column-guess.rules.ts';

/** Rows that may hold the titles: above them stand the names of the office and the book. */
const headSearched = 20;

export interface Titles {
  /** The last row of the titles; 0 when there are none. */
  readonly headerRow: number;
  readonly titles: readonly string[];
}

interface Wanted {
  readonly register: ImportRegister | null;
  readonly headerRow: number | null;
}

/**
 * The titles of the columns: of the row that was named, or of the row among the first with the most titles that are known, two
 * at least. A column whose cell is empty there has its title in the row above, as merged cells leave it. `textsOf` gives the
 * cells of a row, mended.
 */
export function findTitles(
  rows: readonly TableRow[],
  { register, headerRow }: Wanted,
  textsOf: (row: TableRow | undefined) => readonly string[],
): Titles {
  const registers = register === null ? importRegisters : [register];
  const knownIn = (texts: readonly string[]): number =>
    Math.max(
      ...registers.map(
        (kind) => new Set(texts.map((text) => fieldOfTitle(kind, text)).filter((field) => field !== null)).size,
      ),
    );
  const place = headerRow === null ? findPlace(rows, (row) => knownIn(textsOf(row))) : placeOf(rows, headerRow);
  const own = rows[place];
  if (!own) return { headerRow: headerRow ?? 0, titles: textsOf(undefined) };
  const titles = textsOf(own);
  const above = joined(textsOf(rows[place - 1]), titles);
  const lower = rows[place + 1];
  const below = lower && headerRow === null && isSecondRow(lower, own) ? joined(titles, textsOf(lower)) : titles;
  const usual = knownIn(titles);
  if (lower && knownIn(below) > usual) return { headerRow: lower.rowNumber, titles: below };
  return { headerRow: own.rowNumber, titles: knownIn(above) > usual ? above : titles };
}

const placeOf = (rows: readonly TableRow[], rowNumber: number): number =>
  rows.findIndex((row) => row.rowNumber === rowNumber);

function findPlace(rows: readonly TableRow[], knownIn: (row: TableRow) => number): number {
  let best = { place: -1, known: 1 };
  for (const [place, row] of rows.slice(0, headSearched).entries()) {
    const known = knownIn(row);
    if (known > best.known) best = { place, known };
  }
  return best.place;
}

const joined = (upper: readonly string[], lower: readonly string[]): readonly string[] =>
  lower.map((text, column) => (text === '' ? (upper[column] ?? '') : text));

/** The row right below holds words and nothing that a document would have: no number, no date. */
function isSecondRow(row: TableRow, first: TableRow): boolean {
  return (
    row.rowNumber === first.rowNumber + 1 &&
    !isColumnNumbers(row) &&
    row.cells.every(({ text, date }) => date === undefined && text.length <= 60 && !/^\s*\d/.test(text))
  );
}
