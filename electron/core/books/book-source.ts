/** What a book kept by number is made of: where its rows stand, and how a row becomes cells. */
import type { BookScope } from '../../contract/books.schema.ts';
import type { BookRow } from '../word/books/book.view.ts';

/** Which rows of a book: of one series or of all, and which of them. */
export interface BookRange {
  readonly seriesId: number | null;
  readonly scope: BookScope;
}

/** The rows of a period, whatever was printed before. */
export function periodScope(from: string, to: string): BookScope {
  return { from, to, after: null, upto: null, lastRowId: null, rowIds: null };
}

/** A row as the database gives it, with its place in the book. */
export interface SourceRow extends Record<string, unknown> {
  readonly number: number;
  readonly suffix: string;
  readonly status: string;
  readonly voidReason: string;
}

export interface BookSource {
  /** Table of the registered rows and its name in `from`. */
  readonly table: 'incoming_document' | 'outgoing_document' | 'certified_copy';
  readonly alias: string;
  /** Column of the series and of the day that counts. */
  readonly series: string;
  readonly day: string;
  /** What is asked besides the range; empty for every row. */
  readonly only: string;
  /** Joins that the columns need. */
  readonly joins: string;
  readonly columns: string;
  /** "790", "12a": with the leading zero of an outgoing number, without for an arrival. */
  readonly formatNumber: (number: number, suffix: string) => string;
  /** As the row is called: "790", "01-TB/VPTU". */
  readonly numberOf: (row: SourceRow) => string;
  readonly toRow: (row: SourceRow) => BookRow;
  /** The column in which a number registered elsewhere stands. */
  readonly numberColumn: string;
}

/** Struck through when the number is void: it stays readable. */
export function struckWhenVoid(text: string, row: SourceRow): BookRow[string] {
  return row.status === 'void' ? { text, struck: true } : text;
}

export const voidNote = (row: SourceRow): string => (row.status === 'void' ? `Đã hủy: ${row.voidReason}` : '');

/** The parts that say something, as sentences. */
export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('. ');
