/** What the cover and the end of a book say about its numbers. */
import type { BookNumberRange } from '../../contract/books.schema.ts';

// More than these would fill the cover; the pages say it anyway.
const mostNamed = 10;

const span = ({ from, to }: BookNumberRange): string => (from === to ? from : `${from}–${to}`);

/** "Thông báo: 01–12", one for each series; none when there are too many to be read on a cover. */
export function coverRanges(ranges: readonly BookNumberRange[]): readonly string[] {
  if (ranges.length > mostNamed) return [];
  return ranges.map((range) => `${range.label}: ${span(range)}`);
}

/**
 * "Sổ này ghi 47 văn bản, từ số 1 đến số 47." Several series have no common range: each is named with its own, or they are
 * only counted.
 */
export function closingStatement(
  {
    rows,
    firstNumberText,
    lastNumberText,
    ranges,
  }: {
    readonly rows: number;
    readonly firstNumberText: string | null;
    readonly lastNumberText: string | null;
    readonly ranges: readonly BookNumberRange[];
  },
  unit: string,
  /** What is closed: the book, or the pages that go on in it. */
  what = 'Sổ này',
): string {
  if (rows === 0) return `Trong thời gian này sổ không ghi ${unit} nào.`;
  const counted = `${what} ghi ${rows.toLocaleString('vi-VN')} ${unit}`;
  if (ranges.length > mostNamed) return `${counted} thuộc ${ranges.length} dãy số.`;
  if (ranges.length > 1) return `${counted}: ${ranges.map((range) => `${range.label} số ${span(range)}`).join('; ')}.`;
  if (firstNumberText === null || lastNumberText === null) return `${counted}.`;
  return firstNumberText === lastNumberText
    ? `${counted}, số ${firstNumberText}.`
    : `${counted}, từ số ${firstNumberText} đến số ${lastNumberText}.`;
}
