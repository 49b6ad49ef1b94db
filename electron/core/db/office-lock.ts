/**
 * One program per data folder. The lock is an exclusive transaction on a small SQLite file of its own: the system gives it
 * back the moment its holder dies, on Windows too, so there is never a stale lock to delete by hand.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { formatDayMonth } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import { type Clock, vietnamDate, vietnamTime } from '../clock.ts';
import { closeQuietly, type Connection, openConnection } from './connection.ts';
import { writeFileDurably } from './durable-file.ts';
import { toStorageError } from './storage-errors.ts';

export interface OfficeLock {
  release(): void;
}

/** A second program is told within this many milliseconds. */
const patience = 200;

/**
 * Takes the lock of a data folder, which is made when missing.
 *
 * @throws DomainError database_locked (with who holds it), database_read_only, disk_full, storage_failed.
 */
export function takeOfficeLock(folder: string, clock: Clock): OfficeLock {
  const file = path.join(folder, 'so.lock');
  const note = path.join(folder, 'so.lock.json');
  let connection: Connection | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    connection = openConnection(file, { create: true, journal: 'delete', busyTimeout: patience });
    connection.exec('BEGIN EXCLUSIVE');
    // A journal on the disk proves that the folder can be written before anything is promised.
    connection.exec('CREATE TABLE IF NOT EXISTS held (held)');
    writeFileDurably(note, JSON.stringify({ host: hostname(), pid: process.pid, since: clock.now().toISOString() }));
    const held = connection;
    return { release: () => closeQuietly(held) };
  } catch (error) {
    closeQuietly(connection);
    const fault = toStorageError(error, file);
    if (fault?.code === 'database_locked') throw new DomainError('database_locked', { holder: describeHolder(note) });
    throw fault ?? error;
  }
}

/** ` (máy VAN-THU-01, từ 07:58 ngày 22/11)`, or nothing when the holder left no note. */
function describeHolder(note: string): string {
  try {
    const { host, since } = JSON.parse(readFileSync(note, 'utf8')) as { host: unknown; since: unknown };
    const moment = new Date(String(since));
    if (typeof host !== 'string' || Number.isNaN(moment.getTime())) return '';
    return ` (máy ${host.slice(0, 64)}, từ ${vietnamTime(moment)} ngày ${formatDayMonth(vietnamDate(moment))})`;
  } catch {
    return '';
  }
}
