import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
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
import { openConnection } from '../../../electron/core/db/connection.ts';
import { startProgram } from '../db/temporary-folder.ts';
import { setUpInput } from './set-up-input.ts';
import { type Desk, makeDataFolder, openDesk, openNewOffice } from './workspace-fixture.ts';

/** An office with `entries` entries after its first, closed. */
async function makeClosedOffice(entries = 3): Promise<string> {
  const desk = await openNewOffice();
  for (let index = 1; index <= entries; index += 1) await desk.registers(`Văn bản ${index}`);
  await desk.close();
  return desk.folder;
}

const file = (folder: string, name = 'so.db'): string => path.join(folder, 'co-quan', name);

/** The state of an office that must not be used, and that nothing can be registered in it. */
async function failureOf(desk: Desk): Promise<string> {
  const { state, failure } = await desk.status();
  expect(state).toBe('failed');
  expect(failure?.message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/);
  expect(failure?.message).not.toContain('{');
  const calls = { 'incoming.register': { subject: 'x' }, 'workspace.setUp': setUpInput, 'workspace.backUpNow': {} };
  for (const [method, input] of Object.entries(calls))
    expect(await desk.refuses(method, input), method).toBe(failure?.code);
  return failure?.code ?? '';
}

const otherSqlite = (place: string, sql: string): void => {
  rmSync(place, { force: true });
  const connection = openConnection(place, { create: true, journal: 'delete' });
  connection.exec(sql);
  connection.close();
};

/** F12: what may lie where the register should be. */
const withPast: readonly (readonly [string, string, (folder: string) => void])[] = [
  ['the file is missing', 'database_missing', (folder) => rmSync(file(folder))],
  [
    'the file and all backups are missing, only the witness is left',
    'database_missing',
    (folder) => {
      rmSync(file(folder));
      rmSync(file(folder, 'sao-luu'), { recursive: true });
    },
  ],
  [
    'the file and the witness are missing, only backups are left',
    'database_missing',
    (folder) => {
      rmSync(file(folder));
      rmSync(file(folder, 'nhat-ky'), { recursive: true });
    },
  ],
  ['the file has 0 bytes', 'database_damaged', (folder) => truncateSync(file(folder), 0)],
  ['the file is text', 'database_damaged', (folder) => writeFileSync(file(folder), 'ghi chú của văn thư '.repeat(300))],
  [
    'the file is noise, as an encrypted one would be',
    'database_damaged',
    (folder) => writeFileSync(file(folder), noise(8192)),
  ],
  ['the file is cut within its header', 'database_damaged', (folder) => truncateSync(file(folder), 60)],
  ['the file is cut in half', 'database_damaged', (folder) => truncateSync(file(folder), 12_288)],
  [
    'the file is of another program',
    'database_foreign',
    (folder) => otherSqlite(file(folder), 'PRAGMA application_id = 7; CREATE TABLE t (a)'),
  ],
  [
    'the file is of a newer program',
    'database_newer',
    (folder) => {
      const connection = openConnection(file(folder));
      connection.pragma('user_version = 9');
      connection.close();
    },
  ],
  [
    'a folder lies in its place',
    'database_damaged',
    (folder) => {
      rmSync(file(folder));
      mkdirSync(file(folder));
    },
  ],
  [
    'an inner page is zeroed',
    'database_damaged',
    (folder) => {
      const bytes = readFileSync(file(folder));
      bytes.fill(0, 4096 * 3, 4096 * 4);
      writeFileSync(file(folder), bytes);
    },
  ],
];

test.each(withPast)('when %s, the office says %s and nothing is made or written (F12)', async (_, code, damage) => {
  const folder = await makeClosedOffice();
  damage(folder);
  const before = snapshot(path.join(folder, 'co-quan'));
  expect(await failureOf(openDesk(folder))).toBe(code);
  expect(snapshot(path.join(folder, 'co-quan'))).toEqual(before);
});

test.each([
  ['text', (place: string) => writeFileSync(place, 'ghi chú của văn thư '.repeat(300)), 'database_foreign'],
  ['another program’s file', (place: string) => otherSqlite(place, 'CREATE TABLE t (a)'), 'database_foreign'],
])('where there never was a register, %s in its place is not touched', async (_, make, code) => {
  const folder = makeDataFolder();
  mkdirSync(path.join(folder, 'co-quan'));
  make(file(folder));
  const before = snapshot(path.join(folder, 'co-quan'));
  expect(await failureOf(openDesk(folder))).toBe(code);
  expect(snapshot(path.join(folder, 'co-quan'))).toEqual(before);
});

