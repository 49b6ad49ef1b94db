import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../electron/contract/errors.ts';
import type { SavedFile, SoVanThuBridge } from '../../electron/contract/bridge.ts';
import type { IncomingDocument, IncomingEntryDefaults } from '../../electron/contract/incoming.schema.ts';
import { builtMain, ensureBuilt } from '../support/built.ts';
import { runMain } from '../support/electron-double/run-main.ts';
import { sampleIncoming } from '../support/sample-incoming.ts';
import { findChromium } from '../support/tools.ts';
import { startInDouble } from './desktop-program.ts';

const chromium = findChromium();
type Program = Awaited<ReturnType<typeof startInDouble>>;

describe.skipIf(chromium === null)('the desktop program, from opening to closing (needs Chromium)', () => {
  let folder: string;
  let program: Program;
  let running = false;

  beforeAll(ensureBuilt);
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-life-'));
    program = await startInDouble(path.join(folder, 'data'), chromium ?? '');
    running = true;
  });
  afterEach(async () => {
    if (running) await program.quit();
    rmSync(folder, { recursive: true, force: true });
  });

  const backups = (): readonly string[] => {
    const place = path.join(folder, 'data', 'tap-dung', 'sao-luu');
    return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.db')) : [];
  };
  const call = async <Value>(method: string, input: unknown): Promise<Value> => {
    const request = { method, input, requestId: crypto.randomUUID() };
    const answer = await program.page.evaluate(
      (asked) => (window as unknown as { soVanThu: SoVanThuBridge }).soVanThu.call(asked),
      request,
    );
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value as Value;
  };
  const file = (action: 'saveDocument' | 'openDocument', id: number): Promise<Answer<SavedFile>> =>
    program.page.evaluate(
      ([name, request]) => (window as unknown as { soVanThu: SoVanThuBridge }).soVanThu[name](request),
      [action, { document: 'incoming.slips', input: { kind: 'handling', ids: [id] } }] as const,
    );
  const registerOne = async (): Promise<IncomingDocument> => {
    await call('workspace.openPractice', {});
    const { bookId } = await call<IncomingEntryDefaults>('incoming.getEntryDefaults', {});
    return call('incoming.register', sampleIncoming(bookId ?? 0));
  };
  const quit = async (): Promise<void> => {
    await program.quit();
    running = false;
  };

  it('shows the screens without an error and without anything that the policy had to forbid', async () => {
    await program.page.waitForSelector('#root > *');
    expect(program.problems).toEqual([]);
  });

  it('stops a book being made: no file is put aside, and the next one can be made', async () => {
    await registerOne();
    const make = (stop: boolean): Promise<Answer<SavedFile>> =>
      program.page.evaluate(async (stopped) => {
        const bridge = (window as unknown as { soVanThu: SoVanThuBridge }).soVanThu;
        const days = { from: '2022-01-01', to: '2022-12-31' };
        const input = { kind: 'incoming', seriesId: null, ...days, volume: '', workId: 'quyen-mot' };
        const making = bridge.openDocument({ document: 'books.book', input });
        if (stopped) await bridge.call({ method: 'exchange.cancel', input: { fileId: 'quyen-mot' } });
        return making;
      }, stop);
    const before = program.control.openedPaths.length;
    expect(await make(true)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(program.control.openedPaths).toHaveLength(before);
    expect(await make(false)).toMatchObject({ ok: true, value: { saved: true } });
    program.control.openedPaths.length = before;
  });

  it('saves and opens a Word file that can be read back', async () => {
    const { id } = await registerOne();
    const target = path.join(folder, 'Phiếu xử lý.docx');
    await program.answerSaveDialog(target);
    expect(await file('saveDocument', id)).toEqual({ ok: true, value: { saved: true, path: target } });
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
    const opened = await file('openDocument', id);
    expect(program.control.openedPaths).toHaveLength(1);
    expect(opened).toEqual({ ok: true, value: { saved: true, path: program.control.openedPaths[0] } });
    const aside = path.join(folder, 'data', 'tep-mo');
    expect(readdirSync(aside)).toHaveLength(1);
    await quit();
    expect(readdirSync(aside), 'nothing is left behind').toEqual([]);
  });

  it('backs up when it is closed by the cross of the window, and then is gone', async () => {
    await registerOne();
    expect(backups()).toEqual([]);
    await program.closeWindow();
    await program.control.gone;
    running = false;
    expect(backups()).toHaveLength(1);
  });

  it('backs up from the menu and says so; without an office it says what is missing', async () => {
    await program.chooseMenu('back-up');
    await expect.poll(() => program.control.boxes.length).toBe(1);
    expect(program.control.boxes[0]?.message).toContain('Chưa khai báo cơ quan');
    await registerOne();
    await program.chooseMenu('back-up');
    await expect.poll(() => program.control.boxes.length).toBe(2);
    expect(program.control.boxes[1]?.message).toBe('Đã sao lưu sổ và đọc lại được bản sao lưu.');
    expect(backups()).toHaveLength(1);
  });

  it('moves the page from the menu', async () => {
    await registerOne();
    await program.chooseMenu('incoming');
    await program.page.waitForFunction(() => location.hash === '#/van-ban-den');
    await program.chooseMenu('restore');
    await program.page.waitForFunction(() => location.hash.startsWith('#/cai-dat'));
  });

  it('asks before unsaved work is lost, and stays when told so', async () => {
    await program.page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()));
    await program.page.mouse.click(5, 5);
    program.control.boxAnswers.push(0);
    await program.closeWindow();
    expect(program.control.boxes.map(({ message }) => message)).toEqual(['Trên màn hình còn nội dung chưa lưu.']);
    expect(program.page.isClosed()).toBe(false);
    program.control.boxAnswers.push(1);
    await program.closeWindow();
    await program.control.gone;
    running = false;
  });

  it('lets the page go nowhere: no other address, no other window, no frame, no code from outside', async () => {
    const outcome = await program.page.evaluate(async () => {
      const tried: Record<string, boolean> = {};
      // In a task of its own: the inspector's own evaluation is exempt from the policy.
      tried.eval = await new Promise<boolean>((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-eval -- that it does not run is what is proved
            resolve(Boolean(eval('1')));
          } catch {
            resolve(false);
          }
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      tried.inline = 'injected' in window;
      const image = new Image();
      tried.image = await new Promise<boolean>((resolve) => {
        image.addEventListener('load', () => resolve(true));
        image.addEventListener('error', () => resolve(false));
        image.src = 'https://evil.example/x.png';
      });
      tried.fetch = await fetch('https://evil.example/').then(
        () => true,
        () => false,
      );
      tried.window = window.open('https://evil.example/') !== null;
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      tried.frame = frame.contentDocument !== null && frame.contentDocument.body.childElementCount > 0;
      return tried;
    });
    expect(outcome).toEqual({ eval: false, inline: false, image: false, fetch: false, window: false, frame: false });
    expect(program.control.windowOpens).toEqual(['deny https://evil.example/']);
    const address = program.page.url();
    await program.page.evaluate(() => void (location.href = 'https://evil.example/'));
    await program.page.waitForTimeout(300);
    expect(program.page.url()).toBe(address);
    expect(await program.page.evaluate(() => 'soVanThu' in window)).toBe(true);
  });

  it('closed before its page is there, it goes without a word', async () => {
    await quit();
    const unheard: unknown[] = [];
    const listen = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', listen);
    process.env.SO_VAN_THU_DATA = path.join(folder, 'hasty');
    const { control, app } = await runMain(builtMain, chromium ?? '');
    await expect.poll(() => control.pages.length, { interval: 1 }).toBe(1);
    app.quit();
    await control.gone;
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('unhandledRejection', listen);
    expect(unheard).toEqual([]);
    expect(control.boxes).toEqual([]);
  });

  it('does not open the registers a second time when it already runs', async () => {
    await registerOne();
    const second = await runMain(builtMain, chromium ?? '', false);
    await second.control.gone;
    expect(second.control.pages).toEqual([]);
    expect(await call('workspace.getStatus', {})).toMatchObject({ state: 'ready' });
  });
});
