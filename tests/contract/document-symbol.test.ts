import { describe, expect, test } from 'vitest';
import { readSymbol } from '../../electron/contract/document-symbol.ts';

describe('ký hiệu của Đảng', () => {
  test.each([
    ['12-ct/tw', '12-CT/TW', 'CT', 'TW'],
    ['12-CT/TW', '12-CT/TW', 'CT', 'TW'],
    ['5-bc/tu', '05-BC/TU', 'BC', 'TU'],
    ['  126 - bs / vptu ', '126-BS/VPTU', 'BS', 'VPTU'],
    ['12a-tb/vptu', '12a-TB/VPTU', 'TB', 'VPTU'],
    ['12*-ct/tu', '12*-CT/TU', 'CT', 'TU'],
    ['399-qd/tw', '399-QĐ/TW', 'QĐ', 'TW'],
    ['01-QĐ/ĐU', '01-QĐ/ĐU', 'QĐ', 'ĐU'],
    ['03-NQ/TW', '03-NQ/TW', 'NQ', 'TW'],
    ['15671-CV/VPTW', '15671-CV/VPTW', 'CV', 'VPTW'],
    ['3294-cv/vptw/nb', '3294-CV/VPTW/nb', 'CV', 'VPTW'],
    ['08-ttr/btctu', '08-TTr/BTCTU', 'TTr', 'BTCTU'],
    ['08-TTR/BTCTU', '08-TTr/BTCTU', 'TTr', 'BTCTU'],
    ['15-tt/tu', '15-TT/TU', 'TT', 'TU'],
    ['03-ctr/tu', '03-CTr/TU', 'CTr', 'TU'],
    ['02-ctph/btgdvtu', '02-CTPH/BTGDVTU', 'CTr', 'BTGDVTU'],
    ['41-cv/du', '41-CV/ĐU', 'CV', 'ĐU'],
    ['41-cv/đuca', '41-CV/ĐUCA', 'CV', 'ĐUCA'],
    ['07-da/tu', '07-ĐA/TU', 'ĐA', 'TU'],
    ['05-qc/btctu-bnctu', '05-QC/BTCTU-BNCTU', 'QC', 'BTCTU-BNCTU'],
    ['Số: 12-CT/TW', '12-CT/TW', 'CT', 'TW'],
    ['số 12-ct/tw', '12-CT/TW', 'CT', 'TW'],
  ])('“%s” → %s', (typed, symbol, typeCode, organSymbol) => {
    expect(readSymbol(typed)).toMatchObject({ symbol, typeCode, organSymbol });
  });
});

describe('ký hiệu của Nhà nước', () => {
  test.each([
    ['30/2020/nđ-cp', '30/2020/NĐ-CP', 'NĐ', 'CP'],
    ['30/2020/nd-cp', '30/2020/NĐ-CP', 'NĐ', 'CP'],
    ['05/2024/TT-BNV', '05/2024/TT-BNV', 'TTư', 'BNV'],
    ['01/TT-BTC', '01/TT-BTC', 'TTư', 'BTC'],
    ['12/2016/ttlt-bnv-btc', '12/2016/TTLT-BNV-BTC', 'TTLT', 'BNV-BTC'],
    ['1234/QĐ-TTg', '1234/QĐ-TTg', 'QĐ', 'TTg'],
    ['1234/qd-ttg', '1234/QĐ-TTg', 'QĐ', 'TTg'],
    ['15/CT-TTG', '15/CT-TTg', 'CT', 'TTg'],
    ['12/CĐ-TTg', '12/CĐ-TTg', 'CĐ', 'TTg'],
    ['12/2025/l-ctn', '12/2025/L-CTN', 'L', 'CTN'],
    ['45/TB-VPCP', '45/TB-VPCP', 'TB', 'VPCP'],
    ['99/KH-UBND', '99/KH-UBND', 'KH', 'UBND'],
    ['04/GM-UBND', '04/GM-UBND', 'GM', 'UBND'],
    ['4/gm-ubnd', '04/GM-UBND', 'GM', 'UBND'],
    ['7/ggt-ubnd', '07/GGT-UBND', 'GGT', 'UBND'],
    ['123/BC-STC', '123/BC-STC', 'BC', 'STC'],
    ['45/qđ-ubnd', '45/QĐ-UBND', 'QĐ', 'UBND'],
    ['45 / qđ — ubnd', '45/QĐ-UBND', 'QĐ', 'UBND'],
    ['567/UBND-VX', '567/UBND-VX', 'CV', 'UBND'],
    ['567/ubnd-vx', '567/UBND-VX', 'CV', 'UBND'],
    ['89/hdnd-vp', '89/HĐND-VP', 'CV', 'HĐND'],
    ['1234/bc-sgdđt', '1234/BC-SGDĐT', 'BC', 'SGDĐT'],
    ['12/HĐ-VPTU', '12/HĐ-VPTU', 'HĐ', 'VPTU'],
    ['12/hd-btc', '12/HD-BTC', 'HD', 'BTC'],
    ['1053/NQ-UBTVQH15', '1053/NQ-UBTVQH15', 'NQ', 'UBTVQH'],
    ['567/ubnd', '567/UBND', 'CV', 'UBND'],
    ['2024/STC-QLNS', '2024/STC-QLNS', 'CV', 'STC'],
    ['77/CAT-PV01', '77/CAT-PV01', 'CV', 'CAT'],
  ])('“%s” → %s', (typed, symbol, typeCode, organSymbol) => {
    expect(readSymbol(typed)).toMatchObject({ symbol, typeCode, organSymbol });
  });

  test('số của Quốc hội là luật hay nghị quyết thì không đoán', () => {
    expect(readSymbol('117/2025/qh15')).toEqual({
      symbol: '117/2025/QH15',
      typeCode: null,
      organSymbol: 'QH',
      typeChoices: ['LUAT', 'NQ'],
    });
    expect(readSymbol('04/2025/UBTVQH15')).toMatchObject({ typeCode: null, typeChoices: ['PL', 'NQ'] });
  });

  test('TT không có năm của một cơ quan không phải bộ thì không đoán', () => {
    expect(readSymbol('12/TT-HĐND').typeCode).toBeNull();
  });

  test('loại của Nhà nước không bao giờ đọc từ ký hiệu của Đảng, và ngược lại', () => {
    expect(readSymbol('05-NĐ/TU').typeCode).toBeNull();
    expect(readSymbol('05/2024/TT-BNV').typeCode).not.toBe('TT');
  });
});

describe('ký hiệu gõ ở máy khác, dán từ nơi khác', () => {
  test.each(['12–CT/TW', '12—CT/TW', '12‑CT/TW', '12−CT∕TW'])('%s', (typed) =>
    expect(readSymbol(typed)).toMatchObject({ symbol: '12-CT/TW', typeCode: 'CT' }),
  );

  test('NFD', () => {
    expect(readSymbol('399-QĐ/TW'.normalize('NFD'))).toMatchObject({ symbol: '399-QĐ/TW', typeCode: 'QĐ' });
    expect(readSymbol('30/2020/NĐ-CP'.normalize('NFD'))).toMatchObject({ symbol: '30/2020/NĐ-CP', typeCode: 'NĐ' });
  });

  test.each(['thư mời', '', '12', '-ct/tw', '12-CT', 'không số'])('“%s” không đọc được thì để nguyên', (typed) =>
    expect(readSymbol(typed)).toEqual({ symbol: typed, typeCode: null, organSymbol: null, typeChoices: [] }),
  );
});
