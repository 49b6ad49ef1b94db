import { useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import {
  finishIncomingInput,
  type AnswerToArrival,
  type IncomingDetail,
} from '../../../electron/contract/incoming.schema.ts';
import { useFinishIncoming } from '../../api/incoming.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import './finish-dialog.css';

/** "36-CV/VPTU ngày 20/11/2026", as column 6 of the book of what was settled names the answer. (practice.md 1.6) */
const citeAnswer = ({ numberText, documentDate }: AnswerToArrival): string =>
  `${numberText} ngày ${formatDate(documentDate)}`;

/** What stands in the row, or the only answer that the register knows. */
function offerOf({ document, answers: [only, ...others] }: Pick<IncomingDetail, 'document' | 'answers'>): string {
  return document.result === '' && only && others.length === 0 ? citeAnswer(only) : document.result;
}

/** Notes that the document has been dealt with, and by what: the answers that the register knows are offered. */
export function FinishDialog({
  detail: { document, answers },
  onClose,
}: {
  readonly detail: IncomingDetail;
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const [finishedOn, setFinishedOn] = useState<string | null>(today);
  // An answer that is registered, or only now arrives here, while the dialog is open still counts until something is typed.
  const form = useFollowing({ document, answers }, (known) => ({ result: offerOf(known) }));
  const { result } = form.values;
  const write = (next: string): void => form.change({ result: next });
  const isOffered = !form.changed && result !== document.result;
  const several = answers.length > 1 ? answers.map(citeAnswer) : [];
  const saving = useSaving(
    finishIncomingInput,
    useFinishIncoming(),
    `Số đến ${document.numberText} đã giải quyết xong`,
  );
  const { errors } = saving;
  const { id, version } = form.source.document;
  return (
    <SaveDialog
      title={`Giải quyết xong số đến ${document.numberText}`}
      unsaved={form.changed}
      saving={saving}
      saveLabel="Ghi xong"
      // An empty day would mean "not finished"; the schema refuses the empty text instead.
      onSave={() => saving.save({ id, version, finishedOn: finishedOn ?? '', result }, onClose)}
      onClose={onClose}
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
          isOffered
            ? 'Văn bản đã trả lời số đến này; ghi khác được.'
            : 'Số, ký hiệu văn bản trả lời, hoặc việc đã làm. Có thể để trống.'
        }
        value={result}
        onChange={write}
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
                onClick={() => write(toggleAnswer(result, answer))}
              >
                {partsOf(result).includes(answer) ? <span aria-hidden="true">✓ </span> : null}
                {answer}
              </Button>
            ))}
          </span>
        </Field>
      ) : null}
    </SaveDialog>
  );
}

const partsOf = (result: string): readonly string[] => result.split(/;\s*/).filter((part) => part !== '');

/** Puts an answer behind what is written, or takes it out. */
function toggleAnswer(result: string, answer: string): string {
  const parts = partsOf(result);
  return (parts.includes(answer) ? parts.filter((part) => part !== answer) : [...parts, answer]).join('; ');
}
