import { describe, expect, test } from 'vitest';
import { found, openTestOffice, type TestOffice } from '../../support/office.ts';

const chosen = (number: number, suffix = '', reason = '') => ({ number, suffix, reason });

/** The incoming book with numbers 1 to `count`. */
async function openBookWith(count: number): Promise<{ readonly office: TestOffice; readonly seriesId: number }> {
  const office = await openTestOffice();
  for (let number = 1; number <= count; number += 1) await office.register({ subject: `văn bản ${number}` });
  return { office, seriesId: await office.bookId() };
}

const reserve = (seriesId: number, changes: object = {}) => ({
  seriesId,
  number: null,
  suffix: '',
  holder: 'Phòng Tổng hợp',
  until: '2026-11-25',
  reason: '',
  ...changes,
});

describe('giữ số', () => {
  test('số đã giữ không cấp cho văn bản khác', async () => {
    const { office, seriesId } = await openBookWith(1);
    const kept = await office.call('numbering.reserve', reserve(seriesId));
    expect(kept).toMatchObject({ numberText: '2', holder: 'Phòng Tổng hợp', until: '2026-11-25', overdue: false });
    expect((await office.register({ subject: 'sau' })).numberText).toBe('3');
  });

  test('văn bản được giữ số lấy đúng số ấy, không cần lý do', async () => {
    const { office, seriesId } = await openBookWith(1);
    await office.call('numbering.reserve', reserve(seriesId));
    await office.register({ subject: 'sau' });
    const late = await office.register({ subject: 'được giữ số', chosenNumber: chosen(2) });
    expect(late.numberText).toBe('2');
    expect((await office.call('numbering.listReserved', {})).reserved).toEqual([]);
    expect((await office.register({ subject: 'cuối' })).numberText).toBe('4');
  });

  test('giữ một số cụ thể ở phía trước; đến lượt thì bỏ qua', async () => {
    const { office, seriesId } = await openBookWith(1);
    await office.call('numbering.reserve', reserve(seriesId, { number: 3 }));
    expect((await office.register({ subject: 'a' })).numberText).toBe('2');
    expect((await office.call('incoming.getEntryDefaults', {})).books[0]?.nextNumber).toBe(4);
    expect((await office.register({ subject: 'b' })).numberText).toBe('4');
  });

  test('không giữ số đã dùng, số đã giữ, số trước đầu sổ, sổ đã khoá', async () => {
    const office = await openTestOffice({ setUp: { incomingFirstNumber: 10 } });
    await office.register();
    const seriesId = await office.bookId();
    await office.expectRefused('numbering.reserve', reserve(seriesId, { number: 10 }), 'number_taken');
    await office.call('numbering.reserve', reserve(seriesId, { number: 12 }));
    await office.expectRefused('numbering.reserve', reserve(seriesId, { number: 12 }), 'number_taken');
    await office.expectRefused('numbering.reserve', reserve(seriesId, { number: 9 }), 'number_not_available');
    await office.call('numbering.closeSeries', { seriesId });
    await office.expectRefused('numbering.reserve', reserve(seriesId), 'book_closed');
  });

  test('không giữ số đến một ngày đã qua; giữ đến hôm nay thì được', async () => {
    const { office, seriesId } = await openBookWith(1);
    const error = await office.expectRefused(
      'numbering.reserve',
      reserve(seriesId, { until: '2026-11-21' }),
      'kept_until_past',
    );
    expect(error).toMatchObject({
      message: 'Giữ số đến ngày 21/11/2026 thì đã quá hạn từ trước. Ghi ngày còn tới, hoặc để trống.',
      fields: { until: 'Ngày này đã qua.' },
    });
    expect((await office.call('incoming.getEntryDefaults', {})).books[0]?.nextNumber).toBe(2);
    expect((await office.call('numbering.reserve', reserve(seriesId, { until: '2026-11-22' }))).overdue).toBe(false);
  });

  test('quá hạn giữ thì báo', async () => {
    const { office, seriesId } = await openBookWith(0);
    await office.call('numbering.reserve', reserve(seriesId, { until: '2026-11-23' }));
    await office.call('numbering.reserve', reserve(seriesId, { until: null }));
    office.setDay('2026-11-24');
    const { reserved } = await office.call('numbering.listReserved', {});
    expect(reserved.map(({ numberText, overdue }) => [numberText, overdue])).toEqual([
      ['1', true],
      ['2', false],
    ]);
  });

  test('trả số: sổ giải thích số trống, số ấy dùng lại được khi có lý do', async () => {
    const { office, seriesId } = await openBookWith(1);
    await office.call('numbering.reserve', reserve(seriesId));
    await office.register({ subject: 'ba' });
    await office.call('numbering.release', { seriesId, number: 2, suffix: '', reason: 'không ban hành nữa' });
    expect(await office.call('numbering.checkSeries', { seriesId })).toMatchObject({
      released: [{ numberText: '2', reason: 'Giữ cho Phòng Tổng hợp, đã trả: không ban hành nữa' }],
      missing: [],
      runs: [
        { from: 1, to: 1, fate: 'issued' },
        { from: 2, to: 2, fate: 'released' },
        { from: 3, to: 3, fate: 'issued' },
      ],
    });
    expect((await office.register({ subject: 'bốn' })).numberText).toBe('4');
    await office.expectLetterRefused({ chosenNumber: chosen(2) }, 'number_needs_reason');
    const late = await office.register({ subject: 'bù', chosenNumber: chosen(2, '', 'cấp bù số đã trả') });
    expect(late.numberText).toBe('2');
    await office.expectLetterRefused({ chosenNumber: chosen(2, '', 'nữa') }, 'number_taken');
  });

  test('số giữ ở phía trước đã trả thì đến lượt lại cấp bình thường', async () => {
    const { office, seriesId } = await openBookWith(1);
    await office.call('numbering.reserve', reserve(seriesId, { number: 3 }));
    await office.call('numbering.release', { seriesId, number: 3, suffix: '', reason: 'thôi' });
    const numbers = [];
    for (const subject of ['a', 'b', 'c']) numbers.push((await office.register({ subject })).numberText);
    expect(numbers).toEqual(['2', '3', '4']);
  });

  test('chỉ trả được số đang giữ', async () => {
    const { office, seriesId } = await openBookWith(1);
    const release = (number: number) => ({ seriesId, number, suffix: '', reason: 'thôi' });
    await office.expectRefused('numbering.release', release(1), 'number_not_reserved');
    await office.expectRefused('numbering.release', release(2), 'number_not_reserved');
  });

  test('giữ số văn bản đi: số viết đủ ký hiệu, cấp cho bản nháp khi ký', async () => {
    const office = await openTestOffice();
    await office.issue({ documentDate: '2026-11-18' });
    const { series } = await office.call('numbering.listSeries', {});
    const { id: seriesId } = found(series.find(({ kind }) => kind === 'outgoing'));
    const kept = await office.call('numbering.reserve', reserve(seriesId));
    expect(kept.numberText).toBe('02-TB/VPTU');
    expect((await office.issue({ documentDate: '2026-11-20' })).numberText).toBe('03-TB/VPTU');
    const { id: draftId } = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...(await office.call('outgoing.get', { id: 1 })).content, documentDate: '2026-11-19' },
    });
    const late = await office.call('outgoing.issue', { draftId, chosenNumber: chosen(2) });
    expect(late).toMatchObject({ numberText: '02-TB/VPTU', documentDate: '2026-11-19' });
  });

  test('không giữ số với nội dung mật', async () => {
    const { office, seriesId } = await openBookWith(0);
    await office.expectRefused('numbering.reserve', reserve(seriesId, { holder: 'văn bản (Mật)' }), 'secret_content');
  });
});

