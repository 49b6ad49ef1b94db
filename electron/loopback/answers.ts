/** How the loopback server writes its answers: the same safe headers on every one, and never a CORS header. */
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type ErrorCode, formatErrorMessage } from '../contract/error-messages.vi.ts';
import type { Answer } from '../contract/errors.ts';
import type { DocumentFile } from '../contract/documents.ts';
import type { StreamedFile } from '../core/files/streamed-file.ts';
import { commonHeaders, pageHeaders } from '../core/pages/page-policy.ts';

const noStore = { 'Cache-Control': 'no-store' } as const;

/** An answer as JSON; nothing of it is kept by the browser. */
export function sendAnswer(response: ServerResponse, status: number, answer: Answer<unknown>): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(answer));
}

/** A refusal of the shell itself, in the same form as the errors of the core. */
export function sendRefusal(
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  values: Readonly<Record<string, string | number>> = {},
): void {
  // The rest of a refused body is not read: without closing, the connection would wait for it.
  response.setHeader('Connection', 'close');
  sendAnswer(response, status, { ok: false, error: { code, message: formatErrorMessage(code, values) } });
}

/** A file to be saved, never shown inside our own pages. */
export function sendDocument(response: ServerResponse, file: DocumentFile): void {
  response.writeHead(200, {
    ...commonHeaders,
    ...noStore,
    'Content-Type': file.mediaType,
    'Content-Length': file.bytes.byteLength,
    'Content-Disposition': nameInHeader('attachment', file.fileName),
    'Content-Security-Policy': "sandbox; default-src 'none'",
  });
  response.end(file.bytes);
}

/**
 * A file that leaves as a stream: saved by the browser, or shown by it in a tab of its own, where it can neither run anything
 * nor reach our pages. Resolves when it is out; a fault on the way breaks the connection, so that no half file looks whole.
 */
export async function sendStream(
  response: ServerResponse,
  file: StreamedFile,
  way: 'attachment' | 'inline',
): Promise<void> {
  response.writeHead(200, {
    ...commonHeaders,
    ...noStore,
    'Content-Type': file.mediaType,
    ...(file.sizeBytes === null ? {} : { 'Content-Length': file.sizeBytes }),
    'Content-Disposition': nameInHeader(way, file.fileName),
    'Content-Security-Policy': way === 'inline' ? shownFilePolicy : "sandbox; default-src 'none'",
  });
  await pipeline(file.content, response);
}

// The viewer of Chromium is a page of the browser's own; it needs its styles and the file itself, and no sandbox around it.
const shownFilePolicy =
  "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

function nameInHeader(way: 'attachment' | 'inline', fileName: string): string {
  const plainName = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encodedName = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${way}; filename="${plainName}"; filename*=UTF-8''${encodedName}`;
}

/** A short page in words, for a person who opened a wrong or an old address. */
export function sendNotice(response: ServerResponse, status: number, sentence: string): void {
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sổ Văn Thư</title></head><body><h1>Sổ Văn Thư</h1><p>${sentence}</p></body></html>`;
  send(response, status, 'text/html; charset=utf-8', page);
}

/** To the plain address, with the session in a cookie that scripts cannot read and other sites cannot send. */
export function sendEntry(response: ServerResponse, cookieName: string, secret: string): void {
  response.writeHead(303, {
    ...pageHeaders,
    ...noStore,
    Location: '/',
    'Set-Cookie': `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
  });
  response.end();
}

/** A page, script, style or picture of the screens. `withBody` is false for HEAD. */
export function sendPageFile(
  response: ServerResponse,
  file: { readonly mediaType: string; readonly immutable: boolean },
  bytes: Uint8Array,
  withBody: boolean,
): void {
  response.writeHead(200, {
    ...pageHeaders,
    'Content-Type': file.mediaType,
    'Content-Length': bytes.byteLength,
    'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  response.end(withBody ? bytes : undefined);
}

function send(response: ServerResponse, status: number, mediaType: string, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  response.writeHead(status, {
    ...pageHeaders,
    ...noStore,
    'Content-Type': mediaType,
    'Content-Length': bytes.byteLength,
  });
  response.end(bytes);
}
