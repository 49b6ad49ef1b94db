/**
 * Finding in the incoming register. The search index has the date key as its rowid, so that "newest first" needs no sort;
 * filters are tokens in its tags column. (toolchain.md section 11)
 */
import { addDays } from '../../contract/calendar-date.ts';
import type { IncomingFilter } from '../../contract/incoming.schema.ts';
import { nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectRow, selectRows, selectValue, statement } from '../db/statements.ts';
import { countByDay, countWindow } from '../finding/counts.ts';
import { dayNumber, keysPerDay } from '../finding/date-key.ts';
import { type FoundWindow, findWindow } from '../finding/window.ts';
import { hexTag, type Question, type RegisterIndex } from '../finding/register-index.ts';

// đ is the one letter that the tokenizer does not fold; index and question fold it alike.
const fold = (column: string): string => `replace(replace(${column}, 'đ', 'd'), 'Đ', 'D')`;

/** Puts the document's present state into the search index; unindexIncoming first when it was there. */
export function indexIncoming(db: Connection, id: number): void {
  indexIncomingRange(db, id, id);
}

/** The same for documents whose ids follow one another. */
export function indexIncomingRange(db: Connection, firstId: number, lastId: number): void {
  run(db, `INSERT INTO incoming_search (rowid, ${searchColumns}) ${searchedOf('d.id BETWEEN ? AND ?')}`, [
    firstId,
    lastId,
  ]);
}

/**
 * The same for documents whose date keys follow one another, one by one in this order: before a statement that inserts
 * several rows, and before a row that lies before the last one, the index writes out all that it has gathered.
 */
export function indexIncomingKeys(db: Connection, firstKey: number, lastKey: number): void {
  const insert = statement(db, `INSERT INTO incoming_search (rowid, ${searchColumns}) VALUES (?, ?, ?, ?, ?, ?)`);
  const found = statement(db, `${searchedOf('d.date_key BETWEEN ? AND ?')} ORDER BY d.date_key`).all(firstKey, lastKey);
  for (const searched of found as object[]) insert.run(...Object.values(searched));
}

/** Lets the index write out what it has gathered, so that it never has much to write at once. Inside a transaction. */
export function writeOutGathered(db: Connection): void {
  db.exec('SAVEPOINT gathered; RELEASE gathered');
}

/**
 * Keeps the parts that the index writes out apart until `joinParts`: by itself it joins every four of them, and the joined ones
 * again, so that a row of an import is written four times.
 */
export function keepPartsApart(db: Connection): void {
  configure(db, 'automerge', 0);
  configure(db, 'crisismerge', mostParts);
}

/** Joins the parts in steps of a few milliseconds, and leaves the index as it is usually kept. */
export function* joinParts(db: Connection): Generator<void> {
  const total = (): number => selectValue<number>(db, 'SELECT total_changes()') ?? 0;
  for (let before = -2; total() - before >= 2;) {
    before = total();
    configure(db, 'merge', pagesPerJoin);
    yield;
  }
  configure(db, 'automerge', usualParts.automerge);
  configure(db, 'crisismerge', usualParts.crisismerge);
}

/** The settings that the index has when nothing is said. */
const usualParts = { automerge: 4, crisismerge: 16 } as const;
/** As many as an index may have. */
const mostParts = 1999;
const pagesPerJoin = 32;

function configure(db: Connection, name: 'automerge' | 'crisismerge' | 'merge', value: number): void {
  // It takes whole numbers only, and a number that is handed over is none.
  run(db, `INSERT INTO incoming_search (incoming_search, rank) VALUES ('${name}', ${value})`);
}

const searchColumns = 'symbol, subject, issuer, other, tags';

