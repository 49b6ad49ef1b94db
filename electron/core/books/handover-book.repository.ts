/** Sổ chuyển giao văn bản đến: one row for each unit that an arrival was passed on to, by day. (practice.md 4) */
import { formatDate } from '../../contract/calendar-date.ts';
import type { RoutingRole } from '../../contract/labels.vi.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows, selectValue } from '../db/statements.ts';
import { formatRouting } from '../incoming/incoming.rules.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import type { BookRow } from '../word/books/book.view.ts';

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

interface PassedRow {
  readonly routedOn: string;
  readonly number: number;
  readonly suffix: string;
  readonly symbol: string;
  readonly issuerName: string;
  readonly recipient: string;
  readonly role: RoutingRole;
  readonly receivedOn: string | null;
  readonly receivedBy: string | null;
  readonly status: string;
}

const rowsPerRead = 500;

export function countPassedOn(db: Connection, { from, to }: DaySpan): number {
  const sql = 'SELECT count(*) FROM incoming_routing WHERE routed_on BETWEEN @from AND @to';
  return selectValue<number>(db, sql, { from, to }) ?? 0;
}

/** The rows by day, number and unit: their places in order once, then the rows in windows. */
export function* walkPassedOn(db: Connection, { from, to }: DaySpan): Generator<BookRow> {
  const places = selectRows<{ documentId: number; position: number }>(
    db,
    `SELECT r.document_id, r.position FROM incoming_routing r JOIN incoming_document d ON d.id = r.document_id
     WHERE r.routed_on BETWEEN @from AND @to ORDER BY r.routed_on, d.book_id, d.number, d.suffix, r.position`,
    { from, to },
  ).map(({ documentId, position }) => [documentId, position]);
  const sql = `SELECT r.routed_on, d.number, d.suffix, d.symbol, d.issuer_name, r.recipient, r.role, g.received_on, g.received_by, d.status
    FROM json_each(?) wanted CROSS JOIN incoming_routing r ON r.document_id = json_extract(wanted.value, '$[0]') AND r.position = json_extract(wanted.value, '$[1]')
    JOIN incoming_document d ON d.id = r.document_id
    LEFT JOIN routing_receipt g ON g.document_id = r.document_id AND g.recipient = r.recipient ORDER BY wanted.key`;
  for (let offset = 0; offset < places.length; offset += rowsPerRead) {
    const window = JSON.stringify(places.slice(offset, offset + rowsPerRead));
    yield* selectRows<PassedRow>(db, sql, [window]).map(toBookRow);
  }
}

function toBookRow(row: PassedRow): BookRow {
  const number = formatArrivalNumber(row.number, row.suffix);
  const signed = [row.receivedBy ?? '', row.receivedOn === null ? '' : formatDate(row.receivedOn)];
  return {
    routedDate: formatDate(row.routedOn),
    arrivalNumber: row.status === 'void' ? { text: number, struck: true } : number,
    symbol: row.symbol,
    issuer: row.issuerName,
    recipient: formatRouting([row]),
    receipt: signed.filter((part) => part !== '').join(', '),
    note: row.status === 'void' ? 'Số đến đã hủy' : '',
  };
}
