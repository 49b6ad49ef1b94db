/** When a receipt is overdue. Pure. */
import { addDays } from '../../contract/calendar-date.ts';
import type { DeskSettings } from '../../contract/desk.schema.ts';
import type { OverdueRule } from './dispatch.repository.ts';

/** Receipts are chased for a year; what is older is found in the statistics, not on the first page. */
const chasedForDays = 366;

export function overdueRule({ receiptDays, networkReceipts }: DeskSettings, today: string): OverdueRule {
  return {
    sentBefore: addDays(today, -receiptDays),
    since: addDays(today, -chasedForDays),
    network: networkReceipts,
  };
}
