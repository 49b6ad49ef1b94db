import { describe, expect, test } from 'vitest';
import { openTestOffice } from '../../support/office.ts';

const all = { seriesId: null, from: '2026-11-01', to: '2026-11-30' } as const;

describe('xem trước sổ in', () => {
  test('sổ đến: từ số đến số, số đã hủy vẫn in có lý do', async () => {
    const office = await openTestOffice({ setUp: { incomingFirstNumber: 9 } });
    await office.register({ subject: 'một', symbol: '5-bc/tu', documentDate: '2026-11-03', typeCode: 'BC' });
    const wrong = await office.register({ subject: 'hai' });
    await office.register({ subject: 'ba', routing: [{ recipient: 'Ban Dân vận', role: 'lead' }] });
    await office.call('incoming.void', { id: wrong.id, version: 1, reason: 'gửi nhầm' });
    const preview = await office.call('books.preview', { kind: 'incoming', ...all });
    expect(preview).toMatchObject({ rows: 3, firstNumberText: '9', lastNumberText: '11' });
    const rows = preview.sample.map((cells) => cells.join(' · '));
    expect(rows[0]).toContain('05-BC/TU');
    expect(rows[0]).toContain('Báo cáo một');
    expect(rows[1]).toContain('Đã hủy: gửi nhầm');
    expect(rows[2]).toContain('Ban Dân vận');
    expect(preview.columns).toHaveLength(10);
  });

  test('chỉ những dòng trong thời gian chọn', async () => {
    const office = await openTestOffice();
    await office.register({ arrivalDate: '2026-11-10' });
    await office.register({ arrivalDate: '2026-11-15', subject: 'giữa' });
    await office.register({ arrivalDate: '2026-11-20', subject: 'cuối' });
    const preview = await office.call('books.preview', {
      kind: 'incoming',
      seriesId: null,
      from: '2026-11-11',
      to: '2026-11-19',
    });
    expect(preview).toMatchObject({ rows: 1, firstNumberText: '2', lastNumberText: '2' });
  });

  test('sổ đi và sổ bản sao', async () => {
    const office = await openTestOffice();
    await office.issue({ subject: 'về họp giao ban' });
    const outgoing = await office.call('books.preview', { kind: 'outgoing', ...all });
    expect(outgoing).toMatchObject({ rows: 1, firstNumberText: '01-TB/VPTU', lastNumberText: '01-TB/VPTU' });
    expect(outgoing.sample[0]?.join(' · ')).toContain('Thông báo về họp giao ban');
    expect(await office.call('books.preview', { kind: 'copy', ...all })).toMatchObject({
      rows: 0,
      firstNumberText: null,
      lastNumberText: null,
      sample: [],
    });
  });

  test('ngày cuối trước ngày đầu bị từ chối', async () => {
    const office = await openTestOffice();
    const input = { kind: 'incoming' as const, seriesId: null, from: '2026-11-30', to: '2026-11-01' };
    expect((await office.expectRefused('books.preview', input, 'dates_reversed')).fields).toHaveProperty('to');
    await office.register({ arrivalDate: '2026-11-22' });
    const oneDay = { kind: 'incoming', seriesId: null, from: '2026-11-22', to: '2026-11-22' } as const;
    expect(await office.call('books.preview', oneDay)).toMatchObject({ rows: 1 });
  });
});

describe('số đăng ký ở sổ riêng', () => {
  test('in đúng chỗ của nó, chỉ có số và dòng ghi chú', async () => {
    const office = await openTestOffice();
    const first = await office.issue({ subject: 'một', documentDate: '2026-11-10' });
    const { series } = await office.call('numbering.listSeries', {});
    const seriesId = series.find(({ kind }) => kind === 'outgoing')?.id ?? 0;
    await office.call('numbering.registerElsewhere', { seriesId });
    await office.issue({ subject: 'ba', documentDate: '2026-11-18' });
    await office.call('numbering.registerElsewhere', { seriesId });
    expect(first.numberText).toBe('01-TB/VPTU');
    const preview = async (from: string, to: string) => {
      const { rows, sample } = await office.call('books.preview', { kind: 'outgoing', seriesId, from, to });
      return [rows, sample.map((cells) => [cells[0], cells.at(-1)])];
    };
    const elsewhere = 'Đăng ký ở sổ riêng';
    const all = [
      ['01-TB/VPTU', ''],
      ['02-TB/VPTU', elsewhere],
      ['03-TB/VPTU', ''],
      ['04-TB/VPTU', elsewhere],
    ];
    expect(await preview('2026-11-01', '2026-11-30')).toEqual([4, all]);
    // Printed month by month every number stands on exactly one page.
    expect(await preview('2026-11-01', '2026-11-15')).toEqual([2, all.slice(0, 2)]);
    expect(await preview('2026-11-16', '2026-11-30')).toEqual([2, all.slice(2)]);
  });
});
