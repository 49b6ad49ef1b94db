/** Working days of the office: weekends, days off and days worked instead; deadlines counted in them. (practice.md 1.6) */
import { z } from 'zod';
import { choice, flag, isoDate, requiredLine, rowId, wholeNumber } from './fields.ts';

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
  /** False when no day off is known of the year: deadlines then know weekends only. */
  complete: flag,
  /** The office saved the year; otherwise the days are the program's own proposal. */
  entered: flag,
  /** Somebody compared the year with the official announcement. */
  confirmed: flag,
});
export type CalendarYear = z.infer<typeof calendarYear>;
/** Replaces the whole list of a year. */
export const saveCalendarYearInput = z.strictObject({
  year: wholeNumber('Năm', 1975, 2199),
  days: z.array(calendarDay).max(100, 'Một năm nhiều nhất 100 ngày.'),
  confirmed: flag.default(false),
});

/** The days of a year by the law and the lunar calendar, and the office's own days of the year before. */
export const calendarProposal = z.strictObject({ days: z.array(calendarDay) });

/** An open document whose deadline the days off of a year touch. */
export const touchedDeadline = z.strictObject({
  id: z.int(),
  numberText: z.string(),
  subject: z.string(),
  deadline: isoDate,
  /** The next working day, when the deadline falls on a day off; the deadline itself otherwise. */
  nextWorkingDay: isoDate,
  /** The day that leaves as many working days since the arrival as there were before; never earlier than the deadline. */
  sameWorkingDays: isoDate,
});
export type TouchedDeadline = z.infer<typeof touchedDeadline>;
export const touchedDeadlines = z.strictObject({ deadlines: z.array(touchedDeadline) });
export const moveDeadlineInput = z.strictObject({
  id: rowId,
  /** The deadline as it was shown; another one is left alone. */
  deadline: isoDate,
  to: isoDate,
});

/** "10 ngày làm việc", "15 ngày", "1 tháng", "2 tuần", or a date as a clerk types it. */
export const readDeadlineInput = z.strictObject({ text: z.string().max(80), from: isoDate });
export const readDeadline = z.strictObject({
  deadline: isoDate.nullable(),
  /** "10 ngày làm việc sau 20/11/2026 là 04/12/2026, trừ 4 ngày nghỉ"; empty when nothing was understood. */
  explanation: z.string(),
  /** "Chủ nhật", "Quốc khánh" when the deadline falls on a day off; empty on a working day. */
  dayOff: z.string(),
  /** The deadline itself, or the first working day after it. */
  nextWorkingDay: isoDate.nullable(),
});
