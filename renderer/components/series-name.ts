import { seriesKindLabels } from '../../electron/contract/labels.vi.ts';
import type { NumberSeries } from '../../electron/contract/numbering.schema.ts';

/** "Văn bản đến 2026", "Thông báo, Văn phòng Tỉnh ủy": what a person calls a book or series. */
export function seriesName({ kind, title }: Pick<NumberSeries, 'kind' | 'title'>): string {
  return title === '' ? seriesKindLabels[kind] : title;
}
