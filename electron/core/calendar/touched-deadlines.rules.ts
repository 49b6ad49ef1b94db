/** Which open deadlines a change of the days off touches, and where they would go. Pure. */
import { addDays } from '../../contract/calendar-date.ts';
import type { TouchedDeadline } from '../../contract/calendar.schema.ts';
import { addWorkingDays, type DaysByDate, isWorkingDay, nextWorkingDay } from './working-days.rules.ts';

export interface OpenDeadline {
  readonly id: number;
  readonly numberText: string;
  readonly subject: string;
  readonly arrivalDate: string;
  readonly deadline: string;
}

/**
 * A deadline is touched when fewer working days are left for the work than before. One that gains a working day is left
 * alone: nobody's time is cut behind his back.
 */
export function findTouched(open: readonly OpenDeadline[], before: DaysByDate, after: DaysByDate): TouchedDeadline[] {
  return open.flatMap(({ arrivalDate, deadline, ...document }) => {
    const lost = countWorkingDays(arrivalDate, deadline, before) - countWorkingDays(arrivalDate, deadline, after);
    if (lost <= 0) return [];
    const next = nextWorkingDay(deadline, after);
    return [
      { ...document, deadline, nextWorkingDay: next, sameWorkingDays: addWorkingDays(deadline, lost, after).day },
    ];
  });
}

function countWorkingDays(from: string, to: string, known: DaysByDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, known)) count += 1;
  return count;
}
