import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../electron/loopback/loopback-server.ts';
import { enter, makePagesFolder, properLines } from './loopback-client.ts';
import { sendRaw } from './raw-http.ts';
import { createRecordingCore, type RecordingCore } from './recording-core.ts';

let recording: RecordingCore;
let server: LoopbackServer;
let cookie: string;

beforeAll(async () => {
  recording = createRecordingCore('Chỉ thị 12.pdf');
  server = await startLoopbackServer({ core: recording.core, pagesFolder: makePagesFolder() });
  cookie = await enter(server.address);
});
afterAll(() => server.close());

const send = (target: string, changed: Readonly<Record<string, string | null>> = {}, body = '', method = 'GET') =>
  sendRaw(server.port, properLines(server.port, cookie, target, body, changed, method), body);

const upload = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
const part = { 'Content-Type': 'application/octet-stream', 'X-So-Van-Thu-Upload': `${upload} 4` };

describe('files over the loopback server', () => {
  it('are saved under their own name, out of reach of our pages', async () => {
    const { status, headers } = await send('/tep/dinh-kem/7');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="Ch_ th_ 12.pdf"; filename*=UTF-8''Ch%E1%BB%89%20th%E1%BB%8B%2012.pdf`,
    );
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-length']).toBe('3');
    expect(recording.streams.at(-1)).toEqual({ file: 'attachment', id: 7 });
    expect((await send('/tep/ban-giao')).status).toBe(200);
    expect(recording.streams.at(-1)).toEqual({ file: 'handoverPack' });
  });

  it('are shown in a tab only as what they are, without a right to run or to load anything', async () => {
    const { status, headers } = await send('/tep/dinh-kem/7/xem');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^inline; /);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /);
    expect(headers['content-security-policy']).not.toContain('script-src');
  });

  it('go to nobody without a session, to no page of another site, and under no other spelling', async () => {
    const before = recording.streams.length;
    expect((await send('/tep/dinh-kem/7', { Cookie: null })).status).toBe(401);
    expect((await send('/tep/dinh-kem/7', { Origin: 'http://evil.com' })).status).toBe(403);
    expect((await send('/tep/dinh-kem/7', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    for (const target of [
      '/tep/',
      '/tep/dinh-kem/0',
      '/tep/dinh-kem/07',
      '/tep/dinh-kem/-1',
      '/tep/dinh-kem/7/',
      '/tep/dinh-kem/7/xem/',
      '/tep/dinh-kem/7/../8',
      '/tep/dinh-kem/%37',
      '/tep/dinh-kem/9999999999999999',
      '/tep/ban-giao/xem',
      '/tep/so.db',
    ])
      expect((await send(target)).status, target).toBe(404);
    for (const method of ['HEAD']) expect((await send('/tep/dinh-kem/7', {}, '', method)).status).toBe(404);
    for (const method of ['PUT', 'DELETE']) expect((await send('/tep/dinh-kem/7', {}, '', method)).status).toBe(405);
    expect(recording.streams.length).toBe(before);
  });

  it('come in at one place, as bytes of our own script, in parts that are not too large', async () => {
    const post = (changed: Readonly<Record<string, string | null>>, body = 'abc') =>
      send('/api/upload', { ...part, ...changed }, body, 'POST');
    expect((await post({ 'Content-Type': 'application/json' })).status).toBe(415);
    expect((await post({ Origin: 'http://evil.com' })).status).toBe(403);
    expect((await post({ Cookie: null })).status).toBe(401);
    expect((await post({ 'X-So-Van-Thu-Upload': null })).status).toBe(400);
    expect((await post({ 'X-So-Van-Thu-Upload': `${upload} -1` })).status).toBe(400);
    expect((await post({ 'X-So-Van-Thu-Upload': '../../x 0' })).status).toBe(400);
    expect((await post({ 'Content-Length': String(2 * 1024 * 1024) })).status).toBe(413);
    expect(recording.parts).toEqual([]);
    expect((await post({})).status).toBe(200);
    expect(recording.parts).toEqual([{ uploadId: upload, offset: 4, size: 3 }]);
  });
});
