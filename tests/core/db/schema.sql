CREATE TRIGGER attachment_same BEFORE UPDATE ON attachment
  WHEN NEW.erased = 0 AND (NEW.sha256 IS NOT OLD.sha256 OR NEW.size_bytes IS NOT OLD.size_bytes OR NEW.file_name IS NOT OLD.file_name
    OR NEW.owner_kind IS NOT OLD.owner_kind OR NEW.owner_id IS NOT OLD.owner_id OR NEW.added_at IS NOT OLD.added_at OR OLD.erased = 1)
  BEGIN SELECT RAISE(ABORT, 'an attachment never changes'); END;

CREATE TRIGGER attachment_stays BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'an attachment is taken off, never deleted'); END;

CREATE TRIGGER audit_event_same BEFORE UPDATE ON audit_event
  WHEN NOT EXISTS (SELECT 1 FROM erased_event WHERE seq = OLD.seq AND hash = OLD.hash)
    OR NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor OR NEW.method IS NOT OLD.method
    OR NEW.subject_kind IS NOT OLD.subject_kind OR NEW.subject_id IS NOT OLD.subject_id
    OR NEW.prev_hash IS NOT OLD.prev_hash OR NEW.hash IS NOT OLD.hash
  BEGIN SELECT RAISE(ABORT, 'the audit never changes'); END;

CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;

CREATE TRIGGER book_print_stays BEFORE DELETE ON book_print BEGIN SELECT RAISE(ABORT, 'a print is withdrawn, never deleted'); END;

CREATE TRIGGER certified_copy_dated AFTER INSERT ON certified_copy BEGIN
  UPDATE certified_copy SET date_key = (
    SELECT coalesce(max(date_key) + 1, CAST(julianday(NEW.copy_date) - julianday('1900-01-01') AS INTEGER) * 100000) FROM certified_copy
    WHERE date_key >= CAST(julianday(NEW.copy_date) - julianday('1900-01-01') AS INTEGER) * 100000 AND date_key < (CAST(julianday(NEW.copy_date) - julianday('1900-01-01') AS INTEGER) + 1) * 100000
  ) WHERE id = NEW.id;
END;

CREATE TRIGGER certified_copy_dated_again AFTER UPDATE OF copy_date ON certified_copy WHEN NEW.copy_date <> OLD.copy_date BEGIN
  UPDATE certified_copy SET date_key = (
    SELECT coalesce(max(date_key) + 1, CAST(julianday(NEW.copy_date) - julianday('1900-01-01') AS INTEGER) * 100000) FROM certified_copy
    WHERE date_key >= CAST(julianday(NEW.copy_date) - julianday('1900-01-01') AS INTEGER) * 100000 AND date_key < (CAST(julianday(NEW.copy_date) - julianday('1900-01-01') AS INTEGER) + 1) * 100000
  ) WHERE id = NEW.id;
END;

CREATE TRIGGER certified_copy_day_gone BEFORE UPDATE OF date_key ON certified_copy WHEN OLD.date_key IS NOT NULL AND OLD.date_key IS NOT NEW.date_key BEGIN
  UPDATE certified_copy_day SET total = total - 1 WHERE day = OLD.date_key / 100000 AND book_id = OLD.series_id;
END;

CREATE TRIGGER certified_copy_day_moved AFTER UPDATE OF date_key ON certified_copy WHEN NEW.date_key IS NOT OLD.date_key BEGIN
  INSERT INTO certified_copy_day VALUES (NEW.date_key / 100000, NEW.series_id, 1) ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER certified_copy_found AFTER UPDATE OF date_key ON certified_copy WHEN NEW.date_key IS NOT OLD.date_key BEGIN
  DELETE FROM copy_search WHERE rowid = OLD.date_key;
  INSERT INTO copy_search (rowid, words, tags) VALUES (NEW.date_key, NEW.search_text, 'xb' || NEW.series_id || ' xg' || NEW.body_id || ' xk' || replace(NEW.kind, '_', '') || coalesce((SELECT ' xn' || s.term_id FROM number_series s WHERE s.id = NEW.series_id), '') || iif(NEW.status = 'void', ' xsv', ' xsi'));
END;

