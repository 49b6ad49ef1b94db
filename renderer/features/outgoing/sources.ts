import { foldVietnamese } from '../../../electron/contract/text.ts';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { documentTypes } from '../../../electron/contract/document-types.ts';
import { pageCaseFiles } from '../../api/filing.ts';
import { suggestIncoming } from '../../api/incoming.ts';
import { findLinkTargets } from '../../api/life.ts';
import type { SuggestionSource } from '../../components/suggestions.ts';

/** Types by their symbol ("cv"), then by the beginning of a word of their name ("van", "cong v"). */
export const typeSource: SuggestionSource = {
  key: 'outgoing.types',
  load: (text) => {
    const key = foldVietnamese(text.trim());
    const rank = ({ name, code, symbol }: (typeof documentTypes)[number]): number => {
      if (key === '') return 2;
      if ([code, symbol].some((known) => foldVietnamese(known) === key)) return 0;
      const folded = foldVietnamese(name);
      if (folded.startsWith(key)) return 1;
      if ([code, symbol].some((known) => foldVietnamese(known).startsWith(key))) return 2;
      return folded.includes(` ${key}`) ? 3 : 9;
    };
    const found = documentTypes.filter((type) => rank(type) < 9).toSorted((a, b) => rank(a) - rank(b));
    return Promise.resolve(found.slice(0, 9).map(({ name, symbol }) => ({ value: name, hint: symbol, uses: 0 })));
  },
};

/** Units that letters were passed on to are the units that write. */
export const unitSource: SuggestionSource = {
  key: 'outgoing.units',
  load: (text) => suggestIncoming('routing', text),
};

const found = 8;
const arrivals = new Map<string, number>();
const files = new Map<string, number>();

/** "790" finds the arrival; what is taken says its symbol and subject too. */
export const arrivalSource: SuggestionSource = {
  key: 'outgoing.arrivals',
  load: async (text) => {
    if (text.trim() === '') return [];
    const targets = await findLinkTargets('incoming', text);
    return targets.map(({ reference, numberText, title, date }) => {
      const value = `${numberText}, ${title}`;
      arrivals.set(value, reference.id);
      return { value, hint: date === null ? '' : formatDate(date), uses: 0 };
    });
  },
};

/** A hồ sơ as the field shows it; remembered, so that the text alone finds it again. */
export function nameFile({
  id,
  code,
  title,
}: {
  readonly id: number;
  readonly code: string;
  readonly title: string;
}): string {
  const value = `${code}, ${title}`;
  files.set(value, id);
  return value;
}

export const fileSource: SuggestionSource = {
  key: 'outgoing.files',
  load: async (text) => {
    const rows = await pageCaseFiles({ text, year: null, state: 'open' }, 0, found);
    return rows.map((row) => ({ value: nameFile(row), hint: String(row.year), uses: 0 }));
  },
};

/** The arrival meant by what stands in the field; a bare number is looked up. Null when there is none. Throws CallError. */
export async function findArrivalId(text: string): Promise<number | null> {
  const typed = text.trim();
  const taken = arrivals.get(typed);
  if (taken !== undefined) return taken;
  const number = typed.replace(/^số\s*(?:đến\s*)?/iu, '');
  const targets = await findLinkTargets('incoming', number);
  return targets.find(({ numberText }) => numberText === number)?.reference.id ?? null;
}

/** The hồ sơ meant by what stands in the field: taken from the list, or its code typed. Throws CallError. */
export async function findFileId(text: string): Promise<number | null> {
  const typed = text.trim();
  const taken = files.get(typed);
  if (taken !== undefined) return taken;
  const rows = await pageCaseFiles({ text: typed, year: null, state: 'open' }, 0, found);
  return rows.find(({ code }) => foldVietnamese(code) === foldVietnamese(typed))?.id ?? null;
}
