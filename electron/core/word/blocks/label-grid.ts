import { setImmediate } from 'node:timers/promises';
import type { MailOptions } from '../documents/mail-options.ts';
import type { LabelSheetView } from '../mail.view.ts';
import { type Cell, openTable, paragraph, type Row } from '../ooxml/elements.ts';
import type { Edge } from '../ooxml/formats.ts';
import type { SectionFormat } from '../ooxml/section.ts';
import { mmFromPoints, twipsFromMm } from '../ooxml/units.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';

/** The paragraph that begins each page before its table: Word wants something between two tables. */
const BREAK_POINTS = 1;
const EDGE: Edge = { points: 0.25, color: 'A6A6A6' };

/** What is put on the labels of a sheet, one after the other. */
export type LabelGrid = {
  readonly sheet: LabelSheetView;
  /** First free label of the first sheet, counted from 1 in rows. */
  readonly startAt: number;
  /** Prints the edges of the labels. */
  readonly outlines: boolean;
  readonly count: number;
  /** The paragraphs of label `index`, counted from 0. */
  readonly content: (index: number) => readonly Markup[];
  readonly vertical: 'top' | 'center';
};

/** The pages of a sheet, every label on its cell to a tenth of a millimetre; empty ones before `startAt`. */
export async function labelPages(grid: LabelGrid, options: MailOptions = {}): Promise<readonly Markup[]> {
  const { sheet } = grid;
  const perPage = sheet.columns * sheet.rows;
  const cells = grid.startAt - 1 + grid.count;
  const pages: Markup[] = [];
  for (let from = 0; from < Math.max(cells, 1); from += perPage) {
    pages.push(page(grid, from, Math.min(perPage, cells - from)));
    options.signal?.throwIfAborted();
    options.onProgress?.(Math.min(from + perPage, cells), cells);
    await setImmediate();
  }
  return pages;
}

/** Paper and margins of the sheet; the table of `labelPages` begins at its first label. */
export function labelSection(sheet: LabelSheetView): SectionFormat {
  return {
    widthMm: sheet.pageWidth,
    heightMm: sheet.pageHeight,
    ...(sheet.pageWidth > sheet.pageHeight ? { landscape: true } : {}),
    marginsMm: { top: Math.max(0, sheet.top - mmFromPoints(BREAK_POINTS)), bottom: 0, left: sheet.left, right: 0 },
    headerMm: 0,
    footerMm: 0,
    parts: {},
  };
}

function page(grid: LabelGrid, from: number, used: number): Markup {
  const { sheet } = grid;
  const columnsMm = columnWidths(sheet);
  const writer = openTable({ columnsMm });
  for (let row = 0; row < sheet.rows && row * sheet.columns < used; row += 1) {
    const first = from + row * sheet.columns;
    writer.add([labelRow(grid, first, columnsMm, labelTwips(grid, row))]);
    const gap = sheet.pitchY - sheet.height;
    if (gap > 0.01 && row < sheet.rows - 1) writer.add([gapRow(columnsMm, rowTwips(sheet, row, gap))]);
  }
  const opening = paragraph(NOTHING, {
    ...(from > 0 ? { pageBreakBefore: true } : {}),
    beforePoints: 0,
    afterPoints: 0,
    line: { points: BREAK_POINTS, rule: 'exact' },
  });
  return join([opening, writer.close()]);
}

/** Label, gap, label …: each edge where the sheet has it, so that rounding does not add up. */
function columnWidths({ columns, width, pitchX }: LabelSheetView): readonly number[] {
  const gap = pitchX - width;
  return Array.from({ length: columns }, (_, i) => (gap > 0.01 && i < columns - 1 ? [width, gap] : [width])).flat();
}

// Heights are whole twips; each row is given what brings its lower edge closest to the sheet's.
function rowTwips({ pitchY, height }: LabelSheetView, row: number, partMm: number): number {
  const start = row * pitchY + (partMm === height ? 0 : height);
  return twipsFromMm(start + partMm) - twipsFromMm(start);
}

/** What the paragraph after the table takes, and a little for rounding; drawn edges take more. */
const AFTER_TWIPS = { plain: 24, outlined: 36 } as const;

// A label as high as its page leaves no room for the paragraphs that Word wants before and after a table.
function labelTwips({ sheet, outlines }: LabelGrid, row: number): number {
  const own = rowTwips(sheet, row, sheet.height);
  if (row < sheet.rows - 1) return own;
  const lower = Math.max(sheet.top, mmFromPoints(BREAK_POINTS)) + row * sheet.pitchY;
  return Math.min(own, twipsFromMm(sheet.pageHeight - lower) - AFTER_TWIPS[outlines ? 'outlined' : 'plain']);
}

const mmFromTwips = (twips: number): number => (twips / 1440) * 25.4;

function labelRow(grid: LabelGrid, first: number, columnsMm: readonly number[], twips: number): Row {
  const step = columnsMm.length > grid.sheet.columns ? 2 : 1;
  const borders = grid.outlines ? { borders: { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE } } : {};
  const cells = columnsMm.map((widthMm, i): Cell => {
    if (i % step === 1) return { content: [empty()], widthMm };
    const index = first + i / step - (grid.startAt - 1);
    const content = index >= 0 && index < grid.count ? grid.content(index) : [empty()];
    return { content, widthMm, vertical: grid.vertical, ...borders };
  });
  return { whole: true, height: { mm: mmFromTwips(twips), rule: 'exact' }, cells };
}

function gapRow(columnsMm: readonly number[], twips: number): Row {
  return {
    whole: true,
    height: { mm: mmFromTwips(twips), rule: 'exact' },
    cells: columnsMm.map((widthMm) => ({ content: [empty()], widthMm })),
  };
}

const empty = (): Markup =>
  paragraph(NOTHING, { beforePoints: 0, afterPoints: 0, line: { points: BREAK_POINTS, rule: 'exact' } });
