import { hostname } from 'node:os';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeOfficeLock } from '../../../electron/core/db/office-lock.ts';
import { makeFolder, startProgram } from './temporary-folder.ts';

const clock = { now: () => new Date('2026-11-22T00:58:00Z') };

test('a second program is refused within a second and told who holds the register; a killed holder leaves nothing (F14)', async () => {
  const folder = makeFolder();
  for (let round = 1; round <= 5; round += 1) {
    const holder = startProgram('hold-lock.ts', [folder]);
    await holder.says('held');
    // One program of its own, the others from here: a start of Node for each would only test Node.
    if (round === 1) {
      const line = await startProgram('hold-lock.ts', [folder]).says('refused');
      expect(line).toMatch(/^refused database_locked \d{1,3} \(máy .+, từ 07:58 ngày 22\/11\)$/);
    }
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const started = performance.now();
      expect(() => takeOfficeLock(folder, clock)).toThrow('database_locked');
      expect(performance.now() - started).toBeLessThan(1000);
    }
    holder.kill();
    await holder.ended;
    takeOfficeLock(folder, clock).release();
  }
}, 60_000);

test('the same program cannot take it twice, and can after giving it back', () => {
  const folder = makeFolder();
  const lock = takeOfficeLock(folder, clock);
  expect(() => takeOfficeLock(folder, clock)).toThrow('database_locked');
  lock.release();
  takeOfficeLock(folder, clock).release();
});

test('a process number in a file, as others lock, would keep a dead holder (red proof of F14)', async () => {
  const folder = makeFolder();
  const holder = startProgram('hold-lock.ts', [folder]);
  await holder.says('held');
  holder.kill();
  await holder.ended;
  const note = path.join(folder, 'so.lock.json');
  expect(existsSync(note)).toBe(true);
  expect(JSON.parse(readFileSync(note, 'utf8'))).toMatchObject({ host: hostname() });
  takeOfficeLock(folder, clock).release();
});

test('the folder is made when missing, and garbage in the note of the holder is no obstacle', () => {
  const folder = path.join(makeFolder(), 'a', 'b');
  const lock = takeOfficeLock(folder, clock);
  writeFileSync(path.join(folder, 'so.lock.json'), '\0\0\0');
  expect(() => takeOfficeLock(folder, clock)).toThrow('database_locked');
  lock.release();
});

test('a file where the folder should be is a fault of the storage', () => {
  const folder = path.join(makeFolder(), 'x');
  writeFileSync(folder, '');
  expect(() => takeOfficeLock(folder, clock)).toThrow('storage_failed');
  mkdirSync(path.join(folder, '..', 'y', 'so.lock'), { recursive: true });
  expect(() => takeOfficeLock(path.join(folder, '..', 'y'), clock)).toThrow('database_read_only');
});
