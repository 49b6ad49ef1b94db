import type { Readable } from 'node:stream';
import { type RowText, rowChunks } from '../ooxml/row-chunks.ts';
import { streamPackage } from '../ooxml/stream-package.ts';
import { closingEnd, closingRow } from './book-closing.ts';
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

// The last rows go with the signatures: a page that holds signatures alone could be bound into any book.
const rowsKeptWithClosing = 3;

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
  const created = options.now ?? new Date();
  const parts = [...packageParts(view, created.toISOString()), ...headerAndFooterParts(view)];
  const chunks = rowChunks(rows, documentText(view), options.onProgress);
  return streamPackage(parts, { path: 'word/document.xml', chunks }, created, options.signal);
}

function documentText(view: BookView): RowText<BookRow> {
  const table = createTableWriter(view);
  const { paper, hasCover = true } = view.definition;
  const section = sectionProperties({
    header: partIds.tableHeader,
    footer: partIds.tableFooter,
    kind: 'table',
    paper,
    firstPage: view.firstPage,
    practice: view.practice,
  });
  const emptyRow = table.emptyRow(view.emptyText ?? defaultEmptyText);
  return {
    head: documentStart + (hasCover ? coverXml(view) : '') + table.start,
    lastRows: rowsKeptWithClosing,
    writeRow: table.row,
    writeLast: table.lastRows,
    tail: (rows) => (rows === 0 ? emptyRow : '') + closingRow(view) + table.end + closingEnd + section + documentEnd,
  };
}
