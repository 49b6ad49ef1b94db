import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { auditTrail } from '../../electron/core/audit/audit-trail.ts';
import { copyInThread } from '../../electron/core/copy-in-thread.ts';
import { createCore } from '../../electron/core/create-core.ts';
import { copySnapshot, type Snapshot } from '../../electron/core/db/backup-snapshot.ts';
import { openConnection } from '../../electron/core/db/connection.ts';
import { listStoredFiles } from '../../electron/core/files/attachments.repository.ts';
import type { Log, LogEntry } from '../../electron/core/log.ts';
import { builtCopyWorker, ensureBuilt } from '../support/built.ts';
import { makeOffice, officeDatabase } from './db/office-harness.ts';
import { makeFolder } from './db/temporary-folder.ts';

let folder: string;
let source: string;
let log: LogEntry[];
const keep: Log = (entry) => void log.push(entry);
const target = (): string => path.join(folder, 'ban-sao.db');
const copyHere = (): Promise<Snapshot> =>
  copySnapshot(source, path.join(folder, 'tai-cho.db'), { audit: auditTrail, listFiles: listStoredFiles });

beforeEach(async () => {
  folder = makeFolder();
  log = [];
  await makeOffice(folder);
  source = officeDatabase(folder);
  writeMuch();
});

/** As large as the register of an office after some years: small ones are copied at once. */
function writeMuch(): void {
  const connection = openConnection(source);
  connection.exec('CREATE TABLE filler (a TEXT) STRICT');
  const insert = connection.prepare('INSERT INTO filler VALUES (?)');
  connection.transaction(() => {
    for (let row = 0; row < 3000; row += 1) insert.run('x'.repeat(2000));
  })();
  connection.close();
}

function overwritePages(): void {
  const file = openSync(source, 'r+');
  writeSync(file, Buffer.alloc(4096 * 20, 7), 0, 4096 * 20, 4096 * 300);
  closeSync(file);
}

it.each([
  ['from the sources', false],
  ['as it is bundled', true],
])('the thread copies what this one would copy, and says the same of it: %s', async (_, bundled) => {
  if (bundled) await ensureBuilt();
  const copied = await copyInThread(keep, ...(bundled ? [builtCopyWorker] : []))(source, target());
  expect(copied).toEqual(await copyHere());
  expect(copied.rows).toMatchObject({ filler: 3000 });
  const copy = openConnection(target(), { readonly: true, journal: 'delete' });
  expect(copy.prepare('SELECT count(*) FROM filler').pluck().get()).toBe(3000);
  copy.close();
  expect(log).toEqual([]);
});

it.each([
  ['pages overwritten', 'SQLITE_CORRUPT', overwritePages],
  ['no register at all', 'database_damaged', () => writeFileSync(source, 'x'.repeat(5_000_000))],
])('what cannot be copied is refused with the same code: %s', async (_, code, damage) => {
  damage();
  expect(await copyHere().catch((error: unknown) => error)).toMatchObject({ code });
  await expect(copyInThread(keep)(source, target())).rejects.toMatchObject({ code });
  expect(log).toEqual([]);
});

it('where no thread can be started, the copy is made in this one, and the log says so', async () => {
  const copied = await copyInThread(keep, path.join(folder, 'khong-co.cjs'))(source, target());
  expect(copied).toEqual(await copyHere());
  expect(log).toMatchObject([{ level: 'warning', event: 'backup.no_thread' }]);
});

it('what a thread that ended too early left behind does not stand in the way', async () => {
  const stub = path.join(import.meta.dirname, 'children', 'thread-that-stops.ts');
  const copied = await copyInThread(keep, stub)(source, target());
  expect(copied).toEqual(await copyHere());
  expect(log).toMatchObject([{ level: 'warning', event: 'backup.no_thread' }]);
});

it('the backup of a large office is made through the door', async () => {
  const entries: LogEntry[] = [];
  const core = createCore({ dataFolder: folder, programVersion: 'test', log: (entry) => void entries.push(entry) });
  const answer = await core.call({ method: 'workspace.backUpNow', input: {}, requestId: crypto.randomUUID() });
  expect(answer).toMatchObject({ ok: true, value: { verified: true } });
  await core.close();
  expect(entries.map(({ event }) => event)).not.toContain('backup.no_thread');
});
