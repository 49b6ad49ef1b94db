import { DomainError } from '../../contract/errors.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import type { BookCell } from '../word/books/book.view.ts';
import { bookForms } from './book-forms.ts';
import { findBookExtent, walkBookRows } from './books.repository.ts';

const sampleRows = 12;

export const booksHandlers: RegisterHandlers<'books'> = {
  'books.preview': ({ db }, { kind, seriesId, from, to }) => {
    if (to < from)
      throw new DomainError(
        'dates_reversed',
        { from: formatDate(from), to: formatDate(to) },
        { to: 'Trước ngày bắt đầu.' },
      );
    const definition = bookForms[kind];
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
