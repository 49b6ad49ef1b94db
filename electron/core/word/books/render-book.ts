import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { closingXml } from './book-closing.ts';
import { coverXml } from './book-cover.ts';
import { headerAndFooterParts } from './book-header-footer.ts';
import { assertBookDefinition, sectionProperties } from './book-page.ts';
import { documentEnd, documentStart, packageParts, partIds } from './book-parts.ts';
import { createTableWriter } from './book-table.ts';
import type { BookRow, BookRows, BookView } from './book.view.ts';

export type RenderBookOptions = {
  /** Called with the number of rows written so far: now and then, and once at the end. */
  readonly onProgress?: (rows: number) => void;
  /** Aborting ends the stream with the reason of the signal; nothing usable has been written then. */
  readonly signal?: AbortSignal;
  /** The moment written into the document properties; now by default. */
  readonly now?: Date;
};

const chunkCharacters = 64 * 1024;
const progressEvery = 250;
// Longest stretch of work before other work of the process gets its turn.
const sliceMs = 12;
const defaultEmptyText = 'Không có văn bản nào trong khoảng này.';

/**
 * Prints a book as a Word document: cover, table pages, signatures. The rows are pulled as they are needed and never held,
 * so a book of any length costs the memory of the finished file.
 *
 * Throws BookDefinitionError for an unusable definition, the reason of `signal` when it is aborted, and whatever `rows`
 * throws.
 */
export async function renderBook(view: BookView, rows: BookRows, options: RenderBookOptions = {}): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await streamBook(view, rows, options)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * As renderBook, but gives the bytes as they come, e.g. to be piped into a file. Errors, cancelling among them, arrive as
 * the error of the stream; destroying the stream stops the work and closes the rows.
 */
export async function streamBook(view: BookView, rows: BookRows, options: RenderBookOptions = {}): Promise<Readable> {
  assertBookDefinition(view.definition);
  options.signal?.throwIfAborted();
  const { ZipFile } = await import('yazl');
  const created = options.now ?? new Date();
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const source = Readable.from(documentChunks(view, rows, options), { objectMode: false });

  const parts = [...packageParts(view, created.toISOString()), ...headerAndFooterParts(view)];
  for (const part of parts) zip.addBuffer(Buffer.from(part.xml, 'utf8'), part.path, { mtime: created });
  zip.addReadStream(source, 'word/document.xml', { mtime: created });
  zip.end();

  // yazl pipes without passing errors on, in either direction; and rows that never come must not outlive a cancel.
  const cancel = (): void => void output.destroy(asError(options.signal?.reason));
  options.signal?.addEventListener('abort', cancel, { once: true });
  source.on('error', (error) => output.destroy(error));
  zip.on('error', (error: Error) => output.destroy(error));
  finished(output)
    .catch(() => source.destroy())
    .finally(() => options.signal?.removeEventListener('abort', cancel));
  return output;
}

async function* documentChunks(view: BookView, rows: BookRows, options: RenderBookOptions): AsyncGenerator<Buffer> {
  const { onProgress, signal } = options;
  const table = createTableWriter(view);
  let pending = documentStart + coverXml(view) + table.start;
  let count = 0;
  let sliceStart = performance.now();

  // The last row keeps to the signatures, so one row is held back.
  let held: BookRow | null = null;

  for await (const row of rows) {
    if (held !== null) pending += table.row(held, false);
    held = row;
    count += 1;
    if (count % progressEvery === 0) onProgress?.(count);
    if (pending.length >= chunkCharacters) {
      yield Buffer.from(pending, 'utf8');
      pending = '';
    }
    if (performance.now() - sliceStart > sliceMs) {
      await nextTurn();
      sliceStart = performance.now();
    }
    signal?.throwIfAborted();
  }

  pending += held === null ? table.emptyRow(view.emptyText ?? defaultEmptyText) : table.row(held, true);
  if (count === 0 || count % progressEvery !== 0) onProgress?.(count);
  const section = sectionProperties({ header: partIds.tableHeader, footer: partIds.tableFooter, kind: 'table' });
  yield Buffer.from(pending + table.end + closingXml(view) + section + documentEnd, 'utf8');
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
