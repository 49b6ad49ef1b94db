/** The first days of January: letters of last year and of this one, from the keyboard. (practice.md 2.4) */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask } from './desk.ts';
import { answerSetUp, focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

describe.skipIf(findChromium() === null)('05/01/2027 (needs Chromium)', () => {
  let now = new Date('2026-12-30T02:00:00Z');
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram({ clock: { now: () => now } });
    page = await program.openPage();
    await answerSetUp(page);
    await page.getByRole('heading', { name: 'Thứ Tư, 30/12/2026' }).waitFor();
    now = new Date('2027-01-05T02:00:00Z');
    await page.reload();
    await page.getByRole('heading', { name: 'Thứ Ba, 05/01/2027' }).waitFor();
  });
  afterAll(async () => {
    await program.close();
  });

  const enter = async (symbol: string, subject: string): Promise<void> => {
    await typeInto(page, 'Số, ký hiệu', symbol);
    await typeInto(page, 'Ngày văn bản', '30/12');
    await typeInto(page, 'Cơ quan ban hành', 'Đảng ủy xã Yên Phong');
    await typeInto(page, 'Trích yếu', subject);
  };

  it('says before anything is typed that the book of the new year is not open', async () => {
    await page.keyboard.press('F2');
    await page.getByText('Chưa mở sổ năm 2027.').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
  });

  it('refuses a day of the new year in the old book, and takes the right day without losing anything', async () => {
    await enter('15-bc/đu', 'báo cáo năm');
    await expect.poll(() => valueOf(page, 'Ngày văn bản')).toBe('30/12/2026');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Sổ này của năm 2026.').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Ngày đến');
    await typeInto(page, 'Ngày đến', '31/12');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
    expect((await ask(program, 'incoming.getEntryDefaults', {})).latest[0]).toMatchObject({
      arrivalDate: '2026-12-31',
    });
  });

  it('with both books open, last year’s is chosen from the keyboard and its day asked for', async () => {
    const { books } = await ask(program, 'incoming.getEntryDefaults', {});
    const [old] = books;
    await ask(program, 'numbering.openYear', {
      year: 2027,
      books: [{ fromSeriesId: old?.id ?? 0, title: 'Văn bản đến 2027', firstNumber: 1 }],
      closeOld: false,
    });
    await goTo(page, '/hom-nay');
    await page.getByRole('heading', { name: 'Thứ Ba, 05/01/2027' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Thứ Ba, 05/01/2027' }).waitFor();
    await page.keyboard.press('F2');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Văn bản đến 2027');
    await expect.poll(() => page.getByText('Chưa mở sổ năm').count()).toBe(0);
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focusedLabel(page)).toBe('Sổ');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Văn bản đến 2026');
    await expect.poll(() => valueOf(page, 'Ngày đến')).toBe('');
    await page.getByRole('heading', { name: 'Năm văn bản vừa đăng ký' }).waitFor();
    await enter('16-bc/đu', 'báo cáo quý IV');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Ngày đến');
    await page.keyboard.type('31/12');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('2');
    // Book and day stay for the next letter of last year's pile.
    await expect.poll(() => valueOf(page, 'Ngày đến')).toBe('31/12/2026');
    await page.keyboard.press('Control+d');
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('báo cáo quý IV');
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
