/**
 * Windows of a register along the index of an order. An index knows the order but not which row is the millionth, so every
 * thousandth row of a walk is remembered, and a window is read from the nearest of them. What is remembered follows the
 * register: rows entered since move it by one each, a row that changed its place makes it begin anew.
 */
import type { Connection } from '../db/connection.ts';
import { selectRow, selectValue, statement } from '../db/statements.ts';
import { versionOf } from './counts.ts';

/** Documents in one order under one set of conditions; no column of the order is empty in them. */
export interface SortedWalk {
  /** FROM clause that gives the documents in this order without sorting. */
  readonly walk: string;
  /** The column of the date key. */
  readonly key: string;
  readonly conditions: readonly string[];
  /** Columns of the order, ascending. */
  readonly order: readonly string[];
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Where rows entered since are found; null when they cannot be followed: every change begins anew. */
  readonly followed: {
    /** The table of the register. */
    readonly register: string;
    /** Name of the order, as the register counts its changes. */
    readonly sortBy: string;
    /** What the order needs beside the document. */
    readonly join: string;
  } | null;
}

type Value = string | bigint;
interface Milestone {
  place: number;
  /** The columns of the order of the row at that place. */
  at: readonly Value[];
}
interface Trail {
  version: string;
  lastId: number;
  readonly changes: number;
  size: number | null;
  /** How many rows were entered since the milestones were set. */
  entered: number;
  readonly milestones: Milestone[];
  isComplete: boolean;
  isAwaited: boolean;
}

/** Rows between two milestones: read in less than a millisecond. */
const spacing = 1000;
/** So far from the beginning hits of words are read without knowing how many there are. */
const nearUnfollowed = 5000;
/** So far milestones are set while somebody waits; beyond, the rows are passed over this once. */
const mostAtOnce = 50 * spacing;
/** More new rows than these are not followed one by one; the milestones are set anew. */
const mostFollowed = 2000;
/** So many new rows may lie between milestones that were set for fewer. */
const mostEntered = 20_000;
/** Orders with filters that are remembered; the one not asked for longest goes. */
const mostTrails = 24;
/** In milliseconds: nobody at the screen notices it. */
const sliceMs = 5;

const trails = new WeakMap<Connection, Map<string, Trail>>();

/**
 * Date keys of a window of a walk, in its order or against it. `size` says how many documents the walk has; it is asked only
 * when it has to be known.
 */
export function readWalk(
  db: Connection,
  walk: SortedWalk,
  size: () => number,
  descending: boolean,
  offset: number,
  limit: number,
): number[] {
  // What a transaction has written may be taken back: nothing is remembered of it. Nor of the words being typed.
  const isPassing = walk.followed === null && offset < nearUnfollowed;
  const trail = db.inTransaction || isPassing ? null : followTrail(db, walk);
  const rows = readWindow(db, walk, trail, size, descending, offset, limit);
  if (trail) completeLater(db, walk, trail);
  return rows.map(([key]) => Number(key));
}

function readWindow(
  db: Connection,
  walk: SortedWalk,
  trail: Trail | null,
  size: () => number,
  descending: boolean,
  offset: number,
  limit: number,
): readonly (readonly Value[])[] {
  const forwards = (place: number, rows: number) => readFrom(db, walk, [walk.key], null, place, rows);
  const backwards = (place: number, rows: number) => readBackwards(db, walk, place, rows);
  const near = walk.followed === null ? nearUnfollowed : spacing;
  if (offset < near && !trail?.isComplete) return descending ? backwards(offset, limit) : forwards(offset, limit);
  const total = size();
  const rows = Math.min(limit, total - offset);
  if (rows <= 0) return [];
  const first = descending ? total - offset - rows : offset;
  const after = total - first - rows;
  const inOrder = (found: readonly (readonly Value[])[]) => (descending ? found.toReversed() : found);
  if (trail && (trail.isComplete || first - lastPlace(trail) <= Math.min(first, after, mostAtOnce))) {
    setMilestones(db, walk, trail, () => lastPlace(trail) + spacing > first);
    const start = trail.milestones.findLast(({ place }) => place <= first) ?? { place: 0, at: null };
    return inOrder(readFrom(db, walk, [walk.key], start.at, first - start.place, rows));
  }
  return inOrder(first <= after ? forwards(first, rows) : backwards(after, rows).toReversed());
}

