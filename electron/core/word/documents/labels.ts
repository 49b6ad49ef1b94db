import type { AddresseeView, LabelSheetView, LabelsView } from '../mail.view.ts';
import { AFTER_TABLE, paragraph, run } from '../ooxml/elements.ts';
import type { ParagraphFormat } from '../ooxml/formats.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { mmFromPoints } from '../ooxml/units.ts';
import { packLargeWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { type Composer, textWidthMm as pageWidthMm } from '../blocks/composer.ts';
import { labelPages, labelSection } from '../blocks/label-grid.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import { countLines } from '../text/text-width.ts';
import { oneLine } from '../text/wording.ts';
import type { MailOptions } from './mail-options.ts';

const PADDING_MM = 3;
/** From the size that is good to read down to the smallest that still is. */
const SIZES = [13, 12, 11, 10, 9, 8] as const;
/** A label that has no room at 8 gives up "Kính gửi:", then what is inside, and goes down to 6: the name is never cut. */
const WAYS: readonly LabelWay[] = [
  ...SIZES.map((size) => ({ size, opening: true, contents: true })),
  ...[8, 7].map((size) => ({ size, opening: false, contents: true })),
  ...[8, 7, 6].map((size) => ({ size, opening: false, contents: false })),
];
interface LabelWay {
  readonly size: number;
  readonly opening: boolean;
  readonly contents: boolean;
}

/** Sheets of labels, one for each addressee. */
export async function renderLabels(view: LabelsView, options: MailOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(null);
  const composer: Composer = { profile, mode: 'styles', widthMm: pageWidthMm(profile) };
  const { sheet, startAt, outlines, addressees } = view;
  const pages = await labelPages(
    {
      sheet,
      startAt,
      outlines,
      count: addressees.length,
      vertical: 'center',
      content: (index) => {
        const addressee = addressees[index];
        return addressee === undefined ? [] : labelLines(view, composer, addressee);
      },
    },
    options,
  );
  return packLabels(sheet, pages, { title: 'Nhãn bì', subject: view.contents });
}

/** A sheet whose labels show their edges and numbers: held against the packet's sheet, it tells whether the measures are right. */
export async function renderLabelTest(
  sheet: LabelSheetView,
  options: MailOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(null);
  const centred: ParagraphFormat = { align: 'center', beforePoints: 0, afterPoints: 0, firstLineMm: 0 };
  const text = (content: string, points: number): Markup =>
    paragraph(run(content, { font: profile.font.name, points }), {
      ...centred,
      line: { points: pitch(points), rule: 'exact' },
    });
  const size = `${sheet.width.toLocaleString('vi-VN')} × ${sheet.height.toLocaleString('vi-VN')} mm`;
  const pages = await labelPages(
    {
      sheet,
      startAt: 1,
      outlines: true,
      count: sheet.columns * sheet.rows,
      vertical: 'center',
      content: (index) => [text(String(index + 1), 11), ...(sheet.height < 12 ? [] : [text(size, 8)])],
    },
    options,
  );
  return packLabels(sheet, pages, { title: 'In thử nhãn', subject: size });
}

function packLabels(
  sheet: LabelSheetView,
  pages: readonly Markup[],
  properties: { readonly title: string; readonly subject: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(null);
  return packLargeWordDocument({
    body: join([...pages, AFTER_TABLE]),
    section: sectionProperties(labelSection(sheet)),
    headers: [],
    styles: styleSheet(profile, []),
    settings: {},
    properties: { ...properties, author: '' },
    language: profile.language,
  });
}

/** "Kính gửi:", name, address, number of what is inside; in the largest size in which all of it fits. */
function labelLines(view: LabelsView, composer: Composer, addressee: AddresseeView): readonly Markup[] {
  const name = oneLine(addressee.name);
  const address = oneLine(addressee.address);
  const inside = oneLine(view.contents);
  const widthMm = view.sheet.width - 2 * PADDING_MM;
  const heightMm = view.sheet.height - Math.min(3, view.sheet.height / 8);
  const needs = ({ size, opening, contents }: LabelWay): number => {
    const lines = (text: string, points: number): number => countLines(text, points, widthMm) * pitch(points);
    const rest = lines(name, size) + lines(address, size - 1) + (contents ? lines(inside, size - 2) : 0);
    return mmFromPoints((opening ? pitch(size - 1) : 0) + rest);
  };
  const smallest: LabelWay = { size: 6, opening: false, contents: false };
  const way = WAYS.find((one) => needs(one) <= heightMm) ?? smallest;
  const { size } = way;
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
    ...(way.opening ? [text('Kính gửi:', size - 1, { italic: true })] : []),
    text(name, size, { bold: true }),
    ...(address === '' ? [] : [text(address, size - 1, {})]),
    ...(inside === '' || !way.contents ? [] : [text(inside, size - 2, { italic: true })]),
  ];
}

const pitch = (points: number): number => (points < 8 ? Math.ceil(points * 2.3) / 2 : Math.ceil(points * 1.18));
