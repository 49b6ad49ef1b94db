/** Rows that hold the text of an erased one as well: the same letter entered twice, or passed on word for word. */
import type { Erasure, SameRow } from '../../contract/erasure.schema.ts';
import { foldedWords, nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { selectRow, selectRows } from '../db/statements.ts';
import { findDuplicates } from '../incoming/find-duplicates.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { getDocumentTitle } from '../links/document-life.repository.ts';
import { isErased } from './erasure.repository.ts';

/** "Giấy mời" stands on hundreds of rows and is no sign of any; so many at most are named. */
const fewestWords = 4;
const mostNamed = 50;

/**
 * Rows of the registers of arrivals and of outgoing documents with the subject of this one, case and marks aside, and arrivals
 * with its symbol, organ and day. To be asked before the row is emptied.
 */
export function findSameRows(db: Connection, kind: Erasure['kind'], id: number): readonly SameReference[] {
  if (kind === 'copy') return [];
  const isOther = (row: SameReference): boolean => row.kind !== kind || row.id !== id;
  const found = [...findBySubject(db, subjectOf(db, kind, id)), ...(kind === 'incoming' ? findTwins(db, id) : [])];
  const rows = new Map(found.filter(isOther).map((row) => [`${row.kind} ${row.id}`, row]));
  return [...rows.values()].slice(0, mostNamed);
}

/** What an erasure named when it was confirmed, without the rows that were erased since. */
export function findRowsLeft(db: Connection, erasureId: number): SameRow[] {
  const event = selectRow<{ rows: string | null }>(
    db,
    `SELECT json_extract(state, '$.sameRows') AS rows FROM audit_event
     WHERE subject_kind = 'erasure' AND subject_id = ? AND method = 'erasure.confirm'`,
    [erasureId],
  );
  return nameRows(db, JSON.parse(event?.rows ?? '[]') as readonly SameReference[]);
}

type SameReference = Pick<SameRow, 'kind' | 'id'>;

/** The rows that still hold their text, by their numbers. */
export function nameRows(db: Connection, rows: readonly SameReference[]): SameRow[] {
  return rows
    .filter(({ kind, id }) => !isErased(db, kind, id))
    .map(({ kind, id }) => ({ kind, id, numberText: getDocumentTitle(db, { kind, id }).numberText }));
}

const subjectOf = (db: Connection, kind: SameReference['kind'], id: number): string =>
  selectRow<{ subject: string }>(
    db,
    `SELECT subject FROM ${kind === 'incoming' ? 'incoming_document' : 'outgoing_document'} WHERE id = ?`,
    [id],
  )?.subject ?? '';

function findTwins(db: Connection, id: number): readonly SameReference[] {
  const { symbol, issuerName, documentDate } = getIncoming(db, id);
  return findDuplicates(db, { symbol, issuerName, documentDate, excludeId: id })
    .filter(({ certain }) => certain)
    .map((row) => ({ kind: 'incoming', id: row.id }));
}

function findBySubject(db: Connection, subject: string): readonly SameReference[] {
  const words = foldedWords(subject);
  if (words.length < fewestWords) return [];
  const phrase = `"${words.join(' ')}"`;
  const key = nameKey(subject);
  const registers = [
    ['incoming', 'incoming_document', 'incoming_search', 'subject'],
    ['outgoing', 'outgoing_document', 'outgoing_search', 'words'],
  ] as const;
  return registers.flatMap(([kind, table, search, column]) =>
    selectRows<{ id: number; subject: string }>(
      db,
      `SELECT d.id, d.subject FROM (SELECT rowid FROM ${search} WHERE ${search} MATCH ? ORDER BY rowid DESC LIMIT 1000) f
       JOIN ${table} d ON d.date_key = f.rowid`,
      [`${column} : ${phrase}`],
    )
      .filter((row) => nameKey(row.subject) === key)
      .map((row) => ({ kind, id: row.id })),
  );
}
