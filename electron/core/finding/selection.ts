/** A question as SQL: the date keys of all documents that answer it. */
import type { Connection } from '../db/connection.ts';
import { selectRows, selectValue } from '../db/statements.ts';
import { dayNumber, keysPerDay } from './date-key.ts';
import { matchOf, type Question, type RegisterIndex } from './register-index.ts';

export interface Selection {
  /** A query that gives date keys in `key`. */
  readonly sql: string;
  /** The column of that key, for further conditions and for the order. */
  readonly key: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** True when only days and a book narrow it: its rows are counted by day already. */
  readonly plain: boolean;
}

/** Up to so many keys are looked up in the search one by one; more are tested while the hits are walked. */
const fewKeys = 300;

export function selectKeys(db: Connection, index: RegisterIndex, question: Question): Selection {
  const { within, bookId } = question;
  const parameters = { ...spanOf(question), ...question.parameters, ...(bookId === null ? {} : { bookId }) };
  const match = matchOf(index, question);
  if (match !== null) {
    const inside = within.map((keys) => `AND ${isSmall(db, keys, parameters) ? '' : '+'}rowid IN (${keys})`);
    return {
      sql: `SELECT rowid AS key FROM ${index.search} WHERE ${index.search} MATCH @match AND rowid BETWEEN @from AND @to ${inside.join(' ')}`,
      key: 'rowid',
      parameters: { ...parameters, match },
      plain: false,
    };
  }
  if (within.length === 1 && bookId === null) {
    return {
      sql: `SELECT date_key AS key FROM (${within.join('')}) WHERE date_key BETWEEN @from AND @to`,
      key: 'date_key',
      parameters,
      plain: false,
    };
  }
  const book = bookId === null ? '' : `${index.book} = @bookId AND`;
  const inside = within.map((keys) => `AND date_key IN (${keys})`).join(' ');
  return {
    sql: `SELECT date_key AS key FROM ${index.table} WHERE ${book} date_key BETWEEN @from AND @to ${inside}`,
    key: 'date_key',
    parameters,
    plain: within.length === 0,
  };
}

function spanOf({ from, to }: Question): { readonly from: number; readonly to: number } {
  return {
    from: from === null ? 0 : dayNumber(from) * keysPerDay,
    to: to === null ? Number.MAX_SAFE_INTEGER : (dayNumber(to) + 1) * keysPerDay - 1,
  };
}

function isSmall(db: Connection, keys: string, parameters: Selection['parameters']): boolean {
  const found = selectValue<number>(db, `SELECT count(*) FROM (${keys} LIMIT ${fewKeys + 1})`, parameters);
  return (found ?? 0) <= fewKeys;
}

/** Documents of each day in a span, newest day first, from the counts that the register keeps. */
export function findDays(db: Connection, index: RegisterIndex, question: Question): { day: number; total: number }[] {
  const { bookId } = question;
  const span = spanOf(question);
  return selectRows(
    db,
    `SELECT day, sum(total) AS total FROM ${index.table}_day WHERE day BETWEEN @from AND @to ${bookId === null ? '' : 'AND book_id = @bookId'}
     GROUP BY day HAVING sum(total) > 0 ORDER BY day DESC`,
    {
      from: Math.floor(span.from / keysPerDay),
      to: Math.floor(span.to / keysPerDay),
      ...(bookId === null ? {} : { bookId }),
    },
  );
}
