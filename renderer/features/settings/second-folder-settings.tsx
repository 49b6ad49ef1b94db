import { secondFolderInput, type SecondBackups } from '../../../electron/contract/workspace.schema.ts';
import { useChooseSecondFolder } from '../../api/workspace.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { formatMoment } from '../../components/format.ts';
import { goOnWithEnter } from '../../components/form-navigation.ts';
import { TextField } from '../../components/text-field.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** A second folder for backups, on another disk: what happened to this machine does not happen to it. */
export function SecondFolderSettings({ second }: { readonly second: SecondBackups }) {
  const { values, change } = useFollowing(second, ({ folder }) => ({ folder }));
  const { folder } = values;
  const saving = useSaving(
    secondFolderInput,
    useChooseSecondFolder(),
    folder.trim() === '' ? 'Đã bỏ nơi sao lưu thứ hai' : 'Đã lưu nơi sao lưu thứ hai',
  );
  return (
    <SettingsPart
      title="Nơi sao lưu thứ hai"
      hint="Ổ đĩa rời hoặc ổ thứ hai: mỗi bản sao lưu được chép thêm sang đây và đọc lại để kiểm tra. Ổ đĩa chưa cắm thì việc ghi sổ vẫn như thường."
    >
      <form className="settings-form" noValidate onKeyDown={goOnWithEnter} onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="Thư mục"
          layout="alone"
          value={folder}
          error={saving.errors.folder}
          placeholder="E:\SaoLuu"
          onChange={(next) => change({ folder: next })}
        />
        {saving.problem === '' ? null : <Band tone="error">{saving.problem}</Band>}
        <SecondState second={second} />
        <div className="settings-actions">
          <Button
            busy={saving.busy}
            disabled={folder.trim() === second.folder && second.problem === ''}
            onClick={() => saving.save({ folder })}
            data-submit
          >
            {folder.trim() === '' && second.folder !== '' ? 'Bỏ nơi thứ hai' : 'Dùng thư mục này'}
          </Button>
        </div>
      </form>
    </SettingsPart>
  );
}

function SecondState({ second }: { readonly second: SecondBackups }) {
  const { folder, present, lastBackup, problem } = second;
  if (folder === '') return <p className="quiet">Chưa chọn. Mọi bản sao lưu chỉ nằm trên một ổ đĩa.</p>;
  if (!present) return <p className="due">Ổ đĩa chưa cắm. Khi cắm lại, bản sao lưu kế tiếp sẽ được chép sang.</p>;
  if (problem !== '') return <p className="due">Lần chép gần nhất chưa được: {problem}.</p>;
  return lastBackup === null ? (
    <p className="quiet">Chưa có bản nào ở đây.</p>
  ) : (
    <p className="done">✓ Bản mới nhất ở đây: {formatMoment(lastBackup.at)}, đã đọc lại.</p>
  );
}
