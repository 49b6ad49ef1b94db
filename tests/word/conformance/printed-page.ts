import type { PlacedWord, RenderedPdf } from '../support/libre-office.ts';
import type { ConformanceCase } from './cases.ts';
import type { Finding } from './rule.ts';

/** Finding lines on the printed page, for the rules about positions. Millimetres from the top left corner. */

export type Line = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly page: number;
};

export const TEXT_LEFT = 30;
export const TEXT_RIGHT = 195;
export const TEXT_MIDDLE = (TEXT_LEFT + TEXT_RIGHT) / 2;

/** The words of `text` where they follow each other on the pages. */
export function find(pdf: RenderedPdf, text: string): readonly PlacedWord[] {
  const wanted = text.split(/\s+/);
  for (let i = 0; i + wanted.length <= pdf.words.length; i += 1) {
    const slice = pdf.words.slice(i, i + wanted.length);
    if (slice.every((word, k) => word.text === wanted[k])) return slice;
  }
  return [];
}

export function box(words: readonly PlacedWord[]): Line | null {
  const [first] = words;
  if (first === undefined) return null;
  return {
    page: first.page,
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    top: Math.min(...words.map((word) => word.top)),
    bottom: Math.max(...words.map((word) => word.bottom)),
  };
}

export const middle = (line: Line): number => (line.left + line.right) / 2;
export const onOneLine = (words: readonly PlacedWord[]): boolean =>
  Math.max(...words.map((word) => word.bottom)) - Math.min(...words.map((word) => word.bottom)) < 2;
export const near = (value: number, wanted: number, tolerance: number, what: string): Finding =>
  Math.abs(value - wanted) <= tolerance ? null : `${what} ở ${value.toFixed(1)} mm, phải ở ${wanted.toFixed(1)} mm`;

/** The checks get the lines they speak of; a line that is not on the page is a failure. */
export function onLines(
  texts: readonly (string | null)[],
  pdf: RenderedPdf,
  check: (lines: readonly Line[]) => Finding,
): Finding {
  const lines: Line[] = [];
  for (const text of texts) {
    const line = text === null ? null : box(find(pdf, text));
    if (line === null) return `không thấy “${text ?? ''}” trên trang in`;
    lines.push(line);
  }
  return check(lines);
}

export const MOTTO = 'ĐẢNG CỘNG SẢN VIỆT NAM';
export const isDocument = (one: ConformanceCase): boolean => one.kind === 'document';
export const isTitled = (one: ConformanceCase): boolean =>
  one.kind === 'document' && one.view.type.form !== 'letter' && one.view.theme === undefined;
export const oneSigner = (one: ConformanceCase): boolean =>
  one.kind === 'document' && one.view.signatures.length === 1 && one.view.appendices === undefined;
/** Its first two words, because a long name may take two lines. */
export const organ = (one: ConformanceCase): string => {
  const name =
    one.kind === 'document' ? (one.view.letterhead.upperLines[0] ?? one.view.letterhead.bodyLines[0] ?? '') : '';
  return name.split(' ').slice(0, 2).join(' ');
};
export const number = (one: ConformanceCase): string | null => {
  if (
    one.kind !== 'document' ||
    one.view.number === null ||
    !('number' in one.view.number) ||
    one.view.number.number === null
  )
    return null;
  const { number: value, typeSymbol, organSymbols } = one.view.number;
  return `Số ${String(value).padStart(2, '0')}-${typeSymbol}/${organSymbols.join('-')}`;
};
/** The line of place and date: what stands beside "ngày … tháng" on the right half of page 1. */
export const dateWords = (pdf: RenderedPdf): readonly PlacedWord[] => {
  const head = pdf.words.filter((word) => word.page === 1 && word.top < 45 && word.left > 88);
  const day = head.find((word, i) => word.text === 'ngày' && head[i + 2]?.text === 'tháng');
  if (day === undefined) return [];
  return head.filter((word) => word.top > day.top - 3 && word.top < day.top + 6.2);
};
export const name = (one: ConformanceCase): string =>
  one.kind === 'document' ? (one.view.signatures[0]?.name ?? '') : (one.copy.signature.name ?? '');
