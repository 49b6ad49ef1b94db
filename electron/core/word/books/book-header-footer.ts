import type { PackagePart } from '../ooxml/stream-package.ts';
import { periodText } from './book-cover.ts';
import { bookStyle, headerOrFooter } from './book-parts.ts';
import { textWidthOf } from './book-page.ts';
import { field, paragraph, textRun } from './book-xml.ts';
import type { BookView } from './book.view.ts';

/** Marks the last paragraph, so that the footer can name the number of the last page. */
export const lastPageBookmark = 'TrangCuoi';

const secretsStatement = 'Phần mềm không dùng để quản lý bí mật nhà nước.';
const practiceBand = 'SỔ TẬP DÙNG';

interface BothEdges {
  readonly style: string;
  readonly left: string;
  readonly right: string;
  /** Part of the width that the right text gets. */
  readonly share: number;
  readonly spacing: string;
}

/** Two texts at the two edges. Cells and no tabulator: every word processor and the page on screen place them alike. */
function atBothEdges(view: BookView, { style, left, right, share, spacing }: BothEdges): string {
  const width = textWidthOf(view.definition);
  const half = Math.floor(width * share);
  const cell = (content: string, side: string, cellWidth: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${cellWidth}" w:type="dxa"/></w:tcPr>${paragraph(style, content, `${spacing}<w:jc w:val="${side}"/>`)}</w:tc>`;
  const none = (side: string): string => `<w:${side} w:w="0" w:type="dxa"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>${none('left')}${none('right')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${width - half}"/><w:gridCol w:w="${half}"/></w:tblGrid>` +
    `<w:tr>${cell(left, 'left', width - half)}${cell(right, 'right', half)}</w:tr></w:tbl>` +
    // A header may not end with a table.
    paragraph(style, '', '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>')
  );
}

/** Headers and footers of the cover and of the table pages. */
export function headerAndFooterParts(view: BookView): readonly PackagePart[] {
  return [
    { path: 'word/header1.xml', xml: headerOrFooter('hdr', practiceLine(view) + paragraph(bookStyle.header, '')) },
    { path: 'word/footer1.xml', xml: headerOrFooter('ftr', coverFoot(view)) },
    { path: 'word/header2.xml', xml: headerOrFooter('hdr', practiceLine(view) + runningHead(view)) },
    { path: 'word/footer2.xml', xml: headerOrFooter('ftr', tableFoot(view)) },
  ];
}

/** The band that keeps a practice book from being taken for a real one; nothing for a real book. */
function practiceLine(view: BookView): string {
  if (!view.practice) return '';
  return paragraph(
    bookStyle.header,
    textRun(practiceBand, '<w:b/><w:bCs/><w:spacing w:val="60"/><w:sz w:val="24"/><w:szCs w:val="24"/>'),
    '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>' +
      '<w:shd w:val="clear" w:color="auto" w:fill="E6E6E6"/><w:spacing w:after="40"/><w:jc w:val="center"/>',
  );
}

/** Organ on the left, book on the right, so that a loose page finds its way back into its book. */
function runningHead(view: BookView): string {
  const { cover, definition } = view;
  const book = [definition.shortTitle];
  if (definition.coverLines.includes('period') && cover.period !== null)
    book.push(periodText(cover).toLocaleLowerCase('vi'));
  if (definition.coverLines.includes('volume') && cover.volume !== null) book.push(`quyển số ${cover.volume}`);
  const organ = cover.parentOrgan === null ? cover.organ : `${cover.parentOrgan} – ${cover.organ}`;
  const italic = '<w:i/><w:iCs/>';
  return atBothEdges(view, {
    style: bookStyle.header,
    left: textRun(organ, italic),
    right: textRun(book.join(', '), italic),
    share: 0.5,
    spacing: '<w:spacing w:before="0" w:after="60"/>',
  });
}

function coverFoot(view: BookView): string {
  const mark = printMarkText(view);
  const statement = paragraph(bookStyle.footer, textRun(secretsStatement, '<w:i/><w:iCs/>'), '<w:jc w:val="center"/>');
  return mark === '' ? statement : statement + paragraph(bookStyle.footer, textRun(mark), '<w:jc w:val="center"/>');
}

function tableFoot(view: BookView): string {
  const mark = printMarkText(view);
  // Word computes SECTIONPAGES, the pages of the table alone. LibreOffice does not know that field and shows what stands
  // inside it: a reference to the page of the last paragraph, which is the same number.
  const total = field('SECTIONPAGES', field(`PAGEREF ${lastPageBookmark}`, textRun('1')));
  const isWhole = (view.firstPage ?? 1) === 1;
  const page = `${textRun('Trang ')}${field('PAGE', textRun('1'))}${isWhole ? textRun('/') + total : ''}`;
  const spacing = '<w:spacing w:before="60" w:after="0"/>';
  return atBothEdges(view, { style: bookStyle.footer, left: textRun(mark), right: page, share: 0.15, spacing });
}

function printMarkText(view: BookView): string {
  const mark = view.printMark;
  if (!mark) return '';
  const parts = [`In lúc ${mark.printedAt}`];
  if (mark.printedBy) parts.push(`người in: ${mark.printedBy}`);
  if (mark.entryCount !== undefined) parts.push(`${mark.entryCount.toLocaleString('vi-VN')} dòng`);
  if (mark.headHash) parts.push(`mã kiểm tra: ${mark.headHash}`);
  return parts.join(' · ');
}
