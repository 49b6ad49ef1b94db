/** Outgoing documents of an old register as the audit of the import knows them. */
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';

export interface ImportedOutgoing {
  readonly id: number;
  readonly seriesId: number;
  readonly number: number;
  readonly suffix: string;
  readonly numberText: string;
  readonly bodyId: number;
  readonly typeCode: string;
  readonly documentDate: string;
  readonly subject: string;
  readonly signerId: number;
  readonly content: string;
  readonly printed: string;
  readonly note: string;
  readonly status: string;
  readonly voidReason: string;
  readonly version: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly lines: string;
  readonly copies: number;
}

/** Everything of imported documents that must never change unseen, in the order of the ids. No field is ever added here. */
export function findImportedOutgoing(db: Connection, ids: readonly number[]): ImportedOutgoing[] {
  return selectRows(
    db,
    `SELECT o.id, o.series_id, o.number, o.suffix, o.number_text, o.body_id, o.type_code, o.document_date, o.subject, o.signer_id,
       o.content, o.printed, o.note, o.status, o.void_reason, o.version, o.issued_at, o.issued_by, x.lines, x.copies
     FROM json_each(?) wanted CROSS JOIN outgoing_document o ON o.id = wanted.value
     JOIN distribution x ON x.owner_kind = 'outgoing' AND x.owner_id = o.id ORDER BY wanted.key`,
    [JSON.stringify(ids)],
  );
}
