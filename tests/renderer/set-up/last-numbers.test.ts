import { describe, expect, it } from 'vitest';
import { readLastNumbers } from '../../../renderer/features/set-up/last-numbers.ts';

const read = (text: string): readonly string[] => {
  const { entries, problem } = readLastNumbers(text);
  return problem === '' ? entries.map(({ typeCode, lastNumber }) => `${typeCode} ${lastNumber}`) : [problem];
};

describe('số cuối của sổ giấy', () => {
  it.each([
    ['CV 35, BC 12, QĐ 7', ['CV 35', 'BC 12', 'QĐ 7']],
    ['cv 35; bc 12; qd 7', ['CV 35', 'BC 12', 'QĐ 7']],
    ['CV 35 BC 12 QĐ 7', ['CV 35', 'BC 12', 'QĐ 7']],
    ['CV\t35\nBC\t12\n', ['CV 35', 'BC 12']],
    ['Công văn: 35\nTờ trình: số 4', ['CV 35', 'TTr 4']],
    ['35-CV/VPTU, 126-BS/VPTU', ['CV 35', 'BS 126']],
    ['Số 08-TTr/BTCTU', ['TTr 8']],
    ['Quy định 3, đa 2, DA 5', ['QĐi 3', 'ĐA 2', 'DA 5']],
    ['bản sao 126', ['BS 126']],
    ['CV 0, BC 2', ['BC 2']],
    ['', []],
    ['CV 35'.normalize('NFD'), ['CV 35']],
  ])('“%s”', (text, entries) => {
    expect(read(text)).toEqual(entries);
  });

  it('điều không đọc được thì nói ra, không bỏ qua', () => {
    expect(readLastNumbers('CV 35, XYZ 3').problem).toBe('Chưa rõ “XYZ 3”. Ghi loại rồi số, ví dụ CV 35.');
    expect(readLastNumbers('35').problem).toContain('Chưa rõ “35”');
    expect(readLastNumbers('CV 35, cv 36').problem).toContain('loại này đã ghi ở trên');
  });
});