describe('số chèn và số không theo thứ tự', () => {
  test('12a chèn sau số 12, có lý do, không làm đổi số tiếp theo', async () => {
    const { office, seriesId } = await openBookWith(12);
    const inserted = await office.register({ subject: 'chèn', chosenNumber: chosen(12, 'a', 'văn bản để sót') });
    expect(inserted.numberText).toBe('12a');
    expect((await office.register({ subject: 'sau' })).numberText).toBe('13');
    expect(await office.call('numbering.checkSeries', { seriesId })).toMatchObject({
      inserted: [{ numberText: '12a', reason: 'văn bản để sót' }],
      missing: [],
      duplicates: [],
    });
    const star = await office.register({ subject: 'sao', chosenNumber: chosen(12, '*', 'như văn bản 12*-CT/TU') });
    expect(star.numberText).toBe('12*');
  });

  test('số chèn phải có lý do, phải đứng sau số đã dùng, không trùng', async () => {
    const { office } = await openBookWith(2);
    const refused = (
      number: number,
      suffix: string,
      reason: string,
      code: Parameters<TestOffice['expectLetterRefused']>[1],
    ) => office.expectLetterRefused({ subject: 'x', chosenNumber: chosen(number, suffix, reason) }, code);
    await refused(2, 'a', '', 'number_needs_reason');
    await refused(3, 'a', 'lý do', 'number_not_available');
    await office.register({ subject: 'x', chosenNumber: chosen(2, 'a', 'sót') });
    await refused(2, 'a', 'sót', 'number_taken');
    await refused(2, '', 'sót', 'number_taken');
    await refused(2, 'B!', 'sót', 'invalid_input');
  });

  test('số phía trước: sổ sẽ cấp những số ở giữa rồi bỏ qua nó', async () => {
    const { office, seriesId } = await openBookWith(1);
    const ahead = await office.register({ subject: 'trước', chosenNumber: chosen(4, '', 'đã ghi sổ giấy') });
    expect(ahead.numberText).toBe('4');
    expect((await office.call('numbering.checkSeries', { seriesId })).runs).toEqual([
      { from: 1, to: 1, fate: 'issued' },
      { from: 2, to: 3, fate: 'ahead' },
      { from: 4, to: 4, fate: 'issued' },
    ]);
    const numbers = [];
    for (const subject of ['a', 'b', 'c']) numbers.push((await office.register({ subject })).numberText);
    expect(numbers).toEqual(['2', '3', '5']);
  });

  test('chọn đúng số tiếp theo thì như cấp thường', async () => {
    const { office } = await openBookWith(1);
    expect((await office.register({ subject: 'a', chosenNumber: chosen(2) })).numberText).toBe('2');
    expect((await office.register({ subject: 'b' })).numberText).toBe('3');
  });

  test('số hủy không dùng lại', async () => {
    const { office } = await openBookWith(2);
    await office.call('incoming.void', { id: 1, version: 1, reason: 'nhầm' });
    await office.expectLetterRefused({ subject: 'x', chosenNumber: chosen(1, '', 'dùng lại') }, 'number_taken');
  });

  test('số bị từ chối được nói đúng việc của nó: đã dùng, đã hủy, đang giữ cho ai, ở sổ riêng', async () => {
    const { office, seriesId } = await openBookWith(2);
    await office.call('numbering.saveSettings', {
      ...(await office.call('numbering.getSettings', {})),
      incomingPlaceholders: true,
    });
    await office.call('incoming.void', { id: 1, version: 1, reason: 'nhầm' });
    await office.call('numbering.reserve', reserve(seriesId, { number: 3, holder: 'Phòng Tổng hợp' }));
    await office.call('numbering.registerElsewhere', { seriesId });
    const sayings = [];
    for (const number of [1, 2, 3, 4])
      sayings.push(
        (await office.expectRefused('numbering.reserve', reserve(seriesId, { number }), 'number_taken')).message,
      );
    expect(sayings).toEqual([
      'Số 1 của Văn bản đến 2026 đã dùng, rồi hủy. Hãy chọn số khác.',
      'Số 2 của Văn bản đến 2026 đã dùng. Hãy chọn số khác.',
      'Số 3 của Văn bản đến 2026 đang giữ cho Phòng Tổng hợp. Hãy chọn số khác.',
      'Số 4 của Văn bản đến 2026 đã dùng cho văn bản đăng ký ở sổ riêng. Hãy chọn số khác.',
    ]);
  });

  test('mọi việc với số đều khớp nhật ký', async () => {
    const { office, seriesId } = await openBookWith(3);
    await office.call('numbering.reserve', reserve(seriesId));
    await office.register({ subject: 'chèn', chosenNumber: chosen(2, 'a', 'sót') });
    await office.call('numbering.release', { seriesId, number: 4, suffix: '', reason: 'thôi' });
    await office.register({ subject: 'trước', chosenNumber: chosen(9, '', 'sổ giấy') });
    await office.call('incoming.void', { id: 4, version: 1, reason: 'nhầm' });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
    await office.restart();
    expect((await office.call('workspace.getStatus', {})).state).toBe('ready');
  });
});

