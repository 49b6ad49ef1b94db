/** What stands above the newest hits: the very number, and the very marks, that were typed. */
import { accentedWords, isAccented, matchesAccents } from '../../contract/search-text.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows } from '../db/statements.ts';
import type { Question, RegisterIndex } from './register-index.ts';
import { selectKeys, type Selection } from './selection.ts';

/** Among how many of the newest hits those with the very marks typed are looked for. */
const accentDepth = 120;

/**
 * "Đảng bộ" typed with its marks means Đảng bộ before đáng bỏ: keys of the newest hits that have the very marks typed; none when all of them have.
 * Older hits stay in their order.
 */
export function findExactAccents(
  db: Connection,
  { table, words }: RegisterIndex,
  { text }: Question,
  { sql, parameters }: Selection,
): readonly number[] {
  if (!isAccented(text)) return [];
  const typed = accentedWords(text);
  const rows = selectRows<{ key: number; words: string }>(
    db,
    `SELECT d.date_key AS key, ${words} AS words FROM (${sql} ORDER BY key DESC LIMIT ${accentDepth}) found
     CROSS JOIN ${table} d ON d.date_key = found.key ORDER BY d.date_key DESC`,
    parameters,
  );
  const exact = rows.filter((row) => matchesAccents(typed, row.words));
  // All or none of them: newest first is the order already.
  return exact.length === rows.length ? [] : exact.map(({ key }) => key);
}

/** "790" typed alone asks for the number first; the words of the subject that hold 790 come after it. */
export function findExactNumbers(db: Connection, index: RegisterIndex, question: Question): readonly number[] {
  const match = /^\s*(\d{1,6})([a-zđ*]{0,3})\s*$/i.exec(question.text);
  if (!match) return [];
  const selection = selectKeys(db, index, { ...question, text: '' });
  const rows = selectRows<{ key: number }>(
    db,
    `SELECT d.date_key AS key FROM ${index.table} d WHERE d.number = @number AND (@suffix = '' OR d.suffix = @suffix)
       AND d.${index.book} IN (SELECT id FROM number_series WHERE kind = '${index.kind}')
       AND EXISTS (${selection.sql} AND ${selection.key} = d.date_key) ORDER BY d.date_key DESC LIMIT 20`,
    { ...selection.parameters, number: Number(match[1]), suffix: (match[2] ?? '').toLowerCase() },
  );
  return rows.map(({ key }) => key);
}
