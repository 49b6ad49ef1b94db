import { twipsFromMm } from './units.ts';
import { asMarkup, type Markup } from './xml-text.ts';

/** Names of the header and footer parts a section uses; the package writer gives them their relationship ids. */
export type SectionParts = {
  readonly header?: string;
  readonly firstHeader?: string;
  readonly footer?: string;
  readonly firstFooter?: string;
};

export type SectionFormat = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly landscape?: boolean;
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly headerMm: number;
  readonly footerMm: number;
  /** The first page has its own header and footer. */
  readonly firstPageDiffers?: boolean;
  /** Page numbers begin anew. */
  readonly startAt?: number;
  readonly parts: SectionParts;
};

/** `<w:sectPr>`: paper, margins, headers of the pages up to here. */
export function sectionProperties(section: SectionFormat): Markup {
  const { marginsMm: margins, parts } = section;
  const reference = (kind: 'header' | 'footer', type: 'default' | 'first', name: string | undefined): string =>
    name === undefined ? '' : `<w:${kind}Reference w:type="${type}" r:id="${relationshipId(name)}"/>`;
  const orientation = section.landscape ? ' w:orient="landscape"' : '';
  return asMarkup(
    '<w:sectPr>' +
      reference('header', 'default', parts.header) +
      reference('header', 'first', parts.firstHeader) +
      reference('footer', 'default', parts.footer) +
      reference('footer', 'first', parts.firstFooter) +
      '<w:type w:val="nextPage"/>' +
      `<w:pgSz w:w="${twipsFromMm(section.widthMm)}" w:h="${twipsFromMm(section.heightMm)}"${orientation}/>` +
      `<w:pgMar w:top="${twipsFromMm(margins.top)}" w:right="${twipsFromMm(margins.right)}" w:bottom="${twipsFromMm(margins.bottom)}"` +
      ` w:left="${twipsFromMm(margins.left)}" w:header="${twipsFromMm(section.headerMm)}" w:footer="${twipsFromMm(section.footerMm)}" w:gutter="0"/>` +
      (section.startAt === undefined ? '' : `<w:pgNumType w:start="${section.startAt}"/>`) +
      (section.firstPageDiffers ? '<w:titlePg/>' : '') +
      '</w:sectPr>',
  );
}

export function relationshipId(partName: string): string {
  return `part_${partName}`;
}
