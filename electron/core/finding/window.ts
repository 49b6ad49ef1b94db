/**
 * One window of a list. Every window costs about the same, wherever it lies: newest first it is found by the counts of days,
 * sorted it is read along an index from the nearest row whose place is remembered. (The bar: 20 ms a page of a million documents.)
 */
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import { countSelected, exceeds, totalOfDays } from './counts.ts';
import { keysPerDay } from './date-key.ts';
import { findExactAccents, findExactNumbers } from './exact-hits.ts';
import type { Question, RegisterIndex, SortChoice, SortPlan } from './register-index.ts';
import { findDays, selectKeys, type Selection } from './selection.ts';
import { readWalk, sizeOfWalk, type SortedWalk } from './sorted-walk.ts';

/** Hits of words and tags have no index of their own for an order; more than so many are left newest first. */
const mostSorted = 5000;

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
      return { ids: walkSorted(db, index, question, selection, sort, plan, total, offset, limit), sorted: true };
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
  // What hits of words and tags are found by may change with every command, so they are not followed.
  const walk: SortedWalk = {
    walk: `(${selection.sql}) d`,
    key: 'd.key',
    conditions: [],
    order: ['d.key'],
    parameters: selection.parameters,
    followed: null,
  };
  return readWalk(db, walk, () => countSelected(db, selection), descending, offset, limit);
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
  { parameters }: Selection,
  sort: SortChoice,
  { walk, join = '', order, nullable }: SortPlan,
  total: number,
  offset: number,
  limit: number,
): readonly number[] {
  const whole: SortedWalk = {
    walk,
    key: 'd.date_key',
    // A condition that every row meets would still be tested on every row that is passed over.
    conditions: [
      ...(question.from === null ? [] : ['d.date_key >= @from']),
      ...(question.to === null ? [] : ['d.date_key <= @to']),
      ...(question.bookId === null ? [] : [`d.${index.book} = @bookId`]),
    ],
    order,
    parameters,
    followed: { register: index.table, sortBy: sort.by, join },
  };
  if (nullable === undefined)
    return toIds(
      db,
      index,
      readWalk(db, whole, () => total, sort.descending, offset, limit),
    );
  const filled = { ...whole, conditions: [...whole.conditions, `d.${nullable} IS NOT NULL`] };
  const empty = { ...whole, conditions: [...whole.conditions, `d.${nullable} IS NULL`], order: ['d.date_key'] };
  const keys = readWalk(db, filled, () => sizeOfWalk(db, filled), sort.descending, offset, limit);
  const rest = limit - keys.length;
  if (rest > 0) {
    const size = sizeOfWalk(db, filled);
    keys.push(...readWalk(db, empty, () => total - size, true, Math.max(0, offset - size), rest));
  }
  return toIds(db, index, keys);
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
