/**
 * The second shell: the same screens and the same core as in the Electron window, for a browser on the same machine.
 * Listens on 127.0.0.1 only. Holds no rule of the trade: it checks who asks, reads, and hands over to the core.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { callRequest } from '../contract/api.ts';
import { fileNameHeader } from '../contract/bridge-channels.ts';
import { documentRequest } from '../contract/documents.ts';
import { largestIntake } from '../contract/exchange.schema.ts';
import type { Core } from '../core/create-core.ts';
import { createPageFiles, type PageFiles } from '../core/pages/page-files.ts';
import { sendAnswer, sendDocument, sendEntry, sendNotice, sendPageFile, sendRefusal } from './answers.ts';
import { readJsonBody } from './json-body.ts';
import { answerStream, answerUpload } from './file-streams.ts';
import { findRefusal, formatHost, intakePath, uploadPath } from './request-guard.ts';
import { createSessions, type Sessions } from './sessions.ts';

type LoopbackCore = Pick<Core, 'call' | 'render' | 'receive' | 'takePart' | 'openStream'>;

export interface LoopbackOptions {
  readonly core: LoopbackCore;
  /** Folder of the built screens (dist/renderer). */
  readonly pagesFolder: string;
  /** 0 or absent: a free port chosen by the system; 'usual': `usualPort`, or a free one when that cannot be used. */
  readonly port?: number | 'usual';
  /** Milliseconds, monotonic; for tests of the session's end. */
  readonly now?: () => number;
}

export interface LoopbackServer {
  readonly port: number;
  /** What a person opens: works for as long as the program runs. */
  readonly address: string;
  /** The same for one use within a minute, for a command line that others could read. */
  makeLaunchAddress(): string;
  /** Takes no more requests, lets those under way end (ten seconds at most), then resolves. */
  close(): Promise<void>;
}

interface Room {
  readonly core: LoopbackCore;
  readonly pages: PageFiles;
  readonly sessions: Sessions;
  readonly port: number;
}

const entryPath = '/vao/';
/** Files that leave as streams; the browser itself asks for them. */
const streamPath = '/tep/';
const outsideNotice = 'Hãy mở bằng địa chỉ đầy đủ ghi ở cửa sổ lệnh đã chạy chương trình.';

/**
 * Browsers keep what a person chose (columns, saved views) for an address, port included: only a port that stays the same
 * from start to start lets them find it again.
 */
export const usualPort = 47_110;

/** Rejects with the system's error when the port is taken (code `EADDRINUSE`). */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const pages = createPageFiles(options.pagesFolder);
  const sessions = createSessions(options.now);
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
    // Our own check answers a missing Host in words.
    requireHostHeader: false,
  });
  await listenWhereWished(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const room: Room = { core: options.core, pages, sessions, port };
  server.on('request', (request, response) => {
    handle(room, request, response).catch(() => {
      // Only a broken connection comes here: the core answers with data, never with an exception.
      if (response.headersSent) response.destroy();
      else sendRefusal(response, 400, 'request_refused', { reason: 'đường nối bị ngắt' });
    });
  });
  const base = `http://${formatHost(port)}`;
  return {
    port,
    address: `${base}${entryPath}${sessions.addressKey}`,
    makeLaunchAddress: () => `${base}${entryPath}${sessions.makeLaunchKey()}`,
    close: () => closeServer(server),
  };
}

async function handle(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = findRefusal(request, room.port);
  if (refusal) return sendRefusal(response, refusal.status, 'request_refused', { reason: refusal.reason });
  const pathname = (request.url ?? '').split('?')[0] ?? '';
  if (request.method !== 'POST') {
    if (pathname.startsWith(entryPath)) return enter(room, pathname.slice(entryPath.length), request, response);
    if (pathname.startsWith(streamPath)) {
      if (!hasSession(room, request)) return sendNotice(response, 401, outsideNotice);
      return answerStream(room.core, pathname.slice(streamPath.length), request, response);
    }
    return sendPage(room, pathname, request, response);
  }
  if (!hasSession(room, request)) return sendRefusal(response, 401, 'session_ended');
  if (pathname === '/api/call') return answerCall(room, request, response);
  if (pathname === '/api/document') return answerDocument(room, request, response);
  if (pathname === intakePath) return answerIntake(room, request, response);
  if (pathname === uploadPath) return answerUpload(room.core, request, response);
  return sendRefusal(response, 404, 'request_refused', { reason: 'không có địa chỉ này' });
}

