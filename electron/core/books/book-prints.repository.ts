/** book_print: what of the books stands on paper, and what has changed since. (practice.md 12, item 3) */
import { addDays, formatDate } from '../../contract/calendar-date.ts';
import type { BookKind } from '../../contract/book-kinds.ts';
import { bookKindLabels } from '../../contract/book-kinds.ts';
import type { BookMark, BookPart, BookPrint, BookScope } from '../../contract/books.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRow, selectRows, selectValue } from '../db/statements.ts';
import { bookCatalogue } from './book-catalogue.ts';
import type { BookRange, BookSource } from './book-source.ts';
import { scopeCondition, scopeParameters, withMarks } from './numbered-books.repository.ts';

/** One book of the office: a kind, and one series of it or all together. */
export interface BookIdentity {
  readonly kind: BookKind;
  readonly seriesId: number | null;
}

export interface StoredPrint extends Omit<BookPrint, 'changed' | 'changedCount'> {
  readonly lastEvent: number;
  /** Ids of rows entered among printed ones and not on paper when this print was made. */
  readonly pending: readonly number[];
}

type Row = Omit<StoredPrint, 'scope' | 'pending' | 'rows' | 'firstNumberText' | 'lastNumberText'> & {
  readonly scope: string;
  readonly pending: string;
  readonly rowCount: number;
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
};

const columns = `id, kind, series_id, part, scope, last_event, pending, row_count, first_number, last_number, volume, first_page, last_page, printed_at, printed_by`;

const toPrint = ({ scope, pending, rowCount, firstNumber, lastNumber, ...row }: Row): StoredPrint => ({
  ...row,
  scope: JSON.parse(scope) as BookScope,
  pending: JSON.parse(pending) as number[],
  rows: rowCount,
  firstNumberText: firstNumber,
  lastNumberText: lastNumber,
});

/** The prints of a book that count, the newest first. */
export function findPrints(db: Connection, { kind, seriesId }: BookIdentity): StoredPrint[] {
  return selectRows<Row>(
    db,
    `SELECT ${columns} FROM book_print WHERE kind = ? AND coalesce(series_id, 0) = ? AND withdrawn = 0 ORDER BY id DESC`,
    [kind, seriesId ?? 0],
  ).map(toPrint);
}

/** @throws DomainError not_found */
export function getPrint(db: Connection, id: number): StoredPrint {
  const row = selectRow<Row>(db, `SELECT ${columns} FROM book_print WHERE id = ? AND withdrawn = 0`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'lần in này' });
  return toPrint(row);
}

export function insertPrint(db: Connection, print: Omit<StoredPrint, 'id'>): number {
  const { scope, pending, rows, firstNumberText, lastNumberText, ...row } = print;
  return insertRow(db, 'book_print', {
    ...row,
    scope: JSON.stringify(scope),
    pending: JSON.stringify(pending),
    rowCount: rows,
    firstNumber: firstNumberText,
    lastNumber: lastNumberText,
  });
}

export function withdrawPrint(db: Connection, id: number): void {
  run(db, 'UPDATE book_print SET withdrawn = 1 WHERE id = ?', [id]);
}

/** How far each series stands on paper: the highest number of all prints. */
function mergeMarks(prints: readonly StoredPrint[]): BookMark[] {
  const highest = new Map<number, BookMark>();
  for (const mark of prints.flatMap(({ scope }) => scope.upto ?? [])) {
    const known = highest.get(mark.seriesId);
    const isFurther =
      !known || mark.number > known.number || (mark.number === known.number && mark.suffix > known.suffix);
    if (isFurther) highest.set(mark.seriesId, mark);
  }
  return [...highest.values()].toSorted((a, b) => a.seriesId - b.seriesId);
}

/** The rows after the last print up to a day; those of the whole span when nothing was printed yet. */
export function continuationScope(db: Connection, book: BookIdentity, from: string, to: string): BookScope {
  const prints = findPrints(db, book);
  const plain = { from, to, after: null, upto: null, lastRowId: null, rowIds: null };
  const [newest] = prints;
  if (!newest) return plain;
  const days = prints.map(({ scope }) => scope);
  if ('byDay' in bookCatalogue[book.kind].rows) {
    const last =
      days
        .map((scope) => scope.to)
        .toSorted()
        .at(-1) ?? from;
    return { ...plain, from: addDays(last, 1) };
  }
  return { ...plain, from: days.map((scope) => scope.from).toSorted()[0] ?? from, after: mergeMarks(prints) };
}

