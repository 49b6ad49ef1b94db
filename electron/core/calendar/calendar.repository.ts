/** calendar_day and which years an office has entered itself; other years start with the starter days. */
import type { CalendarDay, CalendarYear } from '../../contract/calendar.schema.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRows, selectValue } from '../db/statements.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import { findStarterDays } from './starter-days.ts';
import type { OpenDeadline } from './touched-deadlines.rules.ts';
import type { DaysByDate } from './working-days.rules.ts';

const enteredYears = 'calendarYears';
const confirmedYears = 'calendarConfirmedYears';

function readYears(db: Connection, name: string): readonly number[] {
  const kept = selectValue<string>(db, 'SELECT value FROM desk_setting WHERE name = ?', [name]);
  return kept === undefined ? [] : (JSON.parse(kept) as number[]);
}

function keepYear(db: Connection, name: string, year: number, kept: boolean): void {
  const others = readYears(db, name).filter((one) => one !== year);
  run(
    db,
    'INSERT INTO desk_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify((kept ? [...others, year] : others).toSorted())],
  );
}

/** A year as it counts: as the office saved it, or as the program proposes it. */
export function findCalendarYear(db: Connection, year: number): CalendarYear {
  const days = findCalendarDays(db, year);
  return {
    year,
    days: [...days],
    complete: days.length > 0,
    entered: readYears(db, enteredYears).includes(year),
    confirmed: readYears(db, confirmedYears).includes(year),
  };
}

/** The days off and worked of a year, as entered or as the program knows them. */
export function findCalendarDays(db: Connection, year: number): readonly CalendarDay[] {
  return readYears(db, enteredYears).includes(year) ? findSavedDays(db, year) : findStarterDays(year);
}

/** The days that the office saved for a year. */
export function findSavedDays(db: Connection, year: number): readonly CalendarDay[] {
  return selectRows(db, 'SELECT day, kind, name FROM calendar_day WHERE day BETWEEN ? AND ? ORDER BY day', [
    `${year}-01-01`,
    `${year}-12-31`,
  ]);
}

/** All days of the year of a date and of the next two, for counting. */
export function readDaysAround(db: Connection, date: string): DaysByDate {
  const year = Number(date.slice(0, 4));
  return readDaysBetween(db, year, year + 2);
}

/** All days from one year to another. */
export function readDaysBetween(db: Connection, from: number, to: number): DaysByDate {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const days = years.flatMap((one) => findCalendarDays(db, one));
  return new Map(days.map(({ day, kind }) => [day, kind]));
}

/** Open arrivals with a deadline on a day or after it, the nearest first. */
export function findOpenDeadlines(db: Connection, from: string): readonly OpenDeadline[] {
  return selectRows<OpenDeadline & { readonly number: number; readonly suffix: string }>(
    db,
    `SELECT id, number, suffix, subject, arrival_date, deadline FROM incoming_document
     WHERE deadline >= ? AND deadline IS NOT NULL AND finished_on IS NULL AND status = 'registered' ORDER BY deadline, id LIMIT 1000`,
    [from],
  ).map(({ number, suffix, ...row }) => ({ ...row, numberText: formatArrivalNumber(number, suffix) }));
}

export function replaceCalendarYear(
  db: Connection,
  year: number,
  days: readonly CalendarDay[],
  confirmed: boolean,
): void {
  run(db, 'DELETE FROM calendar_day WHERE day BETWEEN ? AND ?', [`${year}-01-01`, `${year}-12-31`]);
  for (const { day, kind, name } of days) insertRow(db, 'calendar_day', { day, kind, name });
  keepYear(db, enteredYears, year, true);
  keepYear(db, confirmedYears, year, confirmed);
}
