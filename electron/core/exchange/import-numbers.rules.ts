/** The numbers of an old register beside those of the book they go into: used ones are refused, gaps are found. Pure. */
import type { ImportPlan, RejectedRow } from '../../contract/exchange.schema.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import type { NumberState } from '../numbering/numbering.repository.ts';
import type { ImportedRow } from './import-row.rules.ts';
import { columnLetter } from './mended-cells.ts';

export interface UsedNumbers {
  readonly firstNumber: number;
  /** "12a" → what became of it. */
  readonly states: ReadonlyMap<string, NumberState['state']>;
}

export interface ChosenNumbers {
  readonly rows: readonly ImportedRow[];
  readonly gaps: readonly number[];
  readonly rejected: readonly RejectedRow[];
}

/** A number further than this from the one before it is a slip of the pen, not a gap. */
const widestGap = 5000;

/** The first row of a number is taken; rows are given back in the order of their numbers. */
export function chooseNumbers(
  rows: readonly ImportedRow[],
  used: UsedNumbers,
  { columns, bookId }: Pick<ImportPlan, 'columns' | 'bookId'>,
): ChosenNumbers {
  const column = columnLetter(
    Math.max(
      0,
      columns.findIndex(({ field }) => field === 'arrivalNumber'),
    ),
  );
  const rejected: RejectedRow[] = [];
  const reject = ({ rowNumber, number, suffix }: ImportedRow, reason: string): void =>
    void rejected.push({
      rowNumber,
      cell: `${column}${rowNumber}`,
      value: formatArrivalNumber(number, suffix),
      reason,
    });
  const first = new Map<string, ImportedRow>();
  for (const row of rows) {
    const key = `${row.number}${row.suffix}`;
    const earlier = first.get(key);
    const state = used.states.get(key);
    if (earlier) reject(row, `Số này đã có ở dòng ${earlier.rowNumber}.`);
    else if (state !== undefined && state !== 'released') reject(row, usedReasons[state]);
    else if (row.number < used.firstNumber) reject(row, `Sổ bắt đầu từ số ${used.firstNumber}.`);
    else first.set(key, row);
  }
  const sorted = [...first.values()].toSorted(
    (a, b) => a.number - b.number || (a.suffix < b.suffix ? -1 : a.suffix > b.suffix ? 1 : 0),
  );
  const highestUsed = Math.max(used.firstNumber - 1, ...wholeNumbers(used));
  const start = bookId === null ? firstOfBook(sorted[0]?.number ?? 1) - 1 : used.firstNumber - 1;
  let previous = start;
  const taken: ImportedRow[] = [];
  for (const row of sorted) {
    const before = highestUsed < row.number ? Math.max(previous, highestUsed) : previous;
    if (row.number - before > widestGap) {
      reject(row, `Số ${row.number} cách quá xa số liền trước (${before}).`);
      continue;
    }
    taken.push(row);
    previous = row.number;
  }
  return { rows: taken, gaps: findGaps(taken, start, used), rejected };
}

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

function findGaps(rows: readonly ImportedRow[], start: number, used: UsedNumbers): readonly number[] {
  const whole = new Set(rows.filter(({ suffix }) => suffix === '').map(({ number }) => number));
  const last = rows.at(-1)?.number ?? start;
  const gaps: number[] = [];
  for (let number = start + 1; number <= last; number += 1) {
    if (!whole.has(number) && !used.states.has(String(number))) gaps.push(number);
  }
  return gaps;
}

/** 13, 40, 41, 42 → "13", "40–42". */
export function describeGaps(gaps: readonly number[], most: number): string[] {
  const runs: [number, number][] = [];
  for (const number of gaps) {
    const open = runs.at(-1);
    if (open && open[1] === number - 1) open[1] = number;
    else runs.push([number, number]);
  }
  return runs.slice(0, most).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}
