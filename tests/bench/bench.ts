/**
 * npm run bench [name …]: every `*.bench.ts` beside this file, or those whose name holds one of the words given. Each line has
 * our figure, the reference measured in the same run, their ratio and the highest ratio allowed.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BenchFigure } from './measure.ts';

interface Bench {
  run(): Promise<readonly BenchFigure[]>;
}

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

let overBar = 0;
for (const name of files) {
  console.log(`\n${name}`);
  const bench = (await import(pathToFileURL(path.join(import.meta.dirname, name)).href)) as Bench;
  for (const { name: what, ours, peer, ratio, bar } of await bench.run()) {
    const verdict = ratio <= bar ? 'ok  ' : 'OVER';
    if (ratio > bar) overBar += 1;
    console.log(`  ${verdict} ${what}: ${format(ours)} beside ${format(peer)}, ratio ${format(ratio)}, bar ${format(bar)}`);
  }
}
console.log(`\n${overBar === 0 ? 'All figures within their bars.' : `${overBar} figures over their bars.`}`);
process.exitCode = overBar === 0 ? 0 : 1;

function format(value: number): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}
