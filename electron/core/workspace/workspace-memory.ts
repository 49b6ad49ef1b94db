/**
 * What the workspace remembers between two starts: whether the practice office was open, and where this machine keeps a second
 * set of backups. Anything unreadable counts as the default and is kept aside; a register never depends on this file.
 */
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { writeFileDurably } from '../db/durable-file.ts';
import { describeFault } from '../db/storage-errors.ts';
import type { Log } from '../log.ts';
import { fileStamp } from './office-paths.ts';

const memory = z.object({
  open: z.enum(['office', 'practice']).default('office'),
  /** An absolute path; empty for none. */
  secondFolder: z.string().default(''),
});
export type WorkspaceMemory = z.infer<typeof memory>;

const nothing: WorkspaceMemory = { open: 'office', secondFolder: '' };
const fileIn = (dataFolder: string): string => path.join(dataFolder, 'trang-thai.json');

/** What was remembered last. */
export function recallWorkspace(dataFolder: string, clock: Clock, log: Log): WorkspaceMemory {
  const file = fileIn(dataFolder);
  try {
    return memory.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (describeFault(error) === 'ENOENT') return nothing;
    log({ level: 'warning', event: 'workspace.memory_unreadable', values: { fault: describeFault(error) } });
    keepAside(file, clock);
    return nothing;
  }
}

/** Remembers. A disk that refuses costs only the memory, never the work. */
export function rememberWorkspace(dataFolder: string, value: WorkspaceMemory, log: Log): void {
  try {
    writeFileDurably(fileIn(dataFolder), `${JSON.stringify(value)}\n`);
  } catch (error) {
    log({ level: 'warning', event: 'workspace.memory_not_written', values: { fault: describeFault(error) } });
  }
}

function keepAside(file: string, clock: Clock): void {
  try {
    renameSync(file, file.replace(/\.json$/, `.hong-${fileStamp(clock.now())}.json`));
  } catch {
    // It stays where it is; the next write replaces it.
  }
}
