import { useRef, useState } from 'react';
import { correctIncomingInput, type IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { useCorrectIncoming } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { sameValues } from '../../components/follow-fresh.ts';
import type { FieldErrors } from '../../components/form-errors.ts';
import { focusFirstError } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { TextField } from '../../components/text-field.tsx';
import { useFollowing } from '../../components/use-following.ts';
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
  const body = useRef<HTMLDivElement>(null);
  const form = useFollowing(document, (row) => draftOf(valuesOf(row), today));
  const { values } = form.values;
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const changed = reason !== '' || !sameValues(values, valuesOf(form.source));
  const showFirstError = (): void => {
    requestAnimationFrame(() => focusFirstError(body.current));
  };
  const save = (): void => {
    const input = { id: document.id, version: form.source.version, ...toDocumentFields(values), reason };
    const parsed = correctIncomingInput.safeParse(input);
    if (!parsed.success) {
      setErrors(errorsByField(parsed.error.issues));
      showFirstError();
      return;
    }
    correct.mutate(input, {
      onSuccess: () => {
        announce(`Đã sửa số đến ${document.numberText}`);
        onClose();
      },
      onError: (error) => {
        setErrors(errorsOfCall(error));
        showFirstError();
      },
    });
  };
  return (
    <Dialog
      widest
      title={`Sửa số đến ${document.numberText}`}
      onClose={onClose}
      unsaved={changed}
      hotkeys={{ 'Ctrl+S': save, 'Ctrl+Enter': save }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={correct.isPending} onClick={save} data-submit>
            Lưu
          </Button>
        </>
      }
    >
      <div ref={body} className="correct-body">
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
        <TextField
          label="Lý do sửa"
          layout="alone"
          hint="Ghi vào lịch sử cùng nội dung cũ và mới."
          value={reason}
          onChange={setReason}
          error={errors.reason}
        />
        {correct.error ? <Band tone="error">{errorSentence(correct.error)}</Band> : null}
      </div>
    </Dialog>
  );
}
