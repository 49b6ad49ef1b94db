/**
 * From lines as they print to recipients and counts on a day. Copies = Σ lines Σ members + file copies + reserve; nobody is
 * merged by itself when two lines reach him, the clerk decides. (practice.md 4.2)
 */
import type {
  DistributionLine,
  DistributionTotals,
  Expansion,
  LineTarget,
} from '../../contract/distribution.schema.ts';
import { nameKey } from '../../contract/text.ts';
import {
  currentKey,
  type DirectorySnapshot,
  findMembers,
  isValidOn,
  type Member,
  organOf,
  personOf,
  successorNames,
} from '../directory/membership.rules.ts';
import { createNameIndex, type NamedTarget, type NameIndex } from '../directory/name-index.rules.ts';
import { coverNames, matchTarget, splitExclusion } from './line-matcher.rules.ts';

/**
 * Who each line reaches on the day, the totals, and who is reached twice. `addressees` is "Kính gửi" of the document, which
 * "Như trên" and "Như kính gửi" point at: both parts count for distribution. (practice.md 4.1)
 */
export function expandLines(
  snapshot: DirectorySnapshot,
  lines: readonly DistributionLine[],
  reserveCopies: number,
  asOf: string,
  addressees: readonly string[] = [],
): Expansion {
  const readExceptions = createExceptionReader(snapshot, asOf);
  const reached = lines.map((line, index) => {
    const members =
      line.target.kind === 'pointer' && isSameAsAddressees(line.text)
        ? reachAddressees(snapshot, addressees, asOf)
        : reach(snapshot, line, index, asOf);
    const exceptions = readExceptions(line, members);
    const excluded = members.filter(({ key }) => exceptions.keys.has(key));
    const recipients = members
      .filter(({ key }) => !exceptions.keys.has(key))
      .map(({ key, name }) => ({ key, name, channel: line.channel, copies: line.copiesPerMember }));
    return {
      recipients,
      fileCopies: line.target.kind === 'file_copy' ? line.copiesPerMember : 0,
      ended: findEnded(snapshot, line.target, asOf, members.length),
      excluded: excluded.map(({ key, name }) => ({ key, name })),
      unknownExclusions: [...exceptions.unknown],
    };
  });
  const expanded = leaveOutNamed(lines, reached);
  return {
    asOf,
    lines: expanded,
    totals: countTotals(expanded, reserveCopies),
    twice: findTwice(expanded),
    heads: findHeads(snapshot, expanded),
  };
}

/** Keys left out of a line: those ticked off, and those its words name after "trừ". The names are indexed once, if at all. */
function createExceptionReader(snapshot: DirectorySnapshot, asOf: string) {
  let index: NameIndex | undefined;
  return (
    line: DistributionLine,
    members: readonly Member[],
  ): { readonly keys: ReadonlySet<string>; readonly unknown: readonly string[] } => {
    const ticked = line.excludedKeys.map((key) => currentKey(snapshot, key));
    const exception = /trừ/iu.test(line.text) ? splitExclusion(line.text).exception : '';
    if (exception === '' || members.length === 0) return { keys: new Set(ticked), unknown: [] };
    index ??= createNameIndex(snapshot);
    const { found, unmatched } = coverNames(index, exception, asOf);
    const own = new Set(members.map(({ key }) => key));
    const named = found.map((target) => ({
      name: nameOfTarget(snapshot, target),
      keys: findMembers(snapshot, target, asOf)
        .map(({ key }) => key)
        .filter((key) => own.has(key)),
    }));
    return {
      keys: new Set([...ticked, ...named.flatMap(({ keys }) => keys)]),
      unknown: [...unmatched, ...named.filter(({ keys }) => keys.length === 0).map(({ name }) => name)],
    };
  };
}

function nameOfTarget(snapshot: DirectorySnapshot, { kind, id }: NamedTarget): string {
  if (kind === 'group') return snapshot.groups.get(id)?.name ?? '';
  if (kind === 'organ') return organOf(snapshot, id)?.name ?? '';
  return personOf(snapshot, id)?.fullName ?? '';
}

