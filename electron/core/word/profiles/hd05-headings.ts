import type { HeadingLevel } from '../party-document.view.ts';
import type { HeadingRule } from './profile.ts';

const BOLD = { bold: true, italic: false, capitals: false };
const BOLD_ITALIC = { bold: true, italic: true, capitals: false };
const BOLD_CAPITALS = { bold: true, italic: false, capitals: true };

/** 16 points above a Phần: [M] 05-HD/VPTW, page 1. */
const DIVISION = { centred: true, beforePoints: 16, titleOnNextLine: true, after: '', runInBold: true } as const;
const FLOWING = { centred: false, beforePoints: 0, titleOnNextLine: false } as const;

/** Phần, chương, mục, điều, khoản, điểm are ruled; I-, 1., 1.1., a), - are what 05-HD does itself ([M]). */
export const hd05Headings: Readonly<Record<HeadingLevel, HeadingRule>> = {
  part: {
    ...DIVISION,
    word: 'Phần',
    numbering: 'roman',
    title: BOLD_CAPITALS,
    rank: 1,
    clause: '05-HD/VPTW, II.I.6.2.3; Phụ lục 2, row 6',
  },
  chapter: {
    ...DIVISION,
    word: 'Chương',
    numbering: 'roman',
    title: BOLD_CAPITALS,
    rank: 2,
    clause: '05-HD/VPTW, II.I.6.2.3; Phụ lục 2, row 6',
  },
  section: {
    ...DIVISION,
    word: 'Mục',
    numbering: 'arabic',
    title: BOLD_CAPITALS,
    rank: 3,
    clause: '05-HD/VPTW, II.I.6.2.3; Phụ lục 2, row 6',
  },
  article: {
    ...FLOWING,
    word: 'Điều',
    numbering: 'arabic',
    after: '.',
    title: BOLD,
    runInBold: true,
    rank: 4,
    clause: '05-HD/VPTW, II.I.6.2.3; Phụ lục 2, row 6',
  },
  clause: {
    ...FLOWING,
    word: '',
    numbering: 'arabic',
    after: '.',
    title: BOLD,
    runInBold: false,
    rank: null,
    clause: '05-HD/VPTW, II.I.6.2.3; Phụ lục 2, row 6',
  },
  point: {
    ...FLOWING,
    word: '',
    numbering: 'letter',
    after: ')',
    title: BOLD,
    runInBold: false,
    rank: null,
    clause: '05-HD/VPTW, II.I.6.2.3; Phụ lục 2, row 6',
  },
  roman: {
    ...FLOWING,
    word: '',
    numbering: 'roman',
    after: '-',
    title: BOLD,
    runInBold: true,
    rank: 5,
    clause: '[M] 05-HD/VPTW, pages 3 and 28',
  },
  decimal: {
    ...FLOWING,
    word: '',
    numbering: 'arabic',
    after: '.',
    title: BOLD,
    runInBold: true,
    rank: 6,
    clause: '[M] 05-HD/VPTW, pages 1 and 29',
  },
  subdecimal: {
    ...FLOWING,
    word: '',
    numbering: 'path',
    after: '.',
    title: BOLD_ITALIC,
    runInBold: false,
    rank: 7,
    clause: '[M] 05-HD/VPTW, page 1',
  },
  subsubdecimal: {
    ...FLOWING,
    word: '',
    numbering: 'path',
    after: '.',
    title: BOLD_ITALIC,
    runInBold: false,
    rank: 8,
    clause: '[M] 05-HD/VPTW, page 10',
  },
  letter: {
    ...FLOWING,
    word: '',
    numbering: 'letter',
    after: ')',
    title: BOLD,
    runInBold: false,
    rank: null,
    clause: '[M] 05-HD/VPTW, page 1',
  },
  dash: {
    ...FLOWING,
    word: '',
    numbering: 'none',
    after: '-',
    title: BOLD,
    runInBold: false,
    rank: null,
    clause: '[M] 05-HD/VPTW, page 21',
  },
};
