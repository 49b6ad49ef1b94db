/**
 * Opens an office's register: what lies there is looked at first, then witness, settings, schema and witness again are
 * checked, and only then may a number be issued. A refusal changes nothing and never makes a new register.
 */
import { statSync } from 'node:fs';
import { DomainError } from '../../contract/errors.ts';
import type { Clock } from '../clock.ts';
import { backUp, findLastBackup } from '../db/backup.ts';
import { listBackupEntries } from '../db/backup-manifest.ts';
import { checkpoint, closeQuietly, type Connection, openConnection } from '../db/connection.ts';
import { inspectFile } from '../db/inspect-file.ts';
import { assertOurs, migrate, newestVersion } from '../db/migrate.ts';
import { describeFault, toStorageError } from '../db/storage-errors.ts';
import { openWitness, type WitnessOnDisk } from '../db/witness.ts';
import { assertNotBehind, bringWitnessUp } from '../db/witness-check.ts';
import { createAttachmentStore } from '../files/attachment-store.ts';
import { officePaths, type OfficePaths } from './office-paths.ts';
import { practiceClock } from './practice-clock.ts';
import type { Register, RegisterContext, WorkspaceOptions } from './workspace.types.ts';

export interface OpenOffice {
  readonly practice: boolean;
  readonly paths: OfficePaths;
  readonly clock: Clock;
  readonly connection: Connection;
  readonly reader: Connection;
  readonly witness: WitnessOnDisk;
  readonly register: Register;
  /** Device and inode of the register file, to notice that it was exchanged. */
  readonly identity: string;
}

/** Files up to this size are checked page by page before the first number; larger ones with each backup. */
const quickCheckLimit = 64 * 1024 * 1024;

/**
 * Opens the register of the office or of practice; null when there has never been one.
 *
 * @throws DomainError the reason why it must not be used now.
 */
export async function openOffice(practice: boolean, options: WorkspaceOptions): Promise<OpenOffice | null> {
  const paths = officePaths(options.dataFolder, practice);
  const witness = openWitness(paths.witness, options.log);
  if (!assertUsableFile(paths, witness, options)) return null;
  const clock = practice ? practiceClock(options.clock) : options.clock;
  const opened: Connection[] = [];
  try {
    assertSound(paths, witness, options);
    const connection = openConnection(paths.database);
    opened.push(connection);
    await migrate(connection, options.migrations, async () => {
      const { attachments: store, attachmentBackups: pool } = paths;
      const files = { store, pool, list: options.listStoredFiles };
      await backUp({ ...options, source: paths.database, folder: paths.backups, reason: 'before_upgrade', files });
    });
    bringWitnessUp(connection, options.audit, witness, options.log);
    const reader = openConnection(paths.database, { readonly: true });
    opened.push(reader);
    const context: RegisterContext = {
      connection,
      reader,
      witness,
      clock,
      practice,
      programVersion: options.programVersion,
      log: options.log,
      attachments: createAttachmentStore(paths.attachments, paths.attachmentBackups),
      readLastBackup: () => findLastBackup(paths.backups)?.summary ?? null,
    };
    const register = options.openRegister(context);
    return { practice, paths, clock, connection, reader, witness, register, identity: readIdentity(paths.database) };
  } catch (error) {
    witness.close();
    for (const connection of opened.toReversed()) closeQuietly(connection);
    throw toStorageError(error, paths.database) ?? error;
  }
}

/** Closes a register; the write-ahead log goes into the file first. Never throws. */
export function closeOffice(office: OpenOffice, options: WorkspaceOptions): void {
  try {
    office.register.close();
    closeQuietly(office.reader);
    if (!checkpoint(office.connection)) options.log({ level: 'warning', event: 'register.checkpoint_busy' });
  } catch (error) {
    options.log({ level: 'error', event: 'register.not_closed_cleanly', values: { fault: describeFault(error) } });
  } finally {
    closeQuietly(office.reader);
    closeQuietly(office.connection);
    office.witness.close();
  }
}

/** False when the register file was moved, deleted or exchanged since it was opened. */
export function isSameFile(office: OpenOffice): boolean {
  return readIdentity(office.paths.database) === office.identity;
}

/** True when there has been a register here: its witness, a backup or a write-ahead log is left. */
export function hasPast(paths: OfficePaths, witness: WitnessOnDisk): boolean {
  const log = statSync(`${paths.database}-wal`, { throwIfNoEntry: false });
  return witness.readTail() !== null || (log?.size ?? 0) > 0 || listBackupEntries(paths.backups).length > 0;
}

/** Looks at the file before SQLite does; false when there is none and never was. */
function assertUsableFile(paths: OfficePaths, witness: WitnessOnDisk, options: WorkspaceOptions): boolean {
  const found = inspectFile(paths.database);
  switch (found.kind) {
    case 'missing':
      if (hasPast(paths, witness)) throw new DomainError('database_missing', { path: paths.database });
      return false;
    case 'empty':
      if (hasPast(paths, witness)) throw new DomainError('database_damaged', { detail: 'tệp rỗng' });
      return false;
    case 'not_sqlite':
      if (hasPast(paths, witness)) throw new DomainError('database_damaged', { detail: 'không đọc được đầu tệp' });
      throw new DomainError('database_foreign', { path: paths.database });
    case 'foreign':
      throw new DomainError('database_foreign', { path: paths.database });
    case 'register': {
      const known = newestVersion(options.migrations);
      if (found.schemaVersion > known) throw new DomainError('database_newer', { found: found.schemaVersion, known });
    }
  }
  return true;
}

/**
 * Looks at the register without the right to write: closing a connection that may write plays the write-ahead log into the
 * file and deletes it, and a refused register must stay as it was found.
 */
function assertSound(paths: OfficePaths, witness: WitnessOnDisk, options: WorkspaceOptions): void {
  const probe = openConnection(paths.database, { readonly: true });
  try {
    // Again after the header: a newer program may have crashed with its schema still in the write-ahead log.
    assertOurs(probe, options.migrations);
    if (statSync(paths.database).size <= quickCheckLimit) {
      const found = String(probe.pragma('quick_check(1)', { simple: true }));
      if (found !== 'ok')
        throw new DomainError('database_damaged', { detail: found.slice(0, 120).replace(/\s+/g, ' ') });
    }
    assertNotBehind(probe, options.audit, witness);
  } finally {
    closeQuietly(probe);
  }
}

function readIdentity(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.dev}:${stat.ino}` : '';
}
