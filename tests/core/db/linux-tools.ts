/**
 * What only a Linux machine of a developer or CI has: elsewhere the tests that need it are skipped, and their names say what
 * they need. Not verified then: without strace that nothing acknowledged is lost in a power cut (F04) and when a system
 * call fails (F06); without a disk of their own what the office does when the disk is full (F05) or write-protected.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** True when system calls can be recorded and made to fail. */
export const hasStrace = works('strace', ['-o', '/dev/null', '-e', 'trace=openat', 'true']);

/** True when a small disk can be mounted (root on Linux). */
export function canMount(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    works('unshare', ['-m', 'mount', '-t', 'tmpfs', 'x', '/mnt'])
  );
}

/** Mounts a disk of this size, `4m`; the returned function takes it away. */
export function mountSmallDisk(folder: string, size: string): () => void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'so-van-thu-test', folder]);
  return () => void execFileSync('umount', ['-l', folder]);
}

/** Makes a mounted disk refuse every write, as a write-protected stick does. */
export function protectDisk(folder: string): void {
  execFileSync('mount', ['-o', 'remount,ro', folder]);
}

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
