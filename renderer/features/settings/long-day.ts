import { formatDate, weekdayName } from '../../../electron/contract/calendar-date.ts';

/** "Thứ Sáu, 30/04/2027". */
export const longDay = (day: string): string => `${weekdayName(day)}, ${formatDate(day)}`;
