import type { Migration } from '../migration.ts';

const dayOf = (date: string): string => `CAST(julianday(${date}) - julianday('1900-01-01') AS INTEGER)`;

/** Day counts of a register, so that any page of it is found by day, and its rows are counted without being read. */
const days = (table: string, book: string): string => /* sql */ `
CREATE TABLE ${table}_day (
  day INTEGER NOT NULL,
  book_id INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (day, book_id)
) STRICT, WITHOUT ROWID;
INSERT INTO ${table}_day SELECT date_key / 100000, ${book}, count(*) FROM ${table} GROUP BY 1, 2;
CREATE TRIGGER ${table}_day_gone BEFORE UPDATE OF date_key ON ${table} WHEN OLD.date_key IS NOT NULL AND OLD.date_key IS NOT NEW.date_key BEGIN
  UPDATE ${table}_day SET total = total - 1 WHERE day = OLD.date_key / 100000 AND book_id = OLD.${book};
END;
CREATE TRIGGER ${table}_day_moved AFTER UPDATE OF date_key ON ${table} WHEN NEW.date_key IS NOT OLD.date_key BEGIN
  INSERT INTO ${table}_day VALUES (NEW.date_key / 100000, NEW.${book}, 1) ON CONFLICT DO UPDATE SET total = total + 1;
END;`;

/** A date key and a place in the search for a register that had none; kept by triggers, whoever writes the row. */
const indexed = (table: string, date: string, tags: (row: string) => string): string => {
  const search = table === 'certified_copy' ? 'copy_search' : 'outgoing_search';
  return /* sql */ `
ALTER TABLE ${table} ADD COLUMN date_key INTEGER;
UPDATE ${table} SET date_key = ${dayOf(date)} * 100000 + (SELECT count(*) FROM ${table} o WHERE o.${date} = ${table}.${date} AND o.id < ${table}.id);
CREATE UNIQUE INDEX ${table}_date_key ON ${table} (date_key);
CREATE INDEX ${table}_series ON ${table} (series_id, date_key);
CREATE INDEX ${table}_sort_number ON ${table} (series_id, number, suffix, date_key);
CREATE INDEX ${table}_sort_body ON ${table} (body_id, date_key, series_id);
${days(table, 'series_id')}
CREATE VIRTUAL TABLE ${search} USING fts5 (
  words, tags,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO ${search} (rowid, words, tags) SELECT d.date_key, d.search_text, ${tags('d')} FROM ${table} d;
CREATE TRIGGER ${table}_found AFTER UPDATE OF date_key ON ${table} WHEN NEW.date_key IS NOT OLD.date_key BEGIN
  DELETE FROM ${search} WHERE rowid = OLD.date_key;
  INSERT INTO ${search} (rowid, words, tags) VALUES (NEW.date_key, NEW.search_text, ${tags('NEW')});
END;
CREATE TRIGGER ${table}_found_again AFTER UPDATE OF search_text, status ON ${table} BEGIN
  DELETE FROM ${search} WHERE rowid = NEW.date_key;
  INSERT INTO ${search} (rowid, words, tags) VALUES (NEW.date_key, NEW.search_text, ${tags('NEW')});
END;
CREATE TRIGGER ${table}_dated AFTER INSERT ON ${table} BEGIN
  UPDATE ${table} SET date_key = (
    SELECT coalesce(max(date_key) + 1, ${dayOf(`NEW.${date}`)} * 100000) FROM ${table}
    WHERE date_key >= ${dayOf(`NEW.${date}`)} * 100000 AND date_key < (${dayOf(`NEW.${date}`)} + 1) * 100000
  ) WHERE id = NEW.id;
END;
CREATE TRIGGER ${table}_dated_again AFTER UPDATE OF ${date} ON ${table} WHEN NEW.${date} <> OLD.${date} BEGIN
  UPDATE ${table} SET date_key = (
    SELECT coalesce(max(date_key) + 1, ${dayOf(`NEW.${date}`)} * 100000) FROM ${table}
    WHERE date_key >= ${dayOf(`NEW.${date}`)} * 100000 AND date_key < (${dayOf(`NEW.${date}`)} + 1) * 100000
  ) WHERE id = NEW.id;
END;`;
};

const statusTag = (row: string): string => `iif(${row}.status = 'void', ' xsv', ' xsi')`;
const term = (row: string): string =>
  `coalesce((SELECT ' xn' || s.term_id FROM number_series s WHERE s.id = ${row}.series_id), '')`;

