/** The rows of any book and what they amount to, whether it is kept by number or by day. */
import type { BookKind } from '../../contract/book-kinds.ts';
import type { BookMark, BookNumberRange } from '../../contract/books.schema.ts';
import type { Connection } from '../db/connection.ts';
import type { BookRow } from '../word/books/book.view.ts';
import { bookCatalogue } from './book-catalogue.ts';
import type { BookRange } from './book-source.ts';
import { findLastRowId, findNumberedExtent, walkNumbered } from './numbered-books.repository.ts';

export interface BookExtent {
  readonly rows: number;
  readonly firstNumberText: string | null;
  readonly lastNumberText: string | null;
  readonly ranges: readonly BookNumberRange[];
  /** Day of the earliest row; null for a book kept by day. */
  readonly firstDay: string | null;
  /** Last number of each series; null for a book kept by day. */
  readonly marks: readonly BookMark[] | null;
  /** Newest row of the register; null for a book kept by day. */
  readonly lastRowId: number | null;
}

/** How many rows the range holds, and its first and last number. */
export function findBookExtent(db: Connection, kind: BookKind, range: BookRange): BookExtent {
  const { rows } = bookCatalogue[kind];
  if ('byNumber' in rows) {
    const extent = findNumberedExtent(db, rows.byNumber, range);
    return { ...extent, lastRowId: range.scope.lastRowId ?? findLastRowId(db, rows.byNumber) };
  }
  const count = rows.byDay.count(db, range.scope);
  const unnumbered = { firstNumberText: null, lastNumberText: null, ranges: [], firstDay: null } as const;
  return { ...unnumbered, rows: count, marks: null, lastRowId: null };
}

/** The rows of the book, in its order, with their ordinals. */
export function* walkBookRows(
  db: Connection,
  kind: BookKind,
  range: BookRange,
  limit = Number.MAX_SAFE_INTEGER,
): Generator<BookRow> {
  const { rows } = bookCatalogue[kind];
  const source = 'byNumber' in rows ? walkNumbered(db, rows.byNumber, range, limit) : rows.byDay.walk(db, range.scope);
  let ordinal = 0;
  for (const row of source) {
    if (ordinal >= limit) return;
    ordinal += 1;
    yield { ...row, ordinal: String(ordinal) };
  }
}
