/** The small forms of the directory: refused at the field, asked before typed text is dropped, saved from the keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice } from './desk.ts';
import { focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

describe.skipIf(findChromium() === null)('danh bạ, from the keyboard (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    await goTo(page, '/noi-nhan/co-quan');
  });
  afterAll(async () => {
    await program.close();
  });

  it('an organ without a name is refused at its field', async () => {
    await page.getByRole('button', { name: 'Thêm cơ quan' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tên cơ quan');
    await typeInto(page, 'Ký hiệu', 'BQLDA');
    await page.keyboard.press('Control+s');
    await page.locator('.field-error').first().waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Tên cơ quan');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('Escape asks before what was typed is dropped, and then it is saved', async () => {
    await page.keyboard.type('Ban Quản lý dự án tỉnh');
    await page.keyboard.press('Escape');
    await page.getByText('Nội dung vừa ghi chưa lưu. Bỏ đi?').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => valueOf(page, 'Ký hiệu')).toBe('BQLDA');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu Ban Quản lý dự án tỉnh').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('a pasted list is saved once, and not without a line', async () => {
    await page.getByRole('button', { name: 'Dán nhiều cơ quan' }).press('Enter');
    await page.getByLabel('Danh sách, mỗi dòng một cơ quan').waitFor();
    const { organs } = await ask(program, 'directory.get', { asOf: '2022-01-18' });
    await page.keyboard.press('Control+s');
    await page.getByLabel('Danh sách, mỗi dòng một cơ quan').fill('Đảng ủy xã Tân Thịnh\nĐảng ủy xã Yên Mỹ');
    await page.keyboard.press('Escape');
    await page.getByText('Nội dung vừa ghi chưa lưu. Bỏ đi?').waitFor();
    await page.keyboard.press('Enter');
    expect(await findOverflow(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã thêm 2 cơ quan; 0 cơ quan đã có sẵn.').waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => focusedLabel(page)).toBe('Xong');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const after = await ask(program, 'directory.get', { asOf: '2022-01-18' });
    expect(after.organs).toHaveLength(organs.length + 2);
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
