/**
 * Number series: the only writer of number_series and issued_number. A number is taken from the counter of its series, never
 * as "the highest plus one" of the rows, and inside the transaction of the entry that carries it.
 */
import type { Connection } from '../db/connection.ts';
import { DomainError } from '../../contract/errors.ts';
import type { NumberSeries } from '../../contract/numbering.schema.ts';
import type { SeriesKind } from '../../contract/labels.vi.ts';
import { insertRow, run, selectRow, selectRows, selectValue, toFlag } from '../db/statements.ts';
import { titleInTerm } from './numbering.rules.ts';

export interface Series {
  readonly id: number;
  readonly kind: SeriesKind;
  readonly title: string;
  readonly bodyId: number | null;
  readonly typeCode: string | null;
  readonly termId: number | null;
  readonly year: number | null;
  readonly firstNumber: number;
  readonly nextNumber: number;
  readonly open: number;
}

/** @throws DomainError not_found */
export function getSeries(db: Connection, id: number): Series {
  const series = selectRow<Series>(db, 'SELECT * FROM number_series WHERE id = ?', [id]);
  if (!series) throw new DomainError('not_found', { what: 'sổ này' });
  return series;
}

export function findIncomingBooks(db: Connection): Series[] {
  return selectRows(db, "SELECT * FROM number_series WHERE kind = 'incoming' ORDER BY open DESC, year DESC, id DESC");
}

/** Which series of a body: the type it counts ('*' for all), and the term or the year it runs through. */
export interface SeriesKey {
  readonly kind: 'outgoing' | 'copy';
  readonly bodyId: number;
  readonly typeCode: string | null;
  readonly termId: number | null;
  readonly year: number | null;
}

export function findSeriesByKey(db: Connection, key: SeriesKey): Series | undefined {
  return selectRow(
    db,
    'SELECT * FROM number_series WHERE kind = ? AND body_id = ? AND type_code IS ? AND term_id IS ? AND year IS ? AND set_aside = 0',
    [key.kind, key.bodyId, key.typeCode, key.termId, key.year],
  );
}

/** Outgoing and copy series that run through a term. */
export function findSeriesOfTerm(db: Connection, termId: number): Series[] {
  return selectRows(db, 'SELECT * FROM number_series WHERE term_id = ? ORDER BY kind = ?, id', [termId, 'copy']);
}

/** The document with the highest number of an outgoing or copy series. */
export function findLastDocument(
  db: Connection,
  seriesId: number,
): { readonly numberText: string; readonly date: string } | undefined {
  return findNeighbour(db, seriesId, '<', { number: Number.MAX_SAFE_INTEGER, suffix: '' });
}

/** Documents of an outgoing or copy series with the number just before and just after. */
export function findNumberNeighbours(
  db: Connection,
  seriesId: number,
  taken: TakenNumber,
): { readonly before: NumberedDocument | undefined; readonly after: NumberedDocument | undefined } {
  return { before: findNeighbour(db, seriesId, '<', taken), after: findNeighbour(db, seriesId, '>', taken) };
}

export interface NumberedDocument {
  readonly numberText: string;
  readonly date: string;
}

function findNeighbour(
  db: Connection,
  seriesId: number,
  side: '<' | '>',
  { number, suffix }: TakenNumber,
): NumberedDocument | undefined {
  const order = side === '<' ? 'DESC' : 'ASC';
  const from = (table: string, date: string): string =>
    `SELECT * FROM (SELECT number, suffix, number_text, ${date} AS date FROM ${table}
       WHERE series_id = ?1 AND (number, suffix) ${side} (?2, ?3) ORDER BY number ${order}, suffix ${order} LIMIT 1)`;
  return selectRow(
    db,
    `SELECT number_text, date FROM (${from('outgoing_document', 'document_date')} UNION ALL ${from('certified_copy', 'copy_date')})
     ORDER BY number ${order}, suffix ${order} LIMIT 1`,
    [seriesId, number, suffix],
  );
}

