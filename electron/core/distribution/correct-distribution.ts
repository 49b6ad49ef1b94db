/** A frozen distribution after the issue: its day, its count and, while nothing was sent, its lines. (practice.md 2.4) */
import type { DistributionLine, DistributionTotals, Expansion } from '../../contract/distribution.schema.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectValue } from '../db/statements.ts';
import { insertRecipients, type OwnerKind } from './distribution.repository.ts';

/** True once a copy was sent, signed for, returned or numbered: then the desk corrects recipient by recipient. */
export function isInUse(db: Connection, distributionId: number): boolean {
  return (
    selectValue(
      db,
      `SELECT 1 FROM distribution_recipient WHERE distribution_id = ?
         AND (sent_on IS NOT NULL OR received_on IS NOT NULL OR returned_on IS NOT NULL OR copy_from IS NOT NULL) LIMIT 1`,
      [distributionId],
    ) !== undefined
  );
}

/** The first day on which anything happened to a document after its issue: a copy sent or signed for, an event; or null. */
export function findFirstUse(db: Connection, owner: { readonly kind: OwnerKind; readonly id: number }): string | null {
  return (
    selectValue<string | null>(
      db,
      `SELECT min(day) FROM (
         SELECT min(coalesce(r.sent_on, r.received_on), coalesce(r.received_on, r.sent_on)) AS day
         FROM distribution x JOIN distribution_recipient r ON r.distribution_id = x.id WHERE x.owner_kind = ?1 AND x.owner_id = ?2
         UNION ALL SELECT happened_on FROM document_event WHERE owner_kind = ?1 AND owner_id = ?2)`,
      [owner.kind, owner.id],
    ) ?? null
  );
}

/** The recipients of a document are others than was entered: those of the new lines take their place. */
export function replaceRecipients(
  db: Connection,
  distributionId: number,
  lines: readonly DistributionLine[],
  expansion: Expansion,
): void {
  run(db, 'DELETE FROM distribution_recipient WHERE distribution_id = ?', [distributionId]);
  setFrozen(db, distributionId, { asOf: expansion.asOf, lines, totals: expansion.totals });
  insertRecipients(db, distributionId, expansion);
}

/** The words of the lines, the day and the sums; the recipients stay. */
export function setFrozen(
  db: Connection,
  distributionId: number,
  frozen: {
    readonly asOf: string;
    readonly lines: readonly DistributionLine[];
    readonly totals: DistributionTotals;
  },
): void {
  const { asOf, lines, totals } = frozen;
  run(
    db,
    `UPDATE distribution SET as_of = ?2, lines = ?3, totals = ?4, recipients = ?5, copies = ?6,
       acknowledged = (SELECT count(*) FROM distribution_recipient r WHERE r.distribution_id = ?1 AND r.received_on IS NOT NULL)
     WHERE id = ?1`,
    [distributionId, asOf, JSON.stringify(lines), JSON.stringify(totals), totals.recipients, totals.copies],
  );
}
