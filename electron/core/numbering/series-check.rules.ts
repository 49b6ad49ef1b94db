/** What became of every number of a series, from the first to the last. Pure. */
import type { z } from 'zod';
import type { seriesCheck } from '../../contract/numbering.schema.ts';
import type { NumberState } from './numbering.repository.ts';
import { formatArrivalNumber } from './numbering.rules.ts';

export type SeriesCheck = Omit<z.infer<typeof seriesCheck>, 'firstNumber'>;
type Run = SeriesCheck['runs'][number];

/**
 * Explains every number from the first to the last of a series. `counterAt` is the next number to be given: what lies before
 * it and is not there is missing; what lies behind a number chosen ahead will come when its turn comes.
 */
export function checkSeries(firstNumber: number, counterAt: number, states: readonly NumberState[]): SeriesCheck {
  const textOf = (state: NumberState): string => formatArrivalNumber(state.number, state.suffix);
  const withReason = (state: NumberState) => ({ numberText: textOf(state), reason: state.note });
  const inState = (wanted: NumberState['state']): readonly NumberState[] =>
    states.filter(({ state }) => state === wanted);
  // An inserted 12a does not stand in for a missing 12.
  const fates = new Map(states.filter(({ suffix }) => suffix === '').map(({ number, state }) => [number, state]));
  const last = states.reduce((highest, { number }) => Math.max(highest, number), counterAt - 1);
  const runs = findRuns(firstNumber, last, (number) => fates.get(number) ?? (number < counterAt ? 'missing' : 'ahead'));
  return {
    lastNumber: last >= firstNumber ? last : null,
    issued: inState('issued').length,
    void: inState('void').map(withReason),
    reserved: inState('reserved').map((state) => ({
      numberText: textOf(state),
      holder: state.holder,
      until: state.until,
    })),
    released: inState('released').map(withReason),
    elsewhere: inState('elsewhere').map(textOf),
    inserted: states
      .filter(({ state, chosen, suffix }) => state === 'issued' && (chosen === 1 || suffix !== ''))
      .map(withReason),
    missing: runs.filter(({ fate }) => fate === 'missing').flatMap(numbersOf),
    duplicates: findDuplicates(states.map(textOf)),
    runs,
  };
}

function findRuns(first: number, last: number, fateOf: (number: number) => Run['fate']): Run[] {
  const runs: { from: number; to: number; fate: Run['fate'] }[] = [];
  for (let number = first; number <= last; number += 1) {
    const fate = fateOf(number);
    const open = runs.at(-1);
    if (open?.fate === fate) open.to = number;
    else runs.push({ from: number, to: number, fate });
  }
  return runs;
}

function numbersOf({ from, to }: Run): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function findDuplicates(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const text of texts) seen.set(text, (seen.get(text) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([text]) => text);
}
