/** Reads the directory into memory for the rules of membership. */
import type { Connection } from '../db/connection.ts';
import { findGroupMembers, findGroups, findOrgans, findPersons, type GroupMember } from './directory.repository.ts';
import type { DirectorySnapshot } from './membership.rules.ts';

export function readDirectory(db: Connection): DirectorySnapshot {
  const members = new Map<number, GroupMember[]>();
  for (const member of findGroupMembers(db)) {
    const list = members.get(member.groupId);
    if (list) list.push(member);
    else members.set(member.groupId, [member]);
  }
  const byId = <Row extends { readonly id: number }>(rows: readonly Row[]): Map<number, Row> =>
    new Map(rows.map((row) => [row.id, row]));
  return { organs: byId(findOrgans(db)), persons: byId(findPersons(db)), groups: byId(findGroups(db)), members };
}
