/** What the entry form says without being asked, and the answer that is offered when a letter is settled. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, openPractice, registerDirective } from './desk.ts';
import { holdAnswers } from './held-answers.ts';
import { goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('nhắc nhẹ khi nhập (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(() => program.close());

  const see = async (name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
  };
  const form = () => page.getByRole('form', { name: 'Đăng ký văn bản đến' });

  test('hạn ghi đúng ngày nghỉ: nói ra, lấy ngày làm việc bằng một nút, không tự đổi', async () => {
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('F2');
    const deadline = form().getByLabel('Hạn');
    await deadline.fill('23/1/2022');
    await deadline.press('Enter');
    const remark = page.getByText('Là ngày nghỉ (Chủ nhật); ngày làm việc tiếp theo là 24/01/2022.');
    await remark.waitFor();
    await expect.poll(() => deadline.inputValue()).toBe('23/01/2022');
    await see('deadline');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Lấy 24/01/2022');
    await page.keyboard.press('Enter');
    await expect.poll(() => deadline.inputValue()).toBe('24/01/2022');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder')))
      .toContain('ngày làm việc');
    await remark.waitFor({ state: 'detached' });
  });

  test('ký hiệu ghi năm khác ngày văn bản: nhắc dưới ngày', async () => {
    await form().getByLabel('Số, ký hiệu').fill('30/2020/NĐ-CP');
    const date = form().getByLabel('Ngày văn bản');
    await date.fill('05/03/2021');
    await page.getByText('Ký hiệu ghi năm 2020.').waitFor();
    await see('year');
    await date.fill('05/03/2020');
    await page.getByText('Ký hiệu ghi năm 2020.').waitFor({ state: 'detached' });
  });

  test('“Đến bằng” giữ cho văn bản sau và nói là đã giữ', async () => {
    await form().getByText('Giấy', { exact: true }).click();
    await form().getByLabel('Cơ quan ban hành').fill('Chính phủ');
    await form().getByLabel('Trích yếu').fill('về công tác văn thư');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Giấy: giữ như văn bản vừa lưu.').waitFor();
    await see('channel');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 683, height: 768 });
    await see('channel-683');
    await page.setViewportSize({ width: 1366, height: 768 });
    await form().getByText('Qua mạng', { exact: true }).click();
    await page.getByText('Giấy: giữ như văn bản vừa lưu.').waitFor({ state: 'detached' });
  });

  test('giải quyết xong: văn bản đã trả lời được ghi sẵn, nhiều văn bản thì chọn', async () => {
    const id = await registerDirective(program);
    const { last } = await ask(program, 'outgoing.getEntryDefaults', {});
    const { bodies, signers } = await ask(program, 'organization.get', {});
    const signer = signers.find(({ validTo }) => validTo === null);
    const reply = async (subject: string) => {
      const { numberText } = await ask(program, 'outgoing.register', {
        bodyId: signer?.bodyId ?? bodies[0]?.id ?? 0,
        typeCode: 'CV',
        documentDate: '2022-01-18',
        subject,
        signerId: signer?.id ?? 0,
        addressees: [],
        lines: last?.lines ?? [],
        listId: null,
        reserveCopies: 0,
        copiesGiven: 1,
        urgency: 'normal',
        draftingUnit: '',
        note: '',
        answers: { relation: 'replies_to', incomingId: id },
        fileId: null,
        acceptDuplicate: true,
        chosenNumber: null,
      });
      return `${numberText} ngày 18/01/2022`;
    };
    const first = await reply('trả lời lần thứ nhất');
    const result = () => page.getByLabel('Kết quả').inputValue();
    const open = async () => {
      await goTo(page, '/van-ban-den');
      await goTo(page, `/van-ban-den/${id}`);
      await page.getByRole('button', { name: 'Giải quyết xong' }).press('Enter');
    };
    await open();
    await expect.poll(result).toBe(first);
    await see('finish-one');
    await page.keyboard.press('Escape');
    const second = await reply('trả lời lần thứ hai');
    // The page is shown at once as it was last seen; the offer of the open dialog follows what arrives behind it.
    const letGo = holdAnswers(program, page, 'incoming.get');
    await open();
    await expect.poll(result).toBe(first);
    await letGo();
    await expect.poll(result).toBe('');
    await page.getByRole('button', { name: second }).press('Enter');
    await page.getByRole('button', { name: first }).press('Enter');
    await expect.poll(result).toBe(`${second}; ${first}`);
    await page.getByRole('button', { name: second }).press('Enter');
    await expect.poll(result).toBe(first);
    await see('finish-two');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+S');
    await page.getByText('đã giải quyết xong').first().waitFor();
    expect((await ask(program, 'incoming.get', { id })).document.result).toBe(first);
  });
});
