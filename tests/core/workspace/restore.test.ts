import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { BackupSummary } from '../../../electron/contract/workspace.schema.ts';
import { openTinyRegister, tinyMigrations } from './tiny-register.ts';
import { type Desk, openDesk, openNewOffice } from './workspace-fixture.ts';

const inOffice = (desk: Desk, name: string): string => path.join(desk.folder, 'co-quan', name);
const backUpNow = (desk: Desk): Promise<BackupSummary> => desk.does<BackupSummary>('workspace.backUpNow');
const backups = async (desk: Desk): Promise<readonly BackupSummary[]> =>
  (await desk.does<{ backups: readonly BackupSummary[] }>('workspace.listBackups')).backups;

/** A register that cannot repeat what the witness holds, as one without its inputs. */
const withoutReplay = {
  openRegister: (context: Parameters<typeof openTinyRegister>[0]) => {
    const { replay: _, ...register } = openTinyRegister(context);
    return register;
  },
};

test('a backup on demand is listed first and is verified', async () => {
  const desk = await openNewOffice();
  const summary = await backUpNow(desk);
  expect(summary).toMatchObject({ reason: 'manual', verified: true });
  expect((await backups(desk))[0]).toEqual(summary);
  expect((await desk.status()).lastBackup).toEqual(summary);
});

test('restoring a deleted register brings every number back, also those after the backup', async () => {
  const desk = await openNewOffice();
  await desk.registers('một');
  const { name } = await backUpNow(desk);
  await desk.registers('hai');
  await desk.registers('ba');
  await desk.close();
  rmSync(inOffice(desk, 'so.db'));
  const again = openDesk(desk.folder);
  expect(await again.status()).toMatchObject({ state: 'failed', failure: { code: 'database_missing' } });
  expect(await again.does('workspace.restore', { name })).toMatchObject({
    state: 'ready',
    failure: null,
    lastRestore: { backupName: name, replayedEvents: 2, droppedEvents: 0 },
  });
  expect(await again.subjects()).toEqual(['Khai báo cơ quan', 'một', 'hai', 'ba']);
  expect(await again.registers('bốn')).toBe(5);
});

test('restoring a damaged register keeps the damaged file aside', async () => {
  const desk = await openNewOffice();
  const { name } = await backUpNow(desk);
  await desk.registers('sau');
  await desk.close();
  writeFileSync(inOffice(desk, 'so.db'), 'hỏng');
  const again = openDesk(desk.folder);
  expect(await again.does('workspace.restore', { name })).toMatchObject({ state: 'ready' });
  expect(await again.subjects()).toEqual(['Khai báo cơ quan', 'sau']);
  const [kept] = readdirSync(inOffice(desk, 'giu-lai'));
  expect(readFileSync(path.join(inOffice(desk, 'giu-lai'), kept ?? '', 'so.db'), 'utf8')).toBe('hỏng');
});

test('a sound register is backed up before it is replaced; its restore is an event of the audit', async () => {
  const desk = await openNewOffice();
  const { name } = await backUpNow(desk);
  await desk.registers('sau');
  await desk.does('workspace.restore', { name });
  expect((await backups(desk)).map((backup) => backup.reason)).toEqual(['before_restore', 'manual']);
  expect(existsSync(path.join(inOffice(desk, 'giu-lai'), '..', 'so.db.khoi-phuc'))).toBe(false);
  const month = readdirSync(inOffice(desk, 'nhat-ky'))[0] ?? '';
  expect(readFileSync(path.join(inOffice(desk, 'nhat-ky'), month), 'utf8')).toContain(`restored ${name} 1/0`);
  await desk.close();
  expect(await openDesk(desk.folder).status()).toMatchObject({ state: 'ready' });
});

