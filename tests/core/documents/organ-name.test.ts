import { describe, expect, it } from 'vitest';
import { spellOrganName } from '../../../electron/core/documents/organ-name.rules.ts';

describe('tên cơ quan trong dấu bản sao, từ chữ in hoa của đầu văn bản', () => {
  it.each([
    ['VĂN PHÒNG TỈNH ỦY BẮC GIANG', ['Văn phòng Tỉnh ủy', 'Bắc Giang'], 'Văn phòng Tỉnh ủy Bắc Giang'],
    ['HUYỆN ỦY YÊN DŨNG', ['Huyện ủy Yên Dũng', 'Yên Dũng'], 'Huyện ủy Yên Dũng'],
    // Nowhere is it said how this name is spelled.
    ['ĐẢNG ỦY KHỐI DOANH NGHIỆP', ['Đảng ủy Khối'], 'ĐẢNG ỦY KHỐI DOANH NGHIỆP'],
  ])('%s', (capitals, spelled, expected) => {
    expect(spellOrganName(capitals, spelled)).toBe(expected);
  });
});
