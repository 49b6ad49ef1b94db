import { bookStyle } from './book-parts.ts';
import { cellPaddingMm, fitColumnWidths, textWidthOf, twips } from './book-page.ts';
import { paragraph, textRun } from './book-xml.ts';
import { mmFromPoints } from '../ooxml/units.ts';
import { textWidthMm } from '../text/text-width.ts';
import { divideRow, type WrittenCell } from './row-end.ts';
import type { BookCell, BookColumnAlign, BookDefinition, BookListCell, BookRow, BookView } from './book.view.ts';

// A row taller than this many lines may break between pages; every other row stays whole. Word and LibreOffice cut or
// push away a row that may not break and does not fit on a page.
const mostLinesKeptTogether = 20;
// Height that the last rows may take on the page of the signatures: more would not fit there together.
const roomAboveClosingMm = 85;
// A list (nơi nhận) is named up to this many lines, then counted.
const mostLinesOfList = 6;

// Of a line of Times New Roman, in its size.
const lineHeight = 1.15;

const styleOfAlign: Readonly<Record<BookColumnAlign, string>> = {
  left: bookStyle.cellLeft,
  center: bookStyle.cellCenter,
  right: bookStyle.cellRight,
};

/** Writes the table of one book: `start`, then each row, then `end`. Holds nothing of the rows but the text of the last band. */
export type BookTableWriter = {
  readonly start: string;
  /** XML of one row, with its band row before it when a new band begins. */
  readonly row: (row: BookRow) => string;
  /** The last rows, of which as many as have room stay with the signatures; of a very long one its end. */
  readonly lastRows: (rows: readonly BookRow[]) => string;
  /** The row that says that there is nothing. */
  readonly emptyRow: (text: string) => string;
  readonly end: string;
};

/** Prepares everything that is the same in every row, so that a row costs only its texts. */
export function createTableWriter(view: BookView): BookTableWriter {
  const { definition, bands } = view;
  const widths = fitColumnWidths(definition.columns, textWidthOf(definition));
  const keptRow = `<w:tr><w:trPr><w:cantSplit/>${rowHeight(definition)}</w:trPr>`;
  const tallRow = `<w:tr><w:trPr>${rowHeight(definition)}</w:trPr>`;
  const dateMm = textWidthMm('22/11/2026', definition.textSizePt) + 2 * cellPaddingMm;
  const columns = definition.columns.map((column, index) => ({
    key: column.key,
    breaksDates: mmFromPoints((widths[index] ?? 0) / 20) < dateMm,
    open: cellStart(widths[index] ?? 0, column.align, ''),
    openKept: cellStart(widths[index] ?? 0, column.align, '<w:keepNext/>'),
    openStart: cellStart(widths[index] ?? 0, column.align, '', noLine('bottom')),
    openEnd: cellStart(widths[index] ?? 0, column.align, '<w:keepNext/>', noLine('top')),
    perLine: charactersPerLine(widths[index] ?? 0, definition.textSizePt),
  }));
  let lastBand: string | null = null;

  const heightInLines = (cells: BookRow): number =>
    columns.reduce(
      (lines, column) => Math.max(lines, estimateLines(writtenCell(cells[column.key], column), column.perLine)),
      1,
    );

  const wholeRow = (cells: BookRow, keepNext: boolean): string => {
    const xml = columns.map(
      (column) => (keepNext ? column.openKept : column.open) + cellEnd(writtenCell(cells[column.key], column)),
    );
    return `${bandBefore(cells)}${heightInLines(cells) > mostLinesKeptTogether ? tallRow : keptRow}${xml.join('')}</w:tr>`;
  };

  const dividedRow = (cells: BookRow): string => {
    const parts = divideRow(
      columns.map((column) => ({ cell: writtenCell(cells[column.key], column), perLine: column.perLine })),
    );
    const write = (open: 'openStart' | 'openEnd', part: 0 | 1): string =>
      columns.map((column, index) => column[open] + cellEnd(parts[index]?.[part] ?? '')).join('');
    return `${bandBefore(cells)}${tallRow}${write('openStart', 0)}</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>${write('openEnd', 1)}</w:tr>`;
  };

  const lastRows = (rows: readonly BookRow[]): string => {
    const lineMm = mmFromPoints(definition.textSizePt * lineHeight);
    let roomMm = roomAboveClosingMm;
    const kept = rows.toReversed().map((cells) => {
      roomMm -= Math.max(heightInLines(cells) * lineMm, definition.minRowHeightMm);
      return roomMm >= 0;
    });
    return rows
      .map((cells, index) => {
        const isKept = kept[rows.length - 1 - index] === true;
        return isKept || index < rows.length - 1 ? wholeRow(cells, isKept) : dividedRow(cells);
      })
      .join('');
  };

  const bandBefore = (cells: BookRow): string => {
    if (!bands) return '';
    const text = cellText(cells[bands.columnKey]);
    if (text === lastBand) return '';
    lastBand = text;
    return spanningRow(definition, paragraph(bookStyle.band, textRun(`${bands.prefix}${text}`)), 'F2F2F2');
  };

  return {
    start: tableStart(definition, widths),
    row: (cells) => wholeRow(cells, false),
    lastRows,
    emptyRow: (text) => spanningRow(definition, paragraph(bookStyle.cellCenter, textRun(text, '<w:i/><w:iCs/>'))),
    end: '</w:tbl>',
  };
}

