/** What came in with an old register is a line of the book: nobody here knows the text that was signed. Of an erased one nobody may. */
import { DomainError } from '../../contract/errors.ts';

/**
 * @throws DomainError erased_document
 * @throws DomainError no_word_file: a sheet made from a line of the book would only look like the one that was signed
 */
export function assertHasFile<
  Document extends { readonly numberText: string; readonly importedFrom: string | null; readonly erased: boolean },
>(document: Document): Document {
  if (document.erased) throw new DomainError('erased_document', { number: document.numberText });
  if (document.importedFrom !== null)
    throw new DomainError('no_word_file', { number: document.numberText, file: document.importedFrom });
  return document;
}