/** "Như trên", "Như kính gửi", "Như kính trình". */
export function isSameAsAddressees(text: string): boolean {
  return /^như\s+(?:trên|kính\s+(?:gửi|trình))/iu.test(text.trim());
}

/**
 * One that is addressed and stands among nơi nhận as well is meant once: the line that names it says how it gets its copies
 * and for what, "Như trên" means the others.
 */
function leaveOutNamed(
  lines: readonly DistributionLine[],
  reached: readonly Expansion['lines'][number][],
): Expansion['lines'][number][] {
  const isPointer = lines.map(({ target, text }) => target.kind === 'pointer' && isSameAsAddressees(text));
  const named = new Set(
    reached.flatMap(({ recipients }, index) => (isPointer[index] === true ? [] : recipients.map(meantBy))),
  );
  return reached.map((line, index) =>
    isPointer[index] === true
      ? { ...line, recipients: line.recipients.filter((recipient) => !named.has(meantBy(recipient))) }
      : line,
  );
}

/** One of the directory by its key, words by what they say. */
const meantBy = ({ key, name }: Expansion['lines'][number]['recipients'][number]): string =>
  key.startsWith('text:') ? `text:${nameKey(name)}` : key;

/** Whom "Kính gửi" reaches; words that name nobody in the directory are one recipient each. */
function reachAddressees(snapshot: DirectorySnapshot, addressees: readonly string[], asOf: string): Member[] {
  const written = addressees.map((text) => text.replace(/^[-–•+\s]+|[\s,;.]+$/gu, '')).filter((text) => text !== '');
  if (written.length === 0) return [];
  const index = createNameIndex(snapshot);
  const found = written.flatMap((text, position): Member[] => {
    const { target, unmatched } = matchTarget(index, text, asOf);
    const named = 'parts' in target ? target.parts : 'id' in target ? [target] : [];
    const others = unmatched.map((name, part) => ({
      key: `text:a${position}.${part}`,
      name,
      channel: 'network' as const,
    }));
    return [...named.flatMap((part) => findMembers(snapshot, part, asOf)), ...others];
  });
  return [...new Map(found.map((member) => [member.key, member])).values()];
}

function reach(snapshot: DirectorySnapshot, line: DistributionLine, index: number, asOf: string): Member[] {
  const { target } = line;
  switch (target.kind) {
    case 'file_copy':
    case 'pointer': // "Như Điều 3": only a person can tell whom the article names
      return [];
    case 'text':
      return [{ key: `text:${index}`, name: line.text, channel: line.channel }];
    case 'several': {
      const found = new Map(
        target.parts.flatMap((part) => findMembers(snapshot, part, asOf)).map((member) => [member.key, member]),
      );
      return [...found.values()];
    }
    default:
      return findMembers(snapshot, target, asOf);
  }
}

/** Names in the line that no longer exist on the day, with what took their place; a group that reaches nobody any more. */
function findEnded(snapshot: DirectorySnapshot, target: LineTarget, asOf: string, reached: number): string[] {
  if (target.kind === 'group') {
    const emptied = reached === 0 && (snapshot.members.get(target.id) ?? []).length > 0;
    return emptied ? [`${snapshot.groups.get(target.id)?.name ?? ''} (không còn nơi nào trong nhóm)`] : [];
  }
  const parts =
    target.kind === 'several' ? target.parts : target.kind === 'organ' || target.kind === 'person' ? [target] : [];
  return parts.flatMap((part) => {
    if (part.kind === 'group')
      return findEnded(snapshot, { kind: 'group', id: part.id }, asOf, findMembers(snapshot, part, asOf).length);
    if (part.kind === 'person') {
      const person = personOf(snapshot, part.id);
      return person && hasEnded(person, asOf) ? [person.fullName] : [];
    }
    const organ = organOf(snapshot, part.id);
    if (!organ || !hasEnded(organ, asOf)) return [];
    const successors = successorNames(snapshot, organ.id);
    return [successors.length === 0 ? organ.name : `${organ.name} (nay là ${successors.join(', ')})`];
  });
}

