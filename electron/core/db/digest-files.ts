/**
 * A folder of files that are named by their SHA-256: `ab/cd/abcd…`, written once and then read-only. A file has its name only
 * when it is whole: copied under a temporary name, compared, flushed, renamed, and the folder flushed. (reliability.md 6.5)
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { chmod, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flushFile, flushFolder, renameDurably } from './durable-file.ts';
import { describeFault } from './storage-errors.ts';

export interface DigestFile {
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What lies under the name of a file. */
export type FoundFile = 'sound' | 'missing' | 'changed';

const chunkBytes = 1_048_576;
const temporaryFolder = '.tmp';

/** Where a file lies in the folder, whether it is there or not. */
export function digestPath(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Where unfinished files of the folder lie; made when missing. */
export function makeTemporaryFolder(folder: string): string {
  const temporary = path.join(folder, temporaryFolder);
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  return temporary;
}

/** Removes what an interrupted copy left behind. */
export function sweepTemporary(folder: string): void {
  rmSync(path.join(folder, temporaryFolder), { recursive: true, force: true });
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: chunkBytes }), hash);
  return hash.digest('hex');
}

/** A cheap look by name and size: what was altered without changing its size is found only by `verifyDigest`. */
export function findDigest(folder: string, { sha256, sizeBytes }: DigestFile): FoundFile {
  const stat = statSync(digestPath(folder, sha256), { throwIfNoEntry: false });
  if (stat === undefined) return 'missing';
  return stat.isFile() && stat.size === sizeBytes ? 'sound' : 'changed';
}

/** Reads the whole file. One that cannot be read (quarantined, locked) counts as missing. */
export async function verifyDigest(folder: string, file: DigestFile): Promise<FoundFile> {
  const found = findDigest(folder, file);
  if (found !== 'sound') return found;
  try {
    return (await hashFile(digestPath(folder, file.sha256))) === file.sha256 ? 'sound' : 'changed';
  } catch {
    return 'missing';
  }
}

/**
 * Gives a flushed temporary file its name in the folder. What lay under the name gives way: it was looked at before and found
 * damaged, or it is the same.
 */
export function nameDigestFile(folder: string, temporary: string, sha256: string): void {
  const target = digestPath(folder, sha256);
  const made = mkdirSync(path.dirname(target), { recursive: true });
  makeWritable(target);
  renameSync(temporary, target);
  flushFolder(path.dirname(target));
  if (made === undefined) return;
  // The names of new folders must be durable as well.
  flushFolder(path.dirname(path.dirname(target)));
  flushFolder(folder);
}

/** Copies one file from a folder of the same kind, comparing what is written; false when the source is not sound. */
export async function copyDigest(from: string, to: string, sha256: string): Promise<boolean> {
  const temporary = path.join(makeTemporaryFolder(to), sha256);
  const target = digestPath(to, sha256);
  try {
    const hash = createHash('sha256');
    const source = await open(digestPath(from, sha256), 'r');
    const copy = await open(temporary, 'w', 0o600);
    try {
      for await (const chunk of source.createReadStream({ highWaterMark: chunkBytes })) {
        hash.update(chunk as Buffer);
        await copy.writeFile(chunk as Buffer);
      }
    } finally {
      await copy.close();
    }
    if (hash.digest('hex') !== sha256) return false;
    await flushFile(temporary);
    mkdirSync(path.dirname(target), { recursive: true });
    makeWritable(target);
    await renameDurably(temporary, target);
    await chmod(target, 0o444);
    return true;
  } catch (error) {
    // The source is gone or cannot be read; anything else is a fault of the target and is told.
    if (!existsSync(digestPath(from, sha256)) || /^(EACCES|EIO)$/.test(describeFault(error))) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** True when something lies under the name of a file. */
export const hasDigest = (folder: string, sha256: string): boolean => existsSync(digestPath(folder, sha256));

/** Overwrites and removes a file of the folder. @throws as eraseFile */
export const eraseDigest = (folder: string, sha256: string): void => eraseFile(digestPath(folder, sha256));

/**
 * Overwrites and removes a file, so that not even its freed blocks tell; quietly when it is not there.
 *
 * @throws the system's error when another program holds it
 */
export function eraseFile(file: string): void {
  if (!existsSync(file)) return;
  makeWritable(file);
  const descriptor = openSync(file, 'r+');
  try {
    const blank = Buffer.alloc(chunkBytes);
    for (let left = fstatSync(descriptor).size, at = 0; left > 0; left -= blank.length, at += blank.length)
      writeSync(descriptor, blank, 0, Math.min(left, blank.length), at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  rmSync(file, { force: true });
}

/** Windows neither deletes nor replaces a file that is marked read-only. */
function makeWritable(file: string): void {
  if (existsSync(file)) chmodSync(file, 0o600);
}

/** The digests of all files in the folder. */
export async function listDigests(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.map((name) => path.basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name));
}
