/** Opens the program's own window in an installed browser: no tabs, no address bar, no trace in the person's own profile. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface BrowserWindow {
  /** Resolves when the person has closed the window. False: it went away so quickly that it can never have been seen. */
  readonly closed: Promise<boolean>;
  close(): void;
}

const tooQuick = 3_000;

/** `browser`: full path of a Chromium, Chrome or Edge. `address`: one that works once (other accounts can read command lines). */
export function openBrowserWindow(browser: string, address: string): BrowserWindow {
  const profile = mkdtempSync(path.join(tmpdir(), 'so-van-thu-window-'));
  const started = performance.now();
  const child = spawn(browser, windowArguments(profile, address), { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const closed = ended.then(() => {
    removeProfile(profile);
    return performance.now() - started >= tooQuick;
  });
  return { closed, close: () => child.kill() };
}

function windowArguments(profile: string, address: string): readonly string[] {
  return [
    `--app=${address}`,
    // A profile of its own: the window is then a process of its own whose end we see, without the person's extensions.
    `--user-data-dir=${profile}`,
    '--window-size=1366,768',
    '--lang=vi',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-features=Translate,AutofillServerCommunication,MediaRouter',
    // Chromium refuses to start as root with its sandbox; a desktop user is never root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  } catch {
    // Windows may hold a file of the profile a little longer; the system's own clean-up of its temporary folder takes it.
  }
}
