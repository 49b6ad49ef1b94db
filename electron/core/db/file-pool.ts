/**
 * The files of an office in its backups: each lies once in a pool beside them, whatever the number of backups that speak of
 * it. A file never changes, so one that was copied and compared needs only to be looked at again now and then.
 * (reliability.md 6.5, 6.6)
 */
import { mkdirSync, statfsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import {
  copyDigest,
  type DigestFile,
  findDigest,
  hasDigest,
  listDigests,
  sweepTemporary,
  verifyDigest,
} from './digest-files.ts';

export interface FileFolders {
  /** Where the office keeps its files. */
  readonly store: string;
  /** Where its backups do. */
  readonly pool: string;
}

/** How many files a backup speaks of, and how many of them neither folder holds in a sound state. */
export interface PooledFiles {
  readonly count: number;
  readonly missing: number;
}

/** What one backup reads again of earlier copies: enough to have been through all of them in a working month. */
const sampleFiles = 20;
const sampleBytes = 64 * 1024 * 1024;
const looksPerTurn = 200;
/** What a trial of a backup reads. (reliability.md 6.7) */
const drillFiles = 200;
/** A backup must never take the last room from the register. */
const reservedBytes = 64 * 1024 * 1024;

/**
 * Copies into the pool what it does not hold yet, and reads a sample of the rest again; a copy that was damaged is made anew.
 *
 * A full or failing disk is no reason to be without a backup of the register: what could not be copied counts as missing.
 *
 * @param turn chooses the sample: another one with each backup.
 */
export async function poolFiles(
  { store, pool }: FileFolders,
  files: readonly DigestFile[],
  turn: number,
): Promise<PooledFiles> {
  sweepTemporary(pool);
  const sample = chooseSample(files, turn);
  let missing = 0;
  for (const [index, file] of files.entries()) {
    // A look at each of thousands of files must not hold up the screen.
    if (index % looksPerTurn === 0) await setImmediate();
    const found = sample.has(file) ? await verifyDigest(pool, file) : findDigest(pool, file);
    if (found === 'sound') continue;
    const copied = hasRoom(pool, file) && (await copyDigest(store, pool, file.sha256).catch(() => false));
    if (!copied) missing += 1;
  }
  return { count: files.length, missing };
}

/**
 * Copies what one pool has and another lacks. Nothing is taken away from the other: a pool that was lost must not take its
 * last copy with it.
 *
 * @throws the system's error when the other cannot be written
 */
export async function copyPool(from: string, to: string): Promise<void> {
  sweepTemporary(to);
  for (const sha256 of await listDigests(from)) if (!hasDigest(to, sha256)) await copyDigest(from, to, sha256);
}

/** How many files a pool lacks or holds damaged; the newest are read, of the others name and size are looked at. */
export async function countUnsound(pool: string, files: readonly DigestFile[]): Promise<number> {
  let unsound = 0;
  const read = new Set(files.slice(-drillFiles));
  for (const [index, file] of files.entries()) {
    if (index % looksPerTurn === 0) await setImmediate();
    const found = read.has(file) ? await verifyDigest(pool, file) : findDigest(pool, file);
    if (found !== 'sound') unsound += 1;
  }
  return unsound;
}

/** Brings back from the pool what the office lacks or holds damaged; every file is read. Returns how many are lost. */
export async function bringFilesBack({ store, pool }: FileFolders, files: readonly DigestFile[]): Promise<number> {
  let missing = 0;
  for (const file of files) {
    const isSound = (await verifyDigest(store, file)) === 'sound';
    if (!isSound && !(await copyDigest(pool, store, file.sha256))) missing += 1;
  }
  return missing;
}

function hasRoom(pool: string, { sizeBytes }: DigestFile): boolean {
  mkdirSync(pool, { recursive: true });
  const { bavail, bsize } = statfsSync(pool);
  return bavail * bsize > sizeBytes + reservedBytes;
}

function chooseSample(files: readonly DigestFile[], turn: number): ReadonlySet<DigestFile> {
  const sample = new Set<DigestFile>();
  let bytes = 0;
  const start = files.length === 0 ? 0 : (turn * sampleFiles) % files.length;
  for (const file of [...files.slice(start), ...files.slice(0, start)]) {
    if (sample.size >= sampleFiles || bytes >= sampleBytes) break;
    sample.add(file);
    bytes += file.sizeBytes;
  }
  return sample;
}
