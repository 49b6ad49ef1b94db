import { useState } from 'react';
import { documentTypes } from '../../../electron/contract/document-types.ts';
import {
  closeSeriesInput,
  openIncomingBookInput,
  openSeriesInput,
  registerElsewhereInput,
  reopenSeriesInput,
  setFirstNumberInput,
  type NumberSeries,
} from '../../../electron/contract/numbering.schema.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import {
  useCloseSeries,
  useOpenIncomingBook,
  useOpenSeries,
  useRegisterElsewhere,
  useReopenSeries,
  useSetFirstNumber,
} from '../../api/numbering.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { seriesName } from '../../components/series-name.ts';
import { SeriesReport } from '../../components/series-report.tsx';
import { TextField } from '../../components/text-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useSaving } from '../../components/use-saving.ts';

/** One more book of arrivals, in any year. */
export function BookDialog({
  organization,
  onClose,
}: {
  readonly organization: Organization;
  readonly onClose: () => void;
}) {
  const [year, setYear] = useState<number | null>(Number(organization.today.slice(0, 4)) + 1);
  const [title, setTitle] = useState<string | null>(null);
  const [firstNumber, setFirstNumber] = useState<number | null>(1);
  const saving = useSaving(openIncomingBookInput, useOpenIncomingBook(), 'Đã mở sổ đến');
  const shownTitle = title ?? `Văn bản đến ${year ?? ''}`.trim();
  return (
    <SaveDialog
      title="Mở sổ đến"
      unsaved={title !== null}
      saveLabel="Mở sổ"
      saving={saving}
      onSave={() => saving.save({ year: year ?? 0, title: shownTitle, firstNumber: firstNumber ?? 0 }, onClose)}
      onClose={onClose}
    >
      <NumberField
        label="Năm"
        layout="alone"
        value={year}
        error={saving.errors.year}
        onChange={setYear}
        data-autofocus
      />
      <TextField label="Tên sổ" layout="alone" value={shownTitle} error={saving.errors.title} onChange={setTitle} />
      <NumberField
        label="Số bắt đầu"
        layout="alone"
        value={firstNumber}
        error={saving.errors.firstNumber}
        hint="Sổ mới bắt đầu từ 1; tiếp sổ giấy thì ghi số sau số cuối."
        onChange={setFirstNumber}
      />
    </SaveDialog>
  );
}

/** A series that goes on where a paper book stands. */
export function SeriesDialog({
  organization,
  onClose,
}: {
  readonly organization: Organization;
  readonly onClose: () => void;
}) {
  const [kind, setKind] = useState<'outgoing' | 'copy'>('outgoing');
  const [bodyId, setBodyId] = useState(organization.bodies[0]?.id ?? 0);
  const [typeCode, setTypeCode] = useState('TB');
  const [firstNumber, setFirstNumber] = useState<number | null>(null);
  const saving = useSaving(openSeriesInput, useOpenSeries(), 'Đã mở dãy số');
  return (
    <SaveDialog
      title="Mở dãy số tiếp sổ giấy"
      saveLabel="Mở dãy số"
      saving={saving}
      onSave={() =>
        saving.save(
          { kind, bodyId, typeCode: kind === 'copy' ? null : typeCode, firstNumber: firstNumber ?? 0 },
          onClose,
        )
      }
      onClose={onClose}
    >
      <SegmentedField
        label="Dãy số của"
        layout="alone"
        value={kind}
        options={[
          { value: 'outgoing', label: 'Văn bản đi' },
          { value: 'copy', label: 'Bản sao (BS)' },
        ]}
        onChange={(value) => setKind(value as 'outgoing' | 'copy')}
      />
      <SelectField
        label="Cơ quan"
        layout="alone"
        value={String(bodyId)}
        options={organization.bodies
          .filter((body) => kind === 'outgoing' || body.certifiesCopies)
          .map(({ id, name, symbol }) => ({ value: String(id), label: `${name} (${symbol})` }))}
        error={saving.errors.bodyId}
        onChange={(id) => setBodyId(Number(id))}
      />
      {kind === 'outgoing' ? (
        <SelectField
          label="Loại văn bản"
          layout="alone"
          value={typeCode}
          options={documentTypes.map(({ code, name }) => ({ value: code, label: name }))}
          error={saving.errors.typeCode}
          onChange={setTypeCode}
        />
      ) : null}
      <NumberField
        label="Số tiếp theo"
        layout="alone"
        value={firstNumber}
        error={saving.errors.firstNumber}
        hint="Số sau số cuối cùng đã cấp trong sổ giấy của nhiệm kỳ này."
        onChange={setFirstNumber}
      />
    </SaveDialog>
  );
}

