import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { SoVanThuBridge } from '../../electron/contract/bridge.ts';
import { findElectron, hasDisplay } from '../../build/electron-binary.ts';
import { ensureBuilt } from '../support/built.ts';
import { findChromium } from '../support/tools.ts';
import { conformance, type ShellUnderTest } from './conformance.ts';
import { type DesktopProgram, startInDouble, startInElectron } from './desktop-program.ts';

interface Place {
  readonly name: string;
  /** Why it cannot be run on this machine. */
  readonly missing: string | undefined;
  readonly start: (dataFolder: string) => Promise<DesktopProgram>;
}

const chromium = findChromium();
const electron = findElectron();
const places: readonly Place[] = [
  {
    name: 'the desktop shell in the double of Electron',
    missing: chromium === null ? 'there is no Chromium, Chrome or Edge' : undefined,
    start: (dataFolder) => startInDouble(dataFolder, chromium ?? ''),
  },
  {
    name: 'the desktop shell in Electron itself',
    missing: electron === undefined ? 'there is no Electron program' : hasDisplay() ? undefined : 'there is no display',
    start: (dataFolder) => startInElectron(electron ?? '', dataFolder),
  },
];

describe.each(places)('$name', ({ missing, start }) => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-desktop-'));
  let program: DesktopProgram | undefined;

  beforeAll(async () => {
    if (missing !== undefined) return;
    await ensureBuilt();
    program = await start(dataFolder);
  });
  afterAll(async () => {
    await program?.quit();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const page = (): DesktopProgram['page'] => {
    if (program === undefined) throw new Error('The program has not been started.');
    return program.page;
  };
  const shell: ShellUnderTest = {
    call: (request) =>
      page().evaluate((asked) => (window as unknown as { soVanThu: SoVanThuBridge }).soVanThu.call(asked), request),
    render: (request) =>
      page().evaluate(
        (asked) => (window as unknown as { soVanThu: SoVanThuBridge }).soVanThu.renderDocument(asked),
        request,
      ),
    restart: async () => {
      await program?.quit();
      program = await start(dataFolder);
    },
  };

  if (missing !== undefined) {
    it('lets everything of the list through', ({ skip }) => skip(missing));
    return;
  }
  it.each(conformance)('$name', ({ run }) => run(shell));
});
