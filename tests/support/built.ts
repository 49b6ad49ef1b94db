/** The built program for tests that run it as it is shipped. `npm test` has built it already; a single test file builds it. */
import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../../build/bundle.ts';
import { isBuildFresh } from '../../build/freshness.ts';
import { distFolder, pagesFolder } from '../../build/paths.ts';

export const builtMain = path.join(distFolder, 'main', 'main.cjs');
export const builtPreload = path.join(distFolder, 'preload', 'preload.cjs');
export const builtCopyWorker = path.join(distFolder, 'copy-worker', 'copy-worker.cjs');
export const builtPages = pagesFolder;

/** Builds unless dist/ stands for the sources as they are; two test processes do not build at the same time. */
export async function ensureBuilt(): Promise<void> {
  mkdirSync(distFolder, { recursive: true });
  const lock = path.join(distFolder, '.building');
  for (const deadline = Date.now() + 60_000; !isBuildFresh();) {
    if (takeLock(lock)) {
      try {
        await bundle();
      } finally {
        rmdirSync(lock);
      }
      return;
    }
    // A builder that was killed leaves its lock behind.
    if (Date.now() > deadline) rmdirSync(lock);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
