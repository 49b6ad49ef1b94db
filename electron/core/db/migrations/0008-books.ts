import type { Migration } from '../migration.ts';

/**
 * Books as data: the form an office gave a book, and what of it stands on paper. An arrival remembers the day on which it was
 * passed on to each recipient; for those of before it is read from the audit, where the recipient first appears.
 */
const sql = /* sql */ `
ALTER TABLE incoming_routing ADD COLUMN routed_on TEXT CHECK (routed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
UPDATE incoming_routing SET routed_on = (
  SELECT date(e.at, '+7 hours') FROM audit_event e
  WHERE e.subject_kind = 'incoming' AND e.subject_id = incoming_routing.document_id AND json_valid(e.state)
    AND EXISTS (
      SELECT 1 FROM json_each(iif(json_valid(e.state), e.state, '{}'), '$.routing') r
      WHERE json_extract(r.value, '$.recipient') = incoming_routing.recipient)
  ORDER BY e.seq LIMIT 1
);
CREATE INDEX incoming_routing_day ON incoming_routing (routed_on) WHERE routed_on IS NOT NULL;

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
CREATE INDEX book_print_book ON book_print (kind, coalesce(series_id, 0), id);
CREATE TRIGGER book_print_stays BEFORE DELETE ON book_print BEGIN SELECT RAISE(ABORT, 'a print is withdrawn, never deleted'); END;
`;

export const books: Migration = { version: 8, name: 'books', sql };
