import type { Migration } from '../migration.ts';

/**
 * What the newest command was asked, beside its audit event: when the program dies after the commit and before the witness
 * line, the line is written at the next start with the input, so that the witness stays a redo log without a gap. One row.
 */
const sql = /* sql */ `
CREATE TABLE last_command (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  request_id TEXT,
  input TEXT NOT NULL CHECK (json_valid(input))
) STRICT;
`;

export const lastCommand: Migration = { version: 6, name: 'last-command', sql };
