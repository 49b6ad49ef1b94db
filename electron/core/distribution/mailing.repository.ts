/** Where a frozen recipient is to be found today: address and route of the directory; and the rows of the books of dispatch. */
import { formatDate } from '../../contract/calendar-date.ts';
import type { DeliveryChannel } from '../../contract/distribution.schema.ts';
import type { Connection } from '../db/connection.ts';
import { selectRow, selectRows, selectValue } from '../db/statements.ts';
import type { BookRow } from '../word/books/book.view.ts';
import { formatCopyNumbers } from './returnable.rules.ts';

export interface MailPlace {
  readonly address: string;
  readonly route: string;
}

/**
 * recipient.key → address and route. They are read when printing, not frozen: an address that was mended must print mended.
 * A person without an address of his own is reached at his organ.
 */
export function findMailPlaces(db: Connection): ReadonlyMap<string, MailPlace> {
  const rows = selectRows<MailPlace & { readonly key: string }>(
    db,
    `SELECT 'organ:' || o.id AS "key", k.address, k.route FROM organ o JOIN organ k ON k.id = coalesce(o.merged_into_id, o.id)
     UNION ALL
     SELECT 'person:' || p.id, coalesce(nullif(k.address, ''), o.address, ''), coalesce(nullif(k.route, ''), o.route, '')
     FROM person p JOIN person k ON k.id = coalesce(p.merged_into_id, p.id) LEFT JOIN organ o ON o.id = k.organ_id`,
  );
  return new Map(rows.map(({ key, address, route }) => [key, { address, route }]));
}

export type DispatchBook = 'handover' | 'post';
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** Handed over in the house or by messenger: everything on paper that does not go by post. */
const channelsOf: Readonly<Record<DispatchBook, readonly DeliveryChannel[]>> = {
  handover: ['paper', 'both', 'hand'],
  post: ['post'],
};

const documents = `JOIN distribution x ON x.id = r.distribution_id
  LEFT JOIN certified_copy c ON x.owner_kind = 'copy' AND c.id = x.owner_id
  LEFT JOIN outgoing_document o ON x.owner_kind = 'outgoing' AND o.id = x.owner_id`;
const source = `FROM distribution_recipient r ${documents}
  WHERE r.channel IN (SELECT value FROM json_each(@channels)) AND r.copies > 0 AND coalesce(r.sent_on, x.as_of) BETWEEN @from AND @to`;

const rowsPerRead = 500;

export function countDispatched(db: Connection, book: DispatchBook, span: DaySpan): number {
  return selectValue<number>(db, `SELECT count(*) ${source}`, parameters(book, span)) ?? 0;
}

/** The rows of a book of dispatch by day, document and recipient: their ids in order once, then the rows in windows. */
export function* walkDispatched(db: Connection, book: DispatchBook, span: DaySpan): Generator<BookRow> {
  const ids = selectRows<{ id: number }>(
    db,
    `SELECT r.id ${source} ORDER BY coalesce(r.sent_on, x.as_of), x.id, r.line_index, r.id`,
    parameters(book, span),
  ).map(({ id }) => id);
  const sql = `SELECT coalesce(r.sent_on, x.as_of) AS day, coalesce(c.number_text, o.number_text) AS number_text,
      coalesce(c.status, o.status) AS status, r.name, r.copies, r.copy_from, r.copy_to, r.received_by, r.received_on, r.note
    FROM json_each(?) wanted CROSS JOIN distribution_recipient r ON r.id = wanted.value ${documents} ORDER BY wanted.key`;
  for (let offset = 0; offset < ids.length; offset += rowsPerRead)
    yield* selectRows<DispatchedRow>(db, sql, [JSON.stringify(ids.slice(offset, offset + rowsPerRead))]).map(toBookRow);
}

interface DispatchedRow {
  readonly day: string;
  readonly numberText: string;
  readonly status: 'issued' | 'void';
  readonly name: string;
  readonly copies: number;
  readonly copyFrom: number | null;
  readonly copyTo: number | null;
  readonly receivedBy: string;
  readonly receivedOn: string | null;
  readonly note: string;
}

function toBookRow(row: DispatchedRow): BookRow {
  const numbers = formatCopyNumbers(row.copyFrom, row.copyTo);
  const notes = [
    row.status === 'void' ? 'Văn bản đã hủy' : '',
    numbers === '' ? '' : `Bản số ${numbers}`,
    row.note,
  ].filter((note) => note !== '');
  const receipt = [row.receivedBy, row.receivedOn === null ? '' : formatDate(row.receivedOn)];
  return {
    dispatchDate: formatDate(row.day),
    symbol: row.status === 'void' ? { text: row.numberText, struck: true } : row.numberText,
    recipients: row.name,
    copies: String(row.copies),
    envelopes: '1',
    receipt: receipt.filter((part) => part !== '').join(', '),
    note: notes.join('. '),
  };
}

const parameters = (book: DispatchBook, { from, to }: DaySpan) => ({
  channels: JSON.stringify(channelsOf[book]),
  from,
  to,
});

/** Urgency of the document behind a distribution, as stored; 'normal' for copies. */
export function findUrgency(db: Connection, outgoingId: number): string {
  const row = selectRow<{ readonly urgency: string | null }>(
    db,
    "SELECT json_extract(content, '$.urgency') AS urgency FROM outgoing_document WHERE id = ?",
    [outgoingId],
  );
  return row?.urgency ?? 'normal';
}
