/** The steps of the product and one more after them, as a later version would bring: it moves rows and renames a column. */
import type { Migration } from '../../../electron/core/db/migration.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

const next = (migrations.at(-1)?.version ?? 0) + 1;

export const officeSteps: readonly Migration[] = [
  ...migrations,
  {
    version: next,
    name: 'later',
    sql: `
      ALTER TABLE used_word RENAME COLUMN uses TO times;
      CREATE TABLE word_list (field TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;`,
    transform: (connection) => {
      const rows = connection.prepare('SELECT field, group_concat(value) AS words FROM used_word GROUP BY field').all();
      for (const row of rows) connection.prepare('INSERT INTO word_list VALUES (@field, @words)').run(row);
    },
  },
];
