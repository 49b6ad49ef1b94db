import { useRef, useState } from 'react';
import { isIsoDate } from '../../../electron/contract/calendar-date.ts';
import { correctCopyInput, type CertifiedCopy } from '../../../electron/contract/certified-copy.schema.ts';
import { useCorrectCopy } from '../../api/certified-copy.ts';
import { useOrganization } from '../../api/organization.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { focusFirstError } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';
import { SelectField } from '../../components/select-field.tsx';
import { signerLabel, signersOf } from '../../components/signer-label.ts';
import { TextField } from '../../components/text-field.tsx';

/** Corrects a row of the register of copies; its number, its form and its recipients stay. */
export function CorrectCopyDialog({ copy, onClose }: { readonly copy: CertifiedCopy; readonly onClose: () => void }) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const correct = useCorrectCopy();
  const signers = useOrganization().data?.signers ?? [];
  const body = useRef<HTMLDivElement>(null);
  const [copyDate, setCopyDate] = useState<string | null>(copy.copyDate);
  const [signerId, setSignerId] = useState(copy.signerId);
  const [note, setNote] = useState(copy.note);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const date = copyDate !== null && isIsoDate(copyDate) ? copyDate : copy.copyDate;
  const choices = signersOf(signers, copy.bodyId, date).filter(
    ({ certifiesCopies, id }) => certifiesCopies || id === copy.signerId,
  );
  const changed = copyDate !== copy.copyDate || signerId !== copy.signerId || note !== copy.note || reason !== '';
  const refuse = (found: FieldErrors): void => {
    setErrors(found);
    requestAnimationFrame(() => focusFirstError(body.current));
  };
  const save = (): void => {
    const input = { id: copy.id, version: copy.version, copyDate: copyDate ?? '', signerId, note, reason };
    const found = checkFields(correctCopyInput, input);
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    correct.mutate(input, {
      onSuccess: () => {
        announce(`Đã sửa bản sao ${copy.numberText}`);
        onClose();
      },
      onError: (error) => refuse(fieldsOf(error)),
    });
  };
  return (
    <Dialog
      wide
      title={`Sửa bản sao ${copy.numberText}`}
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
      <div ref={body} className="detail-correct">
        <DateField
          label="Ngày sao"
          layout="alone"
          near={today}
          lean="behind"
          value={copyDate}
          onChange={setCopyDate}
          error={errors.copyDate}
        />
        <SelectField
          label="Người ký"
          layout="alone"
          value={String(signerId)}
          options={choices.map((signer) => ({ value: String(signer.id), label: signerLabel(signer) }))}
          onChange={(id) => setSignerId(Number(id))}
          error={errors.signerId}
        />
        <TextField label="Ghi chú" layout="alone" value={note} onChange={setNote} error={errors.note} />
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
