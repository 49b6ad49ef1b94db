import { useState } from 'react';
import { envelopeSizeLabels, envelopeSizes, type EnvelopeSize } from '../../../electron/contract/label-sheets.ts';
import { openDocument } from '../../api/documents.ts';
import { DateField } from '../date-field.tsx';
import { formatCount } from '../format.ts';
import { LabelFields } from '../label-sheets/label-fields.tsx';
import { useLabelChoice } from '../label-sheets/use-label-choice.ts';
import { PrintDialog } from '../printing/print-dialog.tsx';
import { SegmentedField } from '../segmented.tsx';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-field.tsx';
import { useKeptState } from '../use-kept-state.ts';
import type { DeliveryOwner, DeliveryRow } from './delivery-types.ts';

export interface SomePrintProps {
  readonly owner: DeliveryOwner;
  readonly recipients: readonly DeliveryRow[];
  /** Recipients ticked in the table. */
  readonly ticked: readonly number[];
  readonly onClose: () => void;
}

/** For whom: those ticked, those who get paper (what the network carries needs no envelope), or all. */
function useScope(recipients: readonly DeliveryRow[], ticked: readonly number[]) {
  const paper = recipients.filter(({ channel, copies }) => channel !== 'network' && copies > 0);
  const scopes = [
    { value: 'ticked', label: `${formatCount(ticked.length)} nơi đang chọn`, ids: ticked },
    { value: 'paper', label: `${formatCount(paper.length)} nơi nhận bản giấy`, ids: paper.map(({ id }) => id) },
    { value: 'all', label: `Cả ${formatCount(recipients.length)} nơi`, ids: recipients.map(({ id }) => id) },
  ].filter(({ value, ids }) => ids.length > 0 && !(value === 'all' && paper.length === recipients.length));
  const [chosen, setChosen] = useState(scopes[0]?.value ?? 'all');
  const scope = scopes.find(({ value }) => value === chosen) ?? scopes[0];
  const field =
    scopes.length < 2 ? null : (
      <SegmentedField label="Cho" layout="alone" value={scope?.value ?? ''} options={scopes} onChange={setChosen} />
    );
  // A list of its own: the request does not take one that may not be changed.
  const recipientIds = [...(scope?.ids ?? [])];
  return { field, recipientIds, count: recipientIds.length };
}

/** Phiếu gửi with its code, to be signed and sent back. */
export function SlipDialog({ owner, recipients, ticked, onClose }: SomePrintProps) {
  const scope = useScope(recipients, ticked);
  const [paper, setPaper] = useKeptState<'A4' | 'A5'>('print.slipPaper', 'A4');
  return (
    <PrintDialog
      title="In phiếu gửi"
      what={`phiếu gửi cho ${formatCount(scope.count)} nơi`}
      onClose={onClose}
      make={(signal) =>
        openDocument('distribution.transmittalSlips', { ...owner, recipientIds: scope.recipientIds, paper }, signal)
      }
    >
      {scope.field}
      <SegmentedField
        label="Giấy"
        layout="alone"
        value={paper}
        options={[
          { value: 'A4', label: 'A4, hai phiếu một tờ' },
          { value: 'A5', label: 'A5, một phiếu một tờ' },
        ]}
        onChange={(value) => setPaper(value as 'A4' | 'A5')}
      />
      <p className="quiet">Phiếu ký xong gửi lại; quét mã trên phiếu là ghi được ký nhận.</p>
    </PrintDialog>
  );
}

/** Labels: which sheet, and the first label that is still free. */
export function LabelDialog({ owner, recipients, ticked, onClose }: SomePrintProps) {
  const scope = useScope(recipients, ticked);
  const choice = useLabelChoice('print.labels', 'a4-3x8');
  return (
    <PrintDialog
      title="In nhãn bì"
      what={`nhãn cho ${formatCount(scope.count)} nơi`}
      disabled={choice.outside}
      onClose={onClose}
      make={(signal) =>
        openDocument('distribution.labels', { ...owner, recipientIds: scope.recipientIds, ...choice.input }, signal)
      }
    >
      {scope.field}
      <LabelFields choice={choice} count={scope.count} />
    </PrintDialog>
  );
}

/** Envelopes of the three sizes in use. */
export function EnvelopeDialog({ owner, recipients, ticked, onClose }: SomePrintProps) {
  const scope = useScope(recipients, ticked);
  const [size, setSize] = useKeptState<EnvelopeSize>('print.envelope', 'C5');
  return (
    <PrintDialog
      title="In bì thư"
      what={`bì cho ${formatCount(scope.count)} nơi`}
      onClose={onClose}
      make={(signal) =>
        openDocument('distribution.envelopes', { ...owner, recipientIds: scope.recipientIds, size }, signal)
      }
    >
      {scope.field}
      <SelectField
        label="Cỡ bì"
        layout="alone"
        value={size}
        options={envelopeSizes.map((value) => ({ value, label: envelopeSizeLabels[value] }))}
        onChange={(value) => setSize(value as EnvelopeSize)}
      />
      <p className="quiet">Địa chỉ nơi gửi ghi ở Cài đặt, mục Phát hành; địa chỉ nơi nhận ghi ở Danh bạ.</p>
    </PrintDialog>
  );
}

/** A page of the book of what was handed over, or posted, in a span of days. */
export function BookDialog({
  book,
  from,
  today,
  onClose,
}: {
  readonly book: 'handover' | 'post';
  readonly from: string;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const [first, setFirst] = useState<string | null>(from <= today ? from : today);
  const [last, setLast] = useState<string | null>(today);
  const [volume, setVolume] = useState('');
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const sound = day.test(first ?? '') && day.test(last ?? '') && (first ?? '') <= (last ?? '');
  const name = book === 'post' ? 'sổ gửi bưu điện' : 'sổ chuyển giao văn bản';
  return (
    <PrintDialog
      title={`In ${name}`}
      what={name}
      disabled={!sound}
      onClose={onClose}
      make={(signal) =>
        openDocument(
          book === 'post' ? 'distribution.postBook' : 'distribution.handoverBook',
          { from: first ?? '', to: last ?? '', volume },
          signal,
        )
      }
    >
      <DateField label="Từ ngày" layout="alone" near={today} value={first} onChange={setFirst} />
      <DateField
        label="Đến ngày"
        layout="alone"
        near={today}
        value={last}
        onChange={setLast}
        error={sound ? undefined : 'Ghi hai ngày, ngày sau không trước ngày đầu.'}
      />
      <TextField label="Quyển số" layout="alone" value={volume} onChange={setVolume} placeholder="01" />
      <p className="quiet">Mọi văn bản gửi đi trong những ngày này, theo ngày gửi đã ghi.</p>
    </PrintDialog>
  );
}
