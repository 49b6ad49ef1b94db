import { useState } from 'react';
import { isIsoDate } from '../../electron/contract/calendar-date.ts';
import { readDeadline } from '../api/calendar.ts';
import { DateField, type DateFieldProps } from './date-field.tsx';

/**
 * "Hạn": a date, or a span as a leader writes it ("10 ngày làm việc", "2 tuần"), counted over days off when the field is
 * left. `from` is the day the span begins, ISO. (practice.md 1.6)
 */
export function DeadlineField({ from, ...field }: DateFieldProps & { readonly from: string }) {
  const [read, setRead] = useState<{ readonly deadline: string; readonly explanation: string } | null>(null);
  const { value, hint, onChange } = field;
  const count = (): void => {
    if (value === null || isIsoDate(value) || !isIsoDate(from)) return;
    readDeadline(value, from)
      .then(({ deadline, explanation }) => {
        if (deadline === null) return;
        setRead({ deadline, explanation });
        onChange(deadline);
      })
      .catch(() => {
        // Counting is a help only; what was typed stays and is refused at saving.
      });
  };
  const explanation = read !== null && read.deadline === value ? read.explanation : '';
  return (
    <DateField placeholder="dd/mm/yyyy hoặc 10 ngày làm việc" {...field} hint={explanation || hint} onBlur={count} />
  );
}
