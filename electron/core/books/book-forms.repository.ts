/** book_form: the forms an office gave its books. */
import type { BookKind } from '../../contract/book-kinds.ts';
import { bookForm, type BookForm, type BookFormAnswer } from '../../contract/books.schema.ts';
import type { Connection } from '../db/connection.ts';
import { run, selectRow } from '../db/statements.ts';
import { bookCatalogue, knownColumns } from './book-catalogue.ts';
import { standardForm } from './book-forms.rules.ts';

interface SavedForm {
  readonly form: string;
  readonly savedAt: string;
  readonly savedBy: string;
}

const find = (db: Connection, kind: BookKind): SavedForm | undefined =>
  selectRow<SavedForm>(db, 'SELECT form, saved_at, saved_by FROM book_form WHERE kind = ?', [kind]);

/** The form in which the office prints a book. */
export function getBookForm(db: Connection, kind: BookKind): BookForm {
  const saved = find(db, kind);
  return saved ? bookForm.parse(JSON.parse(saved.form)) : standardForm(kind);
}

/** The same with all that the office may choose from. */
export function describeBookForm(db: Connection, kind: BookKind): BookFormAnswer {
  const saved = find(db, kind);
  return {
    form: getBookForm(db, kind),
    standard: standardForm(kind),
    saved: saved ? { at: saved.savedAt, by: saved.savedBy } : null,
    known: knownColumns(kind).map((column) => ({ ...column })),
    numberColumn: bookCatalogue[kind].numberColumn,
  };
}

export function saveBookForm(
  db: Connection,
  form: BookForm,
  saved: { readonly at: string; readonly by: string },
): void {
  run(
    db,
    `INSERT INTO book_form (kind, form, saved_at, saved_by) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind) DO UPDATE SET form = excluded.form, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
    [form.kind, JSON.stringify(form), saved.at, saved.by],
  );
}

export function deleteBookForm(db: Connection, kind: BookKind): void {
  run(db, 'DELETE FROM book_form WHERE kind = ?', [kind]);
}
