/** Nơi nhận written like a text: typing, matching, pasting, leaving out, saving; in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice } from './desk.ts';
import { focusedLabel, goTo, valueOf } from './keyboard.ts';

const block = `Nơi nhận:
- Ban Tổ chức Tỉnh ủy (để báo cáo),
- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,
- Cơ quan chưa có trong danh bạ,
- Lưu Văn phòng Tỉnh ủy.`;

describe.skipIf(findChromium() === null)('nơi nhận, from the keyboard (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
  });

  const chips = (): Promise<readonly string[]> =>
    page
      .locator('.line-row')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('.line-count')?.textContent.replace(/, dòng \d+$/, '') ?? ''),
      );

  const beginList = async (): Promise<void> => {
    await page.keyboard.press('F2');
    await expect.poll(() => valueOf(page, 'Tên danh sách')).toBe('');
    await expect.poll(() => focusedLabel(page)).toBe('Tên danh sách');
  };

  it('opens on the first list with its counts', async () => {
    await page.keyboard.press('Alt+5');
    await page.getByText('Dùng 1 lần').waitFor();
    await expect.poll(chips).toEqual(['= 8 nơi', '= 8 nơi', '= 14 nơi', '= 12 nơi', '= 1 bản']);
    await expect.poll(() => page.locator('.list-sum').innerText()).toBe('= 42 nơi · 45 bản');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('a new list: a line completed without accents, then the next', async () => {
    await beginList();
    await page.keyboard.type('Giao ban tháng');
    await page.getByLabel('Dòng 1', { exact: true }).focus();
    await page.keyboard.type('uy ban kiem tra tinh');
    await page.getByRole('option', { name: /Ủy ban Kiểm tra Tỉnh ủy/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Dòng 1', { exact: true }).inputValue()).toBe('Ủy ban Kiểm tra Tỉnh ủy');
    await page.keyboard.press('Enter');
    await expect.poll(chips).toEqual(['= 1 nơi', '']);
  });

  it('a pasted block becomes lines; what nobody knows is said', async () => {
    await page.getByLabel('Dòng 2', { exact: true }).evaluate((element, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, block);
    await expect.poll(chips).toEqual(['= 1 nơi', '= 1 nơi', '= 14 nơi', '= 1 nơi', '= 1 bản']);
    await expect
      .poll(() => page.getByLabel('Dòng 2', { exact: true }).inputValue())
      .toBe('Ban Tổ chức Tỉnh ủy (để báo cáo)');
    await page.getByText('1 dòng chưa khớp danh bạ').waitFor();
    await expect
      .poll(() => page.locator('.line-known').allInnerTexts())
      .toEqual([
        'Ủy ban Kiểm tra Tỉnh ủy',
        'Ban Tổ chức Tỉnh ủy',
        'Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy',
      ]);
  });

  it('Alt+↓ opens a line; a member without its tick is not counted', async () => {
    await page.getByLabel('Dòng 3', { exact: true }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    const member = page.getByRole('checkbox', { name: 'Huyện ủy Lục Ngạn' });
    await member.focus();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await chips())[2]).toBe('= 13 nơi');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await member.waitFor({ state: 'detached' });
  });

  it('is saved with Ctrl+S and is there for the next document', async () => {
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu danh sách Giao ban tháng').waitFor();
    const { lists } = await ask(program, 'distribution.listLists', { asOf: '2022-01-18' });
    expect(lists.find(({ name }) => name === 'Giao ban tháng')).toMatchObject({ recipients: 16, copies: 17 });
  });

  it('a name already taken is refused in words', async () => {
    await beginList();
    await page.keyboard.type('Giao ban tháng');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/Đã có .*Giao ban tháng/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByLabel('Tên danh sách').inputValue()).toBe('Giao ban tháng');
  });

  it.each(['/noi-nhan/nhom/3', '/noi-nhan/co-quan', '/noi-nhan/dong-chi'])(
    '%s stands the checker of accessibility, also at twice the size',
    async (address) => {
      const small = await program.openPage({ width: 683, height: 384 });
      for (const shown of [page, small]) {
        await goTo(shown, address);
        await shown.locator('.plain-table').waitFor();
        expect(await findAccessibilityProblems(shown)).toEqual([]);
      }
      expect(await findOverflow(small)).toEqual([]);
      await small.context().close();
    },
  );

  it('did all this within the content security policy and without an error in the page', () => {
    expect(program.problems).toEqual([]);
  });
});
