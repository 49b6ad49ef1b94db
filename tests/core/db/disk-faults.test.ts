/** A disk that is full or fails: a clear sentence, nothing half, and work goes on when it can again. (F05, F06) */
import { existsSync, openSync, closeSync, rmSync, statfsSync, truncateSync, writeSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { ApiError } from '../../../electron/contract/errors.ts';
import { type Core, createCore } from '../../../electron/core/create-core.ts';
import { incomingInput } from './incoming-input.ts';
import { canMount, hasStrace, mountSmallDisk, protectDisk } from './linux-tools.ts';
import {
  type Acknowledgement,
  findFailure,
  makeOffice,
  officeDatabase,
  readAcknowledgements,
} from './office-harness.ts';
import { setUpInput } from '../workspace/set-up-input.ts';
import { makeFolder, startProgram } from './temporary-folder.ts';

let unmount: (() => void) | null = null;
afterEach(() => {
  unmount?.();
  unmount = null;
});

const clock = { now: () => new Date('2026-11-20T02:00:00Z') };

/** Takes all room but `left` bytes, or gives room back. */
function fillDisk(folder: string, left: number): void {
  const file = path.join(folder, 'filler');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const { bavail, bsize } = statfsSync(folder);
  const wanted = size + bavail * bsize - left;
  if (wanted < size) return truncateSync(file, Math.max(0, wanted));
  const descriptor = openSync(file, 'a');
  const piece = Buffer.alloc(4096);
  try {
    for (let written = size; written < wanted; written += piece.length) writeSync(descriptor, piece);
  } catch {
    // Full to the last page.
  } finally {
    closeSync(descriptor);
  }
}

async function bookOf(core: Core): Promise<number> {
  const answer = await core.call({ method: 'incoming.getEntryDefaults', input: {} });
  return answer.ok ? ((answer.value as { books: { id: number }[] }).books[0]?.id ?? 0) : 0;
}

test.skipIf(!canMount())(
  'a disk that fills up twenty times costs no number and no row (F05) [root, Linux]',
  async () => {
    const disk = path.join(makeFolder(), 'disk');
    unmount = mountSmallDisk(disk, '16m');
    const dataFolder = path.join(disk, 'data');
    await makeOffice(dataFolder);
    const core = createCore({ dataFolder, programVersion: 'test', clock });
    const bookId = await bookOf(core);
    const acknowledged: Acknowledgement[] = [];
    let refusals = 0;
    let attempt = 0;
    for (let round = 0; round < 20; round += 1) {
      fillDisk(disk, 49_152);
      for (;;) {
        attempt += 1;
        const requestId = `d${attempt}`;
        const answer = await core.call({
          method: 'incoming.register',
          input: incomingInput(bookId, requestId),
          requestId,
        });
        if (!answer.ok) {
          expectFullDisk(answer.error);
          refusals += 1;
          break;
        }
        acknowledged.push({ number: Number((answer.value as { numberText: string }).numberText), requestId });
        if (attempt > 5000) throw new Error('the disk never filled up');
      }
      // Reading goes on while the disk is full.
      const today = await core.call({ method: 'today.get', input: {} });
      expect(today.ok || today.error.message).toBe(true);
    }
    expect(refusals).toBe(20);
    expect(await core.call({ method: 'workspace.backUpNow', input: {} })).toMatchObject({
      error: { code: 'disk_full' },
    });
    rmSync(path.join(disk, 'filler'));
    const requestId = 'after';
    const answer = await core.call({ method: 'incoming.register', input: incomingInput(bookId, requestId), requestId });
    expect(answer.ok || answer.error.message).toBe(true);
    if (answer.ok)
      acknowledged.push({ number: Number((answer.value as { numberText: string }).numberText), requestId });
    await core.close();
    expect(findFailure(officeDatabase(dataFolder), acknowledged)).toBeNull();
    const again = createCore({ dataFolder, programVersion: 'test', clock });
    expect(await again.call({ method: 'workspace.getStatus', input: {} })).toMatchObject({ value: { state: 'ready' } });
    await again.close();
  },
  120_000,
);

function expectFullDisk(error: ApiError): void {
  expect(error.code).toBe('disk_full');
  expect(error.message).toMatch(/ổ đĩa đầy \(còn [\d.,]+ KB\)/);
}

test.skipIf(!canMount())(
  'setting up on a full disk leaves nothing behind and can be done again (F05) [root, Linux]',
  async () => {
    const disk = path.join(makeFolder(), 'disk');
    unmount = mountSmallDisk(disk, '4m');
    fillDisk(disk, 200_000);
    const core = createCore({ dataFolder: path.join(disk, 'data'), programVersion: 'test', clock });
    const refused = await core.call({ method: 'workspace.setUp', input: setUpInput });
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk_full' } });
    expect(existsSync(officeDatabase(path.join(disk, 'data')))).toBe(false);
    rmSync(path.join(disk, 'filler'));
    expect(await core.call({ method: 'workspace.setUp', input: setUpInput })).toMatchObject({
      value: { state: 'ready' },
    });
    await core.close();
  },
  60_000,
);

test.skipIf(!canMount())('a write-protected disk is named, and nothing is promised on it [root, Linux]', async () => {
  const disk = path.join(makeFolder(), 'disk');
  unmount = mountSmallDisk(disk, '16m');
  const dataFolder = path.join(disk, 'data');
  await makeOffice(dataFolder);
  protectDisk(disk);
  const core = createCore({ dataFolder, programVersion: 'test', clock });
  const status = await core.call({ method: 'workspace.getStatus', input: {} });
  expect(status).toMatchObject({ value: { state: 'failed', failure: { code: 'database_read_only' } } });
  expect(JSON.stringify(status)).toContain(`Không ghi được vào thư mục sổ ${dataFolder}`);
  expect(await core.call({ method: 'workspace.openPractice', input: {} })).toMatchObject({
    error: { code: 'database_read_only' },
  });
  await core.close();
});

/** strace's way to make a system call fail: the K-th, or every one from the K-th on. */
const faults = [
  ['pwrite64', 'ENOSPC', (nth: number) => `when=${nth}`],
  ['pwrite64', 'EIO', (nth: number) => `when=${nth}+`],
  ['fsync,fdatasync', 'EIO', (nth: number) => `when=${nth}`],
] as const;

test.skipIf(!hasStrace).each(faults)(
  'when %s fails with %s, nothing acknowledged is lost and the office opens again (F06) [strace]',
  async (calls, error, when) => {
    for (const nth of [2, 5, 9, 16, 27, 40, 61]) {
      const folder = makeFolder();
      await makeOffice(folder);
      const inject = `inject=${calls}:error=${error}:${when(nth)}`;
      const log = path.join(folder, 'strace.log');
      const program = startProgram(
        'register-incoming.ts',
        [folder, '12', 'k', 'core', 'exit'],
        ['strace', '-o', log, '-e', `trace=${calls}`, '-e', inject],
      );
      const code = await program.ended;
      const lines = program.lines();
      // It answers each time, or does not get past opening; it never crashes.
      expect([0, 1], `${inject}: ${lines.join(' ')}`).toContain(code);
      for (const line of lines.filter((candidate) => candidate.startsWith('refused'))) {
        expect(line).toMatch(/^refused (disk_full|storage_failed|database_\w+)$/);
      }
      expect(
        findFailure(officeDatabase(folder), readAcknowledgements(lines)),
        `${inject}: ${lines.join(' ')}`,
      ).toBeNull();
      const core = createCore({ dataFolder: folder, programVersion: 'test', clock });
      expect(await core.call({ method: 'workspace.getStatus', input: {} })).toMatchObject({
        value: { state: 'ready' },
      });
      await core.close();
    }
  },
  120_000,
);

test.skipIf(!hasStrace)(
  'acknowledging before the commit loses numbers under the same faults (red proof of F06) [strace]',
  async () => {
    const folder = makeFolder();
    await makeOffice(folder);
    const program = startProgram(
      'register-incoming.ts',
      [folder, '6', 'k', 'early', 'exit'],
      [
        'strace',
        '-o',
        path.join(folder, 'strace.log'),
        '-e',
        'trace=pwrite64',
        '-e',
        'inject=pwrite64:error=EIO:when=10+',
      ],
    );
    await program.ended;
    expect(findFailure(officeDatabase(folder), readAcknowledgements(program.lines()))).toMatch(/^lost|holds/);
  },
  60_000,
);