describe('lùi ngày', () => {
  test('văn bản đi ghi ngày trước số liền trước phải có lý do', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue({ documentDate: '2026-11-20' });
    const { id: draftId } = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...content, documentDate: '2026-11-19' },
    });
    const error = await office.expectRefused('outgoing.issue', { draftId }, 'issue_before_last');
    expect(error.message).toContain('số 01-TB/VPTU liền trước ghi ngày 20/11/2026');
    const issued = await office.call('outgoing.issue', {
      draftId,
      backDatingReason: 'ký ngày 19, chuyển văn thư chậm',
    });
    expect(issued.numberText).toBe('02-TB/VPTU');
    expect(issued.history[0]).toMatchObject({ reason: 'ký ngày 19, chuyển văn thư chậm' });
  });

  test('số chèn ghi ngày giữa hai số liền kề thì không cần thêm lý do', async () => {
    const { office } = await openBookWith(0);
    await office.register({ subject: 'a', arrivalDate: '2026-11-16' });
    await office.register({ subject: 'b', arrivalDate: '2026-11-18' });
    const between = await office.register({
      subject: 'c',
      arrivalDate: '2026-11-17',
      chosenNumber: chosen(1, 'a', 'sót'),
    });
    expect(between.numberText).toBe('1a');
  });

  test('cơ quan cấm lùi ngày: có lý do cũng không được', async () => {
    const { office } = await openBookWith(0);
    await office.register({ arrivalDate: '2026-11-20' });
    const settings = await office.call('numbering.getSettings', {});
    await office.call('numbering.saveSettings', { ...settings, backDating: 'never' });
    await office.expectLetterRefused({ subject: 'x', arrivalDate: '2026-11-19', note: 'lý do' }, 'back_dating_off');
    expect((await office.register({ subject: 'x', arrivalDate: '2026-11-20' })).numberText).toBe('2');
  });
});

