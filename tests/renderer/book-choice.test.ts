import { expect, it } from 'vitest';
import { chooseSeries } from '../../renderer/features/books/book-choice.ts';

const today = '2026-11-22';
const thisYear = { from: '2026-01-01', to: today };

it.each([
  ['quyển của năm khác mang kỳ của năm ấy theo', thisYear, 2023, { from: '2023-01-01', to: '2023-12-31' }],
  ['quyển của năm nay đến hôm nay', { from: '2023-01-01', to: '2023-12-31' }, 2026, thisYear],
  ['quyển của chính năm đang chọn giữ nguyên kỳ', { from: '2026-03-01', to: '2026-03-31' }, 2026, {}],
  ['kỳ trùm sang năm ấy giữ nguyên', { from: '2022-12-01', to: '2023-01-31' }, 2023, {}],
  ['dãy không theo năm giữ nguyên kỳ', thisYear, null, {}],
  ['ngày đang gõ dở được thay', { from: '1/1', to: null }, 2023, { from: '2023-01-01', to: '2023-12-31' }],
])('%s', (_what, days, year, expected) => {
  const part = chooseSeries(days, { id: 7, year }, today);
  expect(part).toEqual({ seriesId: 7, volume: null, firstPage: null, ...expected });
});

it('mọi dãy số: không đổi kỳ', () => {
  expect(chooseSeries(thisYear, undefined, today)).toEqual({ seriesId: null, volume: null, firstPage: null });
});
