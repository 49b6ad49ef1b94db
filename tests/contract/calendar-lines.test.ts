import { describe, expect, test } from 'vitest';
import { readDayLines } from '../../electron/contract/calendar-lines.ts';

const read = (text: string, year = 2027): readonly string[] =>
  readDayLines(text, year).days.map(({ day, kind, name }) => `${day} ${kind} ${name}`);

describe('dán ngày nghỉ từ thông báo', () => {
  test.each([
    ['30/4/2027 Ngày Chiến thắng', '2027-04-30 off Ngày Chiến thắng'],
    ['30/4\tNgày Chiến thắng', '2027-04-30 off Ngày Chiến thắng'],
    ['30.4.2027: Ngày Chiến thắng', '2027-04-30 off Ngày Chiến thắng'],
    ['- Thứ Sáu, ngày 30/04/2027 - Ngày Chiến thắng', '2027-04-30 off Ngày Chiến thắng'],
    ['1. 30/4 Ngày Chiến thắng', '2027-04-30 off Ngày Chiến thắng'],
    ['03/5', '2027-05-03 off Nghỉ lễ'],
    ['02/9/2027 (thứ Năm): Quốc khánh', '2027-09-02 off Quốc khánh'],
    ['Quốc khánh: 02/9/2027', '2027-09-02 off Quốc khánh'],
    ['Giỗ Tổ Hùng Vương được nghỉ vào thứ Sáu, ngày 16/4/2027.', '2027-04-16 off Giỗ Tổ Hùng Vương'],
    ['Làm bù vào thứ Bảy, ngày 22/5/2027', '2027-05-22 worked Làm bù'],
    ['Thứ Bảy 22/5/2027 làm bù ngày 21/5', '2027-05-22 worked làm bù ngày 21/5'],
  ])('%s', (line, day) => {
    expect(read(line)).toEqual([day]);
  });

  test('một khoảng ngày lấy những ngày trong tuần', () => {
    expect(read('Từ ngày 30/4 đến hết ngày 03/5/2027: nghỉ lễ 30/4 và 01/5')).toEqual([
      '2027-04-30 off nghỉ lễ 30/4 và 01/5',
      '2027-05-03 off nghỉ lễ 30/4 và 01/5',
    ]);
    expect(read('04/02 - 10/02 Tết Đinh Mùi')).toHaveLength(5);
    const tet = read(
      '- Tết Nguyên đán: nghỉ từ thứ Năm, ngày 04/02/2027 (28 tháng Chạp) đến hết thứ Tư, ngày 10/02/2027',
    );
    expect(tet).toHaveLength(5);
    expect(tet[0]).toBe('2027-02-04 off Tết Nguyên đán');
  });

  test('dòng không đọc được thì nói vì sao; dòng sau thắng dòng trước', () => {
    const { days, skipped } = readDayLines(
      '31/02 Không có\n\n01/5 Quốc tế Lao động\n02/9/2026 Quốc khánh\nNghỉ Tết\n10/02 - 04/02 ngược\n02/9 A\n02/9 B\n03/9 làm bù',
      2027,
    );
    expect(days.map(({ day, name }) => [day, name])).toEqual([['2027-09-02', 'B']]);
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'Không đọc được ngày.'],
      [3, 'Thứ Bảy, Chủ nhật vốn đã nghỉ.'],
      [4, 'Ngày này không thuộc năm 2027.'],
      [5, 'Không đọc được ngày.'],
      [6, 'Ngày cuối trước ngày đầu.'],
      [9, 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.'],
    ]);
  });
});
