/** Imports one file into a new office, and inserts the same rows bare; prints the figures. Arguments: file, folder, rows. */
import { createReadStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync, deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { createCore } from '../../electron/core/create-core.ts';
import { openConnection } from '../../electron/core/db/connection.ts';
import type { InspectedFile } from '../../electron/contract/exchange.schema.ts';
import { practiceSetUp } from '../../electron/core/set-up/practice-data.ts';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';
import { planOf } from '../core/exchange/old-register.ts';

const [file = '', folder = '', rows = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const core = createCore({ dataFolder: path.join(folder, 'data'), programVersion: 'bench' });

async function ask(method: string, input: unknown): Promise<unknown> {
  const answer = await core.call({ method, input, requestId: crypto.randomUUID() });
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.value;
}

/** Milliseconds on the clock, and of this process alone: the clock of a shared machine says little. */
interface Time {
  readonly wall: number;
  readonly cpu: number;
}

async function timed(work: () => unknown): Promise<Time> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

await ask('workspace.setUp', { ...practiceSetUp, directorySet: 'none' });
const received = await core.receive('so.xlsx', createReadStream(file));
if (!received.ok) throw new Error(received.error.message);
const { fileId } = received.value;
const inspected = (await ask('exchange.inspect', { fileId, sheet: null, headerRow: null })) as InspectedFile;
const plan = planOf(fileId, inspected, { year: 2021 });
global.gc?.();
const before = process.memoryUsage.rss();
let peak = before;
let longest = 0;
let last = performance.now();
let spent = process.threadCpuUsage();
/** Milliseconds of this thread since the last time anybody else had a turn. */
const look = (): number => {
  peak = Math.max(peak, process.memoryUsage.rss());
  const used = process.threadCpuUsage(spent);
  const slice = Math.min(performance.now() - last, (used.user + used.system) / 1000);
  last = performance.now();
  spent = process.threadCpuUsage();
  return slice;
};
const timer = setInterval(() => (longest = Math.max(longest, look())), 1);
const dryRun = await timed(() => ask('exchange.dryRun', plan));
const imported = await timed(() => ask('exchange.import', { ...plan, expectedRows: Number(rows) }));
// SQLite commits in one piece, and copies its log into the file in the same piece.
const lastSliceMs = look();
clearInterval(timer);
const memoryMb = (peak - before) / 1e6;
await core.close();

const sheet = new PizZip(readFileSync(file)).file('xl/worksheets/sheet1.xml')?.asNodeBuffer() ?? Buffer.alloc(0);
const packed = deflateRawSync(sheet);
const inflated = await timed(() => inflateRawSync(packed));

const source = openConnection(officePaths(path.join(folder, 'data'), false).database);
const documents = source.prepare('SELECT * FROM incoming_document ORDER BY id').raw().all() as unknown[][];
const search = source
  .prepare(
    "SELECT date_key, symbol, subject, issuer_name, signer || ' ' || addressee || ' ' || file_note || ' ' || note FROM incoming_document ORDER BY id",
  )
  .raw()
  .all() as unknown[][];
const schema = source
  .prepare(
    "SELECT sql FROM sqlite_schema WHERE name IN ('incoming_document', 'incoming_search') AND type = 'table' ORDER BY name",
  )
  .pluck()
  .all() as string[];
source.close();

/** The same rows by one prepared statement in one transaction: nothing read, checked, numbered or audited. */
async function insertBare(name: string, withSearch: boolean): Promise<Time & { readonly commitMs: number }> {
  const db = openConnection(path.join(folder, `${name}.db`), { create: true });
  db.pragma('foreign_keys = OFF');
  for (const sql of schema) db.exec(sql);
  const insert = db.prepare(`INSERT INTO incoming_document VALUES (${(documents[0] ?? []).map(() => '?').join(', ')})`);
  const index = db.prepare(
    'INSERT INTO incoming_search (rowid, symbol, subject, issuer, other) VALUES (?, ?, ?, ?, ?)',
  );
  let commit: Time = { wall: 0, cpu: 0 };
  const time = await timed(async () => {
    db.exec('BEGIN');
    for (const [place, row] of documents.entries()) {
      insert.run(...row);
      if (withSearch) index.run(...(search[place] ?? []));
    }
    commit = await timed(() => db.exec('COMMIT'));
  });
  db.close();
  return { ...time, commitMs: commit.cpu };
}
const bare = await insertBare('bare', false);
const indexed = await insertBare('indexed', true);
console.log(
  JSON.stringify({
    imported,
    inflated,
    bare,
    indexed,
    dryRun,
    memoryMb,
    longestSliceMs: longest,
    lastSliceMs,
    bareCommitMs: indexed.commitMs,
  }),
);
