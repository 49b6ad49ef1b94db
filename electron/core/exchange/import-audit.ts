/** Imported rows checked against the one event of their import. (reliability.md 3.C) */
import { createHash } from 'node:crypto';
import { findBatchDigests } from '../batch/batch-audit.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows, selectValue } from '../db/statements.ts';
import type { ImportRegister } from '../../contract/import-registers.ts';
import { findImportedRows } from './exchange.repository.ts';
import { registerForms } from './register-forms.ts';
import { digestOf } from './write-import.ts';

const rowsPerRead = 500;

type IsErased = (register: ImportRegister, documentId: number) => boolean;

interface ImportEvent {
  readonly importId: number;
  readonly register: ImportRegister;
  readonly method: string;
  readonly rows: number;
  readonly digest: string;
}

/**
 * The first problem in Vietnamese; null when every imported row is as it was entered or has events of its own.
 *
 * @param isErased true for a row whose text was erased: the event of that erasure vouches for it.
 */
export function findImportProblem(db: Connection, isErased: IsErased): string | null {
  const unknown = selectValue<number>(
    db,
    `SELECT id FROM register_import m WHERE NOT EXISTS
       (SELECT 1 FROM audit_event e WHERE e.subject_kind = 'import' AND e.subject_id = m.id AND e.method = 'exchange.import')
       OR (m.undone_at IS NOT NULL) <> EXISTS
       (SELECT 1 FROM audit_event e WHERE e.subject_kind = 'import' AND e.subject_id = m.id AND e.method = 'exchange.undoImport')`,
  );
  if (unknown !== undefined) return `Nhật ký không ghi lần nhập tệp thứ ${unknown}.`;
  const events = selectRows<ImportEvent>(
    db,
    `SELECT e.subject_id AS import_id, m.register, e.method, json_extract(e.state, '$.rows') AS rows,
       json_extract(e.state, '$.digest') AS digest
     FROM audit_event e JOIN register_import m ON m.id = e.subject_id WHERE e.subject_kind = 'import' ORDER BY e.seq`,
  );
  for (const event of events) {
    const problem = findEventProblem(db, event, isErased);
    if (problem !== null) return problem;
  }
  return null;
}

function findEventProblem(
  db: Connection,
  { importId, register, method, rows, digest }: ImportEvent,
  isErased: IsErased,
): string | null {
  const undone = method === 'exchange.undoImport';
  const isLast =
    undone ||
    selectValue(db, 'SELECT 1 FROM register_import WHERE id = ? AND undone_at IS NULL', [importId]) !== undefined;
  const whole = createHash('sha256');
  let count = 0;
  let after = 0;
  for (;;) {
    const found = findImportedRows(db, importId, after, rowsPerRead);
    if (found.length === 0) break;
    count += found.length;
    for (const row of found) whole.update((undone ? row.voidDigest : row.digest) ?? '');
    if (isLast) {
      const standing = found.filter((row) => !isErased(register, row.documentId));
      const expected = new Map(standing.map((row) => [row.documentId, (undone ? row.voidDigest : row.digest) ?? '']));
      const changed = findChangedRow(db, register, expected);
      if (changed !== null) return `${changed} khác với lần nhập tệp thứ ${importId}.`;
    }
    after = found.at(-1)?.documentId ?? after;
  }
  return count === rows && whole.digest('hex') === digest
    ? null
    : `Dòng của lần nhập tệp thứ ${importId} khác với nhật ký.`;
}

/** Rows with events of their own are checked against those. */
function findChangedRow(
  db: Connection,
  register: ImportRegister,
  expected: ReadonlyMap<number, string>,
): string | null {
  const own = new Set(
    selectRows<{ id: number }>(
      db,
      `SELECT DISTINCT subject_id AS id FROM audit_event WHERE subject_kind = ? AND subject_id IN (SELECT value FROM json_each(?))`,
      [register, JSON.stringify([...expected.keys()])],
    ).map(({ id }) => id),
  );
  // What was changed together with others is checked against the event of that.
  const together = register === 'incoming' ? findBatchDigests(db) : new Map<number, unknown>();
  const ids = [...expected.keys()].filter((id) => !own.has(id) && !together.has(id));
  const changed = registerForms[register]
    .find(db, ids)
    .find(({ id, canonical }) => digestOf(canonical) !== expected.get(id));
  return changed?.name ?? null;
}
