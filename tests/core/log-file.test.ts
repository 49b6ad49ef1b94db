import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLogFile } from '../../electron/core/log-file.ts';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'so-van-thu-log-')), 'nhat-ky-chuong-trinh');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const clock = { now: () => new Date('2026-11-22T08:00:00Z') };

it('writes one line per entry, readable by the incident id', () => {
  const log = createLogFile(folder, clock);
  log({ level: 'error', event: 'call.failed', values: { incidentId: '0A1B2C3D', method: 'today.get' } });
  log({ level: 'info', event: 'workspace.opened' });
  const lines = readFileSync(path.join(folder, 'chuong-trinh.log'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      at: '2026-11-22T08:00:00.000Z',
      level: 'error',
      event: 'call.failed',
      incidentId: '0A1B2C3D',
      method: 'today.get',
    },
    { at: '2026-11-22T08:00:00.000Z', level: 'info', event: 'workspace.opened' },
  ]);
});

it('keeps ten files of at most one megabyte', () => {
  const log = createLogFile(folder, clock);
  const values = { filler: 'x'.repeat(100_000) };
  for (let entry = 0; entry < 150; entry += 1) log({ level: 'info', event: 'test.filled', values });
  const files = readdirSync(folder);
  expect(files).toHaveLength(10);
  for (const file of files) expect(statSync(path.join(folder, file)).size).toBeLessThanOrEqual(1024 * 1024);
});

it('lets the program go on when it cannot write', () => {
  writeFileSync(folder, 'a file where the folder should be');
  const log = createLogFile(folder, clock);
  expect(() => log({ level: 'error', event: 'call.failed' })).not.toThrow();
});
