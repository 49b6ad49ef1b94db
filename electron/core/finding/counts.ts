/** How many documents a question finds. What was counted is kept until something is written. */
import type { Connection } from '../db/connection.ts';
import { selectRows, selectValue } from '../db/statements.ts';
import { dateOfDay, keysPerDay } from './date-key.ts';
import { findExactNumbers } from './exact-hits.ts';
import type { Question, RegisterIndex } from './register-index.ts';
import { findDays, selectKeys, type Selection } from './selection.ts';

interface Kept {
  readonly version: string;
  readonly totals: Map<string, number>;
}
const kept = new WeakMap<Connection, Kept>();
/** A clerk's filters of an hour; beyond that the counts begin anew. */
const mostKept = 200;

/** Another text after every change, by others or by this connection. */
export function versionOf(db: Connection): string {
  return `${selectValue<number>(db, 'PRAGMA data_version')} ${selectValue<number>(db, 'SELECT total_changes()')}`;
}

/** How many keys a selection gives. */
export function countSelected(db: Connection, { sql, parameters }: Pick<Selection, 'sql' | 'parameters'>): number {
  const version = versionOf(db);
  let counts = kept.get(db);
  if (counts?.version !== version) kept.set(db, (counts = { version, totals: new Map() }));
  const key = JSON.stringify([sql, parameters]);
  let total = counts.totals.get(key);
  if (total === undefined) {
    total = selectValue<number>(db, `SELECT count(*) FROM (${sql})`, parameters) ?? 0;
    if (counts.totals.size >= mostKept) counts.totals.clear();
    counts.totals.set(key, total);
  }
  return total;
}

/** True when a selection gives more than `most` keys; looks no further than that. */
export function exceeds(db: Connection, { sql, parameters }: Selection, most: number): boolean {
  const found = selectValue<number>(db, `SELECT count(*) FROM (${sql} LIMIT ${most + 1})`, parameters);
  return (found ?? 0) > most;
}

/** How many documents a question without words or tags finds, from the counts of days. */
export function totalOfDays(db: Connection, index: RegisterIndex, question: Question): number {
  return findDays(db, index, question).reduce((sum, { total }) => sum + total, 0);
}

/** How many documents a list shows: those found by words, and exact numbers that the words do not hold. */
export function countWindow(db: Connection, index: RegisterIndex, question: Question): number {
  const selection = selectKeys(db, index, question);
  const total = selection.plain ? totalOfDays(db, index, question) : countSelected(db, selection);
  const exact = findExactNumbers(db, index, question);
  if (exact.length === 0) return total;
  const alsoByText =
    selectValue<number>(
      db,
      `SELECT count(*) FROM (${selection.sql} AND ${selection.key} IN (SELECT value FROM json_each(@exact)))`,
      { ...selection.parameters, exact: JSON.stringify(exact) },
    ) ?? 0;
  return total + exact.length - alsoByText;
}

export interface DayCount {
  readonly date: string;
  readonly total: number;
}

/** Documents per day, newest first; null when more than `most` are found by words or tags, where nobody reads the days. */
export function countByDay(
  db: Connection,
  index: RegisterIndex,
  question: Question,
  most: number,
): readonly DayCount[] | null {
  const selection = selectKeys(db, index, question);
  if (selection.plain) return findDays(db, index, question).map(({ day, total }) => ({ date: dateOfDay(day), total }));
  if (exceeds(db, selection, most)) return null;
  return selectRows<{ day: number; total: number }>(
    db,
    `SELECT key / ${keysPerDay} AS day, count(*) AS total FROM (${selection.sql}) GROUP BY 1 ORDER BY 1 DESC`,
    selection.parameters,
  ).map(({ day, total }) => ({ date: dateOfDay(day), total }));
}
