/**
 * The public holidays of a year as far as they can be computed: Bộ luật Lao động 2019, Điều 112 (the days) and Điều 111 khoản 3
 * (a holiday on a weekend is taken on the next working day). Which five days Tết takes, which day is joined to 02/9 and which
 * Saturdays are worked instead is announced every year: the office checks. Pure.
 */
import { addDays } from '../../contract/calendar-date.ts';
import type { CalendarDay } from '../../contract/calendar.schema.ts';
import { lunarDay, lunarYearName } from './lunar-calendar.rules.ts';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string): boolean => weekday(day) % 6 === 0;

/** Weekdays off of a year, by date. */
export function computeHolidays(year: number): CalendarDay[] {
  const holidays: readonly (readonly [name: string, days: readonly string[]])[] = [
    ['Tết Dương lịch', [`${year}-01-01`]],
    [`Tết ${lunarYearName(year)}`, findTet(year)],
    ['Giỗ Tổ Hùng Vương', [lunarDay(10, 3, year)]],
    ['Ngày Chiến thắng', [`${year}-04-30`]],
    ['Quốc tế Lao động', [`${year}-05-01`]],
    ['Quốc khánh', findNationalDays(year)],
  ];
  const found = new Map<string, string>();
  for (const [name, days] of holidays) for (const day of days) if (!isWeekend(day)) found.set(day, name);
  // Afterwards, so that a holiday is never given away as the substitute of the one before it.
  for (const [name, days] of holidays) {
    let next = days.at(-1) ?? '';
    for (const _ of days.filter(isWeekend)) {
      do next = addDays(next, 1);
      while (isWeekend(next) || found.has(next));
      found.set(next, `${name} (nghỉ bù)`);
    }
  }
  return [...found]
    .map(([day, name]): CalendarDay => ({ day, kind: 'off', name }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * Five days: two before and three after midnight of the year; one and four when the first day is a Tuesday, so that the week is
 * whole. So it was announced in every year from 2020 to 2026.
 */
function findTet(year: number): readonly string[] {
  const first = lunarDay(1, 1, year);
  const from = weekday(first) === 2 ? -1 : -2;
  return [0, 1, 2, 3, 4].map((index) => addDays(first, from + index));
}

/** 02/9 and the day before or after it, whichever joins it to the weekend. */
function findNationalDays(year: number): readonly string[] {
  const day = `${year}-09-02`;
  return [0, 1, 4].includes(weekday(day)) ? [day, addDays(day, 1)] : [addDays(day, -1), day];
}
