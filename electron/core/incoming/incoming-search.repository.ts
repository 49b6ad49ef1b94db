/**
 * Finding in the incoming register. The search index has the date key as its rowid, so that "newest first" needs no sort;
 * filters are tokens in its tags column; exact arrival numbers come first. (toolchain.md section 11)
 */
import type { Connection } from '../db/connection.ts';
import { addDays, daysBetween } from '../../contract/calendar-date.ts';
import type { IncomingFilter } from '../../contract/incoming.schema.ts';
import { accentedWords, isAccented, matchesAccents, searchWords } from '../../contract/search-text.ts';
import { nameKey } from '../../contract/text.ts';
import { run, selectRow, selectRows, selectValue, type SqlParameters } from '../db/statements.ts';

const keysPerDay = 100_000;

function dayKey(date: string): number {
  return daysBetween('1900-01-01', date) * keysPerDay;
}

/** A free date key on the day: ordered by day, then by registration. */
export function takeDateKey(db: Connection, date: string): number {
  const from = dayKey(date);
  const last = selectValue<number | null>(
    db,
    'SELECT max(date_key) FROM incoming_document WHERE date_key >= ? AND date_key < ?',
    [from, from + keysPerDay],
  );
  return typeof last === 'number' ? last + 1 : from;
}

/** False when the day has no room left for this key. */
export function isKeyOfDay(key: number, date: string): boolean {
  return key < dayKey(date) + keysPerDay;
}

// đ is the one letter that the tokenizer does not fold; index and question fold it alike.
const fold = (column: string): string => `replace(replace(${column}, 'đ', 'd'), 'Đ', 'D')`;

/** Puts the document's present state into the search index; unindexIncoming first when it was there. */
export function indexIncoming(db: Connection, id: number): void {
  indexIncomingRange(db, id, id);
}

/** The same for documents whose ids follow one another. */
export function indexIncomingRange(db: Connection, firstId: number, lastId: number): void {
  run(
    db,
    `INSERT INTO incoming_search (rowid, symbol, subject, issuer, other, tags)
     SELECT d.date_key, ${fold('d.symbol')}, ${fold('d.subject')}, ${fold('d.issuer_name')},
       ${fold("d.signer || ' ' || d.addressee || ' ' || d.direction || ' ' || d.file_note || ' ' || d.note || ' ' || coalesce((SELECT group_concat(recipient, ' ') FROM incoming_routing r WHERE r.document_id = d.id), '')")},
       'xb' || d.book_id || ' xi' || d.issuer_id || ' xc' || d.channel || ' xt' || coalesce(lower(hex(d.type_code)), '') ||
       iif(EXISTS (SELECT 1 FROM incoming_routing r WHERE r.document_id = d.id), ' xr1', ' xr0')
     FROM incoming_document d WHERE d.id BETWEEN ? AND ?`,
    [firstId, lastId],
  );
}

export function unindexIncoming(db: Connection, dateKey: number): void {
  run(db, 'DELETE FROM incoming_search WHERE rowid = ?', [dateKey]);
}

interface Selection {
  /** A subquery that gives date keys in `key`, and its parameters. */
  readonly sql: string;
  /** The column of that key, for further conditions. */
  readonly key: 'date_key' | 'rowid';
  readonly parameters: Readonly<Record<string, string | number | null>>;
}

/** The ids of one window of the list, newest first; an exact arrival number stands first of all. */
export function findIncomingIds(
  db: Connection,
  filter: IncomingFilter,
  today: string,
  offset: number,
  limit: number,
): number[] {
  const shown = [...findExactNumbers(db, filter, today), ...findExactAccents(db, filter, today)];
  const head = shown.slice(offset, offset + limit);
  if (head.length === limit) return head.map(({ id }) => id);
  const selection = select(db, filter, today);
  // The rows shown first are left out below them, or the pages would shift.
  const others =
    shown.length === 0
      ? selection.sql
      : `${selection.sql} AND ${selection.key} NOT IN (SELECT value FROM json_each(@shown))`;
  // CROSS JOIN keeps the order of the loops: with statistics SQLite would scan the register and look each row up in the page.
  const rows = selectRows<{ id: number }>(
    db,
    `SELECT d.id FROM (${others} ORDER BY key DESC LIMIT @limit OFFSET @offset) found
     CROSS JOIN incoming_document d ON d.date_key = found.key ORDER BY d.date_key DESC`,
    {
      ...selection.parameters,
      ...(shown.length === 0 ? {} : { shown: JSON.stringify(shown.map(({ dateKey }) => dateKey)) }),
      limit: limit - head.length,
      offset: Math.max(0, offset - shown.length),
    } as SqlParameters,
  );
  return [...head, ...rows].map(({ id }) => id);
}

