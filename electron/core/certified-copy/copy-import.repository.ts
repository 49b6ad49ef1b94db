/** Copies of an old register: the arrivals they were made from, and the rows as the audit of the import knows them. */
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';

export interface CopiedOriginal {
  readonly id: number;
  readonly number: number;
  readonly suffix: string;
  readonly arrivalDate: string;
  readonly symbol: string;
  readonly documentDate: string | null;
  readonly issuerName: string;
  readonly subject: string;
}

/** Arrivals with this number, this symbol, or both; the latest first. An empty symbol or no number is not asked for. */
export function findCopiedOriginals(
  db: Connection,
  {
    number,
    suffix,
    symbolKey,
  }: { readonly number: number | null; readonly suffix: string; readonly symbolKey: string },
): CopiedOriginal[] {
  const conditions = [
    ...(symbolKey === '' ? [] : ['symbol_key = @symbolKey']),
    ...(number === null ? [] : ['number = @number AND suffix = @suffix']),
  ];
  if (conditions.length === 0) return [];
  return selectRows(
    db,
    `SELECT id, number, suffix, arrival_date, symbol, document_date, issuer_name, subject FROM incoming_document
     WHERE status = 'registered' AND ${conditions.join(' AND ')} ORDER BY arrival_date DESC, id DESC LIMIT 50`,
    { number, suffix, symbolKey },
  );
}

export interface ImportedCopy {
  readonly id: number;
  readonly seriesId: number;
  readonly number: number;
  readonly suffix: string;
  readonly numberText: string;
  readonly incomingId: number;
  readonly bodyId: number;
  readonly kind: string;
  readonly form: string;
  readonly copyDate: string;
  readonly signerId: number;
  readonly printed: string;
  readonly excerpt: string;
  readonly note: string;
  readonly status: string;
  readonly voidReason: string;
  readonly version: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly lines: string;
  readonly copies: number;
}

/** Everything of imported copies that must never change unseen, in the order of the ids. No field is ever added here. */
export function findImportedCopies(db: Connection, ids: readonly number[]): ImportedCopy[] {
  return selectRows(
    db,
    `SELECT c.id, c.series_id, c.number, c.suffix, c.number_text, c.incoming_id, c.body_id, c.kind, c.form, c.copy_date, c.signer_id,
       c.printed, c.excerpt, c.note, c.status, c.void_reason, c.version, c.issued_at, c.issued_by, x.lines, x.copies
     FROM json_each(?) wanted CROSS JOIN certified_copy c ON c.id = wanted.value
     JOIN distribution x ON x.owner_kind = 'copy' AND x.owner_id = c.id ORDER BY wanted.key`,
    [JSON.stringify(ids)],
  );
}