CREATE TRIGGER certified_copy_found_again AFTER UPDATE OF search_text, status ON certified_copy BEGIN
  DELETE FROM copy_search WHERE rowid = NEW.date_key;
  INSERT INTO copy_search (rowid, words, tags) VALUES (NEW.date_key, NEW.search_text, 'xb' || NEW.series_id || ' xg' || NEW.body_id || ' xk' || replace(NEW.kind, '_', '') || coalesce((SELECT ' xn' || s.term_id FROM number_series s WHERE s.id = NEW.series_id), '') || iif(NEW.status = 'void', ' xsv', ' xsi'));
END;

CREATE TRIGGER certified_copy_number_stays BEFORE UPDATE OF series_id, number, suffix, number_text, issued_at ON certified_copy BEGIN SELECT RAISE(ABORT, 'an official number never changes'); END;

CREATE TRIGGER certified_copy_order_any AFTER UPDATE OF date_key, series_id ON certified_copy
  WHEN OLD.date_key IS NOT NULL AND (NEW.date_key IS NOT OLD.date_key OR NEW.series_id IS NOT OLD.series_id) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'certified_copy';
END;

CREATE TRIGGER certified_copy_order_body AFTER UPDATE OF body_id ON certified_copy
  WHEN OLD.date_key IS NOT NULL AND (NEW.body_id IS NOT OLD.body_id) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'certified_copy' AND sort_by = 'body';
END;

CREATE TRIGGER certified_copy_order_number AFTER UPDATE OF number, suffix ON certified_copy
  WHEN OLD.date_key IS NOT NULL AND (NEW.number IS NOT OLD.number OR NEW.suffix IS NOT OLD.suffix) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'certified_copy' AND sort_by = 'number';
END;

CREATE TRIGGER certified_copy_stays BEFORE DELETE ON certified_copy BEGIN SELECT RAISE(ABORT, 'a registered row is never deleted'); END;

CREATE TRIGGER document_event_stays BEFORE DELETE ON document_event BEGIN SELECT RAISE(ABORT, 'what happened is never deleted'); END;

CREATE TRIGGER import_series_stays BEFORE DELETE ON import_series BEGIN SELECT RAISE(ABORT, 'an import is never deleted'); END;

CREATE TRIGGER imported_document_same BEFORE UPDATE OF register, document_id, import_id, row_number, digest ON imported_document BEGIN SELECT RAISE(ABORT, 'what was imported never changes'); END;

CREATE TRIGGER imported_document_stays BEFORE DELETE ON imported_document BEGIN SELECT RAISE(ABORT, 'an imported row is never deleted'); END;

CREATE TRIGGER incoming_document_day_gone BEFORE UPDATE OF date_key ON incoming_document WHEN OLD.date_key IS NOT NULL AND OLD.date_key IS NOT NEW.date_key BEGIN
  UPDATE incoming_document_day SET total = total - 1 WHERE day = OLD.date_key / 100000 AND book_id = OLD.book_id;
END;

CREATE TRIGGER incoming_document_day_moved AFTER UPDATE OF date_key ON incoming_document WHEN NEW.date_key IS NOT OLD.date_key BEGIN
  INSERT INTO incoming_document_day VALUES (NEW.date_key / 100000, NEW.book_id, 1) ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER incoming_document_day_new AFTER INSERT ON incoming_document BEGIN
  INSERT INTO incoming_document_day VALUES (NEW.date_key / 100000, NEW.book_id, 1) ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER incoming_document_number_stays BEFORE UPDATE OF book_id, number, suffix, registered_at ON incoming_document BEGIN SELECT RAISE(ABORT, 'an official number never changes'); END;

CREATE TRIGGER incoming_document_order_any AFTER UPDATE OF date_key, book_id ON incoming_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.date_key IS NOT OLD.date_key OR NEW.book_id IS NOT OLD.book_id) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'incoming_document';
END;

CREATE TRIGGER incoming_document_order_deadline AFTER UPDATE OF deadline ON incoming_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.deadline IS NOT OLD.deadline) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'incoming_document' AND sort_by = 'deadline';
END;

CREATE TRIGGER incoming_document_order_documentdate AFTER UPDATE OF document_date ON incoming_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.document_date IS NOT OLD.document_date) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'incoming_document' AND sort_by = 'documentDate';
END;

CREATE TRIGGER incoming_document_order_issuer AFTER UPDATE OF issuer_id ON incoming_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.issuer_id IS NOT OLD.issuer_id) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'incoming_document' AND sort_by = 'issuer';
END;

CREATE TRIGGER incoming_document_order_number AFTER UPDATE OF number, suffix ON incoming_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.number IS NOT OLD.number OR NEW.suffix IS NOT OLD.suffix) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'incoming_document' AND sort_by = 'number';
END;

