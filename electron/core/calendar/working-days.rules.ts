/** Counting working days: Saturday and Sunday are off unless worked, days off are off. Pure. */
import { addDays, formatDate, parseTypedDate } from '../../contract/calendar-date.ts';
import type { CalendarDay } from '../../contract/calendar.schema.ts';
import { foldVietnamese } from '../../contract/text.ts';

export type DaysByDate = ReadonlyMap<string, CalendarDay['kind']>;

/** True when the office works on that day. */
export function isWorkingDay(day: string, known: DaysByDate): boolean {
  const kind = known.get(day);
  if (kind !== undefined) return kind === 'worked';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day that lies `count` working days after `from`; the day itself does not count. */
export function addWorkingDays(
  from: string,
  count: number,
  known: DaysByDate,
): { readonly day: string; readonly daysOff: number } {
  let day = from;
  let daysOff = 0;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, known)) left -= 1;
    else daysOff += 1;
  }
  return { day, daysOff };
}

/** The next working day at or after a day. */
export function nextWorkingDay(day: string, known: DaysByDate): string {
  return isWorkingDay(day, known) ? day : addWorkingDays(day, 1, known).day;
}

export interface TypedDeadline {
  readonly deadline: string | null;
  readonly explanation: string;
}

const longest = 400;

/**
 * A deadline as a leader writes it: "10 ngày làm việc", "5 ngày lv", "15 ngày", "2 tuần", "1 tháng", "22/11". Days without
 * "làm việc" are calendar days; when the last one is off, the next working day counts.
 */
export function readTypedDeadline(text: string, from: string, known: DaysByDate): TypedDeadline {
  const folded = foldVietnamese(text).replace(/\s+/g, ' ').trim();
  const match = /^(?:trong |sau |han )?(\d{1,3}) ?(ngay lam viec|ngay lv|nlv|ngay|tuan|thang)$/.exec(folded);
  const count = Number(match?.[1] ?? 0);
  if (match && count >= 1 && count <= longest) {
    const unit = match[2] ?? '';
    if (/lam viec|lv/.test(unit)) {
      const { day, daysOff } = addWorkingDays(from, count, known);
      const without = daysOff === 0 ? '' : `, trừ ${daysOff} ngày nghỉ`;
      return {
        deadline: day,
        explanation: `${count} ngày làm việc sau ${formatDate(from)} là ${formatDate(day)}${without}.`,
      };
    }
    const end = unit === 'thang' ? addMonths(from, count) : addDays(from, unit === 'tuan' ? count * 7 : count);
    const word = { ngay: 'ngày', tuan: 'tuần', thang: 'tháng' }[unit] ?? unit;
    return moveToWork(end, `${count} ${word} sau ${formatDate(from)} là ${formatDate(end)}`, known);
  }
  const date = parseTypedDate(text, from);
  return date === null ? { deadline: null, explanation: '' } : { deadline: date, explanation: '' };
}

function moveToWork(end: string, sentence: string, known: DaysByDate): TypedDeadline {
  const day = nextWorkingDay(end, known);
  return {
    deadline: day,
    explanation: day === end ? `${sentence}.` : `${sentence}, là ngày nghỉ; lấy ${formatDate(day)}.`,
  };
}

/** The same day some months later; the last day of the month where that day does not exist (31/01 → 28/02). */
function addMonths(from: string, count: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0));
  const wanted = Math.min(day, last.getUTCDate());
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), wanted)).toISOString().slice(0, 10);
}
