import { useState } from 'react';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { useFinishIncoming } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useFrame } from '../../components/frame-context.ts';
import { TextField } from '../../components/text-field.tsx';
import { errorsOfCall } from './use-entry-form.ts';

/** Notes that the document has been dealt with, and by what. */
export function FinishDialog({
  document,
  onClose,
}: {
  readonly document: IncomingDocument;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const finish = useFinishIncoming();
  const [finishedOn, setFinishedOn] = useState<string | null>(today);
  const [result, setResult] = useState(document.result);
  const errors = errorsOfCall(finish.error);
  const confirm = (): void =>
    finish.mutate(
      // An empty day would mean "not finished"; the schema refuses the empty text instead.
      { id: document.id, version: document.version, finishedOn: finishedOn ?? '', result },
      {
        onSuccess: () => {
          announce(`Số đến ${document.numberText} đã giải quyết xong`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={`Giải quyết xong số đến ${document.numberText}`}
      onClose={onClose}
      unsaved={result !== document.result}
      hotkeys={{ 'Ctrl+S': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={finish.isPending} onClick={confirm} data-submit>
            Ghi xong
          </Button>
        </>
      }
    >
      <DateField
        label="Ngày xong"
        layout="alone"
        near={today}
        value={finishedOn}
        onChange={setFinishedOn}
        error={errors.finishedOn}
      />
      <TextField
        label="Kết quả"
        layout="alone"
        hint="Số, ký hiệu văn bản trả lời, hoặc việc đã làm. Có thể để trống."
        value={result}
        onChange={setResult}
        error={errors.result}
      />
      {finish.error ? <Band tone="error">{errorSentence(finish.error)}</Band> : null}
    </Dialog>
  );
}
