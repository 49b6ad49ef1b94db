import { mmFromPoints } from '../ooxml/units.ts';

// Advance widths of Times New Roman Italic in thousandths of the size; accents do not change a letter's width.
const GROUPS: readonly (readonly [string, number])[] = [
  [' ,.;:/', 260],
  ['0123456789abdghnopqu', 500],
  ['cekvxy', 444],
  ['fijlt', 278],
  ['rsz', 389],
  ['m', 722],
  ['w', 667],
  ['ABEFPRVX', 611],
  ['CKN', 667],
  ['DGHOQU', 722],
  ['LTYZ', 556],
  ['MW', 833],
  ['IJ()-–', 400],
  ['S', 500],
];
const WIDTHS: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
const WIDEST = 722;

/** Estimated width of a line in Times New Roman Italic, for deciding how wide a column must be; errs on the wide side. */
export function italicWidthMm(text: string, points: number): number {
  const base = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('\u00a0', ' ');
  const horned = text.normalize('NFD').match(/\u031b/g)?.length ?? 0;
  const thousandths = [...base].reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? WIDEST), horned * 60);
  return mmFromPoints((thousandths / 1000) * points);
}
