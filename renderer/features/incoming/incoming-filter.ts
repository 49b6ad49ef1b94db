import { z } from 'zod';
import { incomingFilter, type IncomingFilter } from '../../../electron/contract/incoming.schema.ts';
import { spanOf, type PeriodChoice } from '../../components/period-bar.tsx';

/** What is chosen above the list. */
export interface ListChoice extends PeriodChoice {
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

/** The filter that the core is asked with. */
export function toFilter(choice: ListChoice, text: string, today: string): IncomingFilter {
  const span = spanOf(choice, today);
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

const listChoice = z.strictObject({
  period: z.enum(['today', 'week', 'month', 'year', 'all', 'custom']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  typeCode: incomingFilter.shape.typeCode,
  issuerName: incomingFilter.shape.issuerName,
  channel: incomingFilter.shape.channel,
  routing: incomingFilter.shape.routing,
  deadline: incomingFilter.shape.deadline,
});

/** Whether a remembered value is a choice of this version. */
export function isListChoice(value: unknown): value is ListChoice {
  return listChoice.safeParse(value).success;
}
