/** incoming_document, incoming_routing, incoming_waiting, issuer, used_word: rows as documents and back. */
import type { Connection } from '../db/connection.ts';
import { vietnamDate } from '../clock.ts';
import { DomainError } from '../../contract/errors.ts';
import type { IncomingDocument, Routing } from '../../contract/incoming.schema.ts';
import { nameKey } from '../../contract/text.ts';
import { insertRow, run, selectRow, selectRows, selectValue, updateRow } from '../db/statements.ts';
import { takeDateKey } from '../finding/date-key.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import { indexIncoming, unindexIncoming } from './incoming-search.repository.ts';
import { findRoutingDays } from './incoming-routing.repository.ts';
import { symbolKey } from './symbol.rules.ts';

const columns = `d.id, d.book_id, s.title AS book_title, d.number, d.suffix, d.arrival_date, d.arrival_time, d.channel, d.symbol, d.document_date,
  d.issuer_name, d.type_code, d.subject, d.signer, d.pages, d.copies, d.urgency, d.addressee, d.direction, d.deadline, d.file_note, d.note,
  d.paper_received_on, d.finished_on, d.result, d.status, d.void_reason, d.version, d.registered_at, d.registered_by`;
const source = 'incoming_document d JOIN number_series s ON s.id = d.book_id';

type Row = Omit<IncomingDocument, 'routing' | 'numberText'>;

/** Everything that can be written; the rest follows from registering. */
export type IncomingFields = Omit<
  IncomingDocument,
  | 'id'
  | 'bookId'
  | 'bookTitle'
  | 'number'
  | 'suffix'
  | 'numberText'
  | 'status'
  | 'voidReason'
  | 'version'
  | 'registeredAt'
  | 'registeredBy'
>;

/** @throws DomainError not_found */
export function getIncoming(db: Connection, id: number): IncomingDocument {
  const row = selectRow<Row>(db, `SELECT ${columns} FROM ${source} WHERE d.id = ?`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'văn bản đến này' });
  return withRouting(db, [row])[0] as IncomingDocument;
}

/** Documents in the order of the ids given. */
export function findIncomingByIds(db: Connection, ids: readonly number[]): IncomingDocument[] {
  if (ids.length === 0) return [];
  const rows = selectRows<Row>(
    db,
    `SELECT ${columns} FROM json_each(?) wanted CROSS JOIN incoming_document d ON d.id = wanted.value JOIN number_series s ON s.id = d.book_id ORDER BY wanted.key`,
    [JSON.stringify(ids)],
  );
  return withRouting(db, rows);
}

/** The newest of a book, by registration. */
export function findLatestIncoming(db: Connection, bookId: number, limit: number): IncomingDocument[] {
  return withRouting(
    db,
    selectRows<Row>(db, `SELECT ${columns} FROM ${source} WHERE d.book_id = ? ORDER BY d.id DESC LIMIT ?`, [
      bookId,
      limit,
    ]),
  );
}

/** The arrivals with the number just before and just after, in one book. */
export function findArrivalNeighbours(
  db: Connection,
  bookId: number,
  { number, suffix }: { readonly number: number; readonly suffix: string },
): { readonly before: NumberedArrival | undefined; readonly after: NumberedArrival | undefined } {
  const find = (side: '<' | '>', order: 'DESC' | 'ASC'): NumberedArrival | undefined => {
    const row = selectRow<{ number: number; suffix: string; date: string }>(
      db,
      `SELECT number, suffix, arrival_date AS date FROM incoming_document WHERE book_id = ? AND (number, suffix) ${side} (?, ?)
       ORDER BY number ${order}, suffix ${order} LIMIT 1`,
      [bookId, number, suffix],
    );
    return row && { numberText: formatArrivalNumber(row.number, row.suffix), date: row.date };
  };
  return { before: find('<', 'DESC'), after: find('>', 'ASC') };
}

export interface NumberedArrival {
  readonly numberText: string;
  readonly date: string;
}

function withRouting(db: Connection, rows: readonly Row[]): IncomingDocument[] {
  const routing = new Map<number, Routing[]>();
  const found = selectRows<Routing & { documentId: number }>(
    db,
    'SELECT document_id, recipient, role FROM incoming_routing WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY document_id, position',
    [JSON.stringify(rows.map((row) => row.id))],
  );
  for (const { documentId, recipient, role } of found) {
    const list = routing.get(documentId) ?? [];
    list.push({ recipient, role });
    routing.set(documentId, list);
  }
  return rows.map((row) => ({
    ...row,
    numberText: formatArrivalNumber(row.number, row.suffix),
    routing: routing.get(row.id) ?? [],
  }));
}

/** Inserts a registered document under the number it took, with its routing, its words and its place in the search. */
export function insertIncoming(
  db: Connection,
  bookId: number,
  taken: { readonly number: number; readonly suffix: string },
  fields: IncomingFields,
  registered: { readonly at: string; readonly by: string },
): number {
  const dateKey = takeDateKey(db, fields.arrivalDate);
  const id = insertRow(db, 'incoming_document', {
    dateKey,
    bookId,
    ...taken,
    ...toColumns(db, fields),
    registeredAt: registered.at,
    registeredBy: registered.by,
  });
  afterWrite(db, id, dateKey, fields, vietnamDate(new Date(registered.at)));
  return id;
}