/** Ids of the rows that stand among numbers already on paper and are on no paper themselves. */
export function findLateIds(db: Connection, source: BookSource, prints: readonly StoredPrint[]): number[] {
  const [newest] = prints;
  if (!newest) return [];
  if (source.only !== '') return findLateAmongSome(db, source, prints);
  const { alias, table, series } = source;
  const seen = Math.max(...prints.map(({ scope }) => scope.lastRowId ?? 0));
  return selectRows<{ id: number }>(
    db,
    `SELECT ${alias}.id FROM ${table} ${alias} JOIN json_each(@marks) m ON json_extract(m.value, '$.seriesId') = ${series}
     WHERE ${alias}.id > @seen AND (${alias}.number, ${alias}.suffix) <= (json_extract(m.value, '$.number'), json_extract(m.value, '$.suffix'))
     UNION SELECT ${alias}.id FROM ${table} ${alias} WHERE ${alias}.id IN (SELECT value FROM json_each(@pending)) ORDER BY 1`,
    { marks: JSON.stringify(mergeMarks(prints)), seen, pending: JSON.stringify(newest.pending) },
  ).map(({ id }) => id);
}

/**
 * A book that holds only some rows of its register gets a row whenever somebody has to deal with it, however old the row is:
 * what is printed is known from the prints themselves.
 */
function findLateAmongSome(db: Connection, source: BookSource, prints: readonly StoredPrint[]): number[] {
  const { alias, table, series, day, only } = source;
  const pages = prints.filter(({ part }) => part !== 'late').map(({ scope: { from, to } }) => ({ from, to }));
  const found = selectRows<{ id: number }>(
    db,
    `SELECT ${alias}.id FROM ${table} ${alias} JOIN json_each(@marks) m ON json_extract(m.value, '$.seriesId') = ${series}
     WHERE ${only} AND (${alias}.number, ${alias}.suffix) <= (json_extract(m.value, '$.number'), json_extract(m.value, '$.suffix'))
       AND EXISTS (SELECT 1 FROM json_each(@pages) p WHERE ${day} BETWEEN p.value ->> '$.from' AND p.value ->> '$.to') ORDER BY 1`,
    { marks: JSON.stringify(mergeMarks(prints)), pages: JSON.stringify(pages) },
  ).map(({ id }) => id);
  const printed = new Set(
    prints.flatMap(({ seriesId, scope }) => [...findCovered(db, source, { seriesId, scope }, found)]),
  );
  return found.filter((id) => !printed.has(id));
}

/** The numbers of rows, in the order of the book. */
export function findNumbers(db: Connection, source: BookSource, ids: readonly number[], limit: number): string[] {
  const { alias, table, series } = source;
  const named = table === 'incoming_document' ? '' : `, ${alias}.number_text`;
  return selectRows<Parameters<BookSource['numberOf']>[0]>(
    db,
    `SELECT ${alias}.number, ${alias}.suffix${named} FROM ${table} ${alias} WHERE ${alias}.id IN (SELECT value FROM json_each(?))
     ORDER BY ${series}, ${alias}.number, ${alias}.suffix LIMIT ?`,
    [JSON.stringify(ids), limit],
  ).map((row) => source.numberOf(row));
}

/** Of these rows those that a range holds. */
export function findCovered(
  db: Connection,
  source: BookSource,
  range: BookRange,
  ids: readonly number[],
): ReadonlySet<number> {
  const found = selectRows<{ id: number }>(
    db,
    `${withMarks} SELECT ${source.alias}.id FROM ${source.table} ${source.alias}
     WHERE ${source.alias}.id IN (SELECT value FROM json_each(@among)) AND ${scopeCondition(source, range.scope)}`,
    { ...scopeParameters(range), among: JSON.stringify(ids) },
  );
  return new Set(found.map(({ id }) => id));
}

/** The newest event of the audit; 0 in an empty register. */
export function findLastEvent(db: Connection): number {
  return selectValue<number | null>(db, 'SELECT max(seq) FROM audit_event') ?? 0;
}

/** "sổ đăng ký văn bản đến, từ số 1 đến số 790". */
export function describePrint(
  kind: BookKind,
  part: BookPart,
  {
    firstNumberText,
    lastNumberText,
    rows,
    scope,
  }: Pick<StoredPrint, 'firstNumberText' | 'lastNumberText' | 'rows' | 'scope'>,
): string {
  const book = bookKindLabels[kind].toLocaleLowerCase('vi');
  const series = scope.upto?.length ?? 0;
  const lines = `${rows.toLocaleString('vi-VN')} dòng`;
  if (part === 'late') return `${book}, trang bổ sung ${lines}`;
  if (series > 1) return `${book}, ${lines} của ${series} dãy số, đến ngày ${formatDate(scope.to)}`;
  return firstNumberText === null || lastNumberText === null
    ? `${book}, từ ngày ${formatDate(scope.from)} đến ngày ${formatDate(scope.to)}`
    : `${book}, từ số ${firstNumberText} đến số ${lastNumberText}`;
}
