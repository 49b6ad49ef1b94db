/** One row of an old register: what it says as a document, or why it cannot be taken. Pure. */
import { yearOf, formatDate } from '../../contract/calendar-date.ts';
import { readSymbol } from '../../contract/document-symbol.ts';
import { arrivalTypes, documentTypeName } from '../../contract/document-types.ts';
import type { ImportField, ImportPlan, RejectedRow } from '../../contract/exchange.schema.ts';
import type { Channel, Urgency } from '../../contract/labels.vi.ts';
import { nameKey } from '../../contract/text.ts';
import type { IncomingFields } from '../incoming/incoming.repository.ts';
import { looksSecret } from '../secrecy/secrecy.rules.ts';
import type { TableCell, TableRow } from '../spreadsheet/spreadsheet.types.ts';
import { type ImportedDate, readImportedDate } from './imported-date.rules.ts';
import { columnLetter, mendCell } from './mended-cells.ts';

export interface ImportedRow {
  readonly rowNumber: number;
  readonly number: number;
  readonly suffix: string;
  readonly fields: IncomingFields;
}

export interface RowReading {
  readonly row: ImportedRow | null;
  readonly rejected: RejectedRow | null;
  /** The row carries a mark of secrecy; nothing of it may be shown or kept. */
  readonly secret: boolean;
  readonly mendedCells: number;
  readonly shortYears: readonly { readonly rowNumber: number; readonly from: string; readonly to: string }[];
}

export interface RowRules {
  readonly plan: Pick<ImportPlan, 'columns' | 'year' | 'channel'>;
  readonly bookTitle: string;
  readonly today: string;
  /** How the office spells an organ, by the key of its name. */
  readonly spellIssuer: (name: string) => string;
}

const longest: Partial<Readonly<Record<ImportField, number>>> = {
  issuerName: 300,
  symbol: 80,
  typeName: 40,
  subject: 5000,
  signer: 200,
  addressee: 300,
  direction: 2000,
  fileNote: 200,
  note: 1000,
};

/** Refuses a row; caught at once in readRow. */
class RowFault extends Error {
  readonly field: ImportField;
  readonly reason: string;

  constructor(field: ImportField, reason: string) {
    super(reason);
    this.name = 'RowFault';
    this.field = field;
    this.reason = reason;
  }
}

/** Reads one row by the plan. Every row is answered: a document, a refusal with its cell, or a mark of secrecy. */
export function readRow(row: TableRow, rules: RowRules): RowReading {
  const { columns } = rules.plan;
  let mendedCells = 0;
  const texts = row.cells.map(({ text }, column) => {
    const mended = mendCell(text, columns[column]?.encoding ?? 'unicode');
    if (mended !== text && mended !== text.trim()) mendedCells += 1;
    return mended;
  });
  const indexOf = (field: ImportField): number => columns.findIndex((column) => column.field === field);
  const textOf = (field: ImportField): string => texts[indexOf(field)] ?? '';
  const nothing = { row: null, rejected: null, secret: false, mendedCells: 0, shortYears: [] };
  if (isSecret(texts, textOf('secrecy'))) return { ...nothing, secret: true };
  const shortYears: RowReading['shortYears'][number][] = [];
  const cellOf = (field: ImportField): TableCell => {
    const read = row.cells[indexOf(field)];
    return read ? { ...read, text: textOf(field) } : { text: '' };
  };
  const noteShortYear = (field: ImportField, read: ImportedDate): string => {
    if (read.shortYear) shortYears.push({ rowNumber: row.rowNumber, from: textOf(field), to: read.date });
    return read.date;
  };
  try {
    const read = readFields(textOf, cellOf, noteShortYear, rules);
    return { ...nothing, row: { rowNumber: row.rowNumber, ...read }, mendedCells, shortYears };
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    const column = indexOf(error.field);
    const rejected = {
      rowNumber: row.rowNumber,
      cell: column < 0 ? '' : `${columnLetter(column)}${row.rowNumber}`,
      value: (texts[column] ?? '').slice(0, 120),
      reason: error.reason,
    };
    return { ...nothing, rejected };
  }
}

const mayBeSecret = /m(?:ậ|a)t/iu;
const ordinary = new Set(['', 'thuong', 'khong', 'khong mat', 'binh thuong', 'khong co', 'cong khai', '0']);

function isSecret(texts: readonly string[], secrecy: string): boolean {
  if (!ordinary.has(nameKey(secrecy))) return true;
  return texts.some((text) => mayBeSecret.test(text) && looksSecret(text));
}

function readFields(
  textOf: (field: ImportField) => string,
  cellOf: (field: ImportField) => TableCell,
  noteShortYear: (field: ImportField, read: ImportedDate) => string,
  { plan, bookTitle, today, spellIssuer }: RowRules,
): Omit<ImportedRow, 'rowNumber'> {
  for (const [field, max] of Object.entries(longest) as [ImportField, number][]) {
    if (textOf(field).length > max) throw new RowFault(field, `Dài quá ${max} chữ.`);
  }
  const numbered = readNumber(textOf('arrivalNumber'));
  const arrivalDate = readArrivalDate(cellOf('arrivalDate'), plan.year, bookTitle, today, noteShortYear);
  const documentDate = readDocumentDate(cellOf('documentDate'), arrivalDate, noteShortYear);
  const typedIssuer = textOf('issuerName');
  if (typedIssuer === '') throw new RowFault('issuerName', 'Chưa ghi cơ quan ban hành.');
  const { symbol, typeCode: typeOfSymbol } = readSymbol(withoutNothing(textOf('symbol')));
  const { typeCode, subject } = readTypeAndSubject(textOf('typeName'), typeOfSymbol, textOf('subject'));
  if (subject === '') throw new RowFault('subject', 'Chưa ghi trích yếu.');
  return {
    ...numbered,
    fields: {
      arrivalDate,
      arrivalTime: null,
      channel: readChannel(textOf('channel')) ?? plan.channel,
      symbol: symbol.slice(0, 80),
      documentDate,
      issuerName: spellIssuer(typedIssuer),
      typeCode,
      subject,
      signer: textOf('signer'),
      pages: readCount('pages', textOf('pages'), 99_999),
      copies: readCount('copies', textOf('copies'), 9_999) ?? 1,
      urgency: urgencyWords.get(nameKey(textOf('urgency'))) ?? 'normal',
      addressee: textOf('addressee'),
      routing: [],
      direction: textOf('direction'),
      deadline: null,
      fileNote: textOf('fileNote'),
      note: textOf('note'),
      paperReceivedOn: null,
      finishedOn: null,
      result: '',
    },
  };
}

