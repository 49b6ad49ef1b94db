import { useState } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { errorSentence } from './error-sentence.ts';
import type { FileWork } from './file-button.tsx';

/** "Xuất Excel": the list as it is filtered, as a workbook or as CSV for another program. */
export function ExportButton({ work }: { readonly work: (format: 'xlsx' | 'csv') => ReturnType<FileWork> }) {
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const close = (): void => {
    setOpen(false);
    setProblem('');
  };
  const run = (format: 'xlsx' | 'csv'): void => {
    setBusy(true);
    setProblem('');
    work(format)
      .then((sentence) => {
        if (sentence !== null) announce(sentence);
        close();
      })
      .catch((error: unknown) => setProblem(errorSentence(error)))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Xuất Excel</Button>
      {open ? (
        <Dialog
          title="Xuất danh sách"
          onClose={close}
          footer={
            <>
              <Button onClick={close}>Thôi</Button>
              <Button busy={busy} onClick={() => run('csv')}>
                Lưu tệp CSV
              </Button>
              <Button variant="primary" busy={busy} onClick={() => run('xlsx')} data-autofocus>
                Lưu tệp Excel
              </Button>
            </>
          }
        >
          <p>Mọi dòng của danh sách đang lọc, cả những dòng chưa hiện trên màn hình.</p>
          {problem ? <Band tone="error">{problem}</Band> : null}
        </Dialog>
      ) : null}
    </>
  );
}
