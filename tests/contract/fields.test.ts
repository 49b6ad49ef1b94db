import { describe, expect, it } from 'vitest';
import { isoDate } from '../../electron/contract/fields.ts';

describe('ngày', () => {
  it.each([
    ['', 'Chưa ghi ngày. Ghi dạng 22/11/2026, 221126 hoặc 22/11.'],
    ['31/02', 'Ngày không có trong lịch. Ghi dạng 22/11/2026, 221126 hoặc 22/11.'],
    ['2026-02-31', 'Ngày không có trong lịch. Ghi dạng 22/11/2026, 221126 hoặc 22/11.'],
  ])('“%s” bị từ chối đúng lời', (typed, sentence) => {
    expect(isoDate.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it('ngày có trong lịch thì nhận', () => expect(isoDate.parse('2026-11-22')).toBe('2026-11-22'));
});
