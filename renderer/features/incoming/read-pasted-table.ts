/** Rows copied from a spreadsheet: with a header by its titles, without one by what the cells look like. Pure. */
import { parseTypedDate } from '../../../electron/contract/calendar-date.ts';
import { arrivalTypes } from '../../../electron/contract/document-types.ts';
import { nameKey, normalizeLine } from '../../../electron/contract/text.ts';
import { splitTypeAndSubject } from '../../components/type-and-subject.ts';
import type { EntryValues } from './entry-values.ts';
import { readCells } from './read-pasted-row.ts';

/** The cells of a copied range. A cell with line breaks or tabs inside stands in quotation marks, its own ones doubled. */
export function splitTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(normalizeLine(cell));
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (quoted) {
      if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  end();
  return rows.filter((cells) => cells.some((value) => value !== ''));
}

type Column =
  'symbol' | 'documentDate' | 'arrivalDate' | 'issuerName' | 'type' | 'subject' | 'signer' | 'pages' | 'note';

const titles: readonly (readonly [Column, RegExp])[] = [
  ['arrivalDate', /^ngay (?:den|nhan)/],
  ['documentDate', /^ngay/],
  ['subject', /trich yeu|^noi dung/],
  ['symbol', /ky hieu|^so (?:hieu|van ban|vb)/],
  ['issuerName', /^(?:co quan|tac gia|noi (?:gui|ban hanh)|don vi (?:gui|ban hanh))/],
  ['type', /^(?:ten )?loai/],
  ['signer', /^nguoi ky/],
  ['pages', /^so (?:trang|to)/],
  ['note', /^ghi chu/],
];

/** What stands in each column; null when the first row is no header. */
function readHeader(cells: readonly string[]): readonly (Column | null)[] | null {
  const taken = new Set<Column>();
  const columns = cells.map((cell) => {
    const key = nameKey(cell);
    const column = titles.find(([name, title]) => title.test(key) && !taken.has(name))?.[0] ?? null;
    if (column) taken.add(column);
    return column;
  });
  return taken.size >= 2 && !cells.some((cell) => /\d/.test(cell)) ? columns : null;
}

/** The documents of a copied range, one for each row. */
export function readPastedTable(text: string, today: string): readonly Partial<EntryValues>[] {
  const [first = [], ...rest] = splitTable(text);
  const header = readHeader(first);
  if (header) return rest.map((cells) => readByHeader(cells, header, today));
  return [first, ...rest].map(
    (cells) => readCells(cells, today) ?? { subject: cells.filter((cell) => cell !== '').join(' ') },
  );
}

const saysNone = /^(?:k|không)\s*(?:số|ngày|ghi ngày|có)$|^[-–—\s]*$/iu;

function readByHeader(
  cells: readonly string[],
  header: readonly (Column | null)[],
  today: string,
): Partial<EntryValues> {
  const of = (column: Column): string => {
    const cell = cells[header.indexOf(column)] ?? '';
    return saysNone.test(cell) ? '' : cell;
  };
  const date = (column: Column): string | null =>
    of(column) === '' ? null : (parseTypedDate(of(column), today) ?? of(column));
  const { typeCode, subject } = splitTypeAndSubject(of('subject'));
  const named = arrivalTypes.find(({ name }) => nameKey(name) === nameKey(of('type')))?.code ?? typeCode;
  const arrivalDate = date('arrivalDate');
  const pages = Number(/^\d+/.exec(of('pages'))?.[0] ?? 0);
  return {
    symbol: of('symbol'),
    documentDate: date('documentDate'),
    issuerName: of('issuerName'),
    subject,
    signer: of('signer'),
    note: of('note'),
    ...(named === '' ? {} : { typeCode: named }),
    ...(arrivalDate === null ? {} : { arrivalDate }),
    ...(pages > 0 ? { pages } : {}),
  };
}
