import type { Migration } from '../migration.ts';

/** The last sheet of a document in a file, beside its first: what the contents list prints and the sheets of a file add up to. */
const sql = /* sql */ `
ALTER TABLE case_file_document ADD COLUMN sheet_to INTEGER CHECK (sheet_to >= 1);
`;

export const fileSheets: Migration = { version: 13, name: 'file-sheets', sql };