/** Writes the fields of a document again, on a day: new recipients were passed the document on it. */
export function updateIncoming(db: Connection, before: IncomingDocument, fields: IncomingFields, day: string): void {
  const oldKey = getDateKey(db, before.id);
  const dateKey = before.arrivalDate === fields.arrivalDate ? oldKey : takeDateKey(db, fields.arrivalDate);
  updateRow(db, 'incoming_document', before.id, { ...toColumns(db, fields), dateKey, version: before.version + 1 });
  unindexIncoming(db, oldKey);
  afterWrite(db, before.id, dateKey, fields, day);
}

export function setIncomingVoid(db: Connection, document: IncomingDocument, reason: string): void {
  updateRow(db, 'incoming_document', document.id, {
    status: 'void',
    voidReason: reason,
    version: document.version + 1,
  });
  run(db, 'DELETE FROM incoming_waiting WHERE document_id = ?', [document.id]);
  reindex(db, document.id);
}

/** Takes a cancelling back: the row stands as it stood, and waits again when it was never passed on. */
export function setIncomingRestored(db: Connection, document: IncomingDocument): void {
  updateRow(db, 'incoming_document', document.id, {
    status: 'registered',
    voidReason: '',
    version: document.version + 1,
  });
  const dateKey = getDateKey(db, document.id);
  if (document.routing.length === 0) insertRow(db, 'incoming_waiting', { documentId: document.id, dateKey });
  reindex(db, document.id);
}

function reindex(db: Connection, id: number): void {
  unindexIncoming(db, getDateKey(db, id));
  indexIncoming(db, id);
}

/**
 * The columns of its row that a clerk writes; routing has rows of its own. A whole document may be handed over, what follows
 * from registering is left alone.
 */
export const writtenColumns = [
  'arrivalDate',
  'arrivalTime',
  'channel',
  'symbol',
  'documentDate',
  'issuerName',
  'typeCode',
  'subject',
  'signer',
  'pages',
  'copies',
  'urgency',
  'addressee',
  'direction',
  'deadline',
  'fileNote',
  'note',
  'paperReceivedOn',
  'finishedOn',
  'result',
] as const satisfies readonly (keyof IncomingFields)[];

function toColumns(db: Connection, fields: IncomingFields) {
  const written = Object.fromEntries(writtenColumns.map((key) => [key, fields[key]]));
  return { ...written, symbolKey: symbolKey(fields.symbol), issuerId: rememberIssuer(db, fields.issuerName) };
}

function afterWrite(db: Connection, id: number, dateKey: number, fields: IncomingFields, day: string): void {
  const passedOn = new Map(findRoutingDays(db, id).map(({ recipient, routedOn }) => [recipient, routedOn]));
  run(db, 'DELETE FROM incoming_routing WHERE document_id = ?', [id]);
  fields.routing.forEach(({ recipient, role }, position) => {
    // A recipient that stays keeps its day, also the unknown one of an old register.
    const routedOn = passedOn.has(recipient) ? (passedOn.get(recipient) ?? null) : day;
    insertRow(db, 'incoming_routing', { documentId: id, position, recipient, role, routedOn });
  });
  run(db, 'DELETE FROM incoming_waiting WHERE document_id = ?', [id]);
  if (fields.routing.length === 0) insertRow(db, 'incoming_waiting', { documentId: id, dateKey });
  indexIncoming(db, id);
}

export function getDateKey(db: Connection, id: number): number {
  return selectValue<number>(db, 'SELECT date_key FROM incoming_document WHERE id = ?', [id]) ?? 0;
}

/** The id of an organ that sends documents, entered under this spelling when it is new. */
export function rememberIssuer(db: Connection, name: string): number {
  const row = selectRow<{ id: number }>(
    db,
    'INSERT INTO issuer (name, name_key) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET name_key = excluded.name_key RETURNING id',
    [name, nameKey(name)],
  );
  return row?.id ?? 0;
}

/** Counts the words of a new entry, so that the most used are offered first. */
export function countUsedWords(db: Connection, fields: IncomingFields, organSymbol: string | null): void {
  run(db, 'UPDATE issuer SET uses = uses + 1 WHERE name = ?', [fields.issuerName]);
  if (organSymbol !== null) {
    run(
      db,
      `INSERT INTO issuer_symbol (symbol_key, issuer_id, uses) SELECT ?, id, 1 FROM issuer WHERE name = ?
       ON CONFLICT (symbol_key, issuer_id) DO UPDATE SET uses = uses + 1`,
      [nameKey(organSymbol), fields.issuerName],
    );
  }
  const words: readonly (readonly [string, string])[] = [
    ['signer', fields.signer],
    ['addressee', fields.addressee],
    ['fileNote', fields.fileNote],
    ...fields.routing.map(({ recipient }) => ['routing', recipient] as const),
  ];
  for (const [field, value] of words) {
    if (value === '') continue;
    run(
      db,
      `INSERT INTO used_word (field, value, value_key, uses) VALUES (?, ?, ?, 1) ON CONFLICT (field, value) DO UPDATE SET uses = uses + 1`,
      [field, value, nameKey(value)],
    );
  }
}

