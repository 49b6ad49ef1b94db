/**
 * Finds the Electron program, or fetches it once where the network allows. The `electron` package itself would start a
 * download of unlimited length when it is first used; on a closed network that is a hang without a word.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, rootFolder } from './paths.ts';

const packageFolder = path.join(rootFolder, 'node_modules', 'electron');
const probeTime = 3_000;
const downloadTime = 180_000;

/** Full path of the Electron program, or undefined. Looks only, never downloads. */
export function findElectron(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const programPath = readProgramPath();
  const candidates =
    override === undefined
      ? [path.join(packageFolder, 'dist', programPath ?? defaultProgramPath())]
      : [path.join(override, defaultProgramPath())];
  return candidates.find((candidate) => existsSync(candidate));
}

/**
 * Asks once, for at most three seconds, whether the place of the download answers; then downloads for at most three minutes.
 * The package compares what it gets with the checksums that came with it. Resolves with the program, or undefined.
 */
export async function fetchElectron(print: (line: string) => void): Promise<string | undefined> {
  if (!(await canReachDownload())) return undefined;
  print('Đang tải Electron về máy (chỉ lần đầu, tối đa ba phút) …');
  const done = await run(path.join(packageFolder, 'install.js'));
  return done ? findElectron() : undefined;
}

/** True when a window can be shown here at all. */
export function hasDisplay(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY);
}

function readProgramPath(): string | undefined {
  try {
    return readFileSync(path.join(packageFolder, 'path.txt'), 'utf8').trim();
  } catch {
    return undefined;
  }
}

function defaultProgramPath(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

async function canReachDownload(): Promise<boolean> {
  const version = readManifest().devDependencies.electron ?? '';
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeTime),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

function run(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: downloadTime });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
