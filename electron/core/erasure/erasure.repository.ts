/** erasure: who asked for it, who confirmed it, and how far it has got. */
import { DomainError } from '../../contract/errors.ts';
import type { Erasure } from '../../contract/erasure.schema.ts';
import type { Connection } from '../db/connection.ts';
import type { ErasureMark } from '../workspace/workspace.types.ts';
import { insertRow, run, selectRow, selectRows, selectValue } from '../db/statements.ts';

const columns =
  'id, owner_kind AS kind, owner_id, number_text, proposed_at, proposed_by, confirmed_at, confirmed_by, withdrawn, outside_gone_at, outside_gone_by, proposer_id';
/** An erasure as its own row tells of it. */
export type ErasureRow = Omit<Erasure, 'sameRows'>;
type Row = Omit<ErasureRow, 'withdrawn'> & { readonly withdrawn: number; readonly proposerId: number };

export function findErasures(db: Connection): ErasureRow[] {
  return selectRows<Row>(db, `SELECT ${columns} FROM erasure ORDER BY id DESC`).map(toErasure);
}

function toErasure({ proposerId: _, withdrawn, ...row }: Row): ErasureRow {
  return { ...row, withdrawn: withdrawn === 1 };
}

/** @throws DomainError not_found */
export function getErasure(db: Connection, id: number): ErasureRow & { readonly proposerId: number } {
  const row = selectRow<Row>(db, `SELECT ${columns} FROM erasure WHERE id = ?`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'đề nghị xóa này' });
  return { ...toErasure(row), proposerId: row.proposerId };
}

export function insertErasure(
  db: Connection,
  fields: { readonly ownerKind: Erasure['kind']; readonly ownerId: number; readonly numberText: string },
  proposed: { readonly at: string; readonly by: string; readonly userId: number },
): number {
  return insertRow(db, 'erasure', {
    ...fields,
    proposedAt: proposed.at,
    proposedBy: proposed.by,
    proposerId: proposed.userId,
  });
}

export function closeErasure(
  db: Connection,
  id: number,
  confirmed: { readonly at: string; readonly by: string } | null,
): void {
  if (confirmed === null) run(db, 'UPDATE erasure SET withdrawn = 1 WHERE id = ?', [id]);
  else run(db, 'UPDATE erasure SET confirmed_at = ?, confirmed_by = ? WHERE id = ?', [confirmed.at, confirmed.by, id]);
}

/** The copies that people made by hand are destroyed, as somebody of the office says. */
export function setOutsideGone(db: Connection, id: number, at: string, by: string): void {
  run(db, 'UPDATE erasure SET outside_gone_at = ?, outside_gone_by = ? WHERE id = ?', [at, by, id]);
}

/** True when the content of a row was erased; the copies of an erased arrival go with it. */
export function isErased(db: Connection, kind: Erasure['kind'], id: number): boolean {
  return (
    selectValue(
      db,
      `SELECT 1 FROM erasure WHERE confirmed_at IS NOT NULL AND ((owner_kind = ?1 AND owner_id = ?2)
         OR (?1 = 'copy' AND owner_kind = 'incoming' AND owner_id = (SELECT incoming_id FROM certified_copy WHERE id = ?2))) LIMIT 1`,
      [kind, id],
    ) !== undefined
  );
}

/** Only the number is left of an erased row: nothing is written into it again. @throws DomainError erased_document */
export function assertNotErased(
  db: Connection,
  kind: Erasure['kind'],
  { id, numberText }: { readonly id: number; readonly numberText: string },
): void {
  if (isErased(db, kind, id)) throw new DomainError('erased_document', { number: numberText });
}

/** True while the text of a confirmed erasure may still lie in the witness or in freed pages of the file. */
export function hasTracesLeft(db: Connection): boolean {
  return (
    selectValue(db, 'SELECT 1 FROM erasure WHERE confirmed_at IS NOT NULL AND traces_gone = 0 LIMIT 1') !== undefined
  );
}

/** Notes that no trace is left; what files hold is no state of the register, so no event says it. */
export function setTracesGone(db: Connection): void {
  run(db, 'UPDATE erasure SET traces_gone = 1 WHERE confirmed_at IS NOT NULL');
}

/** The marks of all confirmed erasures. */
export function findErasureMarks(db: Connection): readonly ErasureMark[] {
  return selectRows(
    db,
    `SELECT e.number_text, a.seq, a.hash, coalesce(json_extract(a.state, '$.firstSeq'), 1) AS first_seq
     FROM erasure e JOIN audit_event a ON a.subject_kind = 'erasure' AND a.subject_id = e.id AND a.method = 'erasure.confirm'
     ORDER BY a.seq`,
  );
}
