import { useState } from 'react';
import { recordPaperOriginalInput, type IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { useRecordPaperOriginal } from '../../api/incoming.ts';
import { DateField } from '../../components/date-field.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';

/** The paper original that follows a network copy keeps the number and day of arrival. (practice.md 1.7) */
export function PaperDialog({
  document,
  onClose,
}: {
  readonly document: IncomingDocument;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const form = useFollowing<IncomingDocument, { readonly copies: number | null }>(document, ({ copies }) => ({
    copies,
  }));
  const { copies } = form.values;
  const saving = useSaving(
    recordPaperOriginalInput,
    useRecordPaperOriginal(),
    `Đã ghi nhận bản giấy của số đến ${document.numberText}`,
  );
  const { errors } = saving;
  const confirm = (): void =>
    saving.save({ id: document.id, receivedOn: receivedOn ?? '', copies: copies ?? 0 }, onClose);
  return (
    <SaveDialog
      title={`Nhận bản giấy của số đến ${document.numberText}`}
      saving={saving}
      saveLabel="Ghi nhận"
      onSave={confirm}
      onClose={onClose}
    >
      <p>Đóng dấu đến lên bản giấy với đúng số {document.numberText} và ngày đến đã ghi trong sổ.</p>
      <DateField
        label="Ngày nhận"
        layout="alone"
        near={today}
        value={receivedOn}
        onChange={setReceivedOn}
        error={errors.receivedOn}
      />
      <NumberField
        label="Số bản"
        layout="alone"
        value={copies}
        onChange={(next) => form.change({ copies: next })}
        error={errors.copies}
      />
    </SaveDialog>
  );
}
