/**
 * The long run of the number model: `node build/run.mjs tests/core/numbering/model-long.ts [operations] [seed]`.
 * One million operations by default, in offices of fifty thousand each so that a year's book keeps its real size.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { runModel } from './model-driver.ts';

const operations = Number(process.argv[2] ?? 1_000_000);
const firstSeed = Number(process.argv[3] ?? 1);
const perOffice = 50_000;
const parentFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const every = { check: 10_000, reopen: 9_000, restore: 24_000, kill: 4_500 };
const started = performance.now();
const totals: Record<string, number> = {};
let numbers = 0;

for (let done = 0, seed = firstSeed; done < operations; done += perOffice, seed += 1) {
  const report = await runModel({
    operations: Math.min(perOffice, operations - done),
    seed,
    parentFolder,
    every,
    onProgress: (inOffice) => {
      const seconds = (performance.now() - started) / 1000;
      process.stdout.write(`\r${(done + inOffice).toLocaleString('vi')} operations, ${seconds.toFixed(0)} s `);
    },
  });
  numbers += report.numbers;
  for (const [name, count] of Object.entries(report.counts)) totals[name] = (totals[name] ?? 0) + count;
}
console.log(
  `\n${operations.toLocaleString('vi')} operations, ${numbers.toLocaleString('vi')} numbers: 0 twice, 0 used again, 0 unexplained.`,
);
console.table(totals);
