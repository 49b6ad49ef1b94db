import { describe, expect, test } from 'vitest';
import { readSymbol, symbolKey } from '../../../electron/core/incoming/symbol.rules.ts';
import { openTestOffice } from '../../support/office.ts';

describe('ký hiệu gõ vào được đọc như trên giấy', () => {
  test.each([
    ['12-ct/tw', '12-CT/TW', 'CT', 'TW'],
    ['12-CT/TW', '12-CT/TW', 'CT', 'TW'],
    ['5-bc/tu', '05-BC/TU', 'BC', 'TU'],
    ['  126 - bs / vptu ', '126-BS/VPTU', null, 'VPTU'],
    ['12a-tb/vptu', '12a-TB/VPTU', 'TB', 'VPTU'],
    ['12*-ct/tu', '12*-CT/TU', 'CT', 'TU'],
    ['399-qd/tw', '399-QĐ/TW', 'QĐ', 'TW'],
    ['399-QĐ/TW', '399-QĐ/TW', 'QĐ', 'TW'],
    ['08-ttr/btctu', '08-TTr/BTCTU', 'TTr', 'BTCTU'],
    ['08-TTR/BTCTU', '08-TTr/BTCTU', 'TTr', 'BTCTU'],
    ['03-ctr/tu', '03-CTr/TU', 'CTr', 'TU'],
    ['41-cv/du', '41-CV/ĐU', 'CV', 'ĐU'],
    ['41-cv/đuca', '41-CV/ĐUCA', 'CV', 'ĐUCA'],
    ['07-da/tu', '07-ĐA/TU', 'ĐA', 'TU'],
    ['15/2026/nđ-cp', '15/2026/NĐ-CP', null, 'CP'],
    ['01/2026/tt-bnv', '01/2026/TT-BNV', null, 'BNV'],
    ['45/qđ-ubnd', '45/QĐ-UBND', 'QĐ', 'UBND'],
    ['123/ubnd-vx', '123/UBND-VX', 'CV', 'UBND'],
    ['1234/bc-sgdđt', '1234/BC-SGDĐT', 'BC', 'SGDĐT'],
    ['24/2025/qh15', '24/2025/QH15', null, 'QH15'],
    ['thư mời', 'thư mời', null, null],
    ['', '', null, null],
    ['12', '12', null, null],
    ['-ct/tw', '-ct/tw', null, null],
  ])('“%s” → %s', (typed, symbol, typeCode, organSymbol) => {
    expect(readSymbol(typed)).toEqual({ symbol, typeCode, organSymbol });
  });

  test('NFD gõ từ máy khác cũng là một ký hiệu', () => {
    expect(readSymbol('399-QĐ/TW'.normalize('NFD')).symbol).toBe('399-QĐ/TW');
    expect(symbolKey('41-CV/ĐU'.normalize('NFD'))).toBe(symbolKey('41-cv/đu'));
  });

  test('dấu gạch dài của văn bản dán vào', () => {
    expect(readSymbol('12–CT/TW').symbol).toBe('12-CT/TW');
  });

  test('gõ không dấu, DA là Đề án: loại hay gặp hơn Dự án', () => {
    expect(readSymbol('07-da/tu')).toMatchObject({ symbol: '07-ĐA/TU', typeCode: 'ĐA' });
  });

  test.each([
    ['12-CT/TW', '12-ct/tw'],
    ['05-BC/TU', '5-BC/TU'],
    ['12 - CT/TW', '12-CT / TW'],
  ])('%s và %s là một khi dò trùng', (a, b) => expect(symbolKey(a)).toBe(symbolKey(b)));

  test.each([
    ['12-CT/TW', '12-CT/TU'],
    ['12-CT/TU', '12*-CT/TU'],
    ['12-CT/TU', '12a-CT/TU'],
    ['12-CT/TU', '112-CT/TU'],
    ['15/2025/NĐ-CP', '15/2026/NĐ-CP'],
  ])('%s và %s là hai văn bản khác nhau', (a, b) => expect(symbolKey(a)).not.toBe(symbolKey(b)));
});

describe('gợi ý cơ quan theo ký hiệu', () => {
  test('cơ quan dùng ký hiệu này nhiều nhất đứng trước', async () => {
    const office = await openTestOffice();
    const letter = (symbol: string, issuerName: string) => office.register({ symbol, issuerName });
    await letter('1-BC/TU', 'Tỉnh ủy Hà Nam');
    await letter('2-BC/TU', 'Tỉnh ủy Lâm Đồng');
    await letter('3-BC/TU', 'Tỉnh ủy Lâm Đồng');
    const reading = await office.call('incoming.readSymbol', { symbol: '4-bc/tu' });
    expect(reading).toMatchObject({ symbol: '04-BC/TU', typeName: 'Báo cáo', organSymbol: 'TU' });
    expect(reading.issuers.slice(0, 2)).toEqual([
      { name: 'Tỉnh ủy Lâm Đồng', uses: 2 },
      { name: 'Tỉnh ủy Hà Nam', uses: 1 },
    ]);
  });

  test('cơ quan trong danh bạ có ký hiệu ấy cũng được gợi ý, gõ hoa hay thường', async () => {
    const office = await openTestOffice({ setUp: { directorySet: 'province' } });
    const reading = await office.call('incoming.readSymbol', { symbol: '41-cv/btctu' });
    expect(reading.issuers).toEqual([{ name: 'Ban Tổ chức Tỉnh ủy', uses: 0 }]);
  });
});
