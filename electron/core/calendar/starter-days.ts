/**
 * The days off an office starts with; it edits them. 2026 as announced (Tết Bính Ngọ from 14/02 to 22/02/2026 with Saturday
 * 22/8 worked for Monday 31/8); 2027 by the Labour Code, the days around Tết Đinh Mùi (mồng Một: 06/02/2027) until they are announced.
 */
import type { CalendarDay } from '../../contract/calendar.schema.ts';

const off = (name: string, ...days: readonly string[]): CalendarDay[] =>
  days.map((day) => ({ day, kind: 'off', name }));

/** Every weekday off of the year by name; empty for a year that nobody has entered. */
export function findStarterDays(year: number): readonly CalendarDay[] {
  return starterDays[year] ?? [];
}

const starterDays: Readonly<Record<number, readonly CalendarDay[]>> = {
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
  2027: [
    ...off('Tết Dương lịch', '2027-01-01'),
    ...off('Tết Đinh Mùi', '2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'),
    ...off('Giỗ Tổ Hùng Vương', '2027-04-16'),
    ...off('Ngày Chiến thắng', '2027-04-30'),
    ...off('Quốc tế Lao động (nghỉ bù)', '2027-05-03'),
    ...off('Quốc khánh', '2027-09-02', '2027-09-03'),
  ],
};
