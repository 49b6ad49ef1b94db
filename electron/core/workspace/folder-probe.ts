/** Asks the system about a folder. What it does not tell counts as harmless: an office is never locked out by a guess. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../../contract/errors.ts';
import {
  classifyFolder,
  type FolderClass,
  type Mount,
  parseLinuxMounts,
  parseMacMounts,
} from './folder-class.rules.ts';

/** How the workspace learns what kind of place a folder is. */
export type FolderProbe = (folder: string) => FolderClass;

/** The class of a folder of this machine, which need not exist yet. */
export const probeFolder: FolderProbe = (folder) => {
  const nearest = findNearest(path.resolve(folder));
  const realPath = quietly(() => path.join(realpathSync.native(nearest.existing), nearest.rest), folder);
  const { OneDrive, OneDriveCommercial, OneDriveConsumer } = process.env;
  return classifyFolder({
    platform: process.platform,
    realPath,
    mounts: quietly(readMounts, []),
    syncRoots: [OneDrive, OneDriveCommercial, OneDriveConsumer].filter((root) => root !== undefined),
    namesAbove: foldersAbove(nearest.existing).flatMap((one) => quietly(() => readdirSync(one), [])),
  });
};

/**
 * A register is opened on a disk of this machine alone.
 *
 * @throws DomainError folder_on_network, folder_in_cloud
 */
export function assertLocal(folder: string, probe: FolderProbe): void {
  const { kind, name } = probe(folder);
  if (kind === 'network') throw new DomainError('folder_on_network', { path: folder, name });
  if (kind === 'cloud') throw new DomainError('folder_in_cloud', { path: folder, name });
}

function readMounts(): readonly Mount[] {
  if (process.platform === 'linux') return parseLinuxMounts(readFileSync('/proc/mounts', 'utf8'));
  if (process.platform === 'darwin')
    return parseMacMounts(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 }));
  return [];
}

function findNearest(folder: string): { readonly existing: string; readonly rest: string } {
  let existing = folder;
  while (!existsSync(existing) && path.dirname(existing) !== existing) existing = path.dirname(existing);
  return { existing, rest: path.relative(existing, folder) };
}

function foldersAbove(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

function quietly<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
