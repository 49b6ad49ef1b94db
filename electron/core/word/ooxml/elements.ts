import {
  type Alignment,
  type Edge,
  edge,
  paragraphPropertiesInner,
  type ParagraphFormat,
  type RunFormat,
  runProperties,
} from './formats.ts';
import { twipsFromMm } from './units.ts';
import { asMarkup, escapeXml, join, type Markup, NOTHING } from './xml-text.ts';

/** Text of one look. Line feeds become line breaks, tabs become tab characters. */
export function run(text: string, format: RunFormat = {}): Markup {
  if (text === '') return NOTHING;
  const content = escapeXml(text)
    .split('\n')
    .map((line) => line.split('\t').map(textElement).join('<w:tab/>'))
    .join('<w:br/>');
  return content === '' ? NOTHING : asMarkup(`<w:r>${runProperties(format)}${content}</w:r>`);
}

function textElement(escaped: string): string {
  return escaped === '' ? '' : `<w:t xml:space="preserve">${escaped}</w:t>`;
}

/** A field Word computes itself, with the text shown until it does. */
export function field(code: 'PAGE' | 'NUMPAGES' | 'SECTIONPAGES', shown: string, format: RunFormat = {}): Markup {
  const properties = runProperties(format);
  const part = (inner: string): string => `<w:r>${properties}${inner}</w:r>`;
  return asMarkup(
    part('<w:fldChar w:fldCharType="begin"/>') +
      part(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`) +
      part('<w:fldChar w:fldCharType="separate"/>') +
      part(`<w:t>${escapeXml(shown)}</w:t>`) +
      part('<w:fldChar w:fldCharType="end"/>'),
  );
}

export const PAGE_BREAK: Markup = asMarkup('<w:r><w:br w:type="page"/></w:r>');

/** One paragraph: `styleId` if the style sheet has it, direct format, finished runs, and the section that ends here. */
export function paragraph(
  runs: Markup,
  format: ParagraphFormat = {},
  extras: { readonly styleId?: string; readonly mark?: RunFormat; readonly section?: Markup } = {},
): Markup {
  const style = extras.styleId === undefined ? '' : `<w:pStyle w:val="${extras.styleId}"/>`;
  const mark = extras.mark === undefined ? '' : runProperties(extras.mark);
  const inner = style + paragraphPropertiesInner(format) + mark + (extras.section ?? '');
  return asMarkup(`<w:p>${inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`}${runs}</w:p>`);
}

/** A paragraph of one point, to keep two tables apart or to end a page. */
export const AFTER_TABLE: Markup = paragraph(NOTHING, { line: { points: 1, rule: 'exact' } });

export type CellMargins = {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
};

export type Cell = {
  /** Paragraphs (or tables followed by a paragraph); an empty paragraph is put in when there is nothing. */
  readonly content: readonly Markup[];
  readonly widthMm: number;
  readonly span?: number;
  readonly borders?: { readonly top?: Edge; readonly left?: Edge; readonly bottom?: Edge; readonly right?: Edge };
  readonly vertical?: 'top' | 'center' | 'bottom';
};

export type Row = {
  readonly cells: readonly Cell[];
  /** Repeated at the top of each page. */
  readonly header?: boolean;
  /** Stays on one page. */
  readonly whole?: boolean;
  readonly height?: { readonly mm: number; readonly rule: 'exact' | 'atLeast' };
};

export type TableFormat = {
  readonly columnsMm: readonly number[];
  /** Lines round and between all cells; none when absent. */
  readonly lines?: Edge;
  readonly margins?: CellMargins;
  readonly align?: Alignment;
};

const NO_MARGINS: CellMargins = { topMm: 0, bottomMm: 0, leftMm: 0, rightMm: 0 };

/** A table of fixed column widths. Without `lines` it only puts things side by side. */
export function table(format: TableFormat, rows: readonly Row[]): Markup {
  const writer = openTable(format);
  writer.add(rows);
  return writer.close();
}

/** A table written row by row, for long ones. */
export function openTable(format: TableFormat): {
  readonly add: (rows: readonly Row[]) => void;
  readonly close: () => Markup;
} {
  let xml = tableHead(format);
  return {
    add: (rows) => {
      xml += rows.map(rowMarkup).join('');
    },
    close: () => asMarkup(`${xml}</w:tbl>`),
  };
}

function tableHead(format: TableFormat): string {
  const width = sum(format.columnsMm.map(twipsFromMm));
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
  const borders = sides.map((side) => (format.lines ? edge(side, format.lines) : `<w:${side} w:val="nil"/>`)).join('');
  const grid = format.columnsMm.map((mm) => `<w:gridCol w:w="${twipsFromMm(mm)}"/>`).join('');
  const place = format.align === undefined ? '<w:tblInd w:w="0" w:type="dxa"/>' : `<w:jc w:val="${format.align}"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${place}<w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${cellMargins(format.margins ?? NO_MARGINS)}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>`
  );
}

function rowMarkup(row: Row): string {
  let properties = '';
  if (row.whole) properties += '<w:cantSplit/>';
  if (row.height) properties += `<w:trHeight w:val="${twipsFromMm(row.height.mm)}" w:hRule="${row.height.rule}"/>`;
  if (row.header) properties += '<w:tblHeader/>';
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${row.cells.map(cellMarkup).join('')}</w:tr>`;
}

function cellMarkup(cell: Cell): string {
  const { borders } = cell;
  let properties = `<w:tcW w:w="${twipsFromMm(cell.widthMm)}" w:type="dxa"/>`;
  if (cell.span !== undefined && cell.span > 1) properties += `<w:gridSpan w:val="${cell.span}"/>`;
  if (borders) {
    const sides =
      edge('top', borders.top) +
      edge('left', borders.left) +
      edge('bottom', borders.bottom) +
      edge('right', borders.right);
    properties += `<w:tcBorders>${sides}</w:tcBorders>`;
  }
  if (cell.vertical) properties += `<w:vAlign w:val="${cell.vertical}"/>`;
  const content = cell.content.length === 0 ? '<w:p/>' : join(cell.content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function cellMargins(margins: CellMargins): string {
  const side = (name: string, mm: number): string => `<w:${name} w:w="${twipsFromMm(mm)}" w:type="dxa"/>`;
  return (
    side('top', margins.topMm) +
    side('left', margins.leftMm) +
    side('bottom', margins.bottomMm) +
    side('right', margins.rightMm)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
