import { setImmediate } from 'node:timers/promises';
import type { AddresseeView, LabelsView } from '../mail.view.ts';
import { AFTER_TABLE, type Cell, openTable, paragraph, type Row, run } from '../ooxml/elements.ts';
import type { Edge } from '../ooxml/formats.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { mmFromPoints, twipsFromMm } from '../ooxml/units.ts';
import { packLargeWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import { type Composer, textWidthMm as pageWidthMm } from '../blocks/composer.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import { countLines } from '../text/text-width.ts';
import { oneLine } from '../text/wording.ts';
import type { MailOptions } from './mail-options.ts';

/** The paragraph that begins each page before its table: Word wants something between two tables. */
const BREAK_POINTS = 1;
const PADDING_MM = 3;
const EDGE: Edge = { points: 0.25, color: 'A6A6A6' };
/** From the size that is good to read down to the smallest that still is. */
const SIZES = [13, 12, 11, 10, 9, 8] as const;

/** Sheets of labels, every label on its cell to a tenth of a millimetre; empty ones before `startAt`. */
export async function renderLabels(view: LabelsView, options: MailOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(null);
  const composer: Composer = { profile, mode: 'styles', widthMm: pageWidthMm(profile) };
  const { sheet } = view;
  const perPage = sheet.columns * sheet.rows;
  const cells: (AddresseeView | null)[] = [...Array<null>(view.startAt - 1).fill(null), ...view.addressees];
  const pages: Markup[] = [];
  for (let from = 0; from < Math.max(cells.length, 1); from += perPage) {
    pages.push(page(view, composer, cells.slice(from, from + perPage), from > 0));
    options.signal?.throwIfAborted();
    options.onProgress?.(Math.min(from + perPage, cells.length), cells.length);
    await setImmediate();
  }
  return packLargeWordDocument({
    body: join([...pages, AFTER_TABLE]),
    section: sectionProperties({
      widthMm: sheet.pageWidth,
      heightMm: sheet.pageHeight,
      ...(sheet.pageWidth > sheet.pageHeight ? { landscape: true } : {}),
      marginsMm: { top: Math.max(0, sheet.top - mmFromPoints(BREAK_POINTS)), bottom: 0, left: sheet.left, right: 0 },
      headerMm: 0,
      footerMm: 0,
      parts: {},
    }),
    headers: [],
    styles: styleSheet(profile, []),
    settings: {},
    properties: { title: 'Nhãn bì', subject: view.contents, author: '' },
    language: profile.language,
  });
}

function page(view: LabelsView, composer: Composer, cells: readonly (AddresseeView | null)[], next: boolean): Markup {
  const { sheet } = view;
  const columnsMm = columnWidths(sheet);
  const writer = openTable({ columnsMm });
  for (let row = 0; row < sheet.rows; row += 1) {
    const own = cells.slice(row * sheet.columns, (row + 1) * sheet.columns);
    if (own.length === 0) break;
    writer.add([labelRow(view, composer, own, columnsMm, rowTwips(sheet, row, sheet.height))]);
    const gap = sheet.pitchY - sheet.height;
    if (gap > 0.01 && row < sheet.rows - 1) writer.add([gapRow(columnsMm, rowTwips(sheet, row, gap))]);
  }
  const opening = paragraph(NOTHING, {
    ...(next ? { pageBreakBefore: true } : {}),
    beforePoints: 0,
    afterPoints: 0,
    line: { points: BREAK_POINTS, rule: 'exact' },
  });
  return join([opening, writer.close()]);
}

/** Label, gap, label …: each edge where the sheet has it, so that rounding does not add up. */
function columnWidths({ columns, width, pitchX }: LabelsView['sheet']): readonly number[] {
  const gap = pitchX - width;
  return Array.from({ length: columns }, (_, i) => (gap > 0.01 && i < columns - 1 ? [width, gap] : [width])).flat();
}

// Heights are whole twips; each row is given what brings its lower edge closest to the sheet's.
function rowTwips({ pitchY, height }: LabelsView['sheet'], row: number, partMm: number): number {
  const start = row * pitchY + (partMm === height ? 0 : height);
  return twipsFromMm(start + partMm) - twipsFromMm(start);
}
const mmFromTwips = (twips: number): number => (twips / 1440) * 25.4;

function labelRow(
  view: LabelsView,
  composer: Composer,
  addressees: readonly (AddresseeView | null)[],
  columnsMm: readonly number[],
  twips: number,
): Row {
  const step = columnsMm.length > view.sheet.columns ? 2 : 1;
  const cells = columnsMm.map((widthMm, i): Cell => {
    if (i % step === 1) return { content: [empty()], widthMm };
    const addressee = addressees[i / step] ?? null;
    const borders = view.outlines ? { borders: { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE } } : {};
    const content = addressee === null ? [empty()] : labelLines(view, composer, addressee);
    return { content, widthMm, vertical: 'center', ...borders };
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

/** "Kính gửi:", name, address, number of what is inside; in the largest size in which all of it fits. */
function labelLines(view: LabelsView, composer: Composer, addressee: AddresseeView): readonly Markup[] {
  const name = oneLine(addressee.name);
  const address = oneLine(addressee.address);
  const contents = oneLine(view.contents);
  const widthMm = view.sheet.width - 2 * PADDING_MM;
  const heightMm = view.sheet.height - 3;
  const needs = (size: number): number => {
    const lines = (text: string, points: number): number => countLines(text, points, widthMm) * pitch(points);
    return mmFromPoints(pitch(size - 1) + lines(name, size) + lines(address, size - 1) + lines(contents, size - 2));
  };
  const size = SIZES.find((one) => needs(one) <= heightMm) ?? SIZES[SIZES.length - 1] ?? 8;
  const text = (
    content: string,
    points: number,
    look: { readonly bold?: boolean; readonly italic?: boolean },
  ): Markup =>
    paragraph(run(content, { font: composer.profile.font.name, points, ...look }), {
      align: 'left',
      leftMm: PADDING_MM,
      rightMm: PADDING_MM,
      firstLineMm: 0,
      beforePoints: 0,
      afterPoints: 0,
      line: { points: pitch(points), rule: 'exact' },
    });
  return [
    text('Kính gửi:', size - 1, { italic: true }),
    text(name, size, { bold: true }),
    ...(address === '' ? [] : [text(address, size - 1, {})]),
    ...(contents === '' ? [] : [text(contents, size - 2, { italic: true })]),
  ];
}

const pitch = (points: number): number => Math.ceil(points * 1.18);
