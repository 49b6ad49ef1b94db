import { useState } from 'react';
import type { ChosenNumber } from '../../../electron/contract/numbering.schema.ts';
import { outgoingContent, type OutgoingDetail } from '../../../electron/contract/outgoing.schema.ts';
import { useIssueOutgoing } from '../../api/outgoing.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { findUnfilled } from './findings.ts';
import type { Content } from './new-content.ts';
import type { DraftState } from './use-draft.ts';

/** Giving a draft its number: places left open are asked about first, a refusal leads to its field. */
export function useIssuing({
  draftId,
  draft,
  content,
  onIssued,
}: {
  readonly draftId: number;
  readonly draft: DraftState;
  readonly content: Content;
  readonly onIssued: (document: OutgoingDetail) => void;
}) {
  const issue = useIssueOutgoing();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState('');
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<ChosenNumber | null>(null);
  const unfilled = findUnfilled(content);
  const refuse = (found: FieldErrors, sentence: string): void => {
    setErrors(found);
    setProblem(sentence);
    focusFirstErrorSoon();
  };
  const issueNow = async (): Promise<void> => {
    setAsking(false);
    const found = checkFields(outgoingContent, content);
    if (Object.keys(found).length > 0) return refuse(found, '');
    setErrors({});
    setProblem('');
    try {
      await draft.keep();
      const document = await issue.mutateAsync(chosen === null ? { draftId } : { draftId, chosenNumber: chosen });
      draft.finish();
      onIssued(document);
    } catch (error) {
      refuse(fieldsOf(error), errorSentence(error));
    }
  };
  const submit = (): void => void issueNow();
  return {
    errors,
    problem,
    setProblem,
    /** The number taken instead of the next one. */
    chosen,
    choose: setChosen,
    unfilled,
    asking,
    stopAsking: () => setAsking(false),
    // A number is never taken back: places left open are asked about first.
    ask: () => (unfilled.length > 0 ? setAsking(true) : submit()),
    submit,
    busy: issue.isPending,
  } as const;
}
