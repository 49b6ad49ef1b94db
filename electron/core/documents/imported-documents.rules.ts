/** What came in with an old register is a line of the book: nobody here knows the text that was signed. */
import { DomainError } from '../../contract/errors.ts';

/** @throws DomainError no_word_file: a sheet made from a line of the book would only look like the one that was signed */
export function assertHasFile<Document extends { readonly numberText: string; readonly importedFrom: string | null }>(
  document: Document,
): Document {
  if (document.importedFrom !== null)
    throw new DomainError('no_word_file', { number: document.numberText, file: document.importedFrom });
  return document;
}