/** Among how many of the newest hits those with the very marks typed are looked for. */
const accentDepth = 120;

// "Đảng bộ" typed with its marks means Đảng bộ before đáng bỏ. The newest hits are looked through; older ones stay in order.
function findExactAccents(
  db: Connection,
  filter: IncomingFilter,
  today: string,
): { readonly id: number; readonly dateKey: number }[] {
  if (!isAccented(filter.text)) return [];
  const typed = accentedWords(filter.text);
  const selection = select(db, filter, today);
  const rows = selectRows<{ id: number; dateKey: number; words: string }>(
    db,
    `SELECT d.id, d.date_key, d.symbol || ' ' || d.subject || ' ' || d.issuer_name || ' ' || d.signer || ' ' || d.addressee || ' ' || d.direction || ' ' || d.file_note || ' ' || d.note AS words
     FROM (${selection.sql} ORDER BY key DESC LIMIT ${accentDepth}) found CROSS JOIN incoming_document d ON d.date_key = found.key ORDER BY d.date_key DESC`,
    selection.parameters as SqlParameters,
  );
  const exact = rows.filter(({ words }) => matchesAccents(typed, words));
  // All or none of them: newest first is the order already.
  return exact.length === rows.length ? [] : exact;
}

// "790" typed alone asks for the number first; the words of the subject that hold 790 come after it.
function findExactNumbers(
  db: Connection,
  filter: IncomingFilter,
  today: string,
): { readonly id: number; readonly dateKey: number }[] {
  const match = /^\s*(\d{1,6})([a-zđ*]{0,3})\s*$/i.exec(filter.text);
  if (!match) return [];
  const selection = select(db, { ...filter, text: '' }, today);
  return selectRows(
    db,
    `SELECT d.id, d.date_key FROM incoming_document d WHERE d.number = @number AND (@suffix = '' OR d.suffix = @suffix)
       AND d.book_id IN (SELECT id FROM number_series WHERE kind = 'incoming')
       AND EXISTS (${selection.sql} AND ${selection.key} = d.date_key) ORDER BY d.date_key DESC LIMIT 20`,
    { ...selection.parameters, number: Number(match[1]), suffix: (match[2] ?? '').toLowerCase() } as SqlParameters,
  );
}

/** How many documents the filter holds, and how many of them have not been passed on. */
export function countIncoming(
  db: Connection,
  filter: IncomingFilter,
  today: string,
): { readonly total: number; readonly notRouted: number } {
  return {
    total: countIncomingTotal(db, filter, today),
    notRouted: filter.routing === 'some' ? 0 : countSelected(db, select(db, { ...filter, routing: 'none' }, today)),
  };
}

function countSelected(db: Connection, { sql, parameters }: Pick<Selection, 'sql' | 'parameters'>): number {
  return selectValue<number>(db, `SELECT count(*) FROM (${sql})`, parameters as SqlParameters) ?? 0;
}

/** How many documents the filter holds. */
export function countIncomingTotal(db: Connection, filter: IncomingFilter, today: string): number {
  const selection = select(db, filter, today);
  const exact = findExactNumbers(db, filter, today);
  const total = countSelected(db, selection);
  if (exact.length === 0) return total;
  const shown = JSON.stringify(exact.map(({ dateKey }) => dateKey));
  const alsoByText = countSelected(db, {
    sql: `${selection.sql} AND ${selection.key} IN (SELECT value FROM json_each(@shown))`,
    parameters: { ...selection.parameters, shown },
  });
  return total + exact.length - alsoByText;
}

/** Documents per arrival day, newest first. */
export function countIncomingByDay(
  db: Connection,
  filter: IncomingFilter,
  today: string,
): { date: string; total: number; notRouted: number }[] {
  const selection = select(db, filter, today);
  const rows = selectRows<{ day: number; total: number; notRouted: number }>(
    db,
    `SELECT found.key / ${keysPerDay} AS day, count(*) AS total, count(w.document_id) AS not_routed
     FROM (${selection.sql}) found LEFT JOIN incoming_waiting w ON w.date_key = found.key GROUP BY 1 ORDER BY 1 DESC LIMIT 4000`,
    selection.parameters as SqlParameters,
  );
  return rows.map(({ day, total, notRouted }) => ({ date: addDays('1900-01-01', day), total, notRouted }));
}

