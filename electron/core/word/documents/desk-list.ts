import { setImmediate } from 'node:timers/promises';
import type { DeskListView } from '../desk-list.view.ts';
import { AFTER_TABLE, field, openTable, type Row, run, table } from '../ooxml/elements.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { packLargeWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { type Composer, fitColumns, line, styledParagraph, textWidthMm } from '../blocks/composer.ts';
import { organLines } from '../blocks/letterhead.ts';
import { sectionFormat } from '../blocks/page-setup.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import { oneLine, placeAndDate, textLines } from '../text/wording.ts';
import type { MailOptions } from './mail-options.ts';

const LINES = { points: 0.5 };
const MARGINS = { topMm: 0, bottomMm: 0, leftMm: 1.2, rightMm: 1.2 };
const PRACTICE = 'SỔ TẬP DÙNG';
const ROWS_AT_A_TIME = 200;
/** Room to sign by hand. */
const ROW_MM = 9;
const SIGNATURE_MM = 25;
/** A row with a longer text may go on overleaf: it would carry the heading of the list over with it. */
const WHOLE_UP_TO_LETTERS = 400;

/** A list with its head, a table whose heading repeats, totals and signatures. */
export async function renderDeskList(view: DeskListView, options: MailOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(view.date);
  const composer: Composer = { profile, mode: 'styles', widthMm: textWidthMm(profile) };
  const band = view.practice
    ? line(composer, 'dissemination', PRACTICE, { align: 'center' })
    : line(composer, 'pageNumber', '');
  const pages = join([run('Trang '), field('PAGE', '1'), run('/'), field('NUMPAGES', '1')]);
  return packLargeWordDocument({
    body: join([
      head(composer, view),
      ...titles(composer, view),
      await listTable(composer, view, options),
      AFTER_TABLE,
    ]),
    section: sectionProperties({ ...sectionFormat(profile, {}, {}), parts: { header: 'band', footer: 'pages' } }),
    headers: [
      { kind: 'header', name: 'band', content: band },
      { kind: 'footer', name: 'pages', content: styledParagraph(composer, 'contact', pages) },
    ],
    styles: styleSheet(profile, []),
    settings: {},
    properties: {
      title: oneLine(view.title),
      subject: oneLine(view.subject),
      author: [...view.letterhead.upperLines, ...view.letterhead.bodyLines].map(oneLine).join(' - '),
    },
    language: profile.language,
  });
}

function head(composer: Composer, view: DeskListView): Markup {
  const [leftMm, gapMm, rightMm] = fitColumns(composer.profile.header.columnsMm, composer.widthMm);
  const wide = Math.max(rightMm, 84);
  const columnsMm = [leftMm, gapMm - (wide - rightMm), wide] as const;
  const date = placeAndDate(view.place, view.date, undefined);
  return join([
    table({ columnsMm }, [
      {
        whole: true,
        cells: [
          { content: organLines(composer, view.letterhead, columnsMm[0]), widthMm: columnsMm[0] },
          { content: [], widthMm: columnsMm[1] },
          { content: [line(composer, 'placeDate', date, { beforePoints: 0 })], widthMm: columnsMm[2] },
        ],
      },
    ]),
    AFTER_TABLE,
  ]);
}

function titles(composer: Composer, view: DeskListView): readonly Markup[] {
  const small = [{ text: view.remark, italic: true, bold: false }];
  return [
    line(composer, 'typeName', oneLine(view.title), { keepNext: true, beforePoints: 12 }),
    ...textLines(view.subject).map((text) => line(composer, 'subject', [{ text, bold: false }], { keepNext: true })),
    ...(view.remark === '' ? [] : [line(composer, 'subject', small, { keepNext: true })]),
    line(composer, 'tableCell', '', { keepNext: true }),
  ];
}

async function listTable(composer: Composer, view: DeskListView, options: MailOptions): Promise<Markup> {
  const wished = view.columns.reduce((sum, { mm }) => sum + mm, 0);
  const columnsMm = view.columns.map(({ mm }) => (mm / wished) * composer.widthMm);
  const writer = openTable({ columnsMm, lines: LINES, margins: MARGINS });
  const headings = new Set(view.boldRows ?? []);
  const row = (texts: readonly string[], bold: boolean, keepNext = false): Row => ({
    whole: isShort(texts),
    height: { mm: ROW_MM, rule: 'atLeast' },
    cells: view.columns.map(({ align }, i) => ({
      content: [line(composer, 'tableCell', [{ text: oneLine(texts[i] ?? ''), bold }], { align, keepNext })],
      widthMm: columnsMm[i] ?? 0,
      vertical: isShort(texts) ? ('center' as const) : ('top' as const),
    })),
  });
  writer.add([
    {
      header: true,
      whole: true,
      cells: view.columns.map(({ title }, i) => ({
        content: [line(composer, 'tableHeading', title)],
        widthMm: columnsMm[i] ?? 0,
        vertical: 'center' as const,
      })),
    },
  ]);
  for (const [index, texts] of view.rows.entries()) {
    const last = index === view.rows.length - 1;
    writer.add([row(texts, headings.has(index), headings.has(index) || last)]);
    if (index % ROWS_AT_A_TIME !== ROWS_AT_A_TIME - 1) continue;
    options.signal?.throwIfAborted();
    options.onProgress?.(index + 1, view.rows.length);
    await setImmediate();
  }
  writer.add([row(view.totals, true, view.signatures.length > 0), ...signatureRow(composer, view)]);
  options.onProgress?.(view.rows.length, view.rows.length);
  return writer.close();
}

const isShort = (texts: readonly string[]): boolean => texts.every((text) => text.length <= WHOLE_UP_TO_LETTERS);

const NO_EDGE = { points: 0, style: 'nil' } as const;

/** The signatures are a row of the list: only so they stay on the page of its last rows in every word processor. */
function signatureRow(composer: Composer, view: DeskListView): readonly Row[] {
  if (view.signatures.length === 0) return [];
  const widthMm = composer.widthMm / view.signatures.length;
  const titles = table({ columnsMm: view.signatures.map(() => widthMm) }, [
    {
      whole: true,
      height: { mm: SIGNATURE_MM, rule: 'atLeast' },
      cells: view.signatures.map((title) => ({ content: [line(composer, 'soleTitle', title)], widthMm })),
    },
  ]);
  return [
    {
      whole: true,
      cells: [
        {
          content: [line(composer, 'tableCell', ''), titles, AFTER_TABLE],
          widthMm: composer.widthMm,
          span: view.columns.length,
          borders: { left: NO_EDGE, bottom: NO_EDGE, right: NO_EDGE },
        },
      ],
    },
  ];
}
