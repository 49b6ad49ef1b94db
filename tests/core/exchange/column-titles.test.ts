import { describe, expect, test } from 'vitest';
import { fieldOfTitle } from '../../../electron/core/exchange/column-guess.rules.ts';

describe('tiêu đề cột viết tắt của sổ cũ', () => {
  test.each([
    ['incoming', 'Nơi nhận VB', 'addressee'],
    ['incoming', 'Nơi nhận văn bản', 'addressee'],
    ['incoming', 'Số KH', 'symbol'],
    ['outgoing', 'Ng. ký', 'signer'],
    ['outgoing', 'Nơi nhận', 'addressee'],
    ['incoming', 'Bản', 'copies'],
    ['outgoing', 'BẢN', 'copies'],
    ['copy', 'Bản', 'copies'],
    ['incoming', 'Ban', null],
    ['outgoing', 'Nội dung văn bản', 'subject'],
    ['outgoing', 'Ai ký', 'signer'],
    ['outgoing', 'Gửi đi đâu', 'addressee'],
    ['copy', 'Sao ngày', 'copyDate'],
  ] as const)('%s: “%s”', (register, title, field) => expect(fieldOfTitle(register, title)).toBe(field));
});
