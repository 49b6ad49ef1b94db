/** What a new year begins with: the computed holidays, and the office's own days of the year before. Pure. */
import { isIsoDate } from '../../contract/calendar-date.ts';
import type { CalendarDay } from '../../contract/calendar.schema.ts';

/**
 * Days off that an office keeps on the same date every year come along; days worked instead and substitutes are the affair of
 * one year.
 */
export function proposeDays(
  year: number,
  computed: readonly CalendarDay[],
  lastYear: readonly CalendarDay[],
  computedLastYear: readonly CalendarDay[],
): CalendarDay[] {
  const known = new Set(computedLastYear.map(({ day }) => day));
  // A weekday exchanged for a Saturday bears the name of its holiday.
  const names = new Set(computedLastYear.map(({ name }) => name));
  const taken = new Set(computed.map(({ day }) => day));
  const own = lastYear
    .filter(
      ({ day, kind, name }) =>
        kind === 'off' && !known.has(day) && !names.has(name) && !/bù|hoán đổi|^Tết|Giỗ Tổ/i.test(name),
    )
    .map((one) => ({ ...one, day: `${year}${one.day.slice(4)}` }))
    .filter(({ day }) => isIsoDate(day) && !taken.has(day) && new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0);
  return [...computed, ...own].sort((a, b) => (a.day < b.day ? -1 : 1));
}