test('an empty file where there never was a register does not stop the set-up, and is kept aside', async () => {
  const folder = makeDataFolder();
  mkdirSync(path.join(folder, 'co-quan'));
  writeFileSync(file(folder), '');
  const desk = openDesk(folder);
  expect(await desk.does('workspace.setUp', setUpInput)).toMatchObject({ state: 'ready' });
  expect(readdirSync(file(folder, 'giu-lai'))).toHaveLength(1);
});

test('a register put back where it was missing opens again with "Thử lại"', async () => {
  const folder = await makeClosedOffice();
  renameSync(file(folder), path.join(folder, 'elsewhere.db'));
  const desk = openDesk(folder);
  expect(await failureOf(desk)).toBe('database_missing');
  renameSync(path.join(folder, 'elsewhere.db'), file(folder));
  expect(await desk.does('workspace.tryAgain')).toMatchObject({ state: 'ready' });
  expect(await desk.registers('tiếp')).toBe(5);
});

test('an old copy put back is refused: it would give the same numbers again (F11)', async () => {
  const folder = await makeClosedOffice(3);
  copyFileSync(file(folder), path.join(folder, 'old.db'));
  const desk = openDesk(folder);
  for (let index = 1; index <= 20; index += 1) await desk.registers(`sau ${index}`);
  await desk.close();
  copyFileSync(path.join(folder, 'old.db'), file(folder));
  const again = openDesk(folder);
  expect(await failureOf(again)).toBe('database_behind');
  expect((await again.status()).failure?.message).toContain('sổ dừng ở sự việc 4, nhật ký có đến 24');
});

test('the register of another office put in its place is refused (F11)', async () => {
  const folder = await makeClosedOffice(3);
  const other = await makeClosedOffice(5);
  copyFileSync(file(other), file(folder));
  expect(await failureOf(openDesk(folder))).toBe('database_differs');
});

test.each([
  ['an old copy', 'database_behind'],
  ['nothing', 'database_missing'],
])('a register exchanged for %s under the running program issues no further number (F11)', async (kind, code) => {
  const folder = await makeClosedOffice(3);
  copyFileSync(file(folder), path.join(folder, 'old.db'));
  const desk = openDesk(folder);
  expect(await desk.registers('sau')).toBe(5);
  if (kind === 'nothing') rmSync(file(folder));
  else renameSync(path.join(folder, 'old.db'), file(folder));
  expect(await desk.refuses('incoming.register', { subject: 'x' })).toBe(code);
  expect(await desk.status()).toMatchObject({ state: 'failed', failure: { code } });
});

test('settings that are zeroed, cut, garbage or a folder count as defaults and are kept aside; registers are untouched (F08)', async () => {
  const desk = await openNewOffice();
  await desk.does('workspace.openPractice');
  await desk.does('workspace.leavePractice');
  await desk.close();
  const settings = path.join(desk.folder, 'trang-thai.json');
  const whole = readFileSync(settings);
  const before = snapshot(path.join(desk.folder, 'co-quan'), /so\.db$/);
  const mutations: Buffer[] = [Buffer.alloc(0), Buffer.alloc(whole.length), Buffer.alloc(70_000, 0x5b)];
  for (let index = 0; mutations.length < 49; index += 1) {
    const changed = Buffer.from(whole);
    const position = index % whole.length;
    mutations.push(index % 2 === 0 ? changed.subarray(0, position) : flip(changed, position, index % 8));
  }
  for (const mutation of mutations) {
    rmSync(settings, { recursive: true, force: true });
    writeFileSync(settings, mutation);
    const again = openDesk(desk.folder);
    expect(await again.status()).toMatchObject({ state: 'ready', practice: false });
    await again.close();
  }
  rmSync(settings, { force: true });
  mkdirSync(settings);
  const again = openDesk(desk.folder);
  expect(await again.status()).toMatchObject({ state: 'ready', practice: false });
  await again.does('workspace.openPractice');
  await again.close();
  expect(JSON.parse(readFileSync(settings, 'utf8'))).toEqual({ open: 'practice', secondFolder: '' });
  expect(readdirSync(desk.folder).some((name) => name.startsWith('trang-thai.hong-'))).toBe(true);
  expect(snapshot(path.join(desk.folder, 'co-quan'), /so\.db$/)).toEqual(before);
}, 60_000);

