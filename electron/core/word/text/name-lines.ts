/** The name of an organ over several lines of a letterhead. */
import { keepTogether } from '../../../contract/keep-together.ts';

/** What a further line costs against the squares of the room left on the lines: lines are few before they are even. */
const FURTHER_LINE = 0.5;

/**
 * A name too long for its line as lines of about the same length, broken between its words: "BAN TUYÊN GIÁO / VÀ DÂN VẬN /
 * TỈNH UỶ BÀ RỊA - VŨNG TÀU". A name of which one word alone is too long stays as it is.
 */
export function nameLines(
  name: string,
  widthOf: (text: string) => number,
  roomMm: number,
): readonly [string, ...string[]] {
  if (widthOf(name) <= roomMm) return [name];
  const hasDash = name.endsWith(' -');
  const units = keepTogether(hasDash ? name.slice(0, -2) : name)
    .split(' ')
    .map((unit) => unit.replaceAll('\u00a0', ' '));
  if (hasDash) units.push(`${units.pop() ?? ''} -`);
  const broken = breakEvenly(units, widthOf, roomMm);
  return broken ?? [name];
}

interface Broken {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The cheapest way to write the units from `start` on; null when one of them is wider than the room. */
function breakEvenly(
  units: readonly string[],
  widthOf: (text: string) => number,
  roomMm: number,
): readonly [string, ...string[]] | null {
  const best: (Broken | null)[] = [...units.map(() => null), { cost: 0, lines: [] }];
  for (let start = units.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= units.length; end += 1) {
      const text = units.slice(start, end).join(' ');
      const width = widthOf(text);
      const rest = best[end] ?? null;
      if (width > roomMm) break;
      if (rest === null) continue;
      const cost = rest.cost + ((roomMm - width) / roomMm) ** 2 + FURTHER_LINE;
      if (cost < (best[start]?.cost ?? Infinity)) best[start] = { cost, lines: [text, ...rest.lines] };
    }
  }
  const [first, ...others] = best[0]?.lines ?? [];
  return first === undefined ? null : [first, ...others];
}
