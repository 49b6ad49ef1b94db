/** Names of backups and the note beside each one that says what it held when it was verified. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type BackupSummary, backupSummary } from '../../contract/workspace.schema.ts';
import { vietnamDate, vietnamTime } from '../clock.ts';
import { describeFault, toStorageError } from './storage-errors.ts';

export type BackupReason = BackupSummary['reason'];

const backupManifest = z.object({
  format: z.literal(1),
  /** Grows by one with each backup of a folder: the order of making, whatever the clock said. */
  ordinal: z.int(),
  at: backupSummary.shape.at,
  reason: backupSummary.shape.reason,
  programVersion: z.string(),
  schemaVersion: z.int(),
  sizeBytes: z.int(),
  sha256: z.string(),
  head: z.object({ seq: z.int(), hash: z.string() }).nullable(),
  /** Attached files: how many the backup speaks of, and how many of those the pool lacks or holds damaged. */
  files: z.object({ count: z.int(), missing: z.int() }).optional(),
  /** Rows per table. */
  rows: z.record(z.string(), z.int()),
});
export type BackupManifest = z.infer<typeof backupManifest>;

export interface BackupEntry {
  readonly name: string;
  readonly summary: BackupSummary;
  readonly manifest: BackupManifest | null;
  readonly ordinal: number;
}

const pattern = /^so-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})-([a-z_]+?)(?:-\d+)?\.db$/;
/** A backup under this ending is not finished; it is swept away. */
export const unfinishedEnding = '.dang-sao';

/** `so-2026-11-22-1102-manual.db` by the time in Vietnam, with `-2` and so on while the name is taken. */
export function nameBackup(at: Date, reason: BackupReason, isTaken: (name: string) => boolean): string {
  const stem = `so-${vietnamDate(at)}-${vietnamTime(at).replace(':', '')}-${reason}`;
  for (let index = 1; ; index += 1) {
    const name = index === 1 ? `${stem}.db` : `${stem}-${index}.db`;
    if (!isTaken(name)) return name;
  }
}

/** A backup that has just been made and verified, as it is listed. */
export function summarise(name: string, { at, sizeBytes, reason, files }: BackupManifest): BackupSummary {
  return { name, at, sizeBytes, reason, verified: true, ...(files ? { files } : {}) };
}

/** Where the note of a backup lies. */
export function manifestPath(folder: string, name: string): string {
  return path.join(folder, name.replace(/\.db$/, '.json'));
}

/** All finished backups of a folder, the newest first; an absent folder has none. */
export function listBackupEntries(folder: string): readonly BackupEntry[] {
  const entries = readNames(folder).flatMap((name) => readEntry(folder, name) ?? []);
  return entries.sort((a, b) => b.ordinal - a.ordinal || (a.name < b.name ? 1 : -1));
}

/** The number after the newest backup's. */
export function nextOrdinal(entries: readonly BackupEntry[]): number {
  return Math.max(0, ...entries.map((entry) => entry.ordinal)) + 1;
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (describeFault(error) === 'ENOENT') return [];
    throw toStorageError(error, path.join(folder, 'x')) ?? error;
  }
}

function readEntry(folder: string, name: string): BackupEntry | null {
  const match = pattern.exec(name);
  const reason = backupSummary.shape.reason.safeParse(match?.[4]);
  if (!match || !reason.success) return null;
  const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  const manifest = readManifest(folder, name);
  const named = new Date(`${match[1]}T${match[2]}:${match[3]}:00+07:00`);
  if (Number.isNaN(named.getTime())) return null;
  return {
    name,
    manifest,
    ordinal: manifest?.ordinal ?? 0,
    summary: {
      name,
      at: manifest?.at ?? named.toISOString(),
      sizeBytes: stat.size,
      reason: reason.data,
      // A cheap look at every listing; restoring reads all of it.
      verified: manifest !== null && manifest.sizeBytes === stat.size,
      ...(manifest?.files ? { files: manifest.files } : {}),
    },
  };
}

function readManifest(folder: string, name: string): BackupManifest | null {
  try {
    const parsed = backupManifest.safeParse(JSON.parse(readFileSync(manifestPath(folder, name), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
