/** register_import, import_series and imported_document: what came in from files, and what may still be undone. */
import { DomainError } from '../../contract/errors.ts';
import type { RegisterImport } from '../../contract/exchange.schema.ts';
import type { ImportRegister } from '../../contract/import-registers.ts';
import type { Connection } from '../db/connection.ts';
import { insertRow, run, selectRow, selectRows, selectValue, toFlag, updateRow } from '../db/statements.ts';
import { registerForms } from './register-forms.ts';

interface ImportColumns {
  readonly id: number;
  readonly register: ImportRegister;
  readonly fileName: string;
  readonly bookId: number;
  readonly rows: number;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly undoneAt: string | null;
}

export interface NewImport {
  readonly register: ImportRegister;
  readonly seriesId: number;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly rows: number;
  readonly madeSeries: 0 | 1;
  readonly importedAt: string;
  readonly importedBy: string;
}

const columns =
  'm.id, m.register, m.file_name, m.series_id AS book_id, m.rows, m.imported_at, m.imported_by, m.undone_at';

export function insertImport(db: Connection, row: NewImport): number {
  return insertRow(db, 'register_import', { ...row });
}

export function insertImportSeries(db: Connection, importId: number, seriesId: number, made: boolean): void {
  insertRow(db, 'import_series', { importId, seriesId, made: toFlag(made) });
}

export function insertImportedDocument(
  db: Connection,
  register: ImportRegister,
  documentId: number,
  importId: number,
  rowNumber: number,
  digest: string,
): void {
  run(
    db,
    'INSERT INTO imported_document (register, document_id, import_id, row_number, digest) VALUES (?, ?, ?, ?, ?)',
    [register, documentId, importId, rowNumber, digest],
  );
}

export function setImportUndone(db: Connection, id: number, at: string): void {
  updateRow(db, 'register_import', id, { undoneAt: at });
}

export function setVoidDigest(db: Connection, register: ImportRegister, documentId: number, digest: string): void {
  run(db, 'UPDATE imported_document SET void_digest = ? WHERE register = ? AND document_id = ?', [
    digest,
    register,
    documentId,
  ]);
}

/** All imports, the newest first. */
export function findImports(db: Connection): RegisterImport[] {
  return selectRows<ImportColumns>(db, `SELECT ${columns} FROM register_import m ORDER BY m.id DESC`).map((row) =>
    describe(db, row),
  );
}

/** @throws DomainError not_found */
export function getImport(db: Connection, id: number): RegisterImport {
  return describe(db, getColumns(db, id));
}

/** An import of this moment: nothing was built on its rows yet, so they are not looked through. @throws DomainError not_found */
export function getFreshImport(db: Connection, id: number): RegisterImport {
  return describe(db, getColumns(db, id), '');
}

function getColumns(db: Connection, id: number): ImportColumns {
  const row = selectRow<ImportColumns>(db, `SELECT ${columns} FROM register_import m WHERE m.id = ?`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'lần nhập này' });
  return row;
}

function describe(db: Connection, row: ImportColumns, hindrance = findHindrance(db, row)): RegisterImport {
  const form = registerForms[row.register];
  const series = findImportSeries(db, row.id);
  const end = (order: 'ASC' | 'DESC'): string =>
    // Numbers of several series do not make one row of numbers.
    series.length > 1
      ? ''
      : (selectValue<string>(
          db,
          `SELECT ${form.numberSql} FROM imported_document r JOIN ${form.table} d ON d.id = r.document_id
           WHERE r.import_id = ? ORDER BY r.document_id ${order} LIMIT 1`,
          [row.id],
        ) ?? '');
  return {
    ...row,
    bookTitle: series.map(({ title }) => title).join('; '),
    firstNumberText: end('ASC'),
    lastNumberText: end('DESC'),
    hindrance,
  };
}

export interface ImportSeries {
  readonly seriesId: number;
  readonly title: string;
  readonly made: number;
}

/** The series that an import filled, in the order of their titles. */
export function findImportSeries(db: Connection, importId: number): ImportSeries[] {
  return selectRows(
    db,
    `SELECT i.series_id, s.title, i.made FROM import_series i JOIN number_series s ON s.id = i.series_id
     WHERE i.import_id = ? ORDER BY s.title, s.id`,
    [importId],
  );
}

/** Whatever was built on an imported row keeps the import: it is then corrected row by row. */
function findHindrance(db: Connection, { id, undoneAt, register }: ImportColumns): string {
  if (undoneAt !== null) return 'đã rút trước đó';
  const { table, numberSql, numberName, hindrances } = registerForms[register];
  for (const { sql, words } of hindrances) {
    const number = selectValue<string>(
      db,
      `SELECT ${numberSql} FROM imported_document r JOIN ${table} d ON d.id = r.document_id
       WHERE r.import_id = ? AND (${sql}) LIMIT 1`,
      [id],
    );
    if (number !== undefined) return `${numberName} ${number} ${words}`;
  }
  return '';
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
    'SELECT document_id, digest, void_digest FROM imported_document WHERE import_id = ? AND document_id > ? ORDER BY document_id LIMIT ?',
    [importId, after, limit],
  );
}

/** True when the series was opened for this import and holds nothing else. */
export function isOnlyContent(db: Connection, register: ImportRegister, importId: number, seriesId: number): boolean {
  const { table, seriesColumn } = registerForms[register];
  return (
    selectValue(
      db,
      `SELECT 1 FROM import_series m WHERE m.import_id = @importId AND m.series_id = @seriesId AND m.made = 1
       AND NOT EXISTS (SELECT 1 FROM ${table} d WHERE d.${seriesColumn} = m.series_id
         AND NOT EXISTS (SELECT 1 FROM imported_document r
           WHERE r.register = @register AND r.document_id = d.id AND r.import_id = @importId))
       AND NOT EXISTS (SELECT 1 FROM issued_number n WHERE n.series_id = m.series_id AND n.state IN ('reserved', 'elsewhere'))`,
      { importId, seriesId, register },
    ) !== undefined
  );
}
