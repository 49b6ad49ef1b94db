import { useCallback, useState } from 'react';
import { correctOutgoingInput } from '../../../electron/contract/outgoing-entry.schema.ts';
import type { OutgoingDetail } from '../../../electron/contract/outgoing.schema.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { useOrganization } from '../../api/organization.ts';
import { useCorrectOutgoing } from '../../api/outgoing.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { CorrectionReason } from '../../components/correction-reason.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { readLines } from './entered-lines.ts';
import { OutgoingFields } from './outgoing-fields.tsx';
import { sharedInput, valuesOfDocument, type OutgoingValues } from './outgoing-values.ts';
import { withoutFields } from './use-outgoing-form.ts';

interface CorrectProps {
  readonly document: OutgoingDetail;
  readonly onClose: () => void;
}

/** Corrects what stands in the book; the number stays, and what was written before stays in the history. */
export function CorrectOutgoingDialog(props: CorrectProps) {
  const organization = useOrganization().data;
  return organization ? <CorrectForm {...props} organization={organization} /> : null;
}

function CorrectForm({ document, onClose, organization }: CorrectProps & { readonly organization: Organization }) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const correct = useCorrectOutgoing();
  const form = useFollowing(document, (row) => valuesOfDocument(organization, row));
  const { values, change: changeValues } = form;
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState('');
  const changed = reason !== '' || form.changed;
  const change = useCallback(
    (part: Partial<OutgoingValues>): void => {
      changeValues(part);
      setErrors((current) => withoutFields(current, part));
    },
    [changeValues],
  );
  const refuse = (found: FieldErrors): void => {
    setErrors(found);
    focusFirstErrorSoon();
  };
  const save = async (): Promise<void> => {
    setProblem('');
    try {
      const read =
        values.recipients === values.linesOf
          ? {}
          : await readLines(values.recipients, values.documentDate ?? document.documentDate, values.lines);
      const input = { id: document.id, version: form.source.version, ...sharedInput({ ...values, ...read }), reason };
      const found = checkFields(correctOutgoingInput, input);
      if (Object.keys(found).length > 0) {
        refuse(found);
        return;
      }
      await correct.mutateAsync(input);
      announce(`Đã sửa số ${document.numberText}`);
      onClose();
    } catch (error) {
      setProblem(errorSentence(error));
      refuse(fieldsOf(error));
    }
  };
  return (
    <SaveDialog
      widest
      title={`Sửa số ${document.numberText}`}
      unsaved={changed}
      saving={{ busy: correct.isPending, problem }}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className="outgoing-correct">
        <OutgoingFields
          values={values}
          onChange={change}
          errors={errors}
          organization={organization}
          today={today}
          correcting
        />
        <CorrectionReason value={reason} onChange={setReason} error={errors.reason} />
      </div>
    </SaveDialog>
  );
}
