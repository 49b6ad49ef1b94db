/** Where everything of an office lies under the data folder. */
import path from 'node:path';

export interface OfficePaths {
  /** `co-quan` for the office itself, `tap-dung` for practice. */
  readonly folder: string;
  readonly database: string;
  readonly witness: string;
  readonly backups: string;
  /** Files attached to documents, by digest. */
  readonly attachments: string;
  /** The same files once more, for all backups together. */
  readonly attachmentBackups: string;
  /** Files that were replaced, kept for whoever looks into what happened. */
  readonly keptAside: string;
}

/** The paths of the office or of its practice register. */
export function officePaths(dataFolder: string, practice: boolean): OfficePaths {
  const folder = path.join(dataFolder, practice ? 'tap-dung' : 'co-quan');
  return {
    folder,
    database: path.join(folder, 'so.db'),
    witness: path.join(folder, 'nhat-ky'),
    backups: path.join(folder, 'sao-luu'),
    attachments: path.join(folder, 'tep'),
    attachmentBackups: poolOf(path.join(folder, 'sao-luu')),
    keptAside: path.join(folder, 'giu-lai'),
  };
}

/** Where the backups in a folder keep the attached files, all of them together. */
export const poolOf = (backups: string): string => path.join(backups, 'tep');

/** A moment as part of a file name: `20261122-110215-123` (UTC). */
export function fileStamp(moment: Date): string {
  return moment.toISOString().replace(/[-:Z]/g, '').replace('T', '-').replace('.', '-');
}
