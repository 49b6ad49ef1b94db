import { useState } from 'react';
import { useLocation } from 'wouter';
import { deliveryChannelLabels } from '../../../electron/contract/distribution.schema.ts';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { usePreparedNotice } from '../../api/distribution.ts';
import { useSaveDraft } from '../../api/outgoing.ts';
import { useAnnounce } from '../announcer.tsx';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { errorSentence } from '../error-sentence.ts';
import { formatCount, formatListDate } from '../format.ts';
import { paths } from '../paths.ts';
import '../plain-table.css';
import { SegmentedField } from '../segmented.tsx';
import { TextField } from '../text-field.tsx';
import { useRested } from '../use-rested.ts';
import type { DeliveryOwner } from './delivery-types.ts';

type Notice = MethodInput<'distribution.prepareNotice'>['what'];
const shownAtOnce = 300;

/** Cancelled, recalled or replaced: whom to tell, and the letter that tells them as a draft. */
export function NoticeDialog({
  owner,
  numberText,
  initial,
  reason: givenReason,
  today,
  onClose,
}: {
  readonly owner: DeliveryOwner;
  readonly numberText: string;
  readonly initial: Notice;
  readonly reason: string;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const saveDraft = useSaveDraft();
  const [what, setWhat] = useState<Notice>(initial);
  const [reason, setReason] = useState(givenReason);
  const [replacedBy, setReplacedBy] = useState('');
  const order = useRested(JSON.stringify({ what, reason, replacedBy }), 200);
  const notice = usePreparedNotice({
    ...owner,
    ...(JSON.parse(order) as Pick<MethodInput<'distribution.prepareNotice'>, 'what' | 'reason' | 'replacedBy'>),
  });
  const settled = order === JSON.stringify({ what, reason, replacedBy }) && !notice.isPlaceholderData;
  const toTell = notice.data?.toTell ?? [];
  const problem = notice.error ?? saveDraft.error;
  const write = (): void => {
    if (!notice.data || !settled) return;
    saveDraft.mutate(
      { id: null, content: notice.data.content },
      {
        onSuccess: ({ id }) => {
          announce('Đã soạn dự thảo công văn');
          navigate(paths.draft(id));
        },
      },
    );
  };
  return (
    <Dialog
      wide
      title={`Những nơi cần báo về ${numberText}`}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': write }}
      footer={
        <>
          <Button onClick={onClose}>Đóng</Button>
          <Button
            variant="primary"
            keyHint="Ctrl+S"
            busy={saveDraft.isPending}
            disabled={!notice.data || !settled}
            onClick={write}
            data-submit
          >
            Soạn công văn báo
          </Button>
        </>
      }
    >
      <SegmentedField
        label="Việc"
        layout="alone"
        value={what}
        options={[
          { value: 'cancel', label: 'Hủy' },
          { value: 'recall', label: 'Thu hồi' },
          { value: 'replace', label: 'Thay thế' },
        ]}
        onChange={(value) => setWhat(value as Notice)}
      />
      {what === 'replace' ? (
        <TextField
          label="Bằng văn bản"
          layout="alone"
          value={replacedBy}
          onChange={setReplacedBy}
          placeholder="Công văn số 12-CV/VPTU, ngày 22/11/2026"
        />
      ) : null}
      <TextField label="Lý do" layout="alone" value={reason} onChange={setReason} />
      {problem ? <Band tone="error">{errorSentence(problem)}</Band> : null}
      <p>
        <b>{formatCount(toTell.length)} nơi</b> đã được gửi văn bản này. Công văn gửi đúng những nơi ấy; đọc, sửa rồi
        cấp số ở Soạn văn bản.
      </p>
      <div className="notice-list" tabIndex={0} role="region" aria-label="Những nơi cần báo">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Nơi nhận</th>
              <th scope="col">Kênh</th>
              <th scope="col" className="is-number">
                Bản
              </th>
              <th scope="col">Gửi</th>
              <th scope="col">Ký nhận</th>
              <th scope="col">Trả lại</th>
            </tr>
          </thead>
          <tbody>
            {toTell.slice(0, shownAtOnce).map((row) => (
              <tr key={row.key}>
                <td>{row.name}</td>
                <td>{deliveryChannelLabels[row.channel]}</td>
                <td className="is-number">{formatCount(row.copies)}</td>
                <td>{dayOrNone(row.sentOn, today)}</td>
                <td>{dayOrNone(row.receivedOn, today)}</td>
                <td>{dayOrNone(row.returnedOn, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {toTell.length > shownAtOnce ? (
        <p className="quiet">và {formatCount(toTell.length - shownAtOnce)} nơi nữa, có đủ trong danh sách giao nhận</p>
      ) : null}
    </Dialog>
  );
}

function dayOrNone(day: string | null, today: string): string {
  return day === null ? '' : formatListDate(day, today);
}
