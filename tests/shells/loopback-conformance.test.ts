import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Answer } from '../../electron/contract/errors.ts';
import type { ReceivedFile } from '../../electron/contract/exchange.schema.ts';
import type { DocumentFile } from '../../electron/contract/documents.ts';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { type LoopbackServer, startLoopbackServer } from '../../electron/loopback/loopback-server.ts';
import { conformance, type ShellUnderTest } from './conformance.ts';
import { enter, makePagesFolder } from './loopback-client.ts';

const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-loopback-'));
const pagesFolder = makePagesFolder();
let core: Core;
let server: LoopbackServer;
let cookie: string;

async function open(): Promise<void> {
  core = createCore({ dataFolder, programVersion: '0.1.0' });
  server = await startLoopbackServer({ core, pagesFolder });
  cookie = await enter(server.address);
}

async function close(): Promise<void> {
  await server.close();
  await core.close();
}

function post(target: string, body: unknown): Promise<Response> {
  const origin = `http://127.0.0.1:${server.port}`;
  const headers = { cookie, origin, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  return fetch(origin + target, { method: 'POST', headers, body: JSON.stringify(body) });
}

const shell: ShellUnderTest = {
  call: async (request) => (await post('/api/call', request)).json() as Promise<Answer<unknown>>,
  render: async (request) => {
    const response = await post('/api/document', request);
    if (!response.ok) return response.json() as Promise<Answer<DocumentFile>>;
    const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    return {
      ok: true,
      value: {
        fileName: decodeURIComponent(encoded),
        mediaType: response.headers.get('content-type') ?? '',
        bytes: new Uint8Array(await response.arrayBuffer()),
      },
    };
  },
  receive: async (name, text) => {
    const origin = `http://127.0.0.1:${server.port}`;
    const headers = {
      cookie,
      origin,
      'content-type': 'application/octet-stream',
      'sec-fetch-site': 'same-origin',
      'x-so-van-thu-file': encodeURIComponent(name),
    };
    const response = await fetch(`${origin}/api/intake`, { method: 'POST', headers, body: text });
    return response.json() as Promise<Answer<ReceivedFile>>;
  },
  takePart: async (uploadId, offset, size, byte) => {
    const origin = `http://127.0.0.1:${server.port}`;
    const headers = {
      cookie,
      origin,
      'content-type': 'application/octet-stream',
      'sec-fetch-site': 'same-origin',
      'x-so-van-thu-upload': `${uploadId} ${offset}`,
    };
    const body = new Uint8Array(size).fill(byte);
    const response = await fetch(`${origin}/api/upload`, { method: 'POST', headers, body });
    return response.json() as Promise<Answer<null>>;
  },
  restart: async () => {
    await close();
    await open();
  },
};

beforeAll(open);
afterAll(async () => {
  await close();
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('the loopback shell', () => {
  it.each(conformance)('$name', ({ run }) => run(shell));
});
