/** What is done to the files of an open office besides its backups: erased copies destroyed, a restore tried. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { HeldCopies, RestoreTrial } from '../../contract/workspace.schema.ts';
import { findLastBackup, sweepUnfinished } from '../db/backup.ts';
import { describeFault } from '../db/storage-errors.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { removeDatabase } from './create-office.ts';
import { destroyHeldCopy, findHeldCopies } from './held-copies.ts';
import type { OfficePaths } from './office-paths.ts';
import type { OpenOffice } from './open-office.ts';
import { trialFolder, tryRestore } from './restore-drill.ts';
import { restoringEnding } from './restore-office.ts';
import type { SecondFolder } from './second-folder.ts';
import type { WorkspaceOptions } from './workspace.types.ts';

/** A trial is made by itself when the last one is older than this. */
const trialEvery = 30 * 86_400_000;

export interface FileCare {
  /** Copies that still hold an erased text. */
  listHeld(office: OpenOffice): HeldCopies;
  /** Makes a fresh backup, destroys every copy that still holds an erased text, and tells the audit. */
  destroyHeld(office: OpenOffice): Promise<HeldCopies>;
  /** Tries the newest backup, made for it when there is none yet, and tells the audit. */
  tryRestore(office: OpenOffice): Promise<RestoreTrial>;
  /** The same when it is time for it; never throws. */
  tryRestoreWhenDue(office: OpenOffice): Promise<void>;
}

/** Removes what an interrupted backup, restore or trial left behind: whole copies of the register under other names. */
export function sweepLeftovers({ backups, database, folder }: OfficePaths): void {
  sweepUnfinished(backups);
  removeDatabase(`${database}${restoringEnding}`);
  rmSync(path.join(folder, trialFolder), { recursive: true, force: true });
}

/** @param second the second backup folder of the open office; practice has none. */
export function createFileCare(
  options: WorkspaceOptions,
  keeper: BackupKeeper,
  second: () => SecondFolder | null,
): FileCare {
  let problem = '';

  function listHeld({ paths, register, reader }: OpenOffice): HeldCopies {
    const marks = register.findErasureMarks?.() ?? [];
    const described = second()?.describe();
    const isAbsent = described !== undefined && described.folder !== '' && !described.present;
    return {
      copies: [
        ...findHeldCopies({
          paths,
          marks,
          secondFolder: second()?.find() ?? null,
          connection: reader,
          audit: options.audit,
        }),
      ],
      problem,
      absentFolder: isAbsent && marks.length > 0 ? described.folder : '',
    };
  }

  async function destroyHeld(office: OpenOffice): Promise<HeldCopies> {
    const { copies } = listHeld(office);
    if (copies.length === 0) return listHeld(office);
    await keeper.make(office, 'after_erasure');
    const destroyed: string[] = [];
    problem = '';
    for (const copy of copies) {
      try {
        await destroyHeldCopy(copy);
        destroyed.push(copy.name);
      } catch (error) {
        problem = `${copy.name}: ${describeFault(error)}`;
        options.log({ level: 'error', event: 'erasure.copy_left', values: { fault: describeFault(error) } });
      }
    }
    if (destroyed.length > 0)
      office.register.recordFileEvent?.({
        method: 'workspace.destroyHeldCopies',
        action: `Hủy ${destroyed.length} bản sao lưu còn giữ nội dung đã xóa`,
        state: { destroyed },
      });
    return listHeld(office);
  }

  async function trial(office: OpenOffice): Promise<RestoreTrial> {
    if (findLastBackup(office.paths.backups) === null) await keeper.make(office, 'manual');
    const result = await tryRestore(office, options);
    office.register.recordFileEvent?.({
      method: 'workspace.tryRestore',
      action: result.problem === '' ? 'Thử phục hồi bản sao lưu: được' : 'Thử phục hồi bản sao lưu: không được',
      reason: result.problem,
      state: result,
    });
    return result;
  }

  return {
    listHeld,
    destroyHeld,
    tryRestore: trial,
    async tryRestoreWhenDue(office) {
      const last = office.register.findLastTrial?.();
      const isDue = !last || office.clock.now().getTime() - Date.parse(last.at) > trialEvery;
      // A long command holds the register's one transaction; the next hour will do.
      if (!isDue || office.connection.inTransaction) return;
      try {
        await trial(office);
      } catch (error) {
        options.log({ level: 'error', event: 'restore.trial_failed', values: { fault: describeFault(error) } });
      }
    },
  };
}
