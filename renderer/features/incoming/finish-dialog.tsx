import { useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { AnswerToArrival, IncomingDetail } from '../../../electron/contract/incoming.schema.ts';
import { useFinishIncoming } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { Field } from '../../components/field.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { TextField } from '../../components/text-field.tsx';
import { errorsOfCall } from './use-entry-form.ts';
import './finish-dialog.css';

/** "36-CV/VPTU ngày 20/11/2026", as column 6 of the book of what was settled names the answer. (practice.md 1.6) */
const citeAnswer = ({ numberText, documentDate }: AnswerToArrival): string =>
  `${numberText} ngày ${formatDate(documentDate)}`;

/** Notes that the document has been dealt with, and by what: the answers that the register knows are offered. */
export function FinishDialog({
  detail: { document, answers },
  onClose,
}: {
  readonly detail: IncomingDetail;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const finish = useFinishIncoming();
  const [finishedOn, setFinishedOn] = useState<string | null>(today);
  const [only, ...others] = answers;
  const offered = document.result === '' && only && others.length === 0 ? citeAnswer(only) : document.result;
  // Nothing written yet: an answer that is registered, or only now arrives here, while the dialog is open still counts.
  const [written, setWritten] = useState<string | null>(null);
  const result = written ?? offered;
  const several = answers.length > 1 ? answers.map(citeAnswer) : [];
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
      unsaved={result !== offered}
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
        hint={
          offered !== document.result && result === offered
            ? 'Văn bản đã trả lời số đến này; ghi khác được.'
            : 'Số, ký hiệu văn bản trả lời, hoặc việc đã làm. Có thể để trống.'
        }
        value={result}
        onChange={setWritten}
        error={errors.result}
      />
      {several.length > 0 ? (
        <Field group label="Đã trả lời bằng" layout="alone" hint="Chọn để ghi vào Kết quả; chọn lại thì bỏ ra.">
          <span className="finish-answers">
            {several.map((answer) => (
              <Button
                key={answer}
                small
                aria-pressed={partsOf(result).includes(answer)}
                onClick={() => setWritten(toggleAnswer(result, answer))}
              >
                {partsOf(result).includes(answer) ? <span aria-hidden="true">✓ </span> : null}
                {answer}
              </Button>
            ))}
          </span>
        </Field>
      ) : null}
      {finish.error ? <Band tone="error">{errorSentence(finish.error)}</Band> : null}
    </Dialog>
  );
}

const partsOf = (result: string): readonly string[] => result.split(/;\s*/).filter((part) => part !== '');

/** Puts an answer behind what is written, or takes it out. */
function toggleAnswer(result: string, answer: string): string {
  const parts = partsOf(result);
  return (parts.includes(answer) ? parts.filter((part) => part !== answer) : [...parts, answer]).join('; ');
}
