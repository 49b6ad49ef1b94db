import { setImmediate } from 'node:timers/promises';
import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { DeliveryListGroup, DeliveryListRow, DeliveryListView } from '../delivery-list.view.ts';
import { AFTER_TABLE, type Cell, field, openTable, type Row, run, table } from '../ooxml/elements.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { type HeaderPart, packLargeWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { signatureLines } from '../blocks/closing.ts';
import { type Composer, fitColumns, line, spanRun, styledParagraph, textWidthMm } from '../blocks/composer.ts';
import { organLines } from '../blocks/letterhead.ts';
import { sectionFormat } from '../blocks/page-setup.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import { bareItem, cleanSpans, oneLine, placeAndDate, textLines } from '../text/wording.ts';
import type { MailOptions } from './mail-options.ts';

const TITLE = 'DANH SÁCH GIAO NHẬN';
const PRACTICE_BAND = 'SỔ TẬP DÙNG';
const LINES = { points: 0.5 };
const MARGINS = { topMm: 0, bottomMm: 0, leftMm: 1.2, rightMm: 1.2 };
/** Rows written before others get their turn, so that the window stays alive. */
const ROWS_AT_A_TIME = 100;
/** Room to sign by hand. */
const ROW_MM = 9;

/** Danh sách giao nhận: STT, nơi nhận, số lượng, ký nhận, ngày, ghi chú. Quick for thousands of rows. */
export async function renderDeliveryList(
  view: DeliveryListView,
  options: MailOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(view.date ?? null);
  const composer: Composer = { profile, mode: 'styles', widthMm: textWidthMm(profile) };
  const title = view.title ?? TITLE;
  const section = {
    ...sectionFormat(profile, {}, {}),
    parts: { header: 'band', footer: 'pages' },
  };
  return packLargeWordDocument({
    body: join([
      head(composer, view),
      ...heading(composer, title, view.subject),
      await listTable(composer, view, options),
      ...signature(composer, view),
      AFTER_TABLE,
    ]),
    section: sectionProperties(section),
    headers: pageParts(composer, view),
    styles: styleSheet(profile, []),
    settings: {},
    properties: {
      title: view.properties?.title ?? oneLine(title),
      subject: oneLine(view.subject),
      author:
        view.properties?.author ??
        [...view.letterhead.upperLines, ...view.letterhead.bodyLines].map(oneLine).join(' - '),
    },
    language: profile.language,
  });
}

function pageParts(composer: Composer, view: DeliveryListView): readonly HeaderPart[] {
  const band = view.practice
    ? line(composer, 'dissemination', PRACTICE_BAND, { align: 'center' })
    : line(composer, 'pageNumber', '');
  const pages = join([run('Trang '), field('PAGE', '1'), run('/'), field('NUMPAGES', '1')]);
  return [
    { kind: 'header', name: 'band', content: band },
    { kind: 'footer', name: 'pages', content: styledParagraph(composer, 'contact', pages) },
  ];
}

function head(composer: Composer, view: DeliveryListView): Markup {
  const columnsMm = fitColumns(composer.profile.header.columnsMm, composer.widthMm);
  const [leftMm, gapMm, rightMm] = columnsMm;
  const date = view.place === undefined ? '' : placeAndDate(view.place, view.date ?? null, undefined);
  const width = Math.max(rightMm, 84);
  const columns = [leftMm, gapMm - (width - rightMm), width] as const;
  return join([
    table({ columnsMm: columns }, [
      {
        whole: true,
        cells: [
          { content: organLines(composer, view.letterhead, columns[0]), widthMm: columns[0] },
          { content: [], widthMm: columns[1] },
          { content: [line(composer, 'placeDate', date, { beforePoints: 0 })], widthMm: columns[2] },
        ],
      },
    ]),
    AFTER_TABLE,
  ]);
}

function heading(composer: Composer, title: string, subject: string): readonly Markup[] {
  return [
    line(composer, 'typeName', oneLine(title), { keepNext: true, beforePoints: 12 }),
    ...textLines(subject).map((text) => line(composer, 'subject', [{ text, bold: false }], { keepNext: true })),
    line(composer, 'tableCell', '', { keepNext: true }),
  ];
}

/** Shares of the width; they add up to the portrait page of 165 mm. */
const COLUMNS = [
  { title: 'STT', mm: 11 },
  { title: 'Nơi nhận', mm: 59 },
  { title: 'Số lượng', mm: 15 },
  { title: 'Ký nhận\n(ký, ghi rõ họ tên)', mm: 34 },
  { title: 'Ngày nhận', mm: 23 },
  { title: 'Ghi chú', mm: 23 },
] as const;