/** The latest date of a document or copy numbered in a term, or null. */
export function findLastDateInTerm(db: Connection, termId: number): string | null {
  return (
    selectValue<string | null>(
      db,
      `SELECT max(date) FROM (
         SELECT max(o.document_date) AS date FROM outgoing_document o JOIN number_series s ON s.id = o.series_id WHERE s.term_id = ?1
         UNION ALL SELECT max(c.copy_date) FROM certified_copy c JOIN number_series s ON s.id = c.series_id WHERE s.term_id = ?1)`,
      [termId],
    ) ?? null
  );
}

/** Opens a series; its counter stands at the first number. */
export function insertSeries(db: Connection, series: Omit<Series, 'id' | 'nextNumber' | 'open'>): Series {
  const row = { ...series, nextNumber: series.firstNumber };
  return { ...row, id: insertRow(db, 'number_series', row), open: 1 };
}

export interface TakenNumber {
  readonly number: number;
  readonly suffix: string;
}

/**
 * Takes the next number of an open series. Numbers that a person chose ahead of the counter are passed over, unless they were
 * given back. Must run inside the transaction that inserts the entry. @throws DomainError book_closed
 */
export function takeNextNumber(
  db: Connection,
  seriesId: number,
  state: 'issued' | 'reserved' | 'elsewhere' = 'issued',
): TakenNumber {
  for (;;) {
    const row = selectRow<{ number: number }>(
      db,
      'UPDATE number_series SET next_number = next_number + 1 WHERE id = ? AND open = 1 RETURNING next_number - 1 AS number',
      [seriesId],
    );
    if (!row) throw new DomainError('book_closed', { book: getSeries(db, seriesId).title });
    const { changes } = run(
      db,
      `INSERT INTO issued_number (series_id, number, suffix, state) VALUES (?1, ?2, '', ?3)
       ON CONFLICT DO UPDATE SET state = excluded.state, holder = '', until = NULL WHERE issued_number.state = 'released'`,
      [seriesId, row.number, state],
    );
    if (changes === 1) return { number: row.number, suffix: '' };
  }
}

export function findNumber(db: Connection, seriesId: number, number: number, suffix: string): NumberState | undefined {
  return selectRow(
    db,
    'SELECT number, suffix, state, note, chosen, holder, until FROM issued_number WHERE series_id = ? AND number = ? AND suffix = ?',
    [seriesId, number, suffix],
  );
}

/** Enters a number that a person chose. The rules have found it free; the key of the table has the last word. */
export function insertChosenNumber(db: Connection, seriesId: number, row: NumberState): void {
  insertRow(db, 'issued_number', { seriesId, ...row, chosen: 1 });
}

/** A kept or given-back number changes its state; used ones are changed by voidNumber only. */
export function updateFreeNumber(
  db: Connection,
  seriesId: number,
  { number, suffix, state, note, holder, until }: Omit<NumberState, 'chosen'>,
): void {
  const { changes } = run(
    db,
    `UPDATE issued_number SET state = @state, note = @note, holder = @holder, until = @until
     WHERE series_id = @seriesId AND number = @number AND suffix = @suffix AND state IN ('reserved', 'released')`,
    { seriesId, number, suffix, state, note, holder, until },
  );
  if (changes !== 1) throw new Error('the number is not free');
}

/** Moves the counter past a number, for numbers that a lost part of the register had given. Never back. */
export function raiseCounter(db: Connection, seriesId: number, past: number): void {
  run(db, 'UPDATE number_series SET next_number = max(next_number, ?) WHERE id = ?', [past + 1, seriesId]);
}

/** All numbers kept for somebody, the longest overdue first. */
export function findReserved(db: Connection): (NumberState & { readonly seriesId: number })[] {
  return selectRows(
    db,
    `SELECT series_id, number, suffix, state, note, chosen, holder, until FROM issued_number WHERE state = 'reserved'
     ORDER BY until IS NULL, until, series_id, number, suffix`,
  );
}

export function countReserved(db: Connection, seriesId: number): number {
  return (
    selectValue<number>(db, "SELECT count(*) FROM issued_number WHERE series_id = ? AND state = 'reserved'", [
      seriesId,
    ]) ?? 0
  );
}

/** The number that takeNextNumber would give now; only foreseen, never promised. */
export function peekNextNumber(db: Connection, series: Series): number {
  return peekNextNumbers(db, series, 1)[0] ?? series.nextNumber;
}

