/**
 * What goes in and out of a register that holds 10,000, 100,000 and 1,000,000 documents: a book of its first 10,000 rows, the
 * whole list as .xlsx, and 10,000 rows of an old register imported beside them. Each stands beside the same rows read with
 * plain SQL, written as bare marks and deflated, or inflated and inserted bare. By itself:
 * `node build/run.mjs tests/bench/in-and-out.bench.ts [documents …]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import type { InspectedFile } from '../../electron/contract/exchange.schema.ts';
import { allIncoming } from '../../electron/contract/incoming.schema.ts';
import { createCore } from '../../electron/core/create-core.ts';
import { type Connection, openConnection } from '../../electron/core/db/connection.ts';
import { practiceSetUp } from '../../electron/core/set-up/practice-data.ts';
import { streamXlsx } from '../../electron/core/spreadsheet/write-xlsx.ts';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';
import { planOf } from '../core/exchange/old-register.ts';
import { bytesOf } from '../core/spreadsheet/spreadsheet-helpers.ts';
import type { BenchFigure } from './measure.ts';
import { oldRegisterRows, oldRegisterView } from './old-register.ts';
import { seedRegister } from './seed-register.ts';

const bookRows = 10_000;
const importedRows = 10_000;
const bookColumns = `arrival_date, number, issuer_name, symbol, document_date, type_code || ' ' || subject, addressee, note`;

/** Book, export and import beside a register of each size. */
export async function run(sizes: readonly number[] = [10_000, 100_000, 1_000_000]): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = [];
  for (const documents of sizes) figures.push(...(await measure(documents)));
  return figures;
}

