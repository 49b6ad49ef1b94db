import { useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { recordRoutingReceiptsInput, type DocumentLife } from '../../../electron/contract/document-life.schema.ts';
import { useRecordRoutingReceipts } from '../../api/life.ts';
import { useAnnounce } from '../announcer.tsx';
import { Button } from '../button.tsx';
import { DateField } from '../date-field.tsx';
import { errorSentence } from '../error-sentence.ts';
import { useFrame } from '../frame-context.ts';
import { SaveDialog } from '../save-dialog.tsx';
import { TextField } from '../text-field.tsx';
import { useSaving } from '../use-saving.ts';

/** Ký nhận of those an arrival was passed on to: who signed on which day. (practice.md 1.1, step 8) */
export function RoutingReceipts({
  id,
  recipients,
  life,
}: {
  readonly id: number;
  readonly recipients: readonly string[];
  readonly life: DocumentLife;
}) {
  const [signing, setSigning] = useState<string | null>(null);
  const announce = useAnnounce();
  const record = useRecordRoutingReceipts();
  const takeBack = (recipient: string): void =>
    record.mutate(
      { id, recipients: [recipient], receivedOn: null, receivedBy: '' },
      {
        onSuccess: () => announce(`Đã bỏ ký nhận của ${recipient}`),
        onError: (error) => announce(errorSentence(error), 'problem'),
      },
    );
  return (
    <ul className="life-list">
      {recipients.map((recipient) => {
        const receipt = life.receipts.find((entry) => entry.recipient === recipient);
        return (
          <li key={recipient}>
            <span className="life-text">
              {recipient}
              {receipt ? (
                <span className="done">
                  {' '}
                  ký nhận {formatDate(receipt.receivedOn)}
                  {receipt.receivedBy === '' ? '' : `, ${receipt.receivedBy}`}
                </span>
              ) : (
                <span className="quiet"> chưa ký nhận</span>
              )}
            </span>
            {receipt ? (
              <Button
                small
                variant="quiet"
                aria-label={`Bỏ ký nhận: ${recipient}`}
                busy={record.isPending}
                onClick={() => takeBack(recipient)}
              >
                Bỏ
              </Button>
            ) : (
              <Button
                small
                variant="quiet"
                aria-label={`Ghi ký nhận: ${recipient}`}
                onClick={() => setSigning(recipient)}
              >
                Ký nhận
              </Button>
            )}
          </li>
        );
      })}
      {signing === null ? null : <ReceiptDialog id={id} recipient={signing} onClose={() => setSigning(null)} />}
    </ul>
  );
}

function ReceiptDialog({
  id,
  recipient,
  onClose,
}: {
  readonly id: number;
  readonly recipient: string;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [receivedBy, setReceivedBy] = useState('');
  const saving = useSaving(recordRoutingReceiptsInput, useRecordRoutingReceipts(), `${recipient} đã ký nhận`);
  const { errors } = saving;
  const confirm = (): void =>
    saving.save({ id, recipients: [recipient], receivedOn: receivedOn ?? '', receivedBy }, onClose);
  return (
    <SaveDialog
      title={`Ký nhận: ${recipient}`}
      unsaved={receivedBy !== ''}
      saving={saving}
      saveLabel="Ghi ký nhận"
      onSave={confirm}
      onClose={onClose}
    >
      <TextField
        label="Người ký"
        layout="alone"
        value={receivedBy}
        error={errors.receivedBy}
        onChange={setReceivedBy}
        data-autofocus
      />
      <DateField
        label="Ngày"
        layout="alone"
        near={today}
        value={receivedOn}
        error={errors.receivedOn}
        onChange={setReceivedOn}
      />
    </SaveDialog>
  );
}
