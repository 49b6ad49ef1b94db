/**
 * Days off as they are pasted from an announcement, a line each: "30/4/2027 Ngày Chiến thắng", "29/4 - 03/5 nghỉ lễ",
 * "Thứ Bảy 22/8/2026 làm bù ngày 31/8". Every line is read or explained. Pure.
 */
import { addDays, daysBetween, parseTypedDate, yearOf } from './calendar-date.ts';
import type { CalendarDay } from './calendar.schema.ts';
import { foldVietnamese, normalizeLine } from './text.ts';

export interface SkippedDayLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

const date = String.raw`\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{4})?`;
const weekday = String.raw`(?:\(?(?:thứ\s+[^\s,)]+|chủ nhật|t[2-7]|cn)\)?\s*,?\s+)?(?:ngày\s+)?`;
const until = String.raw`\s*(?:\([^)]*\)\s*)?(?:-|–|—|đến(?:\s+hết)?)\s*${weekday}`;
const lead = String.raw`^(?:[-–•*+]\s*)?(?:\d{1,2}[.)]\s+)?`;
/** "Từ 30/4 đến hết 03/5: nghỉ lễ": the day or the span first, its name behind it. */
const dayFirst = new RegExp(`${lead}(?:từ\\s+)?${weekday}(${date})(?:${until}(${date}))?\\s*[:;,–\\-]?\\s*(.*)$`, 'iu');
/** "Tết Nguyên đán: nghỉ từ 04/02 đến hết 10/02", "Quốc khánh nghỉ ngày 02/9/2027": the name first. */
const nameFirst = new RegExp(
  `${lead}(.+?)[:;,–\\-]?\\s+(?:được\\s+)?(?:nghỉ\\s+)?(?:vào\\s+)?(?:từ\\s+)?${weekday}(${date})(?:${until}(${date}))?\\s*(?:\\([^)]*\\))?\\s*[.;]?$`,
  'iu',
);
/** More days in one line are a slip. */
const longest = 20;
const longestLine = 300;

/** The days of the lines; those of a span that fall on a weekend are off already and are left out. */
export function readDayLines(
  text: string,
  year: number,
): { readonly days: readonly CalendarDay[]; readonly skipped: readonly SkippedDayLine[] } {
  const days = new Map<string, CalendarDay>();
  const skipped: SkippedDayLine[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = normalizeLine(raw.replaceAll('\t', ' '));
    if (line === '') return;
    const read = readLine(line, year);
    if (typeof read === 'string') skipped.push({ line: index + 1, text: line.slice(0, 80), reason: read });
    else for (const day of read) days.set(day.day, day);
  });
  return { days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), skipped };
}

function readLine(line: string, year: number): readonly CalendarDay[] | string {
  if (line.length > longestLine) return 'Dòng quá dài.';
  const parts = split(line.normalize('NFC'));
  const from = readDate(parts?.from, year);
  if (from === null) return 'Không đọc được ngày.';
  const to = parts?.to === undefined ? from : readDate(parts.to, year);
  if (to === null) return 'Không đọc được ngày cuối.';
  if (yearOf(from) !== year || yearOf(to) !== year) return `Ngày này không thuộc năm ${year}.`;
  if (to < from) return 'Ngày cuối trước ngày đầu.';
  if (daysBetween(from, to) >= longest) return `Quá ${longest} ngày trong một dòng.`;
  const name = cleanName(parts?.name ?? '');
  const kind = /lam bu|di lam|hoan doi sang/.test(foldVietnamese(name)) ? 'worked' : 'off';
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  const fitting = all.filter((day) => isWeekend(day) === (kind === 'worked'));
  if (fitting.length === 0)
    return kind === 'off' ? 'Thứ Bảy, Chủ nhật vốn đã nghỉ.' : 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.';
  return fitting.map((day) => ({ day, kind, name: name === '' ? (kind === 'off' ? 'Nghỉ lễ' : 'Làm bù') : name }));
}

interface LineParts {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly name: string;
}

function split(line: string): LineParts | null {
  const first = dayFirst.exec(line);
  if (first) return { from: first[1], to: first[2], name: first[3] ?? '' };
  const last = nameFirst.exec(line);
  return last && { from: last[2], to: last[3], name: last[1] ?? '' };
}

/** Without the weekday in brackets before it, and without what only says that it is a day off. */
function cleanName(name: string): string {
  return name
    .trim()
    .replace(/^\((?:thứ [^)]*|chủ nhật)\)\s*[:;,–-]?\s*/iu, '')
    .replace(/\s*[:;,–-]?\s*(?:được nghỉ|nghỉ|vào)?\s*[:;,–-]?$/iu, '')
    .trim();
}

const readDate = (text: string | undefined, year: number): string | null =>
  text === undefined ? null : parseTypedDate(withYear(text.replaceAll(/\s/g, ''), year), `${year}-07-01`);

const withYear = (text: string, year: number): string => (/\d{4}$/.test(text) ? text : `${text}/${year}`);

const isWeekend = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;
