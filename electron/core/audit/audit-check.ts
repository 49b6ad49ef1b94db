/**
 * Checks the chain link by link, and every register row against the last state that the audit holds of it. A chain alone
 * misses a row edited in the register only; both together leave a rewritten history to the witness. (reliability.md 3.C)
 */
import type { SeriesKind } from '../../contract/labels.vi.ts';
import type { Connection } from '../db/connection.ts';
import { selectRow, selectRows, selectValue } from '../db/statements.ts';
import { findBatchDigests } from '../batch/batch-audit.ts';
import { findImportProblem } from '../exchange/import-audit.ts';
import { findAttachmentProblem } from '../files/attachment-audit.ts';
import { type AuditEvent, chainStart } from './audit-chain.ts';
import { walkAuditEvents } from './audit.repository.ts';
import { findIncomingByIds } from '../incoming/incoming.repository.ts';
import { documentDigest } from './document-digest.ts';
import { createErasureWitness, type ErasureWitness, isErasedState } from './erased-events.ts';
import { officialKinds, officialTables, officialText, readOfficialState } from './official-state.ts';

/** The first problem in Vietnamese, naming the event or the number; null when all is sound. */
export function findAuditProblem(db: Connection): string | null {
  const erasures = createErasureWitness();
  const isErased = (register: SeriesKind, id: number): boolean => erasures.rowsOf(register).includes(id);
  return (
    findChainProblem(db, erasures) ??
    findStateProblem(db, erasures) ??
    findBatchProblem(db, (id) => isErased('incoming', id)) ??
    findImportProblem(db, isErased) ??
    findNumberProblem(db) ??
    findAttachmentProblem(db)
  );
}

function findChainProblem(db: Connection, erasures: ErasureWitness): string | null {
  let expected: Pick<AuditEvent, 'seq' | 'hash'> = { seq: 0, hash: chainStart };
  for (const event of walkAuditEvents(db)) {
    if (event.seq !== expected.seq + 1) return `Nhật ký thiếu sự việc ${expected.seq + 1}.`;
    if (event.prevHash !== expected.hash || !erasures.accepts(event))
      return `Nhật ký bị sửa ở sự việc ${event.seq} (${event.action}).`;
    expected = event;
  }
  const unvouched = erasures.findUnvouched();
  return unvouched === null ? null : `Nhật ký bị xóa chữ ở sự việc ${unvouched} mà không có quyết định xóa.`;
}

/** Rows that were last changed together with others: the event holds the digest of each. */
function findBatchProblem(db: Connection, isErased: (id: number) => boolean): string | null {
  const own = new Map(
    selectRows<{ id: number; seq: number }>(
      db,
      "SELECT subject_id AS id, max(seq) AS seq FROM audit_event WHERE subject_kind = 'incoming' GROUP BY subject_id",
    ).map(({ id, seq }) => [id, seq]),
  );
  for (const [id, { seq, action, digest }] of findBatchDigests(db)) {
    if ((own.get(id) ?? 0) > seq || isErased(id)) continue;
    const [document] = findIncomingByIds(db, [id]);
    if (!document || documentDigest(document) !== digest)
      return `Dòng trong sổ khác với nhật ký: ${action} (sự việc ${seq}).`;
  }
  return null;
}

