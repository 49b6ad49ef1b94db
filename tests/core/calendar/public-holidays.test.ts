import { describe, expect, test } from 'vitest';
import { lunarDay, lunarYearName } from '../../../electron/core/calendar/lunar-calendar.rules.ts';
import { computeHolidays } from '../../../electron/core/calendar/public-holidays.rules.ts';
import { findStarterDays } from '../../../electron/core/calendar/starter-days.ts';

describe('âm lịch Việt Nam', () => {
  test.each([
    [2007, '2007-02-17'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
  ])('mồng Một Tết năm %i là %s', (year, day) => {
    expect(lunarDay(1, 1, year)).toBe(day);
  });

  test.each([
    [2020, '2020-04-02'],
    [2021, '2021-04-21'],
    [2022, '2022-04-10'],
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
    [2028, '2028-04-04'],
    [2029, '2029-04-23'],
    [2030, '2030-04-12'],
  ])('Giỗ Tổ năm %i là %s', (year, day) => {
    expect(lunarDay(10, 3, year)).toBe(day);
  });

  test('tên năm, tháng sau tháng nhuận, rằm tháng Chạp', () => {
    expect([2020, 2026, 2027, 2030].map(lunarYearName)).toEqual(['Canh Tý', 'Bính Ngọ', 'Đinh Mùi', 'Canh Tuất']);
    // Năm 2025 nhuận tháng Sáu, năm 2023 nhuận tháng Hai: Trung thu và Vu Lan đều sau tháng nhuận.
    expect(lunarDay(15, 8, 2025)).toBe('2025-10-06');
    expect(lunarDay(15, 7, 2023)).toBe('2023-08-30');
    expect(lunarDay(15, 8, 2024)).toBe('2024-09-17');
    expect(lunarDay(23, 12, 2025)).toBe('2026-02-10');
  });
});

describe('ngày nghỉ tính được theo Bộ luật Lao động', () => {
  const tet = (year: number): string[] =>
    computeHolidays(year)
      .filter(({ name }) => name.startsWith('Tết') && !name.startsWith('Tết Dương lịch'))
      .map(({ day }) => day.slice(5));

  test('những ngày trong tuần đã nghỉ Tết từ 2020 đến 2026', () => {
    expect(tet(2020)).toEqual(['01-23', '01-24', '01-27', '01-28', '01-29']);
    expect(tet(2021)).toEqual(['02-10', '02-11', '02-12', '02-15', '02-16']);
    expect(tet(2022)).toEqual(['01-31', '02-01', '02-02', '02-03', '02-04']);
    expect(tet(2023)).toEqual(['01-20', '01-23', '01-24', '01-25', '01-26']);
    expect(tet(2024)).toEqual(['02-08', '02-09', '02-12', '02-13', '02-14']);
    expect(tet(2025)).toEqual(['01-27', '01-28', '01-29', '01-30', '01-31']);
    expect(tet(2026)).toEqual(['02-16', '02-17', '02-18', '02-19', '02-20']);
  });

  test('nghỉ bù khi trùng cuối tuần; hai ngày Quốc khánh', () => {
    const days = (year: number, from: string, to: string): string[] =>
      computeHolidays(year)
        .filter(({ day }) => day.slice(5) >= from && day.slice(5) <= to)
        .map(({ day, name }) => `${day.slice(5)} ${name}`);
    expect(days(2022, '04-01', '05-31')).toEqual([
      '04-11 Giỗ Tổ Hùng Vương (nghỉ bù)',
      '05-02 Ngày Chiến thắng (nghỉ bù)',
      '05-03 Quốc tế Lao động (nghỉ bù)',
    ]);
    expect(days(2023, '04-01', '05-31')).toEqual([
      '05-01 Quốc tế Lao động',
      '05-02 Giỗ Tổ Hùng Vương (nghỉ bù)',
      '05-03 Ngày Chiến thắng (nghỉ bù)',
    ]);
    expect(days(2023, '09-01', '09-30')).toEqual(['09-01 Quốc khánh', '09-04 Quốc khánh (nghỉ bù)']);
    expect(days(2021, '09-01', '09-30')).toEqual(['09-02 Quốc khánh', '09-03 Quốc khánh']);
    expect(days(2022, '09-01', '09-30')).toEqual(['09-01 Quốc khánh', '09-02 Quốc khánh']);
    expect(days(2024, '09-01', '09-30')).toEqual(['09-02 Quốc khánh', '09-03 Quốc khánh']);
    expect(days(2025, '09-01', '09-30')).toEqual(['09-01 Quốc khánh', '09-02 Quốc khánh']);
  });

  test('năm 2026 theo thông báo chỉ thêm các ngày hoán đổi', () => {
    const computed = new Set(computeHolidays(2026).map(({ day }) => day));
    const announced = findStarterDays(2026).filter(({ day }) => !computed.has(day));
    expect(announced.map(({ day }) => day)).toEqual(['2026-01-02', '2026-01-10', '2026-08-22', '2026-08-31']);
    expect([...computed].filter((day) => !findStarterDays(2026).some((one) => one.day === day))).toEqual([]);
  });
});
