import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../electron/loopback/loopback-server.ts';
import { enter, makePagesFolder, properLines } from './loopback-client.ts';
import { sendRaw } from './raw-http.ts';
import { createRecordingCore, type RecordingCore } from './recording-core.ts';

let recording: RecordingCore;
let server: LoopbackServer;
let cookie: string;
const call = JSON.stringify({ method: 'today.get', input: {} });

beforeAll(async () => {
  recording = createRecordingCore();
  server = await startLoopbackServer({ core: recording.core, pagesFolder: makePagesFolder() });
  cookie = await enter(server.address);
});
afterAll(() => server.close());

/** Sends a request that would be carried out, but for `changed`. */
const post = (
  changed: Readonly<Record<string, string | null>> = {},
  target = '/api/call',
  body = call,
  method = 'POST',
) => sendRaw(server.port, properLines(server.port, cookie, target, body, changed, method), body);

async function countCalls(work: () => Promise<void>): Promise<number> {
  const before = recording.calls.length + recording.documents.length;
  await work();
  return recording.calls.length + recording.documents.length - before;
}

describe('the loopback server', () => {
  it('carries out a proper request of our own page', async () => {
    const answer = await post();
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { method: 'today.get' } });
  });

  it('listens on 127.0.0.1 and on no other address of the machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((one) => one.address !== '127.0.0.1' && !one.address.startsWith('fe80'));
    for (const { address } of others) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port: server.port, timeout: 1_000 }, () => resolve(true));
        socket.on('error', () => resolve(false));
        socket.on('timeout', () => resolve(false));
      });
      expect(reached, address).toBe(false);
    }
  });

  it('answers 421 and does nothing when the Host is not exactly its own address', async () => {
    const { port } = server;
    const wrongHosts = [
      'evil.com',
      `evil.com:${port}`,
      `127.0.0.1.evil.com:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.:${port}`,
      `127.0.0.1:${port}.`,
      `127.0.0.1:0${port}`,
      `localhost:${port}`,
      `LOCALHOST:${port}`,
      `[::1]:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `0x7f.0.0.1:${port}`,
      `user@127.0.0.1:${port}`,
      `127.0.0.1:${port}@evil.com`,
      `127.0.0.1:${port},evil.com`,
      '',
    ];
    const done = await countCalls(async () => {
      for (const host of wrongHosts) {
        expect((await post({ Host: host })).status, `Host: ${host}`).toBe(421);
      }
      expect((await post({ Host: null })).status, 'no Host').toBe(421);
      const twice = properLines(port, cookie, '/api/call', call);
      expect((await sendRaw(port, [...twice, 'Host: evil.com'], call)).status, 'two Hosts').toBeGreaterThanOrEqual(400);
    });
    expect(done).toBe(0);
  });

  it('refuses every request that another page, another port or nobody in particular started', async () => {
    const { port } = server;
    const foreign: readonly Readonly<Record<string, string | null>>[] = [
      { Origin: 'null' },
      { Origin: 'file://' },
      { Origin: 'http://evil.com' },
      { Origin: `http://127.0.0.1:${port + 1}` },
      { Origin: 'http://127.0.0.1' },
      { Origin: `https://127.0.0.1:${port}` },
      { Origin: `http://localhost:${port}` },
      { Origin: `http://127.0.0.1:${port}/` },
      { Origin: `http://127.0.0.1:${port}.evil.com` },
      { Origin: `HTTP://127.0.0.1:${port}` },
      { Origin: `http://127.0.0.1:${port} http://evil.com` },
      { Origin: '' },
      { Origin: null },
      { Origin: 'app://so-van-thu' },
      { Origin: 'chrome-extension://abcdefghijklmnop' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      { 'Sec-Fetch-Site': 'SAME-ORIGIN' },
      { 'Sec-Fetch-Site': '' },
    ];
    const done = await countCalls(async () => {
      for (const changed of foreign) {
        const answer = await post(changed);
        expect(answer.status, JSON.stringify(changed)).toBe(403);
        expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'request_refused' } });
      }
      expect((await post({ 'Access-Control-Request-Method': 'POST' }, '/api/call', '', 'OPTIONS')).status).toBe(403);
    });
    expect(done).toBe(0);
  });

  it('takes only JSON, so that no plain form of another site can order anything', async () => {
    const done = await countCalls(async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        '',
        null,
      ]) {
        expect((await post({ 'Content-Type': type })).status, String(type)).toBe(415);
      }
      expect((await post({ 'Content-Type': 'application/json; charset=utf-16' })).status).toBe(415);
    });
    expect(done).toBe(0);
  });

  it('takes files at one place only, as bytes of our own script under a name, and none that is too large', async () => {
    const file = { 'Content-Type': 'application/octet-stream', 'X-So-Van-Thu-File': 'so%20den.csv' };
    const done = await countCalls(async () => {
      expect((await post(file, '/api/call')).status).toBe(415);
      expect((await post({ ...file, 'Content-Type': 'application/json' }, '/api/intake')).status).toBe(415);
      expect((await post({ ...file, 'Content-Type': 'multipart/form-data; boundary=x' }, '/api/intake')).status).toBe(
        415,
      );
      expect((await post({ ...file, 'X-So-Van-Thu-File': null }, '/api/intake')).status).toBe(400);
      expect((await post({ ...file, 'X-So-Van-Thu-File': '%E0%A4%A' }, '/api/intake')).status).toBe(400);
      expect((await post({ ...file, Origin: 'http://evil.com' }, '/api/intake')).status).toBe(403);
      expect((await post({ ...file, Cookie: null }, '/api/intake')).status).toBe(401);
      expect((await post({ ...file, 'Content-Length': String(33 * 1024 * 1024) }, '/api/intake')).status).toBe(413);
    });
    expect(done).toBe(0);
    expect(recording.files).toEqual([]);
    expect((await post(file, '/api/intake', 'a,b')).status).toBe(200);
    expect(recording.files).toEqual([{ name: 'so den.csv', size: 3 }]);
  });

  it('changes nothing on a request that only reads, and knows no other methods', async () => {
    const done = await countCalls(async () => {
      for (const target of ['/', '/api/call', '/api/document', '/assets/index-1a2b3c4d.js']) {
        for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
          const answer = await post({ 'X-HTTP-Method-Override': 'POST' }, target, '', method);
          const readable = (method === 'GET' || method === 'HEAD') && !target.startsWith('/api');
          expect(answer.status, `${method} ${target}`).toBe(
            readable ? 200 : method === 'GET' || method === 'HEAD' ? 404 : 405,
          );
        }
      }
    });
    expect(done).toBe(0);
  });

  it('refuses what is too large, not JSON, not UTF-8 or not in the form of a call', async () => {
    const done = await countCalls(async () => {
      const large = JSON.stringify({ method: 'today.get', input: 'x'.repeat(1024 * 1024) });
      expect((await post({}, '/api/call', large)).status).toBe(413);
      for (const body of [
        '',
        '{',
        'null',
        '[]',
        '{"method":1,"input":{}}',
        `{"method":"${'x'.repeat(81)}","input":{}}`,
      ]) {
        const answer = await post({}, '/api/call', body);
        expect(answer.status, body).toBe(400);
        expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'request_refused' } });
      }
      const notUtf8 = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
      const lines = properLines(server.port, cookie, '/api/call', '', { 'Content-Length': String(notUtf8.length) });
      expect((await sendRaw(server.port, lines, notUtf8)).status).toBe(400);
    });
    expect(done).toBe(0);
  });

  it('refuses a body without a length once it passes one megabyte', async () => {
    const piece = Buffer.alloc(64 * 1024, 0x20);
    const chunk = Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]);
    const lines = properLines(server.port, cookie, '/api/call', '', {
      'Content-Length': null,
      'Transfer-Encoding': 'chunked',
    });
    const body = Buffer.concat([...Array<Buffer>(20).fill(chunk), Buffer.from('0\r\n\r\n')]);
    expect((await sendRaw(server.port, lines, body)).status).toBe(413);
  });

  it('closes a client that sends its headers too slowly, or too many of them', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `X-${index}: ${'y'.repeat(10)}`);
    expect((await sendRaw(server.port, ['GET / HTTP/1.1', ...many])).status).toBe(431);
    const seconds = await new Promise<number>((resolve) => {
      const started = performance.now();
      const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: 127'));
      socket.resume();
      socket.on('error', () => undefined);
      socket.on('close', () => resolve((performance.now() - started) / 1000));
    });
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(25);
  });

  it('serves built files letter for letter, and nothing by any other spelling', async () => {
    const spellings = [
      '/index.html',
      '/../so.db',
      '/..%2fso.db',
      '/%2e%2e/so.db',
      '/%2e%2e%2fso.db',
      '/..\\so.db',
      '/..%5cso.db',
      '/assets/../../so.db',
      '/assets/..%2f..%2fso.db',
      '/assets/%2e%2e/%2e%2e/so.db',
      '/assets/....//so.db',
      '/./assets/index-1a2b3c4d.js',
      '//assets/index-1a2b3c4d.js',
      '/assets//index-1a2b3c4d.js',
      '/assets/./index-1a2b3c4d.js',
      '/assets/index-1a2b3c4d.js/',
      '/assets/index-1a2b3c4d.js%00',
      '/assets/index-1a2b3c4d.js%00.html',
      '/assets/INDEX-1a2b3c4d.js',
      '/Assets/index-1a2b3c4d.js',
      '/assets/index-1a2b3c4d.js::$DATA',
      '/assets/index-1a2b3c4d.js.',
      '/assets/index-1a2b3c4d.js%20',
      '/assets/index-1a2b3c4d.js.map',
      '/assets/',
      '/assets',
      '/etc/passwd',
      '/%2fetc%2fpasswd',
      '//etc/passwd',
      '/c:/windows/win.ini',
      '/c:%5cwindows%5cwin.ini',
      '/file:///etc/passwd',
      '/..;/so.db',
      '/%252e%252e%252fso.db',
      '/%c0%ae%c0%ae/so.db',
      '/assets/%69ndex-1a2b3c4d.js',
      '/package.json',
      '/main/main.cjs',
      '/../main/main.cjs',
      '/vao',
      'http://evil.com/',
      '*',
    ];
    expect(spellings.length).toBeGreaterThanOrEqual(40);
    for (const spelling of spellings) {
      const answer = await post({}, spelling, '', 'GET');
      expect(answer.status, spelling).toBeGreaterThanOrEqual(400);
      expect(answer.body, spelling).not.toContain('not for anybody');
    }
  });

  it('puts the same strict headers on every kind of answer, and never one that opens it to other sites', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; " +
      "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    const answers = {
      page: await post({}, '/', '', 'GET'),
      script: await post({}, '/assets/index-1a2b3c4d.js', '', 'GET'),
      answer: await post(),
      document: await post({}, '/api/document', JSON.stringify({ document: 'outgoing.document', input: {} })),
      missing: await post({}, '/nothing', '', 'GET'),
      foreign: await post({ Origin: 'http://evil.com' }),
      stranger: await post({ Cookie: null }),
    };
    for (const [name, { headers }] of Object.entries(answers)) {
      expect(headers['x-content-type-options'], name).toBe('nosniff');
      expect(headers['referrer-policy'], name).toBe('no-referrer');
      expect(headers['cross-origin-resource-policy'], name).toBe('same-origin');
      expect(headers['cross-origin-opener-policy'], name).toBe('same-origin');
      expect(headers['content-security-policy'], name).toBe(
        name === 'document' ? "sandbox; default-src 'none'" : policy,
      );
      expect(
        Object.keys(headers).filter((header) => header.startsWith('access-control')),
        name,
      ).toEqual([]);
      expect(headers['cache-control'], name).toBe(
        name === 'script' ? 'private, max-age=31536000, immutable' : 'no-store',
      );
      expect(headers['server'] ?? headers['x-powered-by'], name).toBeUndefined();
    }
  });

  it('sends a document as a download under its Vietnamese name, and a refusal as data', async () => {
    const asked = JSON.stringify({ document: 'copy.sheet', input: { id: 1 } });
    const answer = await post({}, '/api/document', asked);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="B_n sao 126-BS.docx"; filename*=UTF-8''B%E1%BA%A3n%20sao%20126-BS.docx`,
    );
    const refused = await post({}, '/api/document', JSON.stringify({ document: 'refused', input: {} }));
    expect(refused.status).toBe(422);
    expect(JSON.parse(refused.body)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });
});
