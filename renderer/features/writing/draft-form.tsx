import { useCallback, useRef } from 'react';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { Band } from '../../components/band.tsx';
import { below } from '../../components/form-errors.ts';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { belongsToSeriesOf, OtherNumber, withChosenNumber } from '../../components/other-number.tsx';
import { AppendixFields } from './appendix-fields.tsx';
import { newBlock } from './body-editor/body-changes.ts';
import { BodyEditor } from './body-editor/body-editor.tsx';
import { ClosingFields, MoreFields } from './closing-fields.tsx';
import { DocumentFields } from './document-fields.tsx';
import type { Finding } from './findings.ts';
import { LayoutFields } from './layout-fields.tsx';
import type { Content } from './new-content.ts';
import { PhraseButton } from './phrase-dialog.tsx';
import type { DraftState } from './use-draft.ts';
import type { useIssuing } from './use-issuing.ts';

/** Everything of a document that is written: what it is, its body, how it ends, how it is laid out. */
export function DraftForm({
  draft,
  content,
  organization,
  findings,
  issuing,
  foreseen,
}: {
  readonly draft: DraftState;
  readonly content: Content;
  readonly organization: Organization;
  readonly findings: readonly Finding[];
  readonly issuing: ReturnType<typeof useIssuing>;
  /** The next number; empty while it is not known. */
  readonly foreseen: string;
}) {
  const { errors, problem, chosen, choose } = issuing;
  const change = (part: Partial<Content>): void => {
    // A chosen number belongs to its series.
    if ('bodyId' in part || 'typeCode' in part) choose(null);
    draft.change(part);
  };
  const form = useRef<HTMLFormElement>(null);
  const leaveBody = useCallback(() => form.current?.querySelector<HTMLElement>('.closing-fields select')?.focus(), []);
  const fields = { content, change, organization, errors, findings };
  return (
    <form
      ref={form}
      className="writing-form"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={goOnWithEnter}
    >
      {problem ? <Band tone="error">{problem}</Band> : null}
      {draft.keepProblem ? <Band>Chưa giữ được nháp: {draft.keepProblem}</Band> : null}
      <DocumentFields
        {...fields}
        numberText={withChosenNumber(foreseen, chosen)}
        otherNumber={
          <OtherNumber
            value={chosen}
            onChange={choose}
            belongs={belongsToSeriesOf(foreseen)}
            error={errors['chosenNumber.number'] ?? errors['chosenNumber.reason']}
            hotkey="F8"
          />
        }
      />
      <BodyEditor
        blocks={content.blocks}
        onChange={(make) => draft.change((now) => ({ ...now, blocks: [...make(now.blocks)] }))}
        findings={findings}
        errors={below(errors, 'blocks')}
        onLeave={leaveBody}
      />
      <PhraseButton
        kind="paragraph"
        onChoose={(text) => draft.change((now) => ({ ...now, blocks: [...now.blocks, newBlock('paragraph', text)] }))}
      />
      {errors.blocks ? <p className="field-error">{errors.blocks}</p> : null}
      <AppendixFields {...fields} changeNow={(make) => draft.change(make)} />
      <ClosingFields {...fields} />
      <MoreFields {...fields} />
      <LayoutFields {...fields} />
    </form>
  );
}
