import { z } from 'zod';
import { isIsoDate, periodAround } from '../../electron/contract/calendar-date.ts';
import { DateField } from './date-field.tsx';
import { SegmentedBar } from './segmented.tsx';
import './filter-bar.css';
import './period-bar.css';

const periods = ['today', 'week', 'month', 'year', 'all', 'custom'] as const;
export type Period = (typeof periods)[number];

export interface PeriodChoice {
  readonly period: Period;
  /** For `custom`; null leaves the side open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The same, read back from what is remembered. */
export const periodChoiceFields = {
  period: z.enum(periods),
  from: z.string().nullable(),
  to: z.string().nullable(),
};

const labels: Readonly<Record<Period, string>> = {
  today: 'Hôm nay',
  week: 'Tuần này',
  month: 'Tháng này',
  year: 'Năm',
  all: 'Tất cả',
  custom: 'Tùy chọn',
};
const units = { today: 'day', week: 'week', month: 'month', year: 'year' } as const;

/** First and last day of the chosen period; null where it is open. */
export function spanOf(
  choice: PeriodChoice,
  today: string,
): { readonly from: string | null; readonly to: string | null } {
  if (choice.period === 'custom') return { from: dayOrNull(choice.from), to: dayOrNull(choice.to) };
  if (choice.period === 'all') return { from: null, to: null };
  return periodAround(today, units[choice.period]);
}

/** A date still being typed does not narrow the list yet. */
function dayOrNull(value: string | null): string | null {
  return value !== null && isIsoDate(value) ? value : null;
}

/** The period of a list: one of a few, or two days of one's own. */
export function PeriodBar({
  value,
  periods: offered,
  today,
  onChange,
}: {
  readonly value: PeriodChoice;
  readonly periods: readonly Period[];
  readonly today: string;
  readonly onChange: (value: PeriodChoice) => void;
}) {
  return (
    <>
      <SegmentedBar
        label="Thời gian"
        value={value.period}
        options={offered.map((period) => ({ value: period, label: labels[period] }))}
        onChange={(period) => onChange({ ...value, period: period as Period })}
      />
      {value.period === 'custom' ? (
        <div className="period-dates">
          <DateField
            label="Từ"
            layout="alone"
            near={today}
            value={value.from}
            onChange={(from) => onChange({ ...value, from })}
          />
          <DateField
            label="đến"
            layout="alone"
            near={today}
            value={value.to}
            onChange={(to) => onChange({ ...value, to })}
          />
        </div>
      ) : null}
    </>
  );
}
