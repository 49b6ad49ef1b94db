/**
 * What a line of nơi nhận names: one organ, group or person, or several of them in one line ("Các ban Thành ủy, Ủy ban Kiểm
 * tra Thành ủy"), less those after "trừ". Pure.
 */
import type { LineTarget } from '../../contract/distribution.schema.ts';
import { normalizeLine } from '../../contract/text.ts';
import type { NamedTarget, NameIndex } from '../directory/name-index.rules.ts';

/** "(trừ Đảng ủy Công an tỉnh, Đảng ủy Quân sự tỉnh)", ", trừ Ban Nội chính", "không gửi …" in the words of the line. */
const exclusion =
  /\s*(?:[([]\s*(?:ngoại\s+)?trừ\s*:?\s+([^()[\]]+)[)\]]|[,;]?(?<!phòng)\s+(?:ngoại\s+)?trừ\s*:?\s+([^()]+)$)/iu;
/** "Văn phòng Thành ủy (Lãnh đạo, P.TH/S)": what stands in brackets concerns the inside of that organ. */
const inside = /\s*\([^()]*\)\s*$/u;

/** The line without its exception, and the words of the exception ('' when there is none). */
export function splitExclusion(text: string): { readonly base: string; readonly exception: string } {
  const found = exclusion.exec(text);
  if (!found) return { base: text, exception: '' };
  return {
    base: normalizeLine(`${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`),
    exception: normalizeLine(found[1] ?? found[2] ?? ''),
  };
}

export interface CoveredNames {
  readonly found: readonly NamedTarget[];
  /** Stretches of the text that name nobody. */
  readonly unmatched: readonly string[];
}

/**
 * Reads an enumeration. A comma may part two names or stand inside one ("Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy"), so
 * the reading that leaves the fewest words over, in the fewest names, is taken.
 */
export function coverNames(index: NameIndex, text: string, asOf: string): CoveredNames {
  const pieces = splitPieces(text);
  // best[i]: the best reading of the pieces from i on.
  const best: Reading[] = Array.from({ length: pieces.length + 1 }, () => nothing);
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    const start = pieces[from]?.start ?? 0;
    const rest = best[from + 1] ?? nothing;
    let choice: Reading = {
      left: rest.left + 1,
      names: rest.names,
      first: { text: text.slice(start, pieces[from]?.end), next: from + 1 },
    };
    for (let to = from; to < pieces.length; to += 1) {
      const name = text.slice(start, pieces[to]?.end);
      const target = index.find(name, asOf) ?? index.find(name.replace(inside, ''), asOf);
      const after = best[to + 1] ?? nothing;
      if (target && (after.left < choice.left || (after.left === choice.left && after.names + 1 <= choice.names)))
        choice = { left: after.left, names: after.names + 1, first: { text: name, next: to + 1, target } };
    }
    best[from] = choice;
  }
  return walk(best);
}

interface Reading {
  readonly left: number;
  readonly names: number;
  readonly first?: { readonly text: string; readonly next: number; readonly target?: NamedTarget };
}
const nothing: Reading = { left: 0, names: 0 };

function walk(best: readonly Reading[]): CoveredNames {
  const found: NamedTarget[] = [];
  const unmatched: string[] = [];
  for (let at = best[0]?.first; at; at = best[at.next]?.first) {
    if (at.target) found.push(at.target);
    else unmatched.push(normalizeLine(at.text));
  }
  return { found, unmatched };
}

/** The pieces between commas, semicolons and "và", with their places in the text; commas in brackets do not count. */
function splitPieces(text: string): readonly { readonly start: number; readonly end: number }[] {
  const separators = /\([^()]*\)|\s*[,;]\s*|\s+và\s+/giu;
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(separators)) {
    if (match[0].startsWith('(')) continue;
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ start, end: text.length });
  return pieces.filter((piece) => piece.end > piece.start);
}

/** As many names as one line may hold. (distribution.schema.ts) */
const namesInLine = 50;

/** The target of a line's text, and what in it names nobody. */
export function matchTarget(
  index: NameIndex,
  text: string,
  asOf: string,
): { readonly target: LineTarget; readonly unmatched: readonly string[] } {
  const { base } = splitExclusion(text);
  const whole = index.find(text, asOf) ?? index.find(base, asOf) ?? index.find(base.replace(inside, ''), asOf);
  if (whole) return { target: whole, unmatched: [] };
  const { found, unmatched } = coverNames(index, base, asOf);
  const [first] = found;
  if (!first || found.length > namesInLine) return { target: { kind: 'text' }, unmatched: [base] };
  if (found.length === 1 && unmatched.length === 0) return { target: first, unmatched };
  return { target: { kind: 'several', parts: found.map(({ kind, id }) => ({ kind, id })) }, unmatched };
}
