import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DomainError } from '../../../electron/contract/errors.ts';
import {
  backUp,
  type BackupOptions,
  findLastBackup,
  listBackups,
  verifyBackup,
} from '../../../electron/core/db/backup.ts';
import { type BackupEntry, type BackupReason, nameBackup } from '../../../electron/core/db/backup-manifest.ts';
import { chooseExpired } from '../../../electron/core/db/backup-retention.ts';
import { type Connection, openConnection } from '../../../electron/core/db/connection.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { findTinyProblem, register, tinyAudit, tinyMigrations } from '../workspace/tiny-register.ts';
import { makeFolder, startProgram } from './temporary-folder.ts';

interface Office {
  readonly connection: Connection;
  readonly source: string;
  readonly folder: string;
  readonly options: (reason?: BackupReason) => BackupOptions;
}

async function makeOffice(entries = 20): Promise<Office> {
  const source = path.join(makeFolder(), 'so.db');
  const connection = openConnection(source, { create: true });
  await migrate(connection, tinyMigrations, () => Promise.resolve());
  for (let number = 1; number <= entries; number += 1) register(connection, `r${number}`, `Văn bản ${number}`, '');
  const folder = path.join(path.dirname(source), 'sao-luu');
  const options = (reason: BackupReason = 'manual'): BackupOptions => ({
    source,
    folder,
    reason,
    clock: { now: () => new Date('2026-11-22T04:02:00Z') },
    programVersion: '1.0.0',
    audit: tinyAudit,
    log: () => undefined,
  });
  return { connection, source, folder, options };
}

const verify = (folder: string, name: string): Promise<BackupEntry> =>
  verifyBackup(folder, name, tinyAudit, tinyMigrations);
const refusal = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => {
      throw new Error('not refused');
    },
    (error: unknown) => error as DomainError,
  );

function entriesIn(file: string): number {
  const connection = openConnection(file, { readonly: true, journal: 'delete' });
  expect(findTinyProblem(connection)).toBeNull();
  const count = connection.prepare('SELECT count(*) FROM entry').pluck().get() as number;
  connection.close();
  return count;
}

test('a backup is one file, named by time in Vietnam and reason, and holds what the register held', async () => {
  const { folder, options } = await makeOffice();
  const summary = await backUp(options());
  expect(summary).toMatchObject({
    name: 'so-2026-11-22-1102-manual.db',
    at: '2026-11-22T04:02:00.000Z',
    verified: true,
  });
  expect(readdirSync(folder)).toEqual(['so-2026-11-22-1102-manual.db', 'so-2026-11-22-1102-manual.json']);
  expect(entriesIn(path.join(folder, summary.name))).toBe(20);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(listBackups(folder)).toEqual([summary]);
  expect(await verify(folder, summary.name)).toMatchObject({ name: summary.name });
});

test('two backups of the same minute both stay, the newer first', async () => {
  const { connection, folder, options } = await makeOffice(1);
  await backUp(options());
  register(connection, 'later', 'Sau', '');
  await backUp(options());
  expect(listBackups(folder).map((backup) => backup.name)).toEqual([
    'so-2026-11-22-1102-manual-2.db',
    'so-2026-11-22-1102-manual.db',
  ]);
  expect(findLastBackup(folder)?.manifest?.head?.seq).toBe(2);
});

