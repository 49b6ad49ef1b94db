/** The span of a report cut into days, weeks, months, quarters or years. Pure. */
import { addDays, formatDate, formatDayMonth, periodAround, yearOf } from '../../contract/calendar-date.ts';
import type { StatisticsStep } from '../../contract/statistics.schema.ts';

export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Periods from the first to the last day, the outer ones cut off at the span; null when there are more than `most`. */
export function cutPeriods(from: string, to: string, step: StatisticsStep, most: number): readonly Period[] | null {
  if (step === 'whole') return [{ label: `${formatDate(from)} – ${formatDate(to)}`, from, to }];
  const periods: Period[] = [];
  for (let start = from; start <= to;) {
    if (periods.length >= most) return null;
    const end = endOf(start, step);
    const until = end < to ? end : to;
    periods.push({ label: labelOf(start, until, step), from: start, to: until });
    start = addDays(until, 1);
  }
  return periods;
}

function endOf(day: string, step: Exclude<StatisticsStep, 'whole'>): string {
  if (step !== 'quarter') return periodAround(day, step).to;
  const last = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
  return periodAround(`${day.slice(0, 4)}-${String(last).padStart(2, '0')}-01`, 'month').to;
}

function labelOf(from: string, to: string, step: Exclude<StatisticsStep, 'whole'>): string {
  const month = Number(from.slice(5, 7));
  switch (step) {
    case 'day':
      return formatDate(from);
    case 'week':
      return `${formatDayMonth(from)} – ${formatDayMonth(to)}`;
    case 'month':
      return `Tháng ${month}/${yearOf(from)}`;
    case 'quarter':
      return `Quý ${['I', 'II', 'III', 'IV'][Math.ceil(month / 3) - 1]}/${yearOf(from)}`;
    case 'year':
      return `Năm ${yearOf(from)}`;
  }
}