/** "790", "0790", "12a", "12*", "Số 790". */
function readNumber(text: string): { readonly number: number; readonly suffix: string } {
  if (text === '') throw new RowFault('arrivalNumber', 'Chưa ghi số đến.');
  const match = /^(?:số\s*)?0*(\d{1,6})\s*([a-zđ*]{0,3})$/iu.exec(text);
  const number = Number(match?.[1] ?? 0);
  if (!match || number < 1) throw new RowFault('arrivalNumber', 'Không đọc được số đến.');
  return { number, suffix: (match[2] ?? '').toLocaleLowerCase('vi') };
}

function readArrivalDate(
  cell: TableCell,
  year: number,
  bookTitle: string,
  today: string,
  noteShortYear: (field: ImportField, read: ImportedDate) => string,
): string {
  if (cell.text === '') throw new RowFault('arrivalDate', 'Chưa ghi ngày đến.');
  const read = readImportedDate(cell, `${year}-07-01`);
  if (!read) throw new RowFault('arrivalDate', 'Không đọc được ngày đến.');
  if (read.date > today) throw new RowFault('arrivalDate', `Ngày đến ${formatDate(read.date)} chưa tới.`);
  if (yearOf(read.date) !== year)
    throw new RowFault('arrivalDate', `Ngày đến ${formatDate(read.date)} không thuộc năm ${year} của ${bookTitle}.`);
  return noteShortYear('arrivalDate', read);
}

function readDocumentDate(
  cell: TableCell,
  arrivalDate: string,
  noteShortYear: (field: ImportField, read: ImportedDate) => string,
): string | null {
  if (withoutNothing(cell.text) === '') return null;
  const read = readImportedDate(cell, arrivalDate);
  if (!read) throw new RowFault('documentDate', 'Không đọc được ngày văn bản.');
  if (read.date > arrivalDate)
    throw new RowFault(
      'documentDate',
      `Ngày văn bản ${formatDate(read.date)} sau ngày đến ${formatDate(arrivalDate)}.`,
    );
  return noteShortYear('documentDate', read);
}

// "Không số", "không ngày", "-" say that there is none.
function withoutNothing(text: string): string {
  return /^(?:[-–—.…/\s]*|(?:k|không)\s*(?:số|ngày|ghi ngày|có))$/iu.test(text) ? '' : text;
}

function readCount(field: ImportField, text: string, max: number): number | null {
  if (withoutNothing(text) === '') return null;
  const count = Number(/^0*(\d{1,6})\s*(?:trang|tờ|bản)?$/iu.exec(text)?.[1] ?? Number.NaN);
  if (!(count >= 1 && count <= max)) throw new RowFault(field, `Ghi bằng số, từ 1 đến ${max}.`);
  return count;
}

const typeCodeByName = new Map(arrivalTypes.map(({ code, name }) => [nameKey(name), code]));
// The longest first: "Thông báo kết luận" is not taken for "Thông báo" and a subject "kết luận …" of another type.
const namesByLength = arrivalTypes
  .map(({ code, name }) => ({ code, name, beginning: `${name.toLocaleLowerCase('vi')} ` }))
  .toSorted((a, b) => b.name.length - a.name.length);
const longestName = namesByLength[0]?.beginning.length ?? 0;

/**
 * Type and subject apart: column 6 of the printed book holds both, "Chỉ thị về …". The book prints them together again.
 * A type that the list does not know is kept in its own words.
 */
function readTypeAndSubject(
  typed: string,
  typeOfSymbol: string | null,
  text: string,
): { readonly typeCode: string | null; readonly subject: string } {
  const head = text.slice(0, longestName).toLocaleLowerCase('vi');
  const leading = namesByLength.find(({ beginning }) => head.startsWith(beginning));
  const typeCode =
    typed === '' ? (typeOfSymbol ?? leading?.code ?? null) : (typeCodeByName.get(nameKey(typed)) ?? typed);
  const isRepeated = leading !== undefined && documentTypeName(typeCode) === leading.name;
  return { typeCode, subject: isRepeated ? text.slice(leading.name.length).trim() : text };
}

const urgencyWords = new Map<string, Urgency>([
  ['khan', 'urgent'],
  ['thuong khan', 'very_urgent'],
  ['hoa toc', 'flash'],
  ['hoa toc hen gio', 'flash'],
]);

function readChannel(text: string): Channel | null {
  const key = nameKey(text);
  if (/\b(?:mang|dien tu|email|e mail|lien thong|online)\b/.test(key)) return 'network';
  if (/\bbuu (?:dien|chinh)\b/.test(key)) return 'post';
  if (/\b(?:truc tiep|tay|giao lien)\b/.test(key)) return 'hand';
  return /\bgiay\b/.test(key) ? 'paper' : null;
}
