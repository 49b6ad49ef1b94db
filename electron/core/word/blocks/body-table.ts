import type { TableBlock, TableColumn } from '../party-document.view.ts';
import { table } from '../ooxml/elements.ts';
import type { Alignment, ParagraphFormat } from '../ooxml/formats.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { cleanSpans, textLines } from '../text/wording.ts';
import { type Composer, line } from './composer.ts';

const LINES = { points: 0.5 };
const MARGINS = { topMm: 0, bottomMm: 0, leftMm: 1.5, rightMm: 1.5 };

/** A simple table over the whole width, with its heading row repeated on each page. */
export function bodyTable(composer: Composer, block: TableBlock): Markup {
  const columnsMm = columnWidths(block.columns, composer.widthMm);
  const sized = withSize(composer, block.fontSize);
  const cell = (
    text: Markup,
    i: number,
  ): { readonly content: readonly Markup[]; readonly widthMm: number; readonly vertical: 'center' } => ({
    content: [text],
    widthMm: columnsMm[i] ?? 0,
    vertical: 'center',
  });
  const head = {
    header: true,
    whole: true,
    cells: block.columns.map((column, i) => cell(line(sized, 'tableHeading', cleanSpans(column.title)), i)),
  };
  const rows = block.rows.map((row) => ({
    whole: true,
    cells: block.columns.map((column, i) =>
      cell(line(sized, 'tableCell', cleanSpans(row[i] ?? ''), alignment(column)), i),
    ),
  }));
  return join([
    ...textLines(block.caption ?? '').map((text) => line(composer, 'tableCaption', text, { keepNext: true })),
    table({ columnsMm, lines: LINES, margins: MARGINS }, [head, ...rows]),
    line(composer, 'tableCell', '', { line: { points: composer.profile.body.paragraphGap.points, rule: 'exact' } }),
  ]);
}

function columnWidths(columns: readonly TableColumn[], widthMm: number): readonly number[] {
  const shares = columns.map((column) => (column.share !== undefined && column.share > 0 ? column.share : 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (widthMm * share) / total);
}

function alignment(column: TableColumn): ParagraphFormat {
  const align: Alignment | undefined = column.align === 'justify' ? 'both' : column.align;
  return align === undefined ? {} : { align };
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
