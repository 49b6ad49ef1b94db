/** outgoing_draft and outgoing_document: rows as documents and back. */
import type { Connection } from '../db/connection.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import { fillContent, type OutgoingContent } from '../../contract/outgoing.schema.ts';
import { foldedWords } from '../../contract/text.ts';
import { insertRow, run, selectRow, selectRows, selectValue, updateRow } from '../db/statements.ts';
import type { PrintedSnapshot } from '../organization/letterhead.rules.ts';

export interface Draft {
  readonly id: number;
  readonly content: OutgoingContent;
  readonly savedAt: string;
  readonly savedBy: string;
}

const toDraft = (row: Omit<Draft, 'content'> & { content: string }): Draft => ({
  ...row,
  content: fillContent(JSON.parse(row.content) as OutgoingContent),
});

export function findDrafts(db: Connection): Draft[] {
  return selectRows<Omit<Draft, 'content'> & { content: string }>(
    db,
    'SELECT id, content, saved_at, saved_by FROM outgoing_draft ORDER BY saved_at DESC, id DESC',
  ).map(toDraft);
}

/** @throws DomainError not_found */
export function getDraft(db: Connection, id: number): Draft {
  const row = selectRow<Omit<Draft, 'content'> & { content: string }>(
    db,
    'SELECT id, content, saved_at, saved_by FROM outgoing_draft WHERE id = ?',
    [id],
  );
  if (!row) throw new DomainError('not_found', { what: 'bản nháp này' });
  return toDraft(row);
}

export function saveDraft(
  db: Connection,
  id: number | null,
  content: OutgoingContent,
  saved: { readonly at: string; readonly by: string },
): Draft {
  const row = { content: JSON.stringify(content), savedAt: saved.at, savedBy: saved.by };
  if (id === null) return getDraft(db, insertRow(db, 'outgoing_draft', row));
  if (!updateRow(db, 'outgoing_draft', id, row)) throw new DomainError('not_found', { what: 'bản nháp này' });
  return getDraft(db, id);
}

export function deleteDraft(db: Connection, id: number): void {
  run(db, 'DELETE FROM outgoing_draft WHERE id = ?', [id]);
}

const columns = `o.id, o.number_text, o.document_date, o.type_code, o.subject, b.name AS body_name, g.full_name AS signer_name,
  x.recipients, x.copies, x.acknowledged,
  (SELECT min(r.sent_on) FROM distribution_recipient r WHERE r.distribution_id = x.id) AS sent_on, o.status`;
const source = `outgoing_document o JOIN issuing_body b ON b.id = o.body_id JOIN signer g ON g.id = o.signer_id
  JOIN distribution x ON x.owner_kind = 'outgoing' AND x.owner_id = o.id`;

export interface OutgoingSummaryRow {
  readonly id: number;
  readonly numberText: string;
  readonly documentDate: string;
  readonly typeCode: string;
  readonly typeName: string;
  readonly subject: string;
  readonly bodyName: string;
  readonly signerName: string;
  readonly recipients: number;
  readonly copies: number;
  readonly acknowledged: number;
  readonly sentOn: string | null;
  readonly status: 'issued' | 'void';
}
export interface OutgoingRow extends OutgoingSummaryRow {
  readonly seriesId: number;
  readonly number: number;
  readonly suffix: string;
  readonly content: OutgoingContent;
  readonly printed: PrintedSnapshot;
  readonly voidReason: string;
  readonly version: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
}

const named = <Row extends { readonly typeCode: string }>(row: Row): Row & { readonly typeName: string } => ({
  ...row,
  typeName: documentTypeName(row.typeCode),
});

/** @throws DomainError not_found */
export function getOutgoing(db: Connection, id: number): OutgoingRow {
  const row = selectRow<Omit<OutgoingRow, 'typeName' | 'content' | 'printed'> & { content: string; printed: string }>(
    db,
    `SELECT ${columns}, o.series_id, o.number, o.suffix, o.content, o.printed, o.void_reason, o.version, o.issued_at, o.issued_by FROM ${source} WHERE o.id = ?`,
    [id],
  );
  if (!row) throw new DomainError('not_found', { what: 'văn bản đi này' });
  return {
    ...named(row),
    content: fillContent(JSON.parse(row.content) as OutgoingContent),
    printed: JSON.parse(row.printed) as PrintedSnapshot,
  };
}

