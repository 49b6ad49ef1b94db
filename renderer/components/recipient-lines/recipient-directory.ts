import { useQuery } from '@tanstack/react-query';
import type { DeliveryChannel, DistributionLine, Expansion } from '../../../electron/contract/distribution.schema.ts';
import { errorSentence } from '../error-sentence.ts';
import { useSettled } from '../use-settled.ts';

/** An organ, person or group found by typing. */
export interface FoundTarget {
  readonly kind: 'organ' | 'person' | 'group';
  readonly id: number;
  readonly name: string;
  readonly hint: string;
  /** No longer there on the day. */
  readonly ended: boolean;
  readonly channel: DeliveryChannel;
}

/** What an editor of nơi nhận asks of the directory, all of it as of one day. */
export interface RecipientDirectory {
  readonly asOf: string;
  readonly expand: (lines: readonly DistributionLine[], reserveCopies: number) => Promise<Expansion>;
  readonly parseBlock: (text: string) => Promise<{
    readonly lines: readonly { readonly line: DistributionLine; readonly matched: boolean }[];
  }>;
  readonly findTargets: (text: string) => Promise<readonly FoundTarget[]>;
}

export interface LineExpansion {
  /** As the lines stood a moment ago; undefined until the first answer. */
  readonly expansion: Expansion | undefined;
  /** Why they could not be counted; empty when all is well. */
  readonly problem: string;
}

/** Whom the lines reach. Empty lines reach nobody. */
export function useLineExpansion(
  directory: RecipientDirectory,
  lines: readonly DistributionLine[],
  reserveCopies: number,
): LineExpansion {
  const settled = useSettled({ lines: [...lines], reserveCopies }, 120);
  const written = settled.lines.filter(({ text }) => text.trim() !== '');
  const answer = useQuery({
    queryKey: ['distribution', 'distribution.expand', 'lines', directory.asOf, settled.reserveCopies, written],
    queryFn: () => directory.expand(written, settled.reserveCopies),
    placeholderData: (last: Expansion | undefined, former) =>
      former && isEditOf(former.queryKey.at(-1) as readonly DistributionLine[], written) ? last : undefined,
  });
  // The lines rest a moment before they are counted; until then the sum of other ones would stand beside them.
  const belongs = settled.lines.length + lines.length === 0 || isEditOf(settled.lines, lines);
  return {
    expansion: answer.error || !belongs ? undefined : answer.data && alignWithLines(settled.lines, answer.data),
    problem: answer.error ? errorSentence(answer.error) : '',
  };
}

/**
 * True when these are the former lines with at most one of them written differently or gone: their sums may stand a moment
 * longer. Those of another list, or of no lines at all, would be wrong beside these.
 */
export function isEditOf(former: readonly DistributionLine[], lines: readonly DistributionLine[]): boolean {
  const texts = new Set(lines.map(({ text }) => text));
  return former.length > 0 && former.filter(({ text }) => !texts.has(text)).length <= 1;
}

const nobody: Expansion['lines'][number] = {
  recipients: [],
  fileCopies: 0,
  ended: [],
  excluded: [],
  unknownExclusions: [],
};

/** Puts an empty answer back in the place of each empty line, so that answers and lines count alike. */
export function alignWithLines(lines: readonly DistributionLine[], expansion: Expansion): Expansion {
  const places = lines.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  const aligned: Expansion['lines'] = lines.map(() => nobody);
  const place = (index: number): number => places[index] ?? index;
  expansion.lines.forEach((answer, index) => {
    aligned[place(index)] = answer;
  });
  return {
    ...expansion,
    lines: aligned,
    twice: expansion.twice.map((entry) => ({
      ...entry,
      lineIndexes: entry.lineIndexes.map(place),
    })),
    heads: expansion.heads.map((entry) => ({
      ...entry,
      personLines: entry.personLines.map(place),
      organLines: entry.organLines.map(place),
    })),
  };
}
