import { useState } from 'react';
import type { z } from 'zod';
import { useAnnounce } from './announcer.tsx';
import { errorSentence } from './error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from './form-errors.ts';
import { focusFirstErrorSoon } from './form-navigation.ts';

interface Command<Input, Output> {
  readonly isPending: boolean;
  readonly mutate: (
    input: Input,
    options: { readonly onSuccess: (output: Output) => void; readonly onError: (error: Error) => void },
  ) => void;
}

/**
 * Saving a small form: the schema's sentences at the fields, the core's refusal in a band, a calm line when it is done.
 * `done` may tell of what came back: the number that was kept.
 */
export function useSaving<Input, Output>(
  schema: z.ZodType,
  command: Command<Input, Output>,
  done: string | ((output: Output) => string),
) {
  const announce = useAnnounce();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState('');
  const save = (input: Input, onSaved: (output: Output) => void = () => undefined): void => {
    const found = checkFields(schema, input);
    setErrors(found);
    setProblem('');
    if (Object.keys(found).length > 0) return focusFirstErrorSoon();
    command.mutate(input, {
      onSuccess: (output) => {
        announce(typeof done === 'string' ? done : done(output));
        onSaved(output);
      },
      onError: (error) => {
        // The field says what to do, the sentence why: a field that the form does not show must not refuse in silence.
        setErrors(fieldsOf(error));
        setProblem(errorSentence(error));
        focusFirstErrorSoon();
      },
    });
  };
  return { save, errors, problem, busy: command.isPending };
}

/** The same of a command that is given without `useSaving`: whether it is under way, and why it was refused. */
export function savingOf({ isPending, error }: { readonly isPending: boolean; readonly error: unknown }) {
  return { busy: isPending, problem: error ? errorSentence(error) : '' };
}
