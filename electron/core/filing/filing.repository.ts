/** case_file, case_file_document: rows as files and back. */
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import type { CaseFile, FiledDocument, FiledReference } from '../../contract/filing.schema.ts';
import { foldedWords, nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRow, selectRows, selectValue, updateRow } from '../db/statements.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';

export type CaseFileFields = Omit<
  CaseFile,
  'id' | 'closedOn' | 'handedOverOn' | 'documents' | 'firstDate' | 'lastDate' | 'version'
>;

// Everything that can lie in a file, in one shape.
const filed = `SELECT d.file_id, d.position, d.owner_kind, d.owner_id, d.sheet_from, d.sheet_to, d.note,
    coalesce(i.symbol, o.number_text, c.number_text) AS symbol,
    coalesce(i.document_date, i.arrival_date, o.document_date, c.copy_date) AS date,
    i.document_date AS own_date, i.id AS incoming_id,
    coalesce(i.type_code, o.type_code) AS type_code, coalesce(i.subject, o.subject, ci.subject) AS subject,
    coalesce(i.issuer_name, b.name, cb.name) AS issuer, coalesce(i.number, 0) AS number, coalesce(i.suffix, '') AS suffix,
    coalesce(i.status, o.status, c.status) = 'void' AS is_void
  FROM case_file_document d
  LEFT JOIN incoming_document i ON d.owner_kind = 'incoming' AND i.id = d.owner_id
  LEFT JOIN outgoing_document o ON d.owner_kind = 'outgoing' AND o.id = d.owner_id
  LEFT JOIN issuing_body b ON b.id = o.body_id
  LEFT JOIN certified_copy c ON d.owner_kind = 'copy' AND c.id = d.owner_id
  LEFT JOIN incoming_document ci ON ci.id = c.incoming_id
  LEFT JOIN issuing_body cb ON cb.id = c.body_id`;

const fileColumns = `f.id, f.code, f.title, f.year, f.retention, f.retention_years, f.owner, f.note, f.opened_on, f.closed_on, f.handed_over_on, f.version,
  (SELECT count(*) FROM case_file_document d WHERE d.file_id = f.id) AS documents,
  (SELECT min(x.date) FROM (${filed}) x WHERE x.file_id = f.id) AS first_date,
  (SELECT max(x.date) FROM (${filed}) x WHERE x.file_id = f.id) AS last_date`;

/** @throws DomainError not_found */
export function getCaseFile(db: Connection, id: number): CaseFile {
  const row = selectRow<CaseFile>(db, `SELECT ${fileColumns} FROM case_file f WHERE f.id = ?`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'hồ sơ này' });
  return row;
}

export interface CaseFileFilter {
  readonly text: string;
  readonly year: number | null;
  readonly state: 'open' | 'closed' | 'handed_over' | 'all';
}

/** One window of the files, in the order of the plan, newest year first. */
export function findCaseFiles(
  db: Connection,
  { text, year, state }: CaseFileFilter,
  offset: number,
  limit: number,
): { readonly rows: CaseFile[]; readonly total: number } {
  const words = foldedWords(text);
  const conditions = [
    '(@year IS NULL OR f.year = @year)',
    ...words.map((_, index) => `(' ' || f.title_key) LIKE @word${index}`),
    {
      all: '1',
      open: 'f.closed_on IS NULL',
      closed: 'f.closed_on IS NOT NULL AND f.handed_over_on IS NULL',
      handed_over: 'f.handed_over_on IS NOT NULL',
    }[state],
  ].join(' AND ');
  const parameters = { year, ...Object.fromEntries(words.map((word, index) => [`word${index}`, `% ${word}%`])) };
  return {
    rows: selectRows(
      db,
      `SELECT ${fileColumns} FROM case_file f WHERE ${conditions} ORDER BY f.year DESC, f.code, f.id LIMIT @limit OFFSET @offset`,
      { ...parameters, limit, offset },
    ),
    total: selectValue<number>(db, `SELECT count(*) FROM case_file f WHERE ${conditions}`, parameters) ?? 0,
  };
}

export function findCaseFileByCode(db: Connection, year: number, code: string): number | undefined {
  return selectValue<number>(db, 'SELECT id FROM case_file WHERE year = ? AND code = ?', [year, code]);
}

/** Inserts or rewrites a file; returns its id. @throws DomainError name_taken, not_found */
export function saveCaseFile(db: Connection, id: number | null, fields: CaseFileFields): number {
  const holder = findCaseFileByCode(db, fields.year, fields.code);
  if (holder !== undefined && holder !== id)
    throw new DomainError('name_taken', { name: fields.code }, { code: 'Số, ký hiệu này đã có trong năm.' });
  const row = { ...fields, titleKey: nameKey(`${fields.code} ${fields.title} ${fields.owner}`) };
  if (id === null) return insertRow(db, 'case_file', row);
  updateRow(db, 'case_file', id, { ...row, version: getCaseFile(db, id).version + 1 });
  return id;
}

