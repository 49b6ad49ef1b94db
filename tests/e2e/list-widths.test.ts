/** The three registers at the usual widths of a window: found by words and put in order, no column is cut off. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { openPractice } from './desk.ts';

describe.skipIf(findChromium() === null)('các cột của sổ vừa màn hình (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(() => program.close());

  const overhang = () =>
    page.evaluate(`(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.rt'))`);
  const heads = () => page.getByRole('columnheader').allInnerTexts();

  it.each([
    ['văn bản đến', 'Alt+2'],
    ['văn bản đi', 'Alt+3'],
    ['bản sao', 'Alt+4'],
  ])('sổ %s: tìm bằng chữ hay xếp theo cột, không cột nào bị cắt', async (_, key) => {
    await page.keyboard.press(key);
    for (const width of [1920, 1366, 1280, 1100, 1024, 683]) {
      await page.setViewportSize({ width, height: 600 });
      await expect.poll(overhang).toBe(0);
      await page.keyboard.press('F3');
      await page.keyboard.type('a');
      await expect.poll(overhang).toBe(0);
      await page.keyboard.press('Escape');
      const head = page.locator('.rt-sort').first();
      await head.press('Enter');
      await page.locator('[aria-sort="ascending"]').waitFor();
      await expect.poll(overhang).toBe(0);
      await head.press('Enter');
      await head.press('Enter');
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('tìm bằng chữ ở 1366: có ngày đến, cột tệp nhường chỗ', async () => {
    await page.keyboard.press('Alt+2');
    await expect.poll(heads).toContain('Tệp');
    await page.keyboard.press('F3');
    await page.keyboard.type('a');
    await expect.poll(heads).toContain('Ngày đến');
    await expect.poll(heads).not.toContain('Tệp');
  });
});
