import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import { normalizeLine } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { readDirectory } from './directory-snapshot.ts';
import {
  addToGroup,
  findOrganByName,
  findOrgans,
  findPersons,
  findTargets,
  getGroup,
  nextOrganPosition,
  saveGroup,
  saveOrgan,
  savePerson,
} from './directory.repository.ts';
import { assertNoCycle, type DirectorySnapshot, findMembers, formatPerson } from './membership.rules.ts';

export const directoryHandlers: RegisterHandlers<'directory'> = {
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
    if (fields.successorId !== null && fields.successorId === id)
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
    const person = savePerson(db, id, fields);
    record({
      subjectKind: 'person',
      subjectId: person.id,
      action: id === null ? 'Thêm đồng chí vào danh bạ' : 'Sửa danh bạ',
      state: person,
    });
    return person;
  },

  'directory.importOrgans': ({ db, record }, { text, kind, channel, validFrom, groupId }) => {
    if (groupId !== null) getGroup(db, groupId);
    const skipped: { line: number; text: string; reason: string }[] = [];
    let added = 0;
    let alreadyThere = 0;
    text.split('\n').forEach((line, index) => {
      const [name = '', symbol = ''] = line.split('\t').map(normalizeLine);
      const clean = name.replace(/^(?:\d+[.)]|[-–•+])\s*/, '').replace(/[;,.]$/, '');
      if (clean === '') return;
      if (clean.length > 300 || symbol.length > 40) {
        skipped.push({ line: index + 1, text: clean.slice(0, 80), reason: 'Tên hoặc ký hiệu quá dài.' });
        return;
      }
      const existing = findOrganByName(db, clean);
      if (existing) alreadyThere += 1;
      else added += 1;
      const organ =
        existing ??
        saveOrgan(db, null, {
          name: clean,
          symbol,
          kind,
          aliases: '',
          channel,
          validFrom,
          validTo: null,
          successorId: null,
          position: nextOrganPosition(db),
        });
      if (groupId !== null) addToGroup(db, groupId, organ.id, validFrom);
    });
    const result = { added, alreadyThere, skipped };
    record({ subjectKind: 'directory', subjectId: null, action: `Nhập ${added} cơ quan vào danh bạ`, state: result });
    return result;
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
  if (kind === 'organ') return snapshot.organs.get(id)?.name ?? '';
  if (kind === 'group') return snapshot.groups.get(id)?.name ?? '';
  const person = snapshot.persons.get(id);
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
