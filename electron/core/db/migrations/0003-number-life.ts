import type { Migration } from '../migration.ts';

/**
 * Numbers beyond "the next one": kept for somebody, given back, inserted, registered in another book; series by year or for
 * all types beside those by type and term. Two tables are made again because SQLite cannot change a CHECK: the foreign keys
 * that point at them are checked at the commit, when every row is back.
 */
const sql = /* sql */ `
PRAGMA defer_foreign_keys = ON;

ALTER TABLE issuing_body ADD COLUMN numbering TEXT NOT NULL DEFAULT 'term_by_type'
  CHECK (numbering IN ('term_by_type', 'term_all_types', 'year_by_type', 'year_all_types'));

CREATE TEMP TABLE old_series AS SELECT * FROM number_series;
CREATE TEMP TABLE old_number AS SELECT * FROM issued_number;
DROP TABLE issued_number;
DROP TABLE number_series;

CREATE TABLE number_series (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('incoming', 'outgoing', 'copy')),
  title TEXT NOT NULL,
  body_id INTEGER REFERENCES issuing_body (id),
  -- The type counted; '*' for all types in one series, '' for types without a symbol, NULL for arrivals and copies.
  type_code TEXT,
  term_id INTEGER REFERENCES term (id),
  year INTEGER,
  first_number INTEGER NOT NULL CHECK (first_number >= 1),
  next_number INTEGER NOT NULL CHECK (next_number >= first_number),
  open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1)),
  CHECK ((year IS NULL) <> (term_id IS NULL)),
  CHECK (kind <> 'incoming' OR year IS NOT NULL),
  CHECK ((kind = 'incoming') = (body_id IS NULL))
) STRICT;
INSERT INTO number_series SELECT id, kind, title, body_id, type_code, term_id, year, first_number, next_number, open FROM temp.old_series;
CREATE UNIQUE INDEX number_series_incoming ON number_series (year, title) WHERE kind = 'incoming';
CREATE UNIQUE INDEX number_series_outgoing ON number_series (body_id, type_code, coalesce(term_id, 0), coalesce(year, 0)) WHERE kind = 'outgoing';
CREATE UNIQUE INDEX number_series_copy ON number_series (body_id, coalesce(term_id, 0), coalesce(year, 0)) WHERE kind = 'copy';

CREATE TABLE issued_number (
  series_id INTEGER NOT NULL REFERENCES number_series (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  suffix TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('issued', 'void', 'reserved', 'released', 'elsewhere')),
  -- Why it is void, inserted, given back.
  note TEXT NOT NULL DEFAULT '',
  -- A number that a person chose; the others came from the counter, which stands above them all.
  chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
  -- For whom it is or was kept, and until when.
  holder TEXT NOT NULL DEFAULT '',
  until TEXT CHECK (until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (series_id, number, suffix)
) STRICT, WITHOUT ROWID;
INSERT INTO issued_number (series_id, number, suffix, state, note) SELECT series_id, number, suffix, state, note FROM temp.old_number;
CREATE INDEX issued_number_open_end ON issued_number (state, series_id) WHERE state IN ('reserved', 'released', 'elsewhere');
DROP TABLE temp.old_number;
DROP TABLE temp.old_series;

CREATE TRIGGER number_series_stays BEFORE DELETE ON number_series BEGIN SELECT RAISE(ABORT, 'a series is never deleted'); END;
CREATE TRIGGER number_series_only_up BEFORE UPDATE OF next_number ON number_series WHEN NEW.next_number < OLD.next_number AND EXISTS (SELECT 1 FROM issued_number WHERE series_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'a used series never counts back'); END;
CREATE TRIGGER issued_number_stays BEFORE DELETE ON issued_number BEGIN SELECT RAISE(ABORT, 'an official number is never given back'); END;
CREATE TRIGGER issued_number_same BEFORE UPDATE OF series_id, number, suffix, chosen ON issued_number BEGIN SELECT RAISE(ABORT, 'an official number never changes'); END;
CREATE TRIGGER issued_number_used BEFORE UPDATE OF state ON issued_number WHEN OLD.state IN ('issued', 'void', 'elsewhere') AND NEW.state <> 'void' BEGIN SELECT RAISE(ABORT, 'a used number stays used'); END;
`;

export const numberLife: Migration = { version: 3, name: 'number-life', sql };
