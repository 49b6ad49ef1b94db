/** register_import and imported_row: what came in from files, and what may still be undone. */
import { DomainError } from '../../contract/errors.ts';
import type { RegisterImport } from '../../contract/exchange.schema.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRow, selectRows, selectValue, updateRow } from '../db/statements.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';

interface ImportColumns {
  readonly id: number;
  readonly fileName: string;
  readonly bookId: number;
  readonly bookTitle: string;
  readonly rows: number;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly undoneAt: string | null;
}

export interface NewImport {
  readonly seriesId: number;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly rows: number;
  readonly madeSeries: 0 | 1;
  readonly importedAt: string;
  readonly importedBy: string;
}

const columns = `m.id, m.file_name, m.series_id AS book_id, s.title AS book_title, m.rows, m.imported_at, m.imported_by, m.undone_at`;
const source = 'register_import m JOIN number_series s ON s.id = m.series_id';

export function insertImport(db: Connection, row: NewImport): number {
  return insertRow(db, 'register_import', { ...row });
}

export function insertImportedRow(
  db: Connection,
  row: { readonly documentId: number; readonly importId: number; readonly rowNumber: number; readonly digest: string },
): void {
  insertRow(db, 'imported_row', row);
}

export function setImportUndone(db: Connection, id: number, at: string): void {
  updateRow(db, 'register_import', id, { undoneAt: at });
}

export function setVoidDigest(db: Connection, documentId: number, digest: string): void {
  run(db, 'UPDATE imported_row SET void_digest = ? WHERE document_id = ?', [digest, documentId]);
}

/** All imports, the newest first. */
export function findImports(db: Connection): RegisterImport[] {
  return selectRows<ImportColumns>(db, `SELECT ${columns} FROM ${source} ORDER BY m.id DESC`).map((row) =>
    describe(db, row),
  );
}

/** @throws DomainError not_found */
export function getImport(db: Connection, id: number): RegisterImport {
  const row = selectRow<ImportColumns>(db, `SELECT ${columns} FROM ${source} WHERE m.id = ?`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'lần nhập này' });
  return describe(db, row);
}

function describe(db: Connection, row: ImportColumns): RegisterImport {
  const end = (order: 'ASC' | 'DESC'): string => {
    const found = selectRow<{ number: number; suffix: string }>(
      db,
      `SELECT d.number, d.suffix FROM imported_row r JOIN incoming_document d ON d.id = r.document_id
       WHERE r.import_id = ? ORDER BY r.document_id ${order} LIMIT 1`,
      [row.id],
    );
    return found ? formatArrivalNumber(found.number, found.suffix) : '';
  };
  return { ...row, firstNumberText: end('ASC'), lastNumberText: end('DESC'), hindrance: findHindrance(db, row) };
}

/** Whatever was built on an imported row keeps the import: it is then corrected row by row. */
function findHindrance(db: Connection, { id, undoneAt }: ImportColumns): string {
  if (undoneAt !== null) return 'đã rút trước đó';
  const touched = (condition: string): string | undefined =>
    selectValue<string>(
      db,
      `SELECT d.number || d.suffix FROM imported_row r JOIN incoming_document d ON d.id = r.document_id
       WHERE r.import_id = ? AND ${condition} LIMIT 1`,
      [id],
    );
  const changed = touched("(d.version > 1 OR d.status = 'void')");
  if (changed !== undefined) return `số đến ${changed} đã được sửa sau khi nhập`;
  const copied = touched('EXISTS (SELECT 1 FROM certified_copy c WHERE c.incoming_id = d.id)');
  if (copied !== undefined) return `số đến ${copied} đã có bản sao`;
  const implemented = touched('d.id IN (SELECT implements_incoming_id FROM outgoing_document)');
  return implemented === undefined ? '' : `số đến ${implemented} đã có văn bản triển khai`;
}

export interface ImportedDocument {
  readonly documentId: number;
  readonly digest: string;
  readonly voidDigest: string | null;
}

/** The rows of an import after the given document, in the order of their documents. */
export function findImportedRows(db: Connection, importId: number, after: number, limit: number): ImportedDocument[] {
  return selectRows(
    db,
    'SELECT document_id, digest, void_digest FROM imported_row WHERE import_id = ? AND document_id > ? ORDER BY document_id LIMIT ?',
    [importId, after, limit],
  );
}

/** True when the book was made for this import and holds nothing else. */
export function isOnlyContent(db: Connection, importId: number): boolean {
  return (
    selectValue(
      db,
      `SELECT 1 FROM register_import m WHERE m.id = ?1 AND m.made_series = 1
       AND NOT EXISTS (SELECT 1 FROM incoming_document d WHERE d.book_id = m.series_id
         AND NOT EXISTS (SELECT 1 FROM imported_row r WHERE r.document_id = d.id AND r.import_id = ?1))
       AND NOT EXISTS (SELECT 1 FROM issued_number n WHERE n.series_id = m.series_id AND n.state IN ('reserved', 'elsewhere'))`,
      [importId],
    ) !== undefined
  );
}
