/** Working days of the office: weekends, days off and days worked instead; deadlines counted in them. (practice.md 1.6) */
import { z } from 'zod';
import { choice, flag, isoDate, requiredLine, wholeNumber } from './fields.ts';

export const calendarDayKinds = ['off', 'worked'] as const;
export const calendarDayLabels: Readonly<Record<(typeof calendarDayKinds)[number], string>> = {
  off: 'Nghỉ',
  worked: 'Làm bù',
};

export const calendarDay = z.strictObject({
  day: isoDate,
  /** `off`: a weekday without work; `worked`: a day of the weekend that is worked instead. */
  kind: choice('Loại ngày', calendarDayKinds),
  name: requiredLine('Tên ngày', 100),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const calendarYearInput = z.strictObject({ year: wholeNumber('Năm', 1975, 2199) });
export const calendarYear = z.strictObject({
  year: z.int(),
  days: z.array(calendarDay),
  /** False while nobody has entered the days off of the year: deadlines then know weekends only. */
  complete: flag,
});
/** Replaces the whole list of a year. */
export const saveCalendarYearInput = z.strictObject({
  year: wholeNumber('Năm', 1975, 2199),
  days: z.array(calendarDay).max(100, 'Một năm nhiều nhất 100 ngày.'),
});

/** "10 ngày làm việc", "15 ngày", "1 tháng", "2 tuần", or a date as a clerk types it. */
export const readDeadlineInput = z.strictObject({ text: z.string().max(80), from: isoDate });
export const readDeadline = z.strictObject({
  deadline: isoDate.nullable(),
  /** "10 ngày làm việc sau 20/11/2026 là 04/12/2026, trừ 4 ngày nghỉ"; empty when nothing was understood. */
  explanation: z.string(),
});
