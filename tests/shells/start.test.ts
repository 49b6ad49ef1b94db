import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findElectron, hasDisplay } from '../../build/electron-binary.ts';
import { rootFolder } from '../../build/paths.ts';
import { findBrowser } from '../../electron/loopback/find-browser.ts';
import { ensureBuilt } from '../support/built.ts';
import { enter } from './loopback-client.ts';

let folder: string;
const started: ChildProcess[] = [];

beforeAll(ensureBuilt);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-start-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => string;
  readonly ended: Promise<number | null>;
}

/** Runs `npm start` without npm: with these arguments and this environment beside a bare one. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Started {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, CHROME: _chrome, PORT: _port, ...bare } = process.env;
  const child = spawn(process.execPath, ['build/run.mjs', 'build/start.ts', ...args], {
    cwd: rootFolder,
    env: { ...bare, SO_VAN_THU_DATA: path.join(folder, 'data'), ...environment },
  });
  started.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, printed: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function waitForAddress({ printed }: Started): Promise<string> {
  await expect.poll(printed, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/vao\//);
  return /http:\/\/\S+/.exec(printed())?.[0] ?? '';
}

async function openPractice(address: string): Promise<void> {
  const cookie = await enter(address);
  const { origin } = new URL(address);
  const answer = await fetch(`${origin}/api/call`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ method: 'workspace.openPractice', input: {}, requestId: crypto.randomUUID() }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
}

// Stand-ins for browser and Electron are shell scripts: on Windows it is not verified which of the two is opened.
const itOnUnix = it.skipIf(process.platform === 'win32');

const closingBackups = (data = 'data'): readonly string[] => {
  const place = path.join(folder, data, 'tap-dung', 'sao-luu');
  return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.db')) : [];
};

/** A program that notes its arguments and then does `commands`. */
function makeProgram(name: string, commands: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "$@" > "${file}.args"\necho "$SO_VAN_THU_DATA" > "${file}.data"\n${commands}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('npm start', () => {
  it('on a machine without a display says so, prints the address and serves until Ctrl+C, then backs up', async () => {
    const program = start([]);
    const address = await waitForAddress(program);
    expect(program.printed()).toContain('Máy này không có màn hình');
    await openPractice(address);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(program.printed()).toContain('Đã đóng.');
    expect(closingBackups()).toHaveLength(1);
  });

  it('takes a port and a data folder, and says in words when the port is taken', async () => {
    const port = 20_000 + (process.pid % 20_000);
    const first = start(['--port', String(port), '--data', path.join(folder, 'elsewhere'), '--no-window']);
    expect(await waitForAddress(first)).toContain(`127.0.0.1:${port}/`);
    await openPractice(await waitForAddress(first));
    expect(existsSync(path.join(folder, 'elsewhere', 'tap-dung', 'so.db'))).toBe(true);
    const second = start(['--no-window'], { PORT: String(port) });
    expect(await second.ended).toBe(1);
    expect(second.printed()).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(closingBackups('elsewhere')).toHaveLength(1);
  });

  it('refuses what it does not understand', async () => {
    for (const args of [['--prot', '1'], ['--port', 'abc'], ['--port', '70000'], ['--data'], ['open']]) {
      const program = start(args);
      expect(await program.ended, args.join(' ')).toBe(1);
      expect(program.printed(), args.join(' ')).toMatch(/Không hiểu|--port cần|--data cần/);
    }
  });

  itOnUnix(
    'opens a window of its own in an installed browser and ends, with a backup, when that is closed',
    async () => {
      const browser = makeProgram('browser', 'sleep 4');
      const program = start(['--browser'], { DISPLAY: ':99', CHROME: browser });
      await openPractice(await waitForAddress(program));
      expect(await program.ended).toBe(0);
      expect(closingBackups()).toHaveLength(1);
      const args = readFileSync(`${browser}.args`, 'utf8');
      const launch = /--app=(\S+)/.exec(args)?.[1] ?? '';
      expect(launch).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/vao\//);
      expect(program.printed(), 'the key on the command line is another than the printed one').not.toContain(launch);
      expect(existsSync(/--user-data-dir=(\S+)/.exec(args)?.[1] ?? '/')).toBe(false);
    },
  );

  itOnUnix('goes on serving when the browser cannot show a window', async () => {
    const program = start(['--browser'], { DISPLAY: ':99', CHROME: makeProgram('browser', 'exit 1') });
    await expect.poll(program.printed, { timeout: 20_000 }).toContain('Không mở được cửa sổ trình duyệt');
    await openPractice(await waitForAddress(program));
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  itOnUnix('opens in Electron where there is one, with the data folder asked for', async () => {
    makeProgram('electron', 'exit 7');
    const program = start(['--data', path.join(folder, 'office')], {
      DISPLAY: ':99',
      ELECTRON_OVERRIDE_DIST_PATH: folder,
    });
    expect(await program.ended).toBe(7);
    expect(readFileSync(path.join(folder, 'electron.args'), 'utf8').trim()).toBe(rootFolder);
    expect(readFileSync(path.join(folder, 'electron.data'), 'utf8').trim()).toBe(path.join(folder, 'office'));
  });
});

describe('what npm start looks for', () => {
  it('finds Chromium, Chrome or Edge where each system keeps them, and obeys CHROME', () => {
    const has =
      (...files: readonly string[]) =>
      (file: string) =>
        files.includes(file);
    expect(findBrowser({ PATH: '/usr/bin:/snap/bin' }, 'linux', has('/snap/bin/chromium'))).toBe('/snap/bin/chromium');
    expect(findBrowser({ PATH: 'relative:/usr/bin' }, 'linux', has('relative/chromium'))).toBeUndefined();
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser({ 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, 'win32', has(edge))).toBe(edge);
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({}, 'darwin', has(chrome))).toBe(chrome);
    expect(findBrowser({ CHROME: '/x', PATH: '/usr/bin' }, 'linux', has('/usr/bin/chromium'))).toBeUndefined();
  });

  it('knows a display and an Electron that was put elsewhere', () => {
    expect(hasDisplay({}, 'win32')).toBe(true);
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeUndefined();
    mkdirSync(path.join(folder, 'dist'), { recursive: true });
    const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
    writeFileSync(path.join(folder, 'dist', name), '');
    if (process.platform !== 'darwin') {
      expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'dist') })).toBe(
        path.join(folder, 'dist', name),
      );
    }
  });
});
