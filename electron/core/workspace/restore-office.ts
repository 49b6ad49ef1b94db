/**
 * Puts a backup back. The present state is backed up first, or its files are kept aside when they no longer open. What was
 * done after the backup is done again from the witness, so that no number is lost; where that is impossible, or the chief
 * wants it gone, the old witness is kept aside and the restored register says how much it lacks.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../../contract/errors.ts';
import type { BackupEntry } from '../db/backup-manifest.ts';
import { checkpoint, closeQuietly, type Connection, openConnection } from '../db/connection.ts';
import { bringFilesBack } from '../db/file-pool.ts';
import { flushFile, renameDurably } from '../db/durable-file.ts';
import { migrate } from '../db/migrate.ts';
import { describeFault, describeFreeSpace, toStorageError } from '../db/storage-errors.ts';
import { silentWitness, type WitnessOnDisk } from '../db/witness.ts';
import type { AuditHead, WitnessRecord } from '../db/witness.types.ts';
import { createAttachmentStore } from '../files/attachment-store.ts';
import { removeDatabase } from './create-office.ts';
import { fileStamp, type OfficePaths } from './office-paths.ts';
import type { Register, RestoreReport, WorkspaceOptions } from './workspace.types.ts';

/** A register under this ending is being restored; what a crash leaves of it is removed at the next start. */
export const restoringEnding = '.khoi-phuc';

export interface RestoreJob {
  readonly paths: OfficePaths;
  /** A verified backup of this office. */
  readonly backup: BackupEntry;
  readonly practice: boolean;
  /** The office's witness; no register is open. */
  readonly witness: WitnessOnDisk;
  /** Leaves out what was done after the backup. */
  readonly dropLater: boolean;
  /** True when the present state has a verified backup, so that its file need not be kept as well. */
  readonly presentIsBackedUp: boolean;
}

/**
 * Replaces the office's register by a backup, brought up to the witness. An error before the files change places leaves the
 * register untouched; after it, a register that is refused until it is restored again.
 *
 * @throws DomainError disk_full, storage_failed, database_read_only.
 */
export async function restoreOffice(job: RestoreJob, options: WorkspaceOptions): Promise<RestoreReport> {
  const { paths, backup, witness } = job;
  const temporary = `${paths.database}${restoringEnding}`;
  try {
    const lostHead = witness.readTail();
    const prepared = await prepare(job, temporary, options);
    const stamp = fileStamp(options.clock.now());
    await exchange(job, temporary, stamp);
    // Only afterwards: a crash in between leaves a register behind its witness, which is refused until restored again. The
    // other way round a damaged register would be left with nothing to tell on it.
    if (prepared.droppedEvents > 0) await witness.setAside(`truoc-khoi-phuc-${stamp}`);
    return { backupName: backup.name, lostHead, ...prepared };
  } catch (error) {
    removeDatabase(temporary);
    throw toStorageError(error, paths.database) ?? error;
  }
}

type Prepared = Pick<RestoreReport, 'backupHead' | 'replayedEvents' | 'droppedEvents' | 'missingFiles'>;

