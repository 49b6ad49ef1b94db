/** Who belongs to a group on a day: nested groups opened, dates respected, circles refused. Pure. */
import { DomainError } from '../../contract/errors.ts';
import type { Organ, Person } from '../../contract/directory.schema.ts';
import type { DeliveryChannel, DistributionLine } from '../../contract/distribution.schema.ts';
import type { Group, GroupMember } from './directory.repository.ts';
import type { Succession } from './reorganization.repository.ts';

/** The whole directory in memory, as the rules of expansion need it. */
export interface DirectorySnapshot {
  readonly organs: ReadonlyMap<number, Organ>;
  readonly persons: ReadonlyMap<number, Person>;
  readonly groups: ReadonlyMap<number, Group>;
  readonly members: ReadonlyMap<number, readonly GroupMember[]>;
  /** Duplicate → the row it was merged into. */
  readonly merged: {
    readonly organ: ReadonlyMap<number, number>;
    readonly person: ReadonlyMap<number, number>;
  };
  /** Organ → what took its place. */
  readonly successors: ReadonlyMap<number, readonly Succession[]>;
}

export interface Member {
  /** "organ:12" or "person:7". */
  readonly key: string;
  readonly name: string;
  readonly channel: DeliveryChannel;
}

interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Both days belong to the span: a membership that ends today still holds today. */
export function isValidOn({ validFrom, validTo }: Dated, date: string): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || validTo >= date);
}

/** The organs and people reached by one target on a day, each once, in the order of the office. */
export function findMembers(
  snapshot: DirectorySnapshot,
  target: { readonly kind: 'organ' | 'person' | 'group'; readonly id: number },
  date: string,
): Member[] {
  const found = new Map<string, Member>();
  collect(snapshot, target, date, found, new Set());
  return [...found.values()];
}

/** The organ with this id, or the one it was merged into. */
export function organOf(snapshot: DirectorySnapshot, id: number): Organ | undefined {
  return snapshot.organs.get(snapshot.merged.organ.get(id) ?? id);
}

/** The person with this id, or the one the row was merged into. */
export function personOf(snapshot: DirectorySnapshot, id: number): Person | undefined {
  return snapshot.persons.get(snapshot.merged.person.get(id) ?? id);
}

/** "organ:12" as a list written earlier names it → the key of the row in use. */
export function currentKey(snapshot: DirectorySnapshot, key: string): string {
  const [kind, id] = key.split(':');
  if (kind !== 'organ' && kind !== 'person') return key;
  return `${kind}:${snapshot.merged[kind].get(Number(id)) ?? id}`;
}

/** A line that was kept earlier, naming the rows in use: duplicates merged since then are replaced by what they became. */
export function currentLine(snapshot: DirectorySnapshot, line: DistributionLine): DistributionLine {
  const current = <Target extends { readonly kind: 'organ' | 'person' | 'group'; readonly id: number }>(
    target: Target,
  ) => (target.kind === 'group' ? target : { ...target, id: snapshot.merged[target.kind].get(target.id) ?? target.id });
  const { target } = line;
  const excludedKeys = line.excludedKeys.map((key) => currentKey(snapshot, key));
  if (target.kind === 'several')
    return { ...line, excludedKeys, target: { ...target, parts: target.parts.map(current) } };
  if (target.kind === 'organ' || target.kind === 'person' || target.kind === 'group')
    return { ...line, excludedKeys, target: current(target) };
  return { ...line, excludedKeys };
}

/** Names of what took an organ's place. */
export function successorNames(snapshot: DirectorySnapshot, organId: number): string[] {
  return (snapshot.successors.get(organId) ?? []).flatMap(({ successorId }) => {
    const name = organOf(snapshot, successorId)?.name;
    return name === undefined ? [] : [name];
  });
}

function collect(
  snapshot: DirectorySnapshot,
  target: { readonly kind: string; readonly id: number },
  date: string,
  found: Map<string, Member>,
  open: Set<number>,
): void {
  if (target.kind === 'organ') {
    const organ = organOf(snapshot, target.id);
    if (organ && isValidOn(organ, date))
      found.set(`organ:${organ.id}`, { key: `organ:${organ.id}`, name: organ.name, channel: organ.channel });
    return;
  }
  if (target.kind === 'person') {
    const person = personOf(snapshot, target.id);
    if (person && isValidOn(person, date))
      found.set(`person:${person.id}`, {
        key: `person:${person.id}`,
        name: formatPerson(person),
        channel: person.channel,
      });
    return;
  }
  if (open.has(target.id)) return; // saving refuses circles; an old file must still not hang
  open.add(target.id);
  for (const member of snapshot.members.get(target.id) ?? []) {
    if (isValidOn(member, date)) collect(snapshot, { kind: member.kind, id: member.memberId }, date, found, open);
  }
  open.delete(target.id);
}

/** "Đ/c Nguyễn Văn A, Trưởng Ban Tổ chức". */
export function formatPerson(person: Pick<Person, 'fullName' | 'title'>): string {
  return person.title === '' ? `Đồng chí ${person.fullName}` : `Đồng chí ${person.fullName}, ${person.title}`;
}

/** @throws DomainError group_cycle, with the path, when the group would reach itself through its members */
export function assertNoCycle(
  snapshot: DirectorySnapshot,
  groupId: number,
  members: readonly Pick<GroupMember, 'kind' | 'memberId'>[],
): void {
  const nameOf = (id: number): string => snapshot.groups.get(id)?.name ?? `nhóm ${id}`;
  const visit = (id: number, path: readonly number[]): void => {
    if (id === groupId)
      throw new DomainError(
        'group_cycle',
        { path: [groupId, ...path].map(nameOf).join(' → ') },
        { members: 'Nhóm này chứa chính nó qua nhóm khác.' },
      );
    if (path.includes(id) && path.indexOf(id) !== path.length - 1) return;
    for (const member of snapshot.members.get(id) ?? [])
      if (member.kind === 'group') visit(member.memberId, [...path, member.memberId]);
  };
  for (const member of members) if (member.kind === 'group') visit(member.memberId, [member.memberId]);
}
