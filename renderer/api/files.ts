/** Files attached to documents: taken in part by part, looked at before they are opened, and out as streams. */
import { useQueryClient } from '@tanstack/react-query';
import { formatErrorMessage } from '../../electron/contract/error-messages.vi.ts';
import {
  type Attachment,
  type AttachmentOwner,
  largestPart,
  type StreamRequest,
  type VerifiedFiles,
} from '../../electron/contract/files.schema.ts';
import { findBridge } from '../platform/bridge.ts';
import { followLink, openTab } from '../platform/follow-link.ts';
import { call, CallError, toCallError, toLostConnection } from './client.ts';
import { outdatedBy } from './invalidation.ts';
import { sendPart } from './transport.ts';
import { refreshTopics, useCall, useCommand } from './use-call.ts';

export const useAttachments = (owner: AttachmentOwner) => useCall('files.list', owner);
export const useRemoveAttachment = () => useCommand('files.remove');

export interface UploadOptions {
  readonly signal: AbortSignal;
  /** Bytes that are in, of how many. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Takes a file in and attaches it; stopped by the signal it leaves nothing. Gives the attachments of the document. Throws
 * CallError, or the reason of the signal.
 */
export function useAttachFile(): (
  owner: AttachmentOwner,
  file: File,
  options: UploadOptions,
) => Promise<readonly Attachment[]> {
  const client = useQueryClient();
  return async (owner, file, options) => {
    const { uploadId } = await call('files.beginUpload', { owner, name: file.name, sizeBytes: file.size });
    try {
      await sendParts(uploadId, file, options);
      const finished = await call('files.finishUpload', { uploadId });
      options.signal.throwIfAborted();
      const requestId = crypto.randomUUID();
      const { attachments } = await call('files.attach', { owner, ...finished, note: '' }, { requestId });
      void refreshTopics(client, outdatedBy['files.attach']);
      return attachments;
    } catch (error) {
      await call('files.dropUpload', { uploadId }).catch(() => undefined);
      throw error;
    }
  };
}

async function sendParts(uploadId: string, file: File, { signal, onProgress }: UploadOptions): Promise<void> {
  for (let offset = 0; offset < file.size; offset += largestPart) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await file.slice(offset, offset + largestPart).arrayBuffer());
    const answer = await sendPart({ uploadId, offset, bytes }).catch((error: unknown) => {
      throw toLostConnection(error);
    });
    if (!answer.ok) throw toCallError(answer.error);
    onProgress(offset + bytes.length, file.size);
  }
}

/** One slice of the check of all files. Throws CallError. */
export const verifyFiles = (after: number): Promise<VerifiedFiles> => call('files.verify', { after });

/** Saves the file where the person chooses; the sentence says where, or is null when no place was chosen. Throws CallError. */
export async function saveStream(request: StreamRequest): Promise<string | null> {
  const bridge = findBridge();
  if (!bridge) {
    if (request.file === 'attachment') await requireSound(request.id);
    followLink(addressOf(request));
    return 'Trình duyệt đang tải tệp về';
  }
  const answer = await bridge.saveStream(request);
  if (!answer.ok) throw toCallError(answer.error);
  return answer.value.saved ? `Đã lưu ${answer.value.path}` : null;
}

/** Opens an attachment: in the system's program for it, or in a tab of the browser. Throws CallError. */
export async function openAttachment(id: number): Promise<string | null> {
  const bridge = findBridge();
  if (!bridge) {
    await requireSound(id);
    openTab(`${addressOf({ file: 'attachment', id })}/xem`);
    return null;
  }
  const answer = await bridge.openStream({ file: 'attachment', id });
  if (!answer.ok) throw toCallError(answer.error);
  return `Đang mở ${answer.value.path}`;
}

/** A tab or a download could not say in words why a file is refused. */
async function requireSound(id: number): Promise<void> {
  const { state, fileName: name } = await call('files.check', { id });
  if (state === 'sound') return;
  const code = state === 'missing' ? 'attachment_missing' : 'attachment_changed';
  throw new CallError(code, formatErrorMessage(code, { name }));
}

const addressOf = (request: StreamRequest): string =>
  request.file === 'handoverPack' ? '/tep/ban-giao' : `/tep/dinh-kem/${request.id}`;

/** True in the desktop window, where any office file opens in its program; a browser shows only PDF and pictures. */
export const opensInPrograms = (): boolean => findBridge() !== undefined;
