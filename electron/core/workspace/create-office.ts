/** Makes a new register: built and filled under another name, and given its own only when it is whole. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../../contract/errors.ts';
import type { Clock } from '../clock.ts';
import { checkpoint, closeQuietly, type Connection, openConnection } from '../db/connection.ts';
import { flushFile, renameDurably } from '../db/durable-file.ts';
import { inspectFile } from '../db/inspect-file.ts';
import { migrate } from '../db/migrate.ts';
import { toStorageError } from '../db/storage-errors.ts';
import { openWitness, silentWitness } from '../db/witness.ts';
import { createAttachmentStore } from '../files/attachment-store.ts';
import { fileStamp, type OfficePaths } from './office-paths.ts';
import { hasPast } from './open-office.ts';
import type { RegisterContext, WorkspaceOptions } from './workspace.types.ts';

/**
 * Creates the register of an office that never had one.
 *
 * @param seed fills it; when it throws, nothing is left behind.
 * @throws DomainError office_already_set_up, database_missing, disk_full, database_read_only, or what `seed` throws.
 */
export async function createOffice(
  paths: OfficePaths,
  clock: Clock,
  practice: boolean,
  options: WorkspaceOptions,
  seed: (context: RegisterContext) => void | Promise<void>,
): Promise<void> {
  const temporary = `${paths.database}.dang-lap`;
  let connection: Connection | null = null;
  let reader: Connection | null = null;
  try {
    mkdirSync(paths.folder, { recursive: true });
    await assertNothingThere(paths, options);
    removeDatabase(temporary);
    connection = openConnection(temporary, { create: true });
    await migrate(connection, options.migrations, () => Promise.resolve());
    reader = openConnection(temporary, { readonly: true });
    await seed({
      connection,
      reader,
      witness: silentWitness,
      clock,
      practice,
      programVersion: options.programVersion,
      log: options.log,
      attachments: createAttachmentStore(paths.attachments, paths.attachmentBackups),
      readLastBackup: () => null,
    });
    reader.close();
    if (!checkpoint(connection)) throw new DomainError('storage_failed', { detail: 'wal_checkpoint' });
    connection.close();
    await flushFile(temporary);
    await renameDurably(temporary, paths.database);
  } catch (error) {
    closeQuietly(reader);
    closeQuietly(connection);
    removeDatabase(temporary);
    throw toStorageError(error, paths.database) ?? error;
  }
}

/** Removes a SQLite file that has no official name, with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
}

async function assertNothingThere(paths: OfficePaths, options: WorkspaceOptions): Promise<void> {
  const { kind } = inspectFile(paths.database);
  if (kind !== 'missing' && kind !== 'empty') throw new DomainError('office_already_set_up');
  const witness = openWitness(paths.witness, options.log);
  if (hasPast(paths, witness)) throw new DomainError('database_missing', { path: paths.database });
  for (const ending of ['', '-wal', '-shm']) {
    const file = `${paths.database}${ending}`;
    if (!existsSync(file)) continue;
    mkdirSync(paths.keptAside, { recursive: true });
    const name = `${fileStamp(options.clock.now())}-${path.basename(file)}`;
    await renameDurably(file, path.join(paths.keptAside, name));
  }
}
