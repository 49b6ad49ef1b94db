/** Writes a prepared import, and undoes one: in slices, inside the one transaction of the command. */
import { createHash, type Hash } from 'node:crypto';
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { ImportPlan } from '../../contract/exchange.schema.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { CommandContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { openBulkInsert } from '../incoming/incoming-import.repository.ts';
import { findIncomingByIds, setIncomingVoid } from '../incoming/incoming.repository.ts';
import { insertGap, insertImportedNumber, setBookAside } from '../numbering/imported-numbers.ts';
import { openBook } from '../numbering/incoming-books.ts';
import {
  findIncomingBooks,
  getSeries,
  raiseCounter,
  type Series,
  voidNumber,
} from '../numbering/numbering.repository.ts';
import {
  findImportedRows,
  insertImport,
  insertImportedRow,
  isOnlyContent,
  setImportUndone,
  setVoidDigest,
} from './exchange.repository.ts';
import { firstOfBook } from './import-numbers.rules.ts';
import { createPause } from './pause.ts';
import type { PreparedImport } from './prepare-import.ts';
import type { HeldFile, Work } from './received-files.ts';

/** Rows written before others have their turn: some ten milliseconds. */
const rowsPerSlice = 100;

export interface WrittenImport {
  readonly id: number;
  readonly book: Series;
  /** SHA-256 over the digests of all rows: what the audit keeps of them. */
  readonly digest: string;
}

/** Enters numbers, documents and their digests. @throws DomainError name_taken, cancelled */
export async function writeImport(
  { db, at, actor }: CommandContext,
  file: HeldFile,
  plan: ImportPlan,
  { rows, gaps }: PreparedImport,
  work: Work,
): Promise<WrittenImport> {
  const book =
    plan.bookId === null
      ? openBook(db, plan.year, plan.newBookTitle, firstOfBook(rows[0]?.number ?? 1))
      : getSeries(db, plan.bookId);
  const id = insertImport(db, {
    seriesId: book.id,
    fileName: file.name,
    fileDigest: file.digest,
    rows: rows.length,
    madeSeries: plan.bookId === null ? 1 : 0,
    importedAt: at,
    importedBy: actor,
  });
  const documents = openBulkInsert(db, book.id, { at, by: actor });
  const whole = createHash('sha256');
  const pause = createPause();
  work.total = rows.length;
  for (let from = 0; from < rows.length; from += rowsPerSlice) {
    const slice = rows.slice(from, from + rowsPerSlice);
    for (const row of slice) insertImportedNumber(db, book.id, row);
    const ids = documents.insert(slice);
    digestDocuments(db, ids, whole, (documentId, digest, index) =>
      insertImportedRow(db, { documentId, importId: id, rowNumber: slice[index]?.rowNumber ?? 0, digest }),
    );
    work.done = from + slice.length;
    if (pause.isDue()) await pause.take(work.stop.signal);
  }
  for (const number of gaps) {
    insertGap(db, book.id, number, `Số trống trong tệp nhập “${file.name}”`);
    if (pause.isDue()) await pause.take(work.stop.signal);
  }
  documents.countWords();
  raiseCounter(db, book.id, rows.at(-1)?.number ?? book.firstNumber - 1);
  return { id, book, digest: whole.digest('hex') };
}

/**
 * Voids every row of an import. Nothing is removed, not even when nobody has seen the rows: a number that was once in the
 * register stays in it. A book that holds nothing else is set aside under another name, so that the mended file can come
 * into a new book with the same numbers.
 *
 * @throws DomainError cancelled
 */
export async function undoImport(
  { db, at, today }: CommandContext,
  importId: number,
  bookId: number,
  reason: string,
  work: Work,
): Promise<{ readonly digest: string }> {
  const book = getSeries(db, bookId);
  if (isOnlyContent(db, importId))
    setBookAside(db, bookId, freeTitle(db, book, `nhập nhầm, rút ngày ${formatDate(today)}`));
  setImportUndone(db, importId, at);
  const whole = createHash('sha256');
  const pause = createPause();
  let after = 0;
  for (;;) {
    const ids = findImportedRows(db, importId, after, rowsPerSlice).map(({ documentId }) => documentId);
    if (ids.length === 0) return { digest: whole.digest('hex') };
    for (const document of findIncomingByIds(db, ids)) {
      voidNumber(db, bookId, document.number, document.suffix, reason);
      setIncomingVoid(db, document, reason);
    }
    digestDocuments(db, ids, whole, (documentId, digest) => setVoidDigest(db, documentId, digest));
    after = ids.at(-1) ?? after;
    work.done += ids.length;
    if (pause.isDue()) await pause.take(work.stop.signal);
  }
}

function freeTitle(db: Connection, book: Series, why: string): string {
  const titles = new Set(
    findIncomingBooks(db)
      .filter(({ year }) => year === book.year)
      .map(({ title }) => title),
  );
  for (let count = 1; count < 1000; count += 1) {
    const title = `${book.title} (${why}${count === 1 ? '' : `, lần ${count}`})`;
    if (!titles.has(title)) return title;
  }
  throw new DomainError('name_taken', { name: book.title });
}

function digestDocuments(
  db: Connection,
  ids: readonly number[],
  whole: Hash,
  keep: (documentId: number, digest: string, index: number) => void,
): void {
  findIncomingByIds(db, ids).forEach((document, index) => {
    const digest = digestOf(document);
    whole.update(digest);
    keep(document.id, digest, index);
  });
}

/** What the audit knows of an imported row, for ever: a later step of the schema adds fields, but none to this list. */
const digestedFields = [
  'id',
  'bookId',
  'number',
  'suffix',
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
  'routing',
  'direction',
  'deadline',
  'fileNote',
  'note',
  'paperReceivedOn',
  'finishedOn',
  'result',
  'status',
  'voidReason',
  'version',
  'registeredAt',
  'registeredBy',
] as const satisfies readonly (keyof IncomingDocument)[];

/** SHA-256 of a document as canonical JSON. */
export function digestOf(document: IncomingDocument): string {
  const known = Object.fromEntries(digestedFields.map((field) => [field, document[field]]));
  return createHash('sha256').update(canonicalJson(known)).digest('hex');
}
