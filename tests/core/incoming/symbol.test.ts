import { describe, expect, test } from 'vitest';
import { yearInSymbol } from '../../../electron/contract/document-symbol.ts';
import { symbolKey } from '../../../electron/core/incoming/symbol.rules.ts';
import { openTestOffice } from '../../support/office.ts';

describe('hai ký hiệu là của một văn bản', () => {
  test('NFD gõ từ máy khác cũng là một ký hiệu', () => {
    expect(symbolKey('41-CV/ĐU'.normalize('NFD'))).toBe(symbolKey('41-cv/đu'));
  });

  test.each([
    ['12-CT/TW', '12-ct/tw'],
    ['05-BC/TU', '5-BC/TU'],
    ['12 - CT/TW', '12-CT / TW'],
    ['12—CT/TW', 'Số: 12-CT/TW'],
    ['1234/qd-ttg', '1234/QĐ-TTg'],
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

  test('cơ quan trung ương của Nhà nước được gợi ý khi sổ chưa có', async () => {
    const office = await openTestOffice();
    const read = async (symbol: string) =>
      (await office.call('incoming.readSymbol', { symbol })).issuers.map(({ name }) => name);
    expect(await read('30/2020/nđ-cp')).toEqual(['Chính phủ']);
    expect(await read('1234/qd-ttg')).toEqual(['Thủ tướng Chính phủ']);
    expect(await read('117/2025/QH15')).toEqual(['Quốc hội']);
    await office.register({ symbol: '12/2026/TT-BNV', issuerName: 'Bộ Nội vụ (Vụ Tổ chức)' });
    expect(await read('13/2026/TT-BNV')).toEqual(['Bộ Nội vụ (Vụ Tổ chức)']);
  });

  test('tên gợi ý viết ủy hay uỷ như tên cơ quan dùng sổ', async () => {
    const office = await openTestOffice({
      setUp: { office: { name: 'Văn phòng Tỉnh uỷ Bắc Ninh', parentName: 'Tỉnh uỷ Bắc Ninh', place: 'Bắc Ninh' } },
    });
    const { issuers } = await office.call('incoming.readSymbol', { symbol: '4/2026/UBTVQH15' });
    expect(issuers.map(({ name }) => name)).toEqual(['Uỷ ban Thường vụ Quốc hội']);
  });
});

test.each([
  ['30/2020/NĐ-CP', 2020],
  ['số 117/2025/QH15', 2025],
  ['05/2026/qd-ubnd', 2026],
  ['12-CT/TW', null],
  ['123/UBND-VX', null],
  ['15/5000/ABC', null],
])('ký hiệu %s ghi năm %s', (symbol, year) => expect(yearInSymbol(symbol)).toBe(year));
