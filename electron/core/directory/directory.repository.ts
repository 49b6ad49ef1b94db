/** organ, person, recipient_group, group_member. */
import type { Connection } from '../db/connection.ts';
import type { DeliveryChannel } from '../../contract/distribution.schema.ts';
import type { Organ, Person } from '../../contract/directory.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { nameKey } from '../../contract/text.ts';
import { insertRow, run, selectRow, selectRows, selectValue, updateRow } from '../db/statements.ts';

export interface Group {
  readonly id: number;
  readonly name: string;
  readonly aliases: string;
  readonly version: number;
}
export interface GroupMember {
  readonly groupId: number;
  readonly kind: 'organ' | 'person' | 'group';
  readonly memberId: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const organColumns =
  'id, name, symbol, kind, aliases, channel, valid_from, valid_to, successor_id, position, address, email, route, parent_id, version';
const personColumns =
  'id, full_name, title, organ_id, channel, valid_from, valid_to, position, address, email, route, version';

type Contact = 'address' | 'email' | 'route';
type OptionalContact<Row> = { readonly [Key in keyof Row]?: Row[Key] | undefined };
/** An organ as it is saved: contact fields that are left out stay as they are. */
export type OrganFields = Omit<Organ, 'id' | 'version' | Contact | 'parentId'> &
  OptionalContact<Pick<Organ, Contact | 'parentId'>>;
export type PersonFields = Omit<Person, 'id' | 'version' | Contact> & OptionalContact<Pick<Person, Contact>>;

/** Several names in one field, separated by semicolons, as keys between bars: "|ban to chuc|btc|". */
function aliasKeys(aliases: string): string {
  const keys = aliases
    .split(';')
    .map(nameKey)
    .filter((key) => key !== '');
  return keys.length === 0 ? '' : `|${keys.join('|')}|`;
}

/** All organs in the fixed order of the office; duplicates that were merged into another are left out. */
export function findOrgans(db: Connection): Organ[] {
  return selectRows(db, `SELECT ${organColumns} FROM organ WHERE merged_into_id IS NULL ORDER BY position, id`);
}

/** @throws DomainError not_found */
export function getOrgan(db: Connection, id: number): Organ {
  const organ = selectRow<Organ>(db, `SELECT ${organColumns} FROM organ WHERE id = ?`, [id]);
  if (!organ) throw new DomainError('not_found', { what: 'cơ quan này' });
  return organ;
}

/** @throws DomainError not_found */
export function getPerson(db: Connection, id: number): Person {
  const person = selectRow<Person>(db, `SELECT ${personColumns} FROM person WHERE id = ?`, [id]);
  if (!person) throw new DomainError('not_found', { what: 'đồng chí này' });
  return person;
}

export function findOrganByName(db: Connection, name: string): Organ | undefined {
  return selectRow(
    db,
    `SELECT ${organColumns} FROM organ WHERE merged_into_id IS NULL AND (name_key = ?1 OR alias_keys LIKE ?2)
     ORDER BY valid_to IS NULL DESC, name_key = ?1 DESC, position LIMIT 1`,
    [nameKey(name), `%|${nameKey(name)}|%`],
  );
}

export function saveOrgan(db: Connection, id: number | null, organ: OrganFields): Organ {
  const row = { ...organ, nameKey: nameKey(organ.name), aliasKeys: aliasKeys(organ.aliases) };
  return getOrgan(db, saveVersioned(db, 'organ', id, row, 'cơ quan này'));
}

/** All people in the fixed order of the office; merged duplicates are left out. */
export function findPersons(db: Connection): Person[] {
  return selectRows(db, `SELECT ${personColumns} FROM person WHERE merged_into_id IS NULL ORDER BY position, id`);
}

export function savePerson(db: Connection, id: number | null, person: PersonFields): Person {
  const row = { ...person, nameKey: nameKey(person.fullName) };
  return getPerson(db, saveVersioned(db, 'person', id, row, 'đồng chí này'));
}

export function findGroups(db: Connection): Group[] {
  return selectRows(db, 'SELECT id, name, aliases, version FROM recipient_group ORDER BY name_key');
}

/** @throws DomainError not_found */
export function getGroup(db: Connection, id: number): Group {
  const group = selectRow<Group>(db, 'SELECT id, name, aliases, version FROM recipient_group WHERE id = ?', [id]);
  if (!group) throw new DomainError('not_found', { what: 'nhóm này' });
  return group;
}

export function saveGroup(
  db: Connection,
  id: number | null,
  group: { readonly name: string; readonly aliases: string },
  members: readonly Omit<GroupMember, 'groupId'>[],
): number {
  const holder = selectValue<number>(db, 'SELECT id FROM recipient_group WHERE name = ?', [group.name]);
  if (holder !== undefined && holder !== id)
    throw new DomainError('name_taken', { name: group.name }, { name: 'Tên nhóm này đã có.' });
  const groupId = saveVersioned(
    db,
    'recipient_group',
    id,
    { ...group, nameKey: nameKey(group.name), aliasKeys: aliasKeys(group.aliases) },
    'nhóm này',
  );
  setGroupMembers(db, groupId, members);
  return groupId;
}

/** Replaces the members of a group, in this order. */
export function setGroupMembers(
  db: Connection,
  groupId: number,
  members: readonly Omit<GroupMember, 'groupId'>[],
): void {
  run(db, 'DELETE FROM group_member WHERE group_id = ?', [groupId]);
  members.forEach(({ kind, memberId, validFrom, validTo }, position) =>
    insertRow(db, 'group_member', { groupId, position, kind, memberId, validFrom, validTo }),
  );
}

/** All memberships, in order: groups are small enough to be walked in memory. */
export function findGroupMembers(db: Connection): GroupMember[] {
  return selectRows(
    db,
    'SELECT group_id, kind, member_id, valid_from, valid_to FROM group_member ORDER BY group_id, position',
  );
}

export function nextOrganPosition(db: Connection): number {
  return (selectValue<number | null>(db, 'SELECT max(position) FROM organ') ?? 0) + 1;
}

/** Adds organs to the end of a group, those that are in it left out; returns how many joined. */
export function addToGroup(
  db: Connection,
  groupId: number,
  organIds: readonly number[],
  validFrom: string | null,
): number {
  const members = selectRows<{ readonly kind: string; readonly memberId: number; readonly position: number }>(
    db,
    'SELECT kind, member_id, position FROM group_member WHERE group_id = ?',
    [groupId],
  );
  const there = new Set(members.filter(({ kind }) => kind === 'organ').map(({ memberId }) => memberId));
  const joining = [...new Set(organIds)].filter((id) => !there.has(id));
  let position = Math.max(-1, ...members.map((member) => member.position));
  for (const memberId of joining) {
    position += 1;
    insertRow(db, 'group_member', { groupId, position, kind: 'organ', memberId, validFrom });
  }
  return joining.length;
}

export interface FoundTarget {
  readonly kind: 'organ' | 'person' | 'group';
  readonly id: number;
  readonly name: string;
  readonly hint: string;
  readonly channel: DeliveryChannel;
  readonly validTo: string | null;
}

/** Organs, people and groups whose words begin with the words typed. */
export function findTargets(db: Connection, text: string, limit: number): FoundTarget[] {
  const words = nameKey(text)
    .split(' ')
    .filter((word) => word !== '');
  const condition = words.map((_, index) => `(' ' || key) LIKE @word${index}`).join(' AND ') || '1';
  const parameters = Object.fromEntries(words.map((word, index) => [`word${index}`, `% ${word}%`]));
  return selectRows(
    db,
    `SELECT kind, id, name, hint, channel, valid_to FROM (
       SELECT 'group' AS kind, id, name, 'nhóm' AS hint, 'network' AS channel, NULL AS valid_to, name_key || ' ' || replace(alias_keys, '|', ' ') AS key, 0 AS rank, 0 AS position FROM recipient_group
       UNION ALL SELECT 'organ', id, name, symbol, channel, valid_to, name_key || ' ' || replace(alias_keys, '|', ' '), 1, position FROM organ WHERE merged_into_id IS NULL
       UNION ALL SELECT 'person', id, full_name, title, channel, valid_to, name_key, 2, position FROM person WHERE merged_into_id IS NULL
     ) WHERE ${condition} ORDER BY valid_to IS NOT NULL, rank, position, name LIMIT @limit`,
    { ...parameters, limit },
  );
}

function saveVersioned(
  db: Connection,
  table: string,
  id: number | null,
  row: Parameters<typeof insertRow>[2],
  what: string,
): number {
  if (id === null) return insertRow(db, table, row);
  const version = selectValue<number>(db, `SELECT version FROM ${table} WHERE id = ?`, [id]);
  if (version === undefined) throw new DomainError('not_found', { what });
  updateRow(db, table, id, { ...row, version: version + 1 });
  return id;
}
