import type { Migration } from '../migration.ts';

/**
 * The distribution desk: where mail goes, what took the place of an organ, and what happened to every copy after the issue.
 * Nothing that was printed changes: the frozen names of a distribution stay as they are.
 */
const sql = /* sql */ `
ALTER TABLE organ ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE organ ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE organ ADD COLUMN route TEXT NOT NULL DEFAULT '';
ALTER TABLE organ ADD COLUMN parent_id INTEGER REFERENCES organ (id);
ALTER TABLE organ ADD COLUMN merged_into_id INTEGER REFERENCES organ (id);

ALTER TABLE person ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN route TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN merged_into_id INTEGER REFERENCES person (id);

-- What took the place of an organ on a day. organ.successor_id holds the first; a split has several.
CREATE TABLE organ_succession (
  organ_id INTEGER NOT NULL REFERENCES organ (id),
  successor_id INTEGER NOT NULL REFERENCES organ (id),
  effective_on TEXT NOT NULL CHECK (effective_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (organ_id, successor_id),
  CHECK (organ_id <> successor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- returnable NULL: as the dissemination mark of the document says.
ALTER TABLE distribution ADD COLUMN returnable INTEGER CHECK (returnable IN (0, 1));
ALTER TABLE distribution ADD COLUMN return_by TEXT CHECK (return_by GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE distribution ADD COLUMN sheets_per_copy INTEGER CHECK (sheets_per_copy >= 1);

ALTER TABLE distribution_recipient ADD COLUMN copy_from INTEGER CHECK (copy_from >= 1);
ALTER TABLE distribution_recipient ADD COLUMN copy_to INTEGER CHECK (copy_to >= copy_from);
ALTER TABLE distribution_recipient ADD COLUMN sent_on TEXT CHECK (sent_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE distribution_recipient ADD COLUMN returned_on TEXT CHECK (returned_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE distribution_recipient ADD COLUMN returned_copies INTEGER NOT NULL DEFAULT 0 CHECK (returned_copies >= 0);
CREATE INDEX distribution_recipient_key ON distribution_recipient (recipient_key);
CREATE INDEX distribution_recipient_sent ON distribution_recipient (sent_on) WHERE sent_on IS NOT NULL;
CREATE INDEX distribution_as_of ON distribution (as_of);
`;

export const distributionDesk: Migration = { version: 2, name: 'distribution-desk', sql };
