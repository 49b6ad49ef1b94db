/** The numbers of an old register beside those of the series they go into: used ones are refused, gaps are found. */
import type { ImportPlan, RejectedRow } from '../../contract/exchange.schema.ts';
import type { ImportField } from '../../contract/import-registers.ts';
import type { NumberState } from '../numbering/numbering.repository.ts';
import { columnLetter } from './mended-cells.ts';
import type { RefusedNumbers } from './refused-numbers.rules.ts';
import type { NumberedRow, SeriesTarget, UsedNumbers } from './register-form.ts';

export interface ChosenNumbers {
  /** In the order of their numbers. */
  readonly rows: readonly NumberedRow[];
  readonly gaps: readonly number[];
  readonly rejected: readonly RejectedRow[];
}

/** A number further than this from the one before it is a slip of the pen, not a gap. */
const widestGap = 5000;

/** The rows of one series: the first row of a number is taken. `breathe` lets others have their turn when it is due. */
export async function chooseNumbers(
  rows: readonly NumberedRow[],
  { used, isNew }: Pick<SeriesTarget, 'used' | 'isNew'>,
  numberColumn: number,
  textOf: (row: NumberedRow) => string,
  breathe: () => Promise<void> | null,
): Promise<ChosenNumbers> {
  const column = columnLetter(Math.max(0, numberColumn));
  const rejected: RejectedRow[] = [];
  const reject = (row: NumberedRow, reason: string): void =>
    void rejected.push({ rowNumber: row.rowNumber, cell: `${column}${row.rowNumber}`, value: textOf(row), reason });
  const first = new Map<string, NumberedRow>();
  for (const row of rows) {
    const key = `${row.number}${row.suffix}`;
    const earlier = first.get(key);
    const state = used.states.get(key);
    if (earlier) reject(row, `Số này đã có ở dòng ${earlier.rowNumber}.`);
    else if (state !== undefined && state !== 'released') reject(row, usedReasons[state]);
    else first.set(key, row);
    const turn = breathe();
    if (turn) await turn;
  }
  const sorted = [...first.values()].toSorted(
    (a, b) => a.number - b.number || (a.suffix < b.suffix ? -1 : a.suffix > b.suffix ? 1 : 0),
  );
  await breathe();
  const highestUsed = Math.max(used.firstNumber - 1, ...wholeNumbers(used));
  // A book that went on from paper at 1284 takes in the rows of the paper book before it.
  const beginning = firstOfBook(sorted[0]?.number ?? 1);
  const start = (isNew ? beginning : Math.min(beginning, used.firstNumber)) - 1;
  let previous = start;
  const taken: NumberedRow[] = [];
  for (const row of sorted) {
    const before = highestUsed < row.number ? Math.max(previous, highestUsed) : previous;
    if (row.number - before > widestGap) {
      reject(row, `Số ${row.number} cách quá xa số liền trước (${before}).`);
      continue;
    }
    taken.push(row);
    previous = row.number;
  }
  await breathe();
  return { rows: taken, gaps: findGaps(taken, start, used), rejected };
}

/** What became of every number of a series, by the number in words. */
export const numbersOf = (states: readonly NumberState[]): UsedNumbers['states'] =>
  new Map(states.map(({ number, suffix, state }) => [`${number}${suffix}`, state]));

/** Where the number of a row stands in the file: a column, or -1. */
export const columnOf = ({ columns }: Pick<ImportPlan, 'columns'>, field: ImportField): number =>
  columns.findIndex((column) => column.field === field);

/** Where a book made for a file begins: at 1 when only a few are missing before the first row, so that they are seen. */
export function firstOfBook(firstNumber: number): number {
  return firstNumber <= 100 ? 1 : firstNumber;
}

const usedReasons: Readonly<Record<Exclude<NumberState['state'], 'released'>, string>> = {
  issued: 'Số này đã dùng trong sổ.',
  void: 'Số này đã dùng trong sổ, rồi hủy.',
  reserved: 'Số này đang được giữ.',
  elsewhere: 'Số này đã dùng cho văn bản đăng ký ở sổ riêng.',
};

function wholeNumbers(used: UsedNumbers): readonly number[] {
  const numbers = [...used.states.keys()].map((text) => Number.parseInt(text, 10));
  // Math.max takes its values as arguments; a book of a million numbers would be too many.
  return numbers.length === 0 ? [] : [numbers.reduce((a, b) => Math.max(a, b))];
}

function findGaps(rows: readonly NumberedRow[], start: number, used: UsedNumbers): readonly number[] {
  const whole = new Set(rows.filter(({ suffix }) => suffix === '').map(({ number }) => number));
  const last = rows.at(-1)?.number ?? start;
  const gaps: number[] = [];
  for (let number = start + 1; number <= last; number += 1) {
    if (!whole.has(number) && !used.states.has(String(number))) gaps.push(number);
  }
  return gaps;
}

/** 13, 40, 41, 42 → "13", "40–42"; a number whose row was refused stands alone: "15 (dòng 18 bị từ chối)". */
export function describeGaps(gaps: readonly number[], most: number, refused: RefusedNumbers): string[] {
  const runs: [number, number][] = [];
  for (const number of gaps) {
    const open = runs.at(-1);
    if (open && open[1] === number - 1 && !refused.has(number) && !refused.has(open[1])) open[1] = number;
    else runs.push([number, number]);
  }
  return runs.slice(0, most).map(([from, to]) => {
    const row = refused.get(from);
    if (row) return `${from} (dòng ${row.rowNumber} bị từ chối)`;
    return from === to ? String(from) : `${from}–${to}`;
  });
}
