/** Finds what a name in a text means: an organ, a group or a person of the directory, without accents. Pure. */
import { foldedWords } from '../../contract/text.ts';
import { type DirectorySnapshot, isValidOn } from './membership.rules.ts';

export interface NamedTarget {
  readonly kind: 'organ' | 'person' | 'group';
  readonly id: number;
}

interface Entry extends NamedTarget {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** 0 own name, 1 another name, 2 title of a person. */
  readonly rank: number;
}

export interface NameIndex {
  /** The target a name means on a day; one that exists then is preferred. Undefined when it names nobody, or two at once. */
  readonly find: (name: string, asOf: string) => NamedTarget | undefined;
}

const kindOrder = { group: 0, organ: 1, person: 2 } as const;

/** "Đồng chí Nguyễn Văn A", "Đ/c Nguyễn Văn A", "đồng chí Bí thư Tỉnh ủy" → what follows. */
const comrade = /^(?:các\s+)?(?:đồng\s+chí|đ\/c|đc)\.?\s+/iu;

/** Words as offices shorten them, written out on both sides of a comparison: "Ban Đối ngoại TW", "các ban XD đảng". */
const shortened: Readonly<Record<string, string>> = {
  tw: 'trung uong',
  vp: 'van phong',
  xd: 'xay dung',
  btv: 'ban thuong vu',
  bch: 'ban chap hanh',
  ubkt: 'uy ban kiem tra',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  btg: 'ban tuyen giao',
  btc: 'ban to chuc',
  bnc: 'ban noi chinh',
};

// Folding five thousand names takes longer than everything else in an expansion; names repeat from call to call.
const knownKeys = new Map<string, string>();
const keysKept = 50_000;

function matchKey(name: string): string {
  const known = knownKeys.get(name);
  if (known !== undefined) return known;
  const key = foldedWords(name)
    .map((word) => (Object.hasOwn(shortened, word) ? shortened[word] : word))
    .join(' ');
  if (knownKeys.size >= keysKept) knownKeys.clear();
  knownKeys.set(name, key);
  return key;
}

/** All names, other names and titles of the directory, ready to be asked. */
export function createNameIndex(snapshot: DirectorySnapshot): NameIndex {
  const entries = new Map<string, Entry[]>();
  const add = (name: string, entry: Entry): void => {
    const key = matchKey(name);
    if (key === '') return;
    const list = entries.get(key);
    if (list) list.push(entry);
    else entries.set(key, [entry]);
  };
  const addAll = (name: string, aliases: string, entry: Omit<Entry, 'rank'>): void => {
    add(name, { ...entry, rank: 0 });
    for (const alias of aliases.split(';')) add(alias, { ...entry, rank: 1 });
  };
  for (const { id, name, aliases } of snapshot.groups.values())
    addAll(name, aliases, { kind: 'group', id, validFrom: null, validTo: null });
  for (const { id, name, aliases, validFrom, validTo } of snapshot.organs.values())
    addAll(name, aliases, { kind: 'organ', id, validFrom, validTo });
  for (const { id, fullName, title, validFrom, validTo } of snapshot.persons.values()) {
    const person = { kind: 'person', id, validFrom, validTo } as const;
    add(fullName, { ...person, rank: 0 });
    if (title !== '') {
      add(`${fullName}, ${title}`, { ...person, rank: 0 });
      add(`${title} ${fullName}`, { ...person, rank: 1 });
      add(title, { ...person, rank: 2 });
    }
  }
  const find = (name: string, asOf: string): NamedTarget | undefined =>
    choose(entries.get(matchKey(name)) ?? [], asOf) ??
    (comrade.test(name) ? choose(entries.get(matchKey(name.replace(comrade, ''))) ?? [], asOf) : undefined);
  return { find };
}

function choose(found: readonly Entry[], asOf: string): NamedTarget | undefined {
  const valid = found.filter((entry) => isValidOn(entry, asOf));
  const candidates = [...(valid.length > 0 ? valid : found)].sort(
    (a, b) => a.rank - b.rank || kindOrder[a.kind] - kindOrder[b.kind],
  );
  const [first, second] = candidates;
  // A title that two people share, or a name that two people bear, names neither: the clerk chooses.
  if (!first || (second && first.kind === 'person' && second.kind === 'person' && first.rank === second.rank))
    return undefined;
  return { kind: first.kind, id: first.id };
}
