import { useRef, useState } from 'react';
import { formatDate, isIsoDate } from '../../electron/contract/calendar-date.ts';
import type { MethodOutput } from '../../electron/contract/api.ts';
import { readDeadline } from '../api/calendar.ts';
import { Button } from './button.tsx';
import { DateField, type DateFieldProps } from './date-field.tsx';
import './deadline-field.css';

type Reading = MethodOutput<'calendar.readDeadline'>;

/**
 * "Hạn": a date, or a span as a leader writes it ("10 ngày làm việc", "2 tuần"), counted over days off when the field is
 * left. A date typed on a day off stays as it is; a remark offers the next working day. `from` is the day the span begins,
 * ISO. (practice.md 1.6)
 */
export function DeadlineField({ from, ...field }: DateFieldProps & { readonly from: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Reading | null>(null);
  const { value, hint, onChange } = field;
  const look = (): void => {
    if (value === null || value === read?.deadline || !isIsoDate(from)) return;
    readDeadline(isIsoDate(value) ? formatDate(value) : value, from)
      .then((reading) => {
        if (reading.deadline === null) return;
        setRead(reading);
        if (reading.deadline !== value) onChange(reading.deadline);
      })
      .catch(() => {
        // Counting is a help only; what was typed stays and is refused at saving.
      });
  };
  const take = (day: string): void => {
    onChange(day);
    input.current?.focus();
  };
  const known = read !== null && read.deadline === value ? read : null;
  return (
    <DateField
      placeholder="dd/mm/yyyy hoặc 10 ngày làm việc"
      {...field}
      ref={input}
      hint={known?.dayOff ? <DayOff reading={known} onTake={take} /> : known?.explanation || hint}
      onBlur={look}
    />
  );
}

/** "là ngày nghỉ (Chủ nhật); ngày làm việc tiếp theo là 07/12/2026", and the button that takes it. */
function DayOff({
  reading: { dayOff, nextWorkingDay },
  onTake,
}: {
  readonly reading: Reading;
  readonly onTake: (day: string) => void;
}) {
  if (nextWorkingDay === null) return null;
  const day = formatDate(nextWorkingDay);
  return (
    <span className="deadline-remark" role="status">
      <span>
        Là ngày nghỉ ({dayOff}); ngày làm việc tiếp theo là {day}.
      </span>
      <Button small onClick={() => onTake(nextWorkingDay)}>
        Lấy {day}
      </Button>
    </span>
  );
}
