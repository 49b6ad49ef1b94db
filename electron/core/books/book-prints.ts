/** What was printed of a book, what comes next, what was entered or changed meanwhile. */
import type { BookPart, BookPrint, BookPrints, BookScope } from '../../contract/books.schema.ts';
import type { Connection } from '../db/connection.ts';
import { bookCatalogue } from './book-catalogue.ts';
import { type ChangeSince, findChangesSince } from './book-changes.repository.ts';
import {
  type BookIdentity,
  continuationScope,
  findCovered,
  findLateIds,
  findNumbers,
  findPrints,
  type StoredPrint,
} from './book-prints.repository.ts';
import { periodScope } from './book-source.ts';
import { findRowIds } from './numbered-books.repository.ts';

const shownPrints = 30;
const shownNumbers = 20;

/** The rows that a part of a book means at this moment. */
export function scopeOfPart(
  db: Connection,
  book: BookIdentity,
  part: BookPart,
  { from, to }: { readonly from: string; readonly to: string },
): BookScope {
  if (part === 'continue') return continuationScope(db, book, from, to);
  const { rows } = bookCatalogue[book.kind];
  const rowIds = part === 'late' && 'byNumber' in rows ? findLateIds(db, rows.byNumber, findPrints(db, book)) : null;
  return { ...periodScope(from, to), rowIds };
}

/**
 * In a book that holds only some rows of its register the rows themselves are named: which they are changes with every
 * deadline, and a print has to say what is on its paper.
 */
export function nameRows(db: Connection, { kind, seriesId }: BookIdentity, scope: BookScope): BookScope {
  const { rows } = bookCatalogue[kind];
  if (!('byNumber' in rows) || rows.byNumber.only === '' || scope.rowIds !== null) return scope;
  return { ...scope, rowIds: findRowIds(db, rows.byNumber, { seriesId, scope }) };
}

/** The record of a book: its prints with what has changed in each since, and what the next print begins with. */
export function describePrints(db: Connection, book: BookIdentity): BookPrints {
  const all = findPrints(db, book);
  const prints = all.slice(0, shownPrints);
  const { rows } = bookCatalogue[book.kind];
  const late =
    'byNumber' in rows
      ? describeLate(db, book, all)
      : { lateNumbers: [], lateCount: prints.reduce((sum, print) => sum + grownSince(db, book, print), 0) };
  const bound = all.find(({ part }) => part !== 'late');
  return {
    prints: describeChanges(db, book, prints),
    ...late,
    volume: bound?.volume ?? '',
    nextPage: bound ? bound.lastPage + 1 : 1,
  };
}

function describeLate(db: Connection, { kind }: BookIdentity, prints: readonly StoredPrint[]) {
  const { rows } = bookCatalogue[kind];
  if (!('byNumber' in rows)) return { lateNumbers: [], lateCount: 0 };
  const ids = findLateIds(db, rows.byNumber, prints);
  return { lateNumbers: findNumbers(db, rows.byNumber, ids, shownNumbers), lateCount: ids.length };
}

/** How many rows the days of a print have more than they had. */
function grownSince(db: Connection, { kind }: BookIdentity, { scope, rows: printed }: StoredPrint): number {
  const { rows } = bookCatalogue[kind];
  return 'byDay' in rows ? Math.max(0, rows.byDay.count(db, scope) - printed) : 0;
}

function describeChanges(
  db: Connection,
  { kind, seriesId }: BookIdentity,
  prints: readonly StoredPrint[],
): BookPrint[] {
  const { rows } = bookCatalogue[kind];
  const oldest = Math.min(...prints.map(({ lastEvent }) => lastEvent));
  const changes = 'byNumber' in rows && prints.length > 0 ? findChangesSince(db, kind, rows.byNumber, oldest) : [];
  return prints.map(({ lastEvent, pending: _pending, ...print }) => {
    const later = changes.filter(({ seq, undoes }) => seq > lastEvent && (undoes === null || undoes <= lastEvent));
    const ids = [...new Set(later.map(({ rowId }) => rowId))];
    const own =
      'byNumber' in rows && ids.length > 0
        ? findCovered(db, rows.byNumber, { seriesId, scope: print.scope }, ids)
        : new Set<number>();
    const changed = newestOfEach(later.filter(({ rowId }) => own.has(rowId)));
    return {
      ...print,
      changed: changed.slice(0, shownNumbers).map(({ numberText, action, on }) => ({ numberText, action, on })),
      changedCount: changed.length,
    };
  });
}

/** One line per row: what happened to it last. */
function newestOfEach(changes: readonly ChangeSince[]): ChangeSince[] {
  return [...new Map(changes.map((change) => [change.rowId, change])).values()];
}

/** The rows entered among printed ones that are still on no paper after a print of this range. */
export function pendingAfter(db: Connection, book: BookIdentity, scope: BookScope): number[] {
  const { rows } = bookCatalogue[book.kind];
  if (!('byNumber' in rows)) return [];
  const late = findLateIds(db, rows.byNumber, findPrints(db, book));
  const covered = findCovered(db, rows.byNumber, { seriesId: book.seriesId, scope }, late);
  return late.filter((id) => !covered.has(id));
}
