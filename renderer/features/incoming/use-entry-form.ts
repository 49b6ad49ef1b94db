import { useCallback, useState } from 'react';
import {
  registerIncomingInput,
  type IncomingDocument,
  type IncomingEntryDefaults,
} from '../../../electron/contract/incoming.schema.ts';
import type { ChosenNumber } from '../../../electron/contract/numbering.schema.ts';
import { fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import {
  changeDraft,
  type EntryDraft,
  moveToBook,
  nextDraft,
  noteOfChannel,
  noteOfType,
  pasteDraft,
  repeatDraft,
  startDraft,
} from './entry-draft.ts';
import { toDocumentFields, type EntryValues } from './entry-values.ts';
import { useReadings } from './use-readings.ts';

/** Path of the first name of each refused field → sentence: "routing.0.recipient" belongs to "routing". */
export function errorsByField(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.message;
  }
  return errors;
}

/** The same for the refusal of the core. */
export function errorsOfCall(error: unknown): FieldErrors {
  return errorsByField(Object.entries(fieldsOf(error)).map(([path, message]) => ({ path: path.split('.'), message })));
}

/** A changed field is no longer wrong. */
export function withoutFields(errors: FieldErrors, changed: Partial<EntryValues>): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in changed)));
}

/**
 * What is being entered: kept while the program is open. The type follows the symbol as it is typed, the organ when the
 * cursor leaves it, until one of them is chosen by hand.
 */
export function useEntryForm(today: string) {
  const [draft, setDraft] = useKeptState<EntryDraft>('incoming.draft', startDraft(today));
  const [errors, setErrors] = useState<FieldErrors>({});
  const { values } = draft;
  const forget = useCallback(
    (part: Partial<EntryValues>): void => setErrors((current) => withoutFields(current, part)),
    [],
  );

  const change = useCallback(
    (part: Partial<EntryValues>): void => {
      setDraft((current) => changeDraft(current, part));
      forget(part);
    },
    [setDraft, forget],
  );
  const readings = useReadings(values, setDraft);

  /** Refuses with the schema's sentences, or gives what the contract takes. */
  const check = (bookId: number) => {
    const { acceptDuplicate, chosenNumber } = draft;
    const fields = { bookId, ...toDocumentFields(values), acceptDuplicate };
    const input = chosenNumber === null ? fields : { ...fields, chosenNumber };
    const parsed = registerIncomingInput.safeParse(input);
    setErrors(parsed.success ? {} : errorsByField(parsed.error.issues));
    return parsed.success ? input : null;
  };

  return {
    values,
    errors,
    setErrors,
    change,
    check,
    readings,
    repeat: (last: IncomingDocument) => {
      setDraft((current) => repeatDraft(current, last, today));
      setErrors({});
    },
    paste: (row: Partial<EntryValues>) => {
      setDraft((current) => pasteDraft(current, row, today));
      forget(row);
    },
    bookId: draft.bookId,
    chooseBook: (book: IncomingEntryDefaults['books'][number] | null) =>
      setDraft((current) => (book ? moveToBook(current, book, today) : current)),
    chosenNumber: draft.chosenNumber,
    chooseNumber: (chosenNumber: ChosenNumber | null) => {
      setDraft((current) => ({ ...current, chosenNumber }));
      setErrors(({ chosenNumber: _refused, ...rest }) => rest);
    },
    acceptDuplicate: draft.acceptDuplicate,
    takeDuplicate: () => {
      setDraft((current) => ({ ...current, acceptDuplicate: true }));
      setErrors(({ symbol: _refused, ...rest }) => rest);
    },
    typeNote: noteOfType(draft),
    channelNote: noteOfChannel(draft),
    clear: () => {
      setDraft((current) => nextDraft(current, today));
      setErrors({});
    },
    startAnew: () => setDraft(startDraft(today)),
  } as const;
}
