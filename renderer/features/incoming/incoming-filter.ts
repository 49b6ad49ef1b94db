import { z } from 'zod';
import { incomingFilter, type IncomingFilter } from '../../../electron/contract/incoming.schema.ts';
import { periodChoiceFields, spanOf, type PeriodChoice } from '../../components/period-bar.tsx';

/** What is chosen above the list. */
export interface ListChoice extends PeriodChoice {
  readonly bookId: number | null;
  readonly typeCode: string | null;
  readonly issuerName: string | null;
  readonly channel: IncomingFilter['channel'];
  readonly routing: IncomingFilter['routing'];
  readonly deadline: IncomingFilter['deadline'];
  readonly unit: string | null;
  readonly status: 'open' | 'finished' | 'void' | null;
  readonly fileId: number | null;
}

export const initialChoice: ListChoice = {
  period: 'year',
  from: null,
  to: null,
  bookId: null,
  typeCode: null,
  issuerName: null,
  channel: null,
  routing: null,
  deadline: null,
  unit: null,
  status: null,
  fileId: null,
};
/** Every book of every year. */
export const everyBook: ListChoice = { ...initialChoice, period: 'custom' };

/** The filter that the core is asked with. */
export function toFilter(choice: ListChoice, text: string, today: string): IncomingFilter {
  const { period: _period, from: _from, to: _to, ...rest } = choice;
  return { ...rest, text: text.trim(), ...spanOf(choice, today) };
}

const { bookId, typeCode, issuerName, channel, routing, deadline, unit, status, fileId } = incomingFilter.shape;
const listChoice = z.object({
  ...periodChoiceFields,
  bookId: bookId.default(null),
  typeCode,
  issuerName,
  channel,
  routing,
  deadline,
  unit,
  status,
  fileId,
});

/** A remembered choice, also of an older version; null when it is none. */
export function readListChoice(value: unknown): ListChoice | null {
  return listChoice.safeParse(value).data ?? null;
}
