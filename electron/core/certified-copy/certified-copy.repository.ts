/** certified_copy: rows as copies and back. */
import type { Connection } from '../db/connection.ts';
import type { CertifiedCopySummary, IssueCopyInput } from '../../contract/certified-copy.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { foldedWords } from '../../contract/text.ts';
import { insertRow, selectRow, selectRows, updateRow } from '../db/statements.ts';
import type { PrintedSnapshot } from '../organization/letterhead.rules.ts';

const columns = `c.id, c.incoming_id, c.number_text, c.kind, c.form, c.copy_date, b.name AS body_name, g.full_name AS signer_name,
  x.recipients, x.copies, x.acknowledged, c.status`;
const source = `certified_copy c JOIN issuing_body b ON b.id = c.body_id JOIN signer g ON g.id = c.signer_id
  JOIN distribution x ON x.owner_kind = 'copy' AND x.owner_id = c.id`;

export interface CopyRow extends CertifiedCopySummary {
  readonly bodyId: number;
  readonly signerId: number;
  readonly seriesId: number;
  readonly number: number;
  readonly suffix: string;
  readonly printed: PrintedSnapshot;
  readonly excerpt: string;
  readonly note: string;
  readonly voidReason: string;
  readonly version: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
}

/** @throws DomainError not_found */
export function getCopy(db: Connection, id: number): CopyRow {
  const row = selectRow<Omit<CopyRow, 'printed'> & { printed: string }>(
    db,
    `SELECT ${columns}, c.body_id, c.signer_id, c.series_id, c.number, c.suffix, c.printed, c.excerpt, c.note, c.void_reason, c.version, c.issued_at, c.issued_by
     FROM ${source} WHERE c.id = ?`,
    [id],
  );
  if (!row) throw new DomainError('not_found', { what: 'bản sao này' });
  return { ...row, printed: JSON.parse(row.printed) as PrintedSnapshot };
}

/** All copies of one arrival, oldest first. */
export function findCopiesOfIncoming(db: Connection, incomingId: number): CertifiedCopySummary[] {
  return selectRows(db, `SELECT ${columns} FROM ${source} WHERE c.incoming_id = ? ORDER BY c.id`, [incomingId]);
}

export function insertCopy(
  db: Connection,
  copy: Omit<IssueCopyInput, 'lines' | 'reserveCopies' | 'chosenNumber'>,
  number: { readonly seriesId: number; readonly number: number; readonly suffix: string; readonly numberText: string },
  printed: PrintedSnapshot,
  searchText: string,
  issued: { readonly at: string; readonly by: string },
): number {
  const { incomingId, bodyId, kind, form, copyDate, signerId, listId, excerpt, note } = copy;
  return insertRow(db, 'certified_copy', {
    ...number,
    incomingId,
    bodyId,
    kind,
    form,
    copyDate,
    signerId,
    listId,
    excerpt,
    note,
    printed: JSON.stringify(printed),
    searchText: foldedWords(searchText).join(' '),
    issuedAt: issued.at,
    issuedBy: issued.by,
  });
}

/** Writes a corrected copy. */
export function updateCopy(
  db: Connection,
  { id, version }: CopyRow,
  fields: Pick<CopyRow, 'copyDate' | 'signerId' | 'note'>,
  printed: PrintedSnapshot,
  searchText: string,
): void {
  updateRow(db, 'certified_copy', id, {
    ...fields,
    printed: JSON.stringify(printed),
    searchText: foldedWords(searchText).join(' '),
    version: version + 1,
  });
}

export function setCopyVoid(db: Connection, copy: CopyRow, reason: string): void {
  updateRow(db, 'certified_copy', copy.id, { status: 'void', voidReason: reason, version: copy.version + 1 });
}

/** Takes a cancelling back. */
export function setCopyRestored(db: Connection, copy: CopyRow): void {
  updateRow(db, 'certified_copy', copy.id, { status: 'issued', voidReason: '', version: copy.version + 1 });
}

export interface CopyListRow extends CertifiedCopySummary {
  readonly arrivalNumber: number;
  readonly arrivalSuffix: string;
  readonly typeCode: string | null;
  readonly symbol: string;
  readonly documentDate: string | null;
  readonly issuerName: string;
  readonly subject: string;
}

/** Rows of the list, with their originals, in the order of the ids given. */
export function findCopiesByIds(db: Connection, ids: readonly number[]): CopyListRow[] {
  if (ids.length === 0) return [];
  return selectRows(
    db,
    `SELECT ${columns}, d.number AS arrival_number, d.suffix AS arrival_suffix, d.type_code, d.symbol, d.document_date, d.issuer_name, d.subject
     FROM json_each(?) wanted CROSS JOIN ${source} JOIN incoming_document d ON d.id = c.incoming_id WHERE c.id = wanted.value ORDER BY wanted.key`,
    [JSON.stringify(ids)],
  );
}
