import { mmFromPoints } from '../ooxml/units.ts';

// Advance widths of Times New Roman in thousandths of the size; accents do not change a letter's width, a horn adds a little.
type Groups = readonly (readonly [string, number])[];

/** Regular and bold, the wider of both. */
const UPRIGHT: Groups = [
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
];
const ITALIC: Groups = [
  [' ,.;:/', 260],
  // Wider than a space in some fonts.
  ['\u00a0', 400],
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
const CAPITALS: Groups = [
  [' \u00a0,.', 250],
  ['-I()', 333],
  ['0123456789', 500],
  ['PSFJ', 556],
  ['ELTZ', 611],
  ['BCR', 667],
  ['ADGHKNOQUVXY', 722],
  ['M', 889],
  ['W', 944],
];
const BOLD_CAPITALS: Groups = [
  [' \u00a0,.', 250],
  ['-', 333],
  ['I()', 389],
  ['0123456789J', 500],
  ['S', 556],
  ['FP', 611],
  ['BELTZ', 667],
  ['ACDNRUVXY', 722],
  ['GHKOQ', 778],
  ['M', 944],
  ['W', 1000],
];
const BOLD: Groups = [
  [' ,.;:/', 278],
  ['()-!', 333],
  ['0123456789agovxy', 500],
  ['il', 278],
  ['fjt', 333],
  ['s', 389],
  ['cerz', 444],
  ['bdhknpqu', 556],
  ['m', 833],
  ['w', 722],
  ...BOLD_CAPITALS.map(([letters, width]) => [letters.replace(/[^A-Z]/g, ''), width] as const),
];
const HORN = 70;

interface Widths {
  readonly letters: ReadonlyMap<string, number>;
  /** Of a letter that is not in the list. */
  readonly other: number;
}

function widths(groups: Groups, other: number): Widths {
  return {
    letters: new Map(groups.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const))),
    other,
  };
}

const upright = widths(UPRIGHT, 600);
const italic = widths(ITALIC, 722);
const capitals = widths(CAPITALS, 722);
const bold = widths(BOLD, 722);
const boldCapitals = widths(BOLD_CAPITALS, 722);

function widthMm(text: string, points: number, { letters, other }: Widths): number {
  const parts = text.normalize('NFD');
  const base = parts.replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const horns = parts.match(/\u031b/g)?.length ?? 0;
  const thousandths = [...base].reduce((sum, letter) => sum + (letters.get(letter) ?? other), horns * HORN);
  return mmFromPoints((thousandths / 1000) * points);
}

/** Estimated width of a line of upright text, regular or bold; errs on the wide side. */
export function textWidthMm(text: string, points: number): number {
  return widthMm(text, points, upright);
}

/** Width of bold text, close enough to tell whether a word of a heading fits its column. */
export function boldWidthMm(text: string, points: number): number {
  return widthMm(text, points, bold);
}

/** Estimated width of a line in italics, for deciding how wide a column must be; errs on the wide side. */
export function italicWidthMm(text: string, points: number): number {
  return widthMm(text, points, italic);
}

/** Estimated width of a line of capitals. */
export function capitalsWidthMm(text: string, points: number, bold: boolean): number {
  return widthMm(text.toLocaleUpperCase('vi'), points, bold ? boldCapitals : capitals);
}

/** How many lines the words need in a column, broken at spaces. */
export function countLines(text: string, points: number, widthMmOfColumn: number): number {
  let lines = 0;
  let used = Infinity;
  const space = textWidthMm(' ', points);
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const width = textWidthMm(word, points);
    if (used + space + width > widthMmOfColumn) {
      lines += Math.max(1, Math.ceil(width / widthMmOfColumn));
      used = width % widthMmOfColumn;
    } else used += space + width;
  }
  return lines;
}
