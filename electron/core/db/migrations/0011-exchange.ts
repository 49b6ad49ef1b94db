import type { Migration } from '../migration.ts';

/**
 * Old registers of outgoing documents and of copies come in too. Their rows lie in several series, so an import knows all of
 * them; a row is named by its register and its document. A series that was set aside after an undone import leaves its place
 * to a new one.
 */
const sql = /* sql */ `
ALTER TABLE number_series ADD COLUMN set_aside INTEGER NOT NULL DEFAULT 0 CHECK (set_aside IN (0, 1));
DROP INDEX number_series_outgoing;
DROP INDEX number_series_copy;
CREATE UNIQUE INDEX number_series_outgoing ON number_series (body_id, type_code, coalesce(term_id, 0), coalesce(year, 0)) WHERE kind = 'outgoing' AND set_aside = 0;
CREATE UNIQUE INDEX number_series_copy ON number_series (body_id, coalesce(term_id, 0), coalesce(year, 0)) WHERE kind = 'copy' AND set_aside = 0;

-- series_id and made_series of register_import stand for the first of its series.
ALTER TABLE register_import ADD COLUMN register TEXT NOT NULL DEFAULT 'incoming' CHECK (register IN ('incoming', 'outgoing', 'copy'));
CREATE TABLE import_series (
  import_id INTEGER NOT NULL REFERENCES register_import (id),
  series_id INTEGER NOT NULL REFERENCES number_series (id),
  -- The series was opened for this import.
  made INTEGER NOT NULL CHECK (made IN (0, 1)),
  PRIMARY KEY (import_id, series_id)
) STRICT, WITHOUT ROWID;
INSERT INTO import_series SELECT id, series_id, made_series FROM register_import;
CREATE TRIGGER import_series_stays BEFORE DELETE ON import_series BEGIN SELECT RAISE(ABORT, 'an import is never deleted'); END;

CREATE TABLE imported_document (
  register TEXT NOT NULL CHECK (register IN ('incoming', 'outgoing', 'copy')),
  document_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL REFERENCES register_import (id),
  -- Row of the file.
  row_number INTEGER NOT NULL,
  -- SHA-256 of the document as canonical JSON, after the import and after its undoing.
  digest TEXT NOT NULL,
  void_digest TEXT,
  PRIMARY KEY (register, document_id)
) STRICT, WITHOUT ROWID;
INSERT INTO imported_document SELECT 'incoming', document_id, import_id, row_number, digest, void_digest FROM imported_row;
DROP TABLE imported_row;
CREATE INDEX imported_document_import ON imported_document (import_id, document_id);
CREATE TRIGGER imported_document_stays BEFORE DELETE ON imported_document BEGIN SELECT RAISE(ABORT, 'an imported row is never deleted'); END;
CREATE TRIGGER imported_document_same BEFORE UPDATE OF register, document_id, import_id, row_number, digest ON imported_document BEGIN SELECT RAISE(ABORT, 'what was imported never changes'); END;
`;

export const exchange: Migration = { version: 11, name: 'exchange', sql };