/** An office whose program was killed with its newest entries only in the write-ahead log. */
async function makeKilledOffice(): Promise<string> {
  const folder = await makeClosedOffice(2);
  const program = startProgram('register-until-killed.ts', [folder, '12']);
  await program.says('done');
  program.kill();
  await program.ended;
  expect(statSync(file(folder, 'so.db-wal')).size).toBeGreaterThan(10_000);
  return folder;
}

/** Damages of a write-ahead log, the same every run: gone, zeroed, another's, and `count` times cut and one bit changed. */
function* damages(wal: Buffer, foreign: Buffer, count: number): Generator<Buffer | null> {
  yield null;
  yield Buffer.alloc(wal.length);
  yield foreign;
  for (let index = 1; index <= count; index += 1) {
    const position = Math.floor((wal.length * index) / (count + 1));
    yield wal.subarray(0, position);
    yield flip(Buffer.from(wal), position, index % 8);
  }
}

async function countLosses(
  folder: string,
  foreign: Buffer,
  keepWitness: boolean,
): Promise<{ silent: number; told: number; whole: number }> {
  const wal = readFileSync(file(folder, 'so.db-wal'));
  const counts = { silent: 0, told: 0, whole: 0 };
  for (const damaged of damages(wal, foreign, keepWitness ? 50 : 12)) {
    const copy = makeDataFolder();
    cpSync(path.join(folder, 'co-quan'), path.join(copy, 'co-quan'), { recursive: true });
    if (!keepWitness) rmSync(path.join(copy, 'co-quan', 'nhat-ky'), { recursive: true });
    if (damaged) writeFileSync(file(copy, 'so.db-wal'), damaged);
    else rmSync(file(copy, 'so.db-wal'));
    const desk = openDesk(copy);
    const { state } = await desk.status();
    if (state === 'failed') {
      if (damaged) expect(readFileSync(file(copy, 'so.db-wal')).equals(damaged)).toBe(true);
      expect(await desk.refuses('incoming.register', { subject: 'x' })).toMatch(/^database_/);
      counts.told += 1;
    } else if ((await desk.subjects()).length === 15) counts.whole += 1;
    else counts.silent += 1;
    await desk.close();
  }
  return counts;
}

test('a write-ahead log deleted, zeroed, cut, changed or exchanged is noticed before a number is issued (F10)', async () => {
  const folder = await makeKilledOffice();
  const other = await makeKilledOffice();
  const foreign = readFileSync(file(other, 'so.db-wal'));
  const { silent, told } = await countLosses(folder, foreign, true);
  expect(silent).toBe(0);
  expect(told).toBeGreaterThan(90);
}, 90_000);

test('without the witness the same damages go unnoticed (red proof of F10)', async () => {
  const folder = await makeKilledOffice();
  const { silent } = await countLosses(folder, Buffer.alloc(0), false);
  expect(silent).toBeGreaterThan(20);
}, 90_000);

test('after a killed program the office opens with everything, and the witness is brought up to it', async () => {
  const folder = await makeKilledOffice();
  const month = path.join(folder, 'co-quan/nhat-ky', readdirSync(path.join(folder, 'co-quan/nhat-ky'))[0] ?? '');
  // The last line was on its way when the power went.
  truncateSync(month, statSync(month).size - 7);
  const desk = openDesk(folder);
  expect(await desk.status()).toMatchObject({ state: 'ready' });
  expect(await desk.subjects()).toHaveLength(15);
  expect(await desk.registers('tiếp')).toBe(16);
  const seqs = readFileSync(month, 'utf8').match(/"seq":\d+/g);
  expect(seqs?.at(-2)).toBe('"seq":15');
});

function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let index = 0; index < length; index += 1) bytes[index] = (index * 7919 + (index >> 3) * 104_729) % 251;
  return bytes;
}

function flip(bytes: Buffer, position: number, bit: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(position) ^ (1 << bit), position);
  return bytes;
}

/** Names and contents of a folder, so that any write shows; without the empty files SQLite leaves beside what it only read. */
function snapshot(folder: string, only = /./): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => only.test(name));
  const entries = names.map((name) => {
    const place = path.join(folder, name);
    const digest = statSync(place).isFile() ? createHash('sha256').update(readFileSync(place)) : null;
    return [name, digest?.digest('hex') ?? 'folder'] as const;
  });
  const left = (name: string): boolean =>
    name.endsWith('-shm') || (name.endsWith('-wal') && statSync(path.join(folder, name)).size === 0);
  return Object.fromEntries(entries.filter(([name]) => !left(name)));
}
