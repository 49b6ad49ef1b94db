import { periodAround } from '../../../electron/contract/calendar-date.ts';
import type { IncomingFilter } from '../../../electron/contract/incoming.schema.ts';

export type Period = 'today' | 'week' | 'month' | 'year' | 'custom';

/** What is chosen above the list. */
export interface ListChoice {
  readonly period: Period;
  /** For `custom`; null leaves the side open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly typeCode: string | null;
  readonly issuerName: string | null;
  readonly channel: IncomingFilter['channel'];
  readonly routing: IncomingFilter['routing'];
  readonly deadline: IncomingFilter['deadline'];
}

export const initialChoice: ListChoice = {
  period: 'year',
  from: null,
  to: null,
  typeCode: null,
  issuerName: null,
  channel: null,
  routing: null,
  deadline: null,
};

export const periodOptions = [
  { value: 'today', label: 'Hôm nay' },
  { value: 'week', label: 'Tuần này' },
  { value: 'month', label: 'Tháng này' },
  { value: 'year', label: 'Năm' },
  { value: 'custom', label: 'Tùy chọn' },
] as const satisfies readonly { readonly value: Period; readonly label: string }[];

const units = { today: 'day', week: 'week', month: 'month', year: 'year' } as const;

/** The filter that the core is asked with. */
export function toFilter(choice: ListChoice, text: string, today: string): IncomingFilter {
  const span =
    choice.period === 'custom' ? { from: choice.from, to: choice.to } : periodAround(today, units[choice.period]);
  return {
    bookId: null,
    text: text.trim(),
    from: span.from,
    to: span.to,
    typeCode: choice.typeCode,
    issuerName: choice.issuerName,
    channel: choice.channel,
    routing: choice.routing,
    deadline: choice.deadline,
  };
}

/** True when something narrows the list, so that an empty list need not mean an empty register. */
export function isNarrowed(choice: ListChoice, text: string): boolean {
  const { period, from, to, ...rest } = choice;
  const spanned = period === 'custom' ? from !== null || to !== null : period !== 'year';
  return text.trim() !== '' || spanned || Object.values(rest).some((value) => value !== null);
}
