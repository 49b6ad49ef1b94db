/** Reads the directory into memory for the rules of membership. */
import type { Connection } from '../db/connection.ts';
import { findGroupMembers, findGroups, findOrgans, findPersons } from './directory.repository.ts';
import type { DirectorySnapshot } from './membership.rules.ts';
import { findMerged, findSuccessions } from './reorganization.repository.ts';

export function readDirectory(db: Connection): DirectorySnapshot {
  const byId = <Row extends { readonly id: number }>(rows: readonly Row[]): Map<number, Row> =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    organs: byId(findOrgans(db)),
    persons: byId(findPersons(db)),
    groups: byId(findGroups(db)),
    members: groupBy(findGroupMembers(db), ({ groupId }) => groupId),
    merged: { organ: findMerged(db, 'organ'), person: findMerged(db, 'person') },
    successors: groupBy(findSuccessions(db), ({ organId }) => organId),
  };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => number): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row));
    if (list) list.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
