import { formatDate } from '../../contract/calendar-date.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { deliveryChannelLabels, type DeliveryChannel } from '../../contract/distribution.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { channelLabels, type Channel, copyKindLabels, type CopyKind } from '../../contract/labels.vi.ts';
import type { Statistics, StatisticsInput } from '../../contract/statistics.schema.ts';
import { compareVietnamese } from '../../contract/text.ts';
import type { QueryContext } from '../context.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { cutPeriods, type Period } from './periods.rules.ts';
import { countByDay, countDocuments, countOnTime } from './statistics.repository.ts';

/** Columns that a table still can show; a longer span takes a larger step. */
const mostPeriods = 60;

export const statisticsHandlers: RegisterHandlers<'statistics'> = {
  'statistics.get': (context, input) => getStatistics(context, input),
};

/** Counts of a register over a span. @throws DomainError dates_reversed, too_many_periods */
export function getStatistics({ db, today }: Pick<QueryContext, 'db' | 'today'>, input: StatisticsInput): Statistics {
  const { register, from, to, groupBy, step } = input;
  if (to < from)
    throw new DomainError(
      'dates_reversed',
      { from: formatDate(from), to: formatDate(to) },
      { to: 'Ngày kết thúc trước ngày bắt đầu.' },
    );
  const periods = cutPeriods(from, to, step, mostPeriods);
  if (!periods) throw new DomainError('too_many_periods', { max: mostPeriods }, { step: 'Chọn bước dài hơn.' });
  const documents = countDocuments(db, register, from, to);
  const rows = new Map<string, number[]>();
  for (const { day, label, count } of countByDay(db, register, groupBy, from, to)) {
    const name = nameOf(input, label);
    const counts = rows.get(name) ?? periods.map(() => 0);
    const index = indexOfDay(periods, day);
    counts[index] = (counts[index] ?? 0) + count;
    rows.set(name, counts);
  }
  const totals = periods.map(() => 0);
  for (const { day, count } of documents.days) {
    const index = indexOfDay(periods, day);
    totals[index] = (totals[index] ?? 0) + count;
  }
  return {
    total: sum(totals),
    void: documents.void,
    overlapping: sum([...rows.values()].flat()) > sum(totals),
    periods: periods.map((period, index) => ({ ...period, total: totals[index] ?? 0 })),
    rows: [...rows]
      .map(([label, counts]) => ({ label, counts, total: sum(counts) }))
      .toSorted((a, b) => b.total - a.total || compareVietnamese(a.label, b.label)),
    onTime:
      register === 'incoming'
        ? countOnTime(db, from, to, today).map(({ unit, ...counts }) => ({ unit: unit ?? 'Chưa chuyển', ...counts }))
        : [],
  };
}

function indexOfDay(periods: readonly Period[], day: string): number {
  return periods.findIndex((period) => day <= period.to);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const missing = {
  type: 'Không rõ loại',
  author: 'Không rõ cơ quan',
  channel: 'Không rõ',
  unit: 'Chưa chuyển',
  signer: 'Không ghi người ký',
} as const;

function nameOf({ register, groupBy }: StatisticsInput, label: string | null): string {
  if (label === null || label === '') return missing[groupBy];
  if (groupBy === 'type') return register === 'copy' ? copyKindLabels[label as CopyKind] : documentTypeName(label);
  if (groupBy === 'channel')
    return register === 'incoming' ? channelLabels[label as Channel] : deliveryChannelLabels[label as DeliveryChannel];
  return label;
}
