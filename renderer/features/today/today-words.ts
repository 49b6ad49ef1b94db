import type { Today } from '../../../electron/contract/books.schema.ts';

type Item = Today['items'][number];

export interface TodaySectionData {
  readonly key: Item['section'];
  readonly label: string;
  /** All that wait; the rows shown may be fewer. */
  readonly count: number;
  readonly items: readonly Item[];
  /** Of those that wait for a signature, the ones whose days are up. */
  readonly late: number;
}

const order = [
  ['overdue', 'Quá hạn', 'overdue'],
  ['due_today', 'Đến hạn hôm nay', 'dueToday'],
  ['not_routed', 'Chưa chuyển', 'notRouted'],
  ['not_sent', 'Đã cấp số, chưa gửi', 'notSent'],
  ['awaiting_receipt', 'Chờ ký nhận', 'awaitingReceipt'],
  ['due_soon', 'Sắp đến hạn', 'dueSoon'],
] as const satisfies readonly (readonly [Item['section'], string, keyof Today['counts']])[];

/** The sections that have something in them, most pressing first. */
export function sectionsOf(today: Today): readonly TodaySectionData[] {
  return order
    .map(([key, label, count]) => ({
      key,
      label,
      count: today.counts[count],
      items: today.items.filter((item) => item.section === key),
      late: key === 'awaiting_receipt' ? today.counts.overdueReceipts : 0,
    }))
    .filter((section) => section.count > 0 || section.items.length > 0);
}