CREATE TRIGGER incoming_document_order_symbol AFTER UPDATE OF symbol_key ON incoming_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.symbol_key IS NOT OLD.symbol_key) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'incoming_document' AND sort_by = 'symbol';
END;

CREATE TRIGGER incoming_document_stays BEFORE DELETE ON incoming_document BEGIN SELECT RAISE(ABORT, 'a registered row is never deleted'); END;

CREATE TRIGGER issued_number_same BEFORE UPDATE OF series_id, number, suffix, chosen ON issued_number BEGIN SELECT RAISE(ABORT, 'an official number never changes'); END;

CREATE TRIGGER issued_number_stays BEFORE DELETE ON issued_number BEGIN SELECT RAISE(ABORT, 'an official number is never given back'); END;

CREATE TRIGGER issued_number_used BEFORE UPDATE OF state ON issued_number
  WHEN OLD.state IN ('issued', 'void', 'elsewhere') AND NEW.state <> 'void' AND NOT (OLD.state = 'void' AND NEW.state = 'issued' AND (
    EXISTS (SELECT 1 FROM incoming_document d WHERE d.book_id = OLD.series_id AND d.number = OLD.number AND d.suffix = OLD.suffix)
    OR EXISTS (SELECT 1 FROM outgoing_document d WHERE d.series_id = OLD.series_id AND d.number = OLD.number AND d.suffix = OLD.suffix)
    OR EXISTS (SELECT 1 FROM certified_copy d WHERE d.series_id = OLD.series_id AND d.number = OLD.number AND d.suffix = OLD.suffix)))
  BEGIN SELECT RAISE(ABORT, 'a used number stays used'); END;

CREATE TRIGGER issuer_order AFTER UPDATE OF name_key ON issuer WHEN NEW.name_key IS NOT OLD.name_key BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE sort_by = 'issuer';
END;

CREATE TRIGGER issuing_body_order AFTER UPDATE OF name ON issuing_body WHEN NEW.name IS NOT OLD.name BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE sort_by = 'body';
END;

CREATE TRIGGER number_series_only_up BEFORE UPDATE OF next_number ON number_series WHEN NEW.next_number < OLD.next_number AND EXISTS (SELECT 1 FROM issued_number WHERE series_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'a used series never counts back'); END;

CREATE TRIGGER number_series_stays BEFORE DELETE ON number_series BEGIN SELECT RAISE(ABORT, 'a series is never deleted'); END;

CREATE TRIGGER outgoing_document_dated AFTER INSERT ON outgoing_document BEGIN
  UPDATE outgoing_document SET date_key = (
    SELECT coalesce(max(date_key) + 1, CAST(julianday(NEW.document_date) - julianday('1900-01-01') AS INTEGER) * 100000) FROM outgoing_document
    WHERE date_key >= CAST(julianday(NEW.document_date) - julianday('1900-01-01') AS INTEGER) * 100000 AND date_key < (CAST(julianday(NEW.document_date) - julianday('1900-01-01') AS INTEGER) + 1) * 100000
  ) WHERE id = NEW.id;
END;

CREATE TRIGGER outgoing_document_dated_again AFTER UPDATE OF document_date ON outgoing_document WHEN NEW.document_date <> OLD.document_date BEGIN
  UPDATE outgoing_document SET date_key = (
    SELECT coalesce(max(date_key) + 1, CAST(julianday(NEW.document_date) - julianday('1900-01-01') AS INTEGER) * 100000) FROM outgoing_document
    WHERE date_key >= CAST(julianday(NEW.document_date) - julianday('1900-01-01') AS INTEGER) * 100000 AND date_key < (CAST(julianday(NEW.document_date) - julianday('1900-01-01') AS INTEGER) + 1) * 100000
  ) WHERE id = NEW.id;
END;

CREATE TRIGGER outgoing_document_day_gone BEFORE UPDATE OF date_key ON outgoing_document WHEN OLD.date_key IS NOT NULL AND OLD.date_key IS NOT NEW.date_key BEGIN
  UPDATE outgoing_document_day SET total = total - 1 WHERE day = OLD.date_key / 100000 AND book_id = OLD.series_id;
END;

