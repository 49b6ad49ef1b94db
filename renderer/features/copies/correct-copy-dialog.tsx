import { useState } from 'react';
import { isIsoDate } from '../../../electron/contract/calendar-date.ts';
import { correctCopyInput, type CertifiedCopy } from '../../../electron/contract/certified-copy.schema.ts';
import { useCorrectCopy } from '../../api/certified-copy.ts';
import { useOrganization } from '../../api/organization.ts';
import { CorrectionReason } from '../../components/correction-reason.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { signerLabel, signersOf } from '../../components/signer-label.ts';
import { TextField } from '../../components/text-field.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';

interface CopyFields {
  readonly copyDate: string | null;
  readonly signerId: number;
  readonly note: string;
}

/** Corrects a row of the register of copies; its number, its form and its recipients stay. */
export function CorrectCopyDialog({ copy, onClose }: { readonly copy: CertifiedCopy; readonly onClose: () => void }) {
  const { today } = useFrame();
  const signers = useOrganization().data?.signers ?? [];
  const form = useFollowing<CertifiedCopy, CopyFields>(copy, (row) => ({
    copyDate: row.copyDate,
    signerId: row.signerId,
    note: row.note,
  }));
  const { copyDate, signerId, note } = form.values;
  const [reason, setReason] = useState('');
  const date = copyDate !== null && isIsoDate(copyDate) ? copyDate : copy.copyDate;
  const choices = signersOf(signers, copy.bodyId, date).filter(
    ({ certifiesCopies, id }) => certifiesCopies || id === copy.signerId,
  );
  const saving = useSaving(correctCopyInput, useCorrectCopy(), `Đã sửa bản sao ${copy.numberText}`);
  const { errors } = saving;
  return (
    <SaveDialog
      wide
      title={`Sửa bản sao ${copy.numberText}`}
      unsaved={form.changed || reason !== ''}
      saving={saving}
      onSave={() =>
        saving.save(
          { id: copy.id, version: form.source.version, copyDate: copyDate ?? '', signerId, note, reason },
          onClose,
        )
      }
      onClose={onClose}
    >
      <DateField
        label="Ngày sao"
        layout="alone"
        near={today}
        lean="behind"
        value={copyDate}
        onChange={(next) => form.change({ copyDate: next })}
        error={errors.copyDate}
      />
      <SelectField
        label="Người ký"
        layout="alone"
        value={String(signerId)}
        options={choices.map((signer) => ({ value: String(signer.id), label: signerLabel(signer) }))}
        onChange={(id) => form.change({ signerId: Number(id) })}
        error={errors.signerId}
      />
      <TextField
        label="Ghi chú"
        layout="alone"
        value={note}
        onChange={(next) => form.change({ note: next })}
        error={errors.note}
      />
      <CorrectionReason value={reason} onChange={setReason} error={errors.reason} />
    </SaveDialog>
  );
}
