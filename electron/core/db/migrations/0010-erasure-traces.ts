import type { Migration } from '../migration.ts';

/**
 * How far an erasure has got: whether the witness and the freed pages of the file are rid of the text, and who said that the
 * copies outside the program are destroyed.
 */
const sql = /* sql */ `
ALTER TABLE erasure ADD COLUMN traces_gone INTEGER NOT NULL DEFAULT 0 CHECK (traces_gone IN (0, 1));
ALTER TABLE erasure ADD COLUMN outside_gone_at TEXT;
ALTER TABLE erasure ADD COLUMN outside_gone_by TEXT;
`;

export const erasureTraces: Migration = { version: 10, name: 'erasure-traces', sql };
