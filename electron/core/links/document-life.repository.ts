/** document_event, document_link, routing_receipt: what happens to a document beside its own row. */
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import type { DocumentReference, LifeEvent, LifeEventKind, LinkRelation } from '../../contract/document-life.schema.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRow, selectRows } from '../db/statements.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';

export interface NewEvent {
  readonly kind: LifeEventKind;
  readonly happenedOn: string;
  readonly detail: string;
  readonly channel?: LifeEvent['channel'];
}

export function insertEvent(
  db: Connection,
  owner: DocumentReference,
  event: NewEvent,
  recorded: { readonly at: string; readonly by: string },
): void {
  insertRow(db, 'document_event', {
    ownerKind: owner.kind,
    ownerId: owner.id,
    ...event,
    channel: event.channel ?? null,
    recordedAt: recorded.at,
    recordedBy: recorded.by,
  });
}

/** Everything that happened to a document, in the order in which it was recorded. */
export function findEvents(db: Connection, { kind, id }: DocumentReference): LifeEvent[] {
  return selectRows(
    db,
    `SELECT id, kind, happened_on, detail, channel, recorded_at, recorded_by FROM document_event
     WHERE owner_kind = ? AND owner_id = ? ORDER BY id`,
    [kind, id],
  );
}

export interface LinkRow {
  readonly id: number;
  readonly fromKind: DocumentReference['kind'];
  readonly fromId: number;
  readonly relation: LinkRelation;
  readonly toKind: DocumentReference['kind'];
  readonly toId: number;
  readonly note: string;
}

const linkColumns = 'id, from_kind, from_id, relation, to_kind, to_id, note';

/** The active links that begin or end at a document, oldest first. */
export function findLinks(db: Connection, { kind, id }: DocumentReference): LinkRow[] {
  return selectRows(
    db,
    `SELECT ${linkColumns} FROM document_link WHERE active = 1 AND ((from_kind = ?1 AND from_id = ?2) OR (to_kind = ?1 AND to_id = ?2)) ORDER BY id`,
    [kind, id],
  );
}

/** @throws DomainError not_found */
export function getLink(db: Connection, id: number): LinkRow {
  const row = selectRow<LinkRow>(db, `SELECT ${linkColumns} FROM document_link WHERE id = ? AND active = 1`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'liên kết này' });
  return row;
}

/** Adds a link unless it is there. */
export function insertLink(
  db: Connection,
  link: Omit<LinkRow, 'id'>,
  linked: { readonly at: string; readonly by: string },
): void {
  run(
    db,
    `INSERT INTO document_link (from_kind, from_id, relation, to_kind, to_id, note, linked_at, linked_by)
     VALUES (@fromKind, @fromId, @relation, @toKind, @toId, @note, @linkedAt, @linkedBy) ON CONFLICT DO NOTHING`,
    { ...link, linkedAt: linked.at, linkedBy: linked.by },
  );
}

export function removeLink(db: Connection, id: number): void {
  run(db, 'UPDATE document_link SET active = 0 WHERE id = ?', [id]);
}

export interface DocumentTitle {
  readonly numberText: string;
  readonly title: string;
  readonly date: string;
  readonly status: string;
}

/** How a document is called in a link. @throws DomainError not_found */
export function getDocumentTitle(db: Connection, { kind, id }: DocumentReference): DocumentTitle {
  if (kind === 'incoming') {
    const row = selectRow<{
      number: number;
      suffix: string;
      symbol: string;
      typeCode: string | null;
      subject: string;
      arrivalDate: string;
      status: string;
    }>(
      db,
      'SELECT number, suffix, symbol, type_code, subject, arrival_date, status FROM incoming_document WHERE id = ?',
      [id],
    );
    if (!row) throw new DomainError('not_found', { what: 'văn bản đến này' });
    const title = [documentTypeName(row.typeCode), row.symbol, row.subject].filter((part) => part !== '').join(' ');
    return {
      numberText: formatArrivalNumber(row.number, row.suffix),
      title,
      date: row.arrivalDate,
      status: row.status,
    };
  }
  const row = selectRow<{
    numberText: string;
    typeCode: string;
    subject: string;
    documentDate: string;
    status: string;
  }>(db, 'SELECT number_text, type_code, subject, document_date, status FROM outgoing_document WHERE id = ?', [id]);
  if (!row) throw new DomainError('not_found', { what: 'văn bản đi này' });
  return {
    numberText: row.numberText,
    title: `${documentTypeName(row.typeCode)} ${row.subject}`.trim(),
    date: row.documentDate,
    status: row.status,
  };
}

export interface ReceiptRow {
  readonly recipient: string;
  readonly receivedOn: string;
  readonly receivedBy: string;
}

export function findRoutingReceipts(db: Connection, documentId: number): ReceiptRow[] {
  return selectRows(
    db,
    'SELECT recipient, received_on, received_by FROM routing_receipt WHERE document_id = ? ORDER BY received_on, recipient',
    [documentId],
  );
}

/** Writes who signed; null takes it back. */
export function setRoutingReceipt(
  db: Connection,
  documentId: number,
  recipient: string,
  receipt: { readonly receivedOn: string; readonly receivedBy: string } | null,
): void {
  if (receipt === null) {
    run(db, 'DELETE FROM routing_receipt WHERE document_id = ? AND recipient = ?', [documentId, recipient]);
    return;
  }
  run(
    db,
    `INSERT INTO routing_receipt (document_id, recipient, received_on, received_by) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET received_on = excluded.received_on, received_by = excluded.received_by`,
    [documentId, recipient, receipt.receivedOn, receipt.receivedBy],
  );
}
