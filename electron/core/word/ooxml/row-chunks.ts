import { setImmediate as nextTurn } from 'node:timers/promises';

/** The text around the rows of a long table, and how one row is written. */
export type RowText<Row> = {
  readonly head: string;
  readonly writeRow: (row: Row, index: number, isLast: boolean) => string;
  readonly tail: (rows: number) => string;
};

/** Called with the number of rows done so far: now and then, and once at the end. */
export type RowProgress = (rows: number) => void;

const chunkCharacters = 64 * 1024;
const progressEvery = 250;
// Longest stretch of work before other work of the process gets its turn.
const sliceMs = 12;

/**
 * Turns rows into bytes piece by piece. Rows are pulled as they are needed; one is held back, so that the last can be told
 * from the others. However slow the rows are, other work of the program gets its turn every few milliseconds.
 */
export async function* rowChunks<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  text: RowText<Row>,
  onProgress?: RowProgress,
): AsyncGenerator<Buffer> {
  let pending = text.head;
  let held: { readonly row: Row } | null = null;
  let count = 0;
  let sliceStart = performance.now();
  for await (const row of rows) {
    if (held !== null) pending += text.writeRow(held.row, count - 1, false);
    held = { row };
    count += 1;
    if (count % progressEvery === 0) onProgress?.(count);
    if (pending.length >= chunkCharacters) {
      yield Buffer.from(pending, 'utf8');
      pending = '';
    }
    if (performance.now() - sliceStart > sliceMs) {
      await nextTurn();
      sliceStart = performance.now();
    }
  }
  if (held !== null) pending += text.writeRow(held.row, count - 1, true);
  if (count === 0 || count % progressEvery !== 0) onProgress?.(count);
  yield Buffer.from(pending + text.tail(count), 'utf8');
}
