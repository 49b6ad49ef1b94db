import { useEffect } from 'react';
import type { WorkspaceStatus } from '../../../electron/contract/workspace.schema.ts';
import { useLeavePractice, useStartPracticeAgain, useTryOpeningAgain } from '../../api/workspace.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { RestorableBackups } from '../../components/restorable-backups.tsx';
import './set-up.css';

/** The registers could not be opened: what happened, and the ways out. Nothing has been overwritten. */
export function FailureScreen({ status }: { readonly status: WorkspaceStatus }) {
  const again = useTryOpeningAgain();
  const leave = useLeavePractice();
  const anew = useStartPracticeAgain();
  useEffect(() => {
    document.title = 'Chưa mở được sổ · Sổ Văn Thư';
  }, []);
  const problem = again.error ?? leave.error ?? anew.error;
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
          <RestorableBackups />
        </section>
        <p className="quiet">
          Thư mục sổ: {status.dataFolder}. Thư mục sao lưu: {status.backupFolder}. Bản chương trình{' '}
          {status.programVersion}.
        </p>
      </main>
    </div>
  );
}
