import { expect, it } from 'vitest';
import { newLine } from '../../../renderer/components/recipient-lines/line-text.ts';
import { isEditOf } from '../../../renderer/components/recipient-lines/recipient-directory.ts';

const linesOf = (...texts: readonly string[]) => texts.map((text) => ({ ...newLine(), text }));

it.each([
  ['không còn dòng nào trước đó', [], ['Các ban đảng'], false],
  ['một dòng đang được gõ', ['Các ban'], ['Các ban đảng'], true],
  ['thêm một dòng', ['Các ban đảng'], ['Các ban đảng', 'Lưu Văn phòng'], true],
  ['bớt một dòng', ['Các ban đảng', 'Lưu Văn phòng'], ['Lưu Văn phòng'], true],
  ['đổi thứ tự', ['A', 'B'], ['B', 'A'], true],
  ['danh sách khác', ['A', 'B', 'Lưu'], ['C', 'D', 'Lưu'], false],
  ['xóa hết các dòng', ['A', 'B'], [], false],
])('%s', (_, former, lines, expected) => {
  expect(isEditOf(linesOf(...former), linesOf(...lines))).toBe(expected);
});
