import { DomainError } from '../../contract/errors.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { copyBook, incomingBook, outgoingBook } from '../word/books/definitions.ts';
import type { BookCell, BookDefinition } from '../word/books/book.view.ts';
import { type BookKind, findBookExtent, walkBookRows } from './books.repository.ts';

/** The form of each book that is printed from a register. */
export const bookDefinitions: Readonly<Record<BookKind, BookDefinition>> = {
  incoming: incomingBook,
  outgoing: outgoingBook,
  copy: copyBook,
};

const sampleRows = 12;

export const booksHandlers: RegisterHandlers<'books'> = {
  'books.preview': ({ db }, { kind, seriesId, from, to }) => {
    if (to < from)
      throw new DomainError(
        'dates_reversed',
        { from: formatDate(from), to: formatDate(to) },
        { to: 'Trước ngày bắt đầu.' },
      );
    const definition = bookDefinitions[kind];
    const range = { seriesId, from, to };
    const sample = [...walkBookRows(db, kind, range, sampleRows)].map((row) =>
      definition.columns.map(({ key }) => cellText(row[key])),
    );
    return {
      ...findBookExtent(db, kind, range),
      title: definition.shortTitle,
      columns: definition.columns.map(({ title }) => title),
      sample,
    };
  },
};

function cellText(cell: BookCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}
