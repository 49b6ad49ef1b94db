import { mmFromPoints } from '../ooxml/units.ts';

/** Advance widths of Times New Roman, regular and bold, in thousandths of the size: the wider of both. */
const GROUPS = [
  [' ,.;:/|', 278],
  ['()-–\'"!', 333],
  ['0123456789', 500],
  ['fijlt', 333],
  ['rsacez', 444],
  ['bdghknopquvxy', 556],
  ['m', 833],
  ['w', 722],
  ['IJ', 500],
  ['PSF', 611],
  ['ELTZB', 667],
  ['ACDNRUVXY', 722],
  ['GHKOQ', 778],
  ['M', 944],
  ['W', 1000],
] as const;
const table: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
const OTHER = 600;

/** Estimated width of a line of text; errs on the wide side. */
export function textWidthMm(text: string, points: number): number {
  const base = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const thousandths = [...base].reduce((sum, letter) => sum + (table.get(letter) ?? OTHER), 0);
  return mmFromPoints((thousandths / 1000) * points);
}

/** How many lines the words need in a column, broken at spaces. */
export function countLines(text: string, points: number, widthMm: number): number {
  let lines = 0;
  let used = Infinity;
  const space = textWidthMm(' ', points);
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const width = textWidthMm(word, points);
    if (used + space + width > widthMm) {
      lines += Math.max(1, Math.ceil(width / widthMm));
      used = width % widthMm;
    } else used += space + width;
  }
  return lines;
}
