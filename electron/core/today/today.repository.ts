/** The figures of today's page, counted in SQL. */
import type { Connection } from '../db/connection.ts';
import { selectRows, selectValue } from '../db/statements.ts';
import { formatNumber } from '../numbering/numbering.rules.ts';
import { findDocumentType } from '../../contract/document-types.ts';

export interface AwaitingRow {
  readonly ownerKind: 'copy' | 'outgoing';
  readonly ownerId: number;
  readonly numberText: string;
  readonly date: string;
  readonly typeCode: string | null;
  readonly subject: string;
  readonly recipients: number;
  readonly acknowledged: number;
}

// Numbered since a day and sent to nobody yet: no copy sent or signed for, and nobody said that it was delivered.
const unsent = `(x.as_of >= @freshSince AND x.acknowledged = 0 AND x.recipients > 0
  AND NOT EXISTS (SELECT 1 FROM distribution_recipient r WHERE r.distribution_id = x.id AND r.sent_on IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM document_event e WHERE e.owner_kind = x.owner_kind AND e.owner_id = x.owner_id AND e.kind = 'delivered'))`;
const issuedSource = `FROM distribution x
  LEFT JOIN certified_copy c ON x.owner_kind = 'copy' AND c.id = x.owner_id
  LEFT JOIN incoming_document d ON d.id = c.incoming_id
  LEFT JOIN outgoing_document o ON x.owner_kind = 'outgoing' AND o.id = x.owner_id
  WHERE coalesce(c.status, o.status) = 'issued'`;
const issuedColumns = `x.owner_kind, x.owner_id, coalesce(c.number_text, o.number_text) AS number_text, coalesce(c.copy_date, o.document_date) AS date,
  coalesce(d.type_code, o.type_code) AS type_code, coalesce(d.subject, o.subject) AS subject, x.recipients, x.acknowledged`;

interface Awaiting {
  readonly rows: AwaitingRow[];
  readonly total: number;
}

/** Documents numbered since a day and sent to nobody yet, the oldest first. (practice.md 2.1: sent the same or the next working day) */
export function findUnsent(db: Connection, limit: number, freshSince: string): Awaiting {
  const source = `${issuedSource} AND ${unsent}`;
  return {
    rows: selectRows(db, `SELECT ${issuedColumns} ${source} ORDER BY x.as_of, x.id LIMIT @limit`, {
      freshSince,
      limit,
    }),
    total: selectValue<number>(db, `SELECT count(*) ${source}`, { freshSince }) ?? 0,
  };
}

/**
 * Issued documents that some recipient has not signed for: those dated between `since` and `sentBefore` first, the longest
 * waiting on top, then the newest. What is fresh and not sent yet waits for something else.
 */
export function findAwaiting(
  db: Connection,
  limit: number,
  { since, sentBefore }: { readonly since: string; readonly sentBefore: string },
  freshSince: string,
): Awaiting {
  const source = `${issuedSource} AND x.acknowledged < x.recipients AND NOT ${unsent}`;
  return {
    rows: selectRows(
      db,
      `SELECT ${issuedColumns} ${source}
       ORDER BY CASE WHEN x.as_of >= @since AND x.as_of < @sentBefore THEN x.as_of ELSE '9' END, x.as_of DESC, x.id DESC LIMIT @limit`,
      { since, sentBefore, freshSince, limit },
    ),
    total: selectValue<number>(db, `SELECT count(*) ${source}`, { freshSince }) ?? 0,
  };
}

const countBetween =
  (sql: string) =>
  (db: Connection, from: string, to: string): number =>
    selectValue<number>(db, sql, [from, to]) ?? 0;

export const countArrivals = countBetween(
  "SELECT count(*) FROM incoming_document WHERE date_key BETWEEN (julianday(?1) - julianday('1900-01-01')) * 100000 AND (julianday(?2) - julianday('1900-01-01')) * 100000 + 99999",
);
export const countFinished = countBetween('SELECT count(*) FROM incoming_document WHERE finished_on BETWEEN ?1 AND ?2');
export const countCopies = countBetween('SELECT count(*) FROM certified_copy WHERE copy_date BETWEEN ?1 AND ?2');
export const countIssued = countBetween('SELECT count(*) FROM outgoing_document WHERE document_date BETWEEN ?1 AND ?2');

/** The newest number of each open series that has given one. */
export function findLastNumbers(db: Connection): { label: string; number: string }[] {
  const rows = selectRows<{
    kind: string;
    title: string;
    typeCode: string | null;
    symbol: string | null;
    last: number;
  }>(
    db,
    `SELECT s.kind, s.title, s.type_code, b.symbol, s.next_number - 1 AS last FROM number_series s LEFT JOIN issuing_body b ON b.id = s.body_id
     WHERE s.open = 1 AND s.next_number > s.first_number
       AND (s.term_id IS NULL OR s.term_id = (SELECT id FROM term ORDER BY starts_on DESC LIMIT 1))
     ORDER BY s.kind = 'incoming' DESC, s.kind = 'copy', s.id LIMIT 8`,
  );
  return rows.map(({ kind, title, typeCode, symbol, last }) => {
    if (kind === 'incoming') return { label: title, number: String(last) };
    const type = kind === 'copy' ? 'BS' : (findDocumentType(typeCode ?? '')?.symbol ?? typeCode ?? '');
    const label = kind === 'copy' ? 'Bản sao' : (findDocumentType(typeCode ?? '')?.name ?? typeCode ?? '');
    return { label: `${label}, ${symbol ?? ''}`, number: `${formatNumber(last)}-${type}` };
  });
}
