/** The program is closed and opened again while a browser window stays open: nothing typed is lost, and the window goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCore, type Core } from '../../electron/core/create-core.ts';
import { type LoopbackServer, startLoopbackServer } from '../../electron/loopback/loopback-server.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { builtPages, ensureBuilt } from '../support/built.ts';
import { launchBrowser } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { answerSetUp, focusedLabel, typeInto, valueOf } from './keyboard.ts';

const morning = { now: () => new Date('2026-11-22T02:00:00Z') };

describe.skipIf(findChromium() === null)('the program is opened again under an open window (needs Chromium)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-connection-'));
  let core: Core;
  let server: LoopbackServer;
  let browser: Browser;
  let page: Page;
  let port = 0;

  const start = async (): Promise<void> => {
    core = createCore({ dataFolder: folder, programVersion: '0.1.0', clock: morning });
    server = await startLoopbackServer({ core, pagesFolder: builtPages, port });
    ({ port } = server);
  };
  const stop = async (): Promise<void> => {
    await server.close();
    await core.close();
  };
  const band = (): Promise<string> => page.locator('.connection-band').innerText();

  beforeAll(async () => {
    await ensureBuilt();
    await start();
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })).newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(server.address);
    await answerSetUp(page);
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    await page.keyboard.press('F2');
    await page.getByText('Số đến dự kiến').waitFor();
    await typeInto(page, 'Số, ký hiệu', '15-BC/ĐU');
    await typeInto(page, 'Trích yếu', 'kết quả thực hiện nhiệm vụ');
  });
  afterAll(async () => {
    await browser.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says calmly that the program was closed and what to do, beside the typed text', async () => {
    await stop();
    await typeInto(page, 'Cơ quan ban hành', 'Đảng ủy xã Yên Phong');
    await expect.poll(band).toContain('Mở lại Sổ Văn Thư rồi làm tiếp ở cửa sổ này; chữ đang ghi vẫn còn nguyên.');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('kết quả thực hiện nhiệm vụ');
  });

  it('after the new start asks for the new address, in the same browser', async () => {
    await start();
    await expect.poll(band).toContain('Mở địa chỉ mới ghi ở cửa sổ lệnh bằng chính trình duyệt này');
    await page.keyboard.press('Control+s');
    await page.getByText('sổ và chữ đang ghi vẫn còn nguyên').waitFor();
  });

  it('goes on by itself once the address was opened there, with everything typed', async () => {
    const other = await page.context().newPage();
    await other.goto(server.address);
    await other.close();
    await expect.poll(() => page.locator('.connection-band').count()).toBe(0);
    await expect.poll(() => valueOf(page, 'Số, ký hiệu')).toBe('15-BC/ĐU');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
  });

  it('asks before a reload that would lose what was typed, and only then', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await page.getByText('Số đến dự kiến').waitFor();
    expect(asked).toEqual([]);
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.keyboard.type('16-BC/ĐU');
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });
});
