import {
  useBackUpNow,
  useLeavePractice,
  useOpenPractice,
  useStartPracticeAgain,
  useWorkspaceStatus,
} from '../../api/workspace.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatTime } from '../../components/format.ts';
import { Ledger } from '../../components/ledger.tsx';
import { RestorableBackups } from '../../components/restorable-backups.tsx';
import { FilesCheck } from './files-check.tsx';
import { RestoreTrialPart } from './restore-trial.tsx';
import { SecondFolderSettings } from './second-folder-settings.tsx';
import { SettingsPart } from './settings-part.tsx';

/** Copies of the registers, the way back, and the practice office. */
export function BackupSettings() {
  const status = useWorkspaceStatus().data;
  const announce = useAnnounce();
  const backUp = useBackUpNow();
  return (
    <>
      <SettingsPart
        title="Sao lưu và khôi phục"
        hint={`Mỗi lần đóng chương trình sổ được sao lưu và đọc lại để kiểm tra.${status?.second ? ' Nên chọn thêm nơi sao lưu thứ hai ở dưới.' : ''}`}
        action={
          <Button
            variant="primary"
            busy={backUp.isPending}
            onClick={() =>
              backUp.mutate(
                {},
                { onSuccess: (backup) => announce(`Đã sao lưu lúc ${formatTime(backup.at)}, đã đọc lại`) },
              )
            }
          >
            Sao lưu ngay
          </Button>
        }
      >
        {backUp.error ? <Band tone="error">{errorSentence(backUp.error)}</Band> : null}
        {status ? (
          <Ledger
            entries={[
              { label: 'Thư mục sổ', value: status.dataFolder },
              { label: 'Thư mục sao lưu', value: status.backupFolder },
              { label: 'Bản chương trình', value: status.programVersion },
            ]}
          />
        ) : null}
        <RestoreTrialPart last={status?.lastTrial} />
        <RestorableBackups />
      </SettingsPart>
      <FilesCheck />
      {status?.second ? <SecondFolderSettings second={status.second} /> : null}
      <PracticeSettings practice={status?.practice ?? false} />
    </>
  );
}

function PracticeSettings({ practice }: { readonly practice: boolean }) {
  const open = useOpenPractice();
  const leave = useLeavePractice();
  const again = useStartPracticeAgain();
  const error = open.error ?? leave.error ?? again.error;
  return (
    <SettingsPart title="Sổ tập dùng" hint="Cơ quan mẫu để tập ghi sổ, không dính đến sổ thật.">
      {error ? <Band tone="error">{errorSentence(error)}</Band> : null}
      <div className="settings-actions">
        {practice ? (
          <>
            <Button busy={leave.isPending} onClick={() => leave.mutate({})}>
              Rời sổ tập dùng
            </Button>
            <Button busy={again.isPending} onClick={() => again.mutate({})}>
              Làm lại từ đầu
            </Button>
          </>
        ) : (
          <Button busy={open.isPending} onClick={() => open.mutate({})}>
            Mở sổ tập dùng
          </Button>
        )}
      </div>
    </SettingsPart>
  );
}