/** Opens a session. Changes nothing of the office's data; a HEAD does not use up a key. */
function enter(room: Room, key: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'HEAD') return sendNotice(response, 405, 'Mở địa chỉ này bằng trình duyệt.');
  const result = room.sessions.enter(key);
  if (result.entered) return sendEntry(response, cookieName(room.port), result.secret);
  const tooMany = result.reason === 'too_many_tries';
  // A browser window that is re-opened with its used key still holds its session: it simply goes on.
  if (!tooMany && hasSession(room, request)) {
    response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store' });
    response.end();
    return;
  }
  sendNotice(
    response,
    tooMany ? 429 : 403,
    'Địa chỉ này không còn dùng được. Hãy mở địa chỉ mới nhất ghi ở cửa sổ lệnh đã chạy chương trình.',
  );
}

async function sendPage(
  room: Room,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!hasSession(room, request)) {
    return sendNotice(response, 401, outsideNotice);
  }
  const file = room.pages.find(pathname);
  if (!file) return sendNotice(response, 404, 'Không có trang này.');
  sendPageFile(response, file, await readFile(file.filePath), request.method === 'GET');
}

async function answerCall(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJsonBody(request);
  if (!body.read) return refuseBody(response, body.why);
  const call = callRequest.safeParse(body.value);
  if (!call.success) return sendRefusal(response, 400, 'request_refused', { reason: 'nội dung gửi không đúng mẫu' });
  sendAnswer(response, 200, await room.core.call(call.data));
}

async function answerDocument(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJsonBody(request);
  if (!body.read) return refuseBody(response, body.why);
  const asked = documentRequest.safeParse(body.value);
  if (!asked.success) return sendRefusal(response, 400, 'request_refused', { reason: 'nội dung gửi không đúng mẫu' });
  // A window that was closed, or a preview that was overtaken by the next one, stops the work.
  const stop = new AbortController();
  response.on('close', () => stop.abort());
  const answer = await room.core.render(asked.data, { signal: stop.signal });
  if (answer.ok) sendDocument(response, answer.value);
  else sendAnswer(response, 422, answer);
}

/** Takes a file in. Its name travels in a header of ours, which no form of another site can set. */
async function answerIntake(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = readFileName(request);
  if (name === null) return sendRefusal(response, 400, 'request_refused', { reason: 'không rõ tên tệp' });
  if (Number(request.headers['content-length'] ?? 0) > largestIntake)
    return sendRefusal(response, 413, 'request_too_large', { max: `${largestIntake / 1024 / 1024} MB` });
  const answer = await room.core.receive(name, request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
  if (answer.ok) return sendAnswer(response, 200, answer);
  // What is left of a refused file is not read.
  response.setHeader('Connection', 'close');
  sendAnswer(response, answer.error.code === 'request_too_large' ? 413 : 422, answer);
}

function readFileName(request: IncomingMessage): string | null {
  const value = request.headers[fileNameHeader];
  if (typeof value !== 'string' || value === '' || value.length > 2000) return null;
  try {
    return decodeURIComponent(value).slice(0, 300);
  } catch {
    return null;
  }
}

function refuseBody(response: ServerResponse, why: 'too_large' | 'not_json'): void {
  if (why === 'too_large') sendRefusal(response, 413, 'request_too_large', { max: '1 MB' });
  else sendRefusal(response, 400, 'request_refused', { reason: 'nội dung gửi không đọc được' });
}

function hasSession(room: Room, request: IncomingMessage): boolean {
  const name = cookieName(room.port);
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
  const secrets = pairs.filter(([key]) => key === name).map(([, value]) => value);
  return secrets.length === 1 && room.sessions.isOpen(secrets[0]);
}

/** Cookies do not know ports: with the port in its name, two running programs do not throw each other out. */
function cookieName(port: number): string {
  return `so-van-thu-${port}`;
}

async function listenWhereWished(server: Server, port: number | 'usual'): Promise<void> {
  if (port !== 'usual') return listen(server, port);
  // Taken by another program or a second start of this one, or kept back by the system: any port will do.
  await listen(server, usualPort).catch(() => listen(server, 0));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => {
      server.off('listening', accept);
      reject(error);
    };
    const accept = (): void => {
      server.off('error', refuse);
      resolve();
    };
    server.once('error', refuse);
    server.once('listening', accept);
    server.listen(port, '127.0.0.1');
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
    // A connection whose last answer has just gone out is kept open by the browser; it is idle only from then on.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
