/** Two windows of the program on one register: each shows what the other did, and no number is given twice. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, openPractice } from './desk.ts';
import { goTo, typeInto } from './keyboard.ts';

describe.skipIf(findChromium() === null)('hai cửa sổ trên cùng một sổ (needs Chromium)', () => {
  let program: Program;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    program = await startProgram();
    first = await openPractice(program);
    second = await first.context().newPage();
    second.on('pageerror', (error) => program.problems.push(error.message));
    second.setDefaultTimeout(15_000);
    await second.goto(program.address);
    await second.locator('.practice-band').waitFor();
  });
  afterAll(async () => {
    await program.close();
  });

  const large = (page: Page): Promise<string> => page.locator('.entry-number-large').innerText();
  const write = async (page: Page, symbol: string, subject: string): Promise<void> => {
    await page.bringToFront();
    await typeInto(page, 'Số, ký hiệu', symbol);
    await typeInto(page, 'Cơ quan ban hành', 'Đảng ủy xã Yên Phong');
    await typeInto(page, 'Trích yếu', subject);
  };
  const saved = (page: Page) => expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');

  it('số dự kiến của cửa sổ này theo kịp số mà cửa sổ kia vừa lấy', async () => {
    for (const page of [first, second]) {
      await goTo(page, '/van-ban-den/dang-ky');
      await page.getByText('Số đến dự kiến').waitFor();
    }
    const number = Number(await large(second));
    await write(first, '401-CV/ĐUYP', 'về việc thứ nhất');
    await first.keyboard.press('Control+Enter');
    await saved(first);
    expect(await large(first)).toBe(String(number));
    await expect.poll(() => large(second)).toBe(String(number + 1));
  });

  it('hai cửa sổ cùng lưu một lúc nhận hai số, sổ không trống không trùng', async () => {
    await write(first, '402-CV/ĐUYP', 'về việc thứ hai');
    await write(second, '403-CV/ĐUYP', 'về việc thứ ba');
    await Promise.all([first.keyboard.press('Control+Enter'), second.keyboard.press('Control+Enter')]);
    await Promise.all([saved(first), saved(second)]);
    const numbers = [Number(await large(first)), Number(await large(second))].toSorted((a, b) => a - b);
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
    const { bookId } = await ask(program, 'incoming.getEntryDefaults', {});
    expect(await ask(program, 'numbering.checkSeries', { seriesId: bookId ?? 0 })).toMatchObject({
      lastNumber: numbers[1],
      missing: [],
      duplicates: [],
    });
  });

  it('danh sách đang mở ở cửa sổ này có ngay văn bản vừa vào sổ ở cửa sổ kia', async () => {
    await goTo(second, '/van-ban-den');
    await second.getByText('403-CV/ĐUYP').first().waitFor();
    await write(first, '404-CV/ĐUYP', 'về việc thứ tư');
    await first.keyboard.press('Control+Enter');
    await second.getByText('404-CV/ĐUYP').first().waitFor();
  });

  it('ra khỏi sổ tập dùng ở cửa sổ này thì cửa sổ kia cũng ra: không ai ghi nhầm sang sổ thật', async () => {
    await goTo(first, '/hom-nay');
    await first.getByRole('button', { name: 'Rời sổ tập dùng' }).press('Enter');
    await first.locator('.practice-band').waitFor({ state: 'detached' });
    await second.locator('.practice-band').waitFor({ state: 'detached' });
    expect(program.problems).toEqual([]);
  });
});
