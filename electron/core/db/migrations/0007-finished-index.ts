import type { Migration } from '../migration.ts';

/** What was finished on a day is asked for on every opening of the front page. */
const sql = /* sql */ `
CREATE INDEX incoming_document_finished ON incoming_document (finished_on) WHERE finished_on IS NOT NULL;
`;

export const finishedIndex: Migration = { version: 7, name: 'finished-index', sql };