/** How many documents a walk has: counted once, then followed. */
export function sizeOfWalk(db: Connection, walk: SortedWalk): number {
  const trail = db.inTransaction ? null : followTrail(db, walk);
  if (trail?.size != null) return trail.size;
  const size = count(db, `FROM ${walk.walk} ${where(walk.conditions)}`, walk.parameters);
  if (trail) trail.size = size;
  return size;
}

/** The trail of a walk as the register is now; a new one when it cannot be followed. */
function followTrail(db: Connection, walk: SortedWalk): Trail {
  let known = trails.get(db);
  if (!known) trails.set(db, (known = new Map()));
  const name = JSON.stringify([walk.walk, walk.conditions, walk.order, walk.parameters]);
  const version = versionOf(db);
  let trail = known.get(name);
  if (trail?.version !== version && !(trail && catchUp(db, walk, trail, version))) trail = openTrail(db, walk, version);
  known.delete(name);
  known.set(name, trail);
  const [oldest] = known.keys();
  if (known.size > mostTrails && oldest !== undefined) known.delete(oldest);
  return trail;
}

function openTrail(db: Connection, walk: SortedWalk, version: string): Trail {
  return {
    version,
    ...(walk.followed ? readState(db, walk.followed) : { lastId: 0, changes: 0 }),
    size: null,
    entered: 0,
    milestones: [],
    isComplete: false,
    isAwaited: false,
  };
}

function readState(
  db: Connection,
  { register, sortBy }: NonNullable<SortedWalk['followed']>,
): { lastId: number; readonly changes: number } {
  const state = selectRow<{ lastId: number; changes: number }>(
    db,
    `SELECT coalesce((SELECT max(id) FROM ${register}), 0) AS last_id,
       (SELECT changes FROM order_change WHERE register = ? AND sort_by = ?) AS changes`,
    [register, sortBy],
  );
  return state ?? { lastId: 0, changes: 0 };
}

/** Moves the milestones behind every row entered since; false when they have to be set anew. */
function catchUp(db: Connection, walk: SortedWalk, trail: Trail, version: string): boolean {
  const { followed, order, conditions, parameters } = walk;
  if (followed === null) return false;
  const { lastId, changes } = readState(db, followed);
  if (changes !== trail.changes || lastId - trail.lastId > mostFollowed || trail.entered > mostEntered) return false;
  // By the ids alone: an index of the conditions would lead through the whole register.
  const entered = selectColumns(
    db,
    `SELECT ${order.join(', ')} FROM ${followed.register} d NOT INDEXED ${followed.join} ${where(['d.id > @lastId', ...conditions])}`,
    { ...parameters, lastId: trail.lastId },
  );
  for (const row of entered) moveMilestones(trail.milestones, row);
  if (trail.size !== null) trail.size += entered.length;
  trail.entered += entered.length;
  trail.lastId = lastId;
  trail.version = version;
  // The rows behind the last milestone have become too many.
  if (trail.size === null ? entered.length > 0 : trail.size - lastPlace(trail) > 2 * spacing) trail.isComplete = false;
  return true;
}

function moveMilestones(milestones: Milestone[], row: readonly Value[]): void {
  for (let index = milestones.length - 1; index > 0; index -= 1) {
    const milestone = milestones[index];
    if (!milestone || compare(milestone.at, row) < 0) return;
    milestone.place += 1;
  }
  const [first] = milestones;
  if (first && compare(row, first.at) < 0) first.at = row;
}

const lastPlace = ({ milestones }: Trail): number => milestones.at(-1)?.place ?? 0;

/** As SQLite compares: numbers as numbers, texts by their bytes. */
function compare(a: readonly Value[], b: readonly Value[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (one === other || other === undefined) continue;
    if (typeof one === 'string' && typeof other === 'string')
      return Buffer.compare(Buffer.from(one), Buffer.from(other));
    return one < other ? -1 : 1;
  }
  return 0;
}