const searchedOf = (where: string): string =>
  `SELECT d.date_key AS place, ${fold('d.symbol')} AS symbol, ${fold('d.subject')} AS subject, ${fold('d.issuer_name')} AS issuer,
     ${fold("d.signer || ' ' || d.addressee || ' ' || d.direction || ' ' || d.file_note || ' ' || d.note || ' ' || coalesce((SELECT group_concat(recipient, ' ') FROM incoming_routing r WHERE r.document_id = d.id), '')")} AS other,
     'xb' || d.book_id || ' xi' || d.issuer_id || ' xc' || d.channel || ' xt' || coalesce(lower(hex(d.type_code)), '') ||
       coalesce((SELECT ' xr1' || group_concat(' xu' || lower(hex(recipient)), '') FROM incoming_routing r WHERE r.document_id = d.id), ' xr0') ||
       iif(d.status = 'void', ' xsv', iif(d.finished_on IS NULL, ' xso', ' xsd')) AS tags
   FROM incoming_document d WHERE ${where}`;

export function unindexIncoming(db: Connection, dateKey: number): void {
  run(db, 'DELETE FROM incoming_search WHERE rowid = ?', [dateKey]);
}

const register: RegisterIndex = {
  table: 'incoming_document',
  search: 'incoming_search',
  searched: 'symbol subject issuer other',
  book: 'book_id',
  kind: 'incoming',
  words:
    "d.symbol || ' ' || d.subject || ' ' || d.issuer_name || ' ' || d.signer || ' ' || d.addressee || ' ' || d.direction || ' ' || d.file_note || ' ' || d.note",
  sorts: {
    number: {
      walk: 'incoming_document d INDEXED BY incoming_document_sort_number',
      order: ['d.book_id', 'd.number', 'd.suffix'],
    },
    symbol: {
      walk: 'incoming_document d INDEXED BY incoming_document_sort_symbol',
      order: ['CAST(d.symbol_key AS INTEGER)', 'd.symbol_key', 'd.date_key'],
    },
    issuer: {
      walk: 'issuer s CROSS JOIN incoming_document d INDEXED BY incoming_document_sort_issuer ON d.issuer_id = s.id',
      join: 'JOIN issuer s ON s.id = d.issuer_id',
      order: ['s.name_key', 's.id', 'd.date_key'],
    },
    documentDate: {
      walk: 'incoming_document d INDEXED BY incoming_document_sort_date',
      order: ['d.document_date', 'd.date_key'],
      nullable: 'document_date',
    },
    deadline: {
      walk: 'incoming_document d INDEXED BY incoming_document_sort_deadline',
      order: ['d.deadline', 'd.date_key'],
      nullable: 'deadline',
    },
  },
};

/** One window of the list; an exact arrival number stands first of all. */
export function findIncomingWindow(
  db: Connection,
  filter: IncomingFilter,
  sort: { readonly by: string; readonly descending: boolean } | null,
  today: string,
  offset: number,
  limit: number,
): FoundWindow {
  return findWindow(db, register, ask(db, filter, today), sort, offset, limit);
}

/** The ids of one window of the list, newest first. */
export function findIncomingIds(
  db: Connection,
  filter: IncomingFilter,
  today: string,
  offset: number,
  limit: number,
): number[] {
  return [...findIncomingWindow(db, filter, null, today, offset, limit).ids];
}

/** How many documents the filter holds, and how many of them have not been passed on. */
export function countIncoming(
  db: Connection,
  filter: IncomingFilter,
  today: string,
): { readonly total: number; readonly notRouted: number } {
  const total = countIncomingTotal(db, filter, today);
  if (filter.routing !== null) return { total, notRouted: filter.routing === 'none' ? total : 0 };
  return { total, notRouted: countIncomingTotal(db, { ...filter, routing: 'none' }, today) };
}

/** How many documents the filter holds. */
export function countIncomingTotal(db: Connection, filter: IncomingFilter, today: string): number {
  return countWindow(db, register, ask(db, filter, today));
}

/** Above so many hits of words and filters nobody reads the days one by one. */
const mostWithDays = 20_000;

