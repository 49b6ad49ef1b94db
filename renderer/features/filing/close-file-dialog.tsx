import { useState } from 'react';
import type { CaseFile } from '../../../electron/contract/filing.schema.ts';
import { useCloseCaseFile } from '../../api/filing.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { fieldsOf } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { useFrame } from '../../components/frame-context.ts';

/** The work is done: the file takes no more documents, its sheets can still be numbered. */
export function CloseFileDialog({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const close = useCloseCaseFile();
  const [closedOn, setClosedOn] = useState<string | null>(today);
  const confirm = (): void =>
    close.mutate(
      { id: file.id, closedOn: closedOn ?? '' },
      {
        onError: focusFirstErrorSoon,
        onSuccess: () => {
          announce(`Đã kết thúc hồ sơ ${file.code}`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={`Kết thúc hồ sơ ${file.code}?`}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={close.isPending} onClick={confirm} data-submit>
            Kết thúc hồ sơ
          </Button>
        </>
      }
    >
      <p>Hồ sơ đã kết thúc không nhận thêm văn bản; tờ số vẫn ghi được cho đến khi nộp lưu.</p>
      <DateField
        label="Ngày kết thúc"
        layout="alone"
        near={today}
        value={closedOn}
        error={fieldsOf(close.error).closedOn}
        onChange={setClosedOn}
      />
      {close.error ? <Band tone="error">{errorSentence(close.error)}</Band> : null}
    </Dialog>
  );
}
