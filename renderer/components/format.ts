/** Numbers and moments as screens write them. Registers keep Vietnamese time, whatever the machine is set to. */
import { daysBetween, formatDate, formatDayMonth } from '../../electron/contract/calendar-date.ts';

const momentParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function splitMoment(instant: string): readonly [date: string, time: string] {
  const parts = new Map(momentParts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return [
    `${parts.get('day')}/${parts.get('month')}/${parts.get('year')}`,
    `${parts.get('hour')}:${parts.get('minute')}`,
  ];
}

/** `2027-01-22T02:14:00Z` → `22/01/2027 09:14`. */
export function formatMoment(instant: string): string {
  return splitMoment(instant).join(' ');
}

/** `2027-01-22T02:14:00Z` → `09:14`. */
export function formatTime(instant: string): string {
  return splitMoment(instant)[1];
}

/** The day of a moment in Vietnam: `22/01/2027`. */
export function formatDay(instant: string): string {
  return splitMoment(instant)[0];
}

/** 12480 → `12.480`. */
export function formatCount(count: number): string {
  return count.toLocaleString('vi-VN');
}

/** "42 nơi, 45 bản"; the copies alone where nobody stands behind the lines of an old register. */
export function formatReach({ recipients, copies }: { readonly recipients: number; readonly copies: number }): string {
  const places = recipients === 0 ? [] : [`${formatCount(recipients)} nơi`];
  return [...places, ...(copies === 0 ? [] : [`${formatCount(copies)} bản`])].join(', ');
}

/** 430000000 → `410 MB`. */
export function formatSize(bytes: number): string {
  if (bytes >= 1024 ** 3) return `${(bytes / 1024 ** 3).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} GB`;
  if (bytes >= 1024 ** 2) return `${(bytes / 1024 ** 2).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** A date in a list: without its year when it is this year's. */
export function formatListDate(iso: string, today: string): string {
  return iso.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(iso) : formatDate(iso);
}

export interface DeadlineWords {
  readonly text: string;
  readonly tone: 'plain' | 'due' | 'overdue';
}

/** A deadline in a list: `hôm nay`, `29/01`; amber from three days before, filled when it is past. */
export function describeDeadline(deadline: string, today: string): DeadlineWords {
  const days = daysBetween(today, deadline);
  if (days < 0) return { text: formatListDate(deadline, today), tone: 'overdue' };
  if (days === 0) return { text: 'hôm nay', tone: 'due' };
  return { text: formatListDate(deadline, today), tone: days <= 3 ? 'due' : 'plain' };
}

/** `29/01/2027, còn 11 ngày`, `quá 2 ngày`. */
export function describeDeadlineLong(deadline: string, today: string): string {
  const days = daysBetween(today, deadline);
  if (days < 0) return `${formatDate(deadline)}, quá ${formatCount(-days)} ngày`;
  if (days === 0) return `${formatDate(deadline)}, hôm nay`;
  return `${formatDate(deadline)}, còn ${formatCount(days)} ngày`;
}
