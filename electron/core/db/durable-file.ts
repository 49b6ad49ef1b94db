/** Files that survive a power cut: written beside, flushed, renamed, and the folder flushed. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describeFault } from './storage-errors.ts';

/** Virus scanners hold a new file for a moment; after this many milliseconds it is a real refusal. */
const patience = 5000;

/** Replaces a small text file as a whole: afterwards it holds the old text or the new, never a part. */
export function writeFileDurably(file: string, text: string): void {
  const temporary = `${file}.moi`;
  try {
    const descriptor = openSync(temporary, 'w', 0o600);
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(path.dirname(file));
}

/** Flushes a closed file's content to the disk. */
export async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes new names in a folder durable. Windows does this by itself and refuses to be asked. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Renames, waits for a scanner that holds the file, and makes the new name durable. */
export async function renameDurably(from: string, to: string): Promise<void> {
  const deadline = performance.now() + patience;
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      await rename(from, to);
      break;
    } catch (error) {
      if (!/^(EBUSY|EPERM|EACCES)$/.test(describeFault(error)) || performance.now() > deadline) throw error;
      await wait(pause);
    }
  }
  flushFolder(path.dirname(to));
  if (path.dirname(from) !== path.dirname(to)) flushFolder(path.dirname(from));
}