async function listTable(composer: Composer, view: DeliveryListView, options: MailOptions): Promise<Markup> {
  const rowCount = view.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const columnsMm = COLUMNS.map((column) => column.mm);
  const header: Row = {
    header: true,
    whole: true,
    cells: COLUMNS.map((column) => ({
      content: [line(composer, 'tableHeading', column.title)],
      widthMm: column.mm,
      vertical: 'center' as const,
    })),
  };
  const writer = openTable({ columnsMm, lines: LINES, margins: MARGINS });
  writer.add([header]);
  const grouped = view.groups.some(({ heading }) => heading !== null);
  let index = 0;
  for (const group of view.groups) {
    if (group.heading !== null) writer.add([groupRow(composer, group)]);
    for (const row of group.rows) {
      index += 1;
      writer.add([recipientRow(composer, row, index, grouped && group.heading === null)]);
      if (index % ROWS_AT_A_TIME !== 0) continue;
      options.signal?.throwIfAborted();
      options.onProgress?.(index, rowCount);
      await setImmediate();
    }
  }
  writer.add([totalRow(composer, view, index)]);
  return writer.close();
}

/** `alone`: a line of its own among groups; in the weight of their headings it is not taken for a member of the one above. */
function recipientRow(composer: Composer, row: DeliveryListRow, index: number, alone: boolean): Row {
  const note = [
    row.copyNumbers === undefined ? '' : `Số ${oneLine(row.copyNumbers)}`,
    oneLine(row.channel ?? ''),
    oneLine(row.note ?? ''),
  ];
  const texts = [
    String(row.ordinal ?? index),
    oneLine(row.recipient),
    String(row.copies),
    oneLine(row.receivedBy ?? ''),
    row.receivedOn === undefined ? '' : formatPartyDate(row.receivedOn),
    note.filter((part) => part !== '').join('; '),
  ];
  const cells: Cell[] = COLUMNS.map((column, i) => {
    const format = i === 1 || i === 5 ? {} : ({ align: 'center' } as const);
    const text = texts[i] ?? '';
    return {
      content: [line(composer, 'tableCell', i === 1 && alone ? [{ text, bold: true }] : text, format)],
      widthMm: column.mm,
      vertical: 'center',
    };
  });
  return { whole: true, height: { mm: ROW_MM, rule: 'atLeast' }, cells };
}

/** The line of "Nơi nhận" under which the rows below were sent. It stays with its first row. */
function groupRow(composer: Composer, group: DeliveryListGroup): Row {
  const spans = [
    { text: bareItem(group.heading ?? ''), bold: true },
    { text: ` (${group.rows.length} nơi nhận, ${copies(group.rows)} bản)` },
  ];
  const text = styledParagraph(
    composer,
    'tableCell',
    join(cleanSpans(spans).map((span) => spanRun(composer, composer.profile.styles.tableCell, span))),
    { keepNext: true },
  );
  return { whole: true, cells: [{ content: [text], widthMm: composer.widthMm, span: COLUMNS.length }] };
}

function totalRow(composer: Composer, view: DeliveryListView, recipients: number): Row {
  const total = view.groups.reduce((sum, group) => sum + copies(group.rows), 0);
  const cell = (text: string, widthMm: number, span: number, align: 'left' | 'center'): Cell => ({
    content: [line(composer, 'tableCell', [{ text, bold: true }], { align })],
    widthMm,
    span,
  });
  const [first, second, third] = COLUMNS;
  return {
    whole: true,
    cells: [
      cell(`Cộng: ${recipients} nơi nhận`, first.mm + second.mm, 2, 'left'),
      cell(String(total), third.mm, 1, 'center'),
      cell('', composer.widthMm - first.mm - second.mm - third.mm, 3, 'left'),
    ],
  };
}

function copies(rows: readonly DeliveryListRow[]): number {
  return rows.reduce((sum, row) => sum + row.copies, 0);
}

function signature(composer: Composer, view: DeliveryListView): readonly Markup[] {
  if (view.signature === undefined) return [];
  const columnsMm = fitColumns(composer.profile.closing.columnsMm, composer.widthMm);
  const [leftMm, gapMm, rightMm] = columnsMm;
  return [
    line(composer, 'tableCell', '', { keepNext: true }),
    table({ columnsMm }, [
      {
        whole: true,
        cells: [
          { content: [], widthMm: leftMm },
          { content: [], widthMm: gapMm },
          { content: signatureLines(composer, view.signature), widthMm: rightMm },
        ],
      },
    ]),
  ];
}
