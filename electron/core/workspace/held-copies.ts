/**
 * Copies of the register that still hold a text erased from it: backups, files kept aside by a restore, a witness kept aside.
 * What a copy holds is read from its place in the chain of events, never from a clock: the practice office lives in 2022, and
 * the clock of a PC may have been wrong. (practice.md 5.6)
 */
import { existsSync, readdirSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { HeldCopy } from '../../contract/workspace.schema.ts';
import type { AuditTrail } from '../db/audit-trail.types.ts';
import { listBackupEntries, manifestPath } from '../db/backup-manifest.ts';
import { closeQuietly, type Connection, openConnection } from '../db/connection.ts';
import { flushFolder } from '../db/durable-file.ts';
import { readEvents } from '../db/witness-line.ts';
import type { AuditHead } from '../db/witness.types.ts';
import type { OfficePaths } from './office-paths.ts';
import type { ErasureMark } from './workspace.types.ts';

export interface HeldCopiesOptions {
  readonly paths: OfficePaths;
  /** A folder with further backups, when it is at hand. */
  readonly secondFolder: string | null;
  readonly marks: readonly ErasureMark[];
  /** The open register, whose chain decides. */
  readonly connection: Connection;
  readonly audit: AuditTrail;
}

/** Every copy that holds an erased text, or that cannot be read and may hold one. */
export function findHeldCopies(options: HeldCopiesOptions): readonly HeldCopy[] {
  const { paths, secondFolder, marks } = options;
  if (marks.length === 0) return [];
  return [
    ...findBackups(options, 'backup', paths.backups),
    ...(secondFolder === null ? [] : findBackups(options, 'second_backup', secondFolder)),
    ...findKeptRegisters(options),
    ...findKeptWitnesses(options),
  ];
}

/** Overwrites and deletes a copy with what lies beside it. Throws what the disk says. */
export async function destroyHeldCopy({ kind, path: place }: HeldCopy): Promise<void> {
  for (const file of filesOf(place)) await overwrite(file);
  await rm(place, { recursive: true, force: true, maxRetries: 5 });
  if (kind.endsWith('backup')) await rm(manifestPath(path.dirname(place), path.basename(place)), { force: true });
  flushFolder(path.dirname(place));
}

function findBackups(
  { marks, connection, audit }: HeldCopiesOptions,
  kind: 'backup' | 'second_backup',
  folder: string,
): readonly HeldCopy[] {
  return listBackupEntries(folder).flatMap(({ name, manifest, summary }) => {
    const place = path.join(folder, name);
    const numbers = marks
      .filter(
        (mark) =>
          !isFree(mark, manifest?.head ?? null, connection, audit) && !knowsErasure(place, 'delete', mark, audit),
      )
      .map(({ numberText }) => numberText);
    return numbers.length === 0 ? [] : [{ kind, name, path: place, at: summary.at, numbers }];
  });
}

/** True when the head says enough: of our own history, and after the erasure or before the text. */
function isFree(mark: ErasureMark, head: AuditHead | null, connection: Connection, audit: AuditTrail): boolean {
  if (head === null || audit.readHashAt(connection, head.seq) !== head.hash) return false;
  return head.seq >= mark.seq || head.seq < mark.firstSeq;
}

/** True when the file is readable and has the event of the erasure in its own chain. */
function knowsErasure(file: string, journal: 'wal' | 'delete', { seq, hash }: ErasureMark, audit: AuditTrail): boolean {
  let copy: Connection | null = null;
  try {
    copy = openConnection(file, { readonly: true, journal });
    return audit.readHashAt(copy, seq) === hash;
  } catch {
    return false;
  } finally {
    closeQuietly(copy);
  }
}

function findKeptRegisters({ paths, marks, audit }: HeldCopiesOptions): readonly HeldCopy[] {
  return namesIn(paths.keptAside).flatMap((name) => {
    const place = path.join(paths.keptAside, name);
    const file = path.join(place, path.basename(paths.database));
    const numbers = marks
      .filter((mark) => !(existsSync(file) && knowsErasure(file, 'wal', mark, audit)))
      .map(({ numberText }) => numberText);
    return numbers.length === 0 ? [] : [{ kind: 'kept_register', name, path: place, at: null, numbers }];
  });
}

function findKeptWitnesses({ paths, marks }: HeldCopiesOptions): readonly HeldCopy[] {
  const folders = namesIn(paths.witness).filter((name) => !name.endsWith('.jsonl'));
  return folders.flatMap((name) => {
    const place = path.join(paths.witness, name);
    const known = new Set<string>();
    for (const file of filesOf(place)) for (const event of readEvents(file)) known.add(event.hash);
    // It was emptied together with the witness in use when that one already knew of the erasure.
    const numbers = marks.filter(({ hash }) => !known.has(hash)).map(({ numberText }) => numberText);
    return numbers.length === 0 ? [] : [{ kind: 'kept_witness', name, path: place, at: null, numbers }];
  });
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function filesOf(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  try {
    const entries = readdirSync(place, { withFileTypes: true, recursive: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    // A file and no folder.
    return [place];
  }
}

/** A deleted file can be brought back by any tool; one of zeros cannot, as far as the disk writes in place. */
async function overwrite(file: string): Promise<void> {
  const { size } = await stat(file);
  const zeros = Buffer.alloc(1_048_576);
  const handle = await open(file, 'r+');
  try {
    for (let done = 0; done < size; done += zeros.length) {
      await handle.write(zeros, 0, Math.min(zeros.length, size - done), done);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}
