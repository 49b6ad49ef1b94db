/** Finding by keyboard in all three registers: order, filters, saved views, many rows in one order and back again. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { openPractice } from './desk.ts';
import { atDialog, focusedLabel, goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('finding (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
  });

  const numbers = (): Promise<string[]> => page.locator('.rt-row .number').allInnerTexts();
  const openIncoming = async (): Promise<void> => {
    await goTo(page, '/van-ban-den');
    await page.getByRole('row', { name: /41-CV/ }).waitFor();
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).focus();
  };

  it('puts the list in the order of a column with Shift and the arrows, and says so', async () => {
    await openIncoming();
    const usual = await numbers();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await numbers())[0]).toBe('781');
    const head = page.getByRole('columnheader', { name: 'Số đến' });
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(() => page.locator('.rt-band').count()).toBe(0);
    await page.getByRole('columnheader', { name: 'Ngày đến' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Shift+Enter');
    await expect.poll(async () => (await numbers())[0]).toBe('789');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => page.locator('.rt-band').count()).toBeGreaterThan(0);
    await expect.poll(numbers).toEqual(usual);
  });

  it('the head of a column does the same with Enter', async () => {
    await openIncoming();
    await page.getByRole('button', { name: 'Cơ quan ban hành' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await numbers())[0]).toBe('786');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await numbers())[0]).toBe('789');
  });

  it('passes marked rows on in one order and takes all of it back with Ctrl+Z', async () => {
    await openIncoming();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.getByText('2 đang chọn').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chuyển…' }).press('Enter');
    await atDialog(page);
    await page.keyboard.type('Phòng Hành chính');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã chuyển 2 văn bản').waitFor();
    await expect.poll(() => page.getByRole('row', { name: /Hành chính/ }).count()).toBe(2);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await expect.poll(() => focusedLabel(page)).toBe('Sổ văn bản đến');
    await page.keyboard.press('Control+z');
    await page.getByText('Đã rút lại: 2 văn bản như trước').waitFor();
    await expect.poll(() => page.getByRole('row', { name: /Hành chính/ }).count()).toBe(0);
  });

  it('marks everything with Ctrl+A; a finished batch can be undone from the band', async () => {
    await openIncoming();
    await page.keyboard.press('Control+a');
    await page.getByText('9 đang chọn').waitFor();
    await page.getByRole('button', { name: 'Giải quyết xong…' }).press('Enter');
    await atDialog(page);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText(/Đã ghi giải quyết xong 9 văn bản/).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
    await page.getByText('Đã rút lại: 9 văn bản như trước').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Sổ văn bản đến');
  });

  it('keeps filter, order and columns as a view, renames it, opens the list with it', async () => {
    await openIncoming();
    await page.getByRole('button', { name: 'Loại', exact: true }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tìm trong Loại');
    await page.keyboard.type('cong v');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => numbers()).toEqual(['782', '787', '789']);
    await page.getByRole('button', { name: 'Lưu danh sách…' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tên');
    await page.keyboard.type('Công văn');
    await page.getByLabel('Mở sổ bằng danh sách này').press('Space');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu danh sách “Công văn”').waitFor();
    await page.reload();
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
    await expect.poll(() => numbers()).toEqual(['782', '787', '789']);
    await page.getByRole('button', { name: 'Danh sách này' }).press('Enter');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Đổi tên…' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tên');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Công văn đến');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: /^Danh sách đã lưu: Công văn đến/ }).waitFor();
    await page.getByRole('button', { name: 'Danh sách này' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Bỏ danh sách này' }).press('Enter');
    await page.getByText('Đã bỏ danh sách “Công văn đến”').waitFor();
    await page.getByRole('button', { name: 'Xóa lọc' }).press('Enter');
    await expect.poll(async () => (await numbers()).length).toBe(9);
  });

  it.each([
    ['/van-ban-di', 'Sổ văn bản đi', '1284 cv', '1284-CV/VPTU'],
    ['/ban-sao', 'Sổ bản sao', 'ddieenj tuwr', '125-BS/VPTU'],
  ])('%s is searched, filtered and filed like the arrivals', async (address, label, typed, number) => {
    await goTo(page, address);
    await page.getByRole('grid', { name: label }).waitFor();
    await page.getByRole('grid', { name: label }).focus();
    await page.keyboard.type(typed);
    await page.getByRole('row', { name: new RegExp(number) }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Đưa vào hồ sơ…' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Tình trạng' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tìm trong Tình trạng');
    await page.keyboard.type('huy');
    await page.keyboard.press('Enter');
    await page.getByText('Không có văn bản nào khớp').waitFor();
    await page.getByRole('button', { name: /^Bỏ lọc Tình trạng/ }).press('Enter');
    await page.getByRole('row', { name: new RegExp(number) }).waitFor();
  });

  it('a number cancelled by mistake comes back from its page', async () => {
    await goTo(page, '/van-ban-den/2');
    await page.getByRole('button', { name: 'Hủy số…' }).press('Enter');
    await atDialog(page);
    await page.keyboard.type('nhầm dòng');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Khôi phục…' }).press('Enter');
    await atDialog(page);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.type('hủy nhầm');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã khôi phục số đến 782').waitFor();
    await page.getByRole('button', { name: 'Hủy số…' }).waitFor();
  });

  it('no page had an error', () => {
    expect(program.problems).toEqual([]);
  });
});
