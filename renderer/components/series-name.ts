import { seriesKindLabels } from '../../electron/contract/labels.vi.ts';
import type { NumberSeries } from '../../electron/contract/numbering.schema.ts';

/** "Văn bản đến 2026", "Thông báo, Văn phòng Tỉnh ủy": what a person calls a book or series. */
export function seriesName({ kind, title }: Pick<NumberSeries, 'kind' | 'title'>): string {
  return title === '' ? seriesKindLabels[kind] : title;
}

/** Of a series without a number in the register yet: where its paper book ended, or that it begins. */
export function beginningWords(nextNumberText: string, begins: string): string {
  const next = Number.parseInt(nextNumberText, 10);
  return next > 1 ? `Sổ giấy đến số ${String(next - 1).padStart(2, '0')}` : begins;
}
