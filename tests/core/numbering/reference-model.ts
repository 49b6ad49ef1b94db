/**
 * What the numbers of a register must be, in the plainest form: a counter and a table per series, kept in memory. The product
 * is compared with it after every operation.
 */
export type Fate = 'issued' | 'void' | 'reserved' | 'released' | 'elsewhere';

export interface ModelSeries {
  next: number;
  readonly fates: Map<string, Fate>;
  /** Every number ever written on a document: none may come twice, whatever happens. */
  readonly written: Set<string>;
}

export const keyOf = (number: number, suffix: string): string => `${number}${suffix}`;

export function createSeries(firstNumber: number): ModelSeries {
  return { next: firstNumber, fates: new Map(), written: new Set() };
}

/** The number that the next document takes. */
export function peekNext({ next, fates }: ModelSeries): number {
  let number = next;
  while (isUsed(fates.get(keyOf(number, '')))) number += 1;
  return number;
}

const isUsed = (fate: Fate | undefined): boolean => fate !== undefined && fate !== 'released';

/** Takes the next number. */
export function takeNext(series: ModelSeries, fate: Fate): number {
  const number = peekNext(series);
  series.next = number + 1;
  series.fates.set(keyOf(number, ''), fate);
  return number;
}

/** A number written on a document for the first time. @throws Error when it was written before */
export function write(series: ModelSeries, key: string): void {
  if (series.written.has(key)) throw new Error(`number ${key} came twice`);
  series.written.add(key);
}

/** The numbers that nothing explains: below the counter and without a fate. */
export function findHoles(series: ModelSeries, firstNumber: number): readonly number[] {
  const holes: number[] = [];
  for (let number = firstNumber; number < series.next; number += 1)
    if (!series.fates.has(keyOf(number, ''))) holes.push(number);
  return holes;
}

/** Numbers in (0, 1), the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
