/** Word files that leave the program: saved where the clerk says, or put aside and opened by the system's own program. */
import { chmodSync, createWriteStream, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isOpenableName } from '../contract/files.schema.ts';

/**
 * True for a file straight inside a folder of `exportsFolder`, with an ending from the list, whose name hides nothing:
 * no second stream ("a.exe:b.docx"), no sign that turns the reading direction ("a[RLO]xcod.exe"), no trailing dot or blank.
 */
export function isOpenable(exportsFolder: string, file: string): boolean {
  const relative = path.relative(exportsFolder, file);
  if (path.isAbsolute(relative) || relative.split(path.sep).length !== 2 || relative.startsWith('..')) return false;
  const name = path.basename(file);
  if (/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(name)) return false;
  return /^[^.\s].*\.[a-z]+$/s.test(name) && isOpenableName(name);
}

/**
 * Puts a file into a new folder of its own under `exportsFolder` and returns its path. It is read-only: the folder is
 * emptied when the program closes, so Word must not let a person keep work there; "Lưu thành" offers another place.
 *
 * @throws the system's error when the disk does not take it; an Error when the name is not allowed.
 */
export function putAside(exportsFolder: string, fileName: string, bytes: Uint8Array): string {
  const file = makePlaceAside(exportsFolder, fileName);
  writeFileSync(file, bytes, { mode: 0o400 });
  // Windows knows only the read-only mark.
  chmodSync(file, 0o400);
  return file;
}

/** The same for a file that may be larger than memory. @throws as putAside, or what reading it throws */
export async function putStreamAside(exportsFolder: string, fileName: string, content: Readable): Promise<string> {
  const file = makePlaceAside(exportsFolder, fileName);
  try {
    await pipeline(content, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    rmSync(path.dirname(file), { recursive: true, force: true });
    throw error;
  }
  chmodSync(file, 0o400);
  return file;
}

function makePlaceAside(exportsFolder: string, fileName: string): string {
  const folder = path.join(exportsFolder, randomUUID());
  const file = path.join(folder, fileName);
  if (!isOpenable(exportsFolder, file)) throw new Error('tên tệp không dùng được');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return file;
}

/** Empties the folder, at start and at the end. A file that Word still holds stays until the next time. */
export function emptyExports(exportsFolder: string): void {
  for (const name of listNames(exportsFolder)) {
    try {
      rmSync(path.join(exportsFolder, name), { recursive: true, force: true });
    } catch {
      // Still open in Word on Windows: the next start takes it.
    }
  }
}

/**
 * Writes beside the target and then puts it in place, so that a full disk never leaves half a file under the chosen name.
 *
 * @throws the system's error.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const partial = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    writeFileSync(partial, bytes, { flush: true });
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** The same for a file that may be larger than memory. @throws the system's error, or what reading it throws */
export async function writeWholeStream(file: string, content: Readable): Promise<void> {
  const partial = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await pipeline(content, createWriteStream(partial, { flags: 'wx', flush: true }));
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
