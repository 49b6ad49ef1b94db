/** distribution_recipient after the issue: sent, signed for, returned, numbered; desk_setting. */
import type { DeskSettings } from '../../contract/desk.schema.ts';
import type { LabelSheet } from '../../contract/label-sheets.ts';
import { DomainError } from '../../contract/errors.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectRow, selectRows, selectValue, toFlag } from '../db/statements.ts';
import type { OwnerKind } from './distribution.repository.ts';

const chosen = 'id IN (SELECT value FROM json_each(?1))';

export interface ConcernedDocument {
  readonly distributionId: number;
  readonly ownerKind: OwnerKind;
  readonly ownerId: number;
  readonly asOf: string;
}

/** The documents whose recipients are chosen. */
export function findConcerned(db: Connection, recipientIds: readonly number[]): ConcernedDocument[] {
  return selectRows(
    db,
    `SELECT id AS distribution_id, owner_kind, owner_id, as_of FROM distribution
     WHERE id IN (SELECT distribution_id FROM distribution_recipient WHERE ${chosen})`,
    [JSON.stringify(recipientIds)],
  );
}

export function setSent(db: Connection, recipientIds: readonly number[], sentOn: string | null): number {
  return run(db, `UPDATE distribution_recipient SET sent_on = ?2 WHERE ${chosen}`, [
    JSON.stringify(recipientIds),
    sentOn,
  ]).changes;
}

/** `copies` null: all that the recipient was given. More than he was given is cut to that. */
export function setReturned(
  db: Connection,
  recipientIds: readonly number[],
  returnedOn: string | null,
  copies: number | null,
): number {
  return run(
    db,
    `UPDATE distribution_recipient SET returned_on = ?2,
       returned_copies = CASE WHEN ?2 IS NULL THEN 0 ELSE min(copies, coalesce(?3, copies)) END WHERE ${chosen}`,
    [JSON.stringify(recipientIds), returnedOn, copies],
  ).changes;
}

export interface RecipientRow {
  readonly id: number;
  readonly distributionId: number;
  readonly ownerKind: OwnerKind;
  readonly ownerId: number;
  readonly key: string;
  readonly name: string;
  readonly channel: string;
  readonly note: string;
}

export function findRecipient(db: Connection, id: number): RecipientRow | undefined {
  return selectRow(
    db,
    `SELECT r.id, r.distribution_id, x.owner_kind, x.owner_id, r.recipient_key AS "key", r.name, r.channel, r.note
     FROM distribution_recipient r JOIN distribution x ON x.id = r.distribution_id WHERE r.id = ?`,
    [id],
  );
}

export function setChannelAndNote(db: Connection, id: number, channel: string, note: string): void {
  run(db, 'UPDATE distribution_recipient SET channel = ?, note = ? WHERE id = ?', [channel, note, id]);
}

/** Numbers the copies one after another in the order of the list; null takes all numbers away. */
export function setCopyNumbers(
  db: Connection,
  distributionId: number,
  firstNumber: number | null,
  paperOnly: boolean,
): number {
  run(db, 'UPDATE distribution_recipient SET copy_from = NULL, copy_to = NULL WHERE distribution_id = ?', [
    distributionId,
  ]);
  if (firstNumber === null) return 0;
  return run(
    db,
    `UPDATE distribution_recipient SET copy_from = n.first, copy_to = n.first + copies - 1 FROM (
       SELECT id, ?2 + coalesce(sum(copies) OVER (ORDER BY line_index, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS first
       FROM distribution_recipient WHERE distribution_id = ?1 AND copies > 0 AND (?3 = 0 OR channel <> 'network')
     ) n WHERE n.id = distribution_recipient.id`,
    [distributionId, firstNumber, toFlag(paperOnly)],
  ).changes;
}

export function setHandling(
  db: Connection,
  distributionId: number,
  handling: {
    readonly returnable: boolean | null;
    readonly returnBy: string | null;
    readonly sheetsPerCopy: number | null;
  },
): void {
  const { returnable, returnBy, sheetsPerCopy } = handling;
  run(db, 'UPDATE distribution SET returnable = ?, return_by = ?, sheets_per_copy = ? WHERE id = ?', [
    returnable === null ? null : toFlag(returnable),
    returnBy,
    sheetsPerCopy,
    distributionId,
  ]);
}

/** What an office starts with: a week to sign, prices of 2026 to be edited. */
const defaultSettings: DeskSettings = {
  receiptDays: 7,
  networkReceipts: false,
  sheetPrice: 300,
  envelopePrice: 1000,
  postagePrice: 4000,
  senderAddress: '',
};

