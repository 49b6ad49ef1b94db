/** audit_event, erased_event: taking the text out of what was recorded about a row. The hashes stay. */
import { createHash } from 'node:crypto';
import type { Connection } from '../db/connection.ts';
import { run, selectRow, selectRows, selectValue } from '../db/statements.ts';

export interface RowReference {
  readonly kind: 'incoming' | 'outgoing' | 'copy';
  readonly id: number;
}

export interface ErasedEvent {
  readonly seq: number;
  readonly hash: string;
}

export interface ErasedEvents {
  readonly events: readonly ErasedEvent[];
  /** Other rows about which an event was emptied: their present state has to be vouched for as well. */
  readonly otherRows: readonly RowReference[];
  /** The first event that knew of the text. */
  readonly firstSeq: number;
}

interface Found extends ErasedEvent {
  readonly subjectKind: string;
  readonly subjectId: number | null;
}

const official = ['incoming', 'outgoing', 'copy'] as const;

/**
 * Takes the text out of every event about the rows, and out of every other one that holds one of the texts.
 *
 * @param holding texts that no row holds any more.
 * @param isHeldBy true when a row, as it stands now, holds the text itself: its own events are left alone.
 */
export function eraseEvents(
  db: Connection,
  erasureId: number,
  rows: readonly RowReference[],
  holding: readonly string[],
  isHeldBy: (row: RowReference, quotedText: string) => boolean,
): ErasedEvents {
  const found = new Map<number, Found>();
  const add = (events: readonly Found[]): void => events.forEach((event) => found.set(event.seq, event));
  const isOurs = (row: RowReference): boolean => rows.some(({ kind, id }) => kind === row.kind && id === row.id);
  for (const { kind, id } of rows) add(find(db, 'subject_kind = ?1 AND subject_id = ?2', [kind, id]));
  const drafts = rows.some(({ kind }) => kind === 'outgoing') ? findDraftEvents(db, holding) : [];
  for (const text of holding) {
    // As it stands inside JSON.
    const quoted = JSON.stringify(text).slice(1, -1);
    const events = find(db, 'instr(state, ?1) OR instr(changes, ?1) OR instr(reason, ?2) OR instr(action, ?2)', [
      quoted,
      text,
    ]);
    add(
      events.filter((event) => {
        const row = rowOf(event);
        return row === null || isOurs(row) || !isHeldBy(row, quoted);
      }),
    );
  }
  const firstSeq = Math.min(...found.keys(), ...drafts, ...rows.map((row) => findImportSeq(db, row)));
  // Which drafts became the document is not known any more; their text is in what was asked to keep them.
  if (rows.some(({ kind }) => kind === 'outgoing')) add(find(db, "subject_kind = 'draft'", []));
  for (const { seq, hash } of found.values()) eraseEvent(db, erasureId, seq, hash);
  for (const row of rows) witnessBatches(db, erasureId, row);
  forgetAnswers(db, holding);
  // Merging drops the words of deleted rows from the index for good.
  for (const search of ['incoming_search', 'outgoing_search', 'copy_search'])
    run(db, `INSERT INTO ${search} (${search}) VALUES ('optimize')`);
  const others = new Map<string, RowReference>();
  for (const event of found.values()) {
    const row = rowOf(event);
    if (row && !isOurs(row)) others.set(`${row.kind} ${row.id}`, row);
  }
  return {
    events: [...found.values()].map(({ seq, hash }) => ({ seq, hash })).sort((a, b) => a.seq - b.seq),
    otherRows: [...others.values()],
    firstSeq,
  };
}

/** All events ever erased. */
export function findErasedEvents(db: Connection): readonly ErasedEvent[] {
  return selectRows(db, 'SELECT seq, hash FROM erased_event ORDER BY seq');
}

function find(db: Connection, condition: string, parameters: readonly (string | number)[]): readonly Found[] {
  return selectRows(db, `SELECT seq, hash, subject_kind, subject_id FROM audit_event WHERE ${condition}`, parameters);
}

function rowOf({ subjectKind, subjectId }: Found): RowReference | null {
  const kind = official.find((one) => one === subjectKind);
  return kind === undefined || subjectId === null ? null : { kind, id: subjectId };
}

/** Events of the drafts that once held one of the texts, as far as the answers to them are kept. */
function findDraftEvents(db: Connection, holding: readonly string[]): readonly number[] {
  return holding.flatMap((text) =>
    selectRows<{ seq: number }>(
      db,
      `SELECT min(d.seq) AS seq FROM answered_request r JOIN audit_event e ON e.seq = r.audit_seq
       JOIN audit_event d ON d.subject_kind = 'draft' AND d.subject_id = e.subject_id
       WHERE e.subject_kind = 'draft' AND instr(r.answer, ?) GROUP BY e.subject_id`,
      [JSON.stringify(text).slice(1, -1)],
    ).map(({ seq }) => seq),
  );
}

/** A row that came in with a file is known since the event of that import. */
function findImportSeq(db: Connection, { kind, id }: RowReference): number {
  const seq = selectValue<number>(
    db,
    `SELECT e.seq FROM imported_document i JOIN audit_event e ON e.subject_kind = 'import' AND e.subject_id = i.import_id
     WHERE i.register = ? AND i.document_id = ? ORDER BY e.seq LIMIT 1`,
    [kind, id],
  );
  return seq ?? Infinity;
}

function eraseEvent(db: Connection, erasureId: number, seq: number, hash: string): void {
  const old = selectRow(db, 'SELECT action, reason, changes, state FROM audit_event WHERE seq = ?', [seq]);
  const digest = createHash('sha256').update(JSON.stringify(old)).digest('hex');
  // Its text was taken out before, for another row.
  const isNew = run(db, 'INSERT INTO erased_event (seq, erasure_id, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
    seq,
    erasureId,
    hash,
  ]).changes;
  if (isNew === 1)
    run(db, "UPDATE audit_event SET action = 'Đã xóa nội dung', reason = '', changes = '[]', state = ? WHERE seq = ?", [
      JSON.stringify({ erased: digest }),
      seq,
    ]);
  run(db, 'DELETE FROM answered_request WHERE audit_seq = ?', [seq]);
}

/**
 * The event of a change of many documents at once holds digests and no text, so it stays; what was asked for stands in its
 * witness line, which is emptied like the others.
 */
function witnessBatches(db: Connection, erasureId: number, { kind, id }: RowReference): void {
  run(
    db,
    `INSERT INTO erased_event (seq, erasure_id, hash) SELECT e.seq, ?1, e.hash FROM batch_row b
     JOIN audit_event e ON e.subject_kind = 'batch' AND e.subject_id = b.batch_id
     WHERE b.owner_kind = ?2 AND b.owner_id = ?3 ON CONFLICT DO NOTHING`,
    [erasureId, kind, id],
  );
}

/** Answers kept for repeated requests may show the row beside others: a list of a file, the other end of a link. */
function forgetAnswers(db: Connection, holding: readonly string[]): void {
  for (const text of holding)
    run(db, 'DELETE FROM answered_request WHERE instr(answer, ?)', [JSON.stringify(text).slice(1, -1)]);
}
