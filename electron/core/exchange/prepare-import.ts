/** Reads a whole file by the plan: which rows become documents, which do not and why. Nothing is written. */
import { DomainError } from '../../contract/errors.ts';
import type { ImportPlan, ImportReport } from '../../contract/exchange.schema.ts';
import { importFieldLabel, importRegisterColumns } from '../../contract/import-registers.ts';
import type { Connection } from '../db/connection.ts';
import { readTable } from '../spreadsheet/read-table.ts';
import { chooseNumbers, columnOf } from './import-numbers.rules.ts';
import { createRowReading } from './import-row.rules.ts';
import { withReadableFile } from './inspect-file.ts';
import { forgetCells } from './mended-cells.ts';
import { createPause } from './pause.ts';
import type { HeldFile, Work } from './received-files.ts';
import type { NumberedRow, RegisterForm, RegisterReader, SeriesTarget } from './register-form.ts';
import { findRefusedNumbers, type RefusedNumbers, type RefusedRow } from './refused-numbers.rules.ts';
import { createRowFilter } from './row-filter.rules.ts';
import { createRowShelf, type ShelvedRows, shelvedRows } from './row-shelf.ts';

/** What goes into one series. */
export interface PreparedSeries<Fields> {
  readonly target: SeriesTarget;
  /** In the order of their numbers; never empty. */
  readonly rows: ShelvedRows<Fields>;
  readonly gaps: readonly number[];
  /** Gaps that are no holes of the old book: their rows were refused. */
  readonly refused: RefusedNumbers;
}

export interface PreparedImport<Fields> {
  readonly series: readonly PreparedSeries<Fields>[];
  /** How many rows are taken. */
  readonly accepted: number;
  readonly read: number;
  /** All of them, by row. */
  readonly rejectedRows: readonly RefusedRow[];
  readonly secretRows: readonly number[];
  /** What a printed book repeats or adds up: titles, page numbers, sums. */
  readonly skippedRows: readonly number[];
  readonly mendedCells: number;
  readonly shortYears: ImportReport['shortYears'];
  /** What was mended in a row, in words; empty unless asked for. */
  readonly notes: ReadonlyMap<number, readonly string[]>;
  readonly reader: RegisterReader<Fields>;
}

/** @throws DomainError column_missing, column_twice, file_unreadable, not_found, number_not_available, cancelled */
export async function prepareImport<Fields>(
  form: RegisterForm<Fields>,
  db: Connection,
  file: HeldFile,
  plan: ImportPlan,
  today: string,
  work: Work,
  { keepNotes = false }: { readonly keepNotes?: boolean } = {},
): Promise<PreparedImport<Fields>> {
  assertColumns(plan);
  const reader = form.openReader(db, plan, today);
  const readRow = createRowReading({ plan, read: (cells) => reader.read(cells), keepNotes });
  const notes = new Map<number, readonly string[]>();
  const shelf = createRowShelf<Fields>();
  const bySeries = new Map<string, NumberedRow[]>();
  const rejectedRows: RefusedRow[] = [];
  const secretRows: number[] = [];
  const skippedRows: number[] = [];
  const shortYears: ImportReport['shortYears'] = [];
  let read = 0;
  let mendedCells = 0;
  const pause = createPause();
  const breathe = (): Promise<void> | null => (pause.isDue() ? pause.take(work.stop.signal) : null);
  await withReadableFile(file, async () => {
    const options = { signal: work.stop.signal, ...(plan.sheet === null ? {} : { sheet: plan.sheet }) };
    const kindOf = createRowFilter(plan);
    for await (const row of readTable(file, options)) {
      const kind = kindOf(row);
      if (kind === 'furniture') skippedRows.push(row.rowNumber);
      if (kind !== 'document') continue;
      read += 1;
      const reading = readRow(row);
      mendedCells += reading.mendedCells;
      if (reading.row) {
        const { rowNumber, series, number, suffix } = reading.row;
        listOf(bySeries, series).push({ rowNumber, number, suffix, place: shelf.put(reading.row) });
      }
      if (reading.notes.length > 0) notes.set(row.rowNumber, reading.notes);
      if (reading.secret) secretRows.push(row.rowNumber);
      if (reading.rejected) rejectedRows.push(reading.rejected);
      for (const shortYear of reading.shortYears) shortYears.push(shortYear);
      work.done = read;
      const turn = breathe();
      if (turn) await turn;
    }
  });
  forgetCells();
  await pause.take(work.stop.signal);
  if (read === 0) throw new DomainError('file_empty', { name: file.name });
  const series: PreparedSeries<Fields>[] = [];
  const numberColumn = columnOf(plan, importRegisterColumns[form.kind].numberField);
  for (const [key, numbered] of bySeries) {
    const target = reader.target(key);
    const textOf = ({ place }: NumberedRow): string => shelf.take(place).numberText;
    const chosen = await chooseNumbers(numbered, target, numberColumn, textOf, breathe);
    for (const rejected of chosen.rejected) rejectedRows.push(rejected);
    const places = chosen.rows.map(({ place }) => place);
    const rows = shelvedRows(shelf, places);
    const refused = findRefusedNumbers(rejectedRows, rows.at(0)?.numberText ?? '', bySeries.size === 1);
    if (rows.length > 0) series.push({ target, rows, gaps: chosen.gaps, refused });
    await breathe();
  }
  return {
    series: series.toSorted((a, b) => a.target.title.localeCompare(b.target.title, 'vi')),
    accepted: series.reduce((sum, { rows }) => sum + rows.length, 0),
    read,
    rejectedRows: rejectedRows.toSorted((a, b) => a.rowNumber - b.rowNumber),
    secretRows,
    skippedRows,
    mendedCells,
    shortYears,
    notes,
    reader,
  };
}

function listOf<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

function assertColumns({ register, columns }: ImportPlan): void {
  const fields = columns.map(({ field }) => field).filter((field) => field !== null);
  const name = (field: (typeof fields)[number]): string => importFieldLabel(register, field);
  const { needed, fields: known } = importRegisterColumns[register];
  for (const field of needed) {
    if (!fields.includes(field)) throw new DomainError('column_missing', { field: name(field) });
  }
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice) throw new DomainError('column_twice', { field: name(twice) });
  const foreign = fields.find((field) => !(field in known));
  if (foreign) throw new DomainError('column_twice', { field: name(foreign) });
}