export function getDeskSettings(db: Connection): DeskSettings {
  const stored = selectValue<string>(db, "SELECT value FROM desk_setting WHERE name = 'desk'");
  return stored === undefined ? defaultSettings : { ...defaultSettings, ...(JSON.parse(stored) as DeskSettings) };
}

export function saveDeskSettings(db: Connection, settings: DeskSettings): void {
  run(db, "INSERT INTO desk_setting (name, value) VALUES ('desk', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1", [
    JSON.stringify(settings),
  ]);
}

/** Sheets of labels that the office measured itself. */
export function getOwnLabelSheets(db: Connection): LabelSheet[] {
  const stored = selectValue<string>(db, "SELECT value FROM desk_setting WHERE name = 'labels'");
  return stored === undefined ? [] : (JSON.parse(stored) as LabelSheet[]);
}

export function saveOwnLabelSheets(db: Connection, sheets: readonly LabelSheet[]): void {
  run(db, "INSERT INTO desk_setting (name, value) VALUES ('labels', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1", [
    JSON.stringify(sheets),
  ]);
}

export interface OverdueRow {
  readonly distributionId: number;
  readonly ownerKind: OwnerKind;
  readonly ownerId: number;
  /** The earliest day on which one of those who have not signed was sent his copy. */
  readonly sentOn: string;
  readonly waiting: number;
  readonly names: readonly string[];
}

/** Whose receipt is overdue: who was sent the document before this day, of documents dated since that day. */
export interface OverdueRule {
  readonly sentBefore: string;
  readonly since: string;
  readonly network: boolean;
}

// Where no day of sending is recorded, the day of the document counts. Nothing is sent before its own day, so the index on
// as_of narrows the search first, and EXISTS stops at the first who owes.
const owes = `r.received_on IS NULL AND r.copies > 0 AND (@network = 1 OR r.channel <> 'network') AND coalesce(r.sent_on, x.as_of) < @sentBefore`;
const overdueSource = `FROM distribution x
  LEFT JOIN certified_copy c ON x.owner_kind = 'copy' AND c.id = x.owner_id
  LEFT JOIN outgoing_document o ON x.owner_kind = 'outgoing' AND o.id = x.owner_id
  WHERE x.acknowledged < x.recipients AND x.as_of >= @since AND x.as_of < @sentBefore AND coalesce(c.status, o.status) = 'issued'
    AND EXISTS (SELECT 1 FROM distribution_recipient r WHERE r.distribution_id = x.id AND ${owes})`;

const ruleParameters = ({ sentBefore, since, network }: OverdueRule) => ({
  sentBefore,
  since,
  network: toFlag(network),
});

/** Documents whose receipts should be there by now, oldest first, with the first names of those who owe them. */
export function findOverdue(db: Connection, rule: OverdueRule, limit: number, namesShown = 10): OverdueRow[] {
  const parameters = ruleParameters(rule);
  const documents = selectRows<Omit<OverdueRow, 'names' | 'waiting' | 'sentOn'>>(
    db,
    `SELECT x.id AS distribution_id, x.owner_kind, x.owner_id ${overdueSource} ORDER BY x.as_of, x.id LIMIT @limit`,
    { ...parameters, limit },
  );
  const { since: _, ...owing } = parameters;
  return documents.map((document) => {
    const rows = selectRows<{ readonly name: string; readonly sentOn: string }>(
      db,
      `SELECT r.name, coalesce(r.sent_on, x.as_of) AS sent_on FROM distribution x JOIN distribution_recipient r ON r.distribution_id = x.id
       WHERE x.id = @id AND ${owes} ORDER BY r.line_index, r.id`,
      { ...owing, id: document.distributionId },
    );
    const sentOn = rows.reduce((first, row) => (row.sentOn < first ? row.sentOn : first), rule.sentBefore);
    return { ...document, sentOn, waiting: rows.length, names: rows.slice(0, namesShown).map(({ name }) => name) };
  });
}

export function countOverdue(db: Connection, rule: OverdueRule): number {
  return selectValue<number>(db, `SELECT count(*) ${overdueSource}`, ruleParameters(rule)) ?? 0;
}

/** @throws DomainError not_found */
export function getRecipient(db: Connection, id: number): RecipientRow {
  const row = findRecipient(db, id);
  if (!row) throw new DomainError('not_found', { what: 'nơi nhận này' });
  return row;
}
