import { stampSettings, type StampSettings } from '../../../electron/contract/stamp.schema.ts';
import { useSaveStampSettings, useStampSettings } from '../../api/stamps.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { SegmentedField } from '../../components/segmented.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { OwnLabelSheets } from './own-label-sheets.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** What the stamp of arrival says, and the sheets of labels that the office measured itself. */
export function StampSettingsPart() {
  const saved = useStampSettings();
  return (
    <>
      <SettingsPart
        title="Dấu đến"
        hint="Chữ in trên dấu đến, khổ 50 × 35 mm. Văn bản đến qua mạng có dấu riêng; số và ngày lấy từ sổ."
      >
        {saved.error ? <Band tone="error">{errorSentence(saved.error)}</Band> : null}
        {saved.data ? <StampForm saved={saved.data} /> : null}
      </SettingsPart>
      <OwnLabelSheets />
    </>
  );
}

function StampForm({ saved }: { readonly saved: StampSettings }) {
  const command = useSaveStampSettings();
  const { values: value, change } = useFollowing(saved, (known) => known);
  const { save, errors, problem, busy } = useSaving(stampSettings, command, 'Đã lưu dấu đến');
  const submit = (): void => save(value);
  useHotkeys({ 'Ctrl+S': submit });
  return (
    <form className="settings-form" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter}>
      <TextField
        label="Tên cơ quan"
        layout="alone"
        value={value.organName}
        error={errors.organName}
        hint="Để trống thì in tên cơ quan đã khai ở mục Cơ quan."
        onChange={(organName) => change({ organName })}
      />
      <TextField
        label="Văn bản giấy"
        layout="alone"
        value={value.paperWords}
        error={errors.paperWords}
        onChange={(paperWords) => change({ paperWords })}
      />
      <TextField
        label="Văn bản qua mạng"
        layout="alone"
        value={value.networkWords}
        error={errors.networkWords}
        onChange={(networkWords) => change({ networkWords })}
      />
      <TextField
        label="Dòng cuối"
        layout="alone"
        value={value.fileLabel}
        error={errors.fileLabel}
        hint="“Lưu hồ sơ”, hoặc “Số và ký hiệu HS” theo mẫu của Nghị định 30."
        onChange={(fileLabel) => change({ fileLabel })}
      />
      <SegmentedField
        label="Ngày đến"
        layout="alone"
        value={value.year}
        options={[
          { value: 'none', label: '18/01' },
          { value: 'short', label: '18/01/27' },
          { value: 'full', label: '18/01/2027' },
        ]}
        onChange={(year) => change({ year: year as StampSettings['year'] })}
      />
      {problem ? <Band tone="error">{problem}</Band> : null}
      <div className="settings-actions">
        <Button variant="primary" keyHint="Ctrl+S" busy={busy} onClick={submit} data-submit>
          Lưu
        </Button>
      </div>
    </form>
  );
}
