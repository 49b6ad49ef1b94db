import { describe, expect, test } from 'vitest';
import { openTestOffice } from '../../support/office.ts';

describe('vào sổ văn bản đến', () => {
  test('văn bản thứ hai của năm 2026 nhận số 2', async () => {
    const office = await openTestOffice();
    const first = await office.register({ subject: 'về công tác dân vận' });
    const second = await office.register({ subject: 'về công tác nội chính' });
    expect([first.numberText, second.numberText]).toEqual(['1', '2']);
    expect(second).toMatchObject({
      bookTitle: 'Văn bản đến 2026',
      subject: 'về công tác nội chính',
      arrivalDate: '2026-11-20',
      registeredBy: 'Ngô Thị Lan',
      status: 'registered',
      version: 1,
    });
  });

  test('sổ tiếp theo sổ giấy: số đầu tiên là số tiếp của sổ giấy', async () => {
    const office = await openTestOffice({ setUp: { incomingFirstNumber: 790 } });
    expect((await office.call('incoming.getEntryDefaults', {})).books).toMatchObject([{ nextNumber: 790 }]);
    expect((await office.register()).numberText).toBe('790');
    expect((await office.register({ subject: 'khác' })).numberText).toBe('791');
  });

  test('ký hiệu gõ tắt được ghi như trên giấy', async () => {
    const office = await openTestOffice();
    const document = await office.register({
      symbol: '12-ct/tw',
      documentDate: '2026-11-05',
      issuerName: 'Ban Bí thư',
      typeCode: 'CT',
    });
    expect(document.symbol).toBe('12-CT/TW');
  });

  test('chữ vào sổ ở dạng NFC, không có ký tự ẩn và khoảng trắng thừa', async () => {
    const office = await openTestOffice();
    const document = await office.register({
      subject: '  Về công tác\u200B đảng viên '.normalize('NFD'),
      issuerName: 'Đảng\u00A0ủy   xã',
    });
    expect(document.subject).toBe('Về công tác đảng viên'.normalize('NFC'));
    expect(document.issuerName).toBe('Đảng ủy xã');
  });

  test('văn bản không số, không ngày vẫn vào sổ', async () => {
    const office = await openTestOffice();
    const document = await office.register({ symbol: '', documentDate: null, typeCode: null });
    expect(document).toMatchObject({ numberText: '1', symbol: '', documentDate: null, typeCode: null });
    const { chain } = await office.call('incoming.get', { id: document.id });
    expect(chain).toMatchObject([{ kind: 'arrival', number: '1' }]);
  });

  test('người đang làm việc được ghi vào sổ', async () => {
    const office = await openTestOffice();
    const { id } = await office.call('organization.saveDeskUser', {
      id: null,
      fullName: 'Đỗ Thị Mai',
      role: 'staff',
      active: true,
    });
    await office.call('organization.chooseDeskUser', { id });
    expect((await office.register()).registeredBy).toBe('Đỗ Thị Mai');
  });

  test.each([
    ['ngày đến chưa tới', { arrivalDate: '2026-11-23' }, 'arrival_date_in_future', 'arrivalDate'],
    ['ngày đến thuộc năm khác', { arrivalDate: '2025-12-31' }, 'arrival_outside_book', 'arrivalDate'],
    [
      'ngày văn bản sau ngày đến',
      { arrivalDate: '2026-11-20', documentDate: '2026-11-21' },
      'document_date_after_arrival',
      'documentDate',
    ],
    [
      'hạn trước ngày đến',
      { arrivalDate: '2026-11-20', deadline: '2026-11-19' },
      'deadline_before_arrival',
      'deadline',
    ],
  ] as const)('không nhận: %s', async (_, letter, code, field) => {
    const office = await openTestOffice();
    const error = await office.expectLetterRefused(letter, code);
    expect(error.fields).toMatchObject({ [field]: expect.stringMatching(/\.$/) });
    expect((await office.register()).numberText).toBe('1');
  });

  test('ngày văn bản cùng ngày đến và hạn trong ngày là được', async () => {
    const office = await openTestOffice();
    const document = await office.register({
      arrivalDate: '2026-11-22',
      documentDate: '2026-11-22',
      deadline: '2026-11-22',
    });
    expect(document.numberText).toBe('1');
  });

  test('vào sổ lùi ngày phải ghi lý do; số vẫn là số tiếp theo', async () => {
    const office = await openTestOffice();
    await office.register({ arrivalDate: '2026-11-20' });
    const error = await office.expectLetterRefused({ arrivalDate: '2026-11-18' }, 'arrival_before_last');
    expect(error.fields).toHaveProperty('note');
    const late = await office.register({ arrivalDate: '2026-11-18', note: 'Bưu điện giao chậm' });
    expect(late).toMatchObject({ numberText: '2', arrivalDate: '2026-11-18', note: 'Bưu điện giao chậm' });
  });

  test('sổ đã khoá không cấp số nữa', async () => {
    const office = await openTestOffice();
    const bookId = await office.bookId();
    await office.register();
    await office.call('numbering.closeSeries', { seriesId: bookId });
    const error = await office.expectLetterRefused({ bookId }, 'book_closed');
    expect(error.message).toContain('Văn bản đến 2026');
  });

  test('đầu tháng Giêng văn thư chọn sổ, đồng hồ không tự đổi', async () => {
    const office = await openTestOffice();
    const oldBook = await office.bookId();
    await office.register({ arrivalDate: '2026-11-20' });
    office.setDay('2027-01-04');
    // The year has turned, yet the old book is the open one until a person opens the next.
    expect((await office.call('incoming.getEntryDefaults', {})).bookId).toBe(oldBook);
    await office.expectLetterRefused({ arrivalDate: '2027-01-04' }, 'arrival_outside_book');
    const book = await office.call('numbering.openIncomingBook', {
      year: 2027,
      title: 'Văn bản đến 2027',
      firstNumber: 1,
    });
    expect((await office.call('incoming.getEntryDefaults', {})).bookId).toBe(book.id);
    expect((await office.register({ arrivalDate: '2027-01-04' })).numberText).toBe('1');
    const late = await office.register({ bookId: oldBook, arrivalDate: '2026-12-31', subject: 'của năm cũ' });
    expect(late).toMatchObject({ numberText: '2', bookTitle: 'Văn bản đến 2026' });
  });

  test('mặc định của phiếu nhập: số tiếp, hôm nay, năm văn bản mới nhất', async () => {
    const office = await openTestOffice();
    office.setDay('2026-11-22', '08:20');
    for (let index = 1; index <= 7; index += 1) await office.register({ subject: `văn bản ${index}` });
    const defaults = await office.call('incoming.getEntryDefaults', {});
    expect(defaults).toMatchObject({ today: '2026-11-22', now: '08:20', books: [{ nextNumber: 8, open: true }] });
    expect(defaults.latest.map(({ numberText }) => numberText)).toEqual(['7', '6', '5', '4', '3']);
  });

  test('nửa đêm ở Việt Nam là ngày mới, dù máy đặt múi giờ nào', async () => {
    const office = await openTestOffice();
    office.setDay('2026-11-23', '00:30');
    expect((await office.call('incoming.getEntryDefaults', {})).today).toBe('2026-11-23');
    office.setDay('2026-11-22', '23:30');
    expect((await office.call('incoming.getEntryDefaults', {})).today).toBe('2026-11-22');
  });
});
