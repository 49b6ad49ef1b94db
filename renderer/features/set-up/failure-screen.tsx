import { useEffect, useState } from 'react';
import type { BackupSummary, WorkspaceStatus } from '../../../electron/contract/workspace.schema.ts';
import {
  useBackups,
  useLeavePractice,
  useRestore,
  useStartPracticeAgain,
  useTryOpeningAgain,
} from '../../api/workspace.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { BackupTable } from '../../components/backup-table.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { RestoreDialog, restoreWords } from '../../components/restore-dialog.tsx';
import './set-up.css';

/** The registers could not be opened: what happened, and the ways out. Nothing has been overwritten. */
export function FailureScreen({ status }: { readonly status: WorkspaceStatus }) {
  const again = useTryOpeningAgain();
  const restore = useRestore();
  const leave = useLeavePractice();
  const anew = useStartPracticeAgain();
  const backups = useBackups();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<BackupSummary | null>(null);
  useEffect(() => {
    document.title = 'Chưa mở được sổ · Sổ Văn Thư';
  }, []);
  const problem = again.error ?? restore.error ?? leave.error ?? anew.error;
  return (
    <div className="set-up">
      <header className="set-up-head">
        <p className="rail-product">Sổ Văn Thư</p>
        <h1>Chưa mở được sổ{status.practice ? ' tập dùng' : ''}</h1>
      </header>
      <main className="failure">
        <Band
          tone="error"
          actions={
            <>
              <Button variant="primary" busy={again.isPending} onClick={() => again.mutate({})} autoFocus>
                Thử lại
              </Button>
              {status.practice ? (
                <>
                  <Button busy={anew.isPending} onClick={() => anew.mutate({})}>
                    Làm sổ tập mới
                  </Button>
                  <Button busy={leave.isPending} onClick={() => leave.mutate({})}>
                    Rời sổ tập dùng
                  </Button>
                </>
              ) : null}
            </>
          }
        >
          {status.failure?.message ?? 'Chưa rõ nguyên nhân.'}
          {status.failure?.incidentId ? ` (mã ${status.failure.incidentId})` : ''}
        </Band>
        {problem ? <Band tone="warning">{errorSentence(problem)}</Band> : null}
        <section>
          <h2 className="section-title">Khôi phục từ bản sao lưu</h2>
          <p className="set-up-hint">
            Tệp sổ hiện có được giữ lại bên cạnh, không bị xóa. Chọn bản gần nhất đã kiểm tra.
          </p>
          <BackupTable
            backups={backups.data?.backups ?? []}
            problem={backups.error ? errorSentence(backups.error) : ''}
            onRestore={setChosen}
          />
        </section>
        <p className="quiet">
          Thư mục sổ: {status.dataFolder}. Thư mục sao lưu: {status.backupFolder}. Bản chương trình{' '}
          {status.programVersion}.
        </p>
        {chosen ? (
          <RestoreDialog
            backup={chosen}
            busy={restore.isPending}
            problem={restore.error ? errorSentence(restore.error) : undefined}
            onClose={() => setChosen(null)}
            onRestore={(dropLater) =>
              restore.mutate(
                { name: chosen.name, dropLater },
                {
                  onSuccess: (after) => {
                    setChosen(null);
                    announce(restoreWords(after.lastRestore));
                  },
                },
              )
            }
          />
        ) : null}
      </main>
    </div>
  );
}
