/** The history of a row, read from the audit: newest first. */
import type { HistoryEntry } from '../../contract/history.schema.ts';
import type { Connection } from '../db/connection.ts';
import { findAuditEvents } from './audit.repository.ts';

export function findHistory(db: Connection, subjectKind: string, subjectId: number): HistoryEntry[] {
  return findAuditEvents(db, subjectKind, subjectId)
    .map(({ at, actor, action, reason, changes }) => ({
      at,
      actor,
      action,
      reason,
      changes: JSON.parse(changes) as HistoryEntry['changes'],
    }))
    .reverse();
}
