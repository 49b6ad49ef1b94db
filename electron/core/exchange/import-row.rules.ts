/** One row of an old register: what it says as a document, or why it cannot be taken. Pure. */
import { formatDate } from '../../contract/calendar-date.ts';
import type { ImportPlan } from '../../contract/exchange.schema.ts';
import { type ImportField, importFields, importRegisterColumns } from '../../contract/import-registers.ts';
import { nameKey } from '../../contract/text.ts';
import { looksSecret } from '../secrecy/secrecy.rules.ts';
import type { TableRow } from '../spreadsheet/spreadsheet.types.ts';
import { createCarrying } from './carried-cells.rules.ts';
import { columnLetter, mendCell } from './mended-cells.ts';
import type { RefusedRow } from './refused-numbers.rules.ts';
import { type ImportedRow, type ReadDocument, type RowCells, RowFault } from './register-form.ts';

export interface RowReading<Fields> {
  readonly row: ImportedRow<Fields> | null;
  readonly rejected: RefusedRow | null;
  /** The row carries a mark of secrecy; nothing of it may be shown or kept. */
  readonly secret: boolean;
  readonly mendedCells: number;
  readonly shortYears: readonly { readonly rowNumber: number; readonly from: string; readonly to: string }[];
  /** What was mended, in words; kept only when asked for. */
  readonly notes: readonly string[];
}

interface RowRules<Fields> {
  readonly plan: Pick<ImportPlan, 'register' | 'columns'>;
  readonly read: (cells: RowCells) => ReadDocument<Fields>;
  readonly keepNotes: boolean;
}

/** Reads rows by the plan. Every row is answered: a document, a refusal with its cell, or a mark of secrecy. */
export function createRowReading<Fields>({
  plan,
  read,
  keepNotes,
}: RowRules<Fields>): (row: TableRow) => RowReading<Fields> {
  const { columns } = plan;
  const carry = createCarrying(plan);
  const { dateField, numberField } = importRegisterColumns[plan.register];
  let dateCarried = false;
  const places = new Map<ImportField, number>(
    importFields.map((field) => [field, columns.findIndex((column) => column.field === field)]),
  );
  const encodings = columns.map(({ encoding }) => encoding);
  let current: TableRow = { rowNumber: 0, cells: [] };
  let texts: string[] = [];
  let shortYears: RowReading<Fields>['shortYears'][number][] = [];
  let notes: string[] = [];
  const text = (field: ImportField): string => texts[places.get(field) ?? -1] ?? '';
  const cells: RowCells = {
    text,
    cell: (field) => {
      const found = current.cells[places.get(field) ?? -1];
      return found ? { ...found, text: text(field) } : { text: '' };
    },
    lines: (field) => {
      const place = places.get(field) ?? -1;
      return (current.cells[place]?.text ?? '')
        .split(/\r?\n/)
        .map((line) => mendCell(line, encodings[place] ?? 'unicode'));
    },
    noteShortYear: (field, { date, shortYear }) => {
      const isCarried = dateCarried && field === dateField;
      if (shortYear || isCarried) {
        const from = isCarried ? 'để trống' : text(field);
        shortYears.push({ rowNumber: current.rowNumber, from, to: date });
        if (keepNotes) notes.push(`${from} đọc là ngày ${formatDate(date)}`);
      }
      return date;
    },
    noteSpelling: (typed, written) => {
      if (keepNotes && typed !== written) notes.push(`“${typed}” viết là “${written}”`);
      return written;
    },
  };
  return (written) => {
    const { row, ...carried } = carry(written);
    dateCarried = carried.dateCarried;
    current = row;
    shortYears = [];
    notes = [];
    let mendedCells = 0;
    texts = row.cells.map((cell, column) => {
      const mended = mendCell(cell.text, encodings[column] ?? 'unicode');
      if (mended !== cell.text && mended !== cell.text.trim()) {
        mendedCells += 1;
        if (keepNotes)
          notes.push(`ô ${columnLetter(column)}${row.rowNumber} chuyển chữ thành “${mended.slice(0, 80)}”`);
      }
      return mended;
    });
    const nothing = { row: null, rejected: null, secret: false, mendedCells: 0, shortYears: [], notes: [] };
    if (isSecret(texts, text('secrecy'))) return { ...nothing, secret: true };
    try {
      return { ...nothing, row: { rowNumber: row.rowNumber, ...read(cells) }, mendedCells, shortYears, notes };
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      const fault = describeFault(error, row.rowNumber, places.get(error.field) ?? -1, texts);
      return { ...nothing, rejected: { ...fault, numberText: text(numberField) } };
    }
  };
}

function describeFault({ reason }: RowFault, rowNumber: number, column: number, texts: readonly string[]): RefusedRow {
  return {
    rowNumber,
    cell: column < 0 ? '' : `${columnLetter(column)}${rowNumber}`,
    value: (texts[column] ?? '').slice(0, 120),
    reason,
  };
}

// The word, or the letters M, TM, TuM as a part of a symbol: all else is spared the closer look.
const mayBeSecret = /m(?:ậ|a)t|[-–/([]\s*(?:tu?)?m\s*(?:[-–/)\]]|$)/iu;
const ordinary = new Set(['', 'thuong', 'khong', 'khong mat', 'binh thuong', 'khong co', 'cong khai', '0']);

function isSecret(texts: readonly string[], secrecy: string): boolean {
  if (secrecy !== '' && !ordinary.has(nameKey(secrecy))) return true;
  return texts.some((text) => mayBeSecret.test(text) && looksSecret(text));
}
