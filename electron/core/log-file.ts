/**
 * The log on disk: what an incident id on the screen leads to. One line of JSON per entry, on this machine only; ids, codes
 * and durations, never what was typed (log.ts). Ten files of at most one megabyte.
 */
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Clock, systemClock } from './clock.ts';
import type { Log } from './log.ts';

const sizeLimit = 1024 * 1024;
const fileLimit = 10;

/** Writes to `chuong-trinh.log` in `folder`. Never throws: a program that cannot log goes on working. */
export function createLogFile(folder: string, clock: Clock = systemClock): Log {
  const file = path.join(folder, 'chuong-trinh.log');
  return ({ level, event, values = {} }) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const line = `${JSON.stringify({ at: clock.now().toISOString(), level, event, ...values })}\n`;
      if (sizeOf(file) + Buffer.byteLength(line) > sizeLimit) rotate(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // A full or read-only disk is told on the screen by the core itself.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** chuong-trinh.log → chuong-trinh.log.1 → … → chuong-trinh.log.9; the oldest goes. */
function rotate(file: string): void {
  rmSync(`${file}.${fileLimit - 1}`, { force: true });
  for (let number = fileLimit - 2; number >= 1; number -= 1) move(`${file}.${number}`, `${file}.${number + 1}`);
  move(file, `${file}.1`);
}

function move(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, to);
}
