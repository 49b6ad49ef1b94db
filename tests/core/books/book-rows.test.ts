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
    const { form, known } = await office.call('books.getForm', { kind: 'incoming' });
    const extra = known.filter(({ key }) => ['arrivalTime', 'urgency', 'file'].includes(key));
    await office.call('books.saveForm', { ...form, columns: [...form.columns, ...extra] });
    await office.register({ urgency: 'flash', arrivalTime: '14:30', fileNote: 'HS-03' });
    await office.register({ arrivalTime: '08:00' });
    expect((await rowsOf(office, 'incoming')).map((row) => [row['Giờ đến'], row['Độ khẩn'], row['Hồ sơ lưu']])).toEqual(
      [
        ['14.30', 'Hoả tốc', 'HS-03'],
        ['', '', ''],
      ],
    );
  });
});

describe('sổ theo dõi giải quyết', () => {
  test('bảy cột: thời hạn, tiến độ, số ký hiệu văn bản trả lời; không có văn bản chỉ để biết', async () => {
    const office = await openTestOffice();
    await office.register({ subject: 'không ai phải làm' });
    const asked = await office.register({
      symbol: '31-CV/BTCTU',
      issuerName: 'Ban Tổ chức Tỉnh ủy',
      documentDate: '2026-11-18',
      typeCode: 'CV',
      subject: 'về báo cáo biên chế',
      routing: [lead('Phòng Tổng hợp')],
      deadline: '2026-11-27',
    });
    await office.call('incoming.addProgress', { id: asked.id, on: '2026-11-21', detail: 'đã dự thảo' });
    const reply = await office.issue({ subject: 'về biên chế', implementsIncomingId: asked.id });
    const rows = await rowsOf(office, 'follow_up');
    expect(rows).toHaveLength(1);
    expect(Object.keys(found(rows[0]))).toHaveLength(7);
    expect(rows[0]).toMatchObject({
      'Số đến': '2',
      'Tên loại, số, ký hiệu, ngày tháng và tác giả văn bản':
        'Công văn 31-CV/BTCTU, ngày 18/11/2026, Ban Tổ chức Tỉnh ủy: về báo cáo biên chế',
      'Đơn vị hoặc người nhận': 'Phòng Tổng hợp',
      'Thời hạn giải quyết': '27/11/2026',
      'Tiến độ giải quyết': '21/11/2026: đã dự thảo',
      'Số, ký hiệu văn bản trả lời': reply.numberText,
    });
    await office.call('incoming.finish', { id: asked.id, version: 1, finishedOn: '2026-11-22', result: 'đã trả lời' });
    expect((await rowsOf(office, 'follow_up'))[0]?.['Tiến độ giải quyết']).toBe(
      '21/11/2026: đã dự thảo\n22/11/2026: đã trả lời',
    );
  });
});

describe('sổ đi', () => {
  test('ba mươi nơi nhận chiếm không quá sáu dòng, phần còn lại được đếm', async () => {
    const office = await openTestOffice();
    const lines = Array.from({ length: 30 }, (_, index) => line(`Đảng uỷ xã Tân ${index + 1}`));
    await office.issue({ lines: [...lines, line('Lưu Văn phòng', { target: { kind: 'file_copy' } })] });
    const text = documentText(await office.render('books.book', { kind: 'outgoing', ...days, volume: '' }));
    expect(text).toMatch(/Đảng uỷ xã Tân 1; Đảng uỷ xã Tân 2.{0,40} và 2\d nơi nhận khác \(danh sách kèm bản lưu\)/);
    expect(text).not.toContain('Đảng uỷ xã Tân 30');
  });

  test('“Như trên” được thay bằng nơi được kính gửi', async () => {
    const office = await openTestOffice();
    await office.issue({
      typeCode: 'CV',
      addressees: ['Ban Tổ chức Tỉnh ủy'],
      lines: [line('Như trên', { target: { kind: 'pointer' } }), line('Lưu', { target: { kind: 'file_copy' } })],
    });
    expect((await rowsOf(office, 'outgoing'))[0]).toMatchObject({ 'Nơi nhận': 'Ban Tổ chức Tỉnh ủy' });
  });

  test('Ký nhận: mấy nơi đã ký, chưa ai ký thì để trống', async () => {
    const office = await openTestOffice();
    const { id } = await office.issue({ lines: [line('Ban Tổ chức'), line('Ban Dân vận')] });
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
