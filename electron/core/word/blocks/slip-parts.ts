import { setImmediate } from 'node:timers/promises';
import { profileForDate } from '../profiles/profile-for-date.ts';
import type { DocumentOptions } from '../party-document.view.ts';
import { applyOptions } from '../profiles/apply-options.ts';
import type { SlipFrameView } from '../slip.view.ts';
import { AFTER_TABLE, type Cell, paragraph, type Row, run } from '../ooxml/elements.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { packLargeWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { oneLine, textLines } from '../text/wording.ts';
import { type Composer, line, styleId } from './composer.ts';
import { letterheadBlock } from './letterhead.ts';
import { headerParts, sectionEnd, sectionFormat, sectionWidthMm } from './page-setup.ts';
import { styleSheet } from './style-sheet.ts';

/** Look of the tables of all slips. */
export const SLIP_LINES = { points: 0.5 };
export const SLIP_MARGINS = { topMm: 0.5, bottomMm: 0.5, leftMm: 1.5, rightMm: 1.5 };
/** Slips written before others get their turn, so that the window stays alive. */
const SLIPS_AT_A_TIME = 20;
/** Width of the names of the rows. */
export const LABEL_MM = 38;

/** Of whom and on which day a slip is; the rest of its head follows. */
export type SlipPaper = Pick<SlipFrameView, 'letterhead'> & {
  readonly date: string;
  readonly paper?: 'A4' | 'A5' | undefined;
  readonly practice?: boolean | undefined;
};

/**
 * Slips in one file, each on pages of its own with numbers of its own. `body` writes one of them.
 * The rule book is that of the first slip's day.
 */
export async function packSlips<Slip extends SlipPaper>(
  slips: readonly [Slip, ...Slip[]],
  title: string,
  body: (composer: Composer, slip: Slip) => readonly Markup[],
): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = slips;
  const options: DocumentOptions = { paper: first.paper ?? 'A4', practice: first.practice ?? false };
  const profile = applyOptions(profileForDate(first.date), options);
  const section = { ...sectionFormat(profile, options, { opensDocument: true }), startAt: 1 };
  const composer: Composer = { profile, mode: 'styles', widthMm: sectionWidthMm(section) };
  const pages: Markup[] = [];
  for (const [i, slip] of slips.entries()) {
    pages.push(join([...body(composer, slip), i === slips.length - 1 ? AFTER_TABLE : sectionEnd(section)]));
    if (i % SLIPS_AT_A_TIME === SLIPS_AT_A_TIME - 1) await setImmediate();
  }
  const { upperLines, bodyLines } = first.letterhead;
  return packLargeWordDocument({
    body: join(pages),
    section: sectionProperties(section),
    headers: headerParts(composer, options),
    styles: styleSheet(profile, []),
    settings: {},
    properties: { title, subject: '', author: [...upperLines, ...bodyLines].map(oneLine).join(' - ') },
    language: profile.language,
  });
}

/** Organ at the left, title of the Party, place and date at the right; no number. // 05-HD/VPTW, II.I.1–II.I.4 */
export function slipHead(composer: Composer, { letterhead, place, date }: Omit<SlipFrameView, 'practice'>): Markup {
  return letterheadBlock(composer, {
    letterhead,
    place,
    date,
    number: null,
    subject: '',
    type: { name: '', form: 'titled' },
  });
}

/** "PHIẾU TRÌNH", and under it what it is about. */
export function slipTitle(composer: Composer, title: string, subject = ''): readonly Markup[] {
  const about = textLines(subject);
  return [
    line(composer, 'typeName', oneLine(title), { beforePoints: 10, afterPoints: about.length === 0 ? 8 : 0 }),
    ...about.map((text, i) => line(composer, 'subject', text, { afterPoints: i === about.length - 1 ? 8 : 0 })),
  ];
}

/** A row of the table of facts: its name at the left in bold, what is known at the right. */
export function factRow(composer: Composer, label: string, content: readonly Markup[]): Row {
  const head: Cell = { content: [line(composer, 'tableCell', [{ text: label, bold: true }])], widthMm: LABEL_MM };
  return { whole: true, cells: [head, { content, widthMm: composer.widthMm - LABEL_MM }] };
}

/** What is known, or dotted lines to write on. */
export function written(composer: Composer, text: string | undefined, blankLines: number): readonly Markup[] {
  const lines = textLines(text ?? '');
  if (lines.length > 0) return lines.map((one) => line(composer, 'tableCell', one));
  return dottedLines(blankLines, composer.widthMm - LABEL_MM);
}

/** Lines of dots across a cell of this width. */
export function dottedLines(count: number, cellMm: number): readonly Markup[] {
  const dotted = paragraph(run('\t'), { tabs: [dots(cellMm)], beforePoints: 4 }, { styleId: styleId('tableCell') });
  return Array.from({ length: count }, () => dotted);
}

/** "- Thời hạn giải quyết: 30/11/2026", or dots behind the colon. */
export function asked(composer: Composer, label: string, value: string, cellMm: number): Markup {
  const known = oneLine(value);
  if (known !== '') return line(composer, 'tableCell', `${label}: ${known}`);
  return paragraph(run(`${label}: \t`), { tabs: [dots(cellMm)], beforePoints: 4 }, { styleId: styleId('tableCell') });
}

const dots = (cellMm: number) =>
  ({ atMm: cellMm - SLIP_MARGINS.leftMm - SLIP_MARGINS.rightMm, align: 'right', leader: 'dot' }) as const;

/** "Ngày …… tháng …… năm ………", at the right of a part that somebody signs. */
export function dayToFill(composer: Composer): Markup {
  return line(composer, 'tableCell', [{ text: 'Ngày …… tháng …… năm ………', italic: true }], {
    align: 'right',
    beforePoints: 4,
  });
}