test('what came after the backup is left out when asked for, and the register says how much', async () => {
  const desk = await openNewOffice();
  const { name } = await backUpNow(desk);
  await desk.registers('sai');
  await desk.registers('sai nữa');
  expect(await desk.does('workspace.restore', { name, dropLater: true })).toMatchObject({
    state: 'ready',
    lastRestore: { replayedEvents: 0, droppedEvents: 2 },
  });
  expect(await desk.subjects()).toEqual(['Khai báo cơ quan']);
  const aside = readdirSync(inOffice(desk, 'nhat-ky')).find((entry) => entry.startsWith('truoc-khoi-phuc-')) ?? '';
  expect(readdirSync(path.join(inOffice(desk, 'nhat-ky'), aside))).toHaveLength(1);
  expect(await desk.registers('đúng')).toBe(2);
  await desk.close();
  const again = openDesk(desk.folder);
  expect(await again.subjects()).toEqual(['Khai báo cơ quan', 'đúng']);
});

test('a restore can itself be taken back with the backup made before it', async () => {
  const desk = await openNewOffice();
  const { name } = await backUpNow(desk);
  await desk.registers('cần giữ');
  await desk.does('workspace.restore', { name, dropLater: true });
  await desk.registers('nhánh khác');
  const before = (await backups(desk)).find((backup) => backup.reason === 'before_restore');
  expect(await desk.does('workspace.restore', { name: before?.name })).toMatchObject({
    lastRestore: { droppedEvents: 2 },
  });
  expect(await desk.subjects()).toEqual(['Khai báo cơ quan', 'cần giữ']);
  await desk.close();
  expect(await openDesk(desk.folder).status()).toMatchObject({ state: 'ready' });
});

test('where events cannot be repeated, the office works again and the loss is told', async () => {
  const desk = await openNewOffice(withoutReplay);
  const { name } = await backUpNow(desk);
  await desk.registers('mất');
  await desk.close();
  rmSync(inOffice(desk, 'so.db'));
  const again = openDesk(desk.folder, withoutReplay);
  expect(await again.does('workspace.restore', { name })).toMatchObject({
    state: 'ready',
    lastRestore: { replayedEvents: 0, droppedEvents: 1 },
  });
});

test('a repeated event that comes out otherwise is undone and ends the repeating', async () => {
  const changes = {
    openRegister: (context: Parameters<typeof openTinyRegister>[0]) => {
      const tiny = openTinyRegister(context);
      return {
        ...tiny,
        replay: (event: Parameters<NonNullable<typeof tiny.replay>>[0]) =>
          tiny.replay?.(event.subject === 'hai' ? { ...event, at: '1999' } : event),
      };
    },
  };
  const desk = await openNewOffice(changes);
  const { name } = await backUpNow(desk);
  for (const subject of ['một', 'hai', 'ba']) await desk.registers(subject);
  expect(await desk.does('workspace.restore', { name })).toMatchObject({
    lastRestore: { replayedEvents: 1, droppedEvents: 2 },
  });
  expect(await desk.subjects()).toEqual(['Khai báo cơ quan', 'một']);
});

test('a gap in the witness ends the repeating: nothing is made up', async () => {
  const desk = await openNewOffice();
  const { name } = await backUpNow(desk);
  for (const subject of ['một', 'hai', 'ba']) await desk.registers(subject);
  await desk.close();
  const month = path.join(inOffice(desk, 'nhat-ky'), readdirSync(inOffice(desk, 'nhat-ky'))[0] ?? '');
  const lines = readFileSync(month, 'utf8').split('\n');
  writeFileSync(month, lines.filter((line) => !line.includes('"hai"')).join('\n'));
  rmSync(inOffice(desk, 'so.db'));
  const again = openDesk(desk.folder);
  expect(await again.does('workspace.restore', { name })).toMatchObject({
    lastRestore: { replayedEvents: 1, droppedEvents: 1 },
  });
});

test('a damaged or unknown backup is refused and the register stays open as it is', async () => {
  const desk = await openNewOffice();
  const { name } = await backUpNow(desk);
  truncateSync(path.join(inOffice(desk, 'sao-luu'), name), 9000);
  expect(await desk.refuses('workspace.restore', { name })).toBe('backup_damaged');
  expect(await desk.refuses('workspace.restore', { name: 'so-2020-01-01-0000-manual.db' })).toBe('backup_not_found');
  expect(await desk.refuses('workspace.restore', { name: '../../so.db' })).toBe('backup_not_found');
  expect(await desk.registers('vẫn làm việc')).toBe(2);
});

