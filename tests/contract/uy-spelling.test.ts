import { describe, expect, test } from 'vitest';
import { spellLike } from '../../electron/contract/uy-spelling.ts';

describe('ủy hay uỷ như cơ quan vẫn viết', () => {
  test.each([
    ['Văn phòng Tỉnh uỷ Bắc Ninh', 'Ủy ban Kiểm tra Tỉnh ủy', 'Uỷ ban Kiểm tra Tỉnh uỷ'],
    ['VĂN PHÒNG TỈNH UỶ', 'các huyện ủy, thành ủy', 'các huyện uỷ, thành uỷ'],
    ['Tỉnh uỷ', 'TỈNH ỦY', 'TỈNH UỶ'],
    ['Tỉnh ủy', 'Uỷ ban nhân dân, TỈNH UỶ, uỷ viên', 'Ủy ban nhân dân, TỈNH ỦY, ủy viên'],
    ['Chi bộ Tổ 16', 'Tỉnh uỷ, Đảng ủy', 'Tỉnh uỷ, Đảng ủy'],
    ['Tỉnh uỷ', 'thủy lợi, quỷ, luỹ thừa', 'thủy lợi, quỷ, luỹ thừa'],
    ['Tỉnh uỷ'.normalize('NFD'), 'Đảng ủy'.normalize('NFD'), 'Đảng uỷ'],
  ])('%s: “%s” → “%s”', (office, text, expected) => expect(spellLike(office, text)).toBe(expected));
});
