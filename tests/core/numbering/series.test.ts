import { describe, expect, test } from 'vitest';
import { formatNumberText, seriesTypeCode, typeSymbolOn } from '../../../electron/core/numbering/numbering.rules.ts';
import { checkSeries } from '../../../electron/core/numbering/series-check.rules.ts';
import { openTestOffice } from '../../support/office.ts';

describe('cách ghi số', () => {
  test.each([
    [5, '', 'QĐ', 'TU', '05-QĐ/TU'],
    [126, '', 'BS', 'VPTU', '126-BS/VPTU'],
    [12, '*', 'CT', 'TU', '12*-CT/TU'],
    [9, 'a', 'TB', 'VPTU', '09a-TB/VPTU'],
    [15671, '', 'CV', 'VPTW', '15671-CV/VPTW'],
    [3, '', '', 'VPTU', '03/VPTU'],
  ])('%i%s %s %s → %s', (number, suffix, type, body, text) =>
    expect(formatNumberText(number, suffix, type, body)).toBe(text),
  );

  test('Quy định: QĐi trước 27/5/2026, QĐ từ ngày ấy và chung dãy với Quyết định', () => {
    expect(typeSymbolOn('QĐi', '2026-05-26')).toBe('QĐi');
    expect(typeSymbolOn('QĐi', '2026-05-27')).toBe('QĐ');
    expect(seriesTypeCode('QĐi', '2026-05-26')).toBe('QĐi');
    expect(seriesTypeCode('QĐi', '2026-05-27')).toBe('QĐ');
  });
});

