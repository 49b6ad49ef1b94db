import { describe, expect, it } from 'vitest';
import { followFresh, type Followed } from '../../renderer/components/follow-fresh.ts';

interface Row {
  readonly version: number;
  readonly subject: string;
  readonly note: string;
}
interface Fields {
  readonly subject: string;
  readonly note: string;
  readonly lines: readonly string[];
}

const fields = (subject: string, note: string, lines: readonly string[] = []): Fields => ({ subject, note, lines });
const row = (version: number): Row => ({ version, subject: '', note: '' });
const opened = (begun: Fields, values = begun): Followed<Row, Fields> => ({ source: row(1), begun, values });

describe('a form over a row that becomes newer', () => {
  it('shows the newer row where nothing was typed', () => {
    expect(followFresh(opened(fields('cũ', '')), row(2), fields('mới', 'ghi chú'))).toEqual({
      source: row(2),
      begun: fields('mới', 'ghi chú'),
      values: fields('mới', 'ghi chú'),
    });
  });

  it('keeps what was typed, and takes the other fields from the newer row', () => {
    const typed = opened(fields('cũ', ''), fields('đang gõ', ''));
    const { source, values, begun } = followFresh(typed, row(2), fields('cũ', 'ghi ở nơi khác'));
    expect(values).toEqual(fields('đang gõ', 'ghi ở nơi khác'));
    expect(source.version).toBe(2);
    // What was typed still counts as not saved.
    expect(begun.subject).toBe('cũ');
  });

  it('stays with the row it began from when the same field was changed here and there: its version is refused', () => {
    const typed = opened(fields('cũ', ''), fields('đang gõ', ''));
    expect(followFresh(typed, row(2), fields('sửa ở nơi khác', ''))).toBe(typed);
  });

  it('takes the newer row when both wrote the same', () => {
    const typed = opened(fields('cũ', ''), fields('như nhau', ''));
    expect(followFresh(typed, row(2), fields('như nhau', 'thêm'))).toMatchObject({
      source: row(2),
      values: fields('như nhau', 'thêm'),
    });
  });

  it('takes a list as a whole: two changed lists are not mixed', () => {
    const before = fields('', '', ['a', 'b']);
    const typed = opened(before, fields('', '', ['a', 'b', 'c']));
    expect(followFresh(typed, row(2), fields('', '', ['b']))).toBe(typed);
    expect(followFresh(typed, row(2), fields('khác', '', ['a', 'b'])).values).toEqual(
      fields('khác', '', ['a', 'b', 'c']),
    );
  });

  it('looks inside nested values, and knows null from empty', () => {
    const nested = {
      source: row(1),
      begun: { by: 'symbol', values: { pages: null as number | null, note: '' } },
      values: { by: 'clerk', values: { pages: 4 as number | null, note: '' } },
    };
    const fresh = { by: 'symbol', values: { pages: null, note: 'mới' } };
    expect(followFresh(nested, row(2), fresh).values).toEqual({ by: 'clerk', values: { pages: 4, note: 'mới' } });
    expect(followFresh(nested, row(2), { by: 'symbol', values: { pages: 6, note: '' } })).toBe(nested);
  });
});