const hasEnded = (row: { readonly validFrom: string | null; readonly validTo: string | null }, asOf: string): boolean =>
  !isValidOn(row, asOf);

function countTotals(
  lines: readonly { readonly recipients: Expansion['lines'][number]['recipients']; readonly fileCopies: number }[],
  reserve: number,
): DistributionTotals {
  const byChannel = new Map<
    Expansion['lines'][number]['recipients'][number]['channel'],
    { recipients: number; copies: number }
  >();
  for (const { channel, copies } of lines.flatMap(({ recipients }) => recipients)) {
    const sum = byChannel.get(channel) ?? { recipients: 0, copies: 0 };
    byChannel.set(channel, { recipients: sum.recipients + 1, copies: sum.copies + copies });
  }
  const channels = [...byChannel].map(([channel, sum]) => ({ channel, ...sum }));
  const sent = channels.reduce((sum, { copies }) => sum + copies, 0);
  const network = byChannel.get('network')?.copies ?? 0;
  const fileCopies = lines.reduce((sum, line) => sum + line.fileCopies, 0);
  return {
    recipients: channels.reduce((sum, { recipients }) => sum + recipients, 0),
    copies: sent + fileCopies + reserve,
    fileCopies,
    reserve,
    printed: sent - network + fileCopies + reserve,
    byChannel: channels,
  };
}

function findTwice(
  lines: readonly { readonly recipients: readonly { readonly key: string; readonly name: string }[] }[],
): Expansion['twice'] {
  const seen = new Map<string, { name: string; lineIndexes: number[] }>();
  lines.forEach(({ recipients }, index) => {
    for (const { key, name } of recipients) {
      const entry = seen.get(key) ?? { name, lineIndexes: [] };
      entry.lineIndexes.push(index);
      seen.set(key, entry);
    }
  });
  return [...seen].filter(([, { lineIndexes }]) => lineIndexes.length > 1).map(([key, entry]) => ({ key, ...entry }));
}

/** "Trưởng Ban Tổ chức", not "Phó Trưởng Ban Tổ chức" nor "Ủy viên". */
const headTitle =
  /^(?:trưởng\s|bí thư|chánh\s|chủ nhiệm|chủ tịch|giám đốc|tổng biên tập|hiệu trưởng|viện trưởng|chỉ huy trưởng|quyền\s|q\.\s)/iu;

/** People who head an organ that gets the document too: two copies to one desk, unless the clerk leaves one out. (practice.md 4.2) */
function findHeads(
  snapshot: DirectorySnapshot,
  lines: readonly { readonly recipients: readonly { readonly key: string; readonly name: string }[] }[],
): Expansion['heads'] {
  const linesOf = new Map<string, { name: string; lineIndexes: number[] }>();
  lines.forEach(({ recipients }, index) => {
    for (const { key, name } of recipients) {
      const entry = linesOf.get(key);
      if (entry) entry.lineIndexes.push(index);
      else linesOf.set(key, { name, lineIndexes: [index] });
    }
  });
  return [...linesOf].flatMap(([personKey, person]) => {
    if (!personKey.startsWith('person:')) return [];
    const row = snapshot.persons.get(Number(personKey.slice('person:'.length)));
    const title = row?.title.split(/[,;]\s*/).find((part) => headTitle.test(part));
    if (!row || row.organId === null || title === undefined) return [];
    const organKey = currentKey(snapshot, `organ:${row.organId}`);
    const organ = linesOf.get(organKey);
    if (!organ) return [];
    return [
      {
        personKey,
        personName: person.name,
        organKey,
        organName: organ.name,
        personLines: person.lineIndexes,
        organLines: organ.lineIndexes,
      },
    ];
  });
}
