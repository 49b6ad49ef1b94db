/**
 * What of the waiting documents stands on the one sheet of A4 that the chief takes along: the most urgent sections in full as
 * far as the sheet reaches, of every section at least one row, and how many more there are. Pure.
 */
import { countLines } from '../word/text/text-width.ts';

/** A row as far as its height matters: the lines of its columns. */
export interface SheetRow {
  readonly subject: string;
  readonly symbol: string;
  readonly issuer: string;
  readonly who: string;
  readonly state: string;
}
export interface SheetSection<Row extends SheetRow> {
  readonly title: string;
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Heights in millimetres, measured on the printed sheet: 267 mm of text, a little kept back for wider letters. */
const sheetHeight = 256;
const titleHeight = 18;
/** Heading of a section with its space, and the line "và n văn bản nữa". */
const sectionHeight = 14.5;
const lineHeight = 4.4;
const rowPadding = 1.5;
/** Widths of the columns without their margins (mm), as in `word/documents/today-sheet.ts`, and the sizes of text (pt). */
const widths = { document: 90, who: 33, state: 23.5 } as const;
const sizes = { text: 11, source: 9.5 } as const;

/** Rows that fit, section by section in the order given; sections without rows are left out. */
export function fitOnSheet<Row extends SheetRow>(sections: readonly SheetSection<Row>[]): readonly SheetSection<Row>[] {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  let left = sheetHeight - titleHeight - filled.length * sectionHeight;
  for (const { rows } of filled) left -= heightOf(rows[0]);
  return filled.map((section) => {
    const [first, ...others] = section.rows;
    const rows = first === undefined ? [] : [first];
    for (const row of others) {
      const height = heightOf(row);
      if (height > left) break;
      left -= height;
      rows.push(row);
    }
    return { ...section, rows };
  });
}

function heightOf(row: SheetRow | undefined): number {
  if (row === undefined) return 0;
  const source = [row.symbol, row.issuer].filter((part) => part !== '').join(', ');
  const lines = Math.max(
    countLines(row.subject, sizes.text, widths.document) + countLines(source, sizes.source, widths.document),
    countLines(row.who, sizes.text, widths.who),
    countLines(row.state, sizes.text, widths.state),
  );
  return lines * lineHeight + rowPadding;
}
