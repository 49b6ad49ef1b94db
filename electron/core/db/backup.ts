/**
 * Backups of a register file. One counts only after it was opened again and found equal to its source: copied under a
 * temporary name, verified, flushed, renamed, and the folder flushed (reliability.md 0, fact 6).
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../../contract/errors.ts';
import type { BackupSummary } from '../../contract/workspace.schema.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { AuditTrail } from './audit-trail.types.ts';
import {
  type BackupEntry,
  type BackupManifest,
  type BackupReason,
  summarise,
  listBackupEntries,
  manifestPath,
  nameBackup,
  nextOrdinal,
  unfinishedEnding,
} from './backup-manifest.ts';
import { chooseExpired } from './backup-retention.ts';
import { copySnapshot, findStructureFault, readContents, sameContents, type Snapshot } from './backup-snapshot.ts';
import { closeQuietly, type Connection, openConnection, readPragma } from './connection.ts';
import { type DigestFile, hashFile } from './digest-files.ts';
import { flushFile, flushFolder, renameDurably, writeFileDurably } from './durable-file.ts';
import { type FileFolders, poolFiles } from './file-pool.ts';
import { inspectFile } from './inspect-file.ts';
import { assertOurs, newestVersion } from './migrate.ts';
import type { Migration } from './migration.ts';
import { describeFault, describeFreeSpace, toStorageError } from './storage-errors.ts';

export interface BackupOptions {
  /** The register file; it may be in use. */
  readonly source: string;
  /** Where backups lie; made when missing. */
  readonly folder: string;
  readonly reason: BackupReason;
  readonly clock: Clock;
  readonly programVersion: string;
  readonly audit: AuditTrail;
  readonly log: Log;
  /** Where the files that the register speaks of lie, and where all backups together keep them. */
  readonly files?: FileFolders & { readonly list: (connection: Connection) => readonly DigestFile[] };
  /** Makes the copy in another thread; without it in this one. */
  readonly copy?: CopyRegister;
}

/** As `copySnapshot`: from the register file to a free name. */
export type CopyRegister = (source: string, target: string) => Promise<Snapshot>;

/**
 * Makes one verified backup of a snapshot of the register and lets old ones go. Registering goes on meanwhile.
 *
 * @throws DomainError disk_full, backup_failed; database_damaged when the register itself no longer reads whole.
 */
export async function backUp(options: BackupOptions): Promise<BackupSummary> {
  const { source, folder, reason, clock, log, audit, files: kept } = options;
  const copy = options.copy ?? ((from, to) => copySnapshot(from, to, { audit, listFiles: kept?.list ?? (() => []) }));
  const started = performance.now();
  let temporary: string | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    sweepUnfinished(folder);
    assertRoom(source, folder);
    const entries = listBackupEntries(folder);
    const at = clock.now();
    const name = nameBackup(at, reason, (candidate) => existsSync(path.join(folder, candidate)));
    temporary = path.join(folder, `${name}${unfinishedEnding}`);
    const { stored, ...contents } = await copy(source, temporary);
    await flushFile(temporary);
    // Before the backup has its name: one that is there has its files.
    const ordinal = nextOrdinal(entries);
    const files = kept ? await poolFiles(kept, stored, ordinal) : null;
    const manifest: BackupManifest = {
      format: 1,
      ordinal,
      at: at.toISOString(),
      reason,
      programVersion: options.programVersion,
      ...contents,
      rows: { ...contents.rows },
      ...(files ? { files } : {}),
      sizeBytes: statSync(temporary).size,
      sha256: await hashFile(temporary),
    };
    await renameDurably(temporary, path.join(folder, name));
    writeFileDurably(manifestPath(folder, name), JSON.stringify(manifest));
    letOldOnesGo(folder, log);
    log({
      level: 'info',
      event: 'backup.made',
      values: { reason, bytes: manifest.sizeBytes, milliseconds: Math.round(performance.now() - started) },
    });
    return summarise(name, manifest);
  } catch (error) {
    if (temporary !== null) removeUnfinished(temporary);
    log({ level: 'error', event: 'backup.failed', values: { reason, fault: faultName(error) } });
    throw asBackupError(error, folder);
  }
}

