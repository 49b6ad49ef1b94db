import { useState } from 'react';
import type { z } from 'zod';
import { useAnnounce } from '../../components/announcer.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';

interface Command<Input, Output> {
  readonly isPending: boolean;
  readonly mutate: (
    input: Input,
    options: { readonly onSuccess: (output: Output) => void; readonly onError: (error: Error) => void },
  ) => void;
}

/** Saving a small form: the schema's sentences at the fields, the core's refusal in a band, a calm line when it is done. */
export function useSaving<Input, Output>(schema: z.ZodType, command: Command<Input, Output>, done: string) {
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
        announce(done);
        onSaved(output);
      },
      onError: (error) => {
        const fields = fieldsOf(error);
        setErrors(fields);
        setProblem(Object.keys(fields).length > 0 ? '' : errorSentence(error));
        focusFirstErrorSoon();
      },
    });
  };
  return { save, errors, problem, busy: command.isPending };
}
