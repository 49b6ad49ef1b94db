/** Reads the body of a request: bounded, strict UTF-8, strict JSON. */
import type { IncomingMessage } from 'node:http';

export type JsonBody =
  { readonly read: true; readonly value: unknown } | { readonly read: false; readonly why: 'too_large' | 'not_json' };

/** A call carries words and numbers only; files do not pass here. */
const bodyLimit = 1024 * 1024;
/** So much of a body that is too large is still taken and thrown away: a browser reads the refusal only after sending all. */
const patience = 16 * bodyLimit;

/** Resolves with the parsed body; rejects only when the connection breaks. Keeps at most `bodyLimit` bytes. */
export function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else chunks = [];
      if (size > patience) {
        request.pause();
        resolve({ read: false, why: 'too_large' });
      }
    });
    request.on('end', () =>
      resolve(size > bodyLimit ? { read: false, why: 'too_large' } : parse(Buffer.concat(chunks))),
    );
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
