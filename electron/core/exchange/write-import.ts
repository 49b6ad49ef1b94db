/** Writes a prepared import, and undoes one: in slices, inside the one transaction of the command. */
import { createHash, hash, type Hash } from 'node:crypto';
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { ImportRegister } from '../../contract/import-registers.ts';
import type { CommandContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { insertGap, insertImportedNumber, setSeriesAside } from '../numbering/imported-numbers.ts';
import {
  findIncomingBooks,
  getSeries,
  raiseCounter,
  type Series,
  voidNumber,
} from '../numbering/numbering.repository.ts';
import {
  findImportedRows,
  findImportSeries,
  insertImport,
  insertImportedDocument,
  insertImportSeries,
  isOnlyContent,
  setImportUndone,
  setVoidDigest,
} from './exchange.repository.ts';
import { firstOfBook } from './import-numbers.rules.ts';
import { createPause } from './pause.ts';
import type { PreparedImport } from './prepare-import.ts';
import type { HeldFile, Work } from './received-files.ts';
import type { RegisterForm } from './register-form.ts';
import { registerForms } from './register-forms.ts';

/** Rows written before the clock is looked at: a few milliseconds. */
const rowsPerSlice = 50;

export interface WrittenImport {
  readonly id: number;
  /** The series that received rows. */
  readonly books: readonly Series[];
  /** SHA-256 over the digests of all rows: what the audit keeps of them. */
  readonly digest: string;
}

/** Enters numbers, documents and their digests. @throws DomainError name_taken, cancelled */
export async function writeImport<Fields>(
  form: RegisterForm<Fields>,
  { db, at, actor }: CommandContext,
  file: HeldFile,
  { series, accepted }: PreparedImport<Fields>,
  work: Work,
): Promise<WrittenImport> {
  const opened = series.map((part) => ({
    ...part,
    book: part.target.open(db, firstOfBook(part.rows.at(0)?.number ?? 1)),
  }));
  const [first] = opened;
  if (!first) throw new DomainError('nothing_to_import');
  const id = insertImport(db, {
    register: form.kind,
    seriesId: first.book.id,
    fileName: file.name,
    fileDigest: file.digest,
    rows: accepted,
    madeSeries: first.target.isNew ? 1 : 0,
    importedAt: at,
    importedBy: actor,
  });
  const writer = form.openWriter(db, { at, by: actor });
  const whole = createHash('sha256');
  const pause = createPause();
  for (const { rows } of writer.foresee ? opened : []) {
    for (const row of rows) {
      writer.foresee?.(row);
      if (pause.isDue()) await pause.take(work.stop.signal);
    }
  }
  work.total = accepted;
  work.done = 0;
  for (const { book, target, rows, gaps, refused } of opened) {
    insertImportSeries(db, id, book.id, target.isNew);
    for (let from = 0; from < rows.length; from += rowsPerSlice) {
      const slice = rows.slice(from, from + rowsPerSlice);
      for (const row of slice) insertImportedNumber(db, book.id, row);
      const ids = writer.insert(book, slice);
      digestDocuments(form, db, ids, whole, (documentId, digest, index) =>
        insertImportedDocument(db, form.kind, documentId, id, slice[index]?.rowNumber ?? 0, digest),
      );
      work.done += slice.length;
      if (pause.isDue()) await pause.take(work.stop.signal);
    }
    for (const number of gaps) {
      const row = refused.get(number);
      const why = row ? `: dòng ${row.rowNumber} bị từ chối` : '';
      insertGap(db, book.id, number, `Số trống trong tệp nhập “${file.name}”${why}`);
      if (pause.isDue()) await pause.take(work.stop.signal);
    }
    raiseCounter(db, book.id, rows.at(-1)?.number ?? book.firstNumber - 1);
  }
  for (const _ of writer.finish()) if (pause.isDue()) await pause.take(work.stop.signal);
  return { id, books: opened.map(({ book }) => book), digest: whole.digest('hex') };
}

/**
 * Voids every row of an import. Nothing is removed, not even when nobody has seen the rows: a number that was once in the
 * register stays in it. A series that holds nothing else is set aside under another name, so that the mended file can come
 * in again with the same numbers.
 *
 * @throws DomainError cancelled
 */
export async function undoImport(
  { db, at, today }: CommandContext,
  { id: importId, register }: { readonly id: number; readonly register: ImportRegister },
  reason: string,
  work: Work,
): Promise<{ readonly digest: string }> {
  const form = registerForms[register];
  for (const { seriesId } of findImportSeries(db, importId)) {
    if (isOnlyContent(db, register, importId, seriesId))
      setSeriesAside(db, seriesId, freeTitle(db, getSeries(db, seriesId), `nhập nhầm, rút ngày ${formatDate(today)}`));
  }
  setImportUndone(db, importId, at);
  const whole = createHash('sha256');
  const pause = createPause();
  let after = 0;
  for (;;) {
    const ids = findImportedRows(db, importId, after, rowsPerSlice).map(({ documentId }) => documentId);
    if (ids.length === 0) return { digest: whole.digest('hex') };
    for (const { seriesId, number, suffix } of form.find(db, ids)) voidNumber(db, seriesId, number, suffix, reason);
    form.voidRows(db, ids, reason);
    digestDocuments(form, db, ids, whole, (documentId, digest) => setVoidDigest(db, register, documentId, digest));
    after = ids.at(-1) ?? after;
    work.done += ids.length;
    if (pause.isDue()) await pause.take(work.stop.signal);
  }
}

/** Books of arrivals have names of their own within a year; the others may share one. */
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
  form: Pick<RegisterForm<never>, 'find'>,
  db: Connection,
  ids: readonly number[],
  whole: Hash,
  keep: (documentId: number, digest: string, index: number) => void,
): void {
  form.find(db, ids).forEach(({ id, canonical }, index) => {
    const digest = digestOf(canonical);
    whole.update(digest);
    keep(id, digest, index);
  });
}

/** SHA-256 of a document as canonical JSON. */
export function digestOf(canonical: string): string {
  return hash('sha256', canonical);
}
