/** Throws the practice register away. Only ever the practice folder: its name is checked before anything goes. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../clock.ts';
import { renameDurably } from '../db/durable-file.ts';
import { fileStamp, type OfficePaths } from './office-paths.ts';

/** Moves the practice folder out of the way in one step and deletes it then, so that half of one is never opened. */
export async function discardPractice(paths: OfficePaths, clock: Clock): Promise<void> {
  if (path.basename(paths.folder) !== 'tap-dung') throw new Error('only practice is ever discarded');
  if (!existsSync(paths.folder)) return;
  const discarded = `${paths.folder}.bo-${fileStamp(clock.now())}`;
  await renameDurably(paths.folder, discarded);
  rmSync(discarded, { recursive: true, force: true });
}
