/** A crash at any moment of attaching: a row has its whole file, an acknowledged file is there, nothing half lies about. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { digestPath, hashFile, listDigests } from '../../../electron/core/db/digest-files.ts';
import { openConnection } from '../../../electron/core/db/connection.ts';
import { officePaths } from '../../../electron/core/workspace/office-paths.ts';
import { sampleIncoming } from '../../support/sample-incoming.ts';
import { makeOffice } from '../db/office-harness.ts';

const script = fileURLToPath(new URL('children/attach-for-ever.ts', import.meta.url));
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Attaches until it is killed, so many milliseconds after so many files were in; what was acknowledged. */
function attachAndKill(
  folder: string,
  prefix: string,
  size: number,
  files: number,
  after: number,
): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, folder, prefix, String(size)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let text = '';
    let killing = false;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (killing || text.split('\n').length - 2 < files) return;
      killing = true;
      setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.on('close', () => resolve([...text.matchAll(/^ack (\w{64})$/gm)].map((match) => match[1] ?? '')));
  });
}

// reliability.md 3.B, F20: 200 by hand, a few of them here.
const kills = Number(process.env.ATTACH_KILLS ?? 8);

it(`${kills} lần bị ngắt giữa chừng: dòng nào cũng có tệp đúng mã, tệp đã báo xong thì còn, không tệp dở nào được giữ`, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-attach-'));
  folders.push(folder);
  await makeOffice(folder);
  const core = createCore({ dataFolder: folder, programVersion: 'test' });
  const defaults = await core.call({ method: 'incoming.getEntryDefaults', input: {} });
  const bookId = defaults.ok ? (defaults.value as { bookId: number }).bookId : 0;
  const registered = await core.call({
    method: 'incoming.register',
    input: sampleIncoming(bookId, { arrivalDate: '2026-11-20', documentDate: null }),
  });
  expect(registered.ok, JSON.stringify(registered)).toBe(true);
  await core.close();
  const paths = officePaths(folder, false);
  let acknowledged = 0;
  for (let round = 0; round < kills; round += 1) {
    // Small files for the many steps, large ones for the moments in between.
    const size = round % 2 === 0 ? 20_000 : 20 * 1024 * 1024;
    const acks = await attachAndKill(folder, `lần ${round}`, size, round % 3, Math.random() * 300);
    acknowledged += acks.length;
    const register = openConnection(paths.database, { readonly: true });
    const rows = register.prepare('SELECT sha256 FROM attachment').pluck().all() as string[];
    register.close();
    for (const ack of acks) expect(rows).toContain(ack);
    for (const row of rows.slice(-3)) expect(await hashFile(digestPath(paths.attachments, row))).toBe(row);
    for (const digest of await listDigests(paths.attachments))
      if (!rows.includes(digest)) expect(await hashFile(digestPath(paths.attachments, digest))).toBe(digest);
  }
  expect(acknowledged).toBeGreaterThan(0);
  const again = createCore({ dataFolder: folder, programVersion: 'test' });
  const verified = await again.call({ method: 'audit.verify', input: {} });
  expect(verified).toMatchObject({ ok: true, value: { sound: true } });
  const all = await again.call({ method: 'files.verify', input: { after: 0 } });
  expect(all).toMatchObject({ ok: true, value: { problems: [] } });
  const temporary = path.join(paths.attachments, '.tmp');
  expect(existsSync(temporary) ? readdirSync(temporary) : []).toEqual([]);
  await again.close();
}, 240_000);
