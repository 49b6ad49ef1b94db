import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SheetOptions, SheetRow, SheetRows } from './spreadsheet.types.ts';

/** The text around the rows and how one row is written. */
export type ExportText = {
  readonly head: string;
  readonly writeRow: (row: SheetRow, index: number) => string;
  readonly tail: (rows: number) => string;
};

const chunkCharacters = 64 * 1024;
const progressEvery = 500;
// Longest stretch of work before other work of the process gets its turn.
const sliceMs = 12;

/** Turns rows into bytes piece by piece, with progress, cancelling, and turns for the rest of the program. */
export async function* exportChunks(rows: SheetRows, text: ExportText, options: SheetOptions): AsyncGenerator<Buffer> {
  const { onProgress, signal } = options;
  let pending = text.head;
  let count = 0;
  let sliceStart = performance.now();
  signal?.throwIfAborted();
  for await (const row of rows) {
    pending += text.writeRow(row, count);
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
    signal?.throwIfAborted();
  }
  if (count === 0 || count % progressEvery !== 0) onProgress?.(count);
  yield Buffer.from(pending + text.tail(count), 'utf8');
}
