import { describe, expect, test } from 'vitest';
import type { BookKind } from '../../../electron/contract/book-kinds.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';
import { documentText } from './book-text.ts';

const days = { seriesId: null, from: '2026-01-01', to: '2026-12-31' } as const;
const lead = (recipient: string) => ({ recipient, role: 'lead' as const });

async function print(office: TestOffice, kind: BookKind, part: 'period' | 'continue' | 'late' = 'period') {
  const { scope, lastEvent } = await office.call('books.preview', { kind, ...days, part });
  const text = documentText(await office.render('books.book', { kind, ...days, part, scope, volume: '' }));
  const pages = { volume: '', firstPage: 1, lastPage: 1 };
  const order = { kind, seriesId: null, part, scope, lastEvent, ...pages };
  return { text, print: await office.call('books.recordPrint', order) };
}

const listed = (office: TestOffice, kind: BookKind) => office.call('books.listPrints', { kind, seriesId: null });

/** What is said to have changed in the last print. */
async function changed(office: TestOffice, kind: BookKind): Promise<readonly string[]> {
  const { prints } = await listed(office, kind);
  return (prints[0]?.changed ?? []).map(({ numberText, action }) => `${numberText}: ${action}`);
}

describe('sổ theo dõi giải quyết sau khi in', () => {
  test('văn bản cũ nay mới có người chủ trì: được báo, in ở trang bổ sung; in lại vẫn đúng những dòng đã in', async () => {
    const office = await openTestOffice();
    await office.register({ subject: 'có hạn từ đầu', deadline: '2026-12-01' });
    const later = await office.register({ subject: 'sau mới giao' });
    await office.register({ subject: 'có chủ trì', routing: [lead('Ban Dân vận')] });
    await office.register({ subject: 'không ai phải làm' });
    const first = await print(office, 'follow_up');
    expect(first.text).not.toContain('sau mới giao');
    expect(await listed(office, 'follow_up')).toMatchObject({ lateCount: 0 });
    await office.call('incoming.route', {
      id: later.id,
      version: 1,
      routing: [lead('Phòng Tổng hợp')],
      direction: '',
      deadline: null,
    });
    expect(await listed(office, 'follow_up')).toMatchObject({ lateCount: 1, lateNumbers: ['2'] });
    // The row was in no print, so nothing of it has changed.
    expect(await changed(office, 'follow_up')).toEqual([]);
    const again = { kind: 'follow_up', ...days, scope: first.print.scope, volume: '' } as const;
    expect(documentText(await office.render('books.book', again))).not.toContain('sau mới giao');
    expect((await print(office, 'follow_up', 'late')).text).toContain('sau mới giao');
    expect(await listed(office, 'follow_up')).toMatchObject({ lateCount: 0 });
  });

  test('hạn đã in mà dời, hay thôi giao: nêu tên, và in lại vẫn có dòng ấy', async () => {
    const office = await openTestOffice();
    const moved = await office.register({ deadline: '2026-12-01' });
    const dropped = await office.register({ subject: 'thôi giao', routing: [lead('Ban Dân vận')] });
    const { print: done } = await print(office, 'follow_up');
    const nobody = { version: 1, routing: [], direction: '' };
    await office.call('incoming.route', { ...nobody, id: moved.id, deadline: '2026-12-08' });
    await office.call('incoming.route', { ...nobody, id: dropped.id, deadline: null });
    expect(await changed(office, 'follow_up')).toEqual([
      expect.stringMatching(/^1: /) as unknown as string,
      expect.stringMatching(/^2: /) as unknown as string,
    ]);
    const again = { kind: 'follow_up', ...days, scope: done.scope, volume: '' } as const;
    expect(documentText(await office.render('books.book', again))).toContain('thôi giao');
  });

  test('tiến độ, kết quả ghi tay vào sổ: không phải là sửa', async () => {
    const office = await openTestOffice();
    const { id } = await office.register({ deadline: '2026-12-01' });
    await print(office, 'follow_up');
    await office.call('incoming.addProgress', { id, on: '2026-11-22', detail: 'đã dự thảo' });
    expect(await changed(office, 'follow_up')).toEqual([]);
  });
});

describe('dòng đã in nay khác', () => {
  test('một lệnh cho nhiều văn bản: chỉ những dòng đã in tên nơi nhận mà nay chuyển nơi khác', async () => {
    const office = await openTestOffice();
    const empty = await office.register();
    const named = await office.register({ routing: [lead('Ban Dân vận')] });
    const same = await office.register({ routing: [lead('Phòng Tổng hợp')] });
    await print(office, 'incoming');
    const ids = [empty, named, same].map(({ id }) => id);
    const order = { ids, routing: [lead('Phòng Tổng hợp')], direction: 'giải quyết', deadline: null };
    const { id } = await office.call('batch.route', order);
    const [line, ...others] = await changed(office, 'incoming');
    expect(line).toMatch(/^2: Chuyển 3 văn bản cùng lúc/);
    expect(others).toEqual([]);
    await office.call('batch.undo', { id });
    expect(await changed(office, 'incoming')).toEqual([]);
    await office.call('batch.route', order);
    await print(office, 'incoming');
    expect(await changed(office, 'incoming')).toEqual([]);
  });

  test('chuyển lần đầu sau khi in: ghi tay vào ô trống, không phải là sửa; chuyển lại nơi khác thì phải', async () => {
    const office = await openTestOffice();
    const { id } = await office.register();
    await print(office, 'incoming');
    const order = { id, direction: '', deadline: null } as const;
    const { version } = await office.call('incoming.route', { ...order, version: 1, routing: [lead('Ban Dân vận')] });
    expect(await changed(office, 'incoming')).toEqual([]);
    await office.call('incoming.route', { ...order, version, routing: [lead('Phòng Tổng hợp')] });
    expect(await changed(office, 'incoming')).toHaveLength(1);
  });

  test('lệnh đã có trên giấy mà rút lại: dòng trên giấy sai', async () => {
    const office = await openTestOffice();
    const { id } = await office.register();
    const order = { ids: [id], routing: [lead('Phòng Tổng hợp')], direction: '', deadline: null };
    const batch = await office.call('batch.route', order);
    await print(office, 'incoming');
    await office.call('batch.undo', { id: batch.id });
    expect(await changed(office, 'incoming')).toEqual([expect.stringContaining('1: Rút lại') as unknown as string]);
  });

  test('sổ đi: văn bản sửa, khôi phục số', async () => {
    const office = await openTestOffice();
    const letter = await office.issue({ subject: 'một' });
    await print(office, 'outgoing');
    const voided = await office.call('outgoing.void', { id: letter.id, version: 1, reason: 'nhầm' });
    await print(office, 'outgoing');
    await office.call('outgoing.restore', { id: letter.id, version: voided.version, reason: 'hủy nhầm' });
    expect(await changed(office, 'outgoing')).toEqual([
      expect.stringMatching(/^01-TB\/VPTU: Khôi phục/) as unknown as string,
    ]);
  });
});
