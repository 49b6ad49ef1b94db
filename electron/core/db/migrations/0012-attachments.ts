import type { Migration } from '../migration.ts';

/**
 * Files attached to documents. The content lies outside the database under its SHA-256, so that a quarantined scan cannot take
 * the register away. An erased row keeps nothing but that there was one; the digests of erased files stay until every disk of
 * the office is known to be rid of them.
 */
const sql = /* sql */ `
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
CREATE INDEX attachment_owner ON attachment (owner_kind, owner_id);
CREATE INDEX attachment_sha256 ON attachment (sha256);
CREATE TRIGGER attachment_stays BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'an attachment is taken off, never deleted'); END;
CREATE TRIGGER attachment_same BEFORE UPDATE ON attachment
  WHEN NEW.erased = 0 AND (NEW.sha256 IS NOT OLD.sha256 OR NEW.size_bytes IS NOT OLD.size_bytes OR NEW.file_name IS NOT OLD.file_name
    OR NEW.owner_kind IS NOT OLD.owner_kind OR NEW.owner_id IS NOT OLD.owner_id OR NEW.added_at IS NOT OLD.added_at OR OLD.erased = 1)
  BEGIN SELECT RAISE(ABORT, 'an attachment never changes'); END;

CREATE TABLE erased_file (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

export const attachmentsStep: Migration = { version: 12, name: 'attachments', sql };
