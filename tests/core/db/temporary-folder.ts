/** A folder per test, gone after it; and programs of their own that share a file with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

const folders: string[] = [];
const children = new Set<ChildProcess>();

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-db-'));
  folders.push(folder);
  return folder;
}

export interface Program {
  /** Resolves when the program has printed a line that begins with `beginning`; rejects when it ends before. */
  says(beginning: string): Promise<string>;
  /** Everything it printed so far, whole lines. */
  lines(): readonly string[];
  kill(): void;
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

/** Starts a script of tests/core/db/children under the Node of this test run. */
export function startProgram(script: string, args: readonly string[], wrapper: readonly string[] = []): Program {
  const file = fileURLToPath(new URL(`children/${script}`, import.meta.url));
  const [command, ...rest] = [...wrapper, process.execPath, '--disable-warning=ExperimentalWarning', file, ...args];
  const child = spawn(command as string, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const lines = (): readonly string[] => text.split('\n').slice(0, -1);
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve(code ?? signal ?? -1);
    });
  });
  return {
    lines,
    ended,
    kill: () => void child.kill('SIGKILL'),
    says: (beginning) =>
      new Promise((resolve, reject) => {
        const find = (): boolean => {
          const line = lines().find((candidate) => candidate.startsWith(beginning));
          if (line !== undefined) resolve(line);
          return line !== undefined;
        };
        if (find()) return;
        child.stdout.on('data', find);
        void ended.then((code) => find() || reject(new Error(`${script} ended with ${code}: ${text.slice(-500)}`)));
      }),
  };
}
