import { DomainError } from '../../contract/errors.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { findCalendarDays, readDaysAround, replaceCalendarYear } from './calendar.repository.ts';
import { readTypedDeadline } from './working-days.rules.ts';

export const calendarHandlers: RegisterHandlers<'calendar'> = {
  'calendar.getYear': ({ db }, { year }) => describeYear(findCalendarDays(db, year), year),

  'calendar.saveYear': ({ db, record }, { year, days }) => {
    const seen = new Set<string>();
    days.forEach(({ day }, index) => {
      const wrong = !day.startsWith(`${year}-`)
        ? `Ngày này không thuộc năm ${year}.`
        : seen.has(day)
          ? 'Ngày này đã ghi ở trên.'
          : '';
      if (wrong !== '') throw new DomainError('invalid_input', {}, { [`days.${index}.day`]: wrong });
      seen.add(day);
    });
    replaceCalendarYear(db, year, days);
    const after = findCalendarDays(db, year);
    record({ subjectKind: 'calendar', subjectId: year, action: `Sửa ngày nghỉ năm ${year}`, state: after });
    return describeYear(after, year);
  },

  'calendar.readDeadline': ({ db }, { text, from }) => readTypedDeadline(text, from, readDaysAround(db, from)),
};

function describeYear(days: ReturnType<typeof findCalendarDays>, year: number) {
  return { year, days: [...days], complete: days.length > 0 };
}
