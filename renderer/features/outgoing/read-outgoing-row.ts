import { parseTypedDate } from '../../../electron/contract/calendar-date.ts';
import { documentTypeName, findDocumentType } from '../../../electron/contract/document-types.ts';
import { readSymbol } from '../../../electron/contract/document-symbol.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { nameKey, normalizeLine } from '../../../electron/contract/text.ts';
import { splitTypeAndSubject } from '../../components/type-and-subject.ts';
import type { OutgoingValues } from './outgoing-values.ts';

/** A row as it was read, and the number that one of our own symbols gives it. */
export interface OutgoingRow {
  readonly values: Partial<OutgoingValues>;
  /** 36 of "36-CV/VPTU", 12a of "12a-TB/TU"; null where the row names no number of our own series. */
  readonly number: { readonly number: number; readonly suffix: string } | null;
  /** The number that was left alone, as the row writes it: its symbol names none of our bodies. */
  readonly foreignNumber: string;
}

/**
 * Reads one row copied from a spreadsheet of the outgoing register, in whatever order its columns stand: symbol (type and
 * body), date, type and subject, signer, nơi nhận, number of copies. Null for anything that is not such a row.
 */
export function readOutgoingRow(
  text: string,
  organization: Pick<Organization, 'bodies' | 'signers'>,
  today: string,
): OutgoingRow | null {
  const cells = splitRow(text);
  if (cells.length < 2) return null;
  let found: Partial<OutgoingValues> = {};
  let symbol = '';
  const texts: string[] = [];
  for (const [place, cell] of cells.entries()) {
    const own = readOwnSymbol(cell, found, organization);
    const part = readDate(cell, found, today) ?? readCopies(cell, place) ?? own;
    if (own) symbol = cell;
    if (part) found = { ...found, ...part };
    else texts.push(cell);
  }
  const signer = organization.signers.find(({ fullName }) => texts.some((cell) => nameKey(cell) === nameKey(fullName)));
  const others = texts.filter((cell) => !signer || nameKey(cell) !== nameKey(signer.fullName));
  const lists = others.filter((cell) => /[;\n]/.test(cell));
  const recipients = lists.find((cell) => /lưu|các|;/iu.test(cell));
  const longest = others.filter((cell) => cell !== recipients).toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined || (found.typeText === undefined && found.documentDate === undefined)) return null;
  const { typeCode, subject } = splitTypeAndSubject(normalizeLine(longest));
  const type = findDocumentType(typeCode);
  const values = {
    ...found,
    ...(type && found.typeText === undefined ? { typeText: type.name } : {}),
    subject,
    ...(signer && (found.bodyId === undefined || found.bodyId === signer.bodyId) ? { signerId: signer.id } : {}),
    ...(recipients === undefined ? {} : { recipients }),
  };
  const number = found.bodyId === undefined ? null : numberOf(symbol);
  return { values, number, foreignNumber: number === null ? symbol : '' };
}

function numberOf(symbol: string): OutgoingRow['number'] {
  const match = /^0*(\d{1,6})\s*([*a-zđ]{0,3})/iu.exec(symbol);
  const number = Number(match?.[1] ?? 0);
  return number === 0 ? null : { number, suffix: (match?.[2] ?? '').toLocaleLowerCase('vi') };
}

/** Cells of one row; a cell of several lines stands in quotes. */
function splitRow(text: string): readonly string[] {
  const row = text.replace(/\r?\n$/, '');
  const cells = row.split('\t').map((cell) =>
    cell
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  );
  // Several rows are no row: a line break may stand inside quotes only.
  const bare = row.replace(/"[^"]*"/g, '');
  return row.includes('\t') && !bare.includes('\n') ? cells.filter((cell) => cell !== '') : [];
}

function readDate(cell: string, found: Partial<OutgoingValues>, today: string): Partial<OutgoingValues> | null {
  if (found.documentDate !== undefined || !/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(cell)) return null;
  const documentDate = parseTypedDate(cell, today);
  return documentDate === null ? null : { documentDate };
}

// A number at the head of the row counts the rows; of several the last one counts the copies.
function readCopies(cell: string, place: number): Partial<OutgoingValues> | null {
  if (!/^\d{1,4}(?:\s*bản)?$/iu.test(cell)) return null;
  if (place === 0) return {};
  const copies = Number.parseInt(cell, 10);
  return copies === 0 ? null : { copiesGiven: copies };
}

function readOwnSymbol(
  cell: string,
  found: Partial<OutgoingValues>,
  { bodies }: Pick<Organization, 'bodies'>,
): Partial<OutgoingValues> | null {
  if (found.typeText !== undefined || cell.length > 40 || !/^\d{1,6}\s*[*a-zđ]{0,3}\s*[-/]/iu.test(cell)) return null;
  const { typeCode, organSymbol } = readSymbol(cell);
  if (typeCode === null || !findDocumentType(typeCode)) return null;
  const body = bodies.find(({ symbol }) => nameKey(symbol) === nameKey(organSymbol ?? ''));
  return { typeText: documentTypeName(typeCode), ...(body ? { bodyId: body.id } : {}) };
}
