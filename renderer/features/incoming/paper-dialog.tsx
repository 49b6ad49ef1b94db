import { useState } from 'react';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { useRecordPaperOriginal } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useFrame } from '../../components/frame-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { errorsOfCall } from './use-entry-form.ts';

/** The paper original that follows a network copy keeps the number and day of arrival. (practice.md 1.7) */
export function PaperDialog({
  document,
  onClose,
}: {
  readonly document: IncomingDocument;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const record = useRecordPaperOriginal();
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const form = useFollowing<IncomingDocument, { readonly copies: number | null }>(document, ({ copies }) => ({
    copies,
  }));
  const { copies } = form.values;
  const errors = errorsOfCall(record.error);
  const confirm = (): void =>
    record.mutate(
      { id: document.id, receivedOn: receivedOn ?? '', copies: copies ?? 0 },
      {
        onSuccess: () => {
          announce(`Đã ghi nhận bản giấy của số đến ${document.numberText}`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={`Nhận bản giấy của số đến ${document.numberText}`}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={record.isPending} onClick={confirm} data-submit>
            Ghi nhận
          </Button>
        </>
      }
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
      {record.error ? <Band tone="error">{errorSentence(record.error)}</Band> : null}
    </Dialog>
  );
}
