import { useEffect, useRef, useState, type RefObject } from 'react';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { useRegisterIncoming } from '../../api/incoming.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { focusFirstError } from '../../components/form-navigation.ts';
import { errorsOfCall, type useEntryForm } from './use-entry-form.ts';

/**
 * Saving one letter after the other. With "Lưu và nhập tiếp" the fields are the next letter's from the moment of the key, so
 * that nothing typed before the number is there is lost or falls into the letter that is being saved; a refused letter comes
 * back into the fields.
 */
export function useLetterSaving({
  form,
  bookId,
  formElement,
  focusFirst,
  onSaved,
}: {
  readonly form: ReturnType<typeof useEntryForm>;
  /** null: no book is open, nothing can be saved. */
  readonly bookId: number | null;
  readonly formElement: RefObject<HTMLFormElement | null>;
  readonly focusFirst: () => void;
  /** The letter has its number; `stays`: the clerk did not go on to the next one. */
  readonly onSaved: (document: IncomingDocument, stays: boolean) => void;
}) {
  const register = useRegisterIncoming();
  /** Why a letter came back over another one. */
  const [returned, setReturned] = useState<string | null>(null);
  /** Saved again before the letter before has its number: carried out as soon as it has. */
  const [ordered, setOrdered] = useState<{ readonly turn: number; readonly stays: boolean } | null>(null);
  // The sentences are painted first, then the cursor goes to the first of them.
  const refused = useRef(false);
  useEffect(() => {
    if (!refused.current || Object.keys(form.errors).length === 0) return;
    refused.current = false;
    focusFirstError(formElement.current);
  }, [form.errors, formElement]);

  const save = (stays: boolean): void => {
    if (bookId === null || !form.open) return;
    if (form.sent !== null) {
      // The key pressed once more, before anything was typed, means the letter that is being saved.
      if (form.begun) setOrdered({ turn: form.turn, stays });
      return;
    }
    const input = form.check(bookId);
    refused.current = input === null;
    if (!input) return;
    const place = document.activeElement;
    form.send(stays);
    if (!stays) focusFirst();
    void register.mutateAsync(input).then(
      (saved) => {
        form.settle();
        onSaved(saved, stays);
      },
      (error: Error) => {
        const begun = form.giveBack();
        const errors = errorsOfCall(error);
        refused.current = !begun;
        form.setErrors(errors);
        if (begun) setReturned(errorSentence(error));
        else if (Object.keys(errors).length === 0 && place instanceof HTMLElement) place.focus();
      },
    );
  };
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  useEffect(() => {
    if (ordered === null) return;
    if (ordered.turn !== form.turn) setOrdered(null);
    else if (form.sent === null) {
      setOrdered(null);
      saveNow.current(ordered.stays);
    }
  }, [ordered, form.turn, form.sent]);

  return {
    save,
    /** Nothing is typed into the fields: their letter is being saved, or waits for the one before it. */
    frozen: !form.open || ordered?.turn === form.turn,
    error: form.sent === null ? register.error : null,
    /** What was refused is said until the letter is mended or is no longer there. */
    forgetRefusal: (): void => {
      if (register.error) register.reset();
    },
    returned,
    /** The refusal was read: the hands go to what has to be mended. */
    mendReturned: (): void => {
      setReturned(null);
      requestAnimationFrame(() => {
        focusFirst();
        focusFirstError(formElement.current);
      });
    },
  } as const;
}
