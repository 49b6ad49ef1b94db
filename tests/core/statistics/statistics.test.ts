import { describe, expect, it } from 'vitest';
import { cutPeriods } from '../../../electron/core/statistics/periods.rules.ts';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { line, openTestOffice } from '../../support/office.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const byType: MethodInput<'statistics.get'> = { register: 'incoming', groupBy: 'type', step: 'whole', ...year };

describe('thống kê văn bản đến', () => {
  it('đếm theo loại, cơ quan, cách đến, người ký; số hủy tính riêng', async () => {
    const office = await openTestOffice();
    await office.register({ typeCode: 'CV', channel: 'network', signer: 'Nguyễn Văn A' });
    await office.register({ typeCode: 'CV', channel: 'paper', issuerName: 'Huyện ủy Lục Ngạn', subject: 'hai' });
    await office.register({ typeCode: 'BC', channel: 'paper', subject: 'ba' });
    const wrong = await office.register({ typeCode: 'BC', subject: 'bốn' });
    await office.call('incoming.void', { id: wrong.id, version: wrong.version, reason: 'nhầm' });
    const rowsOf = async (groupBy: MethodInput<'statistics.get'>['groupBy']) =>
      (await office.call('statistics.get', { ...byType, groupBy })).rows.map(({ label, total }) => [label, total]);
    expect(await office.call('statistics.get', byType)).toMatchObject({ total: 3, void: 1, overlapping: false });
    expect(await rowsOf('type')).toEqual([
      ['Công văn', 2],
      ['Báo cáo', 1],
    ]);
    expect(await rowsOf('author')).toEqual([
      ['Ban Tổ chức Tỉnh ủy', 2],
      ['Huyện ủy Lục Ngạn', 1],
    ]);
    expect(await rowsOf('channel')).toEqual([
      ['Giấy', 2],
      ['Qua mạng', 1],
    ]);
    expect(await rowsOf('signer')).toEqual([
      ['Không ghi người ký', 2],
      ['Nguyễn Văn A', 1],
    ]);
  });

  it('văn bản chuyển nhiều đơn vị tính ở từng đơn vị, tổng vẫn tính một lần', async () => {
    const office = await openTestOffice();
    await office.register({
      routing: [
        { recipient: 'Phòng Tổng hợp', role: 'lead' },
        { recipient: 'Phòng Hành chính', role: 'support' },
      ],
    });
    await office.register({ subject: 'hai' });
    const found = await office.call('statistics.get', { ...byType, groupBy: 'unit' });
    expect(found).toMatchObject({ total: 2, overlapping: true });
    expect(found.rows.map(({ label, total }) => [label, total])).toEqual([
      ['Chưa chuyển', 1],
      ['Phòng Hành chính', 1],
      ['Phòng Tổng hợp', 1],
    ]);
  });

  it('chia theo tháng, ngày đầu và ngày cuối kỳ đều được tính', async () => {
    const office = await openTestOffice();
    for (const [index, arrivalDate] of ['2026-01-01', '2026-01-31', '2026-02-01', '2026-11-20'].entries())
      await office.register({ arrivalDate, subject: `số ${index}`, note: 'vào sổ sau' });
    const found = await office.call('statistics.get', { ...byType, step: 'month', to: '2026-11-20' });
    expect(found.periods.map(({ total }) => total)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(found.rows[0]?.counts).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('hạn: đúng, trễ, đang làm, quá, theo đơn vị chủ trì', async () => {
    const office = await openTestOffice();
    const give = async (deadline: string, finishedOn: string | null): Promise<void> => {
      const { id, version } = await office.register({
        deadline,
        arrivalDate: '2026-11-02',
        subject: `${deadline} ${finishedOn}`,
        routing: [{ recipient: 'Phòng Tổng hợp', role: 'lead' }],
      });
      if (finishedOn !== null) await office.call('incoming.finish', { id, version, finishedOn, result: '' });
    };
    await give('2026-11-10', '2026-11-10');
    await give('2026-11-10', '2026-11-11');
    await give('2026-11-30', null);
    await give('2026-11-21', null);
    const { onTime } = await office.call('statistics.get', byType);
    expect(onTime).toEqual([{ unit: 'Phòng Tổng hợp', onTime: 1, late: 1, underWay: 1, overdue: 1 }]);
    const made = await office.render('statistics.table', { ...byType, content: 'onTime', format: 'csv' });
    if (!made.ok) throw new Error(made.error.message);
    expect(Buffer.from(made.value.bytes).toString('utf8')).toContain('Phòng Tổng hợp,1,1,1,1');
    const word = await office.render('statistics.table', { ...byType, content: 'onTime', format: 'docx' });
    expect(word.ok).toBe(true);
  });

  it('từ chối kỳ ngược và bảng quá nhiều cột', async () => {
    const office = await openTestOffice();
    await office.expectRefused('statistics.get', { ...byType, from: '2026-12-31', to: '2026-01-01' }, 'dates_reversed');
    await office.expectRefused('statistics.get', { ...byType, step: 'day' }, 'too_many_periods');
  });
});

it('thống kê văn bản đi theo nơi nhận và cách gửi; ra Word và Excel', async () => {
  const office = await openTestOffice();
  await office.issue({ lines: [line('Các ban đảng', { channel: 'network' }), line('Huyện ủy', { channel: 'paper' })] });
  const outgoing = { ...byType, register: 'outgoing' } as const;
  const units = await office.call('statistics.get', { ...outgoing, groupBy: 'unit' });
  expect(units).toMatchObject({ total: 1, overlapping: true });
  expect(units.rows.map(({ label }) => label)).toEqual(['Các ban đảng', 'Huyện ủy']);
  const ways = await office.call('statistics.get', { ...outgoing, groupBy: 'channel' });
  expect(ways.rows.map(({ label }) => label).toSorted()).toEqual(['giấy', 'qua mạng']);
  for (const format of ['docx', 'xlsx', 'csv'] as const) {
    const made = await office.render('statistics.table', { ...outgoing, content: 'counts', format });
    expect(made).toMatchObject({
      ok: true,
      value: { fileName: `Thong-ke-Van-ban-di-01-01-2026-31-12-2026.${format}` },
    });
  }
});

describe('cắt kỳ', () => {
  it('quý và tuần bị cắt ở hai đầu kỳ', () => {
    expect(
      cutPeriods('2026-02-10', '2026-07-05', 'quarter', 60)?.map(({ label, from, to }) => [label, from, to]),
    ).toEqual([
      ['Quý I/2026', '2026-02-10', '2026-03-31'],
      ['Quý II/2026', '2026-04-01', '2026-06-30'],
      ['Quý III/2026', '2026-07-01', '2026-07-05'],
    ]);
    expect(cutPeriods('2026-11-20', '2026-11-24', 'week', 60)?.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-20', '2026-11-22'],
      ['2026-11-23', '2026-11-24'],
    ]);
  });
});
