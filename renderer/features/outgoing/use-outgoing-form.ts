import { useCallback, useState } from 'react';
import { isIsoDate } from '../../../electron/contract/calendar-date.ts';
import type { ChosenNumber } from '../../../electron/contract/numbering.schema.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import {
  registerManyOutgoingInput,
  registerOutgoingInput,
  type OutgoingEntryDefaults,
} from '../../../electron/contract/outgoing-entry.schema.ts';
import type { MethodInput } from '../../../electron/contract/api.ts';
import {
  changeTurn,
  firstTurn,
  giveTurnBack,
  leaveTurn,
  sendTurn,
  settleTurn,
  type Turns,
} from '../../components/entry-turns.ts';
import { checkFields, type FieldErrors } from '../../components/form-errors.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { readLines } from './entered-lines.ts';
import { subjectsOf } from './many-subjects.ts';
import { blankValues, fillFromLast, isTouched, sharedInput, type OutgoingValues } from './outgoing-values.ts';
import type { OutgoingRow } from './read-outgoing-row.ts';
import { findArrivalId, findFileId, nameFile } from './sources.ts';

interface Draft {
  readonly values: OutgoingValues;
  readonly acceptDuplicate: boolean;
  /** Another number than the next one. */
  readonly chosenNumber: ChosenNumber | null;
  /** "Nhiều số một lần": one subject a line; null enters one document. */
  readonly list: string | null;
}

/** What a checked form gives to the core. */
export type Checked =
  | { readonly kind: 'one'; readonly input: MethodInput<'outgoing.register'> }
  | { readonly kind: 'many'; readonly input: MethodInput<'outgoing.registerMany'> };

/** Changes that make another document of it: the decision on the former one does not count. */
const identity: readonly (keyof OutgoingValues)[] = ['bodyId', 'typeText', 'documentDate', 'subject'];

const isBegun = ({ values, list, chosenNumber }: Draft): boolean =>
  isTouched(values) || (list ?? '').trim() !== '' || chosenNumber !== null;

/** What is being entered: kept while the program is open. */
export function useOutgoingForm(organization: Organization, today: string, last: OutgoingEntryDefaults['last']) {
  const body =
    organization.bodies.find(({ id, active }) => active && id === last?.bodyId) ??
    organization.bodies.find(({ active }) => active);
  const start: Draft = {
    values: blankValues(organization, body, today),
    acceptDuplicate: false,
    chosenNumber: null,
    list: null,
  };
  const [turns, setTurns] = useKeptState<Turns<Draft>>('outgoing.letters', firstTurn(start));
  const [errors, setErrors] = useState<FieldErrors>({});
  const { current: draft, turn } = turns;
  const { values, list } = draft;
  const setDraft = useCallback(
    (make: (current: Draft) => Draft): void => setTurns((now) => changeTurn(now, turn, make)),
    [setTurns, turn],
  );
  /** The next document: body, day and signer stay. */
  const nextOf = ({ values: { bodyId, documentDate, signerId } }: Draft): Draft => {
    const kept = organization.bodies.find(({ id }) => id === bodyId);
    const next = blankValues(organization, kept, documentDate ?? today);
    return { ...start, values: { ...next, signerId: signerId ?? next.signerId } };
  };

  const change = useCallback(
    (part: Partial<OutgoingValues>): void => {
      setDraft((current) => {
        const other = identity.some((key) => key in part && part[key] !== current.values[key]);
        // A number belongs to its series.
        const otherSeries = ['bodyId', 'typeText'].some((key) => key in part && other);
        return {
          ...current,
          values: { ...current.values, ...part },
          acceptDuplicate: other ? false : current.acceptDuplicate,
          chosenNumber: otherSeries ? null : current.chosenNumber,
        };
      });
      setErrors((current) => withoutFields(current, part));
    },
    [setDraft],
  );

  /** What the core takes of the document in the fields, and the sentences with which it would be refused. */
  const check = async (): Promise<{ readonly checked: Checked; readonly problems: FieldErrors }> => {
    const { input, found } = await complete(values, draft.acceptDuplicate);
    const { subject, ...shared } = input;
    const checked: Checked =
      list === null
        ? { kind: 'one', input: { ...input, chosenNumber: draft.chosenNumber } }
        : { kind: 'many', input: { ...shared, subjects: subjectsOf(subject, list) } };
    const schema = checked.kind === 'one' ? registerOutgoingInput : registerManyOutgoingInput;
    return { checked, problems: { ...checkFields(schema, checked.input), ...found } };
  };

  return {
    values,
    errors,
    setErrors,
    change,
    check,
    turn,
    /** The document that was in the fields is being entered. */
    sending: turns.sent !== null,
    /** What was typed behind a document that was refused waits until that one is in the register. */
    waits: turns.begun !== null,
    /** The fields are the next document's. */
    send: () => {
      setTurns((now) => sendTurn(now, nextOf(now.current), false));
      setErrors({});
    },
    settle: () => setTurns(settleTurn),
    /** Puts the refused document back; true when the next one had been begun. */
    giveBack: (): boolean => {
      let begun = false;
      setTurns((now) => {
        const back = giveTurnBack(now, isBegun);
        begun = back.begun !== null;
        return back;
      });
      return begun;
    },
    chosenNumber: draft.chosenNumber,
    chooseNumber: (chosenNumber: ChosenNumber | null) => {
      setDraft((current) => ({ ...current, chosenNumber }));
      setErrors((current) => Object.fromEntries(Object.entries(current).filter(([key]) => !key.startsWith('chosen'))));
    },
    /** A row of a spreadsheet: its number is the chosen one, in the place of that of the row pasted before. */
    paste: ({ values: part, number }: OutgoingRow) => {
      change(part);
      const chosenNumber = number === null ? null : { ...number, reason: '' };
      setDraft((current) => ({ ...current, chosenNumber }));
    },
    acceptDuplicate: draft.acceptDuplicate,
    takeDuplicate: () => setDraft((current) => ({ ...current, acceptDuplicate: true })),
    list,
    setList: (next: string | null) => setDraft((current) => ({ ...current, list: next, chosenNumber: null })),
    repeat: (entered: NonNullable<typeof last>) => {
      const fileText = entered.file ? nameFile(entered.file) : '';
      setDraft((current) => ({ ...current, values: fillFromLast(current.values, entered, fileText) }));
      setErrors({});
    },
    startAnew: () => setTurns((now) => leaveTurn(now, start)),
    touched: isBegun(draft),
  } as const;
}

