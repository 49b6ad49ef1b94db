import { useState } from 'react';
import { documentTypes } from '../../../electron/contract/document-types.ts';
import { seriesKindLabels } from '../../../electron/contract/labels.vi.ts';
import {
  closeSeriesInput,
  openIncomingBookInput,
  openSeriesInput,
  setFirstNumberInput,
  type NumberSeries,
} from '../../../electron/contract/numbering.schema.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import {
  useCloseSeries,
  useOpenIncomingBook,
  useOpenSeries,
  useSeries,
  useSetFirstNumber,
} from '../../api/numbering.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { useSaving } from './save-form.ts';
import { SettingsPart } from './settings-part.tsx';

type Opened =
  { readonly what: 'book' | 'series' } | { readonly what: 'first' | 'close'; readonly series: NumberSeries } | null;

/** Books and number series: what they are, which number comes next. */
export function SeriesSettings({ organization }: { readonly organization: Organization }) {
  const series = useSeries();
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  return (
    <SettingsPart
      title="Sổ và số"
      hint="Dãy số đi và bản sao tự mở khi cấp số đầu tiên. Tiếp sổ giấy thì mở sẵn và ghi số tiếp theo."
      action={
        <>
          <Button onClick={() => setOpened({ what: 'book' })}>Mở sổ đến năm mới</Button>
          <Button onClick={() => setOpened({ what: 'series' })}>Mở dãy số tiếp sổ giấy</Button>
        </>
      }
    >
      {series.error ? <Band tone="error">{errorSentence(series.error)}</Band> : null}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Sổ, dãy số</th>
            <th scope="col">Của</th>
            <th scope="col" className="is-number">
              Số đầu
            </th>
            <th scope="col" className="is-number">
              Số tiếp theo
            </th>
            <th scope="col">Tình trạng</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(series.data?.series ?? []).map((entry) => (
            <tr key={entry.id}>
              <td>{entry.title === '' ? seriesKindLabels[entry.kind] : entry.title}</td>
              <td>{entry.bodyName ?? entry.year ?? ''}</td>
              <td className="is-number">{entry.firstNumber}</td>
              <td className="is-number">{entry.nextNumber}</td>
              <td>{entry.open ? <span className="done">Đang mở</span> : <span className="quiet">Đã khóa</span>}</td>
              <td className="is-action">
                {entry.used === 0 && entry.open ? (
                  <Button small onClick={() => setOpened({ what: 'first', series: entry })}>
                    Số bắt đầu
                  </Button>
                ) : null}
                {entry.open ? (
                  <Button small variant="quiet" onClick={() => setOpened({ what: 'close', series: entry })}>
                    Khóa
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened?.what === 'book' ? <BookDialog organization={organization} onClose={close} /> : null}
      {opened?.what === 'series' ? <SeriesDialog organization={organization} onClose={close} /> : null}
      {opened?.what === 'first' ? <FirstNumberDialog series={opened.series} onClose={close} /> : null}
      {opened?.what === 'close' ? <CloseDialog series={opened.series} onClose={close} /> : null}
    </SettingsPart>
  );
}

function BookDialog({ organization, onClose }: { readonly organization: Organization; readonly onClose: () => void }) {
  const [year, setYear] = useState<number | null>(Number(organization.today.slice(0, 4)) + 1);
  const [title, setTitle] = useState<string | null>(null);
  const [firstNumber, setFirstNumber] = useState<number | null>(1);
  const saving = useSaving(openIncomingBookInput, useOpenIncomingBook(), 'Đã mở sổ đến');
  const shownTitle = title ?? `Văn bản đến ${year ?? ''}`.trim();
  return (
    <SaveDialog
      title="Mở sổ đến"
      saveLabel="Mở sổ"
      busy={saving.busy}
      problem={saving.problem}
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

function SeriesDialog({
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
      busy={saving.busy}
      problem={saving.problem}
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

function FirstNumberDialog({ series, onClose }: { readonly series: NumberSeries; readonly onClose: () => void }) {
  const [firstNumber, setFirstNumber] = useState<number | null>(series.firstNumber);
  const saving = useSaving(setFirstNumberInput, useSetFirstNumber(), 'Đã đổi số bắt đầu');
  return (
    <SaveDialog
      title={`Số bắt đầu của ${series.title}`}
      busy={saving.busy}
      problem={saving.problem}
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

function CloseDialog({ series, onClose }: { readonly series: NumberSeries; readonly onClose: () => void }) {
  const saving = useSaving(closeSeriesInput, useCloseSeries(), 'Đã khóa sổ');
  return (
    <SaveDialog
      title={`Khóa ${series.title}`}
      saveLabel="Khóa sổ"
      busy={saving.busy}
      problem={saving.problem}
      onSave={() => saving.save({ seriesId: series.id }, onClose)}
      onClose={onClose}
    >
      <p>Sổ đã khóa không cấp thêm số. Xem, in và tìm vẫn như cũ.</p>
    </SaveDialog>
  );
}
