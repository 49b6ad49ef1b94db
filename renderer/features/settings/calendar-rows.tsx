import { useEffect, useRef } from 'react';
import { isIsoDate, weekdayName } from '../../../electron/contract/calendar-date.ts';
import { calendarDayKinds, calendarDayLabels, type CalendarDay } from '../../../electron/contract/calendar.schema.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-field.tsx';
import { CellField } from '../../components/field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { TextInput } from '../../components/text-field.tsx';

/** A day as it is typed. */
export interface DayRow extends Omit<CalendarDay, 'day'> {
  /** Stays the same while the row is edited. */
  readonly key: number;
  readonly day: string | null;
}

/** The days of a year, a row each; Enter goes from cell to cell. */
export function CalendarRows({
  year,
  rows,
  errors,
  focusKey,
  onChange,
  onRemove,
}: {
  readonly year: number;
  readonly rows: readonly DayRow[];
  readonly errors: FieldErrors;
  /** The row just added: the cursor goes there. */
  readonly focusKey: number | null;
  readonly onChange: (key: number, part: Partial<DayRow>) => void;
  readonly onRemove: (key: number) => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (focusKey !== null) table.current?.querySelector<HTMLElement>(`[data-row="${focusKey}"] input`)?.focus();
  }, [focusKey]);
  return (
    <div className="table-scroll">
      <table className="plain-table calendar-table" ref={table}>
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Thứ</th>
            <th scope="col">Nghỉ hay làm bù</th>
            <th scope="col">Tên ngày</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const { key, day, kind, name } = row;
            const words = `dòng ${index + 1}`;
            return (
              <tr key={key} data-row={key}>
                <td>
                  <CellField error={errors[`days.${index}.day`]}>
                    <DateInput
                      className="calendar-day"
                      aria-label={`Ngày, ${words}`}
                      near={`${year}-07-01`}
                      value={day}
                      onChange={(next) => onChange(key, { day: next })}
                    />
                  </CellField>
                </td>
                <td className="calendar-weekday">{day !== null && isIsoDate(day) ? weekdayName(day) : ''}</td>
                <td>
                  <select
                    className="input calendar-kind"
                    aria-label={`Nghỉ hay làm bù, ${words}`}
                    value={kind}
                    onChange={(event) =>
                      onChange(key, { kind: calendarDayKinds.find((one) => one === event.target.value) ?? kind })
                    }
                  >
                    {calendarDayKinds.map((one) => (
                      <option key={one} value={one}>
                        {calendarDayLabels[one]}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="calendar-name">
                  <CellField error={errors[`days.${index}.name`]}>
                    <TextInput
                      aria-label={`Tên ngày, ${words}`}
                      value={name}
                      onChange={(next) => onChange(key, { name: next })}
                    />
                  </CellField>
                </td>
                <td className="is-action">
                  <Button
                    small
                    variant="quiet"
                    aria-label={`Bỏ ${words}${name === '' ? '' : `: ${name}`}`}
                    onClick={() => onRemove(key)}
                  >
                    Bỏ
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
