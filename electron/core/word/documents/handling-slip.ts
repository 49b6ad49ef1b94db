import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { HandlingSlipView } from '../handling-slip.view.ts';
import { type Row, table } from '../ooxml/elements.ts';
import type { Markup } from '../ooxml/xml-text.ts';
import { signatureLines } from '../blocks/closing.ts';
import { type Composer, fitColumns, line } from '../blocks/composer.ts';
import { organLines } from '../blocks/letterhead.ts';
import {
  factRow,
  LABEL_MM,
  packSlips,
  SLIP_LINES,
  SLIP_MARGINS,
  slipHead,
  slipTitle,
  written,
} from '../blocks/slip-parts.ts';
import { oneLine, placeAndDate, stripEnd } from '../text/wording.ts';

const TITLE = 'PHIẾU XỬ LÝ VĂN BẢN ĐẾN';

/** Phiếu xử lý văn bản đến, A4 or A5, a page each: what arrived, what is proposed, what was decided, who does it. */
export async function renderHandlingSlips(
  views: readonly [HandlingSlipView, ...HandlingSlipView[]],
): Promise<Uint8Array<ArrayBuffer>> {
  const [first, ...others] = views.map((view) => ({ ...view, date: view.date ?? view.arrivalDate }));
  if (first === undefined) throw new RangeError('no slip');
  const title = `${oneLine(first.title ?? TITLE)} số ${views.map((view) => oneLine(view.arrivalNumber)).join(', ')}`;
  return packSlips([first, ...others], title, (composer, view) => [
    view.paper === 'A5' ? narrowHead(composer, view) : slipHead(composer, { ...view, place: view.place ?? '' }),
    ...slipTitle(composer, view.title ?? TITLE),
    slipTable(composer, view),
    ...signature(composer, view),
  ]);
}

type DatedView = HandlingSlipView & { readonly date: string };

/** On half a sheet there is no room for the title of the Party beside the organ. */
function narrowHead(composer: Composer, view: DatedView): Markup {
  const leftMm = composer.widthMm * 0.52;
  const gapMm = 2;
  const rightMm = composer.widthMm - leftMm - gapMm;
  const date = placeAndDate('', view.date, undefined).replace(/^, n/, 'N');
  return table({ columnsMm: [leftMm, gapMm, rightMm] }, [
    {
      whole: true,
      cells: [
        { content: organLines(composer, view.letterhead, leftMm), widthMm: leftMm },
        { content: [], widthMm: gapMm },
        { content: [line(composer, 'placeDate', date, { beforePoints: 0 })], widthMm: rightMm },
      ],
    },
  ]);
}

function slipTable(composer: Composer, view: DatedView): Markup {
  const dated = view.documentDate === null ? 'không ghi ngày' : `ngày ${formatPartyDate(view.documentDate)}`;
  const facts: readonly (readonly [string, string])[] = [
    ['Số đến', `${oneLine(view.arrivalNumber)}, ngày ${formatPartyDate(view.arrivalDate)}`],
    ['Cơ quan ban hành', oneLine(view.issuer)],
    ['Số, ký hiệu', `${oneLine(view.documentSymbol) || 'không số'}, ${dated}`],
    ['Trích yếu', stripEnd(oneLine(view.subject))],
    ['Số trang', view.pages === undefined ? '' : String(view.pages)],
    ['Độ khẩn', oneLine(view.urgency ?? '')],
    ['Hạn giải quyết', view.deadline === undefined ? '' : formatPartyDate(view.deadline)],
  ];
  const small = view.paper === 'A5';
  const columnsMm = [LABEL_MM, composer.widthMm - LABEL_MM];
  const rows: Row[] = facts
    .filter(([label, value]) => value !== '' || label === 'Hạn giải quyết')
    .map(([label, value]) => factRow(composer, label, [line(composer, 'tableCell', value)]));
  rows.push(factRow(composer, 'Đề xuất của văn thư, văn phòng', written(composer, view.proposal, small ? 1 : 2)));
  rows.push(factRow(composer, 'Ý kiến chỉ đạo của lãnh đạo', written(composer, view.instruction, small ? 3 : 6)));
  rows.push(factRow(composer, 'Đơn vị, người chủ trì', written(composer, view.lead, 1)));
  rows.push(factRow(composer, 'Phối hợp', written(composer, listed(view.cooperating), 1)));
  rows.push(factRow(composer, 'Để biết', written(composer, listed(view.forInformation), 1)));
  rows.push(factRow(composer, 'Kết quả giải quyết', written(composer, view.result, small ? 1 : 3)));
  return table({ columnsMm, lines: SLIP_LINES, margins: SLIP_MARGINS }, rows);
}

function listed(names: readonly string[] | undefined): string | undefined {
  return names === undefined || names.length === 0 ? undefined : names.map(oneLine).join('; ');
}

function signature(composer: Composer, view: HandlingSlipView): readonly Markup[] {
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