/** Documents per arrival day, newest first; none when there are too many hits for the days to be read. */
export function countIncomingByDay(
  db: Connection,
  filter: IncomingFilter,
  today: string,
): { date: string; total: number; notRouted: number }[] {
  const question = ask(db, filter, today);
  const days = countByDay(db, register, question, mostWithDays);
  if (days === null || days.length === 0) return [];
  const isPlain = question.text === '' && question.tags.length === 0 && question.within.length === 0;
  const waiting =
    isPlain && question.bookId === null
      ? findWaitingDays(db, days.at(-1)?.date ?? today, days[0]?.date ?? today)
      : (countByDay(db, register, ask(db, { ...filter, routing: 'none' }, today), mostWithDays) ?? []);
  const notRouted = new Map(waiting.map(({ date, total }) => [date, total]));
  return days.map(({ date, total }) => ({ date, total, notRouted: notRouted.get(date) ?? 0 }));
}

function findWaitingDays(db: Connection, from: string, to: string): { date: string; total: number }[] {
  const rows = selectRows<{ day: number; total: number }>(
    db,
    `SELECT date_key / ${keysPerDay} AS day, count(*) AS total FROM incoming_waiting WHERE date_key BETWEEN ? AND ? GROUP BY 1`,
    [dayNumber(from) * keysPerDay, (dayNumber(to) + 1) * keysPerDay - 1],
  );
  return rows.map(({ day, total }) => ({ date: addDays('1900-01-01', day), total }));
}

const statusTags = { open: 'xso', finished: 'xsd', void: 'xsv' } as const;

/** The filter as a question: what many rows have is a tag, what few rows have is a set of keys from a small index. */
function ask(db: Connection, filter: IncomingFilter, today: string): Question {
  const { text, from, to, bookId, typeCode, channel, routing, issuerName, deadline } = filter;
  const { unit = null, status = null, fileId = null } = filter;
  const tags = [
    ...(typeCode === null ? [] : [hexTag('xt', typeCode)]),
    ...(channel === null ? [] : [`xc${channel}`]),
    ...(routing === 'some' ? ['xr1'] : []),
    // The table of those waiting decides; the tag spares it everything that was passed on.
    ...(routing === 'none' && text.trim() !== '' ? ['xr0'] : []),
    ...(issuerName === null ? [] : [`xi${findIssuerId(db, issuerName)}`]),
    ...(unit === null ? [] : [hexTag('xu', unit)]),
    ...(status === null ? [] : [statusTags[status]]),
  ];
  const due = deadline === null ? null : dueBetween(deadline, today);
  return {
    text,
    from,
    to,
    bookId,
    tags,
    within: [
      ...(routing === 'none' ? ['SELECT date_key FROM incoming_waiting'] : []),
      ...(due === null
        ? []
        : [
            "SELECT date_key FROM incoming_document WHERE deadline IS NOT NULL AND finished_on IS NULL AND status = 'registered' AND deadline BETWEEN @dueFrom AND @dueTo",
          ]),
      ...(fileId === null
        ? []
        : [
            "SELECT f.date_key FROM case_file_document c JOIN incoming_document f ON f.id = c.owner_id WHERE c.file_id = @fileId AND c.owner_kind = 'incoming'",
          ]),
    ],
    parameters: { ...due, ...(fileId === null ? {} : { fileId }) },
  };
}

function dueBetween(
  deadline: NonNullable<IncomingFilter['deadline']>,
  today: string,
): { readonly dueFrom: string; readonly dueTo: string } {
  if (deadline === 'overdue') return { dueFrom: '', dueTo: addDays(today, -1) };
  if (deadline === 'today') return { dueFrom: today, dueTo: today };
  return deadline === 'soon'
    ? { dueFrom: addDays(today, 1), dueTo: addDays(today, 3) }
    : { dueFrom: '', dueTo: '9999' };
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
