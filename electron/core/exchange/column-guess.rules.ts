/** Which column of an old register is which: by the words of its title, then by what stands in it. */
import type { ImportField } from '../../contract/exchange.schema.ts';
import { nameKey } from '../../contract/text.ts';
import type { TableRow } from '../spreadsheet/spreadsheet.types.ts';
import { readImportedDate } from './imported-date.rules.ts';

// Folded words of titles as registers and e-offices write them; the more exact ones first.
const titles: readonly (readonly [ImportField, readonly string[]])[] = [
  ['secrecy', ['do mat', 'muc do mat', 'muc mat', 'security']],
  ['urgency', ['do khan', 'muc do khan', 'do khan cap']],
  ['arrivalNumber', ['so den', 'so cv den', 'so van ban den', 'so vb den', 'so thu tu den', 'arrivalnumber']],
  ['arrivalDate', ['ngay den', 'ngay thang den', 'ngay nhan', 'ngay vao so', 'ngay cv den', 'arrivaldate']],
  [
    'documentDate',
    [
      'ngay van ban',
      'ngay vb',
      'ngay ban hanh',
      'ngay thang van ban',
      'ngay thang vb',
      'ngay thang nam',
      'ngay ky',
      'ngay thang',
      'ngay thang nam vb',
      'ngay cong van',
      'ngay cua van ban',
      'issueddate',
    ],
  ],
  [
    'symbol',
    [
      'so ky hieu',
      'so va ky hieu',
      'ky hieu',
      'so hieu',
      'so kh',
      'so ki hieu',
      'so hieu van ban',
      'so va ky hieu van ban',
      'codenotation',
    ],
  ],
  [
    'issuerName',
    [
      'tac gia',
      'co quan ban hanh',
      'noi ban hanh',
      'noi gui',
      'don vi gui',
      'co quan gui',
      'noi phat hanh',
      'don vi ban hanh',
      'noi gui den',
      'organname',
    ],
  ],
  ['typeName', ['loai', 'ten loai', 'loai van ban', 'the loai', 'loai vb', 'hinh thuc van ban', 'typename']],
  [
    'subject',
    [
      'trich yeu',
      'trich yeu noi dung',
      'noi dung',
      'ten loai va trich yeu',
      'ten loai va trich yeu noi dung',
      'ten loai va trich yeu noi dung van ban',
      'trich yeu van ban',
      'noi dung trich yeu',
      'ten van ban',
      'ten loai trich yeu',
      'subject',
    ],
  ],
  ['signer', ['nguoi ky', 'ho ten nguoi ky', 'ky', 'signerinfo']],
  ['pages', ['so trang', 'so to', 'trang', 'pageamount']],
  ['copies', ['so ban', 'so luong', 'so luong ban', 'sl', 'so luong ban nhan']],
  [
    'addressee',
    [
      'don vi nguoi nhan',
      'don vi hoac nguoi nhan',
      'don vi hoac nguoi nhan van ban',
      'nguoi nhan',
      'noi nhan',
      'don vi nhan',
      'don vi xu ly',
      'chuyen',
      'noi nhan ban luu',
      'don vi nguoi nhan ban luu',
      'chuyen cho',
      'to',
    ],
  ],
  ['direction', ['y kien chi dao', 'chi dao', 'but phe', 'y kien xu ly', 'y kien']],
  ['channel', ['den bang', 'hinh thuc den', 'hinh thuc gui', 'cach den', 'hinh thuc nhan', 'phuong thuc']],
  ['fileNote', ['ho so', 'ho so luu', 'luu ho so', 'filecode', 'filenotation']],
  ['note', ['ghi chu', 'description']],
];
const fieldByTitle = new Map(titles.flatMap(([field, words]) => words.map((word) => [word, field] as const)));

/** The field that a title names, or null. */
export function fieldOfTitle(title: string): ImportField | null {
  const key = nameKey(title.replace(/\([^)]*\)/g, ' '));
  return fieldByTitle.get(key) ?? null;
}

/** Rows that may hold the titles: above them stand the names of the office and the book. */
const headSearched = 20;

/**
 * The row number of the titles: the row among the first with the most titles that are known, two at least; 0 when there is
 * none. `titleOf` mends the letters of a cell.
 */
export function findHeaderRow(rows: readonly TableRow[], titleOf: (text: string) => string): number {
  let best = { rowNumber: 0, known: 1 };
  for (const row of rows.slice(0, headSearched)) {
    const known = new Set(row.cells.map(({ text }) => fieldOfTitle(titleOf(text))).filter((field) => field !== null));
    if (known.size > best.known) best = { rowNumber: row.rowNumber, known: known.size };
  }
  return best.rowNumber;
}

/** "(1) (2) (3)" under the titles: the numbers of the columns, not a document. */
export function isColumnNumbers(row: TableRow): boolean {
  const numbers = row.cells
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1] ?? Number.NaN));
  return (
    numbers.length >= 3 &&
    numbers[0] === 1 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** A field for every column, each field at most once; what titles leave open is guessed from the content. */
export function guessColumns(
  columnTitles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (ImportField | null)[] {
  const guesses: (ImportField | null)[] = [];
  for (const title of columnTitles) {
    const field = fieldOfTitle(title);
    guesses.push(field !== null && !guesses.includes(field) ? field : null);
  }
  for (const { field, fits } of contentRules) {
    if (guesses.includes(field)) continue;
    const open = guesses
      .map((guess, column) => ({ guess, column }))
      // A column whose title says something else, such as STT, is not taken for its content alone.
      .filter(({ guess, column }) => guess === null && (columnTitles[column] ?? '') === '')
      .map(({ column }) => ({ column, share: shareOf(rows, column, fits) }))
      .filter(({ share }) => share >= 0.6)
      .toSorted((a, b) => b.share - a.share || a.column - b.column)[0];
    if (open) guesses[open.column] = field;
  }
  return guesses;
}

const looksLikeDate = (text: string): boolean => readImportedDate({ text }, '2000-01-01') !== null && /\D/.test(text);

const contentRules: readonly { readonly field: ImportField; readonly fits: (text: string) => boolean }[] = [
  { field: 'symbol', fits: (text) => /^\d{1,6}\S{0,3}\s*[-–/]\s*\p{L}[\p{L}\d\s./-]*$/u.test(text) },
  { field: 'arrivalDate', fits: looksLikeDate },
  { field: 'documentDate', fits: looksLikeDate },
  { field: 'arrivalNumber', fits: (text) => /^\d{1,6}[a-zđ*]{0,3}$/i.test(text) },
  { field: 'subject', fits: (text) => text.length >= 20 && /\s/.test(text) && !looksLikeDate(text) },
];

function shareOf(rows: readonly (readonly string[])[], column: number, fits: (text: string) => boolean): number {
  const filled = rows.map((cells) => cells[column] ?? '').filter((text) => text !== '');
  return filled.length < 2 ? 0 : filled.filter(fits).length / filled.length;
}