export function insertOutgoing(
  db: Connection,
  content: OutgoingContent & { readonly signerId: number },
  number: { readonly seriesId: number; readonly number: number; readonly suffix: string; readonly numberText: string },
  printed: PrintedSnapshot,
  issued: { readonly at: string; readonly by: string },
): number {
  const { bodyId, typeCode, documentDate, subject, signerId, implementsIncomingId, note } = content;
  return insertRow(db, 'outgoing_document', {
    ...number,
    bodyId,
    typeCode,
    documentDate,
    subject,
    signerId,
    implementsIncomingId,
    note,
    content: JSON.stringify(content),
    printed: JSON.stringify(printed),
    searchText: searchTextOf(number.numberText, content, printed),
    issuedAt: issued.at,
    issuedBy: issued.by,
  });
}

function searchTextOf(numberText: string, content: OutgoingContent, printed: PrintedSnapshot): string {
  const { typeCode, subject, draftingUnit, note, lines } = content;
  const recipients = lines.map(({ text }) => text).join(' ');
  return foldedWords(
    `${numberText} ${documentTypeName(typeCode)} ${subject} ${printed.bodyName} ${printed.signature.name} ${recipients} ${draftingUnit} ${note}`,
  ).join(' ');
}

/** Writes a corrected document; its number and its place in the chain of versions are the caller's. */
export function updateOutgoing(
  db: Connection,
  { id, numberText, version }: OutgoingRow,
  content: OutgoingContent & { readonly signerId: number },
  printed: PrintedSnapshot,
): void {
  const { typeCode, documentDate, subject, signerId, note } = content;
  updateRow(db, 'outgoing_document', id, {
    typeCode,
    documentDate,
    subject,
    signerId,
    note,
    content: JSON.stringify(content),
    printed: JSON.stringify(printed),
    searchText: searchTextOf(numberText, content, printed),
    version: version + 1,
  });
}

/** The content as it was written down, by whatever version: what the audit compares. */
export function getStoredContent(db: Connection, id: number): unknown {
  return JSON.parse(selectValue<string>(db, 'SELECT content FROM outgoing_document WHERE id = ?', [id]) ?? 'null');
}

/** The documents numbered last, newest first. */
export function findLatestOutgoing(
  db: Connection,
  limit: number,
): (OutgoingSummaryRow & { readonly issuedAt: string })[] {
  return selectRows<Omit<OutgoingSummaryRow, 'typeName'> & { readonly issuedAt: string }>(
    db,
    `SELECT ${columns}, o.issued_at FROM ${source} ORDER BY o.id DESC LIMIT ?`,
    [limit],
  ).map(named);
}

/** Documents of a body, type and day that are not cancelled. */
export function findOutgoingOfDay(
  db: Connection,
  bodyId: number,
  typeCode: string,
  documentDate: string,
): { readonly id: number; readonly numberText: string; readonly documentDate: string; readonly subject: string }[] {
  return selectRows(
    db,
    `SELECT id, number_text, document_date, subject FROM outgoing_document
     WHERE document_date = ? AND body_id = ? AND type_code = ? AND status = 'issued' ORDER BY id`,
    [documentDate, bodyId, typeCode],
  );
}

export function setOutgoingVoid(db: Connection, document: OutgoingRow, reason: string): void {
  updateRow(db, 'outgoing_document', document.id, {
    status: 'void',
    voidReason: reason,
    version: document.version + 1,
  });
}

/** Takes a cancelling back. */
export function setOutgoingRestored(db: Connection, document: OutgoingRow): void {
  updateRow(db, 'outgoing_document', document.id, {
    status: 'issued',
    voidReason: '',
    version: document.version + 1,
  });
}

/** Documents issued to carry out an arrival. */
export function findImplementations(db: Connection, incomingId: number): OutgoingSummaryRow[] {
  return selectRows<Omit<OutgoingSummaryRow, 'typeName'>>(
    db,
    `SELECT ${columns} FROM ${source} WHERE o.implements_incoming_id = ? ORDER BY o.id`,
    [incomingId],
  ).map(named);
}

/** Rows of the list in the order of the ids given. */
export function findOutgoingByIds(db: Connection, ids: readonly number[]): OutgoingSummaryRow[] {
  if (ids.length === 0) return [];
  return selectRows<Omit<OutgoingSummaryRow, 'typeName'>>(
    db,
    `SELECT ${columns} FROM json_each(?) wanted CROSS JOIN ${source} WHERE o.id = wanted.value ORDER BY wanted.key`,
    [JSON.stringify(ids)],
  ).map(named);
}
