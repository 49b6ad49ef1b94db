/**
 * One window of a list. Every window costs about the same, wherever it lies: newest first it is found by the counts of days,
 * sorted it is walked along an index from the nearer end. (The bar: 20 ms a page of a million documents.)
 */
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import { countSelected, exceeds, totalOfDays } from './counts.ts';
import { keysPerDay } from './date-key.ts';
import { findExactAccents, findExactNumbers } from './exact-hits.ts';
import type { Question, RegisterIndex, SortChoice, SortPlan } from './register-index.ts';
import { findDays, selectKeys, type Selection } from './selection.ts';

/** Hits of words and tags have no index of their own for an order; more than so many are left newest first. */
export const mostSorted = 5000;
/** From here on it is worth knowing how many there are, to come from the other end. */
const deep = 5000;

export interface FoundWindow {
  readonly ids: readonly number[];
  /** False when the order asked for is not possible for so many hits: they are newest first. */
  readonly sorted: boolean;
}

/** The ids of one window of a list; without an order newest first, an exact number and the very marks typed before all. */
export function findWindow(
  db: Connection,
  index: RegisterIndex,
  question: Question,
  sort: SortChoice | null,
  offset: number,
  limit: number,
): FoundWindow {
  const selection = selectKeys(db, index, question);
  const plan = sort === null ? undefined : index.sorts[sort.by];
  if (sort !== null && plan !== undefined) {
    const { descending } = sort;
    const total = selection.plain ? totalOfDays(db, index, question) : undefined;
    const isLarge = total === undefined ? exceeds(db, selection, mostSorted) : total > mostSorted;
    if (!isLarge) return { ids: sortFew(db, index, selection, plan, descending, offset, limit), sorted: true };
    if (total !== undefined)
      return { ids: walkSorted(db, index, question, selection, plan, descending, total, offset, limit), sorted: true };
  }
  const byDate = sort?.by === 'date' ? sort : null;
  const keys =
    byDate === null
      ? findNewest(db, index, question, selection, offset, limit)
      : findByDate(db, index, question, selection, byDate.descending, offset, limit);
  return { ids: toIds(db, index, keys), sorted: sort === null || byDate !== null };
}

function findNewest(
  db: Connection,
  index: RegisterIndex,
  question: Question,
  selection: Selection,
  offset: number,
  limit: number,
): readonly number[] {
  const first = [...findExactNumbers(db, index, question), ...findExactAccents(db, index, question, selection)];
  if (first.length === 0) return findByDate(db, index, question, selection, true, offset, limit);
  const head = first.slice(offset, offset + limit);
  if (head.length === limit) return head;
  // The rows shown first are left out below them, or the pages would shift.
  const others: Selection = {
    ...selection,
    sql: `${selection.sql} AND ${selection.key} NOT IN (SELECT value FROM json_each(@first))`,
    parameters: { ...selection.parameters, first: JSON.stringify(first) },
    plain: false,
  };
  const rest = findByDate(db, index, question, others, true, Math.max(0, offset - first.length), limit - head.length);
  return [...head, ...rest];
}

function findByDate(
  db: Connection,
  index: RegisterIndex,
  question: Question,
  selection: Selection,
  descending: boolean,
  offset: number,
  limit: number,
): readonly number[] {
  if (selection.plain) return findByDays(db, index, question, selection, descending, offset, limit);
  const read = (backwards: boolean, from: number, rows: number): number[] =>
    readKeys(db, `${selection.sql} ORDER BY key ${backwards === descending ? 'ASC' : 'DESC'}`, selection, from, rows);
  if (offset < deep) return read(false, offset, limit);
  return readFromNearerEnd(read, countSelected(db, selection), offset, limit);
}

/** Goes by the counts of days to the day where the window begins. */
function findByDays(
  db: Connection,
  index: RegisterIndex,
  question: Question,
  selection: Selection,
  descending: boolean,
  offset: number,
  limit: number,
): readonly number[] {
  const days = findDays(db, index, question);
  if (!descending) days.reverse();
  let before = 0;
  const start = days.find(({ total }) => {
    if (before + total > offset) return true;
    before += total;
    return false;
  });
  if (!start) return [];
  const edge = descending
    ? { to: Math.min(Number(selection.parameters.to), (start.day + 1) * keysPerDay - 1) }
    : { from: Math.max(Number(selection.parameters.from), start.day * keysPerDay) };
  return readKeys(
    db,
    `${selection.sql} ORDER BY key ${descending ? 'DESC' : 'ASC'}`,
    { parameters: { ...selection.parameters, ...edge } },
    offset - before,
    limit,
  );
}

