/** From a registered letter to the signed copy's Word file and the list of those who get it; in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCopies } from '../../electron/contract/certified-copy.schema.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice, registerDirective, saveWordFile, seePages } from './desk.ts';
import { goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('a certified copy, from the keyboard (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  let incomingId: number;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    incomingId = await registerDirective(program);
  });
  afterAll(async () => {
    await program.close();
  });

  it('shows the sheet as it will print, with the number it would take in black', async () => {
    await goTo(page, `/van-ban-den/${incomingId}/sao`);
    await page.locator('.certify-next').waitFor();
    await expect.poll(() => page.locator('.certify-next').innerText()).toBe('126-BS/VPTU');
    await expect
      .poll(() => page.locator('.certify-next').evaluate((element) => getComputedStyle(element).color))
      .toBe('rgb(27, 27, 25)');
    await seePages(
      page,
      'Số 126-BS/VPTU',
      'SAO Y BẢN CHÍNH',
      'Bắc Giang, ngày 18 tháng 01 năm 2022',
      '- Các đồng chí Tỉnh ủy viên,',
    );
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('counts where it goes so that the figures add up', async () => {
    const cells = async (): Promise<string[][]> =>
      (await page.locator('.certify-lines tbody tr').allInnerTexts()).map((cell) => cell.split('\t'));
    await expect.poll(cells).toEqual([
      ['Các ban cán sự đảng, đảng đoàn', '8'],
      ['Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy', '8'],
      ['Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy', '14'],
      ['Các đồng chí Tỉnh ủy viên', '12'],
      ['Lưu Văn phòng Tỉnh ủy', '1 bản'],
      ['Dự phòng', '2 bản'],
      ['Cộng, trong đó in giấy 3, qua mạng 42', '45'],
    ]);
  });

  it('draws the red stamp of 05-HD when that form is chosen, and the block of 36-HD again', async () => {
    const form = page.getByRole('radiogroup', { name: 'Mẫu' });
    await form.getByRole('radio', { name: /36-HD/ }).focus();
    await page.keyboard.press('ArrowRight');
    await seePages(page, 'BẢN SAO VĂN BẢN');
    const borders = (): Promise<readonly string[]> =>
      page
        .locator('[role=document] td')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).borderTopColor));
    await expect.poll(borders).toContainEqual(expect.stringMatching(/^rgb\((1[5-9]\d|2\d\d), \d{1,2}, \d{1,2}\)$/));
    await page.keyboard.press('ArrowLeft');
    await seePages(page, 'SAO Y BẢN CHÍNH');
  });

  it('keeps what was chosen while another screen is looked at', async () => {
    await page.getByLabel('Ghi chú', { exact: true }).fill('gửi trong ngày');
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
    await goTo(page, `/van-ban-den/${incomingId}/sao`);
    await expect.poll(() => page.getByLabel('Ghi chú', { exact: true }).inputValue()).toBe('gửi trong ngày');
  });

  it('refuses a date before the arrival beside the field and loses nothing', async () => {
    await page.getByLabel('Ngày sao').fill('17/01/2022');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Ngày sao 17/01/2022 trước ngày đến 18/01/2022').first().waitFor();
    await expect.poll(() => page.getByLabel('Ghi chú', { exact: true }).inputValue()).toBe('gửi trong ngày');
    await page.getByLabel('Ngày sao').fill('180122');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.getByLabel('Ngày sao').inputValue()).toBe('18/01/2022');
  });

  it('takes the number when it is asked for, and shows it in red', async () => {
    await page.keyboard.press('Control+Enter');
    const number = page.locator('.issued-number');
    await number.waitFor();
    await expect.poll(() => number.innerText()).toBe('126-BS/VPTU');
    await expect.poll(() => number.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(176, 33, 27)');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    const { rows } = await ask(program, 'copy.page', { ...allCopies, text: '126', offset: 0, limit: 5 });
    expect(rows.map(({ numberText, recipients }) => [numberText, recipients])).toEqual([['126-BS/VPTU', 42]]);
  });

  it('puts the copy on the disk as a Word file that reads as the sheet does', async () => {
    const file = await saveWordFile(page, 'Lưu tệp Word');
    expect(file.name).toMatch(/^Ban-sao-126-BS-VPTU.*\.docx$/);
    expect(file.text).toContain('TỈNH ỦY BẮC GIANG\nVĂN PHÒNG\n*\nSố 126-BS/VPTU');
    expect(file.text).toContain('CHÁNH VĂN PHÒNG\nLê Minh Hoàng');
    expect(file.text.match(/^- .*$/gm)).toEqual([
      '- Các ban cán sự đảng, đảng đoàn,',
      '- Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy,',
      '- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,',
      '- Các đồng chí Tỉnh ủy viên,',
      '- Lưu Văn phòng Tỉnh ủy.',
    ]);
  });

  it('prints the list of those who sign for it, everybody once', async () => {
    const file = await saveWordFile(page, 'Danh sách ký nhận');
    expect(file.text).toMatch(/DANH SÁCH GIAO NHẬN/i);
    for (const name of ['Ban Tổ chức Tỉnh ủy', 'Huyện ủy Lục Ngạn', 'Đảng đoàn Hội Nông dân tỉnh']) {
      expect(file.text.split(name).length, name).toBe(2);
    }
  });

  it('leads on to the page of the copy', async () => {
    await page.getByRole('link', { name: 'Trang của bản sao 126-BS/VPTU' }).press('Enter');
    await page.waitForURL(/#\/ban-sao\/\d+$/);
    await page.getByRole('heading', { level: 1, name: /126-BS/ }).waitFor();
  });

  it('fits at twice the size: nothing has to be scrolled sideways', async () => {
    const small = await program.openPage({ width: 683, height: 384 });
    await goTo(small, `/van-ban-den/${incomingId}/sao`);
    await small.locator('.certify-next').waitFor();
    expect(await findOverflow(small)).toEqual([]);
    expect(await findAccessibilityProblems(small)).toEqual([]);
  });

  it('did all this within the content security policy and without an error in the page', () => {
    // The pages of the refused date may have been asked for; the browser writes their refusal down when it comes.
    expect(program.problems.filter((problem) => !problem.includes('422'))).toEqual([]);
  });
});