function select(db: Connection, filter: IncomingFilter, today: string): Selection {
  const range = {
    from: filter.from === null ? 0 : dayKey(filter.from),
    to: filter.to === null ? Number.MAX_SAFE_INTEGER : dayKey(filter.to) + keysPerDay - 1,
  };
  const narrowed = narrow(filter, today);
  const match = buildMatch(db, filter);
  if (match === null) {
    if (filter.bookId !== null) {
      return {
        sql: `SELECT date_key AS key FROM incoming_document INDEXED BY incoming_document_book WHERE book_id = @bookId AND date_key BETWEEN @from AND @to ${narrowed.sql}`,
        key: 'date_key',
        parameters: { ...range, ...narrowed.parameters, bookId: filter.bookId },
      };
    }
    return {
      sql: `SELECT date_key AS key FROM incoming_document WHERE date_key BETWEEN @from AND @to ${narrowed.sql}`,
      key: 'date_key',
      parameters: { ...range, ...narrowed.parameters },
    };
  }
  return {
    sql: `SELECT rowid AS key FROM incoming_search WHERE incoming_search MATCH @match AND rowid BETWEEN @from AND @to ${narrowed.sql.replaceAll('AND date_key IN', 'AND +rowid IN')}`,
    key: 'rowid',
    parameters: { ...range, ...narrowed.parameters, match },
  };
}

/** Filters that concern few rows: given as date keys from a small index. */
function narrow(filter: IncomingFilter, today: string): Omit<Selection, 'key'> {
  const parts: string[] = [];
  const parameters: Record<string, string> = {};
  if (filter.routing === 'none') parts.push('AND date_key IN (SELECT date_key FROM incoming_waiting)');
  if (filter.deadline !== null) {
    const bounds = {
      overdue: ['', addDays(today, -1)],
      today: [today, today],
      soon: [addDays(today, 1), addDays(today, 3)],
      any: ['', '9999'],
    } as const;
    [parameters.dueFrom, parameters.dueTo] = bounds[filter.deadline];
    parts.push(
      `AND date_key IN (SELECT date_key FROM incoming_document WHERE deadline IS NOT NULL AND finished_on IS NULL AND status = 'registered' AND deadline BETWEEN @dueFrom AND @dueTo)`,
    );
  }
  return { sql: parts.join(' '), parameters };
}

function buildMatch(db: Connection, filter: IncomingFilter): string | null {
  const words = searchWords(filter.text);
  const endsOpen = /[\p{L}\p{N}]$/u.test(filter.text);
  const terms = words.map((meanings, index) => {
    const open = index === words.length - 1 && endsOpen ? '*' : '';
    const quoted = meanings.map((word) => `"${word}"${open}`);
    return quoted.length === 1 ? quoted.join('') : `(${quoted.join(' OR ')})`;
  });
  const tags: string[] = [];
  if (filter.typeCode !== null) tags.push(`xt${Buffer.from(filter.typeCode).toString('hex')}`);
  if (filter.channel !== null) tags.push(`xc${filter.channel}`);
  if (filter.routing === 'some') tags.push('xr1');
  // The table of those waiting decides; the tag spares it everything that was passed on.
  if (filter.routing === 'none' && terms.length > 0) tags.push('xr0');
  if (filter.issuerName !== null) tags.push(`xi${findIssuerId(db, filter.issuerName)}`);
  if (terms.length === 0 && tags.length === 0) return null;
  if (filter.bookId !== null) tags.push(`xb${filter.bookId}`);
  return [
    ...(terms.length === 0 ? [] : [`{symbol subject issuer other} : (${terms.join(' AND ')})`]),
    ...tags.map((tag) => `tags : "${tag}"`),
  ].join(' AND ');
}

function findIssuerId(db: Connection, name: string): number {
  return (
    selectRow<{ id: number }>(
      db,
      'SELECT id FROM issuer WHERE name = ?1 OR name_key = ?2 ORDER BY name = ?1 DESC LIMIT 1',
      [name, nameKey(name)],
    )?.id ?? 0
  );
}
