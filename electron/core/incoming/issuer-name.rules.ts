/** One organ, one name: what is typed carelessly is written as the register already writes it. */
import { isCarelessName } from '../../contract/organ-name.ts';
import { accentedWords } from '../../contract/search-text.ts';
import { foldVietnamese } from '../../contract/text.ts';

export interface KnownName {
  readonly name: string;
  /** Stands in the directory of the office. */
  readonly listed: boolean;
  /** How often documents were registered under it. */
  readonly uses: number;
}

const isUnmarked = (text: string): boolean => foldVietnamese(text) === text.normalize('NFC').toLowerCase();
const beginsLarge = (text: string): boolean => /^\p{Lu}/u.test(text);
const spelling = (text: string): string => accentedWords(text).join(' ');

/**
 * The name to register under. `known` are the names with the same letters, marks aside. Case, and ủy or uỷ, never make a
 * second organ; another mark does (xã Tân Lập is not xã Tân Lấp), unless nothing was typed with marks and only one is known.
 */
export function chooseKnownName(typed: string, known: readonly KnownName[]): string {
  const unmarked = isUnmarked(typed);
  const same = known.filter(({ name }) => unmarked || spelling(name) === spelling(typed));
  if (new Set(same.map(({ name }) => spelling(name))).size !== 1) return typed;
  // Written with care and already in use: the clerk means this one.
  if (!isCarelessName(typed) && same.some(({ name }) => name === typed)) return typed;
  const [best] = same
    .filter(({ name, listed }) => listed || beginsLarge(name) || !beginsLarge(typed) || isCarelessName(typed))
    .toSorted(
      (a, b) =>
        Number(b.listed) - Number(a.listed) ||
        Number(isCarelessName(a.name)) - Number(isCarelessName(b.name)) ||
        b.uses - a.uses,
    );
  return best?.name ?? typed;
}
