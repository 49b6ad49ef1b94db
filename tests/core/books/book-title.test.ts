import { describe, expect, test } from 'vitest';
import { closingStatement, coverRanges } from '../../../electron/core/books/book-wording.rules.ts';
import { bookTitle } from '../../../electron/core/books/book-title.rules.ts';

describe('tên loại và trích yếu trong một ô', () => {
  test.each([
    ['Báo cáo', 'Kết quả công tác tháng 10', 'Báo cáo kết quả công tác tháng 10'],
    ['Công văn', 'Về việc cử cán bộ', 'Công văn về việc cử cán bộ'],
    ['Công văn', 'V/v cử cán bộ', 'Công văn v/v cử cán bộ'],
    ['Báo cáo', 'Báo cáo Tổng kết năm', 'Báo cáo tổng kết năm'],
    ['Quyết định', 'Ban hành quy chế', 'Quyết định ban hành quy chế'],
    ['Quyết định', 'Thành lập tổ công tác', 'Quyết định thành lập tổ công tác'],
    // Names and what may be one stay as they were typed.
    ['Công văn', 'Ban Tổ chức đề nghị nhân sự', 'Công văn Ban Tổ chức đề nghị nhân sự'],
    ['Kế hoạch', 'Đảng bộ tỉnh sinh hoạt chuyên đề', 'Kế hoạch Đảng bộ tỉnh sinh hoạt chuyên đề'],
    ['Thông báo', 'Trung ương Đảng họp', 'Thông báo Trung ương Đảng họp'],
    ['Báo cáo', 'UBND tỉnh về thu ngân sách', 'Báo cáo UBND tỉnh về thu ngân sách'],
    ['Thông báo', 'Nguyễn Văn An nghỉ hưu', 'Thông báo Nguyễn Văn An nghỉ hưu'],
    ['Thông báo', 'Thành uỷ Bắc Giang họp', 'Thông báo Thành uỷ Bắc Giang họp'],
    ['Thông báo', 'Kết Quả thi', 'Thông báo Kết Quả thi'],
    ['', 'Kết quả thi', 'Kết quả thi'],
  ])('%s + %s', (type, subject, title) => expect(bookTitle(type, subject)).toBe(title));
});

describe('số ở bìa và ở cuối sổ', () => {
  const range = (label: string, from: string, to: string) => ({ label, from, to, rows: 1 });
  const many = Array.from({ length: 11 }, (_, index) => range(`Loại ${index}`, '01', '09'));
  const closing = (ranges: readonly ReturnType<typeof range>[], rows = 5) =>
    closingStatement({ rows, firstNumberText: '1', lastNumberText: '5', ranges }, 'văn bản');

  test('một dãy: từ số đến số', () => {
    expect(closing([range('Văn bản đến 2026', '1', '5')])).toBe('Sổ này ghi 5 văn bản, từ số 1 đến số 5.');
  });
  test('không có dòng nào', () => {
    expect(closing([], 0)).toBe('Trong thời gian này sổ không ghi văn bản nào.');
  });
  test('nhiều dãy quá thì bìa không ghi, cuối sổ chỉ đếm', () => {
    expect(coverRanges(many)).toEqual([]);
    expect(closing(many, 99)).toBe('Sổ này ghi 99 văn bản thuộc 11 dãy số.');
  });
});
