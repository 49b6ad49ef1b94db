/** What finding has to know of a register; everything else about it is the register's own. */
import { searchWords } from '../../contract/search-text.ts';

/** An order in which a list can be put. The index behind it holds the date key and the book, so that no row is read. */
export interface SortPlan {
  /** FROM clause that gives the documents as `d` in this order without sorting. */
  readonly walk: string;
  /** What the order needs beside the document, for sorting a few. */
  readonly join?: string;
  /** Columns of the order, ascending; a list reads them forwards or backwards. */
  readonly order: readonly string[];
  /** A column that may be empty: documents without it come last in both directions, the newest first. */
  readonly nullable?: string;
}

export interface RegisterIndex {
  readonly table: string;
  /** The search table; its rowid is the date key of the document. */
  readonly search: string;
  /** Column filter of the searched words, tags left out. */
  readonly searched: string;
  /** The column that names the book or series. */
  readonly book: string;
  /** Kind of its number series. */
  readonly kind: 'incoming' | 'outgoing' | 'copy';
  /** The words of document `d` as they were written, for hits with the very marks typed. */
  readonly words: string;
  readonly sorts: Readonly<Record<string, SortPlan>>;
}

/** A question to a register: what is typed, a span of days, tags that must all be there, and small sets of date keys. */
export interface Question {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly bookId: number | null;
  readonly tags: readonly string[];
  /** Subqueries that give `date_key` of few documents: those of a file, those with a deadline. */
  readonly within: readonly string[];
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** What a list is put in order by; null is newest first. */
export interface SortChoice {
  readonly by: string;
  readonly descending: boolean;
}

/** A word as a tag: letters and digits only, so that the tokenizer keeps it whole. */
export const hexTag = (prefix: string, word: string): string => prefix + Buffer.from(word).toString('hex');

/** The words typed and the tags, as a question to the search table; null when there is neither. */
export function matchOf(index: RegisterIndex, { text, tags, bookId }: Question): string | null {
  const words = searchWords(text);
  const endsOpen = /[\p{L}\p{N}]$/u.test(text);
  const terms = words.map((meanings, place) => {
    const open = place === words.length - 1 && endsOpen ? '*' : '';
    const quoted = meanings.map((word) => `"${word}"${open}`);
    return quoted.length === 1 ? quoted.join('') : `(${quoted.join(' OR ')})`;
  });
  if (terms.length === 0 && tags.length === 0) return null;
  return [
    ...(terms.length === 0 ? [] : [`{${index.searched}} : (${terms.join(' AND ')})`]),
    ...[...tags, ...(bookId === null ? [] : [`xb${bookId}`])].map((tag) => `tags : "${tag}"`),
  ].join(' AND ');
}
