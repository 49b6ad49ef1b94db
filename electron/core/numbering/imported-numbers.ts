/** Numbers of an old register that comes in from a file: as they are in the file, and every gap between them explained. */
import type { Connection } from '../db/connection.ts';
import { run } from '../db/statements.ts';
import type { TakenNumber } from './numbering.repository.ts';

/** Enters the number of one imported document. A number given back before is taken up again. */
export function insertImportedNumber(db: Connection, seriesId: number, { number, suffix }: TakenNumber): void {
  const { changes } = run(
    db,
    `INSERT INTO issued_number (series_id, number, suffix, state) VALUES (?, ?, ?, 'issued')
     ON CONFLICT DO UPDATE SET state = 'issued', note = '' WHERE issued_number.state = 'released'`,
    [seriesId, number, suffix],
  );
  if (changes !== 1) throw new Error('the number is used');
}

/** Marks a number that the file passes over as free, with the reason, so that the series stays explained. */
export function insertGap(db: Connection, seriesId: number, number: number, reason: string): void {
  run(
    db,
    "INSERT INTO issued_number (series_id, number, suffix, state, note) VALUES (?, ?, '', 'released', ?) ON CONFLICT DO NOTHING",
    [seriesId, number, reason],
  );
}

/**
 * Sets a series aside whose only content was an import that was undone: its name and its place among the series are free
 * again, its numbers stay used.
 */
export function setSeriesAside(db: Connection, seriesId: number, title: string): void {
  run(db, 'UPDATE number_series SET title = ?, open = 0, set_aside = 1 WHERE id = ?', [title, seriesId]);
}