function findStateProblem(db: Connection, erasures: ErasureWitness): string | null {
  const together = findBatchDigests(db);
  for (const kind of officialKinds) {
    const table = officialTables[kind];
    const unknown = selectValue<number>(
      db,
      `SELECT id FROM ${table} t WHERE NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_kind = ? AND e.subject_id = t.id)
         AND NOT EXISTS (SELECT 1 FROM imported_document i WHERE i.register = ? AND i.document_id = t.id) LIMIT 1`,
      [kind, kind],
    );
    if (unknown !== undefined) return `Có dòng trong sổ mà nhật ký không ghi (${kind} ${unknown}).`;
    const events = selectRows<{ subjectId: number; state: string; action: string; seq: number }>(
      db,
      `SELECT subject_id, state, action, seq FROM audit_event WHERE seq IN
         (SELECT max(seq) FROM audit_event WHERE subject_kind = ? AND method NOT LIKE 'distribution.%' GROUP BY subject_id)`,
      [kind],
    );
    const known = new Set<number>();
    for (const { subjectId, state, action, seq } of events) {
      known.add(subjectId);
      const exists = selectValue(db, `SELECT 1 FROM ${table} WHERE id = ?`, [subjectId]) !== undefined;
      if (!exists) return `Mất một dòng trong sổ: ${action} (sự việc ${seq}).`;
      // Changed since together with others: that event is the last word.
      if (kind === 'incoming' && !isErasedState(state) && (together.get(subjectId)?.seq ?? 0) > seq) continue;
      const isSame = isErasedState(state)
        ? erasures.vouchesFor(kind, subjectId, readOfficialState(db, kind, subjectId))
        : officialText(kind, JSON.parse(state)) === officialText(kind, readOfficialState(db, kind, subjectId));
      if (!isSame) return `Dòng trong sổ khác với nhật ký: ${action} (sự việc ${seq}).`;
    }
    // Rows of an imported file have no event of their own; an erased one is vouched for by its erasure.
    for (const id of erasures.rowsOf(kind))
      if (!known.has(id) && !erasures.vouchesFor(kind, id, readOfficialState(db, kind, id)))
        return `Dòng đã xóa nội dung khác với nhật ký (${kind} ${id}).`;
  }
  return null;
}

/** Every number has its document and every document its number, in the same state; no counter stands below what it gave. */
function findNumberProblem(db: Connection): string | null {
  const behind = selectRow<{ title: string; number: number }>(
    db,
    `SELECT s.title, n.number FROM number_series s JOIN issued_number n ON n.series_id = s.id
     WHERE n.number >= s.next_number AND n.suffix = '' AND n.chosen = 0 LIMIT 1`,
  );
  if (behind) return `Dãy số ${behind.title} bị lùi: số ${behind.number} đã cấp.`;
  const documents = `SELECT book_id AS series_id, number, suffix, status = 'void' AS void FROM incoming_document
     UNION ALL SELECT series_id, number, suffix, status = 'void' FROM outgoing_document
     UNION ALL SELECT series_id, number, suffix, status = 'void' FROM certified_copy`;
  const wrong = selectRow<{ title: string; number: number; suffix: string }>(
    db,
    `SELECT s.title, d.number, d.suffix FROM (${documents}) d JOIN number_series s ON s.id = d.series_id
     LEFT JOIN issued_number n ON n.series_id = d.series_id AND n.number = d.number AND n.suffix = d.suffix
     WHERE n.state IS NULL OR n.state <> iif(d.void, 'void', 'issued') LIMIT 1`,
  );
  if (wrong) return `Số ${wrong.number}${wrong.suffix} của ${wrong.title} không khớp với văn bản mang số ấy.`;
  const empty = selectRow<{ title: string; number: number; suffix: string }>(
    db,
    `SELECT s.title, n.number, n.suffix FROM issued_number n JOIN number_series s ON s.id = n.series_id
     WHERE n.state = 'issued' AND NOT EXISTS (SELECT 1 FROM incoming_document d WHERE d.book_id = n.series_id AND d.number = n.number AND d.suffix = n.suffix)
       AND NOT EXISTS (SELECT 1 FROM outgoing_document d WHERE d.series_id = n.series_id AND d.number = n.number AND d.suffix = n.suffix)
       AND NOT EXISTS (SELECT 1 FROM certified_copy d WHERE d.series_id = n.series_id AND d.number = n.number AND d.suffix = n.suffix) LIMIT 1`,
  );
  return empty ? `Số ${empty.number}${empty.suffix} của ${empty.title} đã cấp nhưng không có văn bản.` : null;
}
