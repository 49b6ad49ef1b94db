import { describe, expect, test } from 'vitest';
import { accentedWords, matchesAccents, readRawTelex, searchWords } from '../../electron/contract/search-text.ts';

describe('Telex gõ khi quên bật bộ gõ', () => {
  test.each([
    ['ddangr', 'dang'],
    ['uyr', 'uy'],
    ['dangr', 'dang'],
    ['tieengs', 'tieng'],
    ['vieetj', 'viet'],
    ['duwongwf', 'duong'],
    ['nuwowcs', 'nuoc'],
    ['boj', 'bo'],
    ['ngoaij', 'ngoai'],
    ['quyeets', 'quyet'],
    ['ddinhj', 'dinh'],
    ['tuw', 'tu'],
    ['hooij', 'hoi'],
  ])('%s là %s', (word, meant) => expect(readRawTelex(word)).toBe(meant));

  test.each(['dang', 'uy', 'vptu', 'bs', 'ct', 'tw', 'nghi', 'quyet', 'truong', '126', 'a', 'covid', 'internet'])(
    '%s không phải Telex',
    (word) => expect(readRawTelex(word)).toBeNull(),
  );

  test('chữ đã gõ có dấu thì không đoán', () => {
    expect(searchWords('đảng uyr')).toEqual([['dang'], ['uyr']]);
    expect(searchWords('ddangr uyr')).toEqual([
      ['ddangr', 'dang'],
      ['uyr', 'uy'],
    ]);
  });
});

test('uỷ và ủy, NFC và NFD là một chữ có dấu', () => {
  expect(accentedWords('Uỷ ban')).toEqual(accentedWords('Ủy ban'));
  expect(accentedWords('đảng bộ'.normalize('NFD'))).toEqual(accentedWords('Đảng bộ'));
  expect(matchesAccents(accentedWords('đảng b'), 'Đảng bộ tỉnh')).toBe(true);
  expect(matchesAccents(accentedWords('đảng bộ'), 'đáng bỏ đi')).toBe(false);
});
