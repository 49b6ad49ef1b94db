import { formatDate, weekdayName } from '../../contract/calendar-date.ts';
import type { CalendarDay } from '../../contract/calendar.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming, updateIncoming } from '../incoming/incoming.repository.ts';
import {
  findCalendarDays,
  findCalendarYear,
  findOpenDeadlines,
  findSavedDays,
  readDaysAround,
  readDaysBetween,
  replaceCalendarYear,
} from './calendar.repository.ts';
import { computeHolidays } from './public-holidays.rules.ts';
import { proposeDays } from './propose-days.rules.ts';
import { findTouched } from './touched-deadlines.rules.ts';
import { nextWorkingDay, readTypedDeadline } from './working-days.rules.ts';

export const calendarHandlers: RegisterHandlers<'calendar'> = {
  'calendar.getYear': ({ db }, { year }) => findCalendarYear(db, year),

  'calendar.saveYear': ({ db, record }, { year, days, confirmed }) => {
    assertDaysOf(year, days);
    replaceCalendarYear(db, year, days, confirmed);
    const after = findCalendarYear(db, year);
    record({ subjectKind: 'calendar', subjectId: year, action: `Sửa ngày nghỉ năm ${year}`, state: after });
    return after;
  },

  'calendar.propose': ({ db }, { year }) => ({
    days: proposeDays(year, computeHolidays(year), findSavedDays(db, year - 1), computeHolidays(year - 1)),
  }),

  'calendar.findTouched': ({ db, today }, { year, days }) => {
    const open = findOpenDeadlines(db, today > `${year}-01-01` ? today : `${year}-01-01`);
    const years = open.flatMap(({ arrivalDate, deadline }) =>
      [arrivalDate, deadline].map((day) => Number(day.slice(0, 4))),
    );
    const before = readDaysBetween(db, Math.min(year, ...years), Math.max(year, ...years) + 1);
    const after = new Map([...before].filter(([day]) => !day.startsWith(`${year}-`)));
    for (const { day, kind } of days) after.set(day, kind);
    return { deadlines: findTouched(open, before, after) };
  },

  'calendar.moveDeadline': (context, { id, deadline, to }) => {
    const { db, record, today } = context;
    const before = getIncoming(db, id);
    if (before.deadline !== deadline || before.status === 'void' || before.finishedOn !== null)
      throw new DomainError('changed_meanwhile');
    updateIncoming(db, before, { ...before, deadline: to }, today);
    const after = getIncoming(db, id);
    record({
      subjectKind: 'incoming',
      subjectId: id,
      action: 'Dời hạn theo ngày nghỉ',
      changes: [{ label: 'Hạn', before: formatDate(deadline), after: formatDate(to) }],
      state: after,
    });
    return after;
  },

  'calendar.readDeadline': ({ db }, { text, from }) => {
    const read = readTypedDeadline(text, from, readDaysAround(db, from));
    const { deadline } = read;
    if (deadline === null) return { ...read, dayOff: '', nextWorkingDay: null };
    const known = readDaysAround(db, deadline);
    const nextDay = nextWorkingDay(deadline, known);
    const named = findCalendarDays(db, Number(deadline.slice(0, 4))).find(({ day }) => day === deadline)?.name;
    return { ...read, dayOff: nextDay === deadline ? '' : named || weekdayName(deadline), nextWorkingDay: nextDay };
  },
};

/** @throws DomainError invalid_input with the row of the day that is wrong */
function assertDaysOf(year: number, days: readonly CalendarDay[]): void {
  const seen = new Set<string>();
  days.forEach(({ day, kind }, index) => {
    const isWeekend = new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;
    const wrong = !day.startsWith(`${year}-`)
      ? `Ngày này không thuộc năm ${year}.`
      : seen.has(day)
        ? 'Ngày này đã ghi ở trên.'
        : kind === 'worked' && !isWeekend
          ? 'Ngày này vốn là ngày làm việc.'
          : '';
    if (wrong !== '') throw new DomainError('invalid_input', {}, { [`days.${index}.day`]: wrong });
    seen.add(day);
  });
}
