/** Copies, envelopes and the cost of paper by period and channel. Pure. */
import type { DeskSettings } from '../../contract/desk.schema.ts';
import type { DeliveryChannel } from '../../contract/distribution.schema.ts';
import type { ChannelStat } from './desk-stats.repository.ts';

export type PeriodUnit = 'day' | 'month' | 'quarter' | 'year' | 'all';

export interface PeriodRow {
  period: string;
  channel: DeliveryChannel;
  documents: number;
  recipients: number;
  copies: number;
  envelopes: number;
  sheets: number;
  copiesOfUnknownLength: number;
  cost: number;
}

/** Paper is printed for every channel but the network; an envelope goes with each of these, and postage by post. Amounts in đồng. */
export function addUpPeriods(
  stats: readonly ChannelStat[],
  unit: PeriodUnit,
  { sheetPrice, envelopePrice, postagePrice }: DeskSettings,
): PeriodRow[] {
  const rows = new Map<string, PeriodRow>();
  for (const { day, channel, recipients, copies, envelopes, ...stat } of stats) {
    const sheetsPerCopy = stat.sheetsPerCopy ?? sheetsOfCopy(stat.originalPages);
    const period = periodOf(day, unit);
    const key = `${period} ${channel}`;
    const row = rows.get(key) ?? emptyRow(period, channel);
    rows.set(key, row);
    const onPaper = channel !== 'network';
    const sheets = onPaper ? copies * (sheetsPerCopy ?? 0) : 0;
    const bags = onPaper ? envelopes : 0;
    row.documents += 1;
    row.recipients += recipients;
    row.copies += copies;
    row.envelopes += bags;
    row.sheets += sheets;
    row.copiesOfUnknownLength += onPaper && sheetsPerCopy === null ? copies : 0;
    row.cost += sheets * sheetPrice + bags * envelopePrice + (channel === 'post' ? bags * postagePrice : 0);
  }
  return [...rows.values()];
}

/** Sheets of a copy printed on both sides: the pages of the original and one for the block of the copy. */
function sheetsOfCopy(originalPages: number | null): number | null {
  return originalPages === null ? null : Math.ceil((originalPages + 1) / 2);
}

const emptyRow = (period: string, channel: DeliveryChannel): PeriodRow => ({
  period,
  channel,
  documents: 0,
  recipients: 0,
  copies: 0,
  envelopes: 0,
  sheets: 0,
  copiesOfUnknownLength: 0,
  cost: 0,
});

/** "2026-11-22" → "2026-11", "2026-Q4", "2026", "all". */
function periodOf(day: string, unit: PeriodUnit): string {
  switch (unit) {
    case 'day':
      return day;
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    case 'year':
      return day.slice(0, 4);
    case 'all':
      return 'all';
  }
}
