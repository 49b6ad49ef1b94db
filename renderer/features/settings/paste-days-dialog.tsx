import { useState } from 'react';
import { readDayLines } from '../../../electron/contract/calendar-lines.ts';
import type { CalendarDay } from '../../../electron/contract/calendar.schema.ts';
import { Band } from '../../components/band.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { longDay } from './long-day.ts';

/** Days off pasted from an announcement; what was read, and what was not, is shown before it goes into the list. */
export function PasteDaysDialog({
  year,
  onPaste,
  onClose,
}: {
  readonly year: number;
  readonly onPaste: (days: readonly CalendarDay[]) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const { days, skipped } = readDayLines(text, year);
  const confirm = (): void => {
    onPaste(days);
    onClose();
  };
  return (
    <SaveDialog
      wide
      title={`Dán ngày nghỉ năm ${year}`}
      unsaved={text.trim() !== ''}
      saveLabel={days.length === 0 ? 'Đưa vào danh sách' : `Đưa ${days.length} ngày vào danh sách`}
      disabled={days.length === 0}
      onSave={confirm}
      onClose={onClose}
    >
      <TextArea
        label="Mỗi dòng một ngày hoặc một đợt nghỉ"
        layout="stacked"
        rows={5}
        value={text}
        onChange={setText}
        hint="Ví dụ: 30/4 Ngày Chiến thắng; 04/02 - 10/02 Tết Nguyên đán; 22/8 làm bù ngày 31/8."
        data-autofocus
      />
      {days.length > 0 ? (
        <ul className="calendar-read" aria-label="Các ngày đọc được">
          {days.map(({ day, kind, name }) => (
            <li key={day}>
              {longDay(day)}: {kind === 'worked' ? 'làm bù' : 'nghỉ'}, {name}
            </li>
          ))}
        </ul>
      ) : null}
      {skipped.length > 0 ? (
        <Band>
          {skipped.map(({ line, text: skippedText, reason }) => (
            <span key={line} className="calendar-skipped">
              Dòng {line} “{skippedText}”: {reason}
            </span>
          ))}
        </Band>
      ) : null}
    </SaveDialog>
  );
}