export type OutgoingForm = ReturnType<typeof useOutgoingForm>;

/** Reads what may still be unread: nơi nhận typed a moment ago, an arrival named by its number, a hồ sơ by its code. */
async function complete(values: OutgoingValues, acceptDuplicate: boolean) {
  const asOf = values.documentDate !== null && isIsoDate(values.documentDate) ? values.documentDate : undefined;
  const read =
    values.recipients === values.linesOf || asOf === undefined
      ? {}
      : await readLines(values.recipients, asOf, values.lines);
  const shared = sharedInput({ ...values, ...read });
  const found: Record<string, string> = {};
  const incomingId = values.answersText.trim() === '' ? null : await findArrivalId(values.answersText);
  if (incomingId === null && values.answersText.trim() !== '')
    found.answers = 'Không có số đến này. Chọn một văn bản trong danh sách.';
  const fileId = values.fileText.trim() === '' ? null : await findFileId(values.fileText);
  if (fileId === null && values.fileText.trim() !== '') found.fileId = 'Chọn một hồ sơ chưa kết thúc trong danh sách.';
  if (values.recipients.trim() === '') found.lines = 'Ghi nơi nhận, hoặc chọn danh sách.';
  const input = {
    bodyId: values.bodyId,
    ...shared,
    listId: values.listId,
    answers: incomingId === null ? null : { relation: values.relation, incomingId },
    fileId,
    acceptDuplicate,
  };
  return { input, found };
}

/** The names under which the contract refuses a field, where they differ. */
const errorNames: Partial<Record<keyof OutgoingValues, readonly string[]>> = {
  typeText: ['typeCode'],
  recipients: ['lines'],
  answersText: ['answers'],
  fileText: ['fileId'],
};

/** A changed field is no longer wrong. */
export function withoutFields(errors: FieldErrors, changed: Partial<OutgoingValues>): FieldErrors {
  const names = Object.keys(changed).flatMap((key) => errorNames[key as keyof OutgoingValues] ?? [key]);
  return Object.fromEntries(Object.entries(errors).filter(([key]) => !names.includes(key.split('.')[0] ?? '')));
}
