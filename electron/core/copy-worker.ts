/** The thread in which the copy for a backup is made and checked; started by `copyInThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../contract/errors.ts';
import { auditTrail } from './audit/audit-trail.ts';
import type { CopyAnswer, CopyTask } from './copy-in-thread.ts';
import { copySnapshot } from './db/backup-snapshot.ts';
import { listStoredFiles } from './files/attachments.repository.ts';

async function answer({ source, target }: CopyTask): Promise<CopyAnswer> {
  try {
    return {
      ok: true,
      snapshot: await copySnapshot(source, target, { audit: auditTrail, listFiles: listStoredFiles }),
    };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code, values: error.values };
    // The system's own code (ENOSPC, SQLITE_FULL) is all that is asked of a fault.
    return { ok: false, message: String(error), fault: (error as { readonly code?: unknown }).code };
  }
}

void answer(workerData as CopyTask).then((message) => parentPort?.postMessage(message, []));
