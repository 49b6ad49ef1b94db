import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../electron/contract/errors.ts';
import type { IncomingDocument, IncomingEntryDefaults } from '../../electron/contract/incoming.schema.ts';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { type LoopbackServer, startLoopbackServer } from '../../electron/loopback/loopback-server.ts';
import { sampleIncoming } from '../support/sample-incoming.ts';
import { enter, makePagesFolder } from './loopback-client.ts';

const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-load-'));
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
let core: Core;
let server: LoopbackServer;
let cookie: string;
let bookId: number;

beforeAll(async () => {
  core = createCore({ dataFolder, programVersion: '0.1.0' });
  server = await startLoopbackServer({ core, pagesFolder: makePagesFolder() });
  cookie = await enter(server.address);
  await send('workspace.openPractice', {});
  bookId = (await send<IncomingEntryDefaults>('incoming.getEntryDefaults', {})).bookId ?? 0;
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await core.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

function send<Value>(method: string, input: unknown, requestId: string = crypto.randomUUID()): Promise<Value> {
  const body = JSON.stringify({ method, input, requestId });
  const origin = `http://127.0.0.1:${server.port}`;
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}/api/call`,
      {
        method: 'POST',
        agent,
        headers: { cookie, origin, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const answer = JSON.parse(text) as Answer<Value>;
          if (answer.ok) resolve(answer.value);
          else reject(new Error(answer.error.message));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const register = (index: number): Promise<IncomingDocument> =>
  send('incoming.register', sampleIncoming(bookId, { symbol: `${index}-CV/TAI` }));

describe('the loopback server under load', () => {
  it('gives a hundred clients at once numbers without a gap and without a double', async () => {
    const { latest } = await send<IncomingEntryDefaults>('incoming.getEntryDefaults', {});
    const last = latest[0]?.number ?? 0;
    const clients = Array.from({ length: 100 }, async (_, client) => {
      const numbers: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        numbers.push((await register(client * 100 + turn + 1)).number);
        await send('incoming.getEntryDefaults', {});
      }
      return numbers;
    });
    const numbers = (await Promise.all(clients)).flat().sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 500 }, (_, index) => last + 1 + index));
  });

  it('goes on serving while hundreds of clients hold half a request and say no more', async () => {
    const sockets = await Promise.all(Array.from({ length: 500 }, openHalfRequest));
    const numbers: number[] = [];
    for (let index = 0; index < 20; index += 1) numbers.push((await register(20_001 + index)).number);
    const [first = 0] = numbers;
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => first + index));
    expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);
    for (const socket of sockets) socket.destroy();
  });
});

function openHalfRequest(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`POST /api/call HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 100\r\n`);
      resolve(socket);
    });
    socket.on('error', reject);
    socket.resume();
  });
}