function readKeys(
  db: Connection,
  sql: string,
  { parameters }: Pick<Selection, 'parameters'>,
  offset: number,
  limit: number,
): number[] {
  return selectRows<{ key: number }>(db, `${sql} LIMIT @limit OFFSET @offset`, { ...parameters, limit, offset }).map(
    ({ key }) => key,
  );
}

/** Reads a window of `total` rows forwards, or backwards and turned round when it lies in the second half. */
function readFromNearerEnd(
  read: (backwards: boolean, offset: number, limit: number) => number[],
  total: number,
  offset: number,
  limit: number,
): readonly number[] {
  const rows = Math.min(limit, total - offset);
  if (rows <= 0) return [];
  return offset <= total / 2 ? read(false, offset, rows) : read(true, total - offset - rows, rows).reverse();
}

function sortFew(
  db: Connection,
  { table }: RegisterIndex,
  { sql, parameters }: Selection,
  { join = '', order, nullable }: SortPlan,
  descending: boolean,
  offset: number,
  limit: number,
): readonly number[] {
  const way = descending ? 'DESC' : 'ASC';
  const empty = nullable === undefined ? [] : [`d.${nullable} IS NULL`, `iif(d.${nullable} IS NULL, -d.date_key, 0)`];
  const rows = selectRows<{ id: number }>(
    db,
    `SELECT d.id FROM (${sql}) found CROSS JOIN ${table} d ON d.date_key = found.key ${join}
     ORDER BY ${[...empty, ...order.map((column) => `${column} ${way}`)].join(', ')} LIMIT @limit OFFSET @offset`,
    { ...parameters, limit, offset },
  );
  return rows.map(({ id }) => id);
}

/** A sorted window of the whole register, or of a span of days in it, along the index of that order. */
function walkSorted(
  db: Connection,
  index: RegisterIndex,
  question: Question,
  selection: Selection,
  { walk, order, nullable }: SortPlan,
  descending: boolean,
  total: number,
  offset: number,
  limit: number,
): readonly number[] {
  const book = question.bookId === null ? '' : `AND d.${index.book} = @bookId`;
  const base = `SELECT d.date_key AS key FROM ${walk} WHERE d.date_key BETWEEN @from AND @to ${book}`;
  const { parameters } = selection;
  const stretches =
    nullable === undefined
      ? [{ sql: base, order, descending, size: total }]
      : withEmptyLast(db, { base, order, nullable, parameters }, descending, total);
  const keys: number[] = [];
  let start = 0;
  for (const stretch of stretches) {
    const from = Math.max(0, offset + keys.length - start);
    start += stretch.size;
    if (from >= stretch.size || keys.length === limit) continue;
    const read = (backwards: boolean, skip: number, rows: number): number[] => {
      const way = backwards === stretch.descending ? 'ASC' : 'DESC';
      const ordered = stretch.order.map((column) => `${column} ${way}`).join(', ');
      return readKeys(db, `${stretch.sql} ORDER BY ${ordered}`, { parameters }, skip, rows);
    };
    keys.push(...readFromNearerEnd(read, stretch.size, from, limit - keys.length));
  }
  return toIds(db, index, keys);
}

interface Stretch {
  readonly sql: string;
  readonly order: readonly string[];
  readonly descending: boolean;
  readonly size: number;
}

function withEmptyLast(
  db: Connection,
  {
    base,
    order,
    nullable,
    parameters,
  }: {
    readonly base: string;
    readonly order: readonly string[];
    readonly nullable: string;
    readonly parameters: Selection['parameters'];
  },
  descending: boolean,
  total: number,
): readonly Stretch[] {
  const filled = `${base} AND d.${nullable} IS NOT NULL`;
  const size = countSelected(db, { sql: filled, parameters });
  return [
    { sql: filled, order, descending, size },
    { sql: `${base} AND d.${nullable} IS NULL`, order: ['d.date_key'], descending: true, size: total - size },
  ];
}

function toIds(db: Connection, { table }: RegisterIndex, keys: readonly number[]): readonly number[] {
  if (keys.length === 0) return [];
  const rows = selectRows<{ id: number }>(
    db,
    `SELECT d.id FROM json_each(?) wanted CROSS JOIN ${table} d ON d.date_key = wanted.value ORDER BY wanted.key`,
    [JSON.stringify(keys)],
  );
  return rows.map(({ id }) => id);
}
