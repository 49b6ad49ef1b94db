/** A workspace of tiny registers in a temporary folder, and the calls of its screens. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { Answer } from '../../../electron/contract/errors.ts';
import type { WorkspaceStatus } from '../../../electron/contract/workspace.schema.ts';
import { createWorkspace } from '../../../electron/core/workspace/workspace.ts';
import type { Workspace, WorkspaceOptions } from '../../../electron/core/workspace/workspace.types.ts';
import { setUpInput } from './set-up-input.ts';
import { tinyOptions } from './tiny-register.ts';

const open: Workspace[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty data folder; gone after the test. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-'));
  folders.push(folder);
  return folder;
}

export interface Desk {
  readonly workspace: Workspace;
  readonly folder: string;
  status(): Promise<WorkspaceStatus>;
  /** Calls a method that must succeed. */
  does<Value>(method: string, input?: unknown): Promise<Value>;
  /** Calls a method that must be refused; the code. */
  refuses(method: string, input?: unknown): Promise<string>;
  /** Registers an entry; its number. */
  registers(subject: string): Promise<number>;
  subjects(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a workspace on a folder, as the program does at its start. */
export function openDesk(folder: string, changes: Partial<WorkspaceOptions> = {}): Desk {
  const workspace = createWorkspace({ ...tinyOptions(folder), ...changes });
  open.push(workspace);
  const call = (method: string, input: unknown): Promise<Answer<unknown>> => workspace.call({ method, input });
  const desk: Desk = {
    workspace,
    folder,
    status: () => desk.does<WorkspaceStatus>('workspace.getStatus'),
    async does<Value>(method: string, input: unknown = {}) {
      const answer = await call(method, input);
      if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
      return answer.value as Value;
    },
    async refuses(method, input = {}) {
      const answer = await call(method, input);
      if (answer.ok) throw new Error(`${method} was not refused`);
      return answer.error.code;
    },
    registers: (subject) => desk.does<number>('incoming.register', { subject }),
    subjects: () => desk.does<readonly string[]>('incoming.page'),
    async close() {
      open.splice(open.indexOf(workspace), 1);
      await workspace.close();
    },
  };
  return desk;
}

/** A desk whose office is set up; its first entry bears number 1. */
export async function openNewOffice(changes: Partial<WorkspaceOptions> = {}): Promise<Desk> {
  const desk = openDesk(makeDataFolder(), changes);
  await desk.does('workspace.setUp', setUpInput);
  return desk;
}
