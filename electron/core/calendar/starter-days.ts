/** The days off an office starts with; it edits them. 2026 as announced, with the days exchanged; other years as computed. */
import type { CalendarDay } from '../../contract/calendar.schema.ts';
import { computeHolidays } from './public-holidays.rules.ts';

const off = (name: string, ...days: readonly string[]): CalendarDay[] =>
  days.map((day) => ({ day, kind: 'off', name }));

/** Every weekday off of the year by name, and the Saturdays worked instead as far as they are known. */
export function findStarterDays(year: number): readonly CalendarDay[] {
  return announced[year] ?? computeHolidays(year);
}

const announced: Readonly<Record<number, readonly CalendarDay[]>> = {
  2026: [
    ...off('Tết Dương lịch', '2026-01-01', '2026-01-02'),
    { day: '2026-01-10', kind: 'worked', name: 'Làm bù ngày 02/01' },
    ...off('Tết Bính Ngọ', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
    ...off('Giỗ Tổ Hùng Vương (nghỉ bù)', '2026-04-27'),
    ...off('Ngày Chiến thắng', '2026-04-30'),
    ...off('Quốc tế Lao động', '2026-05-01'),
    { day: '2026-08-22', kind: 'worked', name: 'Làm bù ngày 31/8' },
    ...off('Quốc khánh', '2026-08-31', '2026-09-01', '2026-09-02'),
  ],
};
