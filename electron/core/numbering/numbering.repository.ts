/**
 * Number series: the only writer of number_series and issued_number. A number is taken from the counter of its series, never
 * as "the highest plus one" of the rows, and inside the transaction of the entry that carries it.
 */
import type { Connection } from '../db/connection.ts';
import { DomainError } from '../../contract/errors.ts';
import type { NumberSeries } from '../../contract/numbering.schema.ts';
import type { SeriesKind } from '../../contract/labels.vi.ts';
import { insertRow, run, selectRow, selectRows, selectValue } from '../db/statements.ts';

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

export function findTermSeries(
  db: Connection,
  kind: 'outgoing' | 'copy',
  bodyId: number,
  typeCode: string | null,
  termId: number,
): Series | undefined {
  return selectRow(
    db,
    'SELECT * FROM number_series WHERE kind = ? AND body_id = ? AND type_code IS ? AND term_id = ?',
    [kind, bodyId, typeCode, termId],
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

export function insertSeries(db: Connection, series: Omit<Series, 'id' | 'nextNumber' | 'open'>): Series {
  const row = { ...series, nextNumber: series.firstNumber };
  return { ...row, id: insertRow(db, 'number_series', row), open: 1 };
}

export interface TakenNumber {
  readonly number: number;
  readonly suffix: string;
}

/**
 * Takes the next number of an open series. Numbers that were reserved or inserted ahead of the counter are passed over.
 * Must run inside the transaction that inserts the entry. @throws DomainError book_closed
 */
export function takeNextNumber(db: Connection, seriesId: number): TakenNumber {
  for (;;) {
    const row = selectRow<{ number: number }>(
      db,
      'UPDATE number_series SET next_number = next_number + 1 WHERE id = ? AND open = 1 RETURNING next_number - 1 AS number',
      [seriesId],
    );
    if (!row) throw new DomainError('book_closed', { book: getSeries(db, seriesId).title });
    const { changes } = run(
      db,
      "INSERT INTO issued_number (series_id, number, suffix, state) VALUES (?, ?, '', 'issued') ON CONFLICT DO NOTHING",
      [seriesId, row.number],
    );
    if (changes === 1) return { number: row.number, suffix: '' };
  }
}

/** The number that takeNextNumber would give now; only foreseen, never promised. */
export function peekNextNumber(db: Connection, series: Series): number {
  let number = series.nextNumber;
  while (
    selectValue(db, "SELECT 1 FROM issued_number WHERE series_id = ? AND number = ? AND suffix = ''", [
      series.id,
      number,
    ]) !== undefined
  )
    number += 1;
  return number;
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

export function closeSeries(db: Connection, seriesId: number): void {
  run(db, 'UPDATE number_series SET open = 0 WHERE id = ?', [seriesId]);
}

export interface NumberState {
  readonly number: number;
  readonly suffix: string;
  readonly state: 'issued' | 'void' | 'reserved' | 'elsewhere';
  readonly note: string;
}

export function findNumberStates(db: Connection, seriesId: number): NumberState[] {
  return selectRows(
    db,
    'SELECT number, suffix, state, note FROM issued_number WHERE series_id = ? ORDER BY number, suffix',
    [seriesId],
  );
}

/** Series with the names that screens show. */
export function findSeriesWithNames(db: Connection, id: number | null = null): NumberSeries[] {
  const rows = selectRows<Omit<NumberSeries, 'open' | 'typeName'> & { open: number; typeCode: string | null }>(
    db,
    `SELECT s.id, s.kind, s.title, s.year, t.name AS term_name, b.name AS body_name, s.type_code, s.first_number, s.next_number, s.open,
       (SELECT count(*) FROM issued_number n WHERE n.series_id = s.id) AS used
     FROM number_series s LEFT JOIN term t ON t.id = s.term_id LEFT JOIN issuing_body b ON b.id = s.body_id
     WHERE ?1 IS NULL OR s.id = ?1
     ORDER BY s.kind = 'incoming' DESC, s.kind = 'copy' DESC, s.open DESC, s.year DESC, t.starts_on DESC, b.id, s.type_code`,
    [id],
  );
  return rows.map(({ typeCode, open, ...row }) => ({ ...row, typeName: typeCode, open: open === 1 }));
}
