import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { streamXlsx } from '../../electron/core/spreadsheet/write-xlsx.ts';
import { bytesOf } from '../core/spreadsheet/spreadsheet-helpers.ts';
import type { BenchFigure } from './measure.ts';
import { oldRegisterRows, oldRegisterView } from './old-register.ts';

const rowCount = 50_000;
const samples = 5;

/** Milliseconds on the clock and of the process alone. */
interface Time {
  readonly wall: number;
  readonly cpu: number;
}
interface ImportFigures {
  readonly imported: Time;
  readonly inflated: Time;
  readonly bare: Time;
  readonly indexed: Time;
  readonly dryRun: Time;
  readonly memoryMb: number;
  /** Of all but the last. */
  readonly longestSliceMs: number;
  /** From the last pause to the answer: the commit above all. */
  readonly lastSliceMs: number;
  readonly bareCommitMs: number;
}

/**
 * 50,000 rows from .xlsx: read, mended, checked, numbered, indexed and audited in one transaction, beside inflating the same
 * file and inserting the same rows bare; once into a table without the search index and once with it.
 */
export async function run(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-bench-'));
  try {
    const file = path.join(folder, 'so.xlsx');
    writeFileSync(file, await bytesOf(await streamXlsx(oldRegisterView, oldRegisterRows(rowCount))));
    const runs: ImportFigures[] = [];
    for (let sample = 0; sample < samples; sample += 1)
      runs.push(await measureOnce(file, path.join(folder, `${sample}`)));
    const middle = (of: (figures: ImportFigures) => number): number =>
      runs.map(of).toSorted((a, b) => a - b)[Math.floor(samples / 2)] ?? 0;
    const figure = (name: string, ours: number, peer: number, bar: number): BenchFigure => ({
      name,
      ours,
      peer,
      ratio: ours / peer,
      bar,
    });
    const compared = (of: keyof Time): readonly BenchFigure[] => {
      const ours = middle(({ imported }) => imported[of]);
      const inflate = middle(({ inflated }) => inflated[of]);
      const unit = of === 'cpu' ? 'ms of processor' : 'ms';
      return [
        figure(
          `import 50,000 rows vs inflate + bare inserts with the search index (${unit})`,
          ours,
          inflate + middle(({ indexed }) => indexed[of]),
          8,
        ),
        // The search index and the indexes of every order of the list cost several times the rows: this line says how
        // much, the bar stands on the line above.
        figure(
          `for information: import vs inflate + bare inserts into a table without any index (${unit})`,
          ours,
          inflate + middle(({ bare }) => bare[of]),
          40,
        ),
      ];
    };
    return [
      ...compared('wall'),
      ...compared('cpu'),
      figure(
        'dry run of 50,000 rows vs the import itself (ms)',
        middle(({ dryRun }) => dryRun.wall),
        middle(({ imported }) => imported.wall),
        1,
      ),
      figure(
        'import, memory (MB) vs 250 MB',
        middle(({ memoryMb }) => memoryMb),
        250,
        1,
      ),
      figure(
        'import, longest slice (ms of this thread) vs 50 ms',
        middle(({ longestSliceMs }) => longestSliceMs),
        50,
        1,
      ),
      // A transaction ends in one piece; it can be no shorter than what SQLite needs to write it.
      figure(
        'import, last slice with the commit vs the commit of the bare inserts (ms of this thread)',
        middle(({ lastSliceMs }) => lastSliceMs),
        middle(({ bareCommitMs }) => bareCommitMs),
        4,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own: the heap of this one has grown by writing the file. */
async function measureOnce(file: string, folder: string): Promise<ImportFigures> {
  const script = fileURLToPath(new URL('./import-once.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, folder, String(rowCount)]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as ImportFigures;
}
