import { useState } from 'react';
import { readDayLines } from '../../../electron/contract/calendar-lines.ts';
import type { CalendarDay } from '../../../electron/contract/calendar.schema.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
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
    if (days.length === 0) return;
    onPaste(days);
    onClose();
  };
  return (
    <Dialog
      wide
      title={`Dán ngày nghỉ năm ${year}`}
      onClose={onClose}
      unsaved={text.trim() !== ''}
      hotkeys={{ 'Ctrl+S': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" disabled={days.length === 0} onClick={confirm} data-submit>
            {days.length === 0 ? 'Đưa vào danh sách' : `Đưa ${days.length} ngày vào danh sách`}
          </Button>
        </>
      }
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
    </Dialog>
  );
}