async function measure(documents: number): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-bench-'));
  const backups: { readonly reason: unknown; readonly milliseconds: number }[] = [];
  const core = createCore({
    dataFolder: folder,
    programVersion: 'bench',
    log: ({ event, values = {} }) => {
      if (event === 'backup.made')
        backups.push({ reason: values['reason'], milliseconds: Number(values['milliseconds']) });
    },
    clock: { now: () => new Date('2026-11-22T02:00:00Z') },
  });
  const ask = async (method: string, input: unknown): Promise<unknown> => {
    const answer = await core.call({ method, input, requestId: crypto.randomUUID() });
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
    return answer.value;
  };
  const render = async (document: string, input: unknown): Promise<Uint8Array> => {
    const answer = await core.render({ document, input });
    if (!answer.ok) throw new Error(`${document}: ${answer.error.message}`);
    return answer.value.bytes;
  };
  const size = documents.toLocaleString('vi');
  try {
    await ask('workspace.setUp', {
      ...practiceSetUp,
      incomingYear: 2026,
      incomingFirstNumber: 1,
      directorySet: 'none',
    });
    const { bookId } = (await ask('incoming.getEntryDefaults', {})) as { bookId: number };
    const file = openConnection(officePaths(folder, false).database);
    seedRegister(file, documents, bookId);
    const lastDay = file
      .prepare('SELECT arrival_date FROM incoming_document WHERE number <= ? ORDER BY number DESC LIMIT 1')
      .pluck()
      .get(bookRows) as string;
    const printed = file
      .prepare('SELECT count(*) FROM incoming_document WHERE arrival_date <= ?')
      .pluck()
      .get(lastDay) as number;

    const book = await timed(() =>
      render('books.book', { kind: 'incoming', seriesId: bookId, from: '2026-01-01', to: lastDay, volume: '' }),
    );
    const bareBook = await timed(() =>
      writeBare(
        file,
        `SELECT ${bookColumns} FROM incoming_document WHERE arrival_date <= '${lastDay}' ORDER BY number`,
      ),
    );
    const list = await timed(() => render('exchange.incomingList', { ...allIncoming, format: 'xlsx' }));
    const bareList = await timed(() => writeBare(file, 'SELECT * FROM incoming_document ORDER BY date_key DESC'));
    file.close();
    const old = await bytesOf(await streamXlsx(oldRegisterView, oldRegisterRows(importedRows)));
    const received = await core.receive('so.xlsx', Readable.from([old]));
    if (!received.ok) throw new Error(received.error.message);
    const { fileId } = received.value;
    const inspected = (await ask('exchange.inspect', { fileId, sheet: null, headerRow: null })) as InspectedFile;
    const plan = planOf(fileId, inspected, { year: 2021 });
    const imported = await timed(() => ask('exchange.import', { ...plan, expectedRows: importedRows }));
    const before = backups.filter(({ reason }) => reason === 'before_import').at(-1)?.milliseconds ?? 0;
    const copied = await timed(() => copyBare(folder));
    await core.close();
    const bareImport = await insertBare(folder, old);
    return [
      {
        name: `${size} documents: book of ${printed.toLocaleString('vi')} rows vs plain SQL + raw XML + deflate (ms)`,
        ours: book,
        peer: bareBook,
        ratio: book / bareBook,
        bar: 5,
      },
      {
        name: `${size} documents: all of them as .xlsx vs plain SQL + raw XML + deflate (ms)`,
        ours: list,
        peer: bareList,
        ratio: list / bareList,
        bar: 5,
      },
      {
        name: `${size} documents: ${importedRows.toLocaleString('vi')} more imported vs inflate + bare inserts with the search index (ms)`,
        ours: imported,
        peer: bareImport,
        ratio: imported / bareImport,
        bar: 8,
      },
      {
        name: `${size} documents: the same without the backup before it (ms)`,
        ours: imported - before,
        peer: bareImport,
        ratio: (imported - before) / bareImport,
        bar: 8,
      },
      {
        // reliability.md P9.
        name: `${size} documents: that backup, with its check, vs copying the file + fsync (ms)`,
        ours: before,
        peer: copied,
        ratio: before / copied,
        bar: 4,
      },
    ];
  } finally {
    await core.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least that has to be done: the rows read, their texts in the marks a table needs, deflated a megabyte at a time. */
function writeBare(file: Connection, sql: string): void {
  let xml = '';
  for (const row of file.prepare(sql).raw().iterate() as IterableIterator<unknown[]>) {
    xml += '<row>';
    for (const cell of row) xml += `<c t="inlineStr"><is><t>${String(cell ?? '').replace(/[&<>]/g, '_')}</t></is></c>`;
    xml += '</row>';
    if (xml.length > 1_000_000) {
      deflateRawSync(xml);
      xml = '';
    }
  }
  deflateRawSync(xml);
}

/** Copies the register file as the system does and waits for the disk. */
async function copyBare(folder: string): Promise<void> {
  const copy = path.join(folder, 'copy.db');
  await copyFile(officePaths(folder, false).database, copy);
  const file = await open(copy, 'r+');
  await file.sync();
  await file.close();
}

/** Milliseconds of inflating the sheet and inserting the imported rows by one statement, with the search index. */
async function insertBare(folder: string, old: Uint8Array): Promise<number> {
  const packed = deflateRawSync(new PizZip(old).file('xl/worksheets/sheet1.xml')?.asNodeBuffer() ?? '');
  const inflated = await timed(() => inflateRawSync(packed));
  const source = openConnection(officePaths(folder, false).database);
  const rows = source
    .prepare('SELECT * FROM incoming_document ORDER BY id DESC LIMIT ?')
    .raw()
    .all(importedRows) as unknown[][];
  const words = source
    .prepare(
      "SELECT date_key, symbol, subject, issuer_name, signer || ' ' || addressee || ' ' || file_note || ' ' || note FROM incoming_document ORDER BY id DESC LIMIT ?",
    )
    .raw()
    .all(importedRows) as unknown[][];
  const schema = source
    .prepare("SELECT sql FROM sqlite_schema WHERE name IN ('incoming_document', 'incoming_search') AND type = 'table'")
    .pluck()
    .all() as string[];
  source.close();
  const bare = openConnection(path.join(folder, 'bare.db'), { create: true });
  bare.pragma('foreign_keys = OFF');
  for (const sql of schema) bare.exec(sql);
  const insert = bare.prepare(`INSERT INTO incoming_document VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`);
  const index = bare.prepare(
    'INSERT INTO incoming_search (rowid, symbol, subject, issuer, other) VALUES (?, ?, ?, ?, ?)',
  );
  const inserted = await timed(
    bare.transaction(() => {
      rows.forEach((row, place) => {
        insert.run(...row);
        index.run(...(words[place] ?? []));
      });
    }),
  );
  bare.close();
  return inflated + inserted;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

if (process.argv[1] === import.meta.filename) {
  const sizes = process.argv.slice(2).map(Number);
  for (const { name, ours, peer, ratio, bar } of await run(sizes.length === 0 ? undefined : sizes))
    console.log(
      `${ratio <= bar ? 'ok  ' : 'OVER'} ${name}: ${ours.toFixed(0)} beside ${peer.toFixed(0)}, ratio ${ratio.toFixed(2)}, bar ${bar}`,
    );
}