/** The organs that have used this symbol, most used first; organs of the directory that carry it follow. */
export function findIssuersBySymbol(
  db: Connection,
  organSymbol: string,
): { readonly name: string; readonly uses: number }[] {
  return selectRows(
    db,
    `SELECT name, max(uses) AS uses FROM (
       SELECT i.name, x.uses FROM issuer_symbol x JOIN issuer i ON i.id = x.issuer_id WHERE x.symbol_key = ?1
       UNION ALL SELECT name, 0 FROM organ WHERE symbol = ?2 AND valid_to IS NULL
     ) GROUP BY name ORDER BY uses DESC, name LIMIT 6`,
    [nameKey(organSymbol), organSymbol],
  );
}

/**
 * The newest rows with this symbol whose date is the same or, on one of the two sides, not known. Of any organ when its key
 * is empty; "Ban Bí thư" and "Ban Bí thư Trung ương" are one organ to the clerk: the shorter name begins the longer one.
 */
export function findSameDocuments(
  db: Connection,
  wanted: { readonly symbolKey: string; readonly issuerKey: string; readonly documentDate: string | null },
): (Pick<
  IncomingDocument,
  | 'id'
  | 'bookTitle'
  | 'arrivalDate'
  | 'channel'
  | 'symbol'
  | 'documentDate'
  | 'issuerName'
  | 'typeCode'
  | 'subject'
  | 'paperReceivedOn'
  | 'number'
  | 'suffix'
> & { issuerKey: string })[] {
  return selectRows(
    db,
    `SELECT d.id, s.title AS book_title, d.arrival_date, d.channel, d.symbol, d.document_date, d.issuer_name, d.type_code, d.subject,
       d.paper_received_on, d.number, d.suffix, i.name_key AS issuer_key
     FROM incoming_document d JOIN number_series s ON s.id = d.book_id JOIN issuer i ON i.id = d.issuer_id
     WHERE d.symbol_key = ?1 AND d.status = 'registered' AND (?2 IS NULL OR d.document_date IS NULL OR d.document_date = ?2)
       AND (?3 = '' OR substr(i.name_key || ' ', 1, length(?3) + 1) = ?3 || ' ' OR substr(?3 || ' ', 1, length(i.name_key) + 1) = i.name_key || ' ')
     ORDER BY d.id DESC LIMIT 20`,
    [wanted.symbolKey, wanted.documentDate, wanted.issuerKey],
  );
}

/** Neighbours of a document in its book, by date and number. */
export function findNeighbours(
  db: Connection,
  document: Pick<IncomingDocument, 'id' | 'bookId'>,
): { readonly previousId: number | null; readonly nextId: number | null } {
  const key = getDateKey(db, document.id);
  const neighbour = (sql: string): number | null => selectValue<number>(db, sql, [document.bookId, key]) ?? null;
  return {
    previousId: neighbour(
      'SELECT id FROM incoming_document WHERE book_id = ? AND date_key < ? ORDER BY date_key DESC LIMIT 1',
    ),
    nextId: neighbour('SELECT id FROM incoming_document WHERE book_id = ? AND date_key > ? ORDER BY date_key LIMIT 1'),
  };
}

/** Words offered for a field, what was typed out whole first, then the most used; matches the beginning of any word, without accents. */
export function findSuggestions(
  db: Connection,
  field: 'issuer' | 'signer' | 'addressee' | 'routing' | 'fileNote',
  text: string,
  limit: number,
): { readonly value: string; readonly hint: string; readonly uses: number }[] {
  const words = nameKey(text)
    .split(' ')
    .filter((word) => word !== '');
  const conditions = words.map((_, index) => `(' ' || key) LIKE @word${index}`).join(' AND ') || '1';
  const parameters = Object.fromEntries(words.map((word, index) => [`word${index}`, `% ${word}%`]));
  const origin =
    field === 'issuer' || field === 'addressee' || field === 'routing'
      ? `SELECT value, value_key AS key, uses, '' AS hint FROM used_word WHERE field = @field
         UNION ALL SELECT name, name_key, uses, '' FROM issuer WHERE @field = 'issuer'
         UNION ALL SELECT name, name_key || ' ' || alias_keys, 0, symbol FROM organ WHERE valid_to IS NULL`
      : `SELECT value, value_key AS key, uses, '' AS hint FROM used_word WHERE field = @field`;
  return selectRows(
    db,
    `SELECT value, max(hint) AS hint, max(uses) AS uses FROM (${origin}) WHERE ${conditions}
     GROUP BY value ORDER BY max(key = @whole) DESC, max(uses) DESC, length(value), value LIMIT @limit`,
    { ...parameters, whole: words.join(' '), field, limit },
  );
}
