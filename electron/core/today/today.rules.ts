import { daysBetween, formatDayMonth } from '../../contract/calendar-date.ts';

/** "quá 2 ngày", "hôm nay", "còn 3 ngày", "25/01". */
export function describeLateness(deadline: string, today: string): string {
  const days = daysBetween(today, deadline);
  if (days < 0) return `quá ${-days} ngày`;
  if (days === 0) return 'hôm nay';
  return days <= 3 ? `còn ${days} ngày` : formatDayMonth(deadline);
}
