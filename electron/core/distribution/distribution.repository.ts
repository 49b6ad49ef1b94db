/** distribution_list (saved, editable) and distribution (frozen when a document is issued). */
import type { Connection } from '../db/connection.ts';
import type {
  DistributionLine,
  DistributionList,
  DistributionTotals,
  DeliveryChannel,
  Expansion,
} from '../../contract/distribution.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { insertRow, run, selectRow, selectRows, selectValue, updateRow } from '../db/statements.ts';

interface ListRow {
  readonly id: number;
  readonly name: string;
  readonly lines: string;
  readonly reserveCopies: number;
  readonly uses: number;
  readonly version: number;
}

const toList = (row: ListRow): DistributionList => ({ ...row, lines: JSON.parse(row.lines) as DistributionLine[] });

/** All saved lists, most used first. */
export function findLists(db: Connection): DistributionList[] {
  return selectRows<ListRow>(db, 'SELECT * FROM distribution_list ORDER BY uses DESC, name').map(toList);
}

/** @throws DomainError not_found */
export function getList(db: Connection, id: number): DistributionList {
  const row = selectRow<ListRow>(db, 'SELECT * FROM distribution_list WHERE id = ?', [id]);
  if (!row) throw new DomainError('not_found', { what: 'danh sách nơi nhận này' });
  return toList(row);
}

export function saveList(
  db: Connection,
  id: number | null,
  list: Pick<DistributionList, 'name' | 'lines' | 'reserveCopies'>,
): DistributionList {
  const holder = selectValue<number>(db, 'SELECT id FROM distribution_list WHERE name = ?', [list.name]);
  if (holder !== undefined && holder !== id)
    throw new DomainError('name_taken', { name: list.name }, { name: 'Tên danh sách này đã có.' });
  const row = { name: list.name, lines: JSON.stringify(list.lines), reserveCopies: list.reserveCopies };
  if (id === null) return getList(db, insertRow(db, 'distribution_list', row));
  const before = getList(db, id);
  updateRow(db, 'distribution_list', id, { ...row, version: before.version + 1 });
  return getList(db, id);
}

export function countListUse(db: Connection, id: number): void {
  run(db, 'UPDATE distribution_list SET uses = uses + 1 WHERE id = ?', [id]);
}

export type OwnerKind = 'copy' | 'outgoing';

export interface Distribution {
  readonly id: number;
  readonly asOf: string;
  readonly lines: DistributionLine[];
  readonly totals: DistributionTotals;
  readonly recipients: number;
  readonly copies: number;
  readonly acknowledged: number;
  /** As the desk decided; null: as the mark of the document says. */
  readonly returnable: boolean | null;
  readonly returnBy: string | null;
  readonly sheetsPerCopy: number | null;
}

/** Freezes the expansion of an issued document: later changes of the directory never change it. */
export function insertDistribution(
  db: Connection,
  owner: { readonly kind: OwnerKind; readonly id: number },
  lines: readonly DistributionLine[],
  expansion: Expansion,
): void {
  const id = insertRow(db, 'distribution', {
    ownerKind: owner.kind,
    ownerId: owner.id,
    asOf: expansion.asOf,
    lines: JSON.stringify(lines),
    totals: JSON.stringify(expansion.totals),
    recipients: expansion.totals.recipients,
    copies: expansion.totals.copies,
  });
  insertRecipients(db, id, expansion);
}

/** Those whom the lines reach, one row each. */
export function insertRecipients(db: Connection, distributionId: number, expansion: Expansion): void {
  expansion.lines.forEach(({ recipients }, lineIndex) => {
    for (const { key, name, channel, copies } of recipients) {
      insertRow(db, 'distribution_recipient', {
        distributionId,
        lineIndex,
        recipientKey: key,
        name,
        channel,
        copies,
      });
    }
  });
}

/** @throws DomainError not_found */
export function getDistribution(db: Connection, kind: OwnerKind, ownerId: number): Distribution {
  type Row = Omit<Distribution, 'lines' | 'totals' | 'returnable'> & {
    readonly lines: string;
    readonly totals: string;
    readonly returnable: number | null;
  };
  const row = selectRow<Row>(
    db,
    `SELECT id, as_of, lines, totals, recipients, copies, acknowledged, returnable, return_by, sheets_per_copy
     FROM distribution WHERE owner_kind = ? AND owner_id = ?`,
    [kind, ownerId],
  );
  if (!row) throw new DomainError('not_found', { what: 'nơi nhận của văn bản này' });
  return {
    ...row,
    lines: JSON.parse(row.lines) as DistributionLine[],
    totals: JSON.parse(row.totals) as DistributionTotals,
    returnable: row.returnable === null ? null : row.returnable === 1,
  };
}

export interface DistributionRecipient {
  readonly id: number;
  /** STT on the printed list: 1, 2, 3 … in the order of the lines. */
  readonly ordinal: number;
  readonly key: string;
  readonly lineIndex: number;
  readonly name: string;
  readonly channel: DeliveryChannel;
  readonly copies: number;
  readonly copyFrom: number | null;
  readonly copyTo: number | null;
  readonly sentOn: string | null;
  readonly receivedOn: string | null;
  readonly receivedBy: string;
  readonly returnedOn: string | null;
  readonly returnedCopies: number;
  readonly note: string;
}

export function findRecipients(db: Connection, distributionId: number): DistributionRecipient[] {
  return selectRows(
    db,
    `SELECT id, row_number() OVER (ORDER BY line_index, id) AS ordinal, recipient_key AS "key", line_index, name, channel, copies,
       copy_from, copy_to, sent_on, received_on, received_by, returned_on, returned_copies, note
     FROM distribution_recipient WHERE distribution_id = ? ORDER BY line_index, id`,
    [distributionId],
  );
}

/** Marks recipients as having signed (null takes it back) and counts again. Returns the documents concerned. */
export function setReceipts(
  db: Connection,
  recipientIds: readonly number[],
  receivedOn: string | null,
  receivedBy: string,
): {
  readonly changed: number;
  readonly owners: readonly { readonly ownerKind: OwnerKind; readonly ownerId: number }[];
} {
  const ids = JSON.stringify(recipientIds);
  const { changes } = run(
    db,
    'UPDATE distribution_recipient SET received_on = ?, received_by = ? WHERE id IN (SELECT value FROM json_each(?))',
    [receivedOn, receivedOn === null ? '' : receivedBy, ids],
  );
  const concerned =
    'SELECT DISTINCT distribution_id FROM distribution_recipient WHERE id IN (SELECT value FROM json_each(?1))';
  run(
    db,
    `UPDATE distribution SET acknowledged = (SELECT count(*) FROM distribution_recipient r WHERE r.distribution_id = distribution.id AND r.received_on IS NOT NULL) WHERE id IN (${concerned})`,
    [ids],
  );
  return {
    changed: changes,
    owners: selectRows(db, `SELECT owner_kind, owner_id FROM distribution WHERE id IN (${concerned})`, [ids]),
  };
}

/** Whether somebody was sent an issued document or has signed for it. */
export function isSentToAnyone(db: Connection, ownerKind: 'copy' | 'outgoing', ownerId: number): boolean {
  return (
    selectValue(
      db,
      `SELECT 1 FROM distribution x JOIN distribution_recipient p ON p.distribution_id = x.id
       WHERE x.owner_kind = ? AND x.owner_id = ? AND (p.sent_on IS NOT NULL OR p.received_on IS NOT NULL) LIMIT 1`,
      [ownerKind, ownerId],
    ) !== undefined
  );
}