describe('đăng ký ở sổ riêng', () => {
  test('giữ chỗ một số đi, không ghi gì thêm', async () => {
    const office = await openTestOffice();
    await office.issue();
    const { series } = await office.call('numbering.listSeries', {});
    const { id: seriesId } = found(series.find(({ kind }) => kind === 'outgoing'));
    expect(await office.call('numbering.registerElsewhere', { seriesId })).toEqual({
      seriesId,
      numberText: '02-TB/VPTU',
    });
    expect((await office.issue()).numberText).toBe('03-TB/VPTU');
    expect(await office.call('numbering.checkSeries', { seriesId })).toMatchObject({ elsewhere: ['2'], missing: [] });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('tắt trong cài đặt thì không dùng được; sổ đến mặc định tắt', async () => {
    const office = await openTestOffice();
    const bookId = await office.bookId();
    await office.expectRefused('numbering.registerElsewhere', { seriesId: bookId }, 'placeholders_off');
    const settings = await office.call('numbering.getSettings', {});
    await office.call('numbering.saveSettings', {
      ...settings,
      incomingPlaceholders: true,
      outgoingPlaceholders: false,
    });
    expect((await office.call('numbering.registerElsewhere', { seriesId: bookId })).numberText).toBe('1');
    await office.issue();
    const { series } = await office.call('numbering.listSeries', {});
    const { id: seriesId } = found(series.find(({ kind }) => kind === 'outgoing'));
    await office.expectRefused('numbering.registerElsewhere', { seriesId }, 'placeholders_off');
  });
});

describe('cách đánh số của cơ quan', () => {
  async function setNumbering(
    office: TestOffice,
    numbering: 'term_all_types' | 'year_by_type' | 'year_all_types',
  ): Promise<void> {
    const { bodies } = await office.call('organization.get', {});
    await office.call('organization.saveIssuingBody', { ...found(bodies[0]), numbering });
  }

  test('đại hội: một dãy cho mọi loại', async () => {
    const office = await openTestOffice();
    await setNumbering(office, 'term_all_types');
    const numbers = [];
    for (const typeCode of ['NQ', 'BC', 'TB']) numbers.push((await office.issue({ typeCode })).numberText);
    expect(numbers).toEqual(['01-NQ/VPTU', '02-BC/VPTU', '03-TB/VPTU']);
  });

  test('theo năm: số bắt đầu lại khi năm mới đã được mở', async () => {
    const office = await openTestOffice();
    await setNumbering(office, 'year_by_type');
    expect((await office.issue()).numberText).toBe('01-TB/VPTU');
    office.setDay('2027-01-04');
    const { id: draftId } = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...(await office.call('outgoing.get', { id: 1 })).content, documentDate: '2027-01-04' },
    });
    await office.expectRefused('outgoing.issue', { draftId }, 'year_not_open');
    await office.call('numbering.openIncomingBook', { year: 2027, title: 'Văn bản đến 2027', firstNumber: 1 });
    expect((await office.call('outgoing.issue', { draftId })).numberText).toBe('01-TB/VPTU');
    expect((await office.issue({ documentDate: '2026-12-31' })).numberText).toBe('02-TB/VPTU');
  });

  test('sửa cơ quan mà không nói cách đánh số thì giữ nguyên', async () => {
    const office = await openTestOffice();
    await setNumbering(office, 'year_all_types');
    const { bodies } = await office.call('organization.get', {});
    const { numbering: _, ...body } = found(bodies[0]);
    const saved = await office.call('organization.saveIssuingBody', { ...body, filedAt: 'Văn thư' });
    expect(saved).toMatchObject({ numbering: 'year_all_types', filedAt: 'Văn thư' });
  });

  test('Quyết định và Quy định tách dãy khi cơ quan chọn', async () => {
    const office = await openTestOffice();
    const settings = await office.call('numbering.getSettings', {});
    await office.call('numbering.saveSettings', { ...settings, separateRegulations: true });
    expect((await office.issue({ typeCode: 'QĐ' })).numberText).toBe('01-QĐ/VPTU');
    expect((await office.issue({ typeCode: 'QĐi' })).numberText).toBe('01-QĐ/VPTU');
  });
});

