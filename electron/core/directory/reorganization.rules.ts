/** "Sáp nhập / chia tách" and the search for duplicates. Pure. (practice.md 9.4) */
import { addDays, formatDate } from '../../contract/calendar-date.ts';
import type { Organ } from '../../contract/directory.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { foldedWords, nameKey } from '../../contract/text.ts';
import type { GroupMember } from './directory.repository.ts';
import { type DirectorySnapshot, formatPerson, isValidOn } from './membership.rules.ts';

/** The organs that end: those named as old that do not go on as successors. @throws DomainError */
export function findEndingOrgans(
  snapshot: DirectorySnapshot,
  oldIds: readonly number[],
  successorIds: readonly number[],
  effectiveOn: string,
): Organ[] {
  const ending = [...new Set(oldIds)].filter((id) => !successorIds.includes(id));
  const organs = ending.map((id) => {
    const organ = snapshot.organs.get(id);
    if (!organ) throw new DomainError('not_found', { what: 'cơ quan này' }, { oldIds: 'Không có trong danh bạ.' });
    return organ;
  });
  // Chia tách where the old organ goes on: nothing ends, a part of it becomes an organ of its own.
  if (organs.length === 0 && successorIds.every((id) => oldIds.includes(id)))
    throw new DomainError('nothing_to_reorganize', {}, { successors: 'Ghi cơ quan mới.' });
  for (const { name, validFrom, validTo } of organs) {
    if (validTo !== null && validTo < effectiveOn)
      throw new DomainError('organ_already_ended', { name, date: formatDate(validTo) }, { oldIds: 'Đã kết thúc.' });
    if (validFrom !== null && validFrom >= effectiveOn)
      throw new DomainError('organ_not_yet', { name, date: formatDate(validFrom) }, { effectiveOn: 'Quá sớm.' });
  }
  return organs;
}

/**
 * The members of a group after the change: the old ones stay, for the days before, and the successors join right behind the
 * first of them from the day on. The same list when nothing concerns it.
 */
export function succeedMembers(
  members: readonly GroupMember[],
  endingIds: readonly number[],
  successorIds: readonly number[],
  effectiveOn: string,
): readonly GroupMember[] {
  const isEnding = ({ kind, memberId, ...dated }: GroupMember): boolean =>
    kind === 'organ' && endingIds.includes(memberId) && isValidOn(dated, addDays(effectiveOn, -1));
  const last = members.findLastIndex(isEnding);
  const first = members[last];
  if (!first) return members;
  const joining = [...new Set(successorIds)].filter(
    (id) =>
      !members.some((member) => member.kind === 'organ' && member.memberId === id && isValidOn(member, effectiveOn)),
  );
  const added = joining.map((memberId) => ({
    groupId: first.groupId,
    kind: 'organ' as const,
    memberId,
    validFrom: effectiveOn,
    validTo: null,
  }));
  return added.length === 0 ? members : [...members.slice(0, last + 1), ...added, ...members.slice(last + 1)];
}

/** Members after duplicates became one row: the kept row once per span of time. */
export function mergeMembers(
  members: readonly GroupMember[],
  kind: 'organ' | 'person',
  duplicateIds: readonly number[],
  keepId: number,
): readonly GroupMember[] {
  const renamed = members.map((member) =>
    member.kind === kind && duplicateIds.includes(member.memberId) ? { ...member, memberId: keepId } : member,
  );
  const seen = new Set<string>();
  return renamed.filter((member) => {
    if (member.kind !== kind || member.memberId !== keepId) return true;
    const span = `${member.validFrom ?? ''}–${member.validTo ?? ''}`;
    if (seen.has(span)) return false;
    seen.add(span);
    return true;
  });
}

export interface DuplicateSet {
  readonly kind: 'organ' | 'person';
  readonly reason: string;
  readonly rows: readonly {
    readonly id: number;
    readonly name: string;
    readonly hint: string;
    readonly ended: boolean;
  }[];
}

