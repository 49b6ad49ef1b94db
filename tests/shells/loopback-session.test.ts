import { afterEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../electron/loopback/loopback-server.ts';
import { enter, makePagesFolder, properLines } from './loopback-client.ts';
import { sendRaw } from './raw-http.ts';
import { createRecordingCore, type RecordingCore } from './recording-core.ts';

const servers: LoopbackServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

interface Started {
  readonly server: LoopbackServer;
  readonly recording: RecordingCore;
  readonly passTime: (milliseconds: number) => void;
}

async function start(): Promise<Started> {
  let time = 0;
  const recording = createRecordingCore();
  const server = await startLoopbackServer({ core: recording.core, pagesFolder: makePagesFolder(), now: () => time });
  servers.push(server);
  return { server, recording, passTime: (milliseconds) => (time += milliseconds) };
}

async function statusOfCall(server: LoopbackServer, cookie: string): Promise<number> {
  const body = JSON.stringify({ method: 'today.get', input: {} });
  return (await sendRaw(server.port, properLines(server.port, cookie, '/api/call', body), body)).status;
}

const minute = 60_000;
const hour = 60 * minute;

describe('a session of the loopback server', () => {
  it('opens at the printed address, which at once gives way to the plain one', async () => {
    const { server } = await start();
    const answer = await fetch(server.address, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    const key = server.address.split('/vao/')[1] ?? '';
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(Buffer.from(key, 'base64url').length).toBe(32);
    expect(cookie).toMatch(/^so-van-thu-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(key);
  });

  it('can be opened again at the printed address for as long as the program runs, each browser with its own secret', async () => {
    const { server } = await start();
    const [first, second] = [await enter(server.address), await enter(server.address)];
    expect(first).not.toBe(second);
    expect(await statusOfCall(server, first)).toBe(200);
    expect(await statusOfCall(server, second)).toBe(200);
  });

  it('opens once, and within a minute, with the key on the command line of the window', async () => {
    const { server, passTime } = await start();
    const used = server.makeLaunchAddress();
    await enter(used);
    await expect(enter(used)).rejects.toThrow('403');
    const late = server.makeLaunchAddress();
    passTime(minute + 1);
    await expect(enter(late)).rejects.toThrow('403');
  });

  it('lets the window go on that still holds its session when it is re-opened with its used key', async () => {
    const { server } = await start();
    const launch = server.makeLaunchAddress();
    const cookie = await enter(launch);
    const again = await fetch(launch, { redirect: 'manual', headers: { cookie } });
    expect(again.status).toBe(303);
    expect(again.headers.get('location')).toBe('/');
  });

  it('does nothing without its cookie, with a wrong, cut, prolonged or doubled one', async () => {
    const { server, recording } = await start();
    const cookie = await enter(server.address);
    const [name = '', secret = ''] = cookie.split('=');
    const wrong = [
      '',
      name,
      `${name}=`,
      `${name}=${'A'.repeat(43)}`,
      `${name}=${secret.slice(0, -1)}`,
      `${name}=${secret}A`,
      `${name}=${secret.toLowerCase()}`,
      `other=${secret}`,
      `${cookie}; ${cookie}`,
      `${name}=x; ${cookie}`,
      `${name}=${server.address.split('/vao/')[1]}`,
    ];
    for (const one of wrong) expect(await statusOfCall(server, one), one).toBe(401);
    expect(recording.calls).toEqual([]);
  });

  it('shows a person without a session a sentence instead of the screens', async () => {
    const { server } = await start();
    const answer = await fetch(`http://127.0.0.1:${server.port}/`);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('Hãy mở bằng địa chỉ đầy đủ ghi ở cửa sổ lệnh');
  });

  it('ends after twelve idle hours, and not before while it is used', async () => {
    const { server, passTime } = await start();
    const cookie = await enter(server.address);
    for (let use = 0; use < 3; use += 1) {
      passTime(11 * hour);
      expect(await statusOfCall(server, cookie)).toBe(200);
    }
    passTime(12 * hour);
    expect(await statusOfCall(server, cookie)).toBe(401);
  });

  it('answers 429 after ten wrong keys in a minute, without shutting out the person who has the right one', async () => {
    const { server, passTime } = await start();
    const base = server.address.split('/vao/')[0] ?? '';
    const guess = async (): Promise<number> => (await fetch(`${base}/vao/guess`, { redirect: 'manual' })).status;
    for (let tries = 0; tries < 10; tries += 1) expect(await guess()).toBe(403);
    expect(await guess()).toBe(429);
    await expect(enter(server.address)).resolves.toContain('so-van-thu-');
    passTime(minute + 1);
    expect(await guess()).toBe(403);
  });

  it('keeps the sixty-four sessions used last and no more', async () => {
    const { server, passTime } = await start();
    const first = await enter(server.address);
    for (let others = 0; others < 64; others += 1) {
      passTime(1);
      await enter(server.address);
    }
    expect(await statusOfCall(server, first)).toBe(401);
  });

  it('keeps its secrets out of everything it sends after the entry', async () => {
    const { server } = await start();
    const cookie = await enter(server.address);
    const key = server.address.split('/vao/')[1] ?? '';
    const secret = cookie.split('=')[1] ?? '';
    const page = await fetch(`http://127.0.0.1:${server.port}/`, { headers: { cookie } });
    const everything = JSON.stringify([...page.headers]) + (await page.text());
    expect(everything).not.toContain(key);
    expect(everything).not.toContain(secret);
  });

  it('lets an answer under way go out before it closes', async () => {
    let finish: () => void = () => undefined;
    const recording = createRecordingCore();
    const slow = {
      ...recording.core,
      call: () =>
        new Promise<{ ok: true; value: string }>((resolve) => (finish = () => resolve({ ok: true, value: 'xong' }))),
    };
    const server = await startLoopbackServer({ core: slow, pagesFolder: makePagesFolder() });
    const cookie = await enter(server.address);
    const answer = fetch(`http://127.0.0.1:${server.port}/api/call`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: `http://127.0.0.1:${server.port}` },
      body: JSON.stringify({ method: 'today.get', input: {} }),
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = server.close();
    finish();
    expect(await (await answer).json()).toEqual({ ok: true, value: 'xong' });
    await closed;
    await expect(fetch(server.address)).rejects.toThrow();
  });
});
