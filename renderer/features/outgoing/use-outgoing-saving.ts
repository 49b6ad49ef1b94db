import { useEffect, useRef, useState, type RefObject } from 'react';
import { formatErrorMessage } from '../../../electron/contract/error-messages.vi.ts';
import { useRegisterManyOutgoing, useRegisterOutgoing } from '../../api/outgoing.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { fieldsOf } from '../../components/form-errors.ts';
import { focusFirstError } from '../../components/form-navigation.ts';
import type { Checked, OutgoingForm } from './use-outgoing-form.ts';

/**
 * Entering one document after the other: the fields are the next document's from the moment of the key, so that nothing typed
 * before the number is there is lost or falls into the document that is being entered; a refused one comes back.
 */
export function useOutgoingSaving({
  form,
  formElement,
  focusFirst,
  onSaved,
}: {
  readonly form: OutgoingForm;
  readonly formElement: RefObject<HTMLFormElement | null>;
  readonly focusFirst: () => void;
  /** It stands in the register; `text` is its number, "36-CV/VPTU … 41-CV/VPTU" of several. */
  readonly onSaved: (id: number, text: string) => void;
}) {
  const one = useRegisterOutgoing();
  const many = useRegisterManyOutgoing();
  const [problem, setProblem] = useState<unknown>(null);
  /** Why a document came back over another one. */
  const [returned, setReturned] = useState<string | null>(null);
  /** Given once more before the document before has its number: carried out as soon as it has. */
  const [ordered, setOrdered] = useState<number | null>(null);
  // The sentences are painted first, then the cursor goes to the first of them.
  const refused = useRef(false);
  useEffect(() => {
    if (!refused.current || Object.keys(form.errors).length === 0) return;
    refused.current = false;
    focusFirstError(formElement.current);
  }, [form.errors, formElement]);

  const enter = async (checked: Checked): Promise<void> => {
    if (checked.kind === 'one') {
      const { id, numberText } = await one.mutateAsync(checked.input);
      onSaved(id, numberText);
      return;
    }
    const { documents } = await many.mutateAsync(checked.input);
    const [first] = documents;
    const last = documents.at(-1);
    if (first && last)
      onSaved(first.id, first === last ? first.numberText : `${first.numberText} … ${last.numberText}`);
  };
  /** The document is in the fields again, with what is wrong in it. */
  const takeBack = (errors: Readonly<Record<string, string>>, error: unknown, place: Element | null): void => {
    const begun = form.giveBack();
    refused.current = !begun;
    form.setErrors(errors);
    setProblem(error);
    if (begun) setReturned(error === null ? formatErrorMessage('invalid_input') : errorSentence(error));
    else if (Object.keys(errors).length === 0 && place instanceof HTMLElement) place.focus();
  };
  const send = async (place: Element | null): Promise<void> => {
    try {
      const { checked, problems } = await form.check();
      if (Object.keys(problems).length > 0) {
        takeBack(problems, null, place);
        return;
      }
      await enter(checked);
      form.settle();
    } catch (error) {
      takeBack(fieldsOf(error), error, place);
    }
  };
  const save = (): void => {
    if (form.sending) {
      // The key pressed once more, before anything was typed, means the document that is being entered.
      if (form.touched) setOrdered(form.turn);
      return;
    }
    const place = document.activeElement;
    setProblem(null);
    form.send();
    focusFirst();
    void send(place);
  };
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  useEffect(() => {
    if (ordered === null) return;
    if (ordered !== form.turn) setOrdered(null);
    else if (!form.sending) {
      setOrdered(null);
      saveNow.current();
    }
  }, [ordered, form.turn, form.sending]);

  return {
    save,
    /** Nothing is typed into the fields: their document waits for the one before it. */
    frozen: ordered === form.turn,
    problem,
    forgetProblem: (): void => setProblem(null),
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