/** Words that a hurried hand leaves out or puts in: they do not make another organ. */
const fillers = new Set(['tinh', 'thanh', 'pho', 'truc', 'thuoc', 'cua', 'viet', 'nam', 'huyen', 'xa', 'phuong']);

/** Rows whose names are the same but for accents, marks and small words, or where one carries the other's name as its own. */
export function findDuplicateSets(snapshot: DirectorySnapshot, asOf: string): DuplicateSet[] {
  const organs = [...snapshot.organs.values()].map((organ) => ({
    id: organ.id,
    name: organ.name,
    hint: organ.symbol,
    ended: !isValidOn(organ, asOf),
    keys: [organ.name, ...organ.aliases.split(';')].map(nameKey).filter((key) => key !== ''),
    loose: looseKey(organ.name),
    span: organ,
  }));
  const persons = [...snapshot.persons.values()].map((person) => ({
    id: person.id,
    name: formatPerson(person),
    hint: person.title,
    ended: !isValidOn(person, asOf),
    keys: [nameKey(`${person.fullName} ${person.title}`)],
    loose: '',
    span: person,
  }));
  return [
    ...collectSets('organ', organs, ({ keys }) => keys, 'Cùng tên hoặc tên khác'),
    ...collectSets('organ', organs, ({ loose }) => (loose === '' ? [] : [loose]), 'Tên gần giống'),
    ...collectSets('person', persons, ({ keys }) => keys, 'Cùng họ tên và chức vụ'),
  ].filter((set, index, all) => all.findIndex((other) => sameRows(other, set)) === index);
}

interface Candidate {
  readonly id: number;
  readonly name: string;
  readonly hint: string;
  readonly ended: boolean;
  readonly span: { readonly validFrom: string | null; readonly validTo: string | null };
}

function collectSets<Row extends Candidate>(
  kind: 'organ' | 'person',
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
  reason: string,
): DuplicateSet[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) for (const key of new Set(keysOf(row))) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  return [...byKey.values()]
    .filter((set) => set.length > 1 && overlap(set))
    .map((set) => ({ kind, reason, rows: set.map(({ id, name, hint, ended }) => ({ id, name, hint, ended })) }));
}

// An organ abolished and founded again under its old name is two organs, not a duplicate.
function overlap(rows: readonly Candidate[]): boolean {
  return rows.some((a, index) => rows.slice(index + 1).some((b) => starts(a) <= ends(b) && starts(b) <= ends(a)));
}
const starts = ({ span }: Candidate): string => span.validFrom ?? '';
const ends = ({ span }: Candidate): string => span.validTo ?? '9';

function looseKey(name: string): string {
  const words = foldedWords(name).filter((word) => !fillers.has(word));
  return words.length < 3 ? '' : words.join(' ');
}

const sameRows = (a: DuplicateSet, b: DuplicateSet): boolean =>
  a.kind === b.kind && a.rows.map(({ id }) => id).join() === b.rows.map(({ id }) => id).join();

/** Names of abolished organs that stand in a text, the longest first where one is part of another. */
export function findAbolishedNames(
  snapshot: DirectorySnapshot,
  texts: readonly string[],
  asOf: string,
): { readonly textIndex: number; readonly organ: Organ & { readonly validTo: string } }[] {
  const present = new Set(
    [...snapshot.organs.values()].filter((organ) => isValidOn(organ, asOf)).map(({ name }) => nameKey(name)),
  );
  const ended = [...snapshot.organs.values()].flatMap((organ) => {
    const key = nameKey(organ.name);
    const { validTo } = organ;
    return validTo !== null && validTo < asOf && !present.has(key)
      ? [{ organ: { ...organ, validTo }, key: ` ${key} ` }]
      : [];
  });
  ended.sort((a, b) => b.key.length - a.key.length);
  return texts.flatMap((text, textIndex) => {
    let rest = ` ${nameKey(text)} `;
    return ended.flatMap(({ organ, key }) => {
      if (!rest.includes(key)) return [];
      rest = rest.replaceAll(key, ' | ');
      return [{ textIndex, organ }];
    });
  });
}