/** The numbers that takeNextNumber would give one after the other. */
export function peekNextNumbers(db: Connection, series: Series, count: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = series.nextNumber; numbers.length < count; number += 1) {
    const taken = selectValue(
      db,
      "SELECT 1 FROM issued_number WHERE series_id = ? AND number = ? AND suffix = '' AND state <> 'released'",
      [series.id, number],
    );
    if (taken === undefined) numbers.push(number);
  }
  return numbers;
}

/** Marks an issued number void; it stays used and appears in every print. */
export function voidNumber(db: Connection, seriesId: number, number: number, suffix: string, reason: string): void {
  const { changes } = run(
    db,
    "UPDATE issued_number SET state = 'void', note = ? WHERE series_id = ? AND number = ? AND suffix = ? AND state = 'issued'",
    [reason, seriesId, number, suffix],
  );
  if (changes !== 1) throw new DomainError('already_void', { number: `${number}${suffix}` });
}

/** Gives a cancelled number back to the document that bears it. @throws DomainError not_void */
export function restoreNumber(db: Connection, seriesId: number, number: number, suffix: string, reason: string): void {
  const { changes } = run(
    db,
    "UPDATE issued_number SET state = 'issued', note = ? WHERE series_id = ? AND number = ? AND suffix = ? AND state = 'void'",
    [`Khôi phục: ${reason}`, seriesId, number, suffix],
  );
  if (changes !== 1) throw new DomainError('not_void', { number: `${number}${suffix}` });
}

export function isSeriesUsed(db: Connection, seriesId: number): boolean {
  return selectValue(db, 'SELECT 1 FROM issued_number WHERE series_id = ? LIMIT 1', [seriesId]) !== undefined;
}

/** For an unused series only; the caller has asked isSeriesUsed. */
export function setFirstNumber(db: Connection, seriesId: number, firstNumber: number): void {
  // Two steps: the schema keeps next_number >= first_number in between.
  run(db, 'UPDATE number_series SET first_number = 1, next_number = max(next_number, ?) WHERE id = ?', [
    firstNumber,
    seriesId,
  ]);
  run(db, 'UPDATE number_series SET next_number = ? WHERE id = ?', [firstNumber, seriesId]);
  run(db, 'UPDATE number_series SET first_number = ? WHERE id = ?', [firstNumber, seriesId]);
}

export function setSeriesOpen(db: Connection, seriesId: number, open: boolean): void {
  run(db, 'UPDATE number_series SET open = ? WHERE id = ?', [toFlag(open), seriesId]);
}

export interface NumberState {
  readonly number: number;
  readonly suffix: string;
  readonly state: 'issued' | 'void' | 'reserved' | 'released' | 'elsewhere';
  readonly note: string;
  /** 1 when a person chose it. */
  readonly chosen: number;
  readonly holder: string;
  readonly until: string | null;
}

export function findNumberStates(db: Connection, seriesId: number): NumberState[] {
  return selectRows(
    db,
    'SELECT number, suffix, state, note, chosen, holder, until FROM issued_number WHERE series_id = ? ORDER BY number, suffix',
    [seriesId],
  );
}

/** Series with the names that screens show. */
export function findSeriesWithNames(db: Connection, id: number | null = null): NumberSeries[] {
  const rows = selectRows<
    Omit<NumberSeries, 'open' | 'typeName'> & { open: number; typeCode: string | null; setAside: number }
  >(
    db,
    `SELECT s.id, s.kind, s.title, s.set_aside, s.year, t.name AS term_name, b.name AS body_name, s.type_code, s.first_number, s.next_number, s.open,
       (SELECT count(*) FROM issued_number n WHERE n.series_id = s.id) AS used
     FROM number_series s LEFT JOIN term t ON t.id = s.term_id LEFT JOIN issuing_body b ON b.id = s.body_id
     WHERE ?1 IS NULL OR s.id = ?1
     ORDER BY s.kind = 'incoming' DESC, s.kind = 'copy' DESC, s.open DESC, s.year DESC, t.starts_on DESC, b.id, s.type_code`,
    [id],
  );
  return rows.map(({ typeCode, open, setAside, title, ...row }) => ({
    ...row,
    title: setAside === 1 ? title : titleInTerm(title, row.termName),
    typeName: typeCode,
    open: open === 1,
  }));
}
