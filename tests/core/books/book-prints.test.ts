import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';
import { documentText } from './book-text.ts';

const whole = { kind: 'incoming', seriesId: null, from: '2026-01-01', to: '2026-12-31' } as const;

/** One page, in no volume. */
const unbound = { volume: '', firstPage: 1, lastPage: 1 } as const;

/** Prints a part of the incoming book and says that it was printed. */
async function print(
  office: TestOffice,
  part: 'period' | 'continue' | 'late',
  pages: readonly [number, number] = [1, 1],
) {
  const preview = await office.call('books.preview', { ...whole, part });
  const order = { ...whole, part, scope: preview.scope, volume: '01', firstPage: pages[0] };
  const text = documentText(await office.render('books.book', order));
  const record: MethodInput<'books.recordPrint'> = {
    kind: 'incoming',
    seriesId: null,
    part,
    scope: preview.scope,
    lastEvent: preview.lastEvent,
    volume: '01',
    firstPage: pages[0],
    lastPage: pages[1],
  };
  return { preview, text, print: await office.call('books.recordPrint', record) };
}

const listed = (office: TestOffice) => office.call('books.listPrints', { kind: 'incoming', seriesId: null });

describe('in tiếp', () => {
  test('lần sau bắt đầu ở số kế tiếp, trang kế tiếp, đúng quyển, không có bìa', async () => {
    const office = await openTestOffice();
    for (const subject of ['thứ nhất', 'thứ hai']) await office.register({ subject });
    await print(office, 'period', [1, 3]);
    expect(await listed(office)).toMatchObject({ volume: '01', nextPage: 4, lateCount: 0 });
    for (const subject of ['thứ ba', 'thứ tư']) await office.register({ subject });
    const next = await print(office, 'continue', [4, 4]);
    expect(next.preview).toMatchObject({ rows: 2, firstNumberText: '3', lastNumberText: '4' });
    expect(next.text).not.toContain('thứ hai');
    expect(next.text).toContain('thứ ba');
    expect(next.text).not.toContain('Quyển số 01');
    expect(next.text).toContain('w:start="4"');
    expect(next.text).toContain('Phần này ghi 2 văn bản, từ số 3 đến số 4.');
    expect((await office.call('books.preview', { ...whole, part: 'continue' })).rows).toBe(0);
  });

  test('sang quyển mới: có bìa, từ ngày của dòng đầu tiên trong quyển', async () => {
    const office = await openTestOffice();
    await office.register({ arrivalDate: '2026-11-10' });
    await print(office, 'period', [1, 3]);
    await office.register({ arrivalDate: '2026-11-17' });
    const { scope } = await office.call('books.preview', { ...whole, part: 'continue' });
    const order = { ...whole, part: 'continue', scope, volume: '02', firstPage: 1 };
    const text = documentText(await office.render('books.book', order));
    expect(text).toContain('Quyển số 02');
    expect(text).toContain('Từ ngày 17/11/2026');
    expect(text).toContain('Từ số 2 đến số 2');
  });

  test('chưa in lần nào thì in từ đầu kỳ', async () => {
    const office = await openTestOffice();
    await office.register();
    expect((await office.call('books.preview', { ...whole, part: 'continue' })).rows).toBe(1);
    expect(await listed(office)).toMatchObject({ prints: [], volume: '', nextPage: 1 });
  });

  test('văn bản vào sổ trong lúc đang in không lọt vào phần đã ghi là in', async () => {
    const office = await openTestOffice();
    await office.register();
    const preview = await office.call('books.preview', whole);
    await office.register();
    const { scope, lastEvent } = preview;
    await office.call('books.recordPrint', {
      kind: 'incoming',
      seriesId: null,
      part: 'period',
      scope,
      lastEvent,
      ...unbound,
    });
    expect((await listed(office)).prints[0]).toMatchObject({ rows: 1, lastNumberText: '1' });
    expect(await office.call('books.preview', { ...whole, part: 'continue' })).toMatchObject({
      rows: 1,
      firstNumberText: '2',
    });
  });

  test('số chèn vào giữa phần đã in được báo, in ở trang bổ sung rồi thôi báo', async () => {
    const office = await openTestOffice();
    await office.register({ arrivalDate: '2026-11-10' });
    await office.register({ arrivalDate: '2026-11-12' });
    await print(office, 'period', [1, 1]);
    await office.register({
      arrivalDate: '2026-11-11',
      subject: 'chèn giữa',
      chosenNumber: { number: 1, suffix: 'a', reason: 'sót khi vào sổ' },
      note: 'sót khi vào sổ',
    });
    await office.register({ subject: 'số mới' });
    expect(await listed(office)).toMatchObject({ lateCount: 1, lateNumbers: ['1a'] });
    // The next pages leave it waiting; it belongs on a page of its own.
    const next = await print(office, 'continue', [2, 2]);
    expect(next.text).not.toContain('chèn giữa');
    expect(await listed(office)).toMatchObject({ lateNumbers: ['1a'] });
    const late = await print(office, 'late');
    expect(late.text).toContain('chèn giữa');
    expect(late.text).toContain('trang bổ sung');
    expect(late.text).not.toContain('số mới');
    expect(await listed(office)).toMatchObject({ lateCount: 0, lateNumbers: [], nextPage: 3 });
    expect((await office.call('books.preview', { ...whole, part: 'continue' })).rows).toBe(0);
  });

  test('số chèn sau số cuối đã in: vào lần in tiếp, rồi không in lại', async () => {
    const office = await openTestOffice();
    await office.register();
    await print(office, 'period', [1, 1]);
    await office.register({
      subject: 'chèn cuối',
      chosenNumber: { number: 1, suffix: 'a', reason: 'sót khi vào sổ' },
      note: 'sót khi vào sổ',
    });
    const next = await print(office, 'continue', [1, 1]);
    expect(next.preview).toMatchObject({ rows: 1, firstNumberText: '1a', lastNumberText: '1a' });
    expect((await office.call('books.preview', { ...whole, part: 'continue' })).rows).toBe(0);
    expect(await listed(office)).toMatchObject({ lateCount: 0 });
  });

  test('trang bổ sung có số nhỏ hơn số đã in không kéo lần in tiếp lùi lại', async () => {
    const office = await openTestOffice();
    const insert = (suffix: string) =>
      office.register({ chosenNumber: { number: 1, suffix, reason: 'sót khi vào sổ' }, note: 'sót khi vào sổ' });
    await office.register();
    await insert('b');
    await print(office, 'period', [1, 1]);
    await insert('a');
    expect((await print(office, 'late')).preview).toMatchObject({ rows: 1, firstNumberText: '1a' });
    expect((await office.call('books.preview', { ...whole, part: 'continue' })).rows).toBe(0);
  });

  test('dòng sửa, hủy sau khi in được nêu tên ở lần in chứa nó', async () => {
    const office = await openTestOffice();
    const first = await office.register();
    await office.register();
    await print(office, 'period');
    await office.register();
    await print(office, 'continue', [2, 2]);
    await office.call('incoming.void', { id: first.id, version: 1, reason: 'gửi nhầm' });
    const { prints } = await listed(office);
    expect(prints.map(({ changed }) => changed.map(({ numberText }) => numberText))).toEqual([[], ['1']]);
    expect(prints[1]?.changed[0]?.action).toContain('Hủy số đến 1');
  });

  test('in lại đúng phần này: cùng những dòng ấy, không thêm dòng vào sau', async () => {
    const office = await openTestOffice();
    for (const subject of ['một', 'hai']) await office.register({ subject });
    const { print: done } = await print(office, 'period');
    await office.register({ subject: 'dòng mới' });
    const again = { ...whole, scope: done.scope, volume: '01', firstPage: done.firstPage };
    const text = documentText(await office.render('books.book', again));
    expect(text).toContain('Sổ này ghi 2 văn bản, từ số 1 đến số 2.');
    expect(text).not.toContain('dòng mới');
  });

  test('bỏ ghi một lần in: lần sau in tiếp từ lần trước đó', async () => {
    const office = await openTestOffice();
    await office.register();
    const { print: done } = await print(office, 'period');
    await office.call('books.withdrawPrint', { id: done.id });
    expect((await listed(office)).prints).toEqual([]);
    expect((await office.call('books.preview', { ...whole, part: 'continue' })).firstNumberText).toBe('1');
    await office.expectRefused('books.withdrawPrint', { id: done.id }, 'not_found');
  });

  test('trang cuối trước trang đầu, phần không có dòng: không ghi', async () => {
    const office = await openTestOffice();
    const empty = await office.call('books.preview', whole);
    const record = { kind: 'incoming', seriesId: null, part: 'period', volume: '', firstPage: 5, lastPage: 6 } as const;
    await office.expectRefused(
      'books.recordPrint',
      { ...record, scope: empty.scope, lastEvent: empty.lastEvent },
      'nothing_printed',
    );
    await office.register();
    const { scope, lastEvent } = await office.call('books.preview', whole);
    const refused = await office.expectRefused(
      'books.recordPrint',
      { ...record, lastPage: 4, scope, lastEvent },
      'invalid_input',
    );
    expect(refused.fields).toHaveProperty('lastPage');
  });

  test('mỗi dãy số in tiếp từ số của nó; số đăng ký ở sổ riêng sau khi in vẫn in', async () => {
    const office = await openTestOffice();
    const outgoing = { kind: 'outgoing', seriesId: null, from: '2026-01-01', to: '2026-12-31' } as const;
    await office.issue({ typeCode: 'TB' });
    const { scope, lastEvent } = await office.call('books.preview', outgoing);
    await office.call('books.recordPrint', {
      kind: 'outgoing',
      seriesId: null,
      part: 'period',
      scope,
      lastEvent,
      ...unbound,
    });
    const { series } = await office.call('numbering.listSeries', {});
    await office.call('numbering.registerElsewhere', {
      seriesId: series.find(({ kind }) => kind === 'outgoing')?.id ?? 0,
    });
    await office.issue({ typeCode: 'TB' });
    await office.issue({ typeCode: 'BC' });
    const next = await office.call('books.preview', { ...outgoing, part: 'continue' });
    expect(next.sample.map(([symbol]) => symbol)).toEqual(['02-TB/VPTU', '03-TB/VPTU', '01-BC/VPTU']);
    expect(next.ranges).toEqual([
      { label: 'Thông báo', from: '02', to: '03', rows: 2 },
      { label: 'Báo cáo', from: '01', to: '01', rows: 1 },
    ]);
    // Two series have no common range, neither on paper nor in the record.
    expect(next).toMatchObject({ firstNumberText: null, lastNumberText: null });
    const record = { kind: 'outgoing', seriesId: null, part: 'continue', ...unbound } as const;
    await office.call('books.recordPrint', { ...record, scope: next.scope, lastEvent: next.lastEvent });
    const { prints } = await office.call('books.listPrints', { kind: 'outgoing', seriesId: null });
    expect(prints[0]).toMatchObject({ rows: 3, firstNumberText: null, lastNumberText: null });
  });

  test('lần in còn nguyên sau khi đóng mở chương trình', async () => {
    const office = await openTestOffice();
    await office.register();
    await print(office, 'period', [1, 7]);
    await office.restart();
    expect(await listed(office)).toMatchObject({ nextPage: 8, volume: '01' });
    expect((await office.call('audit.verify', {})).sound).toBe(true);
  });
});

describe('sổ giữ theo ngày', () => {
  test('in tiếp từ ngày sau ngày đã in; dòng thêm vào ngày đã in được báo', async () => {
    const office = await openTestOffice({ date: '2026-11-20' });
    const routing = [{ recipient: 'Ban Dân vận', role: 'lead' as const }];
    const book = { kind: 'incoming_handover', seriesId: null } as const;
    const days = { from: '2026-11-01', to: '2026-11-20' };
    await office.register({ routing });
    const { scope, lastEvent } = await office.call('books.preview', { ...book, ...days });
    await office.call('books.recordPrint', {
      ...book,
      part: 'period',
      scope,
      lastEvent,
      ...unbound,
    });
    await office.register({ routing, subject: 'chiều cùng ngày' });
    expect(await office.call('books.listPrints', book)).toMatchObject({ lateCount: 1, lateNumbers: [] });
    office.setDay('2026-11-22');
    await office.register({ routing, arrivalDate: '2026-11-22' });
    const next = await office.call('books.preview', { ...book, ...days, to: '2026-11-22', part: 'continue' });
    expect(next).toMatchObject({ rows: 1 });
    expect(next.scope.from).toBe('2026-11-21');
  });
});
