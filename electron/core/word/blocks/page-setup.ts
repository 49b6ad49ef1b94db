import type { DocumentOptions } from '../party-document.view.ts';
import { field, paragraph } from '../ooxml/elements.ts';
import { type SectionFormat, sectionProperties } from '../ooxml/section.ts';
import { join, type Markup, NOTHING } from '../ooxml/xml-text.ts';
import type { HeaderPart } from '../ooxml/word-package.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { textLines } from '../text/wording.ts';
import { type Composer, line, styledParagraph } from './composer.ts';

/** Names of the header parts. */
const PAGE_NUMBER = 'page';
const FIRST = 'first';
const BLANK_FIRST = 'blank';

const PRACTICE = 'SỔ TẬP DÙNG';
const PRACTICE_WIDTH_MM = 60;
const PRACTICE_FROM_EDGE_MM = 4.5;

export type SectionKind = {
  readonly landscape?: boolean;
  /** First page of the document: no page number, dissemination mark at the top right. */
  readonly opensDocument?: boolean;
  /** First page of an appendix: no page number, numbers begin at 1. */
  readonly opensAppendix?: boolean;
};

/** Headers of all sections: page number, first page of the document, first page of an appendix. // 05-HD/VPTW, II.IV.5 */
export function headerParts(composer: Composer, options: DocumentOptions): readonly HeaderPart[] {
  const number = styledParagraph(composer, 'pageNumber', field('PAGE', '2'));
  const marks = textLines(options.dissemination ?? '').map((text) => line(composer, 'dissemination', text));
  const empty = composer.profile.page.pageNumber.onFirstPage ? number : line(composer, 'pageNumber', '');
  const practice = options.practice === true ? practiceBand(composer) : NOTHING;
  const header = (name: string, content: Markup): HeaderPart => ({
    kind: 'header',
    name,
    content: join([practice, content]),
  });
  return [
    header(PAGE_NUMBER, number),
    header(FIRST, marks.length === 0 ? empty : join(marks)),
    header(BLANK_FIRST, empty),
  ];
}

/** Above everything else in the top margin, so that the page below lies as it will on a real document. */
function practiceBand(composer: Composer): Markup {
  return line(composer, 'dissemination', PRACTICE, {
    align: 'center',
    frame: {
      widthMm: PRACTICE_WIDTH_MM,
      horizontal: { anchor: 'margin', align: 'center' },
      vertical: { anchor: 'page', yMm: PRACTICE_FROM_EDGE_MM },
    },
  });
}

/** Paper, margins and headers of a run of pages. Landscape pages are the portrait page turned, bound at the top. // 05-HD/VPTW, II.IV.4 */
export function sectionFormat(profile: LayoutProfile, options: DocumentOptions, kind: SectionKind): SectionFormat {
  const paper = profile.page.papers[options.paper ?? 'A4'];
  const { top, bottom, left, right } = profile.page.marginsMm;
  const edge = profile.page.edgeDistanceMm.value;
  const opens = kind.opensDocument === true || kind.opensAppendix === true;
  const restart = kind.opensAppendix === true && profile.page.pageNumber.restartPerAppendix;
  return {
    widthMm: kind.landscape ? paper.heightMm : paper.widthMm,
    heightMm: kind.landscape ? paper.widthMm : paper.heightMm,
    ...(kind.landscape ? { landscape: true } : {}),
    marginsMm: kind.landscape ? { top: left, bottom: right, left: bottom, right: top } : { top, bottom, left, right },
    headerMm: edge,
    footerMm: edge,
    ...(opens ? { firstPageDiffers: true } : {}),
    ...(restart ? { startAt: 1 } : {}),
    parts: {
      header: PAGE_NUMBER,
      ...(opens ? { firstHeader: kind.opensDocument ? FIRST : BLANK_FIRST } : {}),
    },
  };
}

export function sectionWidthMm(format: SectionFormat): number {
  return format.widthMm - format.marginsMm.left - format.marginsMm.right;
}

/** An all but invisible paragraph that ends a run of pages. */
export function sectionEnd(format: SectionFormat): Markup {
  return paragraph(NOTHING, { line: { points: 1, rule: 'exact' } }, { section: sectionProperties(format) });
}

/** "Không phổ biến …" 10 mm above the bottom edge of the page on which the text ends, or below the signature. // 05-HD/VPTW, II.II.4.1 */
export function notForMediaBlock(composer: Composer, options: DocumentOptions): Markup {
  if (options.notForMedia !== true) return NOTHING;
  const { words, closing, page, styles } = composer.profile;
  if (closing.notForMedia.place === 'below_signature') return line(composer, 'notForMedia', words.notForMedia.text);
  const height = typeof styles.notForMedia.line === 'number' ? (styles.notForMedia.line * 25.4) / 72 : 5;
  const paper = page.papers[options.paper ?? 'A4'];
  return line(composer, 'notForMedia', words.notForMedia.text, {
    frame: {
      widthMm: composer.widthMm,
      horizontal: { anchor: 'margin', align: 'center' },
      vertical: { anchor: 'page', yMm: paper.heightMm - page.edgeDistanceMm.value - height },
    },
  });
}
