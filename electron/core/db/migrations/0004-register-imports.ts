import type { Migration } from '../migration.ts';

/**
 * Registers that came in from a file. One audit event stands for a whole import; what it says about each row is kept here as
 * the digest of the row as it was entered, and the event holds the digest of all of them.
 */
const sql = /* sql */ `
CREATE TABLE register_import (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES number_series (id),
  file_name TEXT NOT NULL,
  -- SHA-256 of the file.
  file_digest TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows >= 1),
  -- The book was made for this import.
  made_series INTEGER NOT NULL CHECK (made_series IN (0, 1)),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE imported_row (
  document_id INTEGER PRIMARY KEY REFERENCES incoming_document (id),
  import_id INTEGER NOT NULL REFERENCES register_import (id),
  -- Row of the file.
  row_number INTEGER NOT NULL,
  -- SHA-256 of the document as canonical JSON, after the import and after its undoing.
  digest TEXT NOT NULL,
  void_digest TEXT
) STRICT;
CREATE INDEX imported_row_import ON imported_row (import_id, document_id);

CREATE TRIGGER register_import_stays BEFORE DELETE ON register_import BEGIN SELECT RAISE(ABORT, 'an import is never deleted'); END;
CREATE TRIGGER imported_row_stays BEFORE DELETE ON imported_row BEGIN SELECT RAISE(ABORT, 'an imported row is never deleted'); END;
CREATE TRIGGER imported_row_same BEFORE UPDATE OF document_id, import_id, row_number, digest ON imported_row BEGIN SELECT RAISE(ABORT, 'what was imported never changes'); END;
`;

export const registerImports: Migration = { version: 4, name: 'register-imports', sql };