function setMilestones(db: Connection, walk: SortedWalk, trail: Trail, isEnough: () => boolean): void {
  while (!trail.isComplete && !isEnough()) {
    const last = trail.milestones.at(-1);
    const [at] = readFrom(db, walk, walk.order, last?.at ?? null, last ? spacing : 0, 1);
    if (at) trail.milestones.push({ place: last ? last.place + spacing : 0, at });
    else trail.isComplete = true;
  }
}

/** Goes on setting milestones when nobody waits, so that they are there when somebody jumps into the middle. */
function completeLater(db: Connection, walk: SortedWalk, trail: Trail): void {
  if (trail.isComplete || trail.isAwaited) return;
  trail.isAwaited = true;
  setImmediate(() => {
    trail.isAwaited = false;
    // The next question goes on where this stops.
    if (!db.open || db.inTransaction || trail.version !== versionOf(db)) return;
    const started = performance.now();
    setMilestones(db, walk, trail, () => performance.now() - started > sliceMs);
    completeLater(db, walk, trail);
  }).unref();
}

interface Piece {
  readonly limits: readonly string[];
  /** The columns that differ within it. */
  readonly order: readonly string[];
}

/**
 * The walk from a row on, in pieces of which each is one range of the index: those equal in all columns but the last, then in
 * all but the last two … (A comparison of whole rows would be one condition, but of an index over an expression SQLite uses
 * only the first column for it.)
 */
function piecesFrom(order: readonly string[]): readonly Piece[] {
  return order
    .map((column, place) => ({
      limits: [
        ...order.slice(0, place).map((equal, index) => `${equal} = @at${index}`),
        `${column} ${place === order.length - 1 ? '>=' : '>'} @at${place}`,
      ],
      order: order.slice(place),
    }))
    .toReversed();
}

/** Columns of the rows of a walk from a row on, some of them passed over. */
function readFrom(
  db: Connection,
  { walk, conditions, order, parameters }: SortedWalk,
  columns: readonly string[],
  at: readonly Value[] | null,
  skip: number,
  rows: number,
): readonly (readonly Value[])[] {
  const values = Object.fromEntries((at ?? []).map((value, index) => [`at${index}`, value]));
  const found: (readonly Value[])[] = [];
  let left = skip;
  for (const piece of at === null ? [{ limits: [], order }] : piecesFrom(order)) {
    const from = `FROM ${walk} ${where([...piece.limits, ...conditions])}`;
    const some = selectColumns(
      db,
      `SELECT ${columns.join(', ')} ${from} ORDER BY ${piece.order.join(', ')} LIMIT @rows OFFSET @left`,
      { ...parameters, ...values, rows: rows - found.length, left },
    );
    found.push(...some);
    if (found.length === rows) break;
    // What was passed over in this piece need not be passed over in the next.
    if (some.length > 0) left = 0;
    else if (left > 0) left -= count(db, from, { ...parameters, ...values });
  }
  return found;
}

/** Rows of a walk from its end, some of them passed over; the last one first. */
function readBackwards(db: Connection, walk: SortedWalk, left: number, rows: number): readonly (readonly Value[])[] {
  const { key, conditions, order, parameters } = walk;
  const backwards = order.map((column) => `${column} DESC`).join(', ');
  return selectColumns(
    db,
    `SELECT ${key} FROM ${walk.walk} ${where(conditions)} ORDER BY ${backwards} LIMIT @rows OFFSET @left`,
    { ...parameters, rows, left },
  );
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

type Parameters = Readonly<Record<string, string | number | bigint>>;

function count(db: Connection, from: string, parameters: Parameters): number {
  return selectValue<number>(db, `SELECT count(*) AS total ${from}`, parameters) ?? 0;
}

/** Rows as lists; whole numbers as they are in the file, for a symbol may begin with twenty digits. */
function selectColumns(db: Connection, sql: string, parameters: Parameters): readonly (readonly Value[])[] {
  return statement(db, sql).raw().safeIntegers().all(parameters) as Value[][];
}
