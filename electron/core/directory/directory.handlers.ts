import { formatDate } from '../../contract/calendar-date.ts';
import type { Organ } from '../../contract/directory.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { readDirectory } from './directory-snapshot.ts';
import {
  addToGroup,
  findOrgans,
  findPersons,
  findTargets,
  getGroup,
  getOrgan,
  nextOrganPosition,
  saveGroup,
  saveOrgan,
  savePerson,
} from './directory.repository.ts';
import { readPastedOrgans } from './import-organs.rules.ts';
import {
  assertNoCycle,
  type DirectorySnapshot,
  findMembers,
  formatPerson,
  organOf,
  personOf,
} from './membership.rules.ts';
import { reorganizationHandlers } from './reorganization.handlers.ts';

export const directoryHandlers: RegisterHandlers<'directory'> = {
  ...reorganizationHandlers,

  'directory.get': ({ db }, { asOf }) => {
    const snapshot = readDirectory(db);
    const groups = [...snapshot.groups.values()].map(({ id, name, aliases }) => ({
      id,
      name,
      aliases,
      reached: findMembers(snapshot, { kind: 'group', id }, asOf).length,
    }));
    return { organs: findOrgans(db), persons: findPersons(db), groups };
  },

  'directory.findTargets': ({ db }, { text, asOf, limit }) => ({
    targets: findTargets(db, text, limit).map(({ validTo, ...target }) => ({
      ...target,
      ended: validTo !== null && validTo < asOf,
    })),
  }),

  'directory.saveOrgan': ({ db, record }, { id, ...fields }) => {
    assertSpan(fields);
    for (const other of [fields.successorId, fields.parentId ?? null]) if (other !== null) getOrgan(db, other);
    if (id !== null && (fields.successorId === id || fields.parentId === id))
      throw new DomainError('group_cycle', { path: fields.name }, { successorId: 'Chọn cơ quan khác.' });
    const organ = saveOrgan(db, id, fields);
    record({
      subjectKind: 'organ',
      subjectId: organ.id,
      action: id === null ? 'Thêm cơ quan vào danh bạ' : 'Sửa danh bạ',
      state: organ,
    });
    return organ;
  },

  'directory.savePerson': ({ db, record }, { id, ...fields }) => {
    assertSpan(fields);
    if (fields.organId !== null) getOrgan(db, fields.organId);
    const person = savePerson(db, id, fields);
    record({
      subjectKind: 'person',
      subjectId: person.id,
      action: id === null ? 'Thêm đồng chí vào danh bạ' : 'Sửa danh bạ',
      state: person,
    });
    return person;
  },

  'directory.importOrgans': ({ db, today, record }, { text, kind, channel, validFrom, groupId }) => {
    if (groupId !== null) getGroup(db, groupId);
    const { organs, skipped } = readPastedOrgans(text);
    const counts = { added: 0, alreadyThere: 0, joinedGroup: 0 };
    // An organ abolished before is another one, even under the same name.
    const findKnown = indexOrgans(findOrgans(db), validFrom ?? today);
    const joining: number[] = [];
    let position = nextOrganPosition(db);
    for (const { line: _line, ...pasted } of organs) {
      const known = findKnown.get(pasted.name);
      if (known) counts.alreadyThere += 1;
      else counts.added += 1;
      const plain = { aliases: '', validTo: null, successorId: null };
      const organ =
        known ?? saveOrgan(db, null, { ...plain, ...pasted, kind, channel, validFrom, position: position++ });
      if (!known) findKnown.add(organ);
      joining.push(organ.id);
    }
    if (groupId !== null) counts.joinedGroup = addToGroup(db, groupId, joining, validFrom);
    record({
      subjectKind: 'directory',
      subjectId: null,
      action: `Nhập ${counts.added} cơ quan vào danh bạ`,
      state: { ...counts, skipped },
    });
    return { ...counts, skipped: [...skipped] };
  },

  'directory.getGroup': ({ db }, { id, asOf }) => describeGroup(db, id, asOf),

  'directory.saveGroup': ({ db, today, record }, { id, members, ...group }) => {
    const snapshot = readDirectory(db);
    members.forEach((member, index) => {
      assertSpan(member);
      if (!exists(snapshot, member.kind, member.memberId))
        throw new DomainError(
          'not_found',
          { what: 'thành viên này' },
          { [`members.${index}.memberId`]: 'Không có trong danh bạ.' },
        );
    });
    if (id !== null) assertNoCycle(snapshot, id, members);
    const groupId = saveGroup(db, id, group, members);
    const saved = describeGroup(db, groupId, today);
    record({
      subjectKind: 'recipient_group',
      subjectId: groupId,
      action: id === null ? 'Thêm nhóm nơi nhận' : 'Sửa nhóm nơi nhận',
      state: { ...group, members },
    });
    return saved;
  },
};

/** Organs by every name they answer to, of those that still exist on the day. */
function indexOrgans(organs: readonly Organ[], date: string) {
  const byName = new Map<string, Organ>();
  const add = (organ: Organ): void => {
    for (const name of [organ.name, ...organ.aliases.split(';')]) {
      const key = nameKey(name);
      if (key !== '' && !byName.has(key)) byName.set(key, organ);
    }
  };
  for (const organ of organs) if (organ.validTo === null || organ.validTo >= date) add(organ);
  return { add, get: (name: string): Organ | undefined => byName.get(nameKey(name)) };
}

function describeGroup(db: Connection, id: number, asOf: string) {
  const group = getGroup(db, id);
  const snapshot = readDirectory(db);
  const members = (snapshot.members.get(id) ?? []).map(({ kind, memberId, validFrom, validTo }) => ({
    kind,
    memberId,
    validFrom,
    validTo,
    name: nameOf(snapshot, kind, memberId),
  }));
  return { ...group, members, reached: findMembers(snapshot, { kind: 'group', id }, asOf).length };
}

function exists(snapshot: DirectorySnapshot, kind: 'organ' | 'person' | 'group', id: number): boolean {
  return { organ: snapshot.organs, person: snapshot.persons, group: snapshot.groups }[kind].has(id);
}

function nameOf(snapshot: DirectorySnapshot, kind: 'organ' | 'person' | 'group', id: number): string {
  if (kind === 'organ') return organOf(snapshot, id)?.name ?? '';
  if (kind === 'group') return snapshot.groups.get(id)?.name ?? '';
  const person = personOf(snapshot, id);
  return person ? formatPerson(person) : '';
}

function assertSpan({
  validFrom,
  validTo,
}: {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}): void {
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    throw new DomainError(
      'dates_reversed',
      { from: formatDate(validFrom), to: formatDate(validTo) },
      { validTo: 'Trước ngày bắt đầu.' },
    );
  }
}
