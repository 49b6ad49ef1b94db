import { setImmediate } from 'node:timers/promises';
import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { SentDocumentView, TransmittalSlipsView, TransmittalSlipView } from '../mail.view.ts';
import { drawBarCode } from '../ooxml/bar-code.ts';
import { AFTER_TABLE, paragraph, type Row, table } from '../ooxml/elements.ts';
import { picture } from '../ooxml/picture.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { packLargeWordDocument, type PicturePart } from '../ooxml/word-package.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import { type Composer, line } from '../blocks/composer.ts';
import { organLines } from '../blocks/letterhead.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import { oneLine, placeAndDate } from '../text/wording.ts';
import type { MailOptions } from './mail-options.ts';

const TITLE = 'PHIẾU GỬI';
const PRACTICE = 'SỔ TẬP DÙNG';
const LINES = { points: 0.5 };
const MARGINS = { topMm: 0.3, bottomMm: 0.3, leftMm: 1.2, rightMm: 1.2 };
/** A module of 0.33 mm is what hand-held scanners are made for; 12 mm of height forgive a slanting hand. // ISO/IEC 15417, 4.6 */
const MODULE_MM = 0.33;
const BARS_MM = 12;

/** The two papers: where a slip stands on them, and how high it may be. */
const PAPERS = {
  A5: { widthMm: 210, heightMm: 148, marginsMm: { top: 10, bottom: 8, left: 20, right: 12 }, perPage: 1, slipMm: 127 },
  A4: { widthMm: 210, heightMm: 297, marginsMm: { top: 10, bottom: 8, left: 20, right: 12 }, perPage: 2, slipMm: 134 },
} as const;

/** Slips to go with packages, each with its code to be scanned when it comes back signed. */
export async function renderTransmittalSlips(
  view: TransmittalSlipsView,
  options: MailOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const profile = profileForDate(view.date);
  const paper = PAPERS[view.paper];
  const composer: Composer = {
    profile,
    mode: 'styles',
    widthMm: paper.widthMm - paper.marginsMm.left - paper.marginsMm.right,
  };
  const pictures: PicturePart[] = [];
  const pages: Markup[] = [];
  for (const [index, slip] of view.slips.entries()) {
    const { bytes, modules } = drawBarCode(slip.code);
    const name = `code_${slip.code}`;
    pictures.push({ name, bytes });
    const bars = { id: index + 1, name, widthMm: modules * MODULE_MM, heightMm: BARS_MM };
    pages.push(slipMarkup(view, composer, slip, bars, index));
    if (index % 20 === 19) {
      options.signal?.throwIfAborted();
      options.onProgress?.(index + 1, view.slips.length);
      await setImmediate();
    }
  }
  options.onProgress?.(view.slips.length, view.slips.length);
  return packLargeWordDocument({
    body: join([...pages, AFTER_TABLE]),
    section: sectionProperties({
      widthMm: paper.widthMm,
      heightMm: paper.heightMm,
      ...(view.paper === 'A5' ? { landscape: true } : {}),
      marginsMm: paper.marginsMm,
      headerMm: 5,
      footerMm: 5,
      parts: {},
    }),
    headers: [],
    pictures,
    styles: styleSheet(profile, []),
    settings: {},
    properties: {
      title: 'Phiếu gửi',
      subject: oneLine(view.slips[0]?.documents[0]?.title ?? ''),
      author: view.letterhead.bodyLines.join(' '),
    },
    language: profile.language,
  });
}

type Bars = { readonly id: number; readonly name: string; readonly widthMm: number; readonly heightMm: number };

function slipMarkup(
  view: TransmittalSlipsView,
  composer: Composer,
  slip: TransmittalSlipView,
  bars: Bars,
  index: number,
): Markup {
  const { perPage, slipMm } = PAPERS[view.paper];
  const opensPage = index % perPage === 0;
  const opening = paragraph(NOTHING, {
    ...(opensPage && index > 0 ? { pageBreakBefore: true } : {}),
    line: { points: 1, rule: 'exact' },
  });
  const row: Row = {
    whole: true,
    height: { mm: slipMm, rule: 'atLeast' },
    cells: [
      {
        content: content(view, composer, slip, bars),
        widthMm: composer.widthMm,
        // The line along which the sheet is cut.
        ...(opensPage && perPage > 1 ? { borders: { bottom: { points: 0.5, color: '808080' } } } : {}),
      },
    ],
  };
  const spaced = opensPage ? [] : [paragraph(NOTHING, { line: { points: 14, rule: 'exact' } })];
  return join([opening, ...spaced, table({ columnsMm: [composer.widthMm] }, [row])]);
}

