/**
 * The copy for a backup, made and checked in a thread of its own: with a million documents the check takes seconds, in which the
 * program would answer nobody. (reliability.md P9, F42)
 */
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../contract/errors.ts';
import { auditTrail } from './audit/audit-trail.ts';
import type { CopyRegister } from './db/backup.ts';
import { copySnapshot, type Snapshot } from './db/backup-snapshot.ts';
import { describeFault } from './db/storage-errors.ts';
import { listStoredFiles } from './files/attachments.repository.ts';
import type { Log } from './log.ts';

export interface CopyTask {
  readonly source: string;
  readonly target: string;
}

export type CopyAnswer =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly code: DomainError['code']; readonly values: DomainError['values'] }
  | { readonly ok: false; readonly message: string; readonly fault: unknown };

/** Registers up to this size (a few thousand documents) are copied at once: starting a thread would take longer. */
const smallRegister = 4 * 1024 * 1024;

/** Where `copy-worker.ts` lies when the program runs from its sources. */
const threadBesideUs = path.join(import.meta.dirname, 'copy-worker.ts');

/**
 * Where no thread can be started the copy is made in this one, as it is for a small register.
 *
 * @param threadFile the program of the thread; a bundle says where it put it.
 */
export function copyInThread(log: Log, threadFile: string = threadBesideUs): CopyRegister {
  return async (source, target) => {
    if (statSync(source).size > smallRegister) {
      try {
        return open(await askThread(threadFile, { source, target }));
      } catch (error) {
        if (!(error instanceof ThreadFailed)) throw error;
        log({ level: 'warning', event: 'backup.no_thread', values: { fault: describeFault(error.cause) } });
        for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${target}${ending}`, { force: true });
      }
    }
    return copySnapshot(source, target, { audit: auditTrail, listFiles: listStoredFiles });
  };
}

class ThreadFailed extends Error {}

function askThread(threadFile: string, task: CopyTask): Promise<CopyAnswer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadFile, { workerData: task });
    thread.once('message', resolve);
    thread.once('error', (cause) => reject(new ThreadFailed('error', { cause })));
    // After its answer this changes nothing any more.
    thread.once('exit', (code) => reject(new ThreadFailed('exit', { cause: new Error(String(code)) })));
  });
}

function open(answer: CopyAnswer): Snapshot {
  if (answer.ok) return answer.snapshot;
  if ('code' in answer) throw new DomainError(answer.code, answer.values);
  throw Object.assign(new Error(answer.message), { code: answer.fault });
}
