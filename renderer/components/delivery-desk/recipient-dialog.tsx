import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { deliveryChannelLabels, deliveryChannels } from '../../../electron/contract/distribution.schema.ts';
import type { DeliveryChannel } from '../../../electron/contract/distribution.schema.ts';
import { useCorrectRecipient } from '../../api/distribution.ts';
import { useAnnounce } from '../announcer.tsx';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { errorSentence } from '../error-sentence.ts';
import { fieldsOf } from '../form-errors.ts';
import { formatCount } from '../format.ts';
import { Ledger } from '../ledger.tsx';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-field.tsx';
import { useFollowing } from '../use-following.ts';
import type { DeliveryRow } from './delivery-types.ts';

/** One recipient: what is known, and the channel and remarks to be corrected. */
export function RecipientDialog({
  row,
  line,
  locked,
  onClose,
}: {
  readonly row: DeliveryRow;
  /** The line of nơi nhận that reaches it. */
  readonly line: string;
  readonly locked: boolean;
  readonly onClose: () => void;
}) {
  const announce = useAnnounce();
  const correct = useCorrectRecipient();
  const form = useFollowing(row, ({ channel, note }) => ({ channel, note }));
  const { channel, note } = form.values;
  const errors = fieldsOf(correct.error);
  const save = (): void => {
    if (locked) return;
    correct.mutate(
      { id: row.id, channel, note },
      {
        onSuccess: () => {
          announce(`Đã sửa ${row.name}`);
          onClose();
        },
      },
    );
  };
  const by = row.receivedBy === '' ? '' : `, ${row.receivedBy}`;
  return (
    <Dialog
      title={`${formatCount(row.ordinal)}. ${row.name}`}
      onClose={onClose}
      unsaved={form.changed}
      hotkeys={{ 'Ctrl+S': save }}
      footer={
        locked ? (
          <Button variant="primary" onClick={onClose}>
            Đóng
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Thôi</Button>
            <Button variant="primary" keyHint="Ctrl+S" busy={correct.isPending} onClick={save} data-submit>
              Lưu
            </Button>
          </>
        )
      }
    >
      <Ledger
        entries={[
          { label: 'Dòng Nơi nhận', value: line },
          { label: 'Số bản', value: `${formatCount(row.copies)} bản` },
          { label: 'Bản số', value: row.copyNumbers },
          { label: 'Gửi', value: row.sentOn === null ? 'chưa ghi' : formatDate(row.sentOn) },
          { label: 'Ký nhận', value: row.receivedOn === null ? 'chưa ký' : `${formatDate(row.receivedOn)}${by}` },
          {
            label: 'Trả lại',
            value:
              row.returnedOn === null
                ? ''
                : `${formatDate(row.returnedOn)}, ${formatCount(row.returnedCopies)}/${formatCount(row.copies)} bản`,
          },
        ]}
      />
      <SelectField
        label="Kênh gửi"
        layout="alone"
        value={channel}
        disabled={locked}
        options={deliveryChannels.map((value) => ({ value, label: deliveryChannelLabels[value] }))}
        error={errors.channel}
        onChange={(value) => form.change({ channel: value as DeliveryChannel })}
      />
      <TextField
        label="Ghi chú"
        layout="alone"
        value={note}
        disabled={locked}
        error={errors.note}
        placeholder="gửi lại lần hai, nhận thay …"
        onChange={(next) => form.change({ note: next })}
      />
      {correct.error ? <Band tone="error">{errorSentence(correct.error)}</Band> : null}
    </Dialog>
  );
}
