import { useCallback, useState } from 'react';
import {
  registerIncomingInput,
  type IncomingDocument,
  type IncomingEntryDefaults,
} from '../../../electron/contract/incoming.schema.ts';
import type { ChosenNumber } from '../../../electron/contract/numbering.schema.ts';
import { fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import {
  changeTurn,
  firstTurn,
  giveTurnBack,
  leaveTurn,
  sendTurn,
  settleTurn,
  type Turns,
} from '../../components/entry-turns.ts';
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
import { isTouched, toDocumentFields, type EntryValues } from './entry-values.ts';
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
  const [turns, setTurns] = useKeptState<Turns<EntryDraft>>('incoming.letters', firstTurn(startDraft(today)));
  const [errors, setErrors] = useState<FieldErrors>({});
  const { turn, sent } = turns;
  // Where nobody goes on typing, the letter stays in sight while it is being saved.
  const draft = sent?.stays ? sent.draft : turns.current;
  const { values } = draft;
  const isBegun = ({ chosenNumber, values: typed }: EntryDraft): boolean =>
    chosenNumber !== null || isTouched(typed, today);
  const setDraft = useCallback(
    (make: (current: EntryDraft) => EntryDraft): void => setTurns((now) => changeTurn(now, turn, make)),
    [setTurns, turn],
  );
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
    turn,
    /** The letter that is being saved. */
    sent: sent?.draft ?? null,
    /** False while it stands in the fields. */
    open: sent?.stays !== true,
    /** Something was put into the fields. */
    begun: isBegun(turns.current),
    /** What was typed behind a letter that was refused waits until that one is saved. */
    waits: turns.begun !== null,
    /** The fields are the next letter's; `stays`: once this one has its number. */
    send: (stays: boolean) => {
      setTurns((now) => sendTurn(now, nextDraft(now.current, today), stays));
      setErrors({});
    },
    settle: () => setTurns(settleTurn),
    /** Puts the refused letter back; true when the next one had been begun. */
    giveBack: (): boolean => {
      let begun = false;
      setTurns((now) => {
        const back = giveTurnBack(now, isBegun);
        begun = back.begun !== null;
        return back;
      });
      return begun;
    },
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
      setTurns((now) => leaveTurn(now, nextDraft(now.current, today)));
      setErrors({});
    },
    startAnew: () => setTurns((now) => leaveTurn(now, startDraft(today))),
  } as const;
}
