import type { RichText, TableBlock, TableColumn } from '../party-document.view.ts';
import { table } from '../ooxml/elements.ts';
import type { ParagraphFormat } from '../ooxml/formats.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { cleanSpans, textLines } from '../text/wording.ts';
import { type Composer, line } from './composer.ts';

const LINES = { points: 0.5 };
const MARGINS = { topMm: 0, bottomMm: 0, leftMm: 1.5, rightMm: 1.5 };

/** A simple table over the whole width, with its heading row repeated on each page. */
export function bodyTable(composer: Composer, block: TableBlock): Markup {
  const columnsMm = columnWidths(block, composer.widthMm);
  const sized = withSize(composer, block.fontSize);
  const cell = (
    text: Markup,
    i: number,
  ): { readonly content: readonly Markup[]; readonly widthMm: number; readonly vertical: 'center' } => ({
    content: [text],
    widthMm: columnsMm[i] ?? 0,
    vertical: 'center',
  });
  const alignments = block.columns.map((column, i) =>
    alignment(
      column,
      block.rows.map((row) => row[i] ?? ''),
    ),
  );
  const head = {
    header: true,
    whole: true,
    cells: block.columns.map((column, i) => cell(line(sized, 'tableHeading', cleanSpans(column.title)), i)),
  };
  const rows = block.rows.map((row) => ({
    whole: true,
    cells: block.columns.map((_, i) =>
      cell(line(sized, 'tableCell', cleanSpans(row[i] ?? ''), alignments[i] ?? {}), i),
    ),
  }));
  return join([
    ...textLines(block.caption ?? '').map((text) => line(composer, 'tableCaption', text, { keepNext: true })),
    table({ columnsMm, lines: LINES, margins: MARGINS }, [head, ...rows]),
    line(composer, 'tableCell', '', { line: { points: composer.profile.body.paragraphGap.points, rule: 'exact' } }),
  ]);
}

/** Given shares, or shares by how much text a column holds, so that a column of ordinal numbers stays narrow. */
function columnWidths(block: TableBlock, widthMm: number): readonly number[] {
  const given = block.columns.some((column) => column.share !== undefined);
  const shares = block.columns.map((column, i) =>
    given ? Math.max(column.share ?? 1, 0.1) : textShare(block, column, i),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (widthMm * share) / total);
}

/** The longest cell; a title may take several lines, so only its longest word counts. */
function textShare(block: TableBlock, column: TableColumn, index: number): number {
  const words = plainText(column.title)
    .split(/\s+/)
    .map((word) => word.length + 2);
  const cells = block.rows.map((row) => plainText(row[index] ?? '').length);
  return Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, ...words, ...cells));
}

/** Letters beyond which a column gets no wider, and below which no narrower. */
const WIDEST_COLUMN = 40;
const NARROWEST_COLUMN = 5;

/** As said; otherwise figures stand in the middle and text on the left. */
function alignment(column: TableColumn, cells: readonly RichText[]): ParagraphFormat {
  if (column.align !== undefined) return { align: column.align === 'justify' ? 'both' : column.align };
  const figures = cells.length > 0 && cells.every((cell) => /^[\d\s.,%/+-]*$/.test(plainText(cell)));
  return figures ? { align: 'center' } : {};
}

function plainText(text: RichText): string {
  return cleanSpans(text)
    .map((span) => span.text)
    .join('');
}

/** Another size than the style's is written on the paragraphs of this table alone. */
function withSize(composer: Composer, points: number | undefined): Composer {
  if (points === undefined) return composer;
  const { styles } = composer.profile;
  const resized = (key: 'tableHeading' | 'tableCell') => ({ ...styles[key], points, line: Math.ceil(points * 1.25) });
  const profile = {
    ...composer.profile,
    styles: { ...styles, tableHeading: resized('tableHeading'), tableCell: resized('tableCell') },
  };
  return { ...composer, profile, mode: 'direct' };
}
