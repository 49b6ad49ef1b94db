import { useState } from 'react';
import { setHandlingInput } from '../../../electron/contract/desk.schema.ts';
import { useNumberCopies, useSetHandling } from '../../api/distribution.ts';
import { useAnnounce } from '../announcer.tsx';
import { Button } from '../button.tsx';
import { CheckField } from '../check-field.tsx';
import { DateField } from '../date-field.tsx';
import { fieldsOf } from '../form-errors.ts';
import { formatCount } from '../format.ts';
import { NumberField } from '../number-field.tsx';
import { SaveDialog } from '../save-dialog.tsx';
import { SelectField } from '../select-field.tsx';
import { useFollowing } from '../use-following.ts';
import { savingOf, useSaving } from '../use-saving.ts';
import type { Delivery, DeliveryOwner } from './delivery-types.ts';

interface Handling {
  readonly choice: string;
  readonly returnBy: string | null;
  readonly sheets: number | null;
}

/** Must it come back, until when, and how long is it. (practice.md 4.3) */
export function HandlingDialog({
  owner,
  delivery,
  today,
  onClose,
}: {
  readonly owner: DeliveryOwner;
  readonly delivery: Delivery;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const saving = useSaving(setHandlingInput, useSetHandling(), 'Đã lưu cách theo dõi');
  const { errors } = saving;
  const form = useFollowing<Handling, Handling>(
    { choice: delivery.returnable ? 'yes' : 'no', returnBy: delivery.returnBy, sheets: delivery.sheetsPerCopy },
    (known) => known,
  );
  const { choice, returnBy, sheets } = form.values;
  const save = (): void =>
    saving.save(
      {
        ...owner,
        returnable: choice === 'mark' ? null : choice === 'yes',
        returnBy: choice === 'no' ? null : returnBy,
        sheetsPerCopy: sheets,
      },
      onClose,
    );
  return (
    <SaveDialog title="Theo dõi sau phát hành" saving={saving} onSave={save} onClose={onClose}>
      <SelectField
        label="Thu hồi"
        layout="alone"
        value={choice}
        options={[
          { value: 'yes', label: 'Tài liệu thu hồi: phải trả lại' },
          { value: 'no', label: 'Không phải trả lại' },
          { value: 'mark', label: 'Theo dấu chỉ phạm vi trên văn bản' },
        ]}
        hint="Văn bản đóng dấu “TÀI LIỆU THU HỒI” được theo dõi đến khi mọi bản trở về."
        error={errors.returnable}
        onChange={(next) => form.change({ choice: next })}
      />
      {choice === 'no' ? null : (
        <DateField
          label="Trả trước ngày"
          layout="alone"
          near={today}
          value={returnBy}
          error={errors.returnBy}
          onChange={(next) => form.change({ returnBy: next })}
        />
      )}
      <NumberField
        label="Số tờ mỗi bản"
        layout="alone"
        value={sheets}
        hint="Để tính giấy in; để trống thì tính theo số trang trong sổ."
        error={errors.sheetsPerCopy}
        onChange={(next) => form.change({ sheets: next })}
      />
    </SaveDialog>
  );
}

/** Copies numbered one after another in the order of the list. */
export function NumberCopiesDialog({
  owner,
  delivery,
  onClose,
}: {
  readonly owner: DeliveryOwner;
  readonly delivery: Delivery;
  readonly onClose: () => void;
}) {
  const announce = useAnnounce();
  const number = useNumberCopies();
  const [first, setFirst] = useState<number | null>(1);
  const [paperOnly, setPaperOnly] = useState(true);
  const errors = fieldsOf(number.error);
  const counted = delivery.recipients.filter(
    ({ copies, channel }) => copies > 0 && !(paperOnly && channel === 'network'),
  );
  const copies = counted.reduce((sum, row) => sum + row.copies, 0);
  const numbered = delivery.recipients.some(({ copyNumbers }) => copyNumbers !== '');
  const save = (firstNumber: number | null): void =>
    number.mutate(
      { ...owner, firstNumber, paperOnly },
      {
        onSuccess: ({ rows }) => {
          announce(firstNumber === null ? 'Đã bỏ số bản' : `Đã đánh số bản cho ${formatCount(rows)} nơi`);
          onClose();
        },
      },
    );
  return (
    <SaveDialog
      title="Đánh số bản"
      saving={savingOf(number)}
      saveLabel="Đánh số"
      disabled={copies === 0}
      beside={
        numbered ? (
          <Button variant="quiet" busy={number.isPending} onClick={() => save(null)}>
            Bỏ số bản
          </Button>
        ) : null
      }
      onSave={() => save(first ?? 1)}
      onClose={onClose}
    >
      <NumberField label="Bắt đầu từ số" layout="alone" value={first} error={errors.firstNumber} onChange={setFirst} />
      <CheckField label="Chỉ những nơi nhận bản giấy" checked={paperOnly} onChange={setPaperOnly} />
      <p>
        {copies === 0
          ? 'Không nơi nào nhận bản giấy.'
          : `${formatCount(copies)} bản của ${formatCount(counted.length)} nơi mang số từ ${formatCount(first ?? 1)} đến ${formatCount((first ?? 1) + copies - 1)}, theo thứ tự của danh sách.`}
      </p>
      {numbered ? <p className="quiet">Số bản đã ghi trước đây được thay.</p> : null}
    </SaveDialog>
  );
}
