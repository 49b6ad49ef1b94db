/** Typing faster than the machine answers: the entry is the same as on a fast one, and nothing is taken unseen. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { afterPaint, holdAnswers } from './held-answers.ts';
import { answerSetUp, focusedLabel, typeInto, valueOf } from './keyboard.ts';

const morning = { now: () => new Date('2026-11-22T02:00:00Z') };
const numberShown = (page: Page) => page.locator('.entry-number').innerText();

describe.skipIf(findChromium() === null)('a slow machine at the entry form (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram({ clock: morning });
    page = await program.openPage();
    await page.getByRole('heading', { name: 'Thiết lập ban đầu' }).waitFor();
    await answerSetUp(page);
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    await page.keyboard.press('F2');
    await page.getByText('Số đến dự kiến').waitFor();
  });
  afterEach(() => program.answers.open());
  afterAll(async () => {
    await program.close();
  });

  it('Enter before the suggestions are there goes on, and the organ is completed when they come', async () => {
    const letGo = holdAnswers(program, page, 'incoming.suggest');
    await typeInto(page, 'Ngày văn bản', '05/11');
    await page.getByLabel('Cơ quan ban hành', { exact: true }).focus();
    await page.keyboard.type('ban bi');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Loại');
    expect(await valueOf(page, 'Cơ quan ban hành')).toBe('ban bi');
    await letGo();
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Ban Bí thư');
    expect(await focusedLabel(page)).toBe('Loại');
  });

  it('what was typed anew in the meantime stays', async () => {
    const letGo = holdAnswers(program, page, 'incoming.suggest');
    await typeInto(page, 'Cơ quan ban hành', 'bo chinh');
    await page.getByLabel('Cơ quan ban hành', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await typeInto(page, 'Cơ quan ban hành', 'Ban Nội chính Trung ương');
    await letGo();
    expect(await valueOf(page, 'Cơ quan ban hành')).toBe('Ban Nội chính Trung ương');
  });

  it('an unknown signer leaves with Enter, whatever the list showed for fewer letters', async () => {
    await typeInto(page, 'Người ký', '');
    await page.getByLabel('Người ký', { exact: true }).focus();
    await page.keyboard.type('Võ Văn Thưởng');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Số trang');
    expect(await valueOf(page, 'Người ký')).toBe('Võ Văn Thưởng');
  });

  it('saving waits for the organ that is being completed', async () => {
    await typeInto(page, 'Số, ký hiệu', '12-CT/TW');
    await typeInto(page, 'Trích yếu', 'về công tác đối ngoại nhân dân');
    await typeInto(page, 'Cơ quan ban hành', '');
    const letGo = holdAnswers(program, page, 'incoming.suggest');
    await page.getByLabel('Cơ quan ban hành', { exact: true }).focus();
    await page.keyboard.type('ban bi');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await letGo();
    await expect.poll(() => numberShown(page)).toContain('Đã lưu số đến');
    const row = page.getByRole('row', { name: /12-CT\/TW/ });
    await expect.poll(() => row.innerText()).toContain('Ban Bí thư');
  });

  it('the organ of the letter before is never offered for the symbol of the next', async () => {
    const letGo = holdAnswers(program, page, 'incoming.readSymbol');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.keyboard.type('45/TB-VPCP');
    for (const _field of ['Số, ký hiệu', 'Ngày văn bản', 'Độ khẩn']) await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Cơ quan ban hành');
    await afterPaint(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Loại');
    expect(await valueOf(page, 'Cơ quan ban hành')).toBe('');
    await letGo();
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Văn phòng Chính phủ');
  });
});
