import type { Migration } from '../migration.ts';

/**
 * The whole life of a document: what happened to it after it was registered, what it is linked with, who signed for it, the
 * files it lies in; days off for counting working days; requests to erase what should never have been written.
 */
const sql = /* sql */ `
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
CREATE INDEX document_event_owner ON document_event (owner_kind, owner_id, id);
CREATE TRIGGER document_event_stays BEFORE DELETE ON document_event BEGIN SELECT RAISE(ABORT, 'what happened is never deleted'); END;

-- "from" replaces, corrects, carries out, answers or recalls "to".
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
CREATE UNIQUE INDEX document_link_once ON document_link (from_kind, from_id, relation, to_kind, to_id) WHERE active = 1;
CREATE INDEX document_link_to ON document_link (to_kind, to_id) WHERE active = 1;

-- Ký nhận: who signed for an arrival that was passed on.
CREATE TABLE routing_receipt (
  document_id INTEGER NOT NULL REFERENCES incoming_document (id),
  recipient TEXT NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  received_by TEXT NOT NULL,
  PRIMARY KEY (document_id, recipient)
) STRICT, WITHOUT ROWID;

-- A weekday that is off, or a day of the weekend that is worked instead.
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
CREATE UNIQUE INDEX case_file_code ON case_file (year, code);
CREATE TABLE case_file_document (
  file_id INTEGER NOT NULL REFERENCES case_file (id),
  position INTEGER NOT NULL,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('incoming', 'outgoing', 'copy')),
  owner_id INTEGER NOT NULL,
  sheet_from INTEGER CHECK (sheet_from >= 1),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (file_id, owner_kind, owner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_file_document_owner ON case_file_document (owner_kind, owner_id);

-- Two people decide that a row is erased; afterwards only its number is left, and the digests that the chain needs.
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
) STRICT;
-- Events whose text was taken out: the chain goes on over their hashes, the event of the erasure vouches for them.
CREATE TABLE erased_event (
  seq INTEGER PRIMARY KEY,
  erasure_id INTEGER NOT NULL REFERENCES erasure (id),
  hash TEXT NOT NULL
) STRICT;
DROP TRIGGER audit_event_same;
CREATE TRIGGER audit_event_same BEFORE UPDATE ON audit_event
  WHEN NOT EXISTS (SELECT 1 FROM erased_event WHERE seq = OLD.seq AND hash = OLD.hash)
    OR NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor OR NEW.method IS NOT OLD.method
    OR NEW.subject_kind IS NOT OLD.subject_kind OR NEW.subject_id IS NOT OLD.subject_id
    OR NEW.prev_hash IS NOT OLD.prev_hash OR NEW.hash IS NOT OLD.hash
  BEGIN SELECT RAISE(ABORT, 'the audit never changes'); END;
`;

export const documentLife: Migration = { version: 5, name: 'document-life', sql };
