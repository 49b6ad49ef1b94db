import type { BookColumn, BookDefinition, BookPaper } from './book.view.ts';

/** Twentieths of a point, the unit of WordprocessingML. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** The usual page of a book: A4 lying, wide margin on the side that is bound. Twips. */
export const bookPage = {
  width: 16838,
  height: 11906,
  marginTop: twips(16),
  /** Room for the band of a practice book as well. */
  marginTopPractice: twips(22),
  marginBottom: twips(15),
  /** Top and bottom margin of the cover, which has its foot text outside the frame. */
  coverMargin: twips(20),
  marginBinding: twips(20),
  marginOuter: twips(10),
  headerDistance: twips(8),
  footerDistance: twips(8),
} as const;

/** Space left and right of the text of a cell. */
export const cellPaddingMm = 0.9;

/** Width and height of the lying sheet, in twips. */
const sheets: Readonly<Record<BookPaper, readonly [width: number, height: number]>> = {
  A4: [bookPage.width, bookPage.height],
  A3: [23811, 16838],
};

/** Width of the text between the margins of an A4 page, in twips. */
export const bookTextWidth = bookPage.width - bookPage.marginBinding - bookPage.marginOuter;

/** The same on the paper of a book. */
export function textWidthOf({ paper = 'A4' }: Pick<BookDefinition, 'paper'>): number {
  return sheets[paper][0] - bookPage.marginBinding - bookPage.marginOuter;
}

/** A definition that cannot be printed: no column, a key used twice, a width or size that makes no sense. */
export class BookDefinitionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BookDefinitionError';
  }
}

/** Throws BookDefinitionError for a definition that would give a broken table. */
export function assertBookDefinition(definition: BookDefinition): void {
  const { columns, textSizePt, minRowHeightMm } = definition;
  if (columns.length === 0 || columns.length > 30) fail('a book needs 1 to 30 columns');
  const keys = new Set(columns.map((column) => column.key));
  if (keys.size !== columns.length) fail('two columns share one key');
  for (const column of columns) {
    if (!(column.widthMm > 0 && column.widthMm < 1000)) fail(`the width of column ${column.key} is not usable`);
  }
  if (!(textSizePt >= 8 && textSizePt <= 16)) fail('the text size must lie between 8 and 16 points');
  if (!(minRowHeightMm >= 0 && minRowHeightMm <= 100)) fail('the row height must lie between 0 and 100 mm');

  function fail(reason: string): never {
    throw new BookDefinitionError(`Book definition "${definition.key}": ${reason}.`);
  }
}

/** Column widths in twips, in proportion to the wished widths; their sum is the text width to the last twip. */
export function fitColumnWidths(columns: readonly BookColumn[], textWidth: number = bookTextWidth): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.widthMm, 0);
  let wished = 0;
  let given = 0;
  return columns.map((column) => {
    // Rounding the running sum instead of each width keeps the remainder from piling up in one column.
    wished += column.widthMm;
    const width = Math.round((wished / total) * textWidth) - given;
    given += width;
    return width;
  });
}

/** One section of the book: its header and footer parts, and whether it is the cover. */
export type BookSection = {
  readonly header: string;
  readonly footer: string;
  readonly kind: 'cover' | 'table';
  readonly paper?: BookPaper | undefined;
  readonly practice?: boolean;
  /** Number of the first page; 1 without. */
  readonly firstPage?: number | undefined;
};

/**
 * `w:sectPr` of the cover or of the table pages. The pages of the table are counted from 1 and the cover is not counted;
 * the cover has a thin frame.
 */
export function sectionProperties(section: BookSection): string {
  const { marginBottom, marginBinding, marginOuter, headerDistance, footerDistance } = bookPage;
  const [width, height] = sheets[section.paper ?? 'A4'];
  const marginTop = section.practice ? bookPage.marginTopPractice : bookPage.marginTop;
  const cover = section.kind === 'cover';
  const frame = (side: string): string => `<w:${side} w:val="single" w:sz="12" w:space="6" w:color="auto"/>`;
  return (
    '<w:sectPr>' +
    `<w:headerReference w:type="default" r:id="${section.header}"/><w:footerReference w:type="default" r:id="${section.footer}"/>` +
    '<w:type w:val="nextPage"/>' +
    `<w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"${section.paper === 'A3' ? ' w:code="8"' : ''}/>` +
    `<w:pgMar w:top="${cover ? bookPage.coverMargin : marginTop}" w:right="${marginOuter}" ` +
    `w:bottom="${cover ? bookPage.coverMargin : marginBottom}" w:left="${marginBinding}" ` +
    `w:header="${headerDistance}" w:footer="${footerDistance}" w:gutter="0"/>` +
    (cover
      ? `<w:pgBorders w:offsetFrom="text">${['top', 'left', 'bottom', 'right'].map(frame).join('')}</w:pgBorders>`
      : '') +
    (cover ? '' : `<w:pgNumType w:start="${section.firstPage ?? 1}"/>`) +
    '</w:sectPr>'
  );
}