function content(
  view: TransmittalSlipsView,
  composer: Composer,
  slip: TransmittalSlipView,
  bars: Bars,
): readonly Markup[] {
  const cell = (text: string, look: { readonly bold?: boolean; readonly italic?: boolean } = {}): Markup =>
    line(composer, 'tableCell', [{ text, ...look }]);
  const { address } = slip.addressee;
  return [
    head(view, composer, slip, bars),
    AFTER_TABLE,
    line(composer, 'typeName', TITLE, { beforePoints: 4, afterPoints: 4 }),
    line(composer, 'tableCell', [
      { text: 'Kính gửi: ', italic: true },
      { text: oneLine(slip.addressee.name), bold: true },
    ]),
    ...(address === '' ? [] : [cell(oneLine(address))]),
    documentTable(composer, slip.documents),
    ...(view.returnable === null ? [] : [returnLine(composer, view.returnable.by)]),
    line(
      composer,
      'tableCell',
      [{ text: `Đề nghị ký xác nhận và gửi trả phiếu này về ${oneLine(view.returnTo)}.`, italic: true }],
      { beforePoints: 4 },
    ),
    signatures(view, composer),
    AFTER_TABLE,
  ];
}

function head(view: TransmittalSlipsView, composer: Composer, slip: TransmittalSlipView, bars: Bars): Markup {
  const rightMm = 72;
  const leftMm = composer.widthMm - rightMm;
  const drawing = picture({ ...bars, description: `Mã ${slip.code}` });
  const spaced = slip.code.replace(/(\d{4})(\d{3})(\d+)/, '$1 $2 $3');
  return table({ columnsMm: [leftMm, rightMm] }, [
    {
      whole: true,
      cells: [
        { content: organLines(composer, view.letterhead, leftMm - 10), widthMm: leftMm },
        {
          content: [
            ...(view.practice ? [line(composer, 'dissemination', PRACTICE, { align: 'center' })] : []),
            paragraph(drawing, { align: 'center', beforePoints: 0, afterPoints: 0, line: 'single' }),
            line(composer, 'contact', spaced),
          ],
          widthMm: rightMm,
        },
      ],
    },
  ]);
}

const COLUMNS = [
  { title: 'STT', mm: 11 },
  { title: 'Tên loại, số, ký hiệu, ngày và trích yếu', mm: 117 },
  { title: 'Số bản', mm: 20 },
  { title: 'Bản số', mm: 30 },
] as const;

function documentTable(composer: Composer, documents: readonly SentDocumentView[]): Markup {
  const centred = { align: 'center' } as const;
  const heading: Row = {
    header: true,
    whole: true,
    cells: COLUMNS.map(({ title, mm }) => ({ content: [line(composer, 'tableHeading', title)], widthMm: mm })),
  };
  const rows = documents.map((document, index): Row => {
    const subject = oneLine(document.subject);
    const text = [
      { text: oneLine(document.title) },
      ...(subject === '' ? [] : [{ text: ` ${subject}`, italic: true }]),
    ];
    const texts = [
      line(composer, 'tableCell', String(index + 1), centred),
      line(composer, 'tableCell', text),
      line(composer, 'tableCell', String(document.copies), centred),
      line(composer, 'tableCell', document.copyNumbers, centred),
    ];
    return {
      whole: true,
      cells: COLUMNS.map(({ mm }, i) => ({
        content: [texts[i] ?? NOTHING],
        widthMm: mm,
        vertical: 'center' as const,
      })),
    };
  });
  return table({ columnsMm: COLUMNS.map(({ mm }) => mm), lines: LINES, margins: MARGINS }, [heading, ...rows]);
}

function returnLine(composer: Composer, by: string | null): Markup {
  const until = by === null ? '' : ` trước ngày ${formatPartyDate(by)}`;
  return line(composer, 'tableCell', [{ text: `Tài liệu thu hồi: gửi trả đủ số bản${until}.`, bold: true }], {
    beforePoints: 4,
  });
}

function signatures(view: TransmittalSlipsView, composer: Composer): Markup {
  const half = composer.widthMm / 2;
  const centred = { align: 'center' } as const;
  const left = [
    line(composer, 'tableCell', [{ text: placeAndDate(view.place, view.date, undefined), italic: true }], centred),
    line(composer, 'tableCell', [{ text: 'NGƯỜI GỬI', bold: true }], centred),
    line(composer, 'tableCell', [{ text: '(ký, ghi rõ họ tên)', italic: true }], centred),
  ];
  const right = [
    line(composer, 'tableCell', [{ text: 'Đã nhận đủ, ngày …… tháng …… năm ………', italic: true }], centred),
    line(composer, 'tableCell', [{ text: 'NGƯỜI NHẬN', bold: true }], centred),
    line(composer, 'tableCell', [{ text: '(ký, ghi rõ họ tên, đóng dấu nếu có)', italic: true }], centred),
  ];
  return table({ columnsMm: [half, half] }, [
    {
      whole: true,
      cells: [
        { content: left, widthMm: half },
        { content: right, widthMm: half },
      ],
    },
  ]);
}
