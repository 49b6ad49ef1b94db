import { eighthPoints, halfPoints, twipsFromMm, twipsFromPoints } from './units.ts';
import { asMarkup, escapeXml, type Markup, NOTHING } from './xml-text.ts';

/** Look of a stretch of text; absent = what the style says. */
export type RunFormat = {
  readonly font?: string;
  readonly points?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points between letters. */
  readonly spacing?: number;
  /** RRGGBB. */
  readonly color?: string;
};

export type LineSpacing = { readonly points: number; readonly rule: 'exact' | 'atLeast' } | 'single';

export type Edge = {
  readonly points: number;
  readonly spacePoints?: number;
  readonly color?: string;
  readonly style?: 'single' | 'double' | 'nil';
};

/** A paragraph taken out of the flow and placed on the page. */
export type FrameFormat = {
  readonly widthMm: number;
  readonly horizontal: { readonly anchor: 'page' | 'margin'; readonly align: 'left' | 'center' | 'right' };
  readonly vertical: { readonly anchor: 'page' | 'margin'; readonly yMm: number };
};

export type TabStop = { readonly atMm: number; readonly align: 'left' | 'right'; readonly leader?: 'dot' };

export type Alignment = 'left' | 'center' | 'right' | 'both';

export type ParagraphFormat = {
  readonly align?: Alignment;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly frame?: FrameFormat;
  readonly borderTop?: Edge;
  readonly borderBottom?: Edge;
  readonly tabs?: readonly TabStop[];
  readonly beforePoints?: number;
  readonly afterPoints?: number;
  readonly line?: LineSpacing;
  readonly leftMm?: number;
  readonly rightMm?: number;
  readonly firstLineMm?: number;
  readonly hangingMm?: number;
  /** 0 = first level of the navigation pane. */
  readonly outlineLevel?: number;
};

/** `<w:rPr>` in the order of CT_RPr, or nothing. */
export function runProperties(format: RunFormat): Markup {
  const inner = runPropertiesInner(format);
  return inner === '' ? NOTHING : asMarkup(`<w:rPr>${inner}</w:rPr>`);
}

function runPropertiesInner(format: RunFormat): string {
  let xml = '';
  if (format.font !== undefined) {
    const font = escapeXml(format.font);
    xml += `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  }
  if (format.bold !== undefined) xml += toggle('b', format.bold) + toggle('bCs', format.bold);
  if (format.italic !== undefined) xml += toggle('i', format.italic) + toggle('iCs', format.italic);
  if (format.color !== undefined) xml += `<w:color w:val="${format.color}"/>`;
  if (format.spacing !== undefined && format.spacing !== 0)
    xml += `<w:spacing w:val="${twipsFromPoints(format.spacing)}"/>`;
  if (format.points !== undefined) {
    const size = halfPoints(format.points);
    xml += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  }
  if (format.underline !== undefined) xml += `<w:u w:val="${format.underline ? 'single' : 'none'}"/>`;
  return xml;
}

/** The children of `<w:pPr>` after `<w:pStyle>`, in the order of CT_PPrBase. */
export function paragraphPropertiesInner(format: ParagraphFormat): string {
  let xml = '';
  if (format.keepNext !== undefined) xml += toggle('keepNext', format.keepNext);
  if (format.keepLines !== undefined) xml += toggle('keepLines', format.keepLines);
  if (format.pageBreakBefore !== undefined) xml += toggle('pageBreakBefore', format.pageBreakBefore);
  if (format.frame !== undefined) xml += frameProperties(format.frame);
  if (format.borderTop !== undefined || format.borderBottom !== undefined) {
    xml += `<w:pBdr>${edge('top', format.borderTop)}${edge('bottom', format.borderBottom)}</w:pBdr>`;
  }
  if (format.tabs !== undefined && format.tabs.length > 0)
    xml += `<w:tabs>${format.tabs.map(tabStop).join('')}</w:tabs>`;
  xml += spacing(format) + indents(format);
  if (format.align !== undefined) xml += `<w:jc w:val="${format.align}"/>`;
  if (format.outlineLevel !== undefined) xml += `<w:outlineLvl w:val="${format.outlineLevel}"/>`;
  return xml;
}

function tabStop(tab: TabStop): string {
  const leader = tab.leader === undefined ? '' : ` w:leader="${tab.leader}"`;
  return `<w:tab w:val="${tab.align}"${leader} w:pos="${twipsFromMm(tab.atMm)}"/>`;
}

function toggle(name: string, on: boolean): string {
  return on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

function frameProperties(frame: FrameFormat): string {
  return (
    `<w:framePr w:w="${twipsFromMm(frame.widthMm)}" w:wrap="around" w:vAnchor="${frame.vertical.anchor}"` +
    ` w:hAnchor="${frame.horizontal.anchor}" w:xAlign="${frame.horizontal.align}" w:y="${twipsFromMm(frame.vertical.yMm)}"/>`
  );
}

export function edge(side: string, value: Edge | undefined): string {
  if (value === undefined) return '';
  const size = eighthPoints(value.points);
  return `<w:${side} w:val="${value.style ?? 'single'}" w:sz="${size}" w:space="${value.spacePoints ?? 0}" w:color="${value.color ?? '000000'}"/>`;
}

function spacing(format: ParagraphFormat): string {
  let attributes = '';
  if (format.beforePoints !== undefined) attributes += ` w:before="${twipsFromPoints(format.beforePoints)}"`;
  if (format.afterPoints !== undefined) attributes += ` w:after="${twipsFromPoints(format.afterPoints)}"`;
  if (format.line === 'single') attributes += ' w:line="240" w:lineRule="auto"';
  else if (format.line !== undefined) {
    attributes += ` w:line="${twipsFromPoints(format.line.points)}" w:lineRule="${format.line.rule}"`;
  }
  return attributes === '' ? '' : `<w:spacing${attributes}/>`;
}

function indents(format: ParagraphFormat): string {
  let attributes = '';
  if (format.leftMm !== undefined) attributes += ` w:left="${twipsFromMm(format.leftMm)}"`;
  if (format.rightMm !== undefined) attributes += ` w:right="${twipsFromMm(format.rightMm)}"`;
  if (format.hangingMm !== undefined) attributes += ` w:hanging="${twipsFromMm(format.hangingMm)}"`;
  else if (format.firstLineMm !== undefined) attributes += ` w:firstLine="${twipsFromMm(format.firstLineMm)}"`;
  return attributes === '' ? '' : `<w:ind${attributes}/>`;
}