function tableStart(definition: BookDefinition, widths: readonly number[]): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const padding = twips(cellPaddingMm);
  return (
    '<w:tbl><w:tblPr>' +
    `<w:tblW w:w="${textWidthOf(definition)}" w:type="dxa"/>` +
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>` +
    // Fixed widths: a word longer than its column breaks inside the cell instead of widening the column.
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="${padding}" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>` +
    '</w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    headerRow(
      definition.columns.map((column) => column.title),
      widths,
      bookStyle.columnTitle,
    ) +
    (definition.columnNumbers
      ? headerRow(
          definition.columns.map((_, index) => `(${index + 1})`),
          widths,
          bookStyle.columnNumber,
        )
      : '')
  );
}

/** A row that Word repeats at the head of every page. */
function headerRow(titles: readonly string[], widths: readonly number[], style: string): string {
  const cells = titles.map(
    (title, index) =>
      `<w:tc>${cellProperties(widths[index] ?? 0, '<w:vAlign w:val="center"/>')}${paragraph(style, textRun(title))}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

function spanningRow(definition: BookDefinition, content: string, fill?: string): string {
  const shade = fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '';
  const span = `<w:gridSpan w:val="${definition.columns.length}"/>`;
  return (
    '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>' +
    `<w:tcW w:w="${textWidthOf(definition)}" w:type="dxa"/>${span}${shade}</w:tcPr>${content}</w:tc></w:tr>`
  );
}

function rowHeight(definition: BookDefinition): string {
  const height = twips(definition.minRowHeightMm);
  return height > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : '';
}

function cellProperties(width: number, more = ''): string {
  return `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>`;
}

const noLine = (side: 'top' | 'bottom'): string => `<w:tcBorders><w:${side} w:val="nil"/></w:tcBorders>`;

function cellStart(width: number, align: BookColumnAlign, properties: string, borders = ''): string {
  return `<w:tc>${cellProperties(width, borders)}<w:p><w:pPr><w:pStyle w:val="${styleOfAlign[align]}"/>${properties}</w:pPr>`;
}

interface Room {
  readonly perLine: number;
  /** A whole date is wider than the column: it breaks before its year, not wherever the line ends. */
  readonly breaksDates: boolean;
}

function writtenCell(given: BookCell = '', { perLine, breaksDates }: Room): WrittenCell {
  const cell = typeof given === 'object' && 'items' in given ? listText(given, perLine) : given;
  if (!breaksDates) return cell;
  return typeof cell === 'string' ? breakDates(cell) : { ...cell, text: breakDates(cell.text) };
}

const breakDates = (text: string): string => text.replace(/(\d{1,2}\/\d{1,2}\/)(?=\d{4})/g, '$1\n');

const cellEnd = (cell: WrittenCell): string => (cell === '' ? '</w:p></w:tc>' : `${cellContent(cell)}</w:p></w:tc>`);

function cellContent(cell: WrittenCell): string {
  if (typeof cell === 'string') return textRun(cell);
  const properties = [
    cell.bold ? '<w:b/><w:bCs/>' : '',
    cell.italic ? '<w:i/><w:iCs/>' : '',
    cell.struck ? '<w:strike/>' : '',
  ].join('');
  const first = textRun(cell.text, properties);
  const lines = (cell.lines ?? []).map((line) => `<w:r><w:br/></w:r>${textRun(line)}`);
  return first + lines.join('');
}

// A line of a list on the screen.
const screenLine = 30;

/** The text of a cell without its form; a list as short as it prints. */
export function cellText(cell: BookCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return 'items' in cell ? listText(cell, screenLine) : cell.text;
}

/** As many items as six lines hold, then how many there are besides. One item alone is never cut. */
function listText({ items, others }: BookListCell, perLine: number): string {
  const whole = items.join('; ');
  const room = mostLinesOfList * perLine;
  if (whole.length <= room || items.length <= 2) return whole;
  const rest = (named: number): string => ` và ${items.length - named} ${others} (danh sách kèm bản lưu)`;
  let named = 1;
  let text = items[0] ?? '';
  for (; named < items.length - 1; named += 1) {
    const longer = `${text}; ${items[named] ?? ''}`;
    if (longer.length + rest(named + 1).length > room) break;
    text = longer;
  }
  return text + rest(named);
}

/** About how many letters fit on a line: the mean letter of Vietnamese text in Times New Roman is 0.47 of its size wide. */
function charactersPerLine(width: number, sizePt: number): number {
  return Math.max(1, Math.floor((width / 20 - 6) / (sizePt * 0.47)));
}

function estimateLines(cell: WrittenCell, perLine: number): number {
  if (typeof cell === 'string') return cell.length <= perLine ? 1 : wrappedLines(cell, perLine);
  return [cell.text, ...(cell.lines ?? [])].reduce((sum, line) => sum + wrappedLines(line, perLine), 0);
}

function wrappedLines(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}
