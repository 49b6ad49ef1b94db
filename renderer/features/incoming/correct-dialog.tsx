import { useState } from 'react';
import { correctIncomingInput, type IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { useCorrectIncoming } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { CorrectionReason } from '../../components/correction-reason.tsx';
import { sameValues } from '../../components/follow-fresh.ts';
import type { FieldErrors } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { savingOf } from '../../components/use-saving.ts';
import { changeDraft, draftOf, noteOfType } from './entry-draft.ts';
import { toDocumentFields, valuesOf } from './entry-values.ts';
import { IncomingFields } from './incoming-fields.tsx';
import { errorsByField, errorsOfCall, withoutFields } from './use-entry-form.ts';

/** Corrects what stands in the book; the number stays, and what was written before stays in the history. */
export function CorrectDialog({
  document,
  onClose,
}: {
  readonly document: IncomingDocument;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const correct = useCorrectIncoming();
  const form = useFollowing(document, (row) => draftOf(valuesOf(row), today));
  const { values } = form.values;
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const changed = reason !== '' || !sameValues(values, valuesOf(form.source));
  const refuse = (found: FieldErrors): void => {
    setErrors(found);
    focusFirstErrorSoon();
  };
  const save = (): void => {
    const input = { id: document.id, version: form.source.version, ...toDocumentFields(values), reason };
    const parsed = correctIncomingInput.safeParse(input);
    if (!parsed.success) return refuse(errorsByField(parsed.error.issues));
    correct.mutate(input, {
      onSuccess: () => {
        announce(`Đã sửa số đến ${document.numberText}`);
        onClose();
      },
      onError: (error) => refuse(errorsOfCall(error)),
    });
  };
  return (
    <SaveDialog
      widest
      title={`Sửa số đến ${document.numberText}`}
      unsaved={changed}
      saving={savingOf(correct)}
      onSave={save}
      onClose={onClose}
    >
      <div className="correct-body">
        <IncomingFields
          values={values}
          onChange={(part) => {
            form.setValues((current) => changeDraft(current, part));
            setErrors((current) => withoutFields(current, part));
          }}
          errors={errors}
          today={today}
          now=""
          typeNote={values.symbol === form.source.symbol ? undefined : noteOfType(form.values)}
        />
        <CorrectionReason value={reason} onChange={setReason} error={errors.reason} />
      </div>
    </SaveDialog>
  );
}
