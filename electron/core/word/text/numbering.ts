import { formatPointLetter, formatRoman } from '../../../contract/body.schema.ts';
import type { HeadingLevel } from '../party-document.view.ts';
import type { NumberingKind } from '../profiles/profile.ts';

// A level starts anew when a level before it in this list appears.
const ORDER: readonly HeadingLevel[] = [
  'part',
  'chapter',
  'section',
  'article',
  'clause',
  'roman',
  'decimal',
  'subdecimal',
  'subsubdecimal',
  'point',
  'letter',
  'dash',
];
/** Điều run through the whole document; mục begin anew in each chương. */
const COUNTS_THROUGH: ReadonlySet<HeadingLevel> = new Set<HeadingLevel>(['article']);
const PATH_PARENT: Partial<Record<HeadingLevel, HeadingLevel>> = { subdecimal: 'decimal', subsubdecimal: 'subdecimal' };

export type Counter = (level: HeadingLevel, kind: NumberingKind, given: string | number | null | undefined) => string;

/** Counts the headings of one body. A given number is printed as it is and counting goes on from it where it can be read. */
export function createCounter(): Counter {
  const values = new Map<HeadingLevel, number>();
  const shown = new Map<HeadingLevel, string>();
  return (level, kind, given) => {
    const rank = ORDER.indexOf(level);
    for (const later of ORDER.slice(rank + 1)) if (!COUNTS_THROUGH.has(later)) values.delete(later);
    if (kind === 'none' || given === null) return '';
    const value = (given === undefined ? undefined : readNumber(String(given), kind)) ?? (values.get(level) ?? 0) + 1;
    values.set(level, value);
    const text = given === undefined ? numberText(value, kind, shown.get(PATH_PARENT[level] ?? level)) : String(given);
    shown.set(level, text);
    return text;
  };
}

function numberText(value: number, kind: NumberingKind, parent: string | undefined): string {
  if (kind === 'roman') return formatRoman(value);
  if (kind === 'letter') return formatPointLetter(value);
  if (kind === 'path' && parent !== undefined) return `${parent}.${value}`;
  return String(value);
}

/** The value of a given number, for counting on from it; undefined where it cannot be read ("thứ nhất"). */
function readNumber(text: string, kind: NumberingKind): number | undefined {
  const write = kind === 'letter' ? formatPointLetter : kind === 'roman' ? formatRoman : undefined;
  if (write === undefined) {
    const last = /(\d+)\D*$/.exec(text);
    return last ? Number(last[1]) : undefined;
  }
  const wanted = text.toLocaleLowerCase('vi');
  return Array.from({ length: 99 }, (_, i) => i + 1).find((value) => write(value).toLocaleLowerCase('vi') === wanted);
}
