import { setImmediate as nextTurn } from 'node:timers/promises';

/** The text around the rows of a long table, and how one row is written. */
export type RowText<Row> = {
  readonly head: string;
  readonly writeRow: (row: Row, index: number) => string;
  /** Writes the last rows, which stay with what follows: at most `lastRows` of them. Without it they are like the others. */
  readonly writeLast?: (rows: readonly Row[]) => string;
  readonly lastRows?: number;
  readonly tail: (rows: number) => string;
};

/** Called with the number of rows done so far: now and then, and once at the end. */
export type RowProgress = (rows: number) => void;

const chunkCharacters = 64 * 1024;
const progressEvery = 250;
// Longest stretch of work before other work of the process gets its turn.
const sliceMs = 12;

/**
 * Turns rows into bytes piece by piece. Rows are pulled as they are needed; the last are held back, so that they can be told
 * from the others. However slow the rows are, other work of the program gets its turn every few milliseconds.
 */
export async function* rowChunks<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  text: RowText<Row>,
  onProgress?: RowProgress,
): AsyncGenerator<Buffer> {
  const { lastRows = 0 } = text;
  let pending = text.head;
  const held: Row[] = [];
  let count = 0;
  let sliceStart = performance.now();
  for await (const row of rows) {
    held.push(row);
    count += 1;
    if (held.length > lastRows) pending += text.writeRow(held.shift() as Row, count - 1 - lastRows);
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
  pending += text.writeLast?.(held) ?? '';
  if (count === 0 || count % progressEvery !== 0) onProgress?.(count);
  yield Buffer.from(pending + text.tail(count), 'utf8');
}
