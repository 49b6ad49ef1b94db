import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { ResolutionSlipView, SlipDocumentView } from '../slip.view.ts';
import { type Row, table } from '../ooxml/elements.ts';
import type { Markup } from '../ooxml/xml-text.ts';
import { type Composer, line } from '../blocks/composer.ts';
import {
  asked,
  dayToFill,
  dottedLines,
  packSlips,
  SLIP_LINES,
  SLIP_MARGINS,
  slipHead,
  slipTitle,
} from '../blocks/slip-parts.ts';
import { oneLine, stripEnd } from '../text/wording.ts';

/**
 * Phiếu giải quyết văn bản đến, a page for each document: the head of the organ says who leads and until when, the head of
 * the unit who does it, who does it proposes how. // NĐ 30/2020, Phụ lục IV
 */
export async function renderResolutionSlips(
  views: readonly [ResolutionSlipView, ...ResolutionSlipView[]],
): Promise<Uint8Array<ArrayBuffer>> {
  const numbers = views.map(({ document }) => oneLine(document.arrivalNumber)).join(', ');
  return packSlips(views, `Phiếu giải quyết văn bản đến số ${numbers}`, (composer, view) => [
    slipHead(composer, view),
    ...slipTitle(composer, 'PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN'),
    table({ columnsMm: [composer.widthMm], lines: SLIP_LINES, margins: SLIP_MARGINS }, [
      part(composer, documentLines(composer, view)),
      part(composer, ofLeaders(composer, view, roomOf(view))),
      part(composer, ofUnit(composer, roomOf(view))),
      part(composer, ofHandler(composer, roomOf(view))),
    ]),
  ]);
}

function part(composer: Composer, content: readonly Markup[]): Row {
  return { whole: true, cells: [{ content, widthMm: composer.widthMm }] };
}

function documentLines(composer: Composer, view: ResolutionSlipView): readonly Markup[] {
  const { document, urgency } = view;
  const extent = document.pages === null ? '' : `; ${document.pages} trang`;
  return [
    line(composer, 'tableCell', [
      { text: `Số đến: ` },
      { text: oneLine(document.arrivalNumber), bold: true },
      { text: `; ngày đến: ${formatPartyDate(document.arrivalDate)}${extent}${urgency === '' ? '' : `; ${urgency}`}` },
    ]),
    line(composer, 'tableCell', describe(document)),
  ];
}

/** "Chỉ thị số 12-CT/TW … của Ban Bí thư về tăng cường …". */
function describe({ cited, subject }: SlipDocumentView): string {
  return `${oneLine(cited)} ${stripEnd(oneLine(subject))}`.trim();
}

function ofLeaders(composer: Composer, view: ResolutionSlipView, free: Room): readonly Markup[] {
  const { widthMm } = composer;
  const direction = oneLine(view.direction);
  return [
    heading(composer, '1. Ý kiến của lãnh đạo cơ quan'),
    asked(composer, '- Giao đơn vị, cá nhân chủ trì', view.lead, widthMm),
    asked(composer, '- Đơn vị, cá nhân phối hợp', view.support, widthMm),
    ...(view.fyi === '' ? [] : [asked(composer, '- Gửi để biết', view.fyi, widthMm)]),
    asked(composer, '- Thời hạn giải quyết', view.deadline === null ? '' : formatPartyDate(view.deadline), widthMm),
    asked(composer, '- Ý kiến chỉ đạo', direction, widthMm),
    ...(direction === '' ? dottedLines(free.opinion, widthMm) : []),
    dayToFill(composer),
    ...room(composer, free.signature),
  ];
}

function ofUnit(composer: Composer, free: Room): readonly Markup[] {
  const { widthMm } = composer;
  return [
    heading(composer, '2. Ý kiến của lãnh đạo đơn vị'),
    asked(composer, '- Giao cá nhân giải quyết', '', widthMm),
    asked(composer, '- Thời hạn giải quyết của cá nhân', '', widthMm),
    ...dottedLines(free.opinion - 1, widthMm),
    dayToFill(composer),
    ...room(composer, free.signature),
  ];
}

function ofHandler(composer: Composer, free: Room): readonly Markup[] {
  return [
    heading(composer, '3. Ý kiến đề xuất của người giải quyết'),
    ...dottedLines(free.opinion + 1, composer.widthMm),
    dayToFill(composer),
    ...room(composer, free.signature),
  ];
}

function heading(composer: Composer, text: string): Markup {
  return line(composer, 'tableCell', [{ text, bold: true }], { keepNext: true });
}

/** Lines to write on and to sign on in each part. */
type Room = { readonly opinion: number; readonly signature: number };

/** What is known already takes from the room to write, so that the slip stays on one page. */
function roomOf({ document, lead, support, fyi, direction }: ResolutionSlipView): Room {
  const letters = [document.cited, document.subject, lead, support, fyi, direction].join(' ').length;
  return letters > 500 ? { opinion: 2, signature: 1 } : { opinion: 3, signature: 2 };
}

/** Room to sign. */
function room(composer: Composer, lines: number): readonly Markup[] {
  return Array.from({ length: lines }, () => line(composer, 'tableCell', ''));
}
