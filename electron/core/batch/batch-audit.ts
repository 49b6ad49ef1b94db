/** What the audit knows of documents that were changed together: the last digest of each. (reliability.md 3.C) */
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';

export interface BatchDigest {
  readonly seq: number;
  readonly action: string;
  readonly digest: string;
}

/** By id of the arrival: the newest event of a batch that changed it, and the digest it left. */
export function findBatchDigests(db: Connection): ReadonlyMap<number, BatchDigest> {
  const rows = selectRows<BatchDigest & { id: number }>(
    db,
    `SELECT e.seq, e.action, r.value ->> '$.id' AS id, r.value ->> '$.digest' AS digest
     FROM audit_event e, json_each(e.state, '$.rows') r WHERE e.subject_kind = 'batch' AND json_valid(e.state) ORDER BY e.seq`,
  );
  return new Map(rows.map(({ id, ...found }) => [id, found]));
}