/** The first number of a series that has given none yet. */
export function FirstNumberDialog({
  series,
  onClose,
}: {
  readonly series: NumberSeries;
  readonly onClose: () => void;
}) {
  const [firstNumber, setFirstNumber] = useState<number | null>(series.firstNumber);
  const saving = useSaving(setFirstNumberInput, useSetFirstNumber(), 'Đã đổi số bắt đầu');
  return (
    <SaveDialog
      title={`Số bắt đầu của ${seriesName(series)}`}
      saving={saving}
      onSave={() => saving.save({ seriesId: series.id, firstNumber: firstNumber ?? 0 }, onClose)}
      onClose={onClose}
    >
      <NumberField
        label="Số bắt đầu"
        layout="alone"
        value={firstNumber}
        error={saving.errors.firstNumber}
        hint="Chỉ đổi được khi dãy chưa cấp số nào."
        onChange={setFirstNumber}
        data-autofocus
      />
    </SaveDialog>
  );
}

/** Locks a book. */
export function CloseDialog({ series, onClose }: { readonly series: NumberSeries; readonly onClose: () => void }) {
  const saving = useSaving(closeSeriesInput, useCloseSeries(), 'Đã khóa sổ');
  return (
    <SaveDialog
      title={`Khóa ${seriesName(series)}`}
      saveLabel="Khóa sổ"
      saving={saving}
      onSave={() => saving.save({ seriesId: series.id }, onClose)}
      onClose={onClose}
    >
      <p>Sổ đã khóa không cấp thêm số. Xem, in và tìm vẫn như cũ.</p>
    </SaveDialog>
  );
}

/** Opens a locked book again; the log keeps why. */
export function ReopenDialog({ series, onClose }: { readonly series: NumberSeries; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const saving = useSaving(reopenSeriesInput, useReopenSeries(), 'Đã mở lại sổ');
  return (
    <SaveDialog
      title={`Mở lại ${seriesName(series)}`}
      unsaved={reason !== ''}
      saveLabel="Mở lại"
      saving={saving}
      onSave={() => saving.save({ seriesId: series.id, reason }, onClose)}
      onClose={onClose}
    >
      <p>Sổ cấp số tiếp từ {series.nextNumber}. Lý do được ghi vào nhật ký.</p>
      <TextField
        label="Lý do"
        layout="alone"
        value={reason}
        error={saving.errors.reason}
        onChange={setReason}
        data-autofocus
      />
    </SaveDialog>
  );
}

/** "Đăng ký ở sổ riêng": the next number goes to a document of another book, and nothing else is kept. (practice.md 5) */
export function ElsewhereDialog({ series, onClose }: { readonly series: NumberSeries; readonly onClose: () => void }) {
  const saving = useSaving(
    registerElsewhereInput,
    useRegisterElsewhere(),
    ({ numberText }) => `Số ${numberText}: đăng ký ở sổ riêng`,
  );
  return (
    <SaveDialog
      title={`Dành số ${series.nextNumber} cho sổ riêng`}
      saveLabel={`Dành số ${series.nextNumber}`}
      saving={saving}
      onSave={() => saving.save({ seriesId: series.id }, onClose)}
      onClose={onClose}
    >
      <p>
        Số {series.nextNumber} của {seriesName(series)} thuộc về một văn bản đăng ký ở sổ khác. Ở đây chỉ ghi “Đăng ký ở
        sổ riêng”, không có trích yếu, nơi gửi, người ký. Số đã dành không lấy lại được.
      </p>
    </SaveDialog>
  );
}

/** Every number of the series and what became of it. */
export function CheckDialog({ series, onClose }: { readonly series: NumberSeries; readonly onClose: () => void }) {
  return (
    <Dialog
      wide
      title={`Kiểm tra số: ${seriesName(series)}`}
      onClose={onClose}
      footer={
        <Button onClick={onClose} data-autofocus>
          Đóng
        </Button>
      }
    >
      <SeriesReport seriesId={series.id} />
    </Dialog>
  );
}
