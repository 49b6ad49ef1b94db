import { useState } from 'react';
import { formatDate, isIsoDate } from '../../../electron/contract/calendar-date.ts';
import type { Organization, Term } from '../../../electron/contract/organization.schema.ts';
import { openTermInput, renameTermInput, type NewTermPreview } from '../../../electron/contract/numbering.schema.ts';
import { useNewTermPreview } from '../../api/numbering.ts';
import { useOpenTerm, useRenameTerm } from '../../api/organization.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { DateField } from '../../components/date-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** Terms of the committee: with each one the party numbers begin at 01 again. (05-HD/VPTW, II.I.3.1.1) */
export function TermSettings({ organization }: { readonly organization: Organization }) {
  const [opening, setOpening] = useState(false);
  const [renaming, setRenaming] = useState<Term | null>(null);
  return (
    <SettingsPart
      title="Nhiệm kỳ"
      hint="Số văn bản đi và bản sao bắt đầu lại từ 01 khi mở nhiệm kỳ mới; sổ đến vẫn theo năm."
      action={<Button onClick={() => setOpening(true)}>Mở nhiệm kỳ mới</Button>}
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Nhiệm kỳ</th>
            <th scope="col">Bắt đầu</th>
            <th scope="col">Kết thúc</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {organization.terms.map((term) => (
            <tr key={term.id}>
              <td>{term.name}</td>
              <td>{formatDate(term.startsOn)}</td>
              <td>{term.endsOn === null ? <span className="done">Đang dùng</span> : formatDate(term.endsOn)}</td>
              <td className="is-action">
                <Button small variant="quiet" aria-label={`Sửa tên ${term.name}`} onClick={() => setRenaming(term)}>
                  Sửa tên
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opening ? <TermDialog today={organization.today} onClose={() => setOpening(false)} /> : null}
      {renaming ? <RenameDialog term={renaming} onClose={() => setRenaming(null)} /> : null}
    </SettingsPart>
  );
}

/** A slip in the name is mended; the days of the term and the numbers given in it stay. */
function RenameDialog({ term, onClose }: { readonly term: Term; readonly onClose: () => void }) {
  const [name, setName] = useState(term.name);
  const saving = useSaving(renameTermInput, useRenameTerm(), 'Đã sửa tên nhiệm kỳ');
  return (
    <SaveDialog
      title={`Sửa tên ${term.name}`}
      unsaved={name !== term.name}
      saving={saving}
      onSave={() => saving.save({ id: term.id, name }, onClose)}
      onClose={onClose}
    >
      <TextField
        label="Tên nhiệm kỳ"
        layout="alone"
        value={name}
        error={saving.errors.name}
        hint="Ngày bắt đầu và các số đã cấp không đổi. Sổ đã in giữ tên như khi in."
        onChange={setName}
        data-autofocus
      />
    </SaveDialog>
  );
}

function TermDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const year = Number(today.slice(0, 4));
  const [name, setName] = useState(`Nhiệm kỳ ${year} - ${year + 5}`);
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const preview = useNewTermPreview(startsOn !== null && isIsoDate(startsOn) ? startsOn : null);
  const saving = useSaving(openTermInput, useOpenTerm(), 'Đã mở nhiệm kỳ mới');
  return (
    <SaveDialog
      wide
      title="Mở nhiệm kỳ mới"
      unsaved={startsOn !== null}
      saveLabel="Mở nhiệm kỳ"
      saving={saving}
      onSave={() => saving.save({ name, startsOn: startsOn ?? '' }, onClose)}
      onClose={onClose}
    >
      <TextField
        label="Tên nhiệm kỳ"
        layout="alone"
        value={name}
        error={saving.errors.name}
        onChange={setName}
        data-autofocus
      />
      <DateField
        label="Bắt đầu từ"
        layout="alone"
        near={today}
        value={startsOn}
        hint="Ngày sau bế mạc đại hội, hoặc ngày hội nghị lần thứ nhất của cấp ủy."
        error={saving.errors.startsOn}
        onChange={setStartsOn}
      />
      <p className="quiet">
        Từ ngày này, mỗi loại văn bản và bản sao nhận số 01. Văn bản ghi ngày trước đó vẫn theo dãy số cũ.
      </p>
      {preview.error ? <Band tone="error">{errorSentence(preview.error)}</Band> : null}
      {preview.data ? <TermPreview preview={preview.data} /> : null}
    </SaveDialog>
  );
}

/** What will end: the term, and where each of its series stands. */
function TermPreview({ preview }: { readonly preview: NewTermPreview }) {
  if (preview.problem !== '') return <Band>{preview.problem}</Band>;
  return (
    <>
      {preview.currentTerm !== null && preview.endsOn !== null ? (
        <p>
          {preview.currentTerm} kết thúc ngày {formatDate(preview.endsOn)}. Các dãy số dừng ở:
        </p>
      ) : null}
      <ul className="period-preview" aria-label="Các dãy số của nhiệm kỳ cũ">
        {preview.series.map((series) => (
          <li key={series.seriesId}>
            {series.title}:{' '}
            {series.lastNumberText === null
              ? 'chưa cấp số nào'
              : `số ${series.lastNumberText}${series.lastDate === null ? '' : ` ngày ${formatDate(series.lastDate)}`}`}
            {series.reserved === 0 ? null : <span className="due">, còn {series.reserved} số đang giữ</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
