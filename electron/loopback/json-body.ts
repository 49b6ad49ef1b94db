/** Reads the body of a request: bounded, strict UTF-8, strict JSON. */
import type { IncomingMessage } from 'node:http';

export type JsonBody =
  { readonly read: true; readonly value: unknown } | { readonly read: false; readonly why: 'too_large' | 'not_json' };

/** A call carries words and numbers only; files do not pass here. */
export const bodyLimit = 1024 * 1024;

/** Resolves with the parsed body; rejects only when the connection breaks. Stops reading at `bodyLimit` bytes. */
export function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  return new Promise((resolve, reject) => {
    const declared = Number(request.headers['content-length'] ?? 0);
    if (declared > bodyLimit) return resolve({ read: false, why: 'too_large' });
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyLimit) {
        request.pause();
        resolve({ read: false, why: 'too_large' });
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(parse(Buffer.concat(chunks))));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('The connection was closed.'));
    });
  });
}

function parse(bytes: Buffer): JsonBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { read: true, value: JSON.parse(text) };
  } catch {
    return { read: false, why: 'not_json' };
  }
}
