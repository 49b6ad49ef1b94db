/**
 * What the import must know of a register. The rest of it — reading files, guessing columns, numbers, gaps, slices, digests,
 * undoing — is the same for arrivals, outgoing documents and copies.
 */
import type { ImportPlan } from '../../contract/exchange.schema.ts';
import type { ImportField, ImportRegister } from '../../contract/import-registers.ts';
import type { Connection } from '../db/connection.ts';
import type { NumberState, Series } from '../numbering/numbering.repository.ts';
import type { TableCell } from '../spreadsheet/spreadsheet.types.ts';
import type { ImportedDate } from './imported-date.rules.ts';

/** The cells of one row by their meaning, mended. */
export interface RowCells {
  /** "" where the file has no such column. */
  text(field: ImportField): string;
  cell(field: ImportField): TableCell;
  /** The lines of a cell, mended. */
  lines(field: ImportField): readonly string[];
  /** Remembers a year that was written with two digits or not at all; gives the date back. */
  noteShortYear(field: ImportField, read: ImportedDate): string;
  /** Gives back how a name is written here, and remembers when the file writes it otherwise. */
  noteSpelling(typed: string, written: string): string;
}

/** Refuses a row; caught at once in readRow. */
export class RowFault extends Error {
  readonly field: ImportField;
  readonly reason: string;

  constructor(field: ImportField, reason: string) {
    super(reason);
    this.name = 'RowFault';
    this.field = field;
    this.reason = reason;
  }
}

export interface ReadDocument<Fields> {
  /** The series that counts it: a key of the reader's `target`. */
  readonly series: string;
  readonly number: number;
  readonly suffix: string;
  /** "790", "35-CV/VPTU". */
  readonly numberText: string;
  /** The day under which it is counted. */
  readonly date: string;
  readonly fields: Fields;
}
export interface ImportedRow<Fields> extends ReadDocument<Fields> {
  readonly rowNumber: number;
}

/** A row as its numbers are chosen: the rest of it lies on the shelf. */
export interface NumberedRow {
  readonly rowNumber: number;
  readonly number: number;
  readonly suffix: string;
  /** On the shelf. */
  readonly place: number;
}

export interface UsedNumbers {
  readonly firstNumber: number;
  /** "12a" → what became of it. */
  readonly states: ReadonlyMap<string, NumberState['state']>;
}

/** A series that rows go into. */
export interface SeriesTarget {
  readonly title: string;
  readonly used: UsedNumbers;
  /** It begins with this file. */
  readonly isNew: boolean;
  /** Finds it in a writing transaction, or opens it at the given number. */
  open(db: Connection, firstNumber: number): Series;
}

/** Organs or signers of the rows: known to the office, written otherwise there, or new to it. */
export interface NameCount {
  readonly known: number;
  readonly respelled: ReadonlyMap<string, { readonly to: string; readonly rows: number }>;
  readonly fresh: ReadonlyMap<string, number>;
}

/** Reads the rows of one file by its plan. */
export interface RegisterReader<Fields> {
  /** @throws RowFault */
  read(cells: RowCells): ReadDocument<Fields>;
  target(series: string): SeriesTarget;
  /** Counts the names of a row that is taken. */
  count(row: ImportedRow<Fields>): void;
  names(): NameCount;
  /** A row in words, for the list that is saved. */
  describe(row: ImportedRow<Fields>): { readonly name: string; readonly subject: string };
  /** What makes two rows the same document; null when nothing does. */
  readonly identify: (row: ImportedRow<Fields>) => string | null;
  /** For each of these the same document in the register, in words; null when there is none. */
  findSame(identities: readonly (string | null)[]): readonly (string | null)[];
}

export interface RegisterWriter<Fields> {
  /** Sees every row before the first is inserted; only where a register must know them all. */
  foresee?(row: ImportedRow<Fields>): void;
  /** Inserts documents of one series under numbers that are entered already; ids follow one another. */
  insert(series: Series, rows: readonly ImportedRow<Fields>[]): readonly number[];
  /** What is done after the last row, in steps of a few milliseconds. */
  finish(): Iterable<void>;
}

/** A document as the audit of an import knows it. */
export interface DigestedDocument {
  readonly id: number;
  readonly seriesId: number;
  readonly number: number;
  readonly suffix: string;
  /** In words: "Số đến 12". */
  readonly name: string;
  /** Canonical text over which the digest is made. */
  readonly canonical: string;
}

/** Something that was built on a row and keeps the import: `sql` is true of such a row `d`. */
export interface Hindrance {
  readonly sql: string;
  /** "số đến 12 đã có bản sao" is the name of the document and these words. */
  readonly words: string;
}

export interface RegisterForm<Fields> {
  readonly kind: ImportRegister;
  readonly table: 'incoming_document' | 'outgoing_document' | 'certified_copy';
  /** The column of its series. */
  readonly seriesColumn: 'book_id' | 'series_id';
  /** SQL for its number in words, on the row `d`. */
  readonly numberSql: string;
  /** "số đến": stands before the number. */
  readonly numberName: string;
  readonly hindrances: readonly Hindrance[];
  /** @throws DomainError when the plan names a book that cannot be used */
  openReader(db: Connection, plan: ImportPlan, today: string): RegisterReader<Fields>;
  openWriter(db: Connection, registered: { readonly at: string; readonly by: string }): RegisterWriter<Fields>;
  /** Documents in the order of the ids. */
  find(db: Connection, ids: readonly number[]): readonly DigestedDocument[];
  /** Voids documents with a reason; their numbers are voided by the import. */
  voidRows(db: Connection, ids: readonly number[], reason: string): void;
}
