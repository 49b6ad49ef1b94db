/** An open register: the door over its connections, and the files made from it. */
import type { CallRequest } from '../contract/api.ts';
import { documents, type DocumentFile, type DocumentName, type DocumentRequest } from '../contract/documents.ts';
import type { Answer, ApiError } from '../contract/errors.ts';
import { formatErrorMessage } from '../contract/error-messages.vi.ts';
import { formatDate } from '../contract/calendar-date.ts';
import type { RestoreTrial } from '../contract/workspace.schema.ts';
import { appendAuditEvent } from './audit/audit.repository.ts';
import { canonicalJson } from './audit/canonical-json.ts';
import type { Connection } from './db/connection.ts';
import { selectValue } from './db/statements.ts';
import { toStorageError } from './db/storage-errors.ts';
import { createDispatch, createQueryContext, describeFailure, type DispatchOptions } from './dispatch.ts';
import { documentRenderers } from './documents/document-renderers.ts';
import type { RenderControl } from './documents/renderer-types.ts';
import { createReceivedFiles, type ReceivedFiles } from './exchange/received-files.ts';
import { streamRequest } from '../contract/files.schema.ts';
import { findErasedFiles } from './files/attachments.repository.ts';
import { openStream } from './files/open-stream.ts';
import { createHandlers } from './handlers.ts';
import { retireLostNumbers } from './numbering/retired-numbers.ts';
import { eraseTraces } from './erasure/erase-traces.ts';
import { findErasureMarks } from './erasure/erasure.repository.ts';
import { findActor, getOffice } from './organization/organization.repository.ts';
import { replayEvent } from './replay.ts';
import { describeValidationError } from './validation.ts';
import type { FileEvent, Register, RegisterContext, RenderOptions } from './workspace/workspace.types.ts';

/** Opens the door of a register whose connections, witness and clock the workspace provides; `files` is what was handed in. */
export function openRegister(context: RegisterContext, files: ReceivedFiles = createReceivedFiles()): Register {
  const { connection, reader, witness, clock, log, attachments } = context;
  const failures = {
    explainStorageError: (error: unknown) => toStorageError(error, connection.name) ?? undefined,
    logUnexpected: (incidentId: string, method: string, error: unknown) =>
      log({
        level: 'error',
        event: 'call.failed',
        values: { incidentId, method, name: error instanceof Error ? error.name : typeof error, stack: stackOf(error) },
      }),
  };
  const dispatchOptions: DispatchOptions = {
    db: connection,
    reader,
    clock,
    handlers: createHandlers({ readLastBackup: () => context.readLastBackup(), files, attachments }),
    beforeCommand: () => witness.catchUp(),
    onEvent: (event, asked) => {
      witness.append({ ...event, ...asked });
      if (event.method === 'erasure.confirm') eraseEverywhere();
    },
    ...failures,
  };
  const eraseEverywhere = (): void => {
    attachments.erase(findErasedFiles(connection));
    eraseTraces(connection, witness, log);
  };
  eraseEverywhere();
  const dispatch = createDispatch(dispatchOptions);

  const render = async (request: DocumentRequest, options: RenderOptions = {}): Promise<Answer<DocumentFile>> => {
    const { document, input } = request;
    if (!Object.hasOwn(documents, document))
      return refuse({
        code: 'unknown_method',
        message: formatErrorMessage('unknown_method', { method: document.slice(0, 80) }),
      });
    const name = document as DocumentName;
    const parsed = documents[name].safeParse(input);
    if (!parsed.success) return refuse(describeValidationError(parsed.error));
    try {
      const renderer = documentRenderers[name] as (
        context: ReturnType<typeof createQueryContext>,
        input: unknown,
        control: RenderControl,
      ) => Promise<DocumentFile>;
      return {
        ok: true,
        value: await renderer(createQueryContext(reader, clock), parsed.data, { ...options, files, attachments }),
      };
    } catch (error) {
      if (options.signal?.aborted) return refuse({ code: 'cancelled', message: formatErrorMessage('cancelled') });
      return refuse(describeFailure(failures, document, error));
    }
  };

  const recordFileEvent = ({ method, action, reason = '', state }: FileEvent): void => {
    const event = connection
      .transaction(() =>
        appendAuditEvent(connection, {
          at: clock.now().toISOString(),
          actor: findActor(connection),
          method,
          action,
          subjectKind: 'workspace',
          subjectId: null,
          reason,
          changes: '[]',
          state: canonicalJson(state),
        }),
      )
      .immediate();
    witness.append(event);
  };

  return {
    call: (request: CallRequest) => dispatch(request),
    importAfterBackup: async (request, backUp) => {
      const fileId = String((request.input as { readonly fileId?: unknown }).fileId);
      // The same order once more, or another one: when its turn comes, the door knows which.
      const work = files.findWork(fileId) ? null : files.begin(fileId, 'backing_up');
      try {
        await backUp();
        return await dispatch(request);
      } finally {
        if (work !== null && files.findWork(fileId) === work) files.end(fileId);
      }
    },
    render,
    retireNumbers: (lost) => connection.transaction(() => retireLostNumbers(connection, lost)).immediate(),
    takePart: async ({ uploadId, offset, bytes }) => {
      try {
        await attachments.takePart(uploadId, offset, bytes);
        return { ok: true, value: null };
      } catch (error) {
        return refuse(describeFailure(failures, 'files.takePart', error));
      }
    },
    openStream: async (request, options = {}) => {
      const parsed = streamRequest.safeParse(request);
      if (!parsed.success) return refuse(describeValidationError(parsed.error));
      try {
        const control = { ...options, files, attachments };
        return { ok: true, value: await openStream(createQueryContext(reader, clock), parsed.data, control) };
      } catch (error) {
        return refuse(describeFailure(failures, `files.${request.file}`, error));
      }
    },
    readOfficeName: () => getOffice(reader).name,
    recordRestore: (report) =>
      recordFileEvent({
        method: 'workspace.restore',
        action: 'Khôi phục từ bản sao lưu',
        reason:
          report.droppedEvents === 0
            ? ''
            : `Mất ${report.droppedEvents} sự việc sau bản sao lưu, tính đến ${formatDate(clock.now().toISOString().slice(0, 10))}`,
        state: report,
      }),
    recordFileEvent,
    findLastTrial: () => findLastTrial(reader),
    findErasureMarks: () => findErasureMarks(reader),
    replay: (record) => replayEvent(dispatchOptions, record),
    close: () => void attachments.close(),
  };
}

function findLastTrial(db: Connection): RestoreTrial | null {
  const state = selectValue<string>(
    db,
    "SELECT state FROM audit_event WHERE subject_kind = 'workspace' AND subject_id IS NULL AND method = 'workspace.tryRestore' ORDER BY seq DESC LIMIT 1",
  );
  return state === undefined ? null : (JSON.parse(state) as RestoreTrial);
}

const refuse = (error: ApiError): Answer<never> => ({ ok: false, error });

// Frames name files and lines of the program, never values typed by a person; the message of the error may, so it stays out.
function stackOf(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return '';
  return error.stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join(' | ');
}
