import { describe, expect, test } from 'vitest';
import {
  arrivalOnlyTypes,
  arrivalTypes,
  documentTypeName,
  documentTypes,
  findDocumentType,
  formatTitle,
} from '../../electron/contract/document-types.ts';

describe('loại văn bản', () => {
  test('mỗi mã là một loại, mỗi loại một tên', () => {
    expect(new Set(arrivalTypes.map(({ code }) => code)).size).toBe(arrivalTypes.length);
    expect(new Set(arrivalTypes.map(({ name }) => name)).size).toBe(arrivalTypes.length);
  });

  test('25 loại và 8 giấy tờ hành chính là của Đảng; loại của Nhà nước chỉ đến, không ban hành', () => {
    expect(documentTypes).toHaveLength(33);
    for (const { code, name } of arrivalOnlyTypes) {
      expect(findDocumentType(code)).toBeUndefined();
      expect(documentTypeName(code)).toBe(name);
    }
    expect(documentTypeName('TTư')).toBe('Thông tư');
    expect(documentTypeName('TT')).toBe('Thông tri');
  });

  test('tên loại và trích yếu thành một câu: "Về" ghi hoa ở đầu trích yếu thành chữ thường', () => {
    expect(formatTitle('Chỉ thị', 'Về tăng cường công tác văn thư')).toBe('Chỉ thị về tăng cường công tác văn thư');
    expect(formatTitle('Báo cáo', 'Báo cáo Về công tác tháng')).toBe('Báo cáo về công tác tháng');
    expect(formatTitle('Báo cáo', 'Vệ sinh công sở')).toBe('Báo cáo Vệ sinh công sở');
    expect(formatTitle('', 'Về công tác tháng')).toBe('Về công tác tháng');
  });
});