describe('mỗi dãy số một cơ quan, một loại, một nhiệm kỳ', () => {
  test('loại khác nhau, cơ quan khác nhau: mỗi dãy từ 01', async () => {
    const office = await openTestOffice();
    const tu = { bodyId: await office.bodyId('TU'), signerId: await office.signerId('TU', 'Bí thư') };
    const numbers = [
      await office.issue({ typeCode: 'TB' }),
      await office.issue({ typeCode: 'BC' }),
      await office.issue({ typeCode: 'TB' }),
      await office.issue({ typeCode: 'TB', ...tu }),
      await office.issue({ typeCode: 'BC', ...tu }),
      await office.issue({ typeCode: 'TB', ...tu }),
    ].map(({ numberText }) => numberText);
    expect(numbers).toEqual(['01-TB/VPTU', '01-BC/VPTU', '02-TB/VPTU', '01-TB/TU', '01-BC/TU', '02-TB/TU']);
  });

  test('sang năm dương lịch mới số văn bản đi của Đảng đi tiếp', async () => {
    const office = await openTestOffice();
    await office.issue({ documentDate: '2026-11-20' });
    office.setDay('2027-01-05');
    expect((await office.issue({ documentDate: '2027-01-05' })).numberText).toBe('02-TB/VPTU');
  });

  test('Quyết định và Quy định từ 27/5/2026 đi chung một dãy', async () => {
    const office = await openTestOffice();
    const issue = async (typeCode: string, documentDate: string) =>
      (await office.issue({ typeCode, documentDate })).numberText;
    expect(await issue('QĐ', '2026-05-26')).toBe('01-QĐ/VPTU');
    expect(await issue('QĐi', '2026-05-26')).toBe('01-QĐi/VPTU');
    expect(await issue('QĐ', '2026-05-27')).toBe('02-QĐ/VPTU');
    expect(await issue('QĐi', '2026-05-27')).toBe('03-QĐ/VPTU');
    expect(await issue('QĐ', '2026-05-28')).toBe('04-QĐ/VPTU');
  });

  test('Thông báo và Tuyên bố cùng ký hiệu TB: số không được trùng nhau', async () => {
    const office = await openTestOffice();
    const first = await office.issue({ typeCode: 'TB' });
    const second = await office.issue({ typeCode: 'TBo' });
    expect(second.numberText).not.toBe(first.numberText);
  });

  test('số dự kiến là số sẽ cấp', async () => {
    const office = await openTestOffice();
    const bodyId = await office.bodyId('VPTU');
    const ask = () => office.call('outgoing.getNextNumber', { bodyId, typeCode: 'TB', documentDate: '2026-11-20' });
    expect(await ask()).toEqual({
      numberText: '01-TB/VPTU',
      termName: 'Nhiệm kỳ 2025 - 2030',
      seriesId: null,
      lastNumberText: null,
      lastDate: null,
    });
    await office.issue();
    expect(await ask()).toMatchObject({
      numberText: '02-TB/VPTU',
      lastNumberText: '01-TB/VPTU',
      lastDate: '2026-11-20',
    });
  });

  test('dãy tiếp theo sổ giấy bắt đầu từ số đã chọn; đã cấp số thì không đổi được', async () => {
    const office = await openTestOffice();
    const bodyId = await office.bodyId('VPTU');
    const series = await office.call('numbering.openSeries', {
      kind: 'outgoing',
      bodyId,
      typeCode: 'CV',
      firstNumber: 1284,
    });
    await office.call('numbering.setFirstNumber', { seriesId: series.id, firstNumber: 1200 });
    await office.call('numbering.setFirstNumber', { seriesId: series.id, firstNumber: 1285 });
    const letter = { typeCode: 'CV', addressees: ['Ban Tổ chức Tỉnh ủy'] };
    expect((await office.issue(letter)).numberText).toBe('1285-CV/VPTU');
    const error = await office.expectRefused(
      'numbering.setFirstNumber',
      { seriesId: series.id, firstNumber: 1 },
      'series_in_use',
    );
    expect(error.fields).toHaveProperty('firstNumber');
    expect((await office.issue(letter)).numberText).toBe('1286-CV/VPTU');
  });

  test('hai sổ đến trong một năm đánh số riêng; tên sổ không trùng', async () => {
    const office = await openTestOffice();
    const invitations = await office.call('numbering.openIncomingBook', {
      year: 2026,
      title: 'Giấy mời 2026',
      firstNumber: 1,
    });
    await office.expectRefused(
      'numbering.openIncomingBook',
      { year: 2026, title: 'Giấy mời 2026', firstNumber: 1 },
      'name_taken',
    );
    expect((await office.register({ bookId: invitations.id })).numberText).toBe('1');
    expect((await office.register({ bookId: invitations.id, subject: 'khác' })).numberText).toBe('2');
    const books = (await office.call('incoming.getEntryDefaults', {})).books;
    expect(books.map(({ title, nextNumber }) => [title, nextNumber])).toContainEqual(['Văn bản đến 2026', 1]);
  });

  test('danh sách sổ và dãy số: đã dùng bao nhiêu, số tiếp theo', async () => {
    const office = await openTestOffice();
    await office.register();
    await office.issue();
    const { series } = await office.call('numbering.listSeries', {});
    expect(series.map(({ title, nextNumber, used }) => [title, nextNumber, used])).toEqual([
      ['Văn bản đến 2026', 2, 1],
      ['Bản sao VPTU, Nhiệm kỳ 2025 - 2030', 1, 0],
      ['Thông báo VPTU, Nhiệm kỳ 2025 - 2030', 2, 1],
    ]);
  });
});

describe('kiểm tra số', () => {
  const state = (number: number, suffix = '', kind: 'issued' | 'void' = 'issued', note = '') => ({
    number,
    suffix,
    state: kind,
    note,
    chosen: 0,
    holder: '',
    until: null,
  });

  test('dãy đủ: không thiếu, không trùng', () => {
    expect(checkSeries(1, 4, [state(1), state(2, '', 'void', 'nhầm'), state(2, 'a'), state(3)])).toMatchObject({
      lastNumber: 3,
      issued: 3,
      void: [{ numberText: '2', reason: 'nhầm' }],
      missing: [],
      duplicates: [],
    });
  });

  test('số bị mất được chỉ ra, cả khi chỉ còn số chèn của nó', () => {
    expect(checkSeries(1, 6, [state(1), state(2, 'a'), state(4)]).missing).toEqual([2, 3, 5]);
  });

  test('dãy chưa dùng', () => {
    expect(checkSeries(790, 790, [])).toMatchObject({ lastNumber: null, issued: 0, missing: [] });
  });
});
