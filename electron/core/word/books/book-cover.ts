import { formatPartyDate } from '../../../contract/calendar-date.ts';
import { bookStyle, partIds } from './book-parts.ts';
import { sectionProperties } from './book-page.ts';
import { paragraph, textRun } from './book-xml.ts';
import type { BookCover, BookCoverLine, BookView } from './book.view.ts';

// To be filled by hand when the book is bound before it is full.
const blank = '…………';

/** The cover: organ, title, year or term, range, volume; ends with the section break to the table pages. */
export function coverXml(view: BookView): string {
  const { cover, definition } = view;
  const parts: string[] = [spacer(360)];
  if (cover.parentOrgan !== null) parts.push(organLine(cover.parentOrgan, false));
  parts.push(organLine(cover.organ, true), paragraph(bookStyle.coverLine, textRun('*')));
  // About the upper third: every further line of the title block takes its height from the room above it.
  const furtherLines = definition.titleLines.length - 1 + (cover.extraLines?.length ?? 0);
  parts.push(spacer(Math.max(300, 1500 - furtherLines * 400)));
  for (const line of definition.titleLines) parts.push(paragraph(bookStyle.title, textRun(line)));
  for (const line of cover.extraLines ?? []) parts.push(paragraph(bookStyle.coverLine, textRun(line)));
  const [first, ...rest] = definition.coverLines;
  if (first) parts.push(coverLine(first, cover, first === 'period'));
  parts.push(spacer(900));
  for (const line of rest) {
    if (line === 'numbers' && cover.ranges?.length === 0) continue;
    parts.push(coverLine(line, cover, line === 'volume'));
  }
  // The section break sits in the last paragraph of the cover.
  const section = sectionProperties({
    header: partIds.coverHeader,
    footer: partIds.coverFooter,
    kind: 'cover',
    paper: definition.paper,
  });
  parts.push(`<w:p><w:pPr><w:pStyle w:val="${bookStyle.coverLine}"/>${section}</w:pPr></w:p>`);
  return parts.join('');
}

/** `Năm 2026` or `Nhiệm kỳ 2025 - 2030`; dotted when it is left open. */
export function periodText(cover: BookCover): string {
  if (cover.period === null) return `Năm ${blank}`;
  if (cover.period.kind === 'year') return `Năm ${cover.period.year}`;
  const { label } = cover.period;
  return /^nhiệm kỳ/iu.test(label) ? label : `Nhiệm kỳ ${label}`;
}

function organLine(organ: string, own: boolean): string {
  return paragraph(
    bookStyle.coverLine,
    textRun(organ.toLocaleUpperCase('vi'), own ? '<w:b/><w:bCs/>' : ''),
    '<w:spacing w:before="0" w:after="0"/>',
  );
}

function coverLine(line: BookCoverLine, cover: BookCover, strong: boolean): string {
  return paragraph(bookStyle.coverLine, textRun(coverLineText(line, cover), strong ? '<w:b/><w:bCs/>' : ''));
}

function coverLineText(line: BookCoverLine, cover: BookCover): string {
  switch (line) {
    case 'period':
      return periodText(cover);
    case 'dates':
      return `Từ ngày ${dateOrBlank(cover.fromDate)} đến ngày ${dateOrBlank(cover.toDate)}`;
    case 'numbers':
      if (cover.ranges && cover.ranges.length > 0) return cover.ranges.join('; ');
      return `Từ số ${cover.firstNumber ?? blank} đến số ${cover.lastNumber ?? blank}`;
    case 'volume':
      return `Quyển số ${cover.volume ?? blank}`;
  }
}

function dateOrBlank(iso: string | null): string {
  return iso === null ? blank : formatPartyDate(iso);
}

function spacer(height: number): string {
  return paragraph(bookStyle.normal, '', `<w:spacing w:before="0" w:after="0" w:line="${height}" w:lineRule="exact"/>`);
}
