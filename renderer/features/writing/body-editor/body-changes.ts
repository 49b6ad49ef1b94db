/** What the keys of the body editor do to its blocks. Pure: blocks in, blocks and cursor out. */
import type { BodyBlock, BodyBlockKind } from '../../../../electron/contract/body.schema.ts';

/** A block and the offset in its text where the cursor stands. */
export interface BodyCursor {
  readonly index: number;
  readonly at: number;
}

export interface BodyChange {
  readonly blocks: readonly BodyBlock[];
  readonly cursor: BodyCursor;
}

// From the largest division to the smallest, as the Party writes: I-, 1., a), -.
const ladder: readonly BodyBlockKind[] = ['paragraph', 'roman', 'number', 'letter', 'dash'];
const articleLadder: readonly BodyBlockKind[] = ['article', 'number', 'letter', 'dash'];

export function newBlock(kind: BodyBlockKind = 'paragraph', text = ''): BodyBlock {
  return { kind, text, heading: false };
}

/** Divisions that carry a heading of their own. */
export function isDivision(kind: BodyBlockKind): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section';
}

/** Blocks outside the ladder of levels. */
function standsApart(kind: BodyBlockKind): boolean {
  return kind === 'table' || kind === 'page_break' || kind === 'declaration';
}

const put = (blocks: readonly BodyBlock[], index: number, ...next: readonly BodyBlock[]): readonly BodyBlock[] => [
  ...blocks.slice(0, index),
  ...next,
  ...blocks.slice(index + 1),
];

/** Enter: the text behind the cursor begins the next block of the same level; an empty numbered block becomes a paragraph. */
export function splitBlock(blocks: readonly BodyBlock[], index: number, start: number, end: number): BodyChange {
  const block = blocks[index];
  if (!block) return { blocks, cursor: { index, at: 0 } };
  if (block.text === '' && block.kind !== 'paragraph') {
    return { blocks: put(blocks, index, { ...block, kind: 'paragraph', heading: false }), cursor: { index, at: 0 } };
  }
  // Under a heading comes what it is the heading of.
  const rest = block.text.slice(end).replace(/^\s+/, '');
  const next = { ...newBlock(kindBelow(block), rest), ...(block.landscape ? { landscape: true } : {}) };
  return {
    blocks: put(blocks, index, { ...block, text: block.text.slice(0, start).trimEnd() }, next),
    cursor: { index: index + 1, at: 0 },
  };
}

// What a quyết định declares is followed by its first Điều.
function kindBelow({ kind, heading }: BodyBlock): BodyBlockKind {
  if (kind === 'declaration') return 'article';
  return isDivision(kind) ? 'paragraph' : heading ? levelBelow(kind) : kind;
}

/** Backspace at the beginning: first the numeral goes, then the block joins the one above. */
export function mergeBlock(blocks: readonly BodyBlock[], index: number): BodyChange {
  const [above, block] = [blocks[index - 1], blocks[index]];
  if (!block) return { blocks, cursor: { index, at: 0 } };
  if (block.kind !== 'paragraph') {
    return { blocks: put(blocks, index, { ...block, kind: 'paragraph', heading: false }), cursor: { index, at: 0 } };
  }
  if (!above) return { blocks, cursor: { index, at: 0 } };
  if (above.kind === 'page_break') return { blocks: put(blocks, index - 1), cursor: { index: index - 1, at: 0 } };
  if (above.kind === 'table')
    return { blocks: put(blocks, index), cursor: { index: index - 1, at: above.text.length } };
  const glue = above.text !== '' && block.text !== '' ? ' ' : '';
  const joined = { ...above, text: above.text + glue + block.text };
  return {
    blocks: [...blocks.slice(0, index - 1), joined, ...blocks.slice(index + 1)],
    cursor: { index: index - 1, at: above.text.length },
  };
}

/** Tab and Shift+Tab: one level down or up. */
export function shiftLevel(blocks: readonly BodyBlock[], index: number, by: 1 | -1): readonly BodyBlock[] {
  const block = blocks[index];
  if (!block || standsApart(block.kind) || isDivision(block.kind)) return blocks;
  const kind = by === 1 ? levelDown(blocks, index, block.kind) : levelUp(block.kind);
  return put(blocks, index, { ...block, kind });
}

function levelDown(blocks: readonly BodyBlock[], index: number, kind: BodyBlockKind): BodyBlockKind {
  if (kind === 'paragraph') {
    // A paragraph goes to the level in use above it, or begins with 1.
    const numbered = blocks.slice(0, index).findLast((block) => block.kind !== 'paragraph' && !isDivision(block.kind));
    if (!numbered || standsApart(numbered.kind)) return 'number';
    return numbered.heading ? levelBelow(numbered.kind) : numbered.kind;
  }
  return levelBelow(kind);
}

