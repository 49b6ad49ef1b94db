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
    expect(await office.call('calendar.getYear', { year: 2026 })).toEqual({
      year: 2026,
      days: [],
      complete: false,
      entered: true,
      confirmed: false,
    });
  });

  test('ngày của năm khác hay ghi hai lần bị từ chối', async () => {
    const office = await openTestOffice();
    const day = { day: '2027-01-01', kind: 'off' as const, name: 'Tết' };
    const error = await office.expectRefused('calendar.saveYear', { year: 2026, days: [day] }, 'invalid_input');
    expect(error.fields).toEqual({ 'days.0.day': 'Ngày này không thuộc năm 2026.' });
    await office.expectRefused('calendar.saveYear', { year: 2027, days: [day, day] }, 'invalid_input');
  });

  test('năm chưa ai khai thì có ngày tính sẵn, ghi là chưa đối chiếu', async () => {
    const office = await openTestOffice();
    const year = await office.call('calendar.getYear', { year: 2031 });
    expect(year).toMatchObject({ complete: true, entered: false, confirmed: false });
    expect(year.days.map(({ day }) => day)).toContain('2031-01-23');
    const saved = await office.call('calendar.saveYear', { year: 2031, days: year.days, confirmed: true });
    expect(saved).toEqual({ ...year, entered: true, confirmed: true });
    expect((await office.call('calendar.getYear', { year: 2030 })).confirmed).toBe(false);
  });

  test('ngày làm bù phải là cuối tuần', async () => {
    const office = await openTestOffice();
    const days = [{ day: '2026-11-25', kind: 'worked' as const, name: 'Làm bù' }];
    const error = await office.expectRefused('calendar.saveYear', { year: 2026, days }, 'invalid_input');
    expect(error.fields).toEqual({ 'days.0.day': 'Ngày này vốn là ngày làm việc.' });
  });

  test('năm mới: ngày theo luật và ngày riêng của cơ quan năm trước', async () => {
    const office = await openTestOffice();
    const { days } = await office.call('calendar.getYear', { year: 2026 });
    await office.call('calendar.saveYear', {
      year: 2026,
      days: [
        ...days,
        { day: '2026-11-24', kind: 'off', name: 'Ngày Văn hóa Việt Nam' },
        { day: '2026-10-15', kind: 'off', name: 'Ngày thành lập tỉnh' },
      ],
    });
    const proposed = (await office.call('calendar.propose', { year: 2027 })).days.map(({ day }) => day);
    expect(proposed).toEqual(
      expect.arrayContaining(['2027-02-04', '2027-04-16', '2027-05-03', '2027-10-15', '2027-11-24']),
    );
    // The exchanged days of 2026 are the affair of 2026.
    expect(proposed).not.toContain('2027-01-02');
    expect(proposed).not.toContain('2027-08-31');
  });

  test('sửa ngày nghỉ: hạn rơi vào ngày nghỉ và hạn mất ngày làm việc được nêu, dời được từng hạn', async () => {
    const office = await openTestOffice();
    const onDayOff = await office.register({ subject: 'một', deadline: '2026-11-25' });
    const later = await office.register({ subject: 'hai', deadline: '2026-11-27' });
    const finished = await office.register({ subject: 'ba', deadline: '2026-11-25' });
    await office.call('incoming.finish', { id: finished.id, version: 1, finishedOn: '2026-11-21', result: '' });
    await office.register({ subject: 'bốn', deadline: '2026-11-23' });
    await office.register({ subject: 'năm, hạn ghi vào Chủ nhật', deadline: '2026-11-22' });
    const { days } = await office.call('calendar.getYear', { year: 2026 });
    const input = { year: 2026, days: [...days, { day: '2026-11-25', kind: 'off' as const, name: 'Nghỉ' }] };
    const { deadlines } = await office.call('calendar.findTouched', input);
    expect(deadlines.map(({ id, nextWorkingDay, sameWorkingDays }) => [id, nextWorkingDay, sameWorkingDays])).toEqual([
      [onDayOff.id, '2026-11-26', '2026-11-26'],
      [later.id, '2026-11-27', '2026-11-30'],
    ]);
    await office.call('calendar.saveYear', input);
    const moved = { id: onDayOff.id, deadline: '2026-11-25', to: '2026-11-26' };
    expect((await office.call('calendar.moveDeadline', moved)).deadline).toBe('2026-11-26');
    await office.expectRefused('calendar.moveDeadline', moved, 'changed_meanwhile');
    const { history } = await office.call('incoming.get', { id: onDayOff.id });
    expect(history[0]).toMatchObject({ action: 'Dời hạn theo ngày nghỉ' });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });
});

describe('hạn ghi đúng ngày nghỉ', () => {
  test.each([
    ['06/12/2026', 'Chủ nhật', '2026-12-07'],
    ['2/9/2027', 'Quốc khánh', '2027-09-06'],
    ['07/12/2026', '', '2026-12-07'],
  ])('%s: “%s”, ngày làm việc là %s', async (text, dayOff, nextWorkingDay) => {
    const office = await openTestOffice();
    const read = await office.call('calendar.readDeadline', { text, from: '2026-11-20' });
    expect(read).toMatchObject({ dayOff, nextWorkingDay });
    // Said, never changed.
    expect(read.deadline).toBe(text === '2/9/2027' ? '2027-09-02' : text.split('/').reverse().join('-'));
  });
});
