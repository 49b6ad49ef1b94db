/** batch, batch_row: what one order did to many documents, and what each was before it. */
import type { BatchKind } from '../../contract/batch.schema.ts';
import type { FiledReference } from '../../contract/filing.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRow, selectRows } from '../db/statements.ts';

export interface BatchRow {
  readonly document: FiledReference;
  /** Version of the document after the change; 0 where the change is not in its row. */
  readonly version: number;
  /** What undoing needs. */
  readonly before: unknown;
}

export interface Batch {
  readonly id: number;
  readonly kind: BatchKind;
  readonly undoneAt: string | null;
  readonly rows: readonly BatchRow[];
}

export function insertBatch(
  db: Connection,
  kind: BatchKind,
  rows: readonly BatchRow[],
  done: { readonly at: string; readonly by: string },
): number {
  const id = insertRow(db, 'batch', { kind, doneAt: done.at, doneBy: done.by });
  for (const { document, version, before } of rows)
    insertRow(db, 'batch_row', {
      batchId: id,
      ownerKind: document.kind,
      ownerId: document.id,
      version,
      before: JSON.stringify(before),
    });
  return id;
}

/** @throws DomainError not_found */
export function getBatch(db: Connection, id: number): Batch {
  const batch = selectRow<Omit<Batch, 'rows'>>(db, 'SELECT id, kind, undone_at FROM batch WHERE id = ?', [id]);
  if (!batch) throw new DomainError('not_found', { what: 'việc này' });
  const rows = selectRows<{ ownerKind: FiledReference['kind']; ownerId: number; version: number; before: string }>(
    db,
    'SELECT owner_kind, owner_id, version, before FROM batch_row WHERE batch_id = ? ORDER BY owner_kind, owner_id',
    [id],
  );
  return {
    ...batch,
    rows: rows.map(({ ownerKind, ownerId, version, before }) => ({
      document: { kind: ownerKind, id: ownerId },
      version,
      before: JSON.parse(before) as unknown,
    })),
  };
}

export function setUndone(db: Connection, id: number, at: string): void {
  run(db, 'UPDATE batch SET undone_at = ? WHERE id = ?', [at, id]);
}

/** The batches that changed a document, oldest first. */
export function findBatchesOfDocument(db: Connection, { kind, id }: FiledReference): number[] {
  return selectRows<{ batchId: number }>(
    db,
    'SELECT batch_id FROM batch_row WHERE owner_kind = ? AND owner_id = ? ORDER BY batch_id',
    [kind, id],
  ).map(({ batchId }) => batchId);
}
