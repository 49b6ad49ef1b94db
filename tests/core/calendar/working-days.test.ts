import { describe, expect, test } from 'vitest';
import { openTestOffice } from '../../support/office.ts';

async function read(text: string, from: string): Promise<string | null> {
  const office = await openTestOffice();
  return (await office.call('calendar.readDeadline', { text, from })).deadline;
}

describe('hạn tính theo ngày làm việc', () => {
  test.each([
    // Friday 20/11/2026: two weekends lie in between.
    ['10 ngày làm việc', '2026-11-20', '2026-12-04'],
    ['1 ngày làm việc', '2026-11-20', '2026-11-23'],
    ['5 ngay lv', '2026-11-16', '2026-11-23'],
    ['trong 3 ngày làm việc', '2026-11-18', '2026-11-23'],
    // Tết Bính Ngọ: 16/02 to 20/02/2026 off, with the weekends around them.
    ['2 ngày làm việc', '2026-02-12', '2026-02-23'],
    ['10 ngày làm việc', '2026-02-10', '2026-03-03'],
    // Saturday 22/8/2026 is worked for Monday 31/8.
    ['1 ngày làm việc', '2026-08-21', '2026-08-22'],
    ['1 ngày làm việc', '2026-08-28', '2026-09-03'],
    // Tết Đinh Mùi, counted over the turn of the year.
    ['3 ngày làm việc', '2027-02-03', '2027-02-15'],
    ['5 ngày làm việc', '2026-12-30', '2027-01-07'],
  ])('%s từ %s là %s', async (text, from, deadline) => expect(await read(text, from)).toBe(deadline));

  test.each([
    ['15 ngày', '2026-11-20', '2026-12-07'], // 05/12 is a Saturday
    ['7 ngày', '2026-11-20', '2026-11-27'],
    ['2 tuần', '2026-11-20', '2026-12-04'],
    ['1 tháng', '2026-11-20', '2026-12-21'], // 20/12 is a Sunday
    ['1 tháng', '2027-01-31', '2027-03-01'], // 28/02/2027 is a Sunday
    ['30/11', '2026-11-20', '2026-11-30'],
    ['05/01', '2026-12-28', '2027-01-05'],
    ['301126', '2026-11-20', '2026-11-30'],
    ['sớm', '2026-11-20', null],
    ['0 ngày làm việc', '2026-11-20', null],
    ['', '2026-11-20', null],
  ])('“%s” từ %s là %s', async (text, from, deadline) => expect(await read(text, from)).toBe(deadline));

  test('giải thích cách tính', async () => {
    const office = await openTestOffice();
    const ask = async (text: string) =>
      (await office.call('calendar.readDeadline', { text, from: '2026-11-20' })).explanation;
    expect(await ask('10 ngày làm việc')).toBe('10 ngày làm việc sau 20/11/2026 là 04/12/2026, trừ 4 ngày nghỉ.');
    expect(await ask('15 ngày')).toBe('15 ngày sau 20/11/2026 là 05/12/2026, là ngày nghỉ; lấy 07/12/2026.');
  });
});

describe('ngày nghỉ của cơ quan', () => {
  test('sửa được, và hạn tính theo ngày đã sửa', async () => {
    const office = await openTestOffice();
    const { days, complete } = await office.call('calendar.getYear', { year: 2026 });
    expect(complete).toBe(true);
    await office.call('calendar.saveYear', {
      year: 2026,
      days: [...days, { day: '2026-11-23', kind: 'off', name: 'Nghỉ theo thông báo' }],
    });
    const input = { text: '1 ngày làm việc', from: '2026-11-20' };
    expect((await office.call('calendar.readDeadline', input)).deadline).toBe('2026-11-24');
    await office.call('calendar.saveYear', { year: 2026, days: [] });
    expect((await office.call('calendar.readDeadline', input)).deadline).toBe('2026-11-23');
    expect(await office.call('calendar.getYear', { year: 2026 })).toEqual({ year: 2026, days: [], complete: false });
  });

  test('ngày của năm khác hay ghi hai lần bị từ chối', async () => {
    const office = await openTestOffice();
    const day = { day: '2027-01-01', kind: 'off' as const, name: 'Tết' };
    const error = await office.expectRefused('calendar.saveYear', { year: 2026, days: [day] }, 'invalid_input');
    expect(error.fields).toEqual({ 'days.0.day': 'Ngày này không thuộc năm 2026.' });
    await office.expectRefused('calendar.saveYear', { year: 2027, days: [day, day] }, 'invalid_input');
  });

  test('năm chưa ai khai thì nói rõ', async () => {
    const office = await openTestOffice();
    expect((await office.call('calendar.getYear', { year: 2031 })).complete).toBe(false);
  });
});
