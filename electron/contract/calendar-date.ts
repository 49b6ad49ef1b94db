/**
 * Calendar dates as text `2026-11-22`. A date in a register is what is written on paper, not a moment, so no Date object
 * crosses the door. Clerks type `22/11/2026`, `221126`, `22112026` or `22/11`.
 */

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar date between 1900 and 2199 written as `YYYY-MM-DD`. */
export function isIsoDate(value: string): boolean {
  const match = isoPattern.exec(value);
  if (!match) return false;
  return isRealDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isRealDate(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toIso(year: number, month: number, day: number): string | null {
  if (!isRealDate(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** On which side of today a date without a year lies: a letter's behind, a deadline's ahead. */
export type DateLean = 'behind' | 'ahead' | 'none';

/** Days on the other side of `near` that are taken for a slip and not for another year. */
const slipDays = 31;

/** `distance` in days from `near`, negative when the date is before it. */
function liesWithin(distance: number, lean: DateLean): boolean {
  if (lean === 'behind') return distance <= slipDays;
  return lean === 'ahead' ? distance >= -slipDays : true;
}

/**
 * Reads a date as a clerk types it. Without a year, the year is chosen so that the date lies nearest to `near`
 * (in January `31/12` is last year's). Two-digit years are 20xx up to 79, else 19xx.
 * `lean` says on which side of `near` the date must lie when it is far from it: a letter of `24/3` that arrives in
 * November is eight months old, though next March is nearer; a deadline lies ahead. Within a month on the other side
 * the nearest year still stands, so that a slip is refused by its rule and not moved silently by a year.
 * Returns null for anything that is not a real date.
 */
export function parseTypedDate(typed: string, near: string, lean: DateLean = 'none'): string | null {
  const value = typed.trim();
  if (isIsoDate(value)) return value;
  const parts = splitTyped(value);
  if (!parts) return null;
  const [day, month, year] = parts;
  if (year !== undefined) return toIso(year, month, day);
  const nearYear = Number(near.slice(0, 4));
  const candidates = [nearYear - 1, nearYear, nearYear + 1]
    .map((candidate) => toIso(candidate, month, day))
    .filter((iso) => iso !== null)
    .filter((iso) => liesWithin(daysBetween(near, iso), lean));
  candidates.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)));
  return candidates[0] ?? null;
}

function splitTyped(value: string): readonly [day: number, month: number, year?: number] | null {
  const separated = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/.exec(value);
  const packed = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(value);
  const match = separated ?? packed;
  if (!match) return null;
  const [, day, month, year] = match;
  if (year === undefined) return [Number(day), Number(month)];
  return [Number(day), Number(month), year.length === 4 ? Number(year) : expandYear(Number(year))];
}

function expandYear(year: number): number {
  return year <= 79 ? 2000 + year : 1900 + year;
}

/** `2026-11-22` → `22/11/2026`. */
export function formatDate(iso: string): string {
  const match = isoPattern.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** `2026-11-22` → `22/11`, for lists within one year. */
export function formatDayMonth(iso: string): string {
  return formatDate(iso).slice(0, 5);
}

/**
 * A short date inside official text: days below 10 and months 1 and 2 carry a zero, the other months do not:
 * `05/01/2022`, `24/3/2022`. (05-HD/VPTW, II.I.4)
 */
export function formatPartyDate(iso: string): string {
  const [year, month, day] = splitIso(iso);
  return `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}

/** `ngày 05 tháng 01 năm 2022`; zeros for days below 10 and months below 3. (05-HD/VPTW, II.I.4) */
export function formatPartyLongDate(iso: string): string {
  const [year, month, day] = splitIso(iso);
  return `ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** `Thứ Hai` … `Chủ nhật`. */
export function weekdayName(iso: string): string {
  return weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Adds days (negative: back). */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The year of an ISO date. */
export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** First and last day of the ISO week, month or year that holds `iso`. */
export function periodAround(
  iso: string,
  unit: 'day' | 'week' | 'month' | 'year',
): { readonly from: string; readonly to: string } {
  const [year, month] = splitIso(iso);
  if (unit === 'day') return { from: iso, to: iso };
  if (unit === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (unit === 'month') {
    const prefix = iso.slice(0, 8);
    return { from: `${prefix}01`, to: `${prefix}${String(daysInMonth(year, month)).padStart(2, '0')}` };
  }
  const weekday = (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { from: addDays(iso, -weekday), to: addDays(iso, 6 - weekday) };
}

function splitIso(iso: string): readonly [year: number, month: number, day: number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
}
