import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { registerIncomingInput } from '../../../electron/contract/incoming.schema.ts';
import type { ChosenNumber } from '../../../electron/contract/numbering.schema.ts';
import { call } from '../../api/client.ts';
import { useSymbolReading } from '../../api/incoming.ts';
import type { SuggestionSource } from '../../components/combobox-field.tsx';
import { fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { useRested } from '../../components/use-rested.ts';
import { blankValues, toDocumentFields, type EntryValues } from './entry-values.ts';
import { incomingSources } from './sources.ts';

interface Draft {
  readonly values: EntryValues;
  /** The type was chosen by hand: what the symbol says no longer changes it. */
  readonly typeChosen: boolean;
  readonly acceptDuplicate: boolean;
  readonly bookId: number | null;
  /** Another number than the next one. */
  readonly chosenNumber: ChosenNumber | null;
}

const startDraft = (today: string): Draft => ({
  values: blankValues(today),
  typeChosen: false,
  acceptDuplicate: false,
  bookId: null,
  chosenNumber: null,
});

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

/**
 * What is being entered: kept while the program is open, with the type read from the symbol until it is chosen by hand.
 */
export function useEntryForm(today: string) {
  const [draft, setDraft] = useKeptState<Draft>('incoming.draft', startDraft(today));
  const [errors, setErrors] = useState<FieldErrors>({});
  const { values } = draft;
  const asked = useRested(values.symbol, 140);
  const reading = useSymbolReading(asked).data;
  const readType = asked === values.symbol ? (reading?.typeCode ?? null) : null;

  useEffect(() => {
    if (readType === null) return;
    setDraft((current) =>
      current.typeChosen || current.values.typeCode === readType
        ? current
        : { ...current, values: { ...current.values, typeCode: readType } },
    );
  }, [readType, setDraft]);

  const change = useCallback(
    (part: Partial<EntryValues>): void => {
      setDraft((current) => ({
        ...current,
        typeChosen: current.typeChosen || 'typeCode' in part,
        // Another document: the decision on the former one does not count for it.
        acceptDuplicate:
          'symbol' in part || 'issuerName' in part || 'documentDate' in part ? false : current.acceptDuplicate,
        values: { ...current.values, ...part },
      }));
      setErrors((current) => {
        const rest = { ...current };
        for (const key of Object.keys(part)) delete rest[key];
        return rest;
      });
    },
    [setDraft],
  );

  const issuers = reading?.issuers;
  const issuerSource = useMemo<SuggestionSource>(() => {
    if (!issuers || issuers.length === 0) return incomingSources.issuer;
    return {
      key: `${incomingSources.issuer.key}.${issuers.map(({ name }) => name).join('|')}`,
      load: async (text) =>
        text.trim() === ''
          ? issuers.map(({ name, uses }) => ({ value: name, hint: 'theo ký hiệu', uses }))
          : incomingSources.issuer.load(text),
    };
  }, [issuers]);

  /** Writes the symbol as on paper ("12-ct/tw" → "12-CT/TW") and takes the organ when only one uses it. */
  const client = useQueryClient();
  const leaveSymbol = (): void => {
    const typed = values.symbol;
    if (typed.trim() === '') return;
    void client
      .fetchQuery({
        queryKey: ['incoming', 'incoming.readSymbol', { symbol: typed }],
        queryFn: () => call('incoming.readSymbol', { symbol: typed }),
      })
      .then((read) =>
        setDraft((current) => {
          if (current.values.symbol !== typed) return current;
          const only = read.issuers.length === 1 ? read.issuers[0] : undefined;
          const issuerName = current.values.issuerName === '' && only ? only.name : current.values.issuerName;
          const typeCode = current.typeChosen ? current.values.typeCode : (read.typeCode ?? current.values.typeCode);
          return { ...current, values: { ...current.values, symbol: read.symbol, issuerName, typeCode } };
        }),
      )
      .catch(() => {
        // Reading a symbol is a help only; without it everything is typed.
      });
  };

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
    leaveSymbol,
    issuerSource,
    issuersRead: issuers !== undefined && issuers.length > 0,
    bookId: draft.bookId,
    // A number belongs to its book.
    chooseBook: (bookId: number) => setDraft((current) => ({ ...current, bookId, chosenNumber: null })),
    chosenNumber: draft.chosenNumber,
    chooseNumber: (chosenNumber: ChosenNumber | null) => {
      setDraft((current) => ({ ...current, chosenNumber }));
      setErrors(({ chosenNumber: _refused, ...rest }) => rest);
    },
    acceptDuplicate: draft.acceptDuplicate,
    takeDuplicate: () => setDraft((current) => ({ ...current, acceptDuplicate: true })),
    typeNote: !draft.typeChosen && readType !== null && values.typeCode === readType ? 'đọc từ ký hiệu' : undefined,
    /** The next document: day, channel and book stay. */
    clear: () =>
      setDraft((current) => ({
        ...startDraft(today),
        bookId: current.bookId,
        values: {
          ...blankValues(today, current.values.channel),
          arrivalDate: current.values.arrivalDate ?? today,
        },
      })),
    startAnew: () => setDraft(startDraft(today)),
  } as const;
}

export type EntryForm = ReturnType<typeof useEntryForm>;
