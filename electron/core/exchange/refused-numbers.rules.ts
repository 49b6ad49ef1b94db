/** Which numbers that a file passes over do stand in it, in rows that were refused: so a gap explains itself. Pure. */
import type { RejectedRow } from '../../contract/exchange.schema.ts';
import { nameKey } from '../../contract/text.ts';

/** A refused row with what stood in the column of its number. */
export interface RefusedRow extends RejectedRow {
  readonly numberText?: string;
}

/** Number → the refused row that bears it; the first of several. */
export type RefusedNumbers = ReadonlyMap<number, RefusedRow>;

// "15", "Số: 015", "15-CV/VPTU"; "15a" is no whole number and leaves no gap.
const written = /^(?:số\s*:?\s*)?0*(\d{1,6})(?:[.,]0*)?\s*(?:[-–/]\s*(.*))?$/iu;

/**
 * The refused rows of one series. `example` is the number in words of a row that was taken ("34-CV/VPTU"): what stands behind
 * the number tells the series. A bare number is told to a series only where the file has no other (`isOnly`).
 */
export function findRefusedNumbers(refused: readonly RefusedRow[], example: string, isOnly: boolean): RefusedNumbers {
  const ownSymbol = nameKey(written.exec(example)?.[2] ?? '');
  const numbers = new Map<number, RefusedRow>();
  for (const row of refused) {
    const match = written.exec(row.numberText ?? '');
    const number = Number(match?.[1] ?? 0);
    const symbol = nameKey(match?.[2] ?? '');
    if (number > 0 && !numbers.has(number) && (symbol === ownSymbol || (symbol === '' && isOnly)))
      numbers.set(number, row);
  }
  return numbers;
}