/** The backups of a folder, the newest first. */
export function listBackups(folder: string): readonly BackupSummary[] {
  return listBackupEntries(folder).map((entry) => entry.summary);
}

/** The newest verified backup, or null. */
export function findLastBackup(folder: string): BackupEntry | null {
  return listBackupEntries(folder).find((entry) => entry.summary.verified) ?? null;
}

/**
 * Reads a backup as a whole: checksum, structure, chain, and that it is what its note says. Writes nothing.
 *
 * @throws DomainError backup_not_found, backup_damaged, database_newer.
 */
export async function verifyBackup(
  folder: string,
  name: string,
  audit: AuditTrail,
  migrations: readonly Migration[],
): Promise<BackupEntry> {
  // Only a listed name is ever opened: nothing typed becomes a path.
  const entry = listBackupEntries(folder).find((candidate) => candidate.name === name);
  if (!entry) throw new DomainError('backup_not_found', { name });
  const file = path.join(folder, name);
  const damaged = (detail: string): DomainError => new DomainError('backup_damaged', { name, detail });
  try {
    if (entry.manifest && entry.manifest.sha256 !== (await hashFile(file))) throw damaged('nội dung đã bị đổi');
    // SQLite takes a file of 0 bytes for an empty database.
    if (inspectFile(file).kind !== 'register') throw damaged('không phải sổ');
    const connection = openConnection(file, { readonly: true, journal: 'delete' });
    try {
      assertOurs(connection, migrations);
      // An older schema is brought up first when it is put back; what its rows mean is known only then.
      const isCurrent = readPragma(connection, 'user_version') === newestVersion(migrations);
      const fault = findStructureFault(connection) ?? (isCurrent ? audit.findProblem(connection) : null);
      if (fault !== null) throw damaged(fault);
      if (entry.manifest && !sameContents(entry.manifest, readContents(connection, audit))) {
        throw damaged('không khớp ghi chép lúc sao lưu');
      }
    } finally {
      closeQuietly(connection);
    }
    return entry;
  } catch (error) {
    if (error instanceof DomainError && /^(backup_damaged|database_newer)$/.test(error.code)) throw error;
    throw damaged(faultName(error));
  }
}

/** Refuses early: a backup must never take the last room from the register. */
function assertRoom(source: string, folder: string): void {
  const needed = statSync(source).size + (statSync(`${source}-wal`, { throwIfNoEntry: false })?.size ?? 0) + 262_144;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < needed) throw new DomainError('disk_full', { free: describeFreeSpace(folder) });
}

/** Lets the backups of a folder go that retention does not keep. */
export function letOldOnesGo(folder: string, log: Log): void {
  for (const name of chooseExpired(listBackupEntries(folder))) {
    try {
      rmSync(path.join(folder, name));
      rmSync(manifestPath(folder, name), { force: true });
    } catch (error) {
      // Held by another program; the next backup tries again.
      log({ level: 'warning', event: 'backup.kept', values: { fault: describeFault(error) } });
    }
  }
  flushFolder(folder);
}

/** Removes what an interrupted backup left behind. */
export function sweepUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.includes(unfinishedEnding)) rmSync(path.join(folder, name), { force: true });
  }
}

function removeUnfinished(file: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}

function faultName(error: unknown): string {
  return error instanceof DomainError ? String(error.values.detail ?? error.code) : describeFault(error);
}

function asBackupError(error: unknown, folder: string): DomainError {
  const fault = toStorageError(error, path.join(folder, 'x'));
  if (fault && /^(disk_full|backup_failed|database_damaged)$/.test(fault.code)) return fault;
  return new DomainError('backup_failed', { detail: faultName(fault ?? error) });
}
