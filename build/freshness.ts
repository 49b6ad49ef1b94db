/** Tells whether dist/ was built from the sources as they stand now. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { distFolder, rootFolder } from './paths.ts';

const sourceFolders = ['electron', 'renderer', 'build'];
const stampFile = path.join(distFolder, 'built.json');

/** Notes which sources (`describeSources`, taken before building) the build was made from. */
export function stampBuild(sources: string): void {
  mkdirSync(distFolder, { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ sources }));
}

/** False when a source was added, changed or removed since the last build that ended well, or there was none. */
export function isBuildFresh(): boolean {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as { readonly sources?: unknown };
    return stamp.sources === describeSources();
  } catch {
    return false;
  }
}

/** A digest of the names, sizes and times of all sources: enough to see a change, and a matter of milliseconds. */
export function describeSources(): string {
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(path.join(rootFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const digest = createHash('sha256');
  for (const file of [...files, path.join(rootFolder, 'package-lock.json')].sort()) {
    const { size, mtimeMs } = statSync(file);
    digest.update(`${path.relative(rootFolder, file)}|${size}|${Math.round(mtimeMs)}\n`);
  }
  return digest.digest('hex');
}
