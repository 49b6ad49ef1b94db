import { useState } from 'react';
import {
  releaseNumberInput,
  reserveNumberInput,
  type NumberSeries,
  type ReservedNumber,
} from '../../../electron/contract/numbering.schema.ts';
import { useReleaseNumber, useReserveNumber } from '../../api/numbering.ts';
import { DateField } from '../../components/date-field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { seriesName } from '../../components/series-name.ts';
import { TextField } from '../../components/text-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useSaving } from '../../components/use-saving.ts';

/** "Giữ số": the next number, or another free one, put aside for someone until a day. (practice.md 2.4) */
export function ReserveDialog({
  today,
  series,
  initialSeriesId,
  onClose,
}: {
  readonly today: string;
  readonly series: readonly NumberSeries[];
  readonly initialSeriesId: number;
  readonly onClose: () => void;
}) {
  const [seriesId, setSeriesId] = useState(initialSeriesId);
  const [number, setNumber] = useState<number | null>(null);
  const [suffix, setSuffix] = useState('');
  const [holder, setHolder] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const saving = useSaving(
    reserveNumberInput,
    useReserveNumber(),
    ({ numberText }) => `Đã giữ số ${numberText} cho ${holder.trim()}`,
  );
  const next = series.find(({ id }) => id === seriesId)?.nextNumber;
  return (
    <SaveDialog
      title="Giữ số"
      unsaved={[holder, reason, suffix].some((text) => text !== '') || number !== null || until !== null}
      saveLabel="Giữ số"
      saving={saving}
      onSave={() => saving.save({ seriesId, number, suffix, holder, until, reason }, onClose)}
      onClose={onClose}
    >
      <SelectField
        label="Sổ, dãy số"
        layout="alone"
        value={String(seriesId)}
        options={series.map((entry) => ({ value: String(entry.id), label: seriesName(entry) }))}
        error={saving.errors.seriesId}
        onChange={(id) => setSeriesId(Number(id))}
      />
      <TextField
        label="Giữ cho"
        layout="alone"
        value={holder}
        error={saving.errors.holder}
        hint="Người hoặc đơn vị sẽ dùng số này."
        onChange={setHolder}
        data-autofocus
      />
      <DateField
        label="Đến ngày"
        layout="alone"
        near={today}
        value={until}
        error={saving.errors.until}
        hint="Quá ngày này số hiện là quá hạn giữ. Có thể để trống."
        onChange={setUntil}
      />
      <NumberField
        label="Số"
        layout="alone"
        value={number}
        error={saving.errors.number ?? saving.errors['chosenNumber.number']}
        hint={`Để trống là giữ số tiếp theo${next === undefined ? '' : `, số ${next}`}.`}
        onChange={setNumber}
      />
      {number === null ? null : (
        <TextField
          label="Chữ sau số"
          layout="alone"
          value={suffix}
          error={saving.errors.suffix}
          hint="Ví dụ a trong 12a; thường để trống."
          onChange={setSuffix}
        />
      )}
      <TextField label="Lý do" layout="alone" value={reason} error={saving.errors.reason} onChange={setReason} />
    </SaveDialog>
  );
}

/** "Trả số": the number is free again; the report keeps who had it and why it came back. */
export function ReleaseDialog({
  reserved,
  onClose,
}: {
  readonly reserved: ReservedNumber;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const saving = useSaving(releaseNumberInput, useReleaseNumber(), `Đã trả số ${reserved.numberText}`);
  const { seriesId, number, suffix } = reserved;
  return (
    <SaveDialog
      title={`Trả số ${reserved.numberText}`}
      unsaved={reason !== ''}
      saveLabel="Trả số"
      saving={saving}
      onSave={() => saving.save({ seriesId, number, suffix, reason }, onClose)}
      onClose={onClose}
    >
      <p>Số này đang giữ cho {reserved.holder}. Trả rồi, số được cấp lại khi có người chọn.</p>
      <TextField
        label="Lý do trả"
        layout="alone"
        value={reason}
        error={saving.errors.reason}
        onChange={setReason}
        data-autofocus
      />
    </SaveDialog>
  );
}