test('registering goes on while a backup is made; the copy is of one moment', async () => {
  const { connection, folder, options } = await makeOffice();
  connection.exec('CREATE TABLE filler (a TEXT) STRICT');
  for (let row = 0; row < 3000; row += 1) connection.prepare('INSERT INTO filler VALUES (?)').run('x'.repeat(2000));
  const progress = { done: false };
  let number = 20;
  const backup = backUp(options()).finally(() => (progress.done = true));
  while (!progress.done) {
    number += 1;
    register(connection, `r${number}`, 'Trong lúc sao lưu', '');
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { name } = await backup;
  expect(number).toBeGreaterThan(25);
  expect(entriesIn(path.join(folder, name))).toBe(20);
  expect(findTinyProblem(connection)).toBeNull();
});

test('what was not checkpointed yet is in the backup too', async () => {
  const { connection, folder, source, options } = await makeOffice(3);
  expect(statSync(`${source}-wal`).size).toBeGreaterThan(0);
  connection.pragma('wal_autocheckpoint = 0');
  register(connection, 'r4', 'Trong nhật ký ghi', '');
  const { name } = await backUp(options());
  expect(entriesIn(path.join(folder, name))).toBe(4);
});

test.each([
  ['one bit flipped', (file: string) => writeFileSync(file, flipBit(readFileSync(file), 5000))],
  ['cut short', (file: string) => truncateSync(file, 6000)],
  ['emptied', (file: string) => truncateSync(file, 0)],
  ['replaced by text', (file: string) => writeFileSync(file, 'không phải sổ')],
])('a backup %s is refused and named', async (_, damage) => {
  const { folder, options } = await makeOffice();
  const { name } = await backUp(options());
  damage(path.join(folder, name));
  expect(await refusal(verify(folder, name))).toMatchObject({ code: 'backup_damaged', values: { name } });
});

test('an emptied backup without its note is no empty register', async () => {
  const { folder, options } = await makeOffice();
  const { name } = await backUp(options());
  rmSync(path.join(folder, name.replace('.db', '.json')));
  truncateSync(path.join(folder, name), 0);
  expect(await refusal(verify(folder, name))).toMatchObject({ code: 'backup_damaged' });
});

test('without its note a damaged backup is still found out, by structure or by content', async () => {
  const { folder, options } = await makeOffice();
  const { name } = await backUp(options());
  rmSync(path.join(folder, name.replace('.db', '.json')));
  expect(listBackups(folder)).toMatchObject([{ name, verified: false }]);
  expect(await verify(folder, name)).toMatchObject({ name });
  const file = path.join(folder, name);
  const position = readFileSync(file).lastIndexOf('Văn bản 7');
  writeFileSync(file, flipBit(readFileSync(file), position + 9));
  expect(await refusal(verify(folder, name))).toMatchObject({ code: 'backup_damaged' });
});

test('only listed names are opened: no path leads out of the folder', async () => {
  const { folder, options, source } = await makeOffice();
  await backUp(options());
  copyFileSync(source, path.join(path.dirname(source), 'so-2026-01-01-0101-manual.db'));
  for (const name of [
    '../so.db',
    '../so-2026-01-01-0101-manual.db',
    'so.db',
    '',
    '/etc/passwd',
    'so-2026-11-22-1102-manual.json',
  ]) {
    expect(await refusal(verify(folder, name)), name).toMatchObject({ code: 'backup_not_found' });
  }
});

test('other things in the folder are no backups', async () => {
  const { folder } = await makeOffice(1);
  expect(listBackups(folder)).toEqual([]);
  mkdirSync(path.join(folder, 'so-2026-11-22-1102-manual.db'), { recursive: true });
  for (const name of [
    'so-2026-99-99-9999-manual.db',
    'so-2026-11-22-1102-other.db',
    'a.db',
    'so-2026-11-22-1102-manual.db.dang-sao',
  ]) {
    writeFileSync(path.join(folder, name), '');
  }
  writeFileSync(path.join(folder, 'so-2026-11-22-1103-manual.json'), '{}');
  expect(listBackups(folder)).toEqual([]);
});

test('a backup folder that cannot be written is a sentence, and nothing else changes', async () => {
  const { connection, folder, options } = await makeOffice(2);
  writeFileSync(folder, 'a file');
  expect(await refusal(backUp(options()))).toMatchObject({ code: 'backup_failed' });
  expect(findTinyProblem(connection)).toBeNull();
});

test('a register whose pages no longer read whole is not backed up over good copies', async () => {
  const { connection, folder, source, options } = await makeOffice(200);
  await backUp(options());
  connection.close();
  const bytes = readFileSync(source);
  bytes.fill(0, 4096 * 3, 4096 * 4);
  writeFileSync(source, bytes);
  expect((await refusal(backUp(options()))).code).toMatch(/^(database_damaged|backup_failed)$/);
  expect(listBackups(folder)).toHaveLength(1);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('killed while backing up, no unreadable file stands under a final name (F06, F31)', async () => {
  const { connection, folder, source, options } = await makeOffice();
  connection.exec('CREATE TABLE filler (a TEXT) STRICT');
  for (let row = 0; row < 2000; row += 1) connection.prepare('INSERT INTO filler VALUES (?)').run('x'.repeat(2000));
  let interrupted = 0;
  for (let round = 0; round < 12; round += 1) {
    const program = startProgram('back-up-for-ever.ts', [source, folder]);
    await program.says('started');
    await new Promise((resolve) => setTimeout(resolve, 5 + round * 13));
    program.kill();
    await program.ended;
    interrupted += readdirSync(folder).some((name) => name.includes('.dang-sao')) ? 1 : 0;
    for (const { name } of listBackups(folder)) expect(entriesIn(path.join(folder, name))).toBe(20);
  }
  expect(interrupted).toBeGreaterThan(0);
  await backUp(options());
  expect(readdirSync(folder).filter((name) => name.includes('.dang-sao'))).toEqual([]);
  expect(existsSync(path.join(folder, listBackups(folder)[0]?.name ?? ''))).toBe(true);
}, 60_000);

test('the harness notices a copy written straight to its final name (red proof of F06)', async () => {
  const { connection, folder } = await makeOffice();
  connection.exec('CREATE TABLE filler (a TEXT) STRICT');
  for (let row = 0; row < 2000; row += 1) connection.prepare('INSERT INTO filler VALUES (?)').run('x'.repeat(2000));
  mkdirSync(folder);
  const final = path.join(folder, 'so-2026-11-22-1102-manual.db');
  const copying = connection.backup(final, { progress: () => 1 });
  while (!existsSync(final)) await new Promise((resolve) => setImmediate(resolve));
  copyFileSync(final, `${final}.seen`);
  await copying;
  renameSync(`${final}.seen`, final);
  expect(listBackups(folder)).toHaveLength(1);
  expect((await refusal(verify(folder, path.basename(final)))).code).toBe('backup_damaged');
});

const entry = (index: number, at: string, reason: BackupReason = 'hourly', verified = true): BackupEntry => ({
  name: `${index}`,
  ordinal: 10_000 - index,
  manifest: null,
  summary: { name: `${index}`, at, reason, verified, sizeBytes: 1 },
});

test('retention keeps the newest 24, then days, weeks, months and every year', () => {
  const hour = 3_600_000;
  const start = Date.parse('2026-11-22T10:00:00Z');
  // Three years of a backup every six hours, the newest first.
  const entries = Array.from({ length: 4 * 365 * 3 }, (_, index) =>
    entry(index, new Date(start - index * 6 * hour).toISOString()),
  );
  const expired = new Set(chooseExpired(entries));
  const kept = entries.filter(({ name }) => !expired.has(name));
  expect(kept.slice(0, 24).map(({ name }) => name)).toEqual(entries.slice(0, 24).map(({ name }) => name));
  expect(kept.length).toBeLessThan(24 + 14 + 8 + 24 + 4);
  expect(new Set(kept.map(({ summary }) => summary.at.slice(0, 7))).size).toBeGreaterThanOrEqual(24);
  expect(new Set(kept.map(({ summary }) => summary.at.slice(0, 4)))).toEqual(new Set(['2026', '2025', '2024', '2023']));
});

test('the last three verified ones stay, whatever the clock said and however many unverified ones follow (F18)', () => {
  const entries = [
    ...Array.from({ length: 40 }, (_, index) => entry(index, '2036-01-01T00:00:00Z', 'hourly', false)),
    ...Array.from({ length: 5 }, (_, index) => entry(100 + index, '1970-01-01T00:00:00Z')),
  ];
  const expired = chooseExpired(entries);
  for (const name of ['100', '101', '102']) expect(expired).not.toContain(name);
  expect(expired).toContain('30');
});

test('the newest ten made on an occasion stay', () => {
  const entries = [
    ...Array.from({ length: 60 }, (_, index) => entry(index, '2026-11-22T00:00:00Z')),
    ...Array.from({ length: 12 }, (_, index) => entry(100 + index, '2026-11-22T00:00:00Z', 'before_restore')),
  ];
  const expired = chooseExpired(entries);
  expect(expired.filter((name) => Number(name) >= 100)).toEqual(['110', '111']);
});

test('old backups go with their notes, when a new one stands', async () => {
  const { folder, options } = await makeOffice(1);
  for (let index = 0; index < 30; index += 1) await backUp(options('hourly'));
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(24);
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(24);
  expect(findLastBackup(folder)?.ordinal).toBe(30);
}, 60_000);

test('the name follows the clock of Vietnam, also past midnight', () => {
  expect(nameBackup(new Date('2026-11-22T17:30:00Z'), 'closing', () => false)).toBe('so-2026-11-23-0030-closing.db');
});

function flipBit(bytes: Buffer, position: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(position) ^ 1, position);
  return bytes;
}
