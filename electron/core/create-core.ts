/** Wires the core: workspace, register, migrations, audit. The shells know nothing else of it. */
import type { CallRequest } from '../contract/api.ts';
import type { UploadPart } from '../contract/bridge.ts';
import type { DocumentFile, DocumentRequest } from '../contract/documents.ts';
import type { Answer } from '../contract/errors.ts';
import type { ReceivedFile } from '../contract/exchange.schema.ts';
import type { StreamRequest } from '../contract/files.schema.ts';
import { auditTrail } from './audit/audit-trail.ts';
import { type Clock, systemClock } from './clock.ts';
import { copyInThread } from './copy-in-thread.ts';
import { migrations } from './db/migrations/index.ts';
import { createReceivedFiles } from './exchange/received-files.ts';
import { findErasedFiles, listStoredFiles } from './files/attachments.repository.ts';
import type { StreamedFile } from './files/streamed-file.ts';
import type { Log } from './log.ts';
import { openRegister } from './register.ts';
import { seedPractice } from './set-up/practice-office.ts';
import { seedOffice } from './set-up/seed-office.ts';
import { describeFailure } from './workspace/answers.ts';
import { createWorkspace } from './workspace/workspace.ts';
import type { RenderOptions } from './workspace/workspace.types.ts';

export interface Core {
  /** One call through the door; never throws. A command repeated under the same requestId answers with the first result. */
  call(request: CallRequest): Promise<Answer<unknown>>;
  /** Makes a file (contract/documents.ts); never changes anything, never throws. */
  render(request: DocumentRequest, options?: RenderOptions): Promise<Answer<DocumentFile>>;
  /** Takes a file in for an import; it stays in memory and changes nothing. Never throws. */
  receive(name: string, content: AsyncIterable<Uint8Array>): Promise<Answer<ReceivedFile>>;
  /** Takes the next part of a file that is coming in to be attached (`files.beginUpload`). Never throws. */
  takePart(part: UploadPart): Promise<Answer<null>>;
  /** Opens a file that leaves as a stream: looked at before its first byte; to be read or destroyed. Never throws. */
  openStream(request: StreamRequest, options?: RenderOptions): Promise<Answer<StreamedFile>>;
  /** Closing backup, checkpoint, release of the lock. */
  close(): Promise<void>;
}

export interface CoreOptions {
  /** Where the registers live; made when it is not there. */
  readonly dataFolder: string;
  readonly programVersion: string;
  readonly clock?: Clock;
  readonly log?: Log;
  /** The bundled `copy-worker.ts`; without it the source is run. */
  readonly copyWorkerFile?: string;
}

/** Never throws: a damaged, locked or missing register is a state of the workspace, told by workspace.getStatus. */
export function createCore({
  dataFolder,
  programVersion,
  clock = systemClock,
  log = () => undefined,
  copyWorkerFile,
}: CoreOptions): Core {
  const files = createReceivedFiles();
  const workspace = createWorkspace({
    dataFolder,
    programVersion,
    clock,
    log,
    migrations,
    audit: auditTrail,
    openRegister: (context) => openRegister(context, files),
    copyRegister: copyInThread(log, copyWorkerFile),
    listStoredFiles,
    listErasedFiles: findErasedFiles,
    seedOffice,
    seedPractice,
  });
  return {
    ...workspace,
    receive: async (name, content) => {
      try {
        return { ok: true, value: await files.receive(name, content) };
      } catch (error) {
        return { ok: false, error: describeFailure(error, '', log) };
      }
    },
    close: () => {
      files.stopAll();
      return workspace.close();
    },
  };
}
