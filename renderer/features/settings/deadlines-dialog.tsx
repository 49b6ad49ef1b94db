import { useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { TouchedDeadline } from '../../../electron/contract/calendar.schema.ts';
import { useMoveDeadline } from '../../api/calendar.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';

export interface DeadlinesJob {
  readonly deadlines: readonly TouchedDeadline[];
}

type Choice = 'keep' | 'nextWorkingDay' | 'sameWorkingDays';

const shown = 12;

/** Deadlines that the days off touch: the clerk keeps them or moves them; nothing moves by itself. */
export function DeadlinesDialog({
  year,
  job,
  busy,
  onSave,
  onClose,
}: {
  readonly year: number;
  readonly job: DeadlinesJob;
  readonly busy: boolean;
  /** Saves the days first; then the deadlines are moved. */
  readonly onSave: (done: () => void) => void;
  readonly onClose: () => void;
}) {
  const announce = useAnnounce();
  const move = useMoveDeadline();
  const [choice, setChoice] = useState<Choice>('keep');
  const [moving, setMoving] = useState(false);
  const [problem, setProblem] = useState('');
  const targetsOf = (wanted: Choice): readonly (readonly [TouchedDeadline, string])[] =>
    wanted === 'keep'
      ? []
      : job.deadlines.filter((one) => one[wanted] !== one.deadline).map((one) => [one, one[wanted]] as const);
  const choices: readonly (readonly [Choice, string])[] = [
    ['keep', 'Giữ nguyên các hạn'],
    [
      'nextWorkingDay',
      `Dời ${formatCount(targetsOf('nextWorkingDay').length)} hạn rơi vào ngày nghỉ sang ngày làm việc kế tiếp`,
    ],
    [
      'sameWorkingDays',
      `Dời ${formatCount(targetsOf('sameWorkingDays').length)} hạn để vẫn đủ số ngày làm việc như trước`,
    ],
  ];
  const targets = targetsOf(choice);
  const moveAll = async (): Promise<void> => {
    setMoving(true);
    let moved = 0;
    try {
      for (const [{ id, deadline }, to] of targets) {
        await move.mutateAsync({ id, deadline, to });
        moved += 1;
      }
      if (moved > 0) announce(`Đã lưu ngày nghỉ năm ${year} và dời ${formatCount(moved)} hạn`);
      onClose();
    } catch (error) {
      setProblem(`Đã dời ${formatCount(moved)} trên ${formatCount(targets.length)} hạn. ${errorSentence(error)}`);
    } finally {
      setMoving(false);
    }
  };
  const confirm = (): void => onSave(() => void moveAll());
  return (
    <SaveDialog
      wide
      title={`Lưu ngày nghỉ năm ${year}`}
      saving={{ busy: busy || moving, problem }}
      saveLabel={targets.length === 0 ? 'Lưu, giữ nguyên hạn' : `Lưu và dời ${formatCount(targets.length)} hạn`}
      onSave={confirm}
      onClose={onClose}
    >
      <p>{formatCount(job.deadlines.length)} văn bản đang giải quyết có hạn liên quan đến các ngày này.</p>
      <fieldset className="calendar-choices">
        <legend className="visually-hidden">Các hạn đang chờ</legend>
        {choices.map(([value, label]) => (
          <label key={value} className="check">
            <input
              type="radio"
              name="deadlines"
              checked={choice === value}
              onChange={() => setChoice(value)}
              {...(value === 'keep' ? { 'data-autofocus': true } : {})}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <ul className="calendar-read" aria-label="Các hạn liên quan">
        {job.deadlines.slice(0, shown).map((one) => (
          <li key={one.id}>
            Số đến {one.numberText}, {one.subject}: hạn {formatDate(one.deadline)}
            {choice !== 'keep' && one[choice] !== one.deadline ? ` → ${formatDate(one[choice])}` : ''}
          </li>
        ))}
        {job.deadlines.length > shown ? <li>và {formatCount(job.deadlines.length - shown)} văn bản khác</li> : null}
      </ul>
    </SaveDialog>
  );
}