function levelBelow(kind: BodyBlockKind): BodyBlockKind {
  if (kind === 'sub_number') return 'letter';
  const rungs = kind === 'article' ? articleLadder : ladder;
  return rungs[Math.min(rungs.indexOf(kind) + 1, rungs.length - 1)] ?? 'dash';
}

function levelUp(kind: BodyBlockKind): BodyBlockKind {
  if (kind === 'sub_number') return 'number';
  if (kind === 'article') return 'paragraph';
  return ladder[Math.max(ladder.indexOf(kind) - 1, 0)] ?? 'paragraph';
}

export function setKind(blocks: readonly BodyBlock[], index: number, kind: BodyBlockKind): readonly BodyBlock[] {
  const block = blocks[index];
  return block
    ? put(blocks, index, { ...block, kind, heading: isDivision(kind) || (kind !== 'paragraph' && block.heading) })
    : blocks;
}

export function toggleHeading(blocks: readonly BodyBlock[], index: number): readonly BodyBlock[] {
  const block = blocks[index];
  return block ? put(blocks, index, { ...block, heading: !block.heading }) : blocks;
}

/** On a page laid across, or back on an upright one. */
export function toggleLandscape(blocks: readonly BodyBlock[], index: number): readonly BodyBlock[] {
  const block = blocks[index];
  if (!block) return blocks;
  const { landscape, ...upright } = block;
  return put(blocks, index, landscape ? upright : { ...upright, landscape: true });
}

export function moveBlock(blocks: readonly BodyBlock[], index: number, by: 1 | -1): BodyChange {
  const [block, other] = [blocks[index], blocks[index + by]];
  if (!block || !other) return { blocks, cursor: { index, at: 0 } };
  const moved = blocks.map((entry, place) => (place === index ? other : place === index + by ? block : entry));
  return { blocks: moved, cursor: { index: index + by, at: block.text.length } };
}

export function removeBlock(blocks: readonly BodyBlock[], index: number): BodyChange {
  const rest = put(blocks, index);
  const place = Math.max(0, Math.min(index, rest.length - 1));
  return { blocks: rest.length === 0 ? [newBlock()] : rest, cursor: { index: place, at: 0 } };
}

const typedNumerals: readonly (readonly [RegExp, BodyBlockKind])[] = [
  [/^(?:phần)\s+(?:thứ\s+\S+|[IVXLC]+)[.:\s]\s*/iu, 'part'],
  [/^chương\s+[IVXLC\d]+[.:\s]\s*/iu, 'chapter'],
  [/^điều\s+\d+\.\s+/iu, 'article'],
  [/^[IVXLC]+\s?[-–.]\s+/u, 'roman'],
  [/^\d+\.\d+\.?\s+/u, 'sub_number'],
  [/^\d+[.)]\s+/u, 'number'],
  [/^[a-zđ]{1,2}\)\s+/u, 'letter'],
  [/^[-–—•+]\s+/u, 'dash'],
];

/** "1. …" → a block of the kind its numeral says, without the numeral, which is never stored. */
export function readNumeral(text: string): { readonly kind: BodyBlockKind; readonly text: string } {
  for (const [numeral, kind] of typedNumerals) {
    const match = numeral.exec(text);
    if (match) return { kind, text: text.slice(match[0].length) };
  }
  return { kind: 'paragraph', text };
}

/** A numeral typed at the beginning of a paragraph makes it that level at the space after it. */
export function typeText(block: BodyBlock, text: string): BodyBlock {
  if (block.kind !== 'paragraph') return { ...block, text };
  const read = readNumeral(text);
  return read.kind !== 'paragraph' && read.text === ''
    ? { ...block, kind: read.kind, text: '', heading: isDivision(read.kind) }
    : { ...block, text };
}

/** Ctrl+B, Ctrl+I: puts the marks round the selection, or takes them away. Returns the text and the new selection. */
export function toggleMark(
  text: string,
  start: number,
  end: number,
  mark: '**' | '*',
): { readonly text: string; readonly start: number; readonly end: number } {
  const width = mark.length;
  const chosen = text.slice(start, end);
  const outside = text.slice(start - width, start) === mark && text.slice(end, end + width) === mark;
  // A single star beside another one belongs to bold.
  const isBold = mark === '*' && text.slice(start - 2, start) === '**' && text.slice(start - 3, start) !== '***';
  if (outside && !isBold) {
    return {
      text: text.slice(0, start - width) + chosen + text.slice(end + width),
      start: start - width,
      end: end - width,
    };
  }
  return {
    text: text.slice(0, start) + mark + chosen + mark + text.slice(end),
    start: start + width,
    end: end + width,
  };
}
