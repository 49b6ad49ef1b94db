/** Which column of an old register is which: by the words of its title, then by what stands in it. */
import { type ImportField, type ImportRegister, importRegisterColumns } from '../../contract/import-registers.ts';
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
      'noi dung van ban',
      'ten van ban',
      'ten loai trich yeu',
      'subject',
    ],
  ],
  ['signer', ['nguoi ky', 'ng ky', 'ho ten nguoi ky', 'ky', 'ai ky', 'nguoi ky van ban', 'signerinfo']],
  ['pages', ['so trang', 'so to', 'trang', 'pageamount']],
  ['copies', ['so ban', 'ban', 'so luong', 'so luong ban', 'sl', 'so luong ban nhan']],
  [
    'addressee',
    [
      'don vi nguoi nhan',
      'don vi hoac nguoi nhan',
      'don vi hoac nguoi nhan van ban',
      'nguoi nhan',
      'noi nhan',
      'noi nhan van ban',
      'noi nhan vb',
      'don vi nhan',
      'don vi xu ly',
      'chuyen',
      'noi nhan ban luu',
      'gui di dau',
      'gui cho',
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
// What the same words mean in another register, and words that only it has.
const ownTitles: Readonly<Record<ImportRegister, readonly (readonly [ImportField, readonly string[]])[]>> = {
  incoming: [],
  outgoing: [
    [
      'symbol',
      [
        'so di',
        'so van ban di',
        'so vb di',
        'so van ban',
        'so vb',
        'so cong van',
        'so cv',
        'so',
        'so va ki hieu',
        'so ky hieu van ban di',
        'so ki hieu van ban',
      ],
    ],
    ['documentDate', ['ngay', 'ngay di', 'ngay gui', 'ngay phat hanh', 'ngay thang ban hanh', 'ngay thang di']],
    ['issuerName', ['don vi soan thao', 'co quan', 'ten co quan']],
    [
      'addressee',
      ['noi nhan van ban', 'co quan nhan', 'don vi nhan van ban', 'gui', 'gui di', 'noi gui', 'noi gui den', 'noi den'],
    ],
    ['copies', ['so luong phat hanh', 'so ban phat hanh', 'so luong ban phat hanh', 'so ban gui']],
    ['note', ['chu thich']],
  ],
  copy: [
    [
      'copyNumber',
      ['so ban sao', 'so sao', 'so bs', 'so', 'so ky hieu ban sao', 'so va ky hieu ban sao', 'so ban sao bs'],
    ],
    [
      'copyDate',
      ['ngay sao', 'ngay thang sao', 'sao ngay', 'ngay ban sao', 'ngay', 'ngay thang', 'ngay cap', 'ngay cap ban sao'],
    ],
    ['copyKind', ['hinh thuc sao', 'loai ban sao', 'hinh thuc', 'kieu sao', 'loai sao']],
    ['arrivalNumber', ['so den lien quan', 'so den cua van ban duoc sao', 'so den van ban']],
    [
      'symbol',
      [
        'van ban duoc sao',
        'so ky hieu van ban duoc sao',
        'so ky hieu van ban',
        'so ky hieu ban chinh',
        'ban chinh',
        'so hieu van ban duoc sao',
        'so ky hieu van ban goc',
      ],
    ],
    ['documentDate', ['ngay van ban duoc sao', 'ngay ban chinh', 'ngay van ban goc']],
    ['issuerName', ['co quan ban hanh van ban duoc sao', 'co quan ban hanh ban chinh', 'co quan ban hanh van ban goc']],
    ['signer', ['nguoi ky ban sao', 'nguoi ky sao', 'nguoi sao']],
    ['addressee', ['noi nhan ban sao', 'co quan nhan']],
    ['copies', ['so luong ban sao', 'so ban sao gui']],
  ],
};

const fieldsByTitle = new Map<ImportRegister, ReadonlyMap<string, ImportField>>();
for (const [register, own] of Object.entries(ownTitles) as [ImportRegister, typeof titles][]) {
  const { fields } = importRegisterColumns[register];
  const words = new Map<string, ImportField>();
  for (const [field, names] of [...titles, ...own]) {
    if (field in fields) for (const name of names) words.set(name, field);
  }
  for (const [field, label] of Object.entries(fields) as [ImportField, string][]) {
    const name = nameKey(withoutBrackets(label));
    if (!words.has(name)) words.set(name, field);
  }
  fieldsByTitle.set(register, words);
}

function withoutBrackets(title: string): string {
  return title.replace(/\([^)]*\)/g, ' ');
}

/** The field that a title names in a register, or null. */
export function fieldOfTitle(register: ImportRegister, title: string): ImportField | null {
  const key = nameKey(withoutBrackets(title));
  // "Bản" counts copies; "Ban" is a committee.
  if (key === 'ban' && !/bản/iu.test(title.normalize('NFC'))) return null;
  return fieldsByTitle.get(register)?.get(key) ?? null;
}

/** Which register has these titles: only arrivals have a day of arrival, only copies a number of a copy. */
export function guessRegister(columnTitles: readonly string[]): ImportRegister {
  const keys = columnTitles.map((title) => nameKey(withoutBrackets(title)));
  const has = (...words: readonly string[]): boolean => keys.some((key) => words.includes(key));
  if (has('so ban sao', 'ngay sao', 'hinh thuc sao', 'so sao', 'van ban duoc sao', 'so bs')) return 'copy';
  const arrives = columnTitles.map((title) => fieldOfTitle('incoming', title));
  if (arrives.includes('arrivalNumber') || arrives.includes('arrivalDate')) return 'incoming';
  // A book that says where it all goes, or that has neither the sender nor a number of arrival, is one of what was sent.
  const goes = columnTitles.map((title) => fieldOfTitle('outgoing', title));
  return goes.includes('symbol') && goes.includes('addressee') ? 'outgoing' : 'incoming';
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
  register: ImportRegister,
  columnTitles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (ImportField | null)[] {
  const guesses: (ImportField | null)[] = [];
  for (const title of columnTitles) {
    const field = fieldOfTitle(register, title);
    guesses.push(field !== null && !guesses.includes(field) ? field : null);
  }
  for (const { field, fits } of contentRules[register]) {
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

const looksLikeSymbol = (text: string): boolean => /^\d{1,6}\S{0,3}\s*[-–/]\s*\p{L}[\p{L}\d\s./-]*$/u.test(text);
const looksLikeNumber = (text: string): boolean => /^\d{1,6}[a-zđ*]{0,3}$/i.test(text);
const looksLikeSubject = (text: string): boolean => text.length >= 20 && /\s/.test(text) && !looksLikeDate(text);

interface ContentRule {
  readonly field: ImportField;
  readonly fits: (text: string) => boolean;
}
const contentRules: Readonly<Record<ImportRegister, readonly ContentRule[]>> = {
  incoming: [
    { field: 'symbol', fits: looksLikeSymbol },
    { field: 'arrivalDate', fits: looksLikeDate },
    { field: 'documentDate', fits: looksLikeDate },
    { field: 'arrivalNumber', fits: looksLikeNumber },
    { field: 'subject', fits: looksLikeSubject },
  ],
  outgoing: [
    { field: 'symbol', fits: looksLikeSymbol },
    { field: 'documentDate', fits: looksLikeDate },
    { field: 'subject', fits: looksLikeSubject },
  ],
  copy: [
    { field: 'copyNumber', fits: (text) => /^\d{1,6}\S{0,3}\s*[-–]\s*BS/iu.test(text) },
    { field: 'symbol', fits: looksLikeSymbol },
    { field: 'copyDate', fits: looksLikeDate },
    { field: 'documentDate', fits: looksLikeDate },
    { field: 'subject', fits: looksLikeSubject },
  ],
};

function shareOf(rows: readonly (readonly string[])[], column: number, fits: (text: string) => boolean): number {
  const filled = rows.map((cells) => cells[column] ?? '').filter((text) => text !== '');
  return filled.length < 2 ? 0 : filled.filter(fits).length / filled.length;
}
