/** A workspace of tiny registers in a temporary folder, and the calls of its screens. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { Answer } from '../../../electron/contract/errors.ts';
import type { SetUpInput, WorkspaceStatus } from '../../../electron/contract/workspace.schema.ts';
import { createWorkspace } from '../../../electron/core/workspace/workspace.ts';
import type { Workspace, WorkspaceOptions } from '../../../electron/core/workspace/workspace.types.ts';
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

export const setUpInput: SetUpInput = {
  office: { name: 'Văn phòng Tỉnh ủy Bắc Giang', parentName: 'Tỉnh ủy Bắc Giang', place: 'Bắc Giang' },
  bodies: [
    {
      name: 'Văn phòng Tỉnh ủy',
      symbol: 'VPTU',
      headerUpper: 'TỈNH ỦY BẮC GIANG',
      headerName: 'VĂN PHÒNG',
      place: 'Bắc Giang',
      filedAt: 'Văn phòng Tỉnh ủy',
      certifiesCopies: true,
    },
  ],
  signers: [
    {
      bodySymbol: 'VPTU',
      fullName: 'Lê Minh Hoàng',
      position: 'Chánh Văn phòng',
      authority: 'none',
      authorityOf: '',
      certifiesCopies: true,
      validFrom: null,
      validTo: null,
    },
  ],
  term: { name: '2025 - 2030', startsOn: '2025-10-01' },
  user: { fullName: 'Nguyễn Thị Hà', role: 'clerk' },
  incomingYear: 2026,
  incomingFirstNumber: 1,
  copyFirstNumber: 1,
  directorySet: 'none',
};
