import { formatPartyLongDate } from '../../../contract/calendar-date.ts';
import { lastPageBookmark } from './book-header-footer.ts';
import { bookStyle } from './book-parts.ts';
import { cellPaddingMm, textWidthOf, twips } from './book-page.ts';
import { paragraph, textRun } from './book-xml.ts';
import type { BookSignature, BookView } from './book.view.ts';

const blankDate = 'ngày …… tháng …… năm ………';
const bold = '<w:b/><w:bCs/>';
const italic = '<w:i/><w:iCs/>';
// Room for a signature by hand.
const signatureRoom = 1100;
// What the padding of the closing cell takes from the width.
const cellRoom = 2 * twips(cellPaddingMm);
const lastPageMark = `<w:bookmarkStart w:id="1" w:name="${lastPageBookmark}"/><w:bookmarkEnd w:id="1"/>`;

/**
 * The end of the book: statement, place and date, signatures. It is the last row of the table, without lines, because only
 * rows of one table are kept together by every word processor: signatures on a page of their own could be bound into any book.
 */
export function closingRow(view: BookView): string {
  const { closing, definition } = view;
  const signatures = closing?.signatures ?? definition.signatures.map((title) => ({ title }));
  const statement = paragraph(
    bookStyle.closing,
    closing?.statement ? textRun(closing.statement, italic) : '',
    '<w:spacing w:before="160"/>',
  );
  const width = textWidthOf(definition);
  const table = signatures.length === 0 ? '' : signatureTable(signatures, placeAndDate(view), width - cellRoom);
  const nil = (side: string): string => `<w:${side} w:val="nil"/>`;
  const borders = `<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>${['left', 'bottom', 'right'].map(nil).join('')}</w:tcBorders>`;
  return (
    '<w:tr><w:trPr><w:cantSplit/></w:trPr>' +
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${definition.columns.length}"/>${borders}</w:tcPr>` +
    `${statement}${table}${tinyParagraph(lastPageMark)}</w:tc></w:tr>`
  );
}

/** What has to follow the table: a section may not end with one. */
export const closingEnd = tinyParagraph('');

function placeAndDate(view: BookView): string {
  const { closing } = view;
  const date = closing?.date ? formatPartyLongDate(closing.date) : blankDate;
  return closing?.place ? `${closing.place}, ${date}` : date.replace('ngày', 'Ngày');
}

/** Signatures side by side; the place and date stand above the last of them. */
function signatureTable(signatures: readonly BookSignature[], date: string, textWidth: number): string {
  const width = Math.floor(textWidth / signatures.length);
  const cells = signatures.map((signature, index) => {
    const isLast = index === signatures.length - 1;
    const lines = [
      line(isLast ? textRun(date, italic) : ''),
      line(textRun(signature.title.toLocaleUpperCase('vi'), bold)),
      line(textRun('(Ký, ghi rõ họ tên)', italic)),
      line('', `<w:spacing w:before="${signatureRoom}"/>`),
      line(signature.name ? textRun(signature.name, bold) : ''),
    ];
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${lines.join('')}</w:tc>`;
  });
  const grid = signatures.map(() => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width * signatures.length}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`
  );
}

function line(content: string, spacing = ''): string {
  return paragraph(bookStyle.closing, content, `${spacing}<w:jc w:val="center"/>`);
}

function tinyParagraph(content: string): string {
  return paragraph(bookStyle.normal, content, '<w:spacing w:line="20" w:lineRule="exact"/>');
}
