/** The only reader and writer of audit_event and answered_request. */
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRow, selectRows } from '../db/statements.ts';
import { type AuditEvent, chainStart, hashEvent } from './audit-chain.ts';

/** Appends an event to the chain, inside the caller's transaction. */
export function appendAuditEvent(db: Connection, event: Omit<AuditEvent, 'seq' | 'prevHash' | 'hash'>): AuditEvent {
  const head = findAuditHead(db);
  const chained = { ...event, seq: (head?.seq ?? 0) + 1, prevHash: head?.hash ?? chainStart };
  const complete: AuditEvent = { ...chained, hash: hashEvent(chained) };
  insertRow(db, 'audit_event', { ...complete });
  return complete;
}

/** The newest event's place in the chain, or undefined in an empty register. */
export function findAuditHead(
  db: Connection,
): { readonly seq: number; readonly hash: string; readonly at: string } | undefined {
  return selectRow(db, 'SELECT seq, hash, at FROM audit_event ORDER BY seq DESC LIMIT 1');
}

/** Every event about one row, oldest first. */
export function findAuditEvents(db: Connection, subjectKind: string, subjectId: number): readonly AuditEvent[] {
  return selectRows(db, 'SELECT * FROM audit_event WHERE subject_kind = ? AND subject_id = ? ORDER BY seq', [
    subjectKind,
    subjectId,
  ]);
}

/** All events after the given one, to the last, one at a time, so that a million need no memory. */
export function* walkAuditEvents(db: Connection, after = 0): Generator<AuditEvent> {
  const sql = `SELECT seq, at, actor, method, action, subject_kind AS subjectKind, subject_id AS subjectId, reason, changes, state,
    prev_hash AS prevHash, hash FROM audit_event WHERE seq > ? ORDER BY seq`;
  yield* db.prepare(sql).iterate(after) as IterableIterator<AuditEvent>;
}

/** Keeps what the newest command was asked, inside its transaction; the one before it is witnessed by then. */
export function keepLastCommand(
  db: Connection,
  seq: number,
  asked: { readonly requestId?: string | undefined; readonly input: unknown },
): void {
  run(
    db,
    'INSERT INTO last_command (id, seq, request_id, input) VALUES (1, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, request_id = excluded.request_id, input = excluded.input',
    [seq, asked.requestId ?? null, JSON.stringify(asked.input ?? null)],
  );
}

/** What the newest command was asked. */
export function findLastCommand(
  db: Connection,
): { readonly seq: number; readonly asked: { readonly requestId: string | null; readonly input: unknown } } | undefined {
  const row = selectRow<{ seq: number; requestId: string | null; input: string }>(
    db,
    'SELECT seq, request_id, input FROM last_command',
  );
  return row && { seq: row.seq, asked: { requestId: row.requestId, input: JSON.parse(row.input) as unknown } };
}

export interface AnsweredRequest {
  readonly requestId: string;
  readonly method: string;
  readonly inputDigest: string;
  /** JSON text of the first answer's value. */
  readonly answer: string;
  readonly auditSeq: number;
}

export function findAnsweredRequest(db: Connection, requestId: string): AnsweredRequest | undefined {
  return selectRow(db, 'SELECT * FROM answered_request WHERE request_id = ?', [requestId]);
}

export function insertAnsweredRequest(db: Connection, request: AnsweredRequest): void {
  insertRow(db, 'answered_request', { ...request });
}
