import { copyBook, incomingBook, outgoingBook } from '../word/books/definitions.ts';
import type { BookDefinition } from '../word/books/book.view.ts';
import type { BookKind } from './books.repository.ts';

/** The form of each book that is printed from a register. */
export const bookForms: Readonly<Record<BookKind, BookDefinition>> = {
  incoming: incomingBook,
  outgoing: outgoingBook,
  copy: copyBook,
};
