import { updateOfficeInput, type Organization } from '../../../electron/contract/organization.schema.ts';
import { useUpdateOffice } from '../../api/organization.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { TextField } from '../../components/text-field.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** Name, parent and place of the office. */
export function OfficeSettings({ organization: { office } }: { readonly organization: Organization }) {
  const { values: value, change } = useFollowing(office, ({ name, parentName, place }) => ({
    name,
    parentName,
    place,
  }));
  const saving = useSaving(updateOfficeInput, useUpdateOffice(), 'Đã lưu tên cơ quan');
  const submit = (): void => saving.save(value);
  useHotkeys({ 'Ctrl+S': submit });
  return (
    <SettingsPart title="Cơ quan" hint="Tên in ở bìa sổ và đầu danh sách. Văn bản đã phát hành giữ tên lúc phát hành.">
      <form className="settings-form" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter}>
        <TextField
          label="Tên cơ quan"
          layout="alone"
          value={value.name}
          error={saving.errors.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          label="Cơ quan cấp trên"
          layout="alone"
          value={value.parentName}
          error={saving.errors.parentName}
          onChange={(parentName) => change({ parentName })}
        />
        <TextField
          label="Địa danh"
          layout="alone"
          value={value.place}
          error={saving.errors.place}
          onChange={(place) => change({ place })}
        />
        {saving.problem === '' ? null : <Band tone="error">{saving.problem}</Band>}
        <div>
          <Button variant="primary" keyHint="Ctrl+S" busy={saving.busy} onClick={submit} data-submit>
            Lưu
          </Button>
        </div>
      </form>
    </SettingsPart>
  );
}
