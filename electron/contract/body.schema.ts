/**
 * The body of a document as it is written: a list of blocks. The numerals (I-, 1., a), Điều 1.) are never typed; they follow
 * from the order of the blocks, so that moving a paragraph renumbers what comes after it.
 */
import { z } from 'zod';
import { normalizeMultiline } from './text.ts';

export const bodyBlockKinds = [
  'paragraph',
  'part',
  'chapter',
  'section',
  'article',
  'roman',
  'number',
  'sub_number',
  'letter',
  'dash',
  'declaration',
  'table',
  'page_break',
] as const;
export type BodyBlockKind = (typeof bodyBlockKinds)[number];
export const bodyBlockLabels: Readonly<Record<BodyBlockKind, string>> = {
  paragraph: 'Đoạn văn',
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  article: 'Điều',
  roman: 'I- Mục lớn',
  number: '1. Khoản',
  sub_number: '1.1. Tiểu khoản',
  letter: 'a) Điểm',
  dash: '- Gạch đầu dòng',
  declaration: 'Câu quyết định',
  table: 'Bảng',
  page_break: 'Ngắt trang',
};

const blockText = z.string().max(40_000).transform(normalizeMultiline);

export const bodyBlock = z.strictObject({
  kind: z.enum(bodyBlockKinds),
  /** The text; bold as **…**, italic as *…*. For a table: rows as lines, cells separated by " | ". */
  text: blockText,
  /** A heading of its own: bold, without a final mark. */
  heading: z.boolean(),
  /** Stands on a page laid across, together with its neighbours that do: a wide table. (05-HD/VPTW, II.IV.4) */
  landscape: z.boolean().optional(),
});
export type BodyBlock = z.infer<typeof bodyBlock>;

const romanDigits: readonly (readonly [number, string])[] = [
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

/** 4 → "IV". */
export function formatRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, digits] of romanDigits) {
    while (rest >= amount) {
      text += digits;
      rest -= amount;
    }
  }
  return text;
}

// a, b, c, d, đ, e, g …: the Vietnamese alphabet without f, j, w, z. (05-HD/VPTW, II.I.6)
const pointLetters = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

/** 5 → "đ"; after y comes aa, ab … */
export function formatPointLetter(value: number): string {
  const index = value - 1;
  const last = pointLetters[index % pointLetters.length] ?? '';
  return index < pointLetters.length ? last : formatPointLetter(Math.floor(index / pointLetters.length)) + last;
}

/**
 * The numeral of each block, '' where it has none. Articles run through the whole document; everything else restarts
 * under the next higher level.
 */
export function numberBlocks(blocks: readonly Pick<BodyBlock, 'kind'>[]): readonly string[] {
  const counts = { part: 0, chapter: 0, section: 0, article: 0, roman: 0, number: 0, sub_number: 0, letter: 0 };
  const resets: Readonly<Record<keyof typeof counts, readonly (keyof typeof counts)[]>> = {
    part: ['chapter', 'section', 'roman', 'number', 'sub_number', 'letter'],
    chapter: ['section', 'roman', 'number', 'sub_number', 'letter'],
    section: ['roman', 'number', 'sub_number', 'letter'],
    article: ['number', 'sub_number', 'letter'],
    roman: ['number', 'sub_number', 'letter'],
    number: ['sub_number', 'letter'],
    sub_number: ['letter'],
    letter: [],
  };
  return blocks.map(({ kind }) => {
    if (kind === 'dash') return '-';
    if (kind === 'paragraph' || kind === 'declaration' || kind === 'table' || kind === 'page_break') return '';
    counts[kind] += 1;
    for (const lower of resets[kind]) counts[lower] = 0;
    const count = counts[kind];
    if (kind === 'part') return `Phần ${formatRoman(count)}`;
    if (kind === 'chapter') return `Chương ${formatRoman(count)}`;
    if (kind === 'section') return `Mục ${count}`;
    if (kind === 'article') return `Điều ${count}.`;
    if (kind === 'roman') return `${formatRoman(count)}-`;
    if (kind === 'number') return `${count}.`;
    if (kind === 'sub_number') return `${counts.number || 1}.${count}.`;
    return `${formatPointLetter(count)})`;
  });
}