CREATE TRIGGER outgoing_document_day_moved AFTER UPDATE OF date_key ON outgoing_document WHEN NEW.date_key IS NOT OLD.date_key BEGIN
  INSERT INTO outgoing_document_day VALUES (NEW.date_key / 100000, NEW.series_id, 1) ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER outgoing_document_found AFTER UPDATE OF date_key ON outgoing_document WHEN NEW.date_key IS NOT OLD.date_key BEGIN
  DELETE FROM outgoing_search WHERE rowid = OLD.date_key;
  INSERT INTO outgoing_search (rowid, words, tags) VALUES (NEW.date_key, NEW.search_text, 'xb' || NEW.series_id || ' xg' || NEW.body_id || ' xt' || lower(hex(NEW.type_code)) || coalesce((SELECT ' xn' || s.term_id FROM number_series s WHERE s.id = NEW.series_id), '') || iif(NEW.status = 'void', ' xsv', ' xsi'));
END;

CREATE TRIGGER outgoing_document_found_again AFTER UPDATE OF search_text, status ON outgoing_document BEGIN
  DELETE FROM outgoing_search WHERE rowid = NEW.date_key;
  INSERT INTO outgoing_search (rowid, words, tags) VALUES (NEW.date_key, NEW.search_text, 'xb' || NEW.series_id || ' xg' || NEW.body_id || ' xt' || lower(hex(NEW.type_code)) || coalesce((SELECT ' xn' || s.term_id FROM number_series s WHERE s.id = NEW.series_id), '') || iif(NEW.status = 'void', ' xsv', ' xsi'));
END;

CREATE TRIGGER outgoing_document_number_stays BEFORE UPDATE OF series_id, number, suffix, number_text, issued_at ON outgoing_document BEGIN SELECT RAISE(ABORT, 'an official number never changes'); END;

CREATE TRIGGER outgoing_document_order_any AFTER UPDATE OF date_key, series_id ON outgoing_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.date_key IS NOT OLD.date_key OR NEW.series_id IS NOT OLD.series_id) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'outgoing_document';
END;

CREATE TRIGGER outgoing_document_order_body AFTER UPDATE OF body_id ON outgoing_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.body_id IS NOT OLD.body_id) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'outgoing_document' AND sort_by = 'body';
END;

CREATE TRIGGER outgoing_document_order_number AFTER UPDATE OF number, suffix ON outgoing_document
  WHEN OLD.date_key IS NOT NULL AND (NEW.number IS NOT OLD.number OR NEW.suffix IS NOT OLD.suffix) BEGIN
  UPDATE order_change SET changes = changes + 1 WHERE register = 'outgoing_document' AND sort_by = 'number';
END;

CREATE TRIGGER outgoing_document_stays BEFORE DELETE ON outgoing_document BEGIN SELECT RAISE(ABORT, 'a registered row is never deleted'); END;

CREATE TRIGGER register_import_stays BEFORE DELETE ON register_import BEGIN SELECT RAISE(ABORT, 'an import is never deleted'); END;

CREATE TABLE answered_request (
  request_id TEXT PRIMARY KEY,
  method TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  answer TEXT NOT NULL,
  audit_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('incoming', 'outgoing', 'copy')),
  owner_id INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 OR (erased = 1 AND sha256 = '')),
  note TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT NOT NULL DEFAULT '',
  removal_reason TEXT NOT NULL DEFAULT '',
  erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1))
) STRICT;

CREATE TABLE audit_event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  method TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id INTEGER,
  reason TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  -- The whole row after the command, as canonical JSON: what the register is checked against.
  state TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

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

