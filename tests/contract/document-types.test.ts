import { describe, expect, test } from 'vitest';
import {
  arrivalOnlyTypes,
  arrivalTypes,
  documentTypeName,
  documentTypes,
  findDocumentType,
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
});
