import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '..', 'bench');
const benches = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));

// One that gives no figures would end `npm run bench` in its middle.
it.each(benches)('%s gives its figures to npm run bench', (name) => {
  expect(readFileSync(path.join(folder, name), 'utf8')).toMatch(/^export (async )?function run\(/m);
});
