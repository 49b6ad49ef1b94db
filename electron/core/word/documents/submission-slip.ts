import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { SubmissionSlipView } from '../slip.view.ts';
import { type Row, table } from '../ooxml/elements.ts';
import type { Markup } from '../ooxml/xml-text.ts';
import { addresseesBlock } from '../blocks/addressees.ts';
import { type Composer, line } from '../blocks/composer.ts';
import {
  dayToFill,
  dottedLines,
  factRow,
  LABEL_MM,
  packSlips,
  SLIP_LINES,
  SLIP_MARGINS,
  slipHead,
  slipTitle,
} from '../blocks/slip-parts.ts';
import { textLines } from '../text/wording.ts';

const NOBODY_YET = '……………………………………………';

/** Phiếu trình, a page each: to whom, what, with which papers, and room for the opinions on the way up. It has no number. */
export async function renderSubmissionSlips(
  views: readonly [SubmissionSlipView, ...SubmissionSlipView[]],
): Promise<Uint8Array<ArrayBuffer>> {
  return packSlips(views, 'Phiếu trình', (composer, view) => [
    slipHead(composer, view),
    ...slipTitle(composer, 'PHIẾU TRÌNH', view.subject),
    addresseesBlock(composer, {
      type: { name: 'Phiếu trình', form: 'submission' },
      addressees: (view.to.length === 0 ? [NOBODY_YET] : view.to).map((text) => ({ text })),
    }),
    table(
      { columnsMm: [LABEL_MM, composer.widthMm - LABEL_MM], lines: SLIP_LINES, margins: SLIP_MARGINS },
      rows(composer, view),
    ),
  ]);
}

function rows(composer: Composer, view: SubmissionSlipView): readonly Row[] {
  const cellMm = composer.widthMm - LABEL_MM;
  const given = (texts: readonly string[], blank: number): readonly Markup[] => {
    const known = texts.flatMap(textLines);
    return known.length === 0 ? dottedLines(blank, cellMm) : known.map((text) => line(composer, 'tableCell', text));
  };
  const opinion = (blank: number): readonly Markup[] => [...dottedLines(blank, cellMm), dayToFill(composer)];
  return [
    factRow(composer, 'Nội dung trình', given(view.content, 4)),
    factRow(composer, 'Hồ sơ kèm theo', given(view.enclosures, 2)),
    ...(view.deadline === null
      ? []
      : [factRow(composer, 'Hạn giải quyết', [line(composer, 'tableCell', formatPartyDate(view.deadline))])]),
    factRow(composer, 'Người trình', [
      ...dottedLines(1, cellMm),
      line(composer, 'tableCell', [{ text: '(ký, ghi rõ họ tên)', italic: true }]),
    ]),
    factRow(composer, 'Ý kiến của cơ quan tham\u00a0mưu', opinion(4)),
    factRow(composer, 'Ý kiến của Chánh Văn\u00a0phòng', opinion(4)),
    factRow(composer, 'Ý kiến của lãnh\u00a0đạo', opinion(7)),
  ];
}
