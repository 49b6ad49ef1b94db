/** Attached files over HTTP: in part by part, out as one stream that the browser saves or shows. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { uploadHeader } from '../contract/bridge-channels.ts';
import { uploadPart } from '../contract/bridge.ts';
import { largestPart, type StreamRequest, viewableType } from '../contract/files.schema.ts';
import type { Core } from '../core/create-core.ts';
import { sendAnswer, sendNotice, sendRefusal, sendStream } from './answers.ts';

/** Takes one part in; which and where stands in a header of ours, which no form of another site can set. */
export async function answerUpload(
  core: Pick<Core, 'takePart'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readPart(request);
  if (bytes === null)
    return sendRefusal(response, 413, 'request_too_large', { max: `${largestPart / 1024 / 1024} MB` });
  const [uploadId, offset] = String(request.headers[uploadHeader] ?? '').split(' ');
  const part = uploadPart.safeParse({ uploadId, offset: Number(offset), bytes });
  if (!part.success) return sendRefusal(response, 400, 'request_refused', { reason: 'nội dung gửi không đúng mẫu' });
  const answer = await core.takePart(part.data);
  sendAnswer(response, answer.ok ? 200 : 422, answer);
}

/** The body, or null when it is larger than a part may be. Rejects when the connection breaks. */
async function readPart(request: IncomingMessage): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > largestPart) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestPart) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `dinh-kem/12` is saved, `dinh-kem/12/xem` is shown in its tab, `ban-giao` is the hand-over pack. */
export async function answerStream(
  core: Pick<Core, 'openStream'>,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = readStreamRequest(name);
  if (!asked || request.method !== 'GET') return sendNotice(response, 404, 'Không có tệp này.');
  const stop = new AbortController();
  response.on('close', () => stop.abort());
  const answer = await core.openStream(asked.request, { signal: stop.signal });
  if (!answer.ok) return sendNotice(response, 422, escapeText(answer.error.message));
  const shown = asked.show && viewableType(answer.value.fileName) !== null;
  await sendStream(response, answer.value, shown ? 'inline' : 'attachment');
}

function readStreamRequest(name: string): { readonly request: StreamRequest; readonly show: boolean } | null {
  if (name === 'ban-giao') return { request: { file: 'handoverPack' }, show: false };
  const [, id, show] = /^dinh-kem\/([1-9]\d{0,14})(\/xem)?$/.exec(name) ?? [];
  return id === undefined ? null : { request: { file: 'attachment', id: Number(id) }, show: show !== undefined };
}

/** The sentence names the file, and a name may hold what a page would read as its own signs. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
