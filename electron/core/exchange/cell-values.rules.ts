/** What single cells of an old register say: numbers, dates, types, words for "none". Pure. */
import { formatDate } from '../../contract/calendar-date.ts';
import { arrivalTypes, documentTypeName } from '../../contract/document-types.ts';
import type { ImportField } from '../../contract/import-registers.ts';
import type { Channel, Urgency } from '../../contract/labels.vi.ts';
import { nameKey } from '../../contract/text.ts';
import { type ImportedDate, readImportedDate } from './imported-date.rules.ts';
import { type RowCells, RowFault } from './register-form.ts';

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

/** @throws RowFault when a cell is longer than the register holds; `own` are lengths that differ in this register */
export function assertLengths(cells: RowCells, own: Partial<Readonly<Record<ImportField, number>>> = {}): void {
  for (const [field, usual] of Object.entries(longest) as [ImportField, number][]) {
    const max = own[field] ?? usual;
    if (cells.text(field).length > max) throw new RowFault(field, `Dài quá ${max} chữ.`);
  }
}

/** "790", "0790", "12a", "12*", "Số 790", "Số: 790". @throws RowFault */
export function readNumber(
  field: ImportField,
  text: string,
  name: string,
): { readonly number: number; readonly suffix: string } {
  if (text === '') throw new RowFault(field, `Chưa ghi ${name}.`);
  const match = /^(?:số\s*:?\s*)?0*(\d{1,6})(?:[.,]0*)?\s*([a-zđ*]{0,3})$/iu.exec(text);
  const number = Number(match?.[1] ?? 0);
  if (!match || number < 1) throw new RowFault(field, `Không đọc được ${name}.`);
  return { number, suffix: (match[2] ?? '').toLocaleLowerCase('vi') };
}

/** A day that must be there and cannot lie ahead. @throws RowFault */
export function readPastDate(cells: RowCells, field: ImportField, name: string, near: string, today: string): string {
  const cell = cells.cell(field);
  if (withoutNothing(cell.text) === '') throw new RowFault(field, `Chưa ghi ${name}.`);
  const read = readImportedDate(cell, near);
  if (!read) throw new RowFault(field, `Không đọc được ${name}.`);
  if (read.date > today) throw new RowFault(field, `${capitalized(name)} ${formatDate(read.date)} chưa tới.`);
  return cells.noteShortYear(field, read);
}

/** The day of a document that came in or was copied, not later than `until`; null when none is written. @throws RowFault */
export function readDocumentDate(cells: RowCells, until: string, untilName: string): string | null {
  const cell = cells.cell('documentDate');
  if (withoutNothing(cell.text) === '') return null;
  const read: ImportedDate | null = readImportedDate(cell, until);
  if (!read) throw new RowFault('documentDate', 'Không đọc được ngày văn bản.');
  if (read.date > until)
    throw new RowFault('documentDate', `Ngày văn bản ${formatDate(read.date)} sau ${untilName} ${formatDate(until)}.`);
  return cells.noteShortYear('documentDate', read);
}

/** A symbol as it was typed. @throws RowFault when a spreadsheet made a date of it: what was typed is lost */
export function readTypedSymbol(cells: RowCells): string {
  if (cells.cell('symbol').date !== undefined)
    throw new RowFault('symbol', 'Excel đã đổi số, ký hiệu này thành ngày; ghi lại đúng số, ký hiệu trong tệp.');
  return withoutNothing(cells.text('symbol'));
}

/** "Không số", "không ngày", "-" say that there is none. */
export function withoutNothing(text: string): string {
  return /^(?:[-–—.…/\s]*|(?:k|không)\s*(?:số|ngày|ghi ngày|có))$/iu.test(text) ? '' : text;
}

/** @throws RowFault */
export function readCount(cells: RowCells, field: ImportField, max: number): number | null {
  const text = cells.text(field);
  if (withoutNothing(text) === '') return null;
  const count = Number(/^0*(\d{1,6})(?:[.,]0+)?\s*(?:trang|tờ|bản)?$/iu.exec(text)?.[1] ?? Number.NaN);
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
export function readTypeAndSubject(
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

export function readUrgency(text: string): Urgency {
  return text === '' ? 'normal' : (urgencyWords.get(nameKey(text)) ?? 'normal');
}

/** How it came, or null when the words do not say. */
export function readChannel(text: string): Channel | null {
  if (text === '') return null;
  const key = nameKey(text);
  if (/\b(?:mang|dien tu|email|e mail|lien thong|online)\b/.test(key)) return 'network';
  if (/\bbuu (?:dien|chinh)\b/.test(key)) return 'post';
  if (/\b(?:truc tiep|tay|giao lien)\b/.test(key)) return 'hand';
  return /\bgiay\b/.test(key) ? 'paper' : null;
}

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
