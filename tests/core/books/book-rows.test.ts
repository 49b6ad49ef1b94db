import { describe, expect, test } from 'vitest';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';
import type { BookKind } from '../../../electron/contract/book-kinds.ts';
import { documentText } from './book-text.ts';

const days = { seriesId: null, from: '2026-11-01', to: '2026-11-30' } as const;

/** The cells of a book by the titles of their columns. */
async function rowsOf(office: TestOffice, kind: BookKind) {
  const { columns, sample } = await office.call('books.preview', { kind, ...days });
  return sample.map((cells) => Object.fromEntries(cells.map((cell, place) => [columns[place] ?? '', cell])));
}

const lead = (recipient: string) => ({ recipient, role: 'lead' as const });

describe('sổ đến ghi điều đã biết', () => {
  test('Ngày chuyển là ngày chuyển từng nơi, giữ nguyên khi sửa văn bản', async () => {
    const office = await openTestOffice({ date: '2026-11-20' });
    const letter = await office.register({ arrivalDate: '2026-11-19' });
    expect((await rowsOf(office, 'incoming'))[0]).toMatchObject({ 'Ngày chuyển': '' });
    const routed = await office.call('incoming.route', {
      id: letter.id,
      version: 1,
      routing: [lead('Ban Dân vận')],
      direction: '',
      deadline: null,
    });
    office.setDay('2026-11-22');
    const fyi = { recipient: 'Phòng Tổng hợp', role: 'fyi' as const };
    await office.call('incoming.route', {
      id: letter.id,
      version: routed.version,
      routing: [lead('Ban Dân vận'), fyi],
      direction: '',
      deadline: null,
    });
    expect((await rowsOf(office, 'incoming'))[0]).toMatchObject({ 'Ngày chuyển': '20/11/2026\n22/11/2026' });
    const handed = await rowsOf(office, 'incoming_handover');
    expect(handed.map((row) => [row['Ngày chuyển'], row['Đơn vị hoặc người nhận']])).toEqual([
      ['20/11/2026', 'Ban Dân vận'],
      ['22/11/2026', 'Phòng Tổng hợp (để biết)'],
    ]);
  });

  test('Ký nhận: một nơi chỉ ghi người ký, nhiều nơi ghi rõ nơi', async () => {
    const office = await openTestOffice();
    const one = await office.register({ routing: [lead('Ban Dân vận')] });
    const two = await office.register({
      routing: [lead('Ban Dân vận'), { recipient: 'Ban Tổ chức', role: 'support' }],
    });
    for (const { id } of [one, two])
      await office.call('incoming.recordReceipts', {
        id,
        recipients: ['Ban Dân vận'],
        receivedOn: '2026-11-21',
        receivedBy: 'Lê Văn Bình',
      });
    expect((await rowsOf(office, 'incoming')).map((row) => row['Ký nhận'])).toEqual([
      'Lê Văn Bình 21/11',
      'Ban Dân vận: Lê Văn Bình 21/11',
    ]);
    expect((await rowsOf(office, 'incoming_handover'))[0]).toMatchObject({ 'Ký nhận': 'Lê Văn Bình, 21/11/2026' });
  });

  test('văn bản hỏa tốc có giờ đến; văn bản thường không', async () => {
    const office = await openTestOffice();
    expect((await rowsOf(office, 'outgoing'))[0]).toMatchObject({ 'Ký nhận': '' });
    const { recipients } = await office.call('distribution.getOfDocument', { ownerKind: 'outgoing', ownerId: id });
    await office.call('distribution.recordReceipts', {
      recipientIds: [found(recipients[0]).id],
      receivedOn: '2026-11-22',
      receivedBy: 'Văn thư',
    });
    expect((await rowsOf(office, 'outgoing'))[0]).toMatchObject({ 'Ký nhận': '1/2 nơi đã ký nhận' });
  });

  test('sổ nhiều dãy số không in một khoảng số; mỗi dãy ghi khoảng của nó', async () => {
    const office = await openTestOffice();
    for (const typeCode of ['TB', 'TB', 'BC']) await office.issue({ typeCode });
    const text = documentText(await office.render('books.book', { kind: 'outgoing', ...days, volume: '' }));
    expect(text).not.toContain('Từ số');
    expect(text).toContain('Thông báo: 01–02; Báo cáo: 01');
    expect(text).toContain('Sổ này ghi 3 văn bản: Thông báo số 01–02; Báo cáo số 01.');
  });
});

describe('mọi sổ', () => {
  test('sổ chuyển giao văn bản đi và sổ gửi bưu điện theo kênh gửi; in từ trang phát hành cũng theo mẫu của cơ quan', async () => {
    const office = await openTestOffice();
    await office.issue({ lines: [line('Ban Tổ chức'), line('Đảng uỷ xã Tân', { channel: 'post' })] });
    expect((await rowsOf(office, 'outgoing_handover')).map((row) => row['Nơi nhận'])).toEqual(['Ban Tổ chức']);
    expect((await rowsOf(office, 'post')).map((row) => row['Nơi nhận'])).toEqual(['Đảng uỷ xã Tân']);
    const { form } = await office.call('books.getForm', { kind: 'post' });
    await office.call('books.saveForm', { ...form, titleLines: ['SỔ GỬI THƯ'] });
    const { from, to } = days;
    expect(documentText(await office.render('distribution.postBook', { from, to, volume: '' }))).toContain(
      'SỔ GỬI THƯ',
    );
  });

  test('đang tạo thì biết đến đâu và dừng được', async () => {
    const office = await openTestOffice();
    for (let count = 0; count < 30; count += 1) await office.register();
    const order = { kind: 'incoming', ...days, volume: '', workId: 'lan-in-1' };
    const making = office.render('books.book', order);
    await office.call('exchange.cancel', { fileId: 'lan-in-1' });
    const answer = await making;
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // The name is free again, and the book can be made.
    expect(await office.render('books.book', order)).toMatchObject({ ok: true });
  });
});
