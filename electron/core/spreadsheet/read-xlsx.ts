import { formatDate, isIsoDate } from '../../contract/calendar-date.ts';
import type { BoundedZip } from './bounded-zip.ts';
import { createBoundedXmlParser } from './bounded-xml.ts';
import { dateOfSerial } from './excel-date.ts';
import { SpreadsheetError, type TableCell, type TableRow } from './spreadsheet.types.ts';
import { type Workbook, type WorkbookSheet, unescapeCell } from './xlsx-workbook.ts';

const letterC = 'c'.charCodeAt(0);
const emptyCell: TableCell = { text: '' };
const mostColumns = 16_384;
// A row costs a cell for every column up to its last text, so a text far to the right in every row would fill the memory.
const mostUsedColumns = 1024;
// A cell as Excel, LibreOffice and this program write it: a value or a plain text, without formula, formatting or entities.
// Nearly all cells are of this form; matching them in one step makes reading several times quicker.
const usualCell =
  /<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="([a-zA-Z]+)")?(?:\/>|>(?:<v>([^<&]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/is>)<\/c>)/y;
const mostKnownDates = 10_000;
const mostRows = 1_048_576;

/**
 * The rows of one sheet, a batch for each piece of the file as it is unpacked. Formulas give the value they had when the
 * file was saved; nothing is computed.
 */
export async function* readSheetRows(
  zip: BoundedZip,
  workbook: Workbook,
  sheet: WorkbookSheet,
): AsyncGenerator<readonly TableRow[]> {
  const reader = createSheetReader(workbook, sheet.part);
  for await (const chunk of zip.read(sheet.part)) {
    reader.parser.write(chunk);
    const rows = reader.takeRows();
    if (rows.length > 0) yield rows;
  }
  reader.parser.end();
  const rows = reader.takeRows();
  if (rows.length > 0) yield rows;
}

type CellState = { column: number; type: string; style: number; value: string };

function createSheetReader(
  workbook: Workbook,
  part: string,
): { parser: ReturnType<typeof createBoundedXmlParser>; takeRows: () => readonly TableRow[] } {
  let rows: TableRow[] = [];
  let rowNumber = 0;
  let cells: TableCell[] = [];
  let nextColumn = 0;
  let cell: CellState | null = null;
  let capturing = false;
  let inPhonetic = false;
  const dateCells = new Map<number, TableCell>();

  const keepCell = (finished: CellState): void => {
    const read = finishCell(finished, workbook, dateCells);
    // A cell far to the right must not cost a cell for every column before it unless it holds something.
    if (read.text === '') return;
    const { column } = finished;
    if (column >= mostUsedColumns)
      throw new SpreadsheetError('unsafe', `${part}: more than ${mostUsedColumns} columns`);
    while (cells.length < column) cells.push(emptyCell);
    cells[column] = read;
  };

  const parser = createBoundedXmlParser(part, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r']);
          if (!(rowNumber >= 1 && rowNumber <= mostRows))
            throw new SpreadsheetError('damaged', `${part}: row ${attributes['r']}`);
          cells = [];
          nextColumn = 0;
          break;
        case 'c':
          cell = startCell(attributes, nextColumn, part);
          nextColumn = cell.column + 1;
          break;
        case 'rPh':
          inPhonetic = true;
          break;
        case 'v':
        case 't':
          capturing = cell !== null && !inPhonetic;
          break;
      }
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 't':
          capturing = false;
          break;
        case 'rPh':
          inPhonetic = false;
          break;
        case 'c':
          if (cell !== null) keepCell(cell);
          cell = null;
          break;
        case 'row':
          if (cells.length > 0) rows.push({ rowNumber, cells });
          cells = [];
          break;
      }
    },
    text: (text) => {
      if (capturing && cell !== null) cell.value += text;
    },
    shortcut: (buffer, start) => {
      if (cell !== null || buffer.charCodeAt(start + 1) !== letterC) return -1;
      usualCell.lastIndex = start;
      const match = usualCell.exec(buffer);
      if (!match) return -1;
      const [, letters = '', style, type = 'n', value, text] = match;
      const column = columnOf(letters);
      nextColumn = column + 1;
      keepCell({ column, type, style: style === undefined ? 0 : Number(style), value: value ?? text ?? '' });
      return usualCell.lastIndex;
    },
  });

  const takeRows = (): readonly TableRow[] => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return { parser, takeRows };
}

function startCell(attributes: Readonly<Record<string, string>>, nextColumn: number, part: string): CellState {
  const reference = attributes['r'];
  const column = reference === undefined ? nextColumn : columnOf(reference);
  if (!(column >= 0 && column < mostColumns)) throw new SpreadsheetError('damaged', `${part}: cell ${reference}`);
  return { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' };
}

/** `A1` → 0, `AB7` → 27; -1 for what is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
    if (column > mostColumns) break;
  }
  return column - 1;
}

function finishCell(cell: CellState, workbook: Workbook, dateCells: Map<number, TableCell>): TableCell {
  const { type, value } = cell;
  if (value === '') return emptyCell;
  switch (type) {
    case 's':
      return { text: workbook.sharedStrings[Number(value)] ?? '' };
    case 'inlineStr':
    case 'str':
      return { text: unescapeCell(value) };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text: value };
    case 'd': {
      const date = value.slice(0, 10);
      return isIsoDate(date) ? { text: formatDate(date), date } : { text: value };
    }
    default:
      return numberCell(value, cell.style, workbook, dateCells);
  }
}

/** One register has few days and many cells that name them. */
function dateCell(serial: number, is1904: boolean, known: Map<number, TableCell>): TableCell | null {
  const date = dateOfSerial(serial, is1904);
  if (date === null) return null;
  const cell = { text: formatDate(date), date, number: serial };
  if (known.size < mostKnownDates) known.set(serial, cell);
  return cell;
}

function numberCell(value: string, style: number, workbook: Workbook, dateCells: Map<number, TableCell>): TableCell {
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value };
  const format = workbook.numberStyles[style];
  if (format?.isDate === true) {
    const dated = dateCells.get(number) ?? dateCell(number, workbook.is1904, dateCells);
    if (dated !== null) return dated;
  }
  if (Number.isSafeInteger(number) && !format?.digits) return { text: String(number), number };
  // Fifteen digits are what a spreadsheet shows and keeps: 0.1 + 0.2 is 0.3 there.
  const text = String(Number(number.toPrecision(15)));
  return { text: format && format.digits > 0 && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text, number };
}
