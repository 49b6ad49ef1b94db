/** When backups are made: asked for, an hour after the first change, and at closing. One at a time. */
import type { BackupSummary } from '../../contract/workspace.schema.ts';
import { backUp, findLastBackup } from '../db/backup.ts';
import type { BackupReason } from '../db/backup-manifest.ts';
import { checkpoint } from '../db/connection.ts';
import { describeFault } from '../db/storage-errors.ts';
import type { OpenOffice } from './open-office.ts';
import type { SecondFolder } from './second-folder.ts';
import type { WorkspaceOptions } from './workspace.types.ts';

/** Milliseconds from the first change to its backup; nothing wakes the machine while nothing changes. */
const backupDelay = 3_600_000;

export interface BackupKeeper {
  /** Makes a verified backup now. */
  make(office: OpenOffice, reason: BackupReason): Promise<BackupSummary>;
  /** Makes one unless the newest already holds this state; a failure is logged and does not stop the closing. */
  makeAtClosing(office: OpenOffice): Promise<void>;
  /** Called after each command: the hour begins with the first change. */
  noticeChange(): void;
  /** Forgets a backup that is due, because the register changes or closes. */
  stop(): void;
}

/**
 * @param whenDue called an hour after the first change since the last backup.
 * @param second the second folder of the office, which gets a copy of each backup; practice has none.
 */
export function createBackupKeeper(
  options: WorkspaceOptions,
  whenDue: () => void,
  second: () => SecondFolder | null,
): BackupKeeper {
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function stop(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }

  function make(office: OpenOffice, reason: BackupReason): Promise<BackupSummary> {
    const job = last.then(async () => {
      checkpoint(office.connection);
      const { database, backups, attachments, attachmentBackups } = office.paths;
      const files = { store: attachments, pool: attachmentBackups, list: options.listStoredFiles };
      const summary = await backUp({
        ...options,
        source: database,
        folder: backups,
        reason,
        files,
        ...(options.copyRegister ? { copy: options.copyRegister } : {}),
      });
      if (!office.practice) await second()?.bringUp(backups, options.listErasedFiles(office.connection));
      stop();
      return summary;
    });
    last = job.catch(() => undefined);
    return job;
  }

  return {
    make,
    stop,
    async makeAtClosing(office) {
      try {
        const head = options.audit.readHead(office.connection);
        const newest = findLastBackup(office.paths.backups);
        const isSame = newest?.manifest?.head?.hash === head?.hash && newest?.summary.reason === 'closing';
        if (!isSame) await make(office, 'closing');
      } catch (error) {
        options.log({ level: 'error', event: 'backup.closing_failed', values: { fault: describeFault(error) } });
      }
    },
    noticeChange() {
      if (timer) return;
      timer = setTimeout(() => {
        timer = null;
        whenDue();
      }, backupDelay);
      timer.unref();
    },
  };
}
