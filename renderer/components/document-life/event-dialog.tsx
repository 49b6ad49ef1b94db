import { useState } from 'react';
import type { DocumentLife, DocumentReference } from '../../../electron/contract/document-life.schema.ts';
import { channelLabels, channels, type Channel } from '../../../electron/contract/labels.vi.ts';
import {
  useAddProgress,
  useReceivedAgain,
  useRecordDelivered,
  useRecordIncomingRecall,
  useRecordOutgoingRecall,
  useReinstateIncoming,
  useReinstateOutgoing,
  useReturnToSender,
} from '../../api/life.ts';
import { useAnnounce } from '../announcer.tsx';
import { DateField } from '../date-field.tsx';
import { fieldsOf } from '../form-errors.ts';
import { focusFirstErrorSoon } from '../form-navigation.ts';
import { useFrame } from '../frame-context.ts';
import { SaveDialog } from '../save-dialog.tsx';
import { SelectField } from '../select-field.tsx';
import { TextArea } from '../text-area.tsx';
import { savingOf } from '../use-saving.ts';

type Happening = 'progress' | 'again' | 'returned' | 'recalled' | 'reinstated' | 'delivered';

const labels: Readonly<Record<Happening, string>> = {
  progress: 'Tiến độ giải quyết',
  again: 'Nhận thêm một bản (đường khác)',
  returned: 'Trả lại nơi gửi, hủy số đến',
  recalled: 'Bị thu hồi',
  reinstated: 'Có hiệu lực trở lại',
  delivered: 'Đã phát hành xong',
};
const words: Readonly<Record<Happening, string>> = {
  progress: 'Tiến độ',
  again: 'Ghi chú',
  returned: 'Lý do trả lại',
  recalled: 'Căn cứ thu hồi',
  reinstated: 'Lý do',
  delivered: 'Ghi chú',
};

/** What happened to a registered document since: one dialog for all of it. (practice.md 1.7, 2.5) */
export function EventDialog({
  reference,
  version,
  numberText,
  life,
  onClose,
}: {
  readonly reference: DocumentReference;
  readonly version: number;
  readonly numberText: string;
  readonly life: DocumentLife;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const record = useHappening(reference, version);
  const recalled =
    life.events.findLast(({ kind }) => kind === 'recalled' || kind === 'reinstated')?.kind === 'recalled';
  const recall: Happening = recalled ? 'reinstated' : 'recalled';
  const choices: readonly Happening[] =
    reference.kind === 'incoming' ? ['progress', 'again', recall, 'returned'] : ['delivered', recall];
  const [what, setWhat] = useState<Happening>(choices[0] ?? 'progress');
  const [on, setOn] = useState<string | null>(today);
  const [detail, setDetail] = useState('');
  const [channel, setChannel] = useState<Channel>('paper');
  const { errors } = record;
  const confirm = (): void =>
    record.save(what, { on: on ?? '', detail, channel }, () => {
      announce(`Đã ghi: ${labels[what].toLocaleLowerCase('vi')}, số ${numberText}`);
      onClose();
    });
  return (
    <SaveDialog
      title={`Ghi diễn biến của số ${numberText}`}
      unsaved={detail.trim() !== ''}
      saving={record.saving}
      saveLabel="Ghi"
      onSave={confirm}
      onClose={onClose}
    >
      <SelectField
        label="Việc"
        layout="alone"
        value={what}
        options={choices.map((choice) => ({ value: choice, label: labels[choice] }))}
        onChange={(value) => setWhat(choices.find((choice) => choice === value) ?? what)}
      />
      <DateField
        label="Ngày"
        layout="alone"
        near={today}
        value={on}
        error={errors.on ?? errors.receivedOn ?? errors.returnedOn ?? errors.recalledOn}
        onChange={setOn}
      />
      {what === 'again' ? (
        <SelectField
          label="Đến bằng"
          layout="alone"
          value={channel}
          options={channels.map((value) => ({ value, label: channelLabels[value] }))}
          error={errors.channel}
          onChange={(value) => setChannel(channels.find((entry) => entry === value) ?? channel)}
        />
      ) : null}
      <TextArea
        label={words[what]}
        layout="alone"
        rows={2}
        value={detail}
        error={errors.detail ?? errors.reason}
        onChange={setDetail}
      />
      {what === 'returned' ? <p>Số đến {numberText} vẫn nằm trong sổ với chữ “đã hủy” và lý do trả lại.</p> : null}
    </SaveDialog>
  );
}

interface Told {
  readonly on: string;
  readonly detail: string;
  readonly channel: Channel;
}

/** The command for each thing that can happen. */
function useHappening({ kind, id }: DocumentReference, version: number) {
  const progress = useAddProgress();
  const again = useReceivedAgain();
  const returned = useReturnToSender();
  const incomingRecall = useRecordIncomingRecall();
  const outgoingRecall = useRecordOutgoingRecall();
  const incomingReinstate = useReinstateIncoming();
  const outgoingReinstate = useReinstateOutgoing();
  const delivered = useRecordDelivered();
  const recalled = kind === 'incoming' ? incomingRecall : outgoingRecall;
  const reinstated = kind === 'incoming' ? incomingReinstate : outgoingReinstate;
  const commands = { progress, again, returned, recalled, reinstated, delivered } as const;
  const [last, setLast] = useState<Happening>('progress');
  const save = (what: Happening, { on, detail, channel }: Told, onSuccess: () => void): void => {
    setLast(what);
    const done = { onSuccess, onError: focusFirstErrorSoon };
    if (what === 'progress') progress.mutate({ id, on, detail }, done);
    else if (what === 'again') again.mutate({ id, receivedOn: on, channel, detail }, done);
    else if (what === 'returned') returned.mutate({ id, version, returnedOn: on, reason: detail }, done);
    else if (what === 'recalled') recalled.mutate({ id, recalledOn: on, reason: detail }, done);
    else if (what === 'reinstated') reinstated.mutate({ id, on, reason: detail }, done);
    else delivered.mutate({ id, on, detail }, done);
  };
  return { save, saving: savingOf(commands[last]), errors: fieldsOf(commands[last].error) };
}
