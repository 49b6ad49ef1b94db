import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { TransferredView, TransferSlipView } from '../slip.view.ts';
import type { RichText } from '../party-document.view.ts';
import { type Row, table } from '../ooxml/elements.ts';
import type { Markup } from '../ooxml/xml-text.ts';
import { addresseesBlock } from '../blocks/addressees.ts';
import { type Composer, line } from '../blocks/composer.ts';
import { packSlips, SLIP_LINES, SLIP_MARGINS, slipHead, slipTitle } from '../blocks/slip-parts.ts';
import { oneLine, paddedNumber, stripEnd } from '../text/wording.ts';

/** Phiếu chuyển, one for each unit: the documents it is given, its part in each and until when, signed for on receipt. */
export async function renderTransferSlips(
  views: readonly [TransferSlipView, ...TransferSlipView[]],
): Promise<Uint8Array<ArrayBuffer>> {
  return packSlips(views, 'Phiếu chuyển văn bản', (composer, view) => [
    slipHead(composer, view),
    ...slipTitle(composer, 'PHIẾU CHUYỂN', 'văn bản đến'),
    addresseesBlock(composer, {
      type: { name: 'Phiếu chuyển', form: 'letter' },
      addressees: [{ text: view.unit }],
    }),
    line(composer, 'bodyText', introduction(view)),
    documentTable(composer, view.documents),
    line(composer, 'tableCell', '', { keepNext: true }),
    signatures(composer, view),
  ]);
}

function introduction({ from, unit, documents }: TransferSlipView): string {
  const count = paddedNumber(documents.length);
  return `${oneLine(from)} chuyển ${oneLine(unit)} ${count} văn bản đến sau đây để giải quyết theo phần việc được giao:`;
}

/** They add up to the portrait page of 165 mm. */
const COLUMNS = [
  { title: 'STT', mm: 12 },
  { title: 'Số đến,\nngày đến', mm: 23 },
  { title: 'Văn bản', mm: 86 },
  { title: 'Việc giao,\nhạn', mm: 23 },
  { title: 'Văn bản\nkèm', mm: 21 },
] as const;

function documentTable(composer: Composer, documents: readonly TransferredView[]): Markup {
  const heading: Row = {
    header: true,
    whole: true,
    cells: COLUMNS.map(({ title, mm }) => ({
      content: [line(composer, 'tableHeading', title)],
      widthMm: mm,
      vertical: 'center' as const,
    })),
  };
  return table({ columnsMm: COLUMNS.map(({ mm }) => mm), lines: SLIP_LINES, margins: SLIP_MARGINS }, [
    heading,
    ...documents.map((document, i) => documentRow(composer, document, i + 1, i === documents.length - 1)),
  ]);
}

/** The last row stays with the signatures below it. */
function documentRow(composer: Composer, document: TransferredView, ordinal: number, last: boolean): Row {
  const keepNext = last ? { keepNext: true } : {};
  const text = (content: RichText): Markup => line(composer, 'tableCell', content, keepNext);
  const centred = (content: RichText): Markup => line(composer, 'tableCell', content, { align: 'center', ...keepNext });
  const direction = oneLine(document.direction);
  const contents: readonly (readonly Markup[])[] = [
    [centred(String(ordinal))],
    [centred([{ text: oneLine(document.arrivalNumber), bold: true }]), centred(formatPartyDate(document.arrivalDate))],
    [
      text(`${oneLine(document.cited)} ${stripEnd(oneLine(document.subject))}`.trim()),
      ...(direction === '' ? [] : [text([{ text: `Ý kiến chỉ đạo: ${direction}`, italic: true }])]),
      ...(document.others === '' ? [] : [text([{ text: document.others, italic: true }])]),
    ],
    [centred(document.role), ...(document.deadline === null ? [] : [centred(formatPartyDate(document.deadline))])],
    [centred(enclosed(document))],
  ];
  return {
    whole: true,
    cells: COLUMNS.map(({ mm }, i) => ({ content: contents[i] ?? [], widthMm: mm })),
  };
}

/** How many copies go along is written by hand: the register knows only how many came. */
function enclosed({ pages, network }: TransferredView): string {
  if (network) return 'Qua mạng';
  return pages === null ? '…… bản' : `…… bản,\n${pages} trang`;
}

function signatures(composer: Composer, view: TransferSlipView): Markup {
  const half = composer.widthMm / 2;
  const centred = { align: 'center', keepNext: true } as const;
  const column = (above: string, title: string, below: string, name: string): readonly Markup[] => [
    line(composer, 'tableCell', [{ text: above, italic: true }], centred),
    line(composer, 'tableCell', [{ text: title, bold: true }], centred),
    line(composer, 'tableCell', [{ text: below, italic: true }], centred),
    line(composer, 'tableCell', [{ text: name, bold: true }], { ...centred, beforePoints: 54 }),
  ];
  return table({ columnsMm: [half, half] }, [
    {
      whole: true,
      cells: [
        {
          content: column('Nhận lúc …… giờ, ngày ……/……/…………', 'NGƯỜI NHẬN', '(ký, ghi rõ họ tên)', ''),
          widthMm: half,
        },
        { content: column('', 'NGƯỜI CHUYỂN', '(ký, ghi rõ họ tên)', view.handedBy), widthMm: half },
      ],
    },
  ]);
}
