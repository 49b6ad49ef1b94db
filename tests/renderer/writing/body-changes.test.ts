import { describe, expect, it } from 'vitest';
import { type BodyBlock, type BodyBlockKind, numberBlocks } from '../../../electron/contract/body.schema.ts';
import {
  mergeBlock,
  moveBlock,
  removeBlock,
  setKind,
  shiftLevel,
  splitBlock,
  toggleLandscape,
  toggleMark,
  typeText,
} from '../../../renderer/features/writing/body-editor/body-changes.ts';

const block = (kind: BodyBlockKind, text: string, heading = false): BodyBlock => ({ kind, text, heading });
const texts = (blocks: readonly BodyBlock[]): readonly string[] => blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('a page laid across', () => {
  it('goes on with Enter and is left as it was entered', () => {
    const [across] = toggleLandscape([block('paragraph', 'Bảng sau')], 0);
    expect(across?.landscape).toBe(true);
    const { blocks } = splitBlock(across ? [across] : [], 0, 8, 8);
    expect(blocks[1]?.landscape).toBe(true);
    expect(toggleLandscape(blocks, 1)[1]).toEqual(block('paragraph', ''));
  });
});

describe('what a quyết định declares', () => {
  it('is followed by Điều, has no numeral and no level', () => {
    const declared = [block('declaration', 'Ban Thường vụ quyết định')];
    expect(splitBlock(declared, 0, 24, 24).blocks[1]?.kind).toBe('article');
    expect(numberBlocks([...declared, block('article', '')])).toEqual(['', 'Điều 1.']);
    expect(shiftLevel(declared, 0, 1)).toEqual(declared);
  });
});

describe('Enter', () => {
  it('begins the next block of the same level with what stands behind the cursor', () => {
    const change = splitBlock([block('number', 'Giao Văn phòng theo dõi')], 0, 4, 4);
    expect(texts(change.blocks)).toEqual(['number: Giao', 'number: Văn phòng theo dõi']);
    expect(change.cursor).toEqual({ index: 1, at: 0 });
  });

  it('under a heading begins what it is the heading of', () => {
    expect(texts(splitBlock([block('roman', 'Kết quả', true)], 0, 7, 7).blocks)).toEqual([
      'roman: Kết quả',
      'number: ',
    ]);
    expect(texts(splitBlock([block('chapter', 'Điều khoản chung', true)], 0, 16, 16).blocks)[1]).toBe('paragraph: ');
  });

  it('in an empty numbered block takes the numeral away instead of adding a block', () => {
    expect(texts(splitBlock([block('number', 'Một'), block('number', '')], 1, 0, 0).blocks)).toEqual([
      'number: Một',
      'paragraph: ',
    ]);
  });
});

describe('Backspace at the beginning', () => {
  it('first takes the numeral away, then joins the paragraph to the block above', () => {
    const blocks = [block('number', 'Thống nhất'), block('letter', 'đánh giá')];
    const plain = mergeBlock(blocks, 1);
    expect(texts(plain.blocks)).toEqual(['number: Thống nhất', 'paragraph: đánh giá']);
    const joined = mergeBlock(plain.blocks, 1);
    expect(texts(joined.blocks)).toEqual(['number: Thống nhất đánh giá']);
    expect(joined.cursor).toEqual({ index: 0, at: 'Thống nhất'.length });
  });

  it('removes a page break above and leaves the first paragraph alone', () => {
    expect(texts(mergeBlock([block('page_break', ''), block('paragraph', 'Sau')], 1).blocks)).toEqual([
      'paragraph: Sau',
    ]);
    expect(texts(mergeBlock([block('paragraph', 'Đầu')], 0).blocks)).toEqual(['paragraph: Đầu']);
  });
});

describe('Tab and Shift+Tab', () => {
  it('go down and up one level, and the numerals follow', () => {
    const blocks = [block('number', 'Một'), block('number', 'Hai'), block('number', 'Ba')];
    const lower = shiftLevel(blocks, 1, 1);
    expect(numberBlocks(lower)).toEqual(['1.', 'a)', '2.']);
    expect(numberBlocks(shiftLevel(lower, 1, -1))).toEqual(['1.', '2.', '3.']);
  });

  it('give a paragraph the level in use above it', () => {
    expect(shiftLevel([block('article', 'Phạm vi'), block('paragraph', 'x')], 1, 1)[1]?.kind).toBe('article');
    expect(shiftLevel([block('roman', 'Kết quả', true), block('paragraph', 'x')], 1, 1)[1]?.kind).toBe('number');
    expect(shiftLevel([block('paragraph', 'x')], 0, 1)[0]?.kind).toBe('number');
  });

  it('stop at the ends of the ladder', () => {
    expect(shiftLevel([block('dash', 'x')], 0, 1)[0]?.kind).toBe('dash');
    expect(shiftLevel([block('paragraph', 'x')], 0, -1)[0]?.kind).toBe('paragraph');
  });
});

describe('typing a numeral at the beginning of a paragraph', () => {
  it.each([
    ['1. ', 'number'],
    ['a) ', 'letter'],
    ['- ', 'dash'],
    ['I- ', 'roman'],
    ['Điều 5. ', 'article'],
    ['1.1. ', 'sub_number'],
  ] as const)('%s chooses the level and is not kept', (typed, kind) => {
    expect(typeText(block('paragraph', ''), typed)).toEqual({ kind, text: '', heading: false });
  });

  it('leaves a date or a sum alone', () => {
    expect(typeText(block('paragraph', '15 đồng chí'), '15 đồng chí dự').kind).toBe('paragraph');
    expect(typeText(block('number', ''), '1. ').text).toBe('1. ');
  });
});

describe('Ctrl+B and Ctrl+I', () => {
  it('put marks round the selection and take them away again', () => {
    const bold = toggleMark('Giao Văn phòng', 5, 14, '**');
    expect(bold.text).toBe('Giao **Văn phòng**');
    expect(toggleMark(bold.text, bold.start, bold.end, '**').text).toBe('Giao Văn phòng');
    expect(toggleMark(bold.text, bold.start, bold.end, '*').text).toBe('Giao ***Văn phòng***');
  });
});

describe('moving and removing', () => {
  it('never leaves a body without a block', () => {
    expect(texts(removeBlock([block('number', 'Một')], 0).blocks)).toEqual(['paragraph: ']);
  });
  it('keeps the order at both ends', () => {
    const blocks = [block('number', 'Một'), block('number', 'Hai')];
    expect(texts(moveBlock(blocks, 0, 1).blocks)).toEqual(['number: Hai', 'number: Một']);
    expect(texts(moveBlock(blocks, 0, -1).blocks)).toEqual(['number: Một', 'number: Hai']);
  });
  it('makes a division a heading', () => {
    expect(setKind([block('paragraph', 'Quy định chung')], 0, 'chapter')[0]).toEqual(
      block('chapter', 'Quy định chung', true),
    );
  });
});
