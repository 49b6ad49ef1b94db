/** Date keys: the day and the place in it as one number, so that "newest first" is the order of a key. */
import { addDays, daysBetween } from '../../contract/calendar-date.ts';
import type { Connection } from '../db/connection.ts';
import { selectValue } from '../db/statements.ts';

export const keysPerDay = 100_000;
const firstDay = '1900-01-01';

/** Days since 1900, the key of a day's counts. */
export function dayNumber(date: string): number {
  return daysBetween(firstDay, date);
}

/** The calendar day with this number. */
export function dateOfDay(day: number): string {
  return addDays(firstDay, day);
}

/** A free date key on the day: ordered by day, then by registration. */
export function takeDateKey(db: Connection, date: string): number {
  const from = dayNumber(date) * keysPerDay;
  const last = selectValue<number | null>(
    db,
    'SELECT max(date_key) FROM incoming_document WHERE date_key >= ? AND date_key < ?',
    [from, from + keysPerDay],
  );
  return typeof last === 'number' ? last + 1 : from;
}

/** False when the day has no room left for this key. */
export function isKeyOfDay(key: number, date: string): boolean {
  return key < (dayNumber(date) + 1) * keysPerDay;
}
