/** The registers of the practice office: today's sheet, receipts of a copy, search over everything, many letters at once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { atDialog, focusedLabel, goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('the practice office (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await program.openPage();
    await page.getByRole('button', { name: 'Dùng thử với dữ liệu mẫu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thứ Ba, 18/01/2022' }).waitFor();
  });
  afterAll(async () => {
    await program.close();
  });

  it('says on every screen that it is for practice', async () => {
    for (const address of [
      '/hom-nay',
      '/van-ban-den',
      '/van-ban-den/dang-ky',
      '/van-ban-di',
      '/ban-sao',
      '/ban-sao/1',
    ]) {
      await goTo(page, address);
      await page.locator('.page').waitFor();
      await expect.poll(() => page.getByText('SỔ TẬP DÙNG', { exact: true }).isVisible()).toBe(true);
    }
  });

  it('puts what waits today under the hand: arrows and Enter', async () => {
    await page.keyboard.press('Alt+1');
    await page.getByText('Quá hạn').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('today-row');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Số đến/ }).waitFor();
  });

  it('finds in all registers from any screen and opens what was found', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dien tu');
    await page
      .getByRole('option', { name: /112-CV\/VPTW/ })
      .first()
      .waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /112-CV\/VPTW/ }).waitFor();
  });

  it('goes on to the copy, whose missing receipts are ticked and recorded', async () => {
    await page.getByRole('link', { name: '125-BS/VPTU' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('35/42').waitFor();
    await page.getByRole('button', { name: 'Chọn 7 nơi chưa ký' }).focus();
    await page.keyboard.press('Enter');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ghi ký nhận 7 nơi' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('42/42').waitFor();
    await page.keyboard.press('Alt+4');
    await page.getByRole('row', { name: /125-BS\/VPTU.*đủ 42/ }).waitFor();
  });

  it('takes one receipt back, tick by tick with the arrows', async () => {
    await expect.poll(() => focusedLabel(page)).toBe('Sổ bản sao');
    await page.keyboard.press('Enter');
    await page.getByText('42/42').waitFor();
    await page.getByRole('grid', { name: 'Nơi nhận và ký nhận' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Bỏ ký nhận' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('41/42').waitFor();
  });

  it('passes several marked letters on at once', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('row', { name: /41-CV\/ĐUCA/ }).waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Sổ văn bản đến');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Chuyển…' }).focus();
    await page.keyboard.press('Enter');
    await atDialog(page);
    await page.keyboard.type('Phòng Tổng hợp');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã chuyển 2 văn bản').waitFor();
    await expect.poll(() => page.getByRole('row', { name: /Chưa chuyển/ }).count()).toBe(1);
  });

  it('narrows the register by type, chosen by typing, and shows everything again with Escape', async () => {
    await page.getByRole('button', { name: 'Loại' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tìm trong Loại');
    await page.keyboard.type('ke ho');
    await page.getByRole('option', { name: 'Kế hoạch' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.rt-row').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.rt-row').count()).toBeGreaterThan(5);
  });

  it('takes letters typed into the list as a search', async () => {
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).focus();
    await page.keyboard.type('giao quan');
    await expect.poll(() => page.locator('.rt-row').count()).toBe(1);
    await expect.poll(() => page.locator('.rt-row').innerText()).toContain('118-CV/ĐUQS');
    await page.keyboard.press('Escape');
  });

  it('remembers which columns are shown', async () => {
    await page.getByRole('button', { name: 'Cột', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Đến bằng' }).focus();
    await page.keyboard.press('Space');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Đến bằng' }).waitFor();
    await page.reload();
    await page.getByRole('columnheader', { name: 'Đến bằng' }).waitFor();
  });

  it('prints today as it stands, without the frame', async () => {
    await page.keyboard.press('Alt+1');
    await page.getByText('Quá hạn').waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('navigation', { name: 'Các mục' }).isVisible()).toBe(false);
    await expect.poll(() => page.getByText('Quá hạn').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