test('practice has backups of its own and never those of the office', async () => {
  const desk = await openNewOffice();
  const { name } = await backUpNow(desk);
  await desk.does('workspace.openPractice');
  expect(await backups(desk)).toEqual([]);
  expect(await desk.refuses('workspace.restore', { name })).toBe('backup_not_found');
  const practice = await backUpNow(desk);
  await desk.registers('tập dùng');
  await desk.does('workspace.restore', { name: practice.name, dropLater: true });
  expect(await desk.subjects()).toHaveLength(3);
});

test('closing makes a backup, and closing again without a change makes no second one', async () => {
  const desk = await openNewOffice();
  await desk.close();
  for (let round = 0; round < 3; round += 1) {
    const again = openDesk(desk.folder);
    expect((await backups(again)).map((backup) => backup.reason)).toEqual(['closing']);
    await again.close();
  }
});

test('a backup that cannot be made does not stop the closing', async () => {
  const desk = await openNewOffice();
  writeFileSync(inOffice(desk, 'sao-luu'), 'a file in the way');
  expect(await desk.refuses('workspace.backUpNow')).toBe('backup_failed');
  await desk.close();
  rmSync(inOffice(desk, 'sao-luu'));
  expect(await openDesk(desk.folder).subjects()).toEqual(['Khai báo cơ quan']);
});

test('an hour after the first change a backup is made; without a change none, and nothing waits', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const desk = await openNewOffice();
    await desk.subjects();
    expect(vi.getTimerCount()).toBe(0);
    await desk.registers('đổi');
    await desk.registers('đổi nữa');
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(3_599_000);
    expect(await backups(desk)).toEqual([]);
    vi.advanceTimersByTime(2_000);
    // The backup runs beside other calls; a change of register waits for it.
    await desk.does('workspace.openPractice');
    await desk.does('workspace.leavePractice');
    expect((await backups(desk)).map((backup) => backup.reason)).toContain('hourly');
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

/** The program's next version: one step more. */
const nextVersion = {
  migrations: [
    ...tinyMigrations,
    { version: 2, name: 'remark', sql: "ALTER TABLE entry ADD COLUMN remark TEXT NOT NULL DEFAULT ''" },
  ],
  openRegister: (context: Parameters<typeof openTinyRegister>[0]) => {
    context.connection.prepare('SELECT remark FROM entry').all();
    return openTinyRegister(context);
  },
};

test('a new version backs the register up before it changes it, and goes on with the next number', async () => {
  const desk = await openNewOffice();
  await desk.registers('bản cũ');
  await desk.close();
  const updated = openDesk(desk.folder, nextVersion);
  expect(await updated.status()).toMatchObject({ state: 'ready' });
  expect((await backups(updated))[0]).toMatchObject({ reason: 'before_upgrade', verified: true });
  expect(await updated.subjects()).toEqual(['Khai báo cơ quan', 'bản cũ']);
  await updated.close();
  const old = openDesk(desk.folder);
  expect(await old.status()).toMatchObject({ failure: { code: 'database_newer' } });
  expect((await old.status()).failure?.message).toContain('bản sổ 2, chương trình hiểu đến 1');
});

test('a backup of an older version is brought up to the present one when it is put back; a newer one is refused', async () => {
  const desk = await openNewOffice();
  const old = await backUpNow(desk);
  await desk.close();
  const updated = openDesk(desk.folder, { ...nextVersion, openRegister: openTinyRegister });
  expect(await updated.does('workspace.restore', { name: old.name })).toMatchObject({ state: 'ready' });
  expect(await updated.subjects()).toEqual(['Khai báo cơ quan']);
  const newer = await backUpNow(updated);
  await updated.close();
  rmSync(inOffice(desk, 'so.db'));
  const again = openDesk(desk.folder);
  expect(await again.refuses('workspace.restore', { name: newer.name })).toBe('database_newer');
});
