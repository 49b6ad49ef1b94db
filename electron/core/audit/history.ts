/** The history of a row, read from the audit: newest first. */
import type { HistoryEntry } from '../../contract/history.schema.ts';
import type { SeriesKind } from '../../contract/labels.vi.ts';
import { findBatchesOfDocument } from '../batch/batch.repository.ts';
import type { Connection } from '../db/connection.ts';
import { selectValue } from '../db/statements.ts';
import type { AuditEvent } from './audit-chain.ts';
import { findAuditEvents } from './audit.repository.ts';

export function findHistory(db: Connection, subjectKind: string, subjectId: number): HistoryEntry[] {
  return [
    ...findImportEvents(db, subjectKind, subjectId),
    ...findBatchEvents(db, subjectKind, subjectId),
    ...findAuditEvents(db, subjectKind, subjectId),
  ]
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ at, actor, action, reason, changes }) => ({
      at,
      actor,
      action,
      reason,
      changes: JSON.parse(changes) as HistoryEntry['changes'],
    }))
    .reverse();
}

/** A row that came in with a file has no event of its own for it: one event stands for all rows of the file. */
function findImportEvents(db: Connection, subjectKind: string, subjectId: number): readonly AuditEvent[] {
  const importId = selectValue<number>(
    db,
    'SELECT import_id FROM imported_document WHERE register = ? AND document_id = ?',
    [subjectKind, subjectId],
  );
  return importId === undefined ? [] : findAuditEvents(db, 'import', importId);
}

/** What was done to the row together with others. */
function findBatchEvents(db: Connection, subjectKind: string, subjectId: number): readonly AuditEvent[] {
  if (subjectKind !== 'incoming') return [];
  return findBatchesOfDocument(db, { kind: 'incoming', id: subjectId }).flatMap((id) =>
    findAuditEvents(db, 'batch', id),
  );
}

/** The file with which a document came in; null when it was registered here. */
export function findImportSource(db: Connection, register: SeriesKind, documentId: number): string | null {
  return (
    selectValue<string>(
      db,
      `SELECT m.file_name FROM imported_document i JOIN register_import m ON m.id = i.import_id
       WHERE i.register = ? AND i.document_id = ?`,
      [register, documentId],
    ) ?? null
  );
}
