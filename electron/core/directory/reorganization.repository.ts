/** organ_succession, merged duplicates, the fixed order; which lists and drafts name an organ. */
import type { Connection } from '../db/connection.ts';
import { run, selectRows } from '../db/statements.ts';

export type DirectoryKind = 'organ' | 'person';

export interface Succession {
  readonly organId: number;
  readonly successorId: number;
  /** null where only the row of the organ names its successor. */
  readonly effectiveOn: string | null;
}

/** Who took whose place: rows of their own, and the successor written on an organ. */
export function findSuccessions(db: Connection): Succession[] {
  return selectRows(
    db,
    `SELECT organ_id, successor_id, effective_on FROM organ_succession
     UNION ALL SELECT id, successor_id, NULL FROM organ o WHERE successor_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM organ_succession s WHERE s.organ_id = o.id AND s.successor_id = o.successor_id)`,
  );
}

export function insertSuccession(
  db: Connection,
  succession: Succession & { readonly effectiveOn: string; readonly note: string },
): void {
  const { organId, successorId, effectiveOn, note } = succession;
  run(
    db,
    `INSERT INTO organ_succession (organ_id, successor_id, effective_on, note) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (organ_id, successor_id) DO UPDATE SET effective_on = ?3, note = ?4`,
    [organId, successorId, effectiveOn, note],
  );
}

export function endOrgan(db: Connection, id: number, validTo: string, successorId: number): void {
  run(db, 'UPDATE organ SET valid_to = ?, successor_id = ?, version = version + 1 WHERE id = ?', [
    validTo,
    successorId,
    id,
  ]);
}

/** id → id of the row it was merged into. */
export function findMerged(db: Connection, kind: DirectoryKind): ReadonlyMap<number, number> {
  const rows = selectRows<{ id: number; mergedIntoId: number }>(
    db,
    `SELECT id, merged_into_id FROM ${kind} WHERE merged_into_id IS NOT NULL`,
  );
  return new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
}

export function markMerged(db: Connection, kind: DirectoryKind, id: number, keepId: number): void {
  run(db, `UPDATE ${kind} SET merged_into_id = ?, version = version + 1 WHERE id = ?`, [keepId, id]);
  // Whatever had been merged into the duplicate follows at once, so that one step always leads to the row in use.
  run(db, `UPDATE ${kind} SET merged_into_id = ? WHERE merged_into_id = ?`, [keepId, id]);
}

/** The row that stays exists as long as any of the rows that became it: they were one organ, or one person, all along. */
export function widenSpan(db: Connection, kind: DirectoryKind, keepId: number, ids: readonly number[]): void {
  run(
    db,
    `UPDATE ${kind} SET
       valid_from = (SELECT CASE WHEN count(*) = count(valid_from) THEN min(valid_from) END FROM ${kind} WHERE id IN (SELECT value FROM json_each(?1))),
       valid_to = (SELECT CASE WHEN count(*) = count(valid_to) THEN max(valid_to) END FROM ${kind} WHERE id IN (SELECT value FROM json_each(?1)))
     WHERE id = ?2`,
    [JSON.stringify([keepId, ...ids]), keepId],
  );
}

/** People, organs and successions that name the duplicate name the row that stays. */
export function redirectOrgan(db: Connection, id: number, keepId: number): void {
  run(db, 'UPDATE person SET organ_id = ? WHERE organ_id = ?', [keepId, id]);
  run(db, 'UPDATE organ SET parent_id = nullif(?1, id) WHERE parent_id = ?2', [keepId, id]);
  run(db, 'UPDATE organ SET successor_id = nullif(?1, id) WHERE successor_id = ?2', [keepId, id]);
  run(
    db,
    `INSERT OR IGNORE INTO organ_succession (organ_id, successor_id, effective_on, note)
     SELECT organ_id, ?1, effective_on, note FROM organ_succession WHERE successor_id = ?2 AND organ_id <> ?1`,
    [keepId, id],
  );
  run(
    db,
    `INSERT OR IGNORE INTO organ_succession (organ_id, successor_id, effective_on, note)
     SELECT ?1, successor_id, effective_on, note FROM organ_succession WHERE organ_id = ?2 AND successor_id <> ?1`,
    [keepId, id],
  );
  run(db, 'DELETE FROM organ_succession WHERE ?1 IN (organ_id, successor_id)', [id]);
}

/** Gives the rows the order of `ids`; positions count from 1. */
export function setOrder(db: Connection, kind: DirectoryKind, ids: readonly number[]): number {
  return run(
    db,
    `UPDATE ${kind} SET position = o.key + 1 FROM json_each(?) o WHERE o.value = ${kind}.id AND position <> o.key + 1`,
    [JSON.stringify(ids)],
  ).changes;
}

/** Lists and drafts in whose lines one of the organs is named directly. */
export function findUsesOfOrgans(
  db: Connection,
  organIds: readonly number[],
): {
  readonly lists: { readonly id: number; readonly name: string }[];
  readonly drafts: { readonly id: number; readonly name: string }[];
} {
  const names = (source: string, lines: string): string =>
    `EXISTS (SELECT 1 FROM json_each(${source}, '${lines}') l WHERE
       (json_extract(l.value, '$.target.kind') = 'organ' AND json_extract(l.value, '$.target.id') IN (SELECT value FROM json_each(?1)))
       OR EXISTS (SELECT 1 FROM json_each(l.value, '$.target.parts') p WHERE json_extract(p.value, '$.kind') = 'organ' AND json_extract(p.value, '$.id') IN (SELECT value FROM json_each(?1))))`;
  const ids = JSON.stringify(organIds);
  return {
    lists: selectRows(db, `SELECT id, name FROM distribution_list WHERE ${names('lines', '$')} ORDER BY name`, [ids]),
    drafts: selectRows(
      db,
      `SELECT id, coalesce(nullif(json_extract(content, '$.subject'), ''), 'Bản nháp chưa có trích yếu') AS name
       FROM outgoing_draft WHERE ${names('content', '$.lines')} ORDER BY id DESC`,
      [ids],
    ),
  };
}