/**
 * Finding in all three registers alike: the outgoing documents and the copies get the search that the arrivals have; every
 * order in which a list can be put has its index; the arrivals are also found by unit and by how far they have come. A number
 * cancelled by mistake may come back to its own document, and a change of many documents at once can be taken back.
 */
const sql = /* sql */ `
CREATE INDEX incoming_document_sort_number ON incoming_document (book_id, number, suffix, date_key);
CREATE INDEX incoming_document_sort_symbol ON incoming_document (CAST(symbol_key AS INTEGER), symbol_key, date_key, book_id);
CREATE INDEX incoming_document_sort_date ON incoming_document (document_date, date_key, book_id);
CREATE INDEX incoming_document_sort_issuer ON incoming_document (issuer_id, date_key, book_id);
CREATE INDEX incoming_document_sort_deadline ON incoming_document (deadline, date_key, book_id);
CREATE INDEX issuer_name_key ON issuer (name_key);
CREATE INDEX incoming_waiting_date ON incoming_waiting (date_key);
${days('incoming_document', 'book_id')}
CREATE TRIGGER incoming_document_day_new AFTER INSERT ON incoming_document BEGIN
  INSERT INTO incoming_document_day VALUES (NEW.date_key / 100000, NEW.book_id, 1) ON CONFLICT DO UPDATE SET total = total + 1;
END;

DROP TABLE incoming_search;
CREATE VIRTUAL TABLE incoming_search USING fts5 (
  symbol, subject, issuer, other, tags,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO incoming_search (rowid, symbol, subject, issuer, other, tags)
SELECT d.date_key, replace(replace(d.symbol, 'đ', 'd'), 'Đ', 'D'), replace(replace(d.subject, 'đ', 'd'), 'Đ', 'D'),
  replace(replace(d.issuer_name, 'đ', 'd'), 'Đ', 'D'),
  replace(replace(d.signer || ' ' || d.addressee || ' ' || d.direction || ' ' || d.file_note || ' ' || d.note || ' ' ||
    coalesce((SELECT group_concat(recipient, ' ') FROM incoming_routing r WHERE r.document_id = d.id), ''), 'đ', 'd'), 'Đ', 'D'),
  'xb' || d.book_id || ' xi' || d.issuer_id || ' xc' || d.channel || ' xt' || coalesce(lower(hex(d.type_code)), '') ||
    coalesce((SELECT ' xr1' || group_concat(' xu' || lower(hex(recipient)), '') FROM incoming_routing r WHERE r.document_id = d.id), ' xr0') ||
    iif(d.status = 'void', ' xsv', iif(d.finished_on IS NULL, ' xso', ' xsd'))
FROM incoming_document d;

${indexed('outgoing_document', 'document_date', (row) => `'xb' || ${row}.series_id || ' xg' || ${row}.body_id || ' xt' || lower(hex(${row}.type_code)) || ${term(row)} || ${statusTag(row)}`)}
${indexed('certified_copy', 'copy_date', (row) => `'xb' || ${row}.series_id || ' xg' || ${row}.body_id || ' xk' || replace(${row}.kind, '_', '') || ${term(row)} || ${statusTag(row)}`)}

-- A number cancelled by mistake goes back to the document that bears it; to no other.
DROP TRIGGER issued_number_used;
CREATE TRIGGER issued_number_used BEFORE UPDATE OF state ON issued_number
  WHEN OLD.state IN ('issued', 'void', 'elsewhere') AND NEW.state <> 'void' AND NOT (OLD.state = 'void' AND NEW.state = 'issued' AND (
    EXISTS (SELECT 1 FROM incoming_document d WHERE d.book_id = OLD.series_id AND d.number = OLD.number AND d.suffix = OLD.suffix)
    OR EXISTS (SELECT 1 FROM outgoing_document d WHERE d.series_id = OLD.series_id AND d.number = OLD.number AND d.suffix = OLD.suffix)
    OR EXISTS (SELECT 1 FROM certified_copy d WHERE d.series_id = OLD.series_id AND d.number = OLD.number AND d.suffix = OLD.suffix)))
  BEGIN SELECT RAISE(ABORT, 'a used number stays used'); END;

-- What one command did to many documents, and what each was before it.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('route', 'finish', 'receive', 'file')),
  done_at TEXT NOT NULL,
  done_by TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE TABLE batch_row (
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('incoming', 'outgoing', 'copy')),
  owner_id INTEGER NOT NULL,
  -- Version of the document after the change.
  version INTEGER NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  PRIMARY KEY (batch_id, owner_kind, owner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_row_owner ON batch_row (owner_kind, owner_id);
`;

export const finding: Migration = { version: 9, name: 'finding', sql };