async function prepare(job: RestoreJob, temporary: string, options: WorkspaceOptions): Promise<Prepared> {
  const { paths, backup, witness } = job;
  const source = path.join(paths.backups, backup.name);
  const { bavail, bsize } = statfsSync(paths.folder);
  if (bavail * bsize < statSync(source).size + 1_048_576) {
    throw new DomainError('disk_full', { free: describeFreeSpace(paths.folder) });
  }
  removeDatabase(temporary);
  copyFileSync(source, temporary);
  await flushFile(temporary);
  const connection = openConnection(temporary);
  let reader: Connection | null = null;
  try {
    await migrate(connection, options.migrations, () => Promise.resolve());
    const backupHead = options.audit.readHead(connection);
    reader = openConnection(temporary, { readonly: true });
    const register = options.openRegister({
      connection,
      reader,
      witness: silentWitness,
      clock: options.clock,
      practice: job.practice,
      programVersion: options.programVersion,
      log: options.log,
      // What was attached after the backup is attached again even when its file is gone: the numbers that follow must not be lost.
      attachments: { ...createAttachmentStore(paths.attachments, paths.attachmentBackups), adopt: () => undefined },
      readLastBackup: () => null,
    });
    let replayedEvents = 0;
    let droppedEvents = 0;
    try {
      if (!job.dropLater) replayedEvents = replayLater(connection, register, witness, options);
      droppedEvents = countDropped(connection, witness, options);
      if (droppedEvents > 0 && !job.dropLater) register.retireNumbers?.(findDropped(connection, witness, options));
    } finally {
      register.close();
    }
    reader.close();
    // Before the register takes its place: a row that is seen has its file.
    const files = { store: paths.attachments, pool: paths.attachmentBackups };
    const missingFiles = await bringFilesBack(files, options.listStoredFiles(connection));
    if (!checkpoint(connection)) throw new DomainError('storage_failed', { detail: 'wal_checkpoint' });
    return { backupHead, replayedEvents, droppedEvents, ...(missingFiles > 0 ? { missingFiles } : {}) };
  } finally {
    closeQuietly(reader);
    closeQuietly(connection);
  }
}

/** Does the witnessed events after the backup again, each compared with its witness line; stops at the first that differs. */
function replayLater(
  connection: Connection,
  register: Register,
  witness: WitnessOnDisk,
  options: WorkspaceOptions,
): number {
  let head = options.audit.readHead(connection);
  if (!register.replay || !head || !isPrefix(connection, head, witness, options)) return 0;
  let count = 0;
  for (const event of witness.readFrom(head.seq)) {
    if (event.seq !== head.seq + 1) break;
    connection.exec('BEGIN IMMEDIATE');
    try {
      register.replay(event);
      const reached = options.audit.readHead(connection);
      if (reached?.seq !== event.seq || reached.hash !== event.hash) throw new Error('another event came out');
      connection.exec('COMMIT');
      head = reached;
      count += 1;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      options.log({
        level: 'warning',
        event: 'restore.replay_stopped',
        values: { seq: event.seq, fault: describeFault(error) },
      });
      break;
    }
  }
  return count;
}

/** True when the witness goes on from this head: the backup belongs to the same history. */
function isPrefix(connection: Connection, head: AuditHead, witness: WitnessOnDisk, options: WorkspaceOptions): boolean {
  for (const event of witness.readFrom(head.seq - 1)) {
    if (event.seq === head.seq) return event.hash === head.hash;
    // The line of the head itself is unreadable: the replay's own hashes decide.
    return options.audit.readHashAt(connection, head.seq) !== null;
  }
  return false;
}

/** The witnessed events that are not in this register. */
function* findDropped(
  connection: Connection,
  witness: WitnessOnDisk,
  options: WorkspaceOptions,
): Generator<WitnessRecord> {
  let behind = false;
  for (const event of witness.readFrom(0)) {
    behind ||= options.audit.readHashAt(connection, event.seq) !== event.hash;
    if (behind) yield event;
  }
}

/** How many witnessed events are not in this register. */
function countDropped(connection: Connection, witness: WitnessOnDisk, options: WorkspaceOptions): number {
  const tail = witness.readTail();
  if (!tail || options.audit.readHashAt(connection, tail.seq) === tail.hash) return 0;
  for (const event of witness.readFrom(0)) {
    if (options.audit.readHashAt(connection, event.seq) !== event.hash) return tail.seq - event.seq + 1;
  }
  return 0;
}

/** The old files go aside, the log first: a log left behind would be played into the restored file. */
async function exchange(job: RestoreJob, temporary: string, stamp: string): Promise<void> {
  const { paths } = job;
  const aside = path.join(paths.keptAside, stamp);
  for (const ending of ['-wal', '-shm', '']) {
    const file = `${paths.database}${ending}`;
    if (!existsSync(file)) continue;
    mkdirSync(aside, { recursive: true });
    await renameDurably(file, path.join(aside, path.basename(file)));
  }
  await renameDurably(temporary, paths.database);
  if (job.presentIsBackedUp) rmSync(aside, { recursive: true, force: true });
}
