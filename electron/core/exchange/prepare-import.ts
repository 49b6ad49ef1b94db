/** Reads a whole file by the plan: which rows become documents, which do not and why. Nothing is written. */
import { DomainError } from '../../contract/errors.ts';
import {
  type ImportField,
  importFieldLabels,
  type ImportPlan,
  type ImportReport,
  type RejectedRow,
} from '../../contract/exchange.schema.ts';
import { nameKey } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { findIssuerSpellings } from '../incoming/incoming-import.repository.ts';
import { findNumberStates, getSeries, type NumberState } from '../numbering/numbering.repository.ts';
import { readTable } from '../spreadsheet/read-table.ts';
import { forgetCells } from './mended-cells.ts';
import { isColumnNumbers } from './column-guess.rules.ts';
import { type ImportedRow, readRow, type RowRules } from './import-row.rules.ts';
import { chooseNumbers, type UsedNumbers } from './import-numbers.rules.ts';
import { withReadableFile } from './inspect-file.ts';
import type { HeldFile, Work } from './received-files.ts';
import { createPause } from './pause.ts';

export interface PreparedImport {
  /** In the order of their numbers. */
  readonly rows: readonly ImportedRow[];
  readonly gaps: readonly number[];
  readonly report: Pick<
    ImportReport,
    'read' | 'rejected' | 'rejectedRows' | 'secretRows' | 'mendedCells' | 'shortYears' | 'shortYearCount'
  >;
  readonly issuers: Issuers;
}

export interface Issuers {
  readonly known: number;
  readonly respelled: ReadonlyMap<string, { readonly to: string; readonly rows: number }>;
  readonly fresh: ReadonlyMap<string, number>;
}

const needed: readonly ImportField[] = ['arrivalNumber', 'arrivalDate', 'issuerName', 'subject'];
/** Lists in the report stay readable; the counts beside them are whole. */
export const listed = 200;

/** @throws DomainError column_missing, column_twice, file_unreadable, not_found, number_not_available, cancelled */
export async function prepareImport(
  db: Connection,
  file: HeldFile,
  plan: ImportPlan,
  today: string,
  work: Work,
): Promise<PreparedImport> {
  assertColumns(plan);
  const book = plan.bookId === null ? null : getSeries(db, plan.bookId);
  if (book && book.kind !== 'incoming') throw new DomainError('not_found', { what: 'sổ văn bản đến này' });
  if (book && book.open !== 1) throw new DomainError('book_closed', { book: book.title });
  const used: UsedNumbers = book
    ? { firstNumber: book.firstNumber, states: numbersOf(findNumberStates(db, book.id)) }
    : { firstNumber: 1, states: new Map() };
  const issuers = createIssuerCount(findIssuerSpellings(db));
  const rules: RowRules = {
    plan: { ...plan, year: book?.year ?? plan.year },
    bookTitle: book?.title ?? plan.newBookTitle,
    today,
    spellIssuer: issuers.spell,
  };
  const rows: ImportedRow[] = [];
  const rejectedRows: RejectedRow[] = [];
  const secretRows: number[] = [];
  const shortYears: ImportReport['shortYears'] = [];
  let read = 0;
  let mendedCells = 0;
  const pause = createPause();
  await withReadableFile(file, async () => {
    const options = { signal: work.stop.signal, ...(plan.sheet === null ? {} : { sheet: plan.sheet }) };
    for await (const row of readTable(file, options)) {
      if (row.rowNumber <= plan.headerRow || (read === 0 && isColumnNumbers(row))) continue;
      read += 1;
      const reading = readRow(row, rules);
      mendedCells += reading.mendedCells;
      if (reading.row) rows.push(reading.row);
      if (reading.secret) secretRows.push(row.rowNumber);
      if (reading.rejected) rejectedRows.push(reading.rejected);
      shortYears.push(...reading.shortYears);
      work.done = read;
      if (pause.isDue()) await pause.take(work.stop.signal);
    }
  });
  forgetCells();
  await pause.take(work.stop.signal);
  if (read === 0) throw new DomainError('file_empty', { name: file.name });
  const chosen = chooseNumbers(rows, used, plan);
  await pause.take(work.stop.signal);
  rejectedRows.push(...chosen.rejected);
  for (const row of chosen.rows) issuers.count(row.fields.issuerName);
  return {
    rows: chosen.rows,
    gaps: chosen.gaps,
    report: {
      read,
      rejected: rejectedRows.length + secretRows.length,
      rejectedRows: rejectedRows.toSorted((a, b) => a.rowNumber - b.rowNumber).slice(0, listed),
      secretRows: secretRows.slice(0, 1000),
      mendedCells,
      shortYears: shortYears.slice(0, listed),
      shortYearCount: shortYears.length,
    },
    issuers: issuers.result(),
  };
}

function assertColumns(plan: ImportPlan): void {
  const fields = plan.columns.map(({ field }) => field).filter((field) => field !== null);
  for (const field of needed) {
    if (!fields.includes(field)) throw new DomainError('column_missing', { field: importFieldLabels[field] });
  }
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice) throw new DomainError('column_twice', { field: importFieldLabels[twice] });
  if (plan.bookId === null && plan.newBookTitle === '')
    throw new DomainError(
      'invalid_input',
      {},
      { newBookTitle: 'Đặt tên cho sổ mới, ví dụ “Sổ văn bản đến năm 2022”.' },
    );
}

const numbersOf = (states: readonly NumberState[]): UsedNumbers['states'] =>
  new Map(states.map(({ number, suffix, state }) => [`${number}${suffix}`, state]));

/** Organs under the spelling of the office; what differs only in letters and marks is the same organ. */
function createIssuerCount(spellings: ReadonlyMap<string, string>) {
  const spelled = new Map<string, string>();
  const inFile = new Map<string, string>();
  const typedAs = new Map<string, Map<string, number>>();
  const rows = new Map<string, number>();
  const spell = (typed: string): string => {
    const known = spelled.get(typed);
    if (known !== undefined) return known;
    const key = nameKey(typed);
    const name = spellings.get(key) ?? inFile.get(key) ?? typed;
    inFile.set(key, name);
    spelled.set(typed, name);
    return name;
  };
  return {
    spell: (typed: string): string => {
      const name = spell(typed);
      if (name !== typed) {
        const from = typedAs.get(name) ?? new Map<string, number>();
        typedAs.set(name, from.set(typed, (from.get(typed) ?? 0) + 1));
      }
      return name;
    },
    count: (name: string): void => void rows.set(name, (rows.get(name) ?? 0) + 1),
    result: (): Issuers => ({
      known: [...rows.keys()].filter((name) => spellings.has(nameKey(name))).length,
      respelled: new Map(
        [...typedAs].flatMap(([to, from]) => [...from].map(([typed, count]) => [typed, { to, rows: count }] as const)),
      ),
      fresh: new Map([...rows].filter(([name]) => !spellings.has(nameKey(name)))),
    }),
  };
}