CREATE TABLE book_form (
  kind TEXT PRIMARY KEY,
  form TEXT NOT NULL CHECK (json_valid(form)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE book_print (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  -- NULL: all series together.
  series_id INTEGER REFERENCES number_series (id),
  part TEXT NOT NULL CHECK (part IN ('period', 'continue', 'late')),
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  -- The last event of the audit that the paper knows of.
  last_event INTEGER NOT NULL,
  -- Rows entered among printed ones and not yet on paper themselves: JSON list of ids.
  pending TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pending)),
  row_count INTEGER NOT NULL,
  first_number TEXT,
  last_number TEXT,
  volume TEXT NOT NULL,
  first_page INTEGER NOT NULL CHECK (first_page >= 1),
  last_page INTEGER NOT NULL CHECK (last_page >= first_page),
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE TABLE calendar_day (
  day TEXT PRIMARY KEY CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('off', 'worked')),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_file (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  year INTEGER NOT NULL,
  retention TEXT NOT NULL CHECK (retention IN ('permanent', 'seventy_years', 'years', 'while_in_force')),
  retention_years INTEGER CHECK (retention_years BETWEEN 1 AND 200),
  owner TEXT NOT NULL,
  note TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  handed_over_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((retention = 'years') = (retention_years IS NOT NULL))
) STRICT;

CREATE TABLE case_file_document (
  file_id INTEGER NOT NULL REFERENCES case_file (id),
  position INTEGER NOT NULL,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('incoming', 'outgoing', 'copy')),
  owner_id INTEGER NOT NULL,
  sheet_from INTEGER CHECK (sheet_from >= 1),
  note TEXT NOT NULL DEFAULT '', sheet_to INTEGER CHECK (sheet_to >= 1),
  PRIMARY KEY (file_id, owner_kind, owner_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE certified_copy (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES number_series (id),
  number INTEGER NOT NULL,
  suffix TEXT NOT NULL DEFAULT '',
  number_text TEXT NOT NULL,
  incoming_id INTEGER NOT NULL REFERENCES incoming_document (id),
  body_id INTEGER NOT NULL REFERENCES issuing_body (id),
  kind TEXT NOT NULL CHECK (kind IN ('certified_true', 'transcript', 'extract')),
  form TEXT NOT NULL CHECK (form IN ('hd36', 'hd05')),
  copy_date TEXT NOT NULL CHECK (copy_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  signer_id INTEGER NOT NULL REFERENCES signer (id),
  -- Letterhead and signature as printed on the day: later changes of the office never change an issued copy.
  printed TEXT NOT NULL CHECK (json_valid(printed)),
  list_id INTEGER REFERENCES distribution_list (id),
  excerpt TEXT NOT NULL,
  note TEXT NOT NULL,
  search_text TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'issued' CHECK (status IN ('issued', 'void')),
  void_reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL, date_key INTEGER,
  FOREIGN KEY (series_id, number, suffix) REFERENCES issued_number (series_id, number, suffix)
) STRICT;

CREATE TABLE certified_copy_day (
  day INTEGER NOT NULL,
  book_id INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (day, book_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE copy_search USING fts5 (
  words, tags,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE desk_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_user (
  id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('clerk', 'chief', 'staff')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE distribution (
  id INTEGER PRIMARY KEY,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('copy', 'outgoing')),
  owner_id INTEGER NOT NULL,
  as_of TEXT NOT NULL,
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  recipients INTEGER NOT NULL,
  copies INTEGER NOT NULL,
  acknowledged INTEGER NOT NULL DEFAULT 0, returnable INTEGER CHECK (returnable IN (0, 1)), return_by TEXT CHECK (return_by GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), sheets_per_copy INTEGER CHECK (sheets_per_copy >= 1),
  UNIQUE (owner_kind, owner_id)
) STRICT;

CREATE TABLE distribution_list (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  reserve_copies INTEGER NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE distribution_recipient (
  id INTEGER PRIMARY KEY,
  distribution_id INTEGER NOT NULL REFERENCES distribution (id),
  line_index INTEGER NOT NULL,
  recipient_key TEXT NOT NULL,
  name TEXT NOT NULL,
  channel TEXT NOT NULL,
  copies INTEGER NOT NULL,
  received_on TEXT,
  received_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
, copy_from INTEGER CHECK (copy_from >= 1), copy_to INTEGER CHECK (copy_to >= copy_from), sent_on TEXT CHECK (sent_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), returned_on TEXT CHECK (returned_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), returned_copies INTEGER NOT NULL DEFAULT 0 CHECK (returned_copies >= 0)) STRICT;

CREATE TABLE document_event (
  id INTEGER PRIMARY KEY,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('incoming', 'outgoing')),
  owner_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('received_again', 'progress', 'returned', 'recalled', 'reinstated', 'delivered')),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  detail TEXT NOT NULL,
  channel TEXT CHECK (channel IN ('network', 'paper', 'post', 'hand')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

CREATE TABLE document_link (
  id INTEGER PRIMARY KEY,
  from_kind TEXT NOT NULL CHECK (from_kind IN ('incoming', 'outgoing')),
  from_id INTEGER NOT NULL,
  relation TEXT NOT NULL CHECK (relation IN ('replaces', 'corrects', 'implements', 'replies_to', 'recalls', 'accompanies')),
  to_kind TEXT NOT NULL CHECK (to_kind IN ('incoming', 'outgoing')),
  to_id INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  linked_at TEXT NOT NULL,
  linked_by TEXT NOT NULL,
  CHECK (from_kind <> to_kind OR from_id <> to_id)
) STRICT;

CREATE TABLE erased_event (
  seq INTEGER PRIMARY KEY,
  erasure_id INTEGER NOT NULL REFERENCES erasure (id),
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE erased_file (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('incoming', 'outgoing', 'copy')),
  owner_id INTEGER NOT NULL,
  number_text TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposer_id INTEGER NOT NULL REFERENCES desk_user (id),
  confirmed_at TEXT,
  confirmed_by TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  -- Backups that still hold the text, to be destroyed by hand: JSON list of names.
  backups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(backups))
, traces_gone INTEGER NOT NULL DEFAULT 0 CHECK (traces_gone IN (0, 1)), outside_gone_at TEXT, outside_gone_by TEXT) STRICT;

CREATE TABLE group_member (
  group_id INTEGER NOT NULL REFERENCES recipient_group (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('organ', 'person', 'group')),
  member_id INTEGER NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  PRIMARY KEY (group_id, position),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_series (
  import_id INTEGER NOT NULL REFERENCES register_import (id),
  series_id INTEGER NOT NULL REFERENCES number_series (id),
  -- The series was opened for this import.
  made INTEGER NOT NULL CHECK (made IN (0, 1)),
  PRIMARY KEY (import_id, series_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE incoming_document (
  id INTEGER PRIMARY KEY,
  date_key INTEGER NOT NULL UNIQUE,
  book_id INTEGER NOT NULL REFERENCES number_series (id),
  number INTEGER NOT NULL,
  suffix TEXT NOT NULL DEFAULT '',
  arrival_date TEXT NOT NULL CHECK (arrival_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  arrival_time TEXT CHECK (arrival_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  channel TEXT NOT NULL CHECK (channel IN ('network', 'paper', 'post', 'hand')),
  symbol TEXT NOT NULL,
  symbol_key TEXT NOT NULL,
  document_date TEXT CHECK (document_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  issuer_id INTEGER NOT NULL REFERENCES issuer (id),
  issuer_name TEXT NOT NULL,
  type_code TEXT,
  subject TEXT NOT NULL,
  signer TEXT NOT NULL,
  pages INTEGER,
  copies INTEGER NOT NULL,
  urgency TEXT NOT NULL CHECK (urgency IN ('normal', 'urgent', 'very_urgent', 'flash')),
  addressee TEXT NOT NULL,
  direction TEXT NOT NULL,
  deadline TEXT,
  file_note TEXT NOT NULL,
  note TEXT NOT NULL,
  paper_received_on TEXT,
  finished_on TEXT,
  result TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'registered' CHECK (status IN ('registered', 'void')),
  void_reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  registered_at TEXT NOT NULL,
  registered_by TEXT NOT NULL,
  FOREIGN KEY (book_id, number, suffix) REFERENCES issued_number (series_id, number, suffix)
) STRICT;

CREATE TABLE incoming_document_day (
  day INTEGER NOT NULL,
  book_id INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (day, book_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE incoming_routing (
  document_id INTEGER NOT NULL REFERENCES incoming_document (id),
  position INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('lead', 'support', 'fyi')), routed_on TEXT CHECK (routed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE incoming_search USING fts5 (
  symbol, subject, issuer, other, tags,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE incoming_waiting (
  document_id INTEGER PRIMARY KEY REFERENCES incoming_document (id),
  date_key INTEGER NOT NULL
) STRICT;

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

CREATE TABLE issuer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  name_key TEXT NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE issuer_symbol (
  symbol_key TEXT NOT NULL,
  issuer_id INTEGER NOT NULL REFERENCES issuer (id),
  uses INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (symbol_key, issuer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE issuing_body (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  symbol TEXT NOT NULL,
  header_upper TEXT NOT NULL,
  header_name TEXT NOT NULL,
  place TEXT NOT NULL,
  filed_at TEXT NOT NULL,
  certifies_copies INTEGER NOT NULL CHECK (certifies_copies IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
, numbering TEXT NOT NULL DEFAULT 'term_by_type'
  CHECK (numbering IN ('term_by_type', 'term_all_types', 'year_by_type', 'year_all_types'))) STRICT;

CREATE TABLE last_command (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  request_id TEXT,
  input TEXT NOT NULL CHECK (json_valid(input))
) STRICT;

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
  open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1)), set_aside INTEGER NOT NULL DEFAULT 0 CHECK (set_aside IN (0, 1)),
  CHECK ((year IS NULL) <> (term_id IS NULL)),
  CHECK (kind <> 'incoming' OR year IS NOT NULL),
  CHECK ((kind = 'incoming') = (body_id IS NULL))
) STRICT;

CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  parent_name TEXT NOT NULL,
  place TEXT NOT NULL,
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  current_user_id INTEGER REFERENCES desk_user (id),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE order_change (
  register TEXT NOT NULL,
  sort_by TEXT NOT NULL,
  changes INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (register, sort_by)
) STRICT, WITHOUT ROWID;

CREATE TABLE organ (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  symbol TEXT NOT NULL,
  kind TEXT NOT NULL,
  aliases TEXT NOT NULL,
  alias_keys TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('network', 'paper', 'both', 'hand', 'post')),
  valid_from TEXT,
  valid_to TEXT,
  successor_id INTEGER REFERENCES organ (id),
  position INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1, address TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', route TEXT NOT NULL DEFAULT '', parent_id INTEGER REFERENCES organ (id), merged_into_id INTEGER REFERENCES organ (id),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;

CREATE TABLE organ_succession (
  organ_id INTEGER NOT NULL REFERENCES organ (id),
  successor_id INTEGER NOT NULL REFERENCES organ (id),
  effective_on TEXT NOT NULL CHECK (effective_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (organ_id, successor_id),
  CHECK (organ_id <> successor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outgoing_document (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES number_series (id),
  number INTEGER NOT NULL,
  suffix TEXT NOT NULL DEFAULT '',
  number_text TEXT NOT NULL,
  body_id INTEGER NOT NULL REFERENCES issuing_body (id),
  type_code TEXT NOT NULL,
  document_date TEXT NOT NULL CHECK (document_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  subject TEXT NOT NULL,
  signer_id INTEGER NOT NULL REFERENCES signer (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  printed TEXT NOT NULL CHECK (json_valid(printed)),
  implements_incoming_id INTEGER REFERENCES incoming_document (id),
  note TEXT NOT NULL,
  search_text TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'issued' CHECK (status IN ('issued', 'void')),
  void_reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL, date_key INTEGER,
  FOREIGN KEY (series_id, number, suffix) REFERENCES issued_number (series_id, number, suffix)
) STRICT;

CREATE TABLE outgoing_document_day (
  day INTEGER NOT NULL,
  book_id INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (day, book_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outgoing_draft (
  id INTEGER PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE outgoing_search USING fts5 (
  words, tags,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  title TEXT NOT NULL,
  organ_id INTEGER REFERENCES organ (id),
  channel TEXT NOT NULL CHECK (channel IN ('network', 'paper', 'both', 'hand', 'post')),
  valid_from TEXT,
  valid_to TEXT,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1, address TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', route TEXT NOT NULL DEFAULT '', merged_into_id INTEGER REFERENCES person (id),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;

CREATE TABLE recipient_group (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  name_key TEXT NOT NULL,
  aliases TEXT NOT NULL,
  alias_keys TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

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
, register TEXT NOT NULL DEFAULT 'incoming' CHECK (register IN ('incoming', 'outgoing', 'copy'))) STRICT;

CREATE TABLE routing_receipt (
  document_id INTEGER NOT NULL REFERENCES incoming_document (id),
  recipient TEXT NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  received_by TEXT NOT NULL,
  PRIMARY KEY (document_id, recipient)
) STRICT, WITHOUT ROWID;

CREATE TABLE signer (
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES issuing_body (id),
  full_name TEXT NOT NULL,
  position TEXT NOT NULL,
  authority TEXT NOT NULL CHECK (authority IN ('none', 'T/M', 'K/T', 'T/L', 'Q.')),
  authority_of TEXT NOT NULL,
  certifies_copies INTEGER NOT NULL CHECK (certifies_copies IN (0, 1)),
  valid_from TEXT,
  valid_to TEXT
) STRICT;

CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  starts_on TEXT NOT NULL UNIQUE CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CHECK (ends_on IS NULL OR ends_on >= starts_on)
) STRICT;

CREATE TABLE used_word (
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  value_key TEXT NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_owner ON attachment (owner_kind, owner_id);

CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE INDEX audit_event_subject ON audit_event (subject_kind, subject_id, seq);

CREATE INDEX batch_row_owner ON batch_row (owner_kind, owner_id);

CREATE INDEX book_print_book ON book_print (kind, coalesce(series_id, 0), id);

CREATE UNIQUE INDEX case_file_code ON case_file (year, code);

CREATE INDEX case_file_document_owner ON case_file_document (owner_kind, owner_id);

CREATE INDEX certified_copy_date ON certified_copy (copy_date);

CREATE UNIQUE INDEX certified_copy_date_key ON certified_copy (date_key);

CREATE INDEX certified_copy_incoming ON certified_copy (incoming_id);

CREATE UNIQUE INDEX certified_copy_number ON certified_copy (series_id, number, suffix);

CREATE INDEX certified_copy_series ON certified_copy (series_id, date_key);

CREATE INDEX certified_copy_sort_body ON certified_copy (body_id, date_key, series_id);

CREATE INDEX certified_copy_sort_number ON certified_copy (series_id, number, suffix, date_key);

CREATE INDEX distribution_as_of ON distribution (as_of);

CREATE INDEX distribution_recipient_key ON distribution_recipient (recipient_key);

CREATE INDEX distribution_recipient_owner ON distribution_recipient (distribution_id, line_index);

CREATE INDEX distribution_recipient_sent ON distribution_recipient (sent_on) WHERE sent_on IS NOT NULL;

CREATE INDEX distribution_waiting ON distribution (as_of) WHERE acknowledged < recipients;

CREATE INDEX document_event_owner ON document_event (owner_kind, owner_id, id);

CREATE UNIQUE INDEX document_link_once ON document_link (from_kind, from_id, relation, to_kind, to_id) WHERE active = 1;

CREATE INDEX document_link_to ON document_link (to_kind, to_id) WHERE active = 1;

CREATE INDEX imported_document_import ON imported_document (import_id, document_id);

CREATE INDEX incoming_document_book ON incoming_document (book_id, date_key);

CREATE INDEX incoming_document_deadline ON incoming_document (deadline) WHERE deadline IS NOT NULL AND finished_on IS NULL AND status = 'registered';

CREATE INDEX incoming_document_finished ON incoming_document (finished_on) WHERE finished_on IS NOT NULL;

CREATE UNIQUE INDEX incoming_document_number ON incoming_document (book_id, number, suffix);

CREATE INDEX incoming_document_sort_date ON incoming_document (document_date, date_key, book_id);

CREATE INDEX incoming_document_sort_deadline ON incoming_document (deadline, date_key, book_id);

CREATE INDEX incoming_document_sort_issuer ON incoming_document (issuer_id, date_key, book_id);

CREATE INDEX incoming_document_sort_number ON incoming_document (book_id, number, suffix, date_key);

CREATE INDEX incoming_document_sort_symbol ON incoming_document (CAST(symbol_key AS INTEGER), symbol_key, date_key, book_id);

CREATE INDEX incoming_document_symbol ON incoming_document (symbol_key, document_date);

CREATE INDEX incoming_routing_day ON incoming_routing (routed_on) WHERE routed_on IS NOT NULL;

CREATE INDEX incoming_waiting_date ON incoming_waiting (date_key);

CREATE INDEX issued_number_open_end ON issued_number (state, series_id) WHERE state IN ('reserved', 'released', 'elsewhere');

CREATE INDEX issuer_name_key ON issuer (name_key);

CREATE UNIQUE INDEX number_series_copy ON number_series (body_id, coalesce(term_id, 0), coalesce(year, 0)) WHERE kind = 'copy' AND set_aside = 0;

CREATE UNIQUE INDEX number_series_incoming ON number_series (year, title) WHERE kind = 'incoming';

CREATE UNIQUE INDEX number_series_outgoing ON number_series (body_id, type_code, coalesce(term_id, 0), coalesce(year, 0)) WHERE kind = 'outgoing' AND set_aside = 0;

CREATE INDEX organ_name ON organ (name_key);

CREATE INDEX outgoing_document_date ON outgoing_document (document_date);

CREATE UNIQUE INDEX outgoing_document_date_key ON outgoing_document (date_key);

CREATE INDEX outgoing_document_implements ON outgoing_document (implements_incoming_id) WHERE implements_incoming_id IS NOT NULL;

CREATE UNIQUE INDEX outgoing_document_number ON outgoing_document (series_id, number, suffix);

CREATE INDEX outgoing_document_series ON outgoing_document (series_id, date_key);

CREATE INDEX outgoing_document_sort_body ON outgoing_document (body_id, date_key, series_id);

CREATE INDEX outgoing_document_sort_number ON outgoing_document (series_id, number, suffix, date_key);
