/** What a register does not write twice: ditto marks, and the day that stands only on the first row of a day. Pure. */
import type { ImportPlan } from '../../contract/exchange.schema.ts';
import { type ImportField, importRegisterColumns } from '../../contract/import-registers.ts';
import type { TableCell, TableRow } from '../spreadsheet/spreadsheet.types.ts';
import { columnOf } from './import-numbers.rules.ts';

// A subject is never taken from the row above: it may be one with a mark of secrecy.
const repeated: readonly ImportField[] = [
  'arrivalDate',
  'documentDate',
  'copyDate',
  'issuerName',
  'typeName',
  'signer',
  'addressee',
];
const ditto = /^(?:["”“″〃]|''|,,|\/\/|[-–]?\s*(?:nt|như trên)\s*\.?[-–]?)$/iu;

export interface CarriedRow {
  readonly row: TableRow;
  /** The day was not written and stands in a row above. */
  readonly dateCarried: boolean;
}

/** Fills a row from the rows before it; keeps the last one. */
export function createCarrying(plan: Pick<ImportPlan, 'register' | 'columns'>): (row: TableRow) => CarriedRow {
  const { numberField, dateField } = importRegisterColumns[plan.register];
  const columns = repeated.map((field) => columnOf(plan, field)).filter((column) => column >= 0);
  const dateColumn = columnOf(plan, dateField);
  const numberColumn = columnOf(plan, numberField);
  let last: readonly TableCell[] = [];
  return (row) => {
    const blankDate =
      dateColumn >= 0 &&
      isBlank(row.cells[dateColumn]) &&
      !isBlank(row.cells[numberColumn]) &&
      !isBlank(last[dateColumn]);
    let cells = row.cells;
    if (blankDate || columns.some((column) => ditto.test(row.cells[column]?.text.trim() ?? ''))) {
      cells = Array.from({ length: Math.max(row.cells.length, blankDate ? dateColumn + 1 : 0) }, (_, column) => {
        const own = row.cells[column] ?? { text: '' };
        const isCarried =
          (blankDate && column === dateColumn) || (columns.includes(column) && ditto.test(own.text.trim()));
        return isCarried ? (last[column] ?? own) : own;
      });
    }
    last = cells;
    return { row: cells === row.cells ? row : { ...row, cells }, dateCarried: blankDate };
  };
}

function isBlank(cell: TableCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === '';
}
