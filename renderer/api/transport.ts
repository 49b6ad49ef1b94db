/** Carries requests to the core: through the desktop bridge when there is one, else over HTTP to the local shell. */
import type { CallRequest } from '../../electron/contract/api.ts';
import type { DocumentFile, DocumentRequest } from '../../electron/contract/documents.ts';
import { fileNameHeader, uploadHeader } from '../../electron/contract/bridge-channels.ts';
import type { UploadPart } from '../../electron/contract/bridge.ts';
import type { Answer } from '../../electron/contract/errors.ts';
import type { ReceivedFile } from '../../electron/contract/exchange.schema.ts';
import { findBridge } from '../platform/bridge.ts';

/** The answer did not come; for a command it is not known whether it was carried out. */
export class ConnectionLostError extends Error {
  constructor(cause: unknown) {
    super('connection lost', { cause });
    this.name = 'ConnectionLostError';
  }
}

/** Sends one call. Throws ConnectionLostError when no answer came. */
export async function sendCall(request: CallRequest, signal?: AbortSignal): Promise<Answer<unknown>> {
  try {
    const bridge = findBridge();
    if (bridge) return await bridge.call(request);
    const response = await post('/api/call', request, signal);
    return (await response.json()) as Answer<unknown>;
  } catch (error) {
    throw asTransportError(error);
  }
}

/** Has a file made. Throws ConnectionLostError when no answer came. */
export async function sendDocument(request: DocumentRequest, signal?: AbortSignal): Promise<Answer<DocumentFile>> {
  try {
    const bridge = findBridge();
    if (bridge) return await bridge.renderDocument(request);
    const response = await post('/api/document', request, signal);
    const mediaType = response.headers.get('Content-Type') ?? '';
    if (!response.ok || mediaType.startsWith('application/json'))
      return (await response.json()) as Answer<DocumentFile>;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const fileName = readFileName(response.headers.get('Content-Disposition'));
    return { ok: true, value: { fileName, mediaType, bytes } };
  } catch (error) {
    throw asTransportError(error);
  }
}

/** Hands a file in. Throws ConnectionLostError when no answer came. */
export async function sendFile(file: File): Promise<Answer<ReceivedFile>> {
  try {
    const bridge = findBridge();
    if (bridge) return await bridge.receiveFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    const response = await fetch('/api/intake', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', [fileNameHeader]: encodeURIComponent(file.name) },
      body: file,
      credentials: 'same-origin',
    });
    return (await response.json()) as Answer<ReceivedFile>;
  } catch (error) {
    throw asTransportError(error);
  }
}

/** Sends a part of a file that is being attached. Throws ConnectionLostError when no answer came. */
export async function sendPart(part: UploadPart): Promise<Answer<null>> {
  try {
    const bridge = findBridge();
    if (bridge) return await bridge.takePart(part);
    const response = await fetch('/api/upload', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', [uploadHeader]: `${part.uploadId} ${part.offset}` },
      body: new Blob([new Uint8Array(part.bytes)]),
      credentials: 'same-origin',
    });
    return (await response.json()) as Answer<null>;
  } catch (error) {
    throw asTransportError(error);
  }
}

function post(path: string, body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    ...(signal ? { signal } : {}),
  });
}

function asTransportError(error: unknown): Error {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  return new ConnectionLostError(error);
}

/** `attachment; filename="x.docx"; filename*=UTF-8''So%20126.docx` → "So 126.docx". (RFC 6266) */
function readFileName(disposition: string | null): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? 'van-ban.docx';
}
