import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer, usualPort } from '../../electron/loopback/loopback-server.ts';
import { makePagesFolder } from './loopback-client.ts';
import { createRecordingCore } from './recording-core.ts';

const started: LoopbackServer[] = [];

afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

async function start(port: number | 'usual'): Promise<LoopbackServer> {
  const server = await startLoopbackServer({ core: createRecordingCore().core, pagesFolder: makePagesFolder(), port });
  started.push(server);
  return server;
}

/** Whether another program on this machine leaves the port to us. */
const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

describe('the port of the browser window', () => {
  it('is the same at every start, so that the browser finds remembered columns and views again', async () => {
    if (!(await isFree(usualPort))) return;
    const first = await start('usual');
    expect(first.port).toBe(usualPort);
    await started.splice(0)[0]?.close();
    expect((await start('usual')).port).toBe(usualPort);
  });

  it('is another one when it is taken, and the program runs all the same', async () => {
    await start('usual');
    const second = await start('usual');
    expect(second.port).not.toBe(usualPort);
    expect((await fetch(second.address, { redirect: 'manual' })).status).toBe(303);
  });

  it('is refused in words of the system when a person chose a taken one', async () => {
    const first = await start(0);
    await expect(start(first.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
