/** "1-20, 25, 31-40" as a clerk ticks off a printed list. Pure. */
import { DomainError } from '../../contract/errors.ts';

/** The ordinals, each once, in order. @throws DomainError ordinals_unreadable when something is no ordinal of a list of `count` rows */
export function parseOrdinals(text: string, count: number): number[] {
  const refuse = (): never => {
    throw new DomainError(
      'ordinals_unreadable',
      { text: text.slice(0, 60), count },
      { 'recipients.ordinals': 'Ghi dạng 1-20, 25, 31-40.' },
    );
  };
  const chosen = new Set<number>();
  const parts = text.replace(/\s*[-–—]\s*/g, '-').split(/[,;\s]+/);
  for (const part of parts.filter((piece) => piece !== '')) {
    const range = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part) ?? refuse();
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    if (from < 1 || to < from || to > count) refuse();
    for (let ordinal = from; ordinal <= to; ordinal += 1) chosen.add(ordinal);
  }
  if (chosen.size === 0) refuse();
  return [...chosen].sort((a, b) => a - b);
}