export function setClosed(db: Connection, id: number, closedOn: string | null): void {
  run(db, 'UPDATE case_file SET closed_on = ?, version = version + 1 WHERE id = ?', [closedOn, id]);
}

export function setHandedOver(db: Connection, id: number, on: string): void {
  run(db, 'UPDATE case_file SET handed_over_on = ?, version = version + 1 WHERE id = ?', [on, id]);
}

/** Puts a document at the end of a file unless it lies there. Returns false when it did. */
export function fileDocument(db: Connection, fileId: number, { kind, id }: FiledReference): boolean {
  const { changes } = run(
    db,
    `INSERT INTO case_file_document (file_id, position, owner_kind, owner_id)
     SELECT ?1, coalesce((SELECT max(position) FROM case_file_document WHERE file_id = ?1), 0) + 1, ?2, ?3 WHERE true ON CONFLICT DO NOTHING`,
    [fileId, kind, id],
  );
  return changes === 1;
}

export function unfileDocument(db: Connection, fileId: number, { kind, id }: FiledReference): boolean {
  const { changes } = run(db, 'DELETE FROM case_file_document WHERE file_id = ? AND owner_kind = ? AND owner_id = ?', [
    fileId,
    kind,
    id,
  ]);
  return changes === 1;
}

export function setSheet(
  db: Connection,
  fileId: number,
  { kind, id }: FiledReference,
  sheets: Pick<FiledDocument, 'sheetFrom' | 'sheetTo'>,
  note: string,
): boolean {
  const { changes } = run(
    db,
    'UPDATE case_file_document SET sheet_from = ?, sheet_to = ?, note = ? WHERE file_id = ? AND owner_kind = ? AND owner_id = ?',
    [sheets.sheetFrom, sheets.sheetTo, note, fileId, kind, id],
  );
  return changes === 1;
}

interface FiledRow {
  readonly position: number;
  readonly ownerKind: FiledReference['kind'];
  readonly ownerId: number;
  readonly sheetFrom: number | null;
  readonly sheetTo: number | null;
  readonly note: string;
  readonly symbol: string;
  readonly date: string;
  readonly ownDate: string | null;
  readonly incomingId: number | null;
  readonly typeCode: string | null;
  readonly subject: string;
  readonly issuer: string;
  readonly number: number;
  readonly suffix: string;
  readonly isVoid: number;
}

/** The documents of a file as its contents list prints them: by date, those of one day in the order in which they were put in. */
export function findFiledDocuments(db: Connection, fileId: number): FiledDocument[] {
  return selectRows<FiledRow>(db, `${filed} WHERE d.file_id = ? ORDER BY date, position`, [fileId]).map((row) => ({
    document: { kind: row.ownerKind, id: row.ownerId },
    position: row.position,
    symbol: row.symbol,
    date: row.incomingId === null ? row.date : row.ownDate,
    title:
      row.ownerKind === 'copy' ? `Bản sao: ${row.subject}` : `${documentTypeName(row.typeCode)} ${row.subject}`.trim(),
    issuer: row.issuer,
    arrivalNumberText: row.incomingId === null ? '' : formatArrivalNumber(row.number, row.suffix),
    sheetFrom: row.sheetFrom,
    sheetTo: row.sheetTo,
    note: row.note,
    isVoid: row.isVoid === 1,
  }));
}

export function findFilesOfDocument(
  db: Connection,
  { kind, id }: FiledReference,
): { id: number; code: string; title: string; year: number; closed: boolean }[] {
  return selectRows<{ id: number; code: string; title: string; year: number; closedOn: string | null }>(
    db,
    `SELECT f.id, f.code, f.title, f.year, f.closed_on FROM case_file_document d JOIN case_file f ON f.id = d.file_id
     WHERE d.owner_kind = ? AND d.owner_id = ? ORDER BY f.year DESC, f.code`,
    [kind, id],
  ).map(({ closedOn, ...file }) => ({ ...file, closed: closedOn !== null }));
}

const tables: Readonly<Record<FiledReference['kind'], string>> = {
  incoming: 'incoming_document',
  outgoing: 'outgoing_document',
  copy: 'certified_copy',
};

/** @throws DomainError not_found when a document to be filed is not in its register */
export function assertRegistered(db: Connection, { kind, id }: FiledReference): void {
  if (selectValue(db, `SELECT 1 FROM ${tables[kind]} WHERE id = ?`, [id]) === undefined)
    throw new DomainError('not_found', { what: 'văn bản này' });
}
