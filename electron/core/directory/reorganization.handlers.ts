/** Order, duplicates, "Sáp nhập / chia tách": the directory changes, what was printed does not. (practice.md 9.4) */
import { addDays, formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { ReorganizationReport, ReorganizeInput } from '../../contract/reorganization.schema.ts';
import { findHistory } from '../audit/history.ts';
import type { Connection } from '../db/connection.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { readDirectory } from './directory-snapshot.ts';
import { findOrgans, findPersons, getOrgan, getPerson, saveOrgan, setGroupMembers } from './directory.repository.ts';
import { type DirectorySnapshot, formatPerson, isValidOn, organOf } from './membership.rules.ts';
import {
  type DirectoryKind,
  endOrgan,
  findUsesOfOrgans,
  insertSuccession,
  markMerged,
  redirectOrgan,
  setOrder,
  widenSpan,
} from './reorganization.repository.ts';
import {
  findAbolishedNames,
  findDuplicateSets,
  findEndingOrgans,
  mergeMembers,
  succeedMembers,
} from './reorganization.rules.ts';

type Topic = RegisterHandlers<'directory'>;
type ReorganizationMethod =
  | 'directory.move'
  | 'directory.findDuplicates'
  | 'directory.mergeDuplicates'
  | 'directory.previewReorganization'
  | 'directory.reorganize'
  | 'directory.getHistory'
  | 'directory.checkNames';

export const reorganizationHandlers: Pick<Topic, ReorganizationMethod> = {
  'directory.move': ({ db, record }, { kind, ids, beforeId }) => {
    const rows: readonly { readonly id: number }[] = kind === 'organ' ? findOrgans(db) : findPersons(db);
    const known = new Set(rows.map(({ id }) => id));
    if (ids.some((id) => !known.has(id)) || (beforeId !== null && !known.has(beforeId)))
      throw new DomainError('not_found', { what: 'dòng này trong danh bạ' });
    const moved = new Set(ids);
    // Moving a block before one of its own rows: before the next row that stays.
    const start = beforeId === null ? rows.length : rows.findIndex(({ id }) => id === beforeId);
    const anchor = rows.slice(start).find(({ id }) => !moved.has(id))?.id;
    const rest = rows.map(({ id }) => id).filter((id) => !moved.has(id));
    const at = anchor === undefined ? rest.length : rest.indexOf(anchor);
    const changed = setOrder(db, kind, [...rest.slice(0, at), ...moved, ...rest.slice(at)]);
    record({
      subjectKind: 'directory',
      subjectId: null,
      action: `Xếp lại thứ tự ${ids.length} dòng danh bạ`,
      state: { kind, ids, beforeId },
    });
    return { rows: changed };
  },

  'directory.findDuplicates': ({ db }, { asOf }) => ({
    sets: findDuplicateSets(readDirectory(db), asOf).map((set) => ({ ...set, rows: [...set.rows] })),
  }),

  'directory.mergeDuplicates': ({ db, record }, { kind, keepId, duplicateIds }) => {
    const ids = [...new Set(duplicateIds)];
    const snapshot = readDirectory(db);
    const keep = describeRow(snapshot, kind, keepId);
    if (ids.includes(keepId)) throw new DomainError('same_row', { name: keep.name }, { keepId: 'Chọn dòng khác.' });
    const duplicates = ids.map((id) => describeRow(snapshot, kind, id));
    widenSpan(db, kind, keepId, ids);
    for (const { id } of duplicates) markMerged(db, kind, id, keepId);
    if (kind === 'organ') {
      for (const id of ids) redirectOrgan(db, id, keepId);
      adoptNames(db, keepId, ids);
    }
    const groups = rewriteGroups(db, snapshot, (members) => mergeMembers(members, kind, ids, keepId));
    record({
      subjectKind: kind,
      subjectId: keepId,
      action: `Gộp dòng trùng: ${duplicates.map(({ name }) => name).join('; ')}`,
      state: { keepId, duplicateIds: ids, row: kind === 'organ' ? getOrgan(db, keepId) : getPerson(db, keepId) },
    });
    return { keepId, merged: ids.length, groups: groups.length };
  },

  'directory.previewReorganization': ({ db }, input) => planReorganization(db, readDirectory(db), input).report,

  'directory.reorganize': ({ db, record }, input) => {
    const snapshot = readDirectory(db);
    const { report, ending } = planReorganization(db, snapshot, input);
    const successorIds = input.successors.map((successor) =>
      successor.kind === 'existing' ? successor.id : foundOrgan(db, input, successor),
    );
    const endsOn = addDays(input.effectiveOn, -1);
    const [heir] = successorIds;
    for (const { id } of ending) {
      if (heir !== undefined) endOrgan(db, id, endsOn, heir);
      for (const successorId of successorIds)
        insertSuccession(db, { organId: id, successorId, effectiveOn: input.effectiveOn, note: input.note });
    }
    // Where the old organ goes on, the part that left it still remembers where it came from.
    const continuing = input.oldIds.filter((id) => successorIds.includes(id));
    for (const organId of ending.length === 0 ? continuing : [])
      for (const successorId of successorIds.filter((id) => id !== organId))
        insertSuccession(db, { organId, successorId, effectiveOn: input.effectiveOn, note: input.note });
    rewriteGroups(db, snapshot, (members) => succeedMembers(members, input.oldIds, successorIds, input.effectiveOn));
    const done: ReorganizationReport = {
      ...report,
      successors: report.successors.map((row, index) => ({ ...row, id: successorIds[index] ?? null })),
    };
    record({
      subjectKind: 'organ',
      subjectId: heir ?? null,
      action: `Sáp nhập, chia tách từ ngày ${formatDate(input.effectiveOn)}: ${names(report.ended)} → ${names(report.successors)}`,
      reason: input.note,
      state: { input, done },
    });
    return done;
  },

  'directory.getHistory': ({ db }, { kind, id }) => {
    const history = findHistory(db, kind, id);
    if (kind !== 'organ') return { successors: [], predecessors: [], history };
    const snapshot = readDirectory(db);
    const link = (organId: number, effectiveOn: string | null) => {
      const organ = organOf(snapshot, organId);
      return organ ? [{ id: organ.id, name: organ.name, effectiveOn }] : [];
    };
    const all = [...snapshot.successors.values()].flat();
    const mergedHere = [...snapshot.merged.organ].filter(([, keepId]) => keepId === id).map(([mergedId]) => mergedId);
    return {
      successors: all.filter(({ organId }) => organId === id).flatMap((row) => link(row.successorId, row.effectiveOn)),
      predecessors: all
        .filter(({ successorId }) => successorId === id)
        .flatMap((row) => link(row.organId, row.effectiveOn)),
      history: [...history, ...mergedHere.flatMap((mergedId) => findHistory(db, 'organ', mergedId))].sort((a, b) =>
        a.at < b.at ? 1 : -1,
      ),
    };
  },

  'directory.checkNames': ({ db }, { texts, asOf }) => {
    const snapshot = readDirectory(db);
    return {
      mentions: findAbolishedNames(snapshot, texts, asOf).map(({ textIndex, organ }) => ({
        textIndex,
        organId: organ.id,
        name: organ.name,
        endedOn: organ.validTo,
        successors: (snapshot.successors.get(organ.id) ?? []).flatMap(
          ({ successorId }) => organOf(snapshot, successorId)?.name ?? [],
        ),
      })),
    };
  },
};

const names = (rows: readonly { readonly name: string }[]): string => rows.map(({ name }) => name).join(', ');

/** @throws DomainError not_found, already_merged */
function describeRow(snapshot: DirectorySnapshot, kind: DirectoryKind, id: number): { id: number; name: string } {
  if (snapshot.merged[kind].has(id)) {
    const row = kind === 'organ' ? organOf(snapshot, id)?.name : undefined;
    throw new DomainError('already_merged', { name: row ?? 'Dòng này' });
  }
  const organ = kind === 'organ' ? snapshot.organs.get(id) : undefined;
  const person = kind === 'person' ? snapshot.persons.get(id) : undefined;
  if (!organ && !person) throw new DomainError('not_found', { what: 'dòng này trong danh bạ' });
  return { id, name: organ?.name ?? (person ? formatPerson(person) : '') };
}

/** The row that stays answers to the names of the others, so that what was typed before is still found. */
function adoptNames(db: Connection, keepId: number, duplicateIds: readonly number[]): void {
  const { id: _id, version: _version, ...keep } = getOrgan(db, keepId);
  const others = duplicateIds
    .map((id) => getOrgan(db, id))
    .flatMap(({ name, aliases }) => [name, ...aliases.split(';')]);
  const known = [keep.name, ...keep.aliases.split(';')].map((name) => name.trim());
  const aliases = [...new Set([...known.slice(1), ...others.map((name) => name.trim())])].filter(
    (name) => name !== '' && name !== keep.name,
  );
  const empty = (field: 'address' | 'email' | 'route' | 'symbol'): string =>
    keep[field] || (duplicateIds.map((id) => getOrgan(db, id)[field]).find((value) => value !== '') ?? '');
  saveOrgan(db, keepId, {
    ...keep,
    aliases: aliases.join('; ').slice(0, 500),
    address: empty('address'),
    email: empty('email'),
    route: empty('route'),
    symbol: empty('symbol'),
  });
}

function rewriteGroups(
  db: Connection,
  snapshot: DirectorySnapshot,
  rewrite: (members: NonNullable<ReturnType<DirectorySnapshot['members']['get']>>) => typeof members,
): number[] {
  const changed: number[] = [];
  for (const [groupId, members] of snapshot.members) {
    const after = rewrite(members);
    if (JSON.stringify(after) === JSON.stringify(members)) continue;
    setGroupMembers(db, groupId, after);
    changed.push(groupId);
  }
  return changed;
}

/** Stands for the id of an organ that the preview does not found. */
const notYetFounded = -1;

function planReorganization(db: Connection, snapshot: DirectorySnapshot, input: ReorganizeInput) {
  const existing = input.successors.flatMap((successor) => (successor.kind === 'existing' ? [successor.id] : []));
  const successors = input.successors.map((successor) => {
    if (successor.kind === 'new') return { id: null, name: successor.name, isNew: true };
    const organ = snapshot.organs.get(successor.id);
    if (!organ) throw new DomainError('not_found', { what: 'cơ quan mới' }, { successors: 'Không có trong danh bạ.' });
    if (organ.validTo !== null && organ.validTo < input.effectiveOn)
      throw new DomainError(
        'organ_already_ended',
        { name: organ.name, date: formatDate(organ.validTo) },
        { successors: 'Đã kết thúc.' },
      );
    return { id: organ.id, name: organ.name, isNew: false };
  });
  // A new organ among the successors means that something changes even where every old organ goes on.
  const hasNew = input.successors.some(({ kind }) => kind === 'new');
  const ending =
    hasNew && input.oldIds.every((id) => existing.includes(id))
      ? []
      : findEndingOrgans(snapshot, input.oldIds, existing, input.effectiveOn);
  const endingIds = ending.map(({ id }) => id);
  const joining = hasNew ? [...existing, notYetFounded] : existing;
  const groups = [...snapshot.members]
    .filter(([, members]) => succeedMembers(members, input.oldIds, joining, input.effectiveOn) !== members)
    .map(([id]) => ({ id, name: snapshot.groups.get(id)?.name ?? '' }));
  const persons = [...snapshot.persons.values()]
    .filter(
      (person) => person.organId !== null && endingIds.includes(person.organId) && isValidOn(person, input.effectiveOn),
    )
    .map((person) => ({ id: person.id, name: formatPerson(person) }));
  const report: ReorganizationReport = {
    ended: ending.map(({ id, name }) => ({ id, name })),
    successors,
    groups,
    ...findUsesOfOrgans(db, endingIds),
    persons,
  };
  return { report, ending };
}

/** Founds a new organ that takes address, channel, kind of mail and place in the order from the first of the old ones. */
function foundOrgan(
  db: Connection,
  { oldIds, effectiveOn }: ReorganizeInput,
  fresh: {
    readonly name: string;
    readonly symbol: string;
    readonly organKind: Parameters<typeof saveOrgan>[2]['kind'];
  },
): number {
  const old = getOrgan(db, oldIds[0] ?? 0);
  return saveOrgan(db, null, {
    name: fresh.name,
    symbol: fresh.symbol,
    kind: fresh.organKind,
    aliases: '',
    channel: old.channel,
    validFrom: effectiveOn,
    validTo: null,
    successorId: null,
    position: old.position,
    address: old.address,
    email: '',
    route: old.route,
    parentId: old.parentId,
  }).id;
}
