import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { SoVanThuBridge } from '../../electron/contract/bridge.ts';
import { ensureBuilt } from '../support/built.ts';
import { conformance, type ShellUnderTest } from './conformance.ts';
import { type DesktopProgram, listDesktopPlaces } from './desktop-program.ts';

describe.each(listDesktopPlaces())('the desktop shell $name', ({ missing, start }) => {
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
    receive: (name, text) =>
      page().evaluate(
        (file) =>
          (window as unknown as { soVanThu: SoVanThuBridge }).soVanThu.receiveFile({
            name: file.name,
            bytes: new TextEncoder().encode(file.text),
          }),
        { name, text },
      ),
    takePart: (uploadId, offset, size, byte) =>
      page().evaluate(
        (part) =>
          (window as unknown as { soVanThu: SoVanThuBridge }).soVanThu.takePart({
            uploadId: part.uploadId,
            offset: part.offset,
            bytes: new Uint8Array(part.size).fill(part.byte),
          }),
        { uploadId, offset, size, byte },
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
