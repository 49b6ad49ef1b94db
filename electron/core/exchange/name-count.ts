/** Names under the spelling of the office; what differs only in letters and marks is the same name. */
import { nameKey } from '../../contract/text.ts';
import type { NameCount } from './register-form.ts';

export interface NameSpelling {
  /** The name as the office writes it, or as the file first wrote it. */
  spell(typed: string): string;
  /** Counts a row that is taken. */
  count(name: string): void;
  result(): NameCount;
}

/** `known`: how the office writes a name, by its key. */
export function createNameSpelling(known: ReadonlyMap<string, string>): NameSpelling {
  const spelled = new Map<string, string>();
  const inFile = new Map<string, string>();
  const typedAs = new Map<string, Map<string, number>>();
  const rows = new Map<string, number>();
  const look = (typed: string): string => {
    const before = spelled.get(typed);
    if (before !== undefined) return before;
    const key = nameKey(typed);
    const name = known.get(key) ?? inFile.get(key) ?? typed;
    inFile.set(key, name);
    spelled.set(typed, name);
    return name;
  };
  return {
    spell: (typed) => {
      const name = look(typed);
      if (name !== typed) {
        const from = typedAs.get(name) ?? new Map<string, number>();
        typedAs.set(name, from.set(typed, (from.get(typed) ?? 0) + 1));
      }
      return name;
    },
    count: (name) => void rows.set(name, (rows.get(name) ?? 0) + 1),
    result: () => ({
      known: [...rows.keys()].filter((name) => known.has(nameKey(name))).length,
      respelled: new Map(
        [...typedAs].flatMap(([to, from]) => [...from].map(([typed, count]) => [typed, { to, rows: count }] as const)),
      ),
      fresh: new Map([...rows].filter(([name]) => !known.has(nameKey(name)))),
    }),
  };
}
