import type { HeadingLevel } from '../party-document.view.ts';
import type { NumberingKind } from '../profiles/profile.ts';

// Điểm follow the Vietnamese alphabet. // 05-HD/VPTW, II.I.6.2.3
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function romanNumber(value: number): string {
  let rest = value;
  let text = '';
  for (const [step, sign] of ROMAN) {
    for (; rest >= step; rest -= step) text += sign;
  }
  return text;
}

/** 1 → a, 5 → đ, 24 → aa. */
export function vietnameseLetter(value: number): string {
  const index = value - 1;
  const letter = LETTERS.charAt(index % LETTERS.length);
  return letter.repeat(Math.floor(index / LETTERS.length) + 1);
}

// A level starts anew when a level before it in this list appears, unless the rule book counts through (Điều, Khoản excepted).
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
  if (kind === 'roman') return romanNumber(value);
  if (kind === 'letter') return vietnameseLetter(value);
  if (kind === 'path' && parent !== undefined) return `${parent}.${value}`;
  return String(value);
}

function readNumber(text: string, kind: NumberingKind): number | undefined {
  if (kind === 'letter') {
    const index = LETTERS.indexOf(text.toLowerCase());
    return index < 0 ? undefined : index + 1;
  }
  if (kind === 'roman') {
    for (let value = 1; value < 100; value += 1) if (romanNumber(value) === text.toUpperCase()) return value;
    return undefined;
  }
  const last = /(\d+)\D*$/.exec(text);
  return last ? Number(last[1]) : undefined;
}
