/** calendar_day and which years an office has entered itself; other years start with the starter days. */
import type { CalendarDay } from '../../contract/calendar.schema.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRows, selectValue } from '../db/statements.ts';
import { findStarterDays } from './starter-days.ts';
import type { DaysByDate } from './working-days.rules.ts';

const enteredYears = 'calendarYears';

function readEnteredYears(db: Connection): readonly number[] {
  const kept = selectValue<string>(db, 'SELECT value FROM desk_setting WHERE name = ?', [enteredYears]);
  return kept === undefined ? [] : (JSON.parse(kept) as number[]);
}

/** The days off and worked of a year, as entered or as the program knows them. */
export function findCalendarDays(db: Connection, year: number): readonly CalendarDay[] {
  if (!readEnteredYears(db).includes(year)) return findStarterDays(year);
  return selectRows(db, 'SELECT day, kind, name FROM calendar_day WHERE day BETWEEN ? AND ? ORDER BY day', [
    `${year}-01-01`,
    `${year}-12-31`,
  ]);
}

/** All days of the year of a date and of the next one, for counting. */
export function readDaysAround(db: Connection, date: string): DaysByDate {
  const year = Number(date.slice(0, 4));
  const days = [year, year + 1, year + 2].flatMap((one) => findCalendarDays(db, one));
  return new Map(days.map(({ day, kind }) => [day, kind]));
}

export function replaceCalendarYear(db: Connection, year: number, days: readonly CalendarDay[]): void {
  run(db, 'DELETE FROM calendar_day WHERE day BETWEEN ? AND ?', [`${year}-01-01`, `${year}-12-31`]);
  for (const { day, kind, name } of days) insertRow(db, 'calendar_day', { day, kind, name });
  const years = [...new Set([...readEnteredYears(db), year])].sort();
  run(
    db,
    'INSERT INTO desk_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [enteredYears, JSON.stringify(years)],
  );
}
