import { useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { openTermInput } from '../../../electron/contract/numbering.schema.ts';
import { useOpenTerm } from '../../api/organization.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { useSaving } from './save-form.ts';
import { SettingsPart } from './settings-part.tsx';

/** Terms of the committee: with each one the party numbers begin at 01 again. (05-HD/VPTW, II.I.3.1.1) */
export function TermSettings({ organization }: { readonly organization: Organization }) {
  const [opening, setOpening] = useState(false);
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
          </tr>
        </thead>
        <tbody>
          {organization.terms.map((term) => (
            <tr key={term.id}>
              <td>{term.name}</td>
              <td>{formatDate(term.startsOn)}</td>
              <td>{term.endsOn === null ? <span className="done">Đang dùng</span> : formatDate(term.endsOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {opening ? <TermDialog today={organization.today} onClose={() => setOpening(false)} /> : null}
    </SettingsPart>
  );
}

function TermDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const year = Number(today.slice(0, 4));
  const [name, setName] = useState(`Nhiệm kỳ ${year} - ${year + 5}`);
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const saving = useSaving(openTermInput, useOpenTerm(), 'Đã mở nhiệm kỳ mới');
  return (
    <SaveDialog
      title="Mở nhiệm kỳ mới"
      saveLabel="Mở nhiệm kỳ"
      busy={saving.busy}
      problem={saving.problem}
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
    </SaveDialog>
  );
}
