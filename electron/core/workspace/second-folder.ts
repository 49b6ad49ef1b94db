/**
 * A second folder for backups, on another disk or a USB stick: every verified backup of the office is copied there and read
 * back. A disk that is not plugged in never stops the work; it is said on the screen. (reliability.md 6.6)
 */
import { constants, copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../../contract/errors.ts';
import type { SecondBackups } from '../../contract/workspace.schema.ts';
import { letOldOnesGo, listBackups, sweepUnfinished } from '../db/backup.ts';
import { listBackupEntries, manifestPath, unfinishedEnding } from '../db/backup-manifest.ts';
import { eraseDigest, hashFile } from '../db/digest-files.ts';
import { flushFile, renameDurably } from '../db/durable-file.ts';
import { copyPool } from '../db/file-pool.ts';
import { describeFault, describeFreeSpace } from '../db/storage-errors.ts';
import type { Log } from '../log.ts';
import { isInside } from './folder-class.rules.ts';
import type { FolderProbe } from './folder-probe.ts';
import { poolOf } from './office-paths.ts';

/** Backups lie in a folder of their own on the disk, so that nothing else there is ever touched. */
const ownFolder = 'sao-luu-so-van-thu';

export interface SecondFolder {
  /** The folder that backups are copied to; null while none is chosen or its disk is not at hand. */
  find(): string | null;
  describe(): SecondBackups;
  /**
   * Copies what the first folder has and this one lacks, the newest first; a failure is remembered, never thrown.
   *
   * @param erasedFiles digests of attached files that must not lie here any more.
   */
  bringUp(backups: string, erasedFiles?: readonly string[]): Promise<void>;
}

/** @param chosen the path a person chose; empty for none. */
export function createSecondFolder(chosen: string, log: Log): SecondFolder {
  let problem = '';
  const place = path.join(chosen, ownFolder);
  const isThere = (): boolean => chosen !== '' && existsSync(chosen);

  return {
    find: () => (isThere() ? place : null),
    describe: () => ({
      folder: chosen,
      present: isThere(),
      lastBackup: isThere() ? (listBackups(place)[0] ?? null) : null,
      problem,
    }),
    async bringUp(backups, erasedFiles = []) {
      if (!isThere()) return;
      try {
        mkdirSync(place, { recursive: true });
        sweepUnfinished(place);
        const newest = listBackupEntries(backups).find(({ summary }) => summary.verified);
        // The files first: a backup that is there has its files.
        await copyPool(poolOf(backups), poolOf(place));
        for (const digest of erasedFiles) eraseDigest(poolOf(place), digest);
        if (newest?.manifest) await copyVerified(backups, place, newest.name, newest.manifest.sha256);
        letOldOnesGo(place, log);
        problem = '';
      } catch (error) {
        problem = explain(error, place);
        log({ level: 'warning', event: 'backup.second_failed', values: { fault: describeFault(error) } });
      }
    },
  };
}

/**
 * Refuses a folder that cannot serve: relative, missing, not writable, beside the register itself, or synchronised to the
 * Internet. A share on another machine of the office is welcome: only whole files are written there.
 *
 * @throws DomainError second_folder_refused
 */
export function assertSecondFolder(folder: string, dataFolder: string, probe: FolderProbe): void {
  const refuse = (reason: string): never => {
    // Beside the field it stands as a sentence of its own.
    const sentence = `${reason.charAt(0).toLocaleUpperCase('vi')}${reason.slice(1)}.`;
    throw new DomainError('second_folder_refused', { path: folder, reason }, { folder: sentence });
  };
  if (!path.isAbsolute(folder)) refuse('hãy ghi cả đường dẫn, bắt đầu từ ổ đĩa');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    refuse('không thấy thư mục này, ổ đĩa có thể chưa cắm');
  if (isInside(folder, dataFolder, process.platform)) refuse('đây là thư mục của chính sổ; hãy chọn ổ đĩa khác');
  if (probe(folder).kind === 'cloud') refuse('thư mục này được đưa lên Internet; hãy chọn ổ đĩa rời hoặc ổ thứ hai');
  const trial = path.join(folder, `.thu-ghi-${process.pid}`);
  try {
    mkdirSync(trial);
    rmSync(trial, { recursive: true });
  } catch {
    refuse('không ghi được vào thư mục này');
  }
}

async function copyVerified(from: string, to: string, name: string, sha256: string): Promise<void> {
  const target = path.join(to, name);
  if (existsSync(target) && (await hashFile(target)) === sha256) return;
  const temporary = `${target}${unfinishedEnding}`;
  // Written under another name, read back, and only then given its own: a stick may be pulled out at any moment.
  copyFileSync(path.join(from, name), temporary, constants.COPYFILE_FICLONE);
  await flushFile(temporary);
  if ((await hashFile(temporary)) !== sha256)
    throw new DomainError('backup_failed', { detail: 'bản chép không giống bản gốc' });
  const note = `${manifestPath(to, name)}${unfinishedEnding}`;
  copyFileSync(manifestPath(from, name), note);
  await flushFile(note);
  await renameDurably(temporary, target);
  await renameDurably(note, manifestPath(to, name));
}

function explain(error: unknown, folder: string): string {
  const fault = describeFault(error);
  if (fault === 'ENOSPC') return `ổ đĩa đầy (còn ${describeFreeSpace(folder)})`;
  if (/^(EACCES|EPERM|EROFS)$/.test(fault)) return 'không ghi được vào ổ đĩa';
  return error instanceof DomainError ? String(error.values.detail ?? fault) : fault;
}
