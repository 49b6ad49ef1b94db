/** What is chosen on the screen of the books, and the words it gives. */
import { formatDate, isIsoDate, periodAround, yearOf } from '../../../electron/contract/calendar-date.ts';
import type { BookKind } from '../../../electron/contract/book-kinds.ts';
import type { BookPreview } from '../../../electron/contract/books.schema.ts';
import { formatCount } from '../../components/format.ts';

export interface BookChoice {
  readonly kind: BookKind;
  readonly seriesId: number | null;
  /** A whole span of days, or what came since the last print. */
  readonly part: 'period' | 'continue';
  readonly from: string | null;
  readonly to: string | null;
  /** null: as the last print had it. */
  readonly volume: string | null;
  readonly firstPage: number | null;
}

export function firstChoice(today: string): BookChoice {
  const { from } = periodAround(today, 'year');
  return { kind: 'incoming', seriesId: null, part: 'period', from, to: today, volume: null, firstPage: null };
}

/** True when the days can be asked for. */
export function isSound({ part, from, to }: BookChoice): boolean {
  if (!isDay(to)) return false;
  return part === 'continue' || (isDay(from) && from <= to);
}

/** Another book: one of another year than the days that stand there brings its own. */
export function chooseSeries(
  { from, to }: Pick<BookChoice, 'from' | 'to'>,
  series: { readonly id: number; readonly year: number | null } | undefined,
  today: string,
): Partial<BookChoice> {
  const chosen = { seriesId: series?.id ?? null, volume: null, firstPage: null };
  const year = series?.year ?? 0;
  if (year === 0 || (isDay(from) && isDay(to) && yearOf(from) <= year && year <= yearOf(to))) return chosen;
  const whole = periodAround(`${year}-01-01`, 'year');
  return { ...chosen, from: whole.from, to: year === yearOf(today) ? today : whole.to };
}

export function isDay(value: string | null): value is string {
  return value !== null && isIsoDate(value);
}

/** The sentence beside "Đến ngày". */
export function dateError({ part, from, to }: BookChoice): string | undefined {
  if (!isDay(to)) return 'Ghi ngày dạng 22/11/2026.';
  return part === 'period' && isDay(from) && from > to ? 'Ngày này trước ngày bắt đầu.' : undefined;
}

// More series than these are only counted, as on the cover.
const mostNamed = 10;

/** "Từ số 781 đến số 789"; each series by itself where there are several. */
export function describeNumbers(preview: Pick<BookPreview, 'ranges' | 'firstNumberText' | 'lastNumberText'>): string {
  const { ranges, firstNumberText, lastNumberText } = preview;
  if (ranges.length > mostNamed) return `${formatCount(ranges.length)} dãy số`;
  if (ranges.length > 1)
    return ranges.map(({ label, from, to }) => `${label}: ${from === to ? from : `${from}–${to}`}`).join('; ');
  if (firstNumberText === null || lastNumberText === null) return '';
  return firstNumberText === lastNumberText
    ? `Số ${firstNumberText}`
    : `Từ số ${firstNumberText} đến số ${lastNumberText}`;
}

/** The line above the rows: days and numbers. */
export function coverLine(choice: BookChoice, preview: BookPreview | undefined): string {
  const days =
    choice.part === 'continue'
      ? `Đến ngày ${formatDate(choice.to ?? '')}`
      : `Từ ngày ${formatDate(choice.from ?? '')} đến ngày ${formatDate(choice.to ?? '')}`;
  const numbers = preview && preview.rows > 0 ? describeNumbers(preview) : '';
  return numbers === '' ? days : `${days}. ${numbers}`;
}

/** How far the print goes: "Đã in đến số 790?". */
export function askPrinted(preview: BookPreview): string {
  if (preview.ranges.length > 3) return `Đã in ${formatCount(preview.rows)} dòng của ${preview.ranges.length} dãy số?`;
  if (preview.ranges.length > 1) return `Đã in ${describeNumbers(preview)}?`;
  if (preview.lastNumberText !== null) return `Đã in đến số ${preview.lastNumberText}?`;
  return `Đã in ${formatCount(preview.rows)} dòng, đến ngày ${formatDate(preview.scope.to)}?`;
}

/** "01" → "02", "Tập 3" → "Tập 4"; a volume that had no number was the first. */
export function nextVolume(volume: string): string {
  if (volume.trim() === '') return '02';
  return volume.replace(/\d+(?!.*\d)/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
}
