import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { HandlingSlipView } from '../handling-slip.view.ts';
import type { DocumentOptions } from '../party-document.view.ts';
import { AFTER_TABLE, type Cell, paragraph, type Row, run, table } from '../ooxml/elements.ts';
import { sectionProperties } from '../ooxml/section.ts';
import { packWordDocument } from '../ooxml/word-package.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { signatureLines } from '../blocks/closing.ts';
import { type Composer, fitColumns, line, styleId } from '../blocks/composer.ts';
import { organLines } from '../blocks/letterhead.ts';
import { headerParts, sectionFormat, sectionWidthMm } from '../blocks/page-setup.ts';
import { styleSheet } from '../blocks/style-sheet.ts';
import { applyOptions } from '../profiles/apply-options.ts';
import { profileForDate } from '../profiles/profile-for-date.ts';
import { oneLine, placeAndDate, stripEnd, textLines } from '../text/wording.ts';

const TITLE = 'PHIẾU XỬ LÝ VĂN BẢN ĐẾN';
const LINES = { points: 0.5 };
const MARGINS = { topMm: 0.5, bottomMm: 0.5, leftMm: 1.5, rightMm: 1.5 };
const LABEL_MM = 38;

/** Phiếu xử lý văn bản đến, A4 or A5: what arrived, what is proposed, what was decided, who does it. */
export async function renderHandlingSlip(view: HandlingSlipView): Promise<Uint8Array<ArrayBuffer>> {
  const options: DocumentOptions = { paper: view.paper ?? 'A4', practice: view.practice ?? false };
  const profile = applyOptions(profileForDate(view.arrivalDate), options);
  const section = sectionFormat(profile, options, { opensDocument: true });
  const composer: Composer = { profile, mode: 'styles', widthMm: sectionWidthMm(section) };
  const title = view.title ?? TITLE;
  return packWordDocument({
    body: join([
      ...organLinesLeft(composer, view),
      line(composer, 'typeName', oneLine(title), { beforePoints: 6, afterPoints: 8 }),
      slipTable(composer, view),
      ...signature(composer, view),
      AFTER_TABLE,
    ]),
    section: sectionProperties(section),
    headers: headerParts(composer, options),
    styles: styleSheet(profile, []),
    settings: {},
    properties: {
      title: `${oneLine(title)} số ${oneLine(view.arrivalNumber)}`,
      subject: oneLine(view.subject),
      author: [...view.letterhead.upperLines, ...view.letterhead.bodyLines].map(oneLine).join(' - '),
    },
    language: profile.language,
  });
}

function organLinesLeft(composer: Composer, view: HandlingSlipView): readonly Markup[] {
  const leftMm = composer.widthMm * 0.52;
  const gapMm = 2;
  const rightMm = composer.widthMm - leftMm - gapMm;
  const date = placeAndDate('', view.date ?? null, undefined).replace(/^, n/, 'N');
  return [
    table({ columnsMm: [leftMm, gapMm, rightMm] }, [
      {
        whole: true,
        cells: [
          { content: organLines(composer, view.letterhead, leftMm), widthMm: leftMm },
          { content: [], widthMm: gapMm },
          { content: [line(composer, 'placeDate', date, { beforePoints: 0 })], widthMm: rightMm },
        ],
      },
    ]),
    AFTER_TABLE,
  ];
}

function slipTable(composer: Composer, view: HandlingSlipView): Markup {
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
  return table({ columnsMm, lines: LINES, margins: MARGINS }, rows);
}

function listed(names: readonly string[] | undefined): string | undefined {
  return names === undefined || names.length === 0 ? undefined : names.map(oneLine).join('; ');
}

function factRow(composer: Composer, label: string, content: readonly Markup[]): Row {
  const head: Cell = { content: [line(composer, 'tableCell', [{ text: label, bold: true }])], widthMm: LABEL_MM };
  return { whole: true, cells: [head, { content, widthMm: composer.widthMm - LABEL_MM }] };
}

/** What is known, or dotted lines to write on. */
function written(composer: Composer, text: string | undefined, blankLines: number): readonly Markup[] {
  const lines = textLines(text ?? '');
  if (lines.length > 0) return lines.map((one) => line(composer, 'tableCell', one));
  const toEdge = composer.widthMm - LABEL_MM - MARGINS.leftMm - MARGINS.rightMm;
  const dotted = paragraph(
    run('\t'),
    { tabs: [{ atMm: toEdge, align: 'right', leader: 'dot' }], beforePoints: 4 },
    { styleId: styleId('tableCell') },
  );
  return Array.from({ length: blankLines }, () => dotted);
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