describe('mở sổ năm mới', () => {
  test('xem trước rồi mở: mỗi sổ một sổ mới, bắt đầu từ số 1', async () => {
    const { office, seriesId } = await openBookWith(2);
    await office.call('numbering.openIncomingBook', { year: 2026, title: 'Giấy mời', firstNumber: 1 });
    await office.call('numbering.reserve', reserve(seriesId));
    const preview = await office.call('numbering.previewNewYear', { year: 2027 });
    expect(preview.books).toMatchObject([
      { title: 'Giấy mời', newTitle: 'Giấy mời 2027', lastNumberText: null, reserved: 0 },
      { title: 'Văn bản đến 2026', newTitle: 'Văn bản đến 2027', lastNumberText: '3', reserved: 1, alreadyOpen: false },
    ]);
    const { series } = await office.call('numbering.openYear', {
      year: 2027,
      books: [{ fromSeriesId: seriesId, title: 'Văn bản đến 2027', firstNumber: 1 }],
      closeOld: true,
    });
    expect(series).toMatchObject([{ title: 'Văn bản đến 2027', year: 2027, nextNumber: 1, open: true }]);
    await office.expectLetterRefused({ bookId: seriesId }, 'book_closed');
    await office.call('numbering.reopenSeries', { seriesId, reason: 'còn văn bản cuối năm' });
    expect((await office.register({ bookId: seriesId, subject: 'cuối năm' })).numberText).toBe('4');
    expect(
      (await office.call('numbering.previewNewYear', { year: 2027 })).books.map(({ alreadyOpen }) => alreadyOpen),
    ).toEqual([false, true]);
  });

  test('không mở năm mới từ sổ của chính năm ấy hay trùng tên', async () => {
    const { office, seriesId } = await openBookWith(0);
    const open = (year: number, title: string) => ({
      year,
      books: [{ fromSeriesId: seriesId, title, firstNumber: 1 }],
      closeOld: false,
    });
    await office.expectRefused('numbering.openYear', open(2026, 'khác'), 'not_found');
    await office.call('numbering.openYear', open(2027, 'Văn bản đến 2027'));
    await office.expectRefused('numbering.openYear', open(2027, 'Văn bản đến 2027'), 'name_taken');
  });
});

describe('mở nhiệm kỳ mới', () => {
  test('xem trước: mỗi dãy dừng ở số nào, ngày nào', async () => {
    const office = await openTestOffice();
    await office.issue({ documentDate: '2026-11-18' });
    await office.issue({ typeCode: 'BC', documentDate: '2026-11-20' });
    expect(await office.call('numbering.previewNewTerm', { startsOn: '2026-11-21' })).toMatchObject({
      currentTerm: 'Nhiệm kỳ 2025 - 2030',
      endsOn: '2026-11-20',
      problem: '',
      series: [
        { title: 'Thông báo VPTU, Nhiệm kỳ 2025 - 2030', lastNumberText: '1', lastDate: '2026-11-18', reserved: 0 },
        { title: 'Báo cáo VPTU, Nhiệm kỳ 2025 - 2030', lastNumberText: '1', lastDate: '2026-11-20' },
        { title: 'Bản sao VPTU, Nhiệm kỳ 2025 - 2030', lastNumberText: null, lastDate: null },
      ],
    });
    const early = await office.call('numbering.previewNewTerm', { startsOn: '2026-11-20' });
    expect(early.problem).toContain('20/11/2026');
  });
});
