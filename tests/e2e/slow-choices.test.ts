/** Choices made faster than the machine answers: the last one counts, and no letter typed behind one is lost. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, openPractice, registerDirective } from './desk.ts';
import { afterPaint, holdAnswers, holdFirstAnswer } from './held-answers.ts';
import { focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

describe.skipIf(findChromium() === null)('choices faster than the answers (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  let short = 0;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    const { lists } = await ask(program, 'distribution.listLists', { asOf: '2022-01-18' });
    const [usual] = lists;
    const { lines } = await ask(program, 'distribution.getList', { id: usual?.id ?? 0 });
    const list = { id: null, name: 'Thường trực', lines: lines.slice(0, 1), reserveCopies: 3 };
    short = (await ask(program, 'distribution.saveList', list)).id;
  });
  afterEach(() => program.answers.open());
  afterAll(async () => {
    await program.close();
  });

  it('two quick lists in the book of outgoing documents: the second one stands', async () => {
    await goTo(page, '/van-ban-di/vao-so');
    const choice = page.getByLabel('Danh sách', { exact: true });
    await expect.poll(() => choice.locator('option').count()).toBeGreaterThan(2);
    const other = await choice.locator('option').nth(1).getAttribute('value');
    const letGo = holdFirstAnswer(program, page, 'distribution.getList');
    await choice.selectOption(other);
    await choice.selectOption(String(short));
    await expect.poll(() => valueOf(page, 'Nơi nhận')).not.toBe('');
    const read = await valueOf(page, 'Nơi nhận');
    await letGo();
    expect(await valueOf(page, 'Nơi nhận')).toBe(read);
    expect(await choice.inputValue()).toBe(String(short));
  });

  it('two quick lists for a document that is written here', async () => {
    await page.keyboard.press('Alt+6');
    await page.getByLabel('Tìm loại văn bản').fill('thong bao');
    await expect.poll(() => page.getByRole('radio', { name: 'Thông báo' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Soạn từ trang trắng' }).press('Enter');
    const choice = page.getByLabel('Nơi nhận', { exact: true });
    await expect.poll(() => choice.locator('option').count()).toBeGreaterThan(2);
    const other = await choice.locator('option').nth(1).getAttribute('value');
    const letGo = holdFirstAnswer(program, page, 'distribution.getList');
    await choice.selectOption(other);
    await choice.selectOption(String(short));
    const oneLine = page.getByRole('button', { name: /^1 dòng/ });
    await oneLine.waitFor();
    await letGo();
    expect(await oneLine.count()).toBe(1);
    expect(await choice.inputValue()).toBe(String(short));
  });

  it('members of a group: the next name may be typed before the last one is there, and none is taken twice', async () => {
    await goTo(page, '/noi-nhan/nhom/moi');
    await page.getByLabel('Tên nhóm').fill('Các ban của Tỉnh ủy');
    const field = page.getByLabel('Thêm thành viên');
    await field.focus();
    await page.keyboard.type('ban to chuc tinh');
    await page.getByRole('option', { name: /Ban Tổ chức Tỉnh ủy/ }).waitFor();
    const letGo = holdAnswers(program, page, 'directory.findTargets');
    await page.keyboard.press('Enter');
    await page.keyboard.type('van phong');
    await letGo();
    await page.getByRole('button', { name: 'Bỏ Ban Tổ chức Tỉnh ủy khỏi nhóm' }).waitFor();
    expect(await field.inputValue()).toBe('van phong');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('ban to chuc tinh');
    await page.getByRole('option', { name: /Ban Tổ chức Tỉnh ủy/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('');
    await page.getByText('1 thành viên').waitFor();
  });

  it('members of a group: Enter before the names are there takes the one that comes, and the next is typed behind it', async () => {
    const field = page.getByLabel('Thêm thành viên');
    await field.focus();
    const letGo = holdAnswers(program, page, 'directory.findTargets');
    await page.keyboard.type('ban tuyen giao');
    await page.keyboard.press('Enter');
    await page.keyboard.type('van phong');
    await letGo();
    await page.getByRole('button', { name: /^Bỏ Ban Tuyên giáo.* khỏi nhóm$/ }).waitFor();
    expect(await field.inputValue()).toBe('van phong');
    // What nothing is found for comes back.
    const letGoAgain = holdAnswers(program, page, 'directory.findTargets');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('khong co ten nay');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('');
    await letGoAgain();
    await expect.poll(() => field.inputValue()).toBe('khong co ten nay');
    await page.getByText('2 thành viên').waitFor();
  });

  it('outgoing: Ctrl+D right after a document was entered repeats that one', async () => {
    await goTo(page, '/van-ban-di/vao-so');
    await typeInto(page, 'Loại', 'Thông báo');
    await typeInto(page, 'Trích yếu', 'kết luận giao ban tuần');
    const letGo = holdAnswers(program, page, 'outgoing.getEntryDefaults');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^Đã vào sổ: số \d+-TB\/VPTU$/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+d');
    await afterPaint(page);
    expect(await valueOf(page, 'Trích yếu')).toBe('');
    await letGo();
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('kết luận giao ban tuần');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).press('Enter');
  });

  it('Ctrl+P in the books prints the book chosen last, once it has been counted', async () => {
    const followUp = {
      kind: 'follow_up',
      seriesId: null,
      part: 'period',
      from: '2022-01-01',
      to: '2022-12-31',
    } as const;
    await registerDirective(program);
    await goTo(page, '/so-va-bao-cao');
    await page.locator('.book-table').waitFor();
    // The volume and the page on which it goes on come with the prints made before.
    const letGo = holdAnswers(program, page, 'books.listPrints');
    await page.getByLabel('Sổ', { exact: true }).selectOption({ label: 'Sổ theo dõi giải quyết văn bản đến' });
    const made: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/document')) made.push(request.url());
    });
    await page.keyboard.press('Control+p');
    await page.getByRole('heading', { name: 'Sổ theo dõi giải quyết văn bản đến' }).waitFor();
    await page.locator('.book-table').waitFor();
    await ask(program, 'books.preview', followUp);
    await afterPaint(page);
    expect(made).toEqual([]);
    const download = page.waitForEvent('download');
    await letGo();
    expect((await download).suggestedFilename()).toMatch(/theo-doi-giai-quyet/i);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
  });

  it.each(['Chuyển', 'Sửa', 'Giải quyết xong', 'Hủy số…', 'Ghi diễn biến…', 'Liên kết…'])(
    '“%s”, and Esc or “Thôi”: the cursor is where it was',
    async (name) => {
      const directive = (await ask(program, 'incoming.getEntryDefaults', {})).latest[0]?.id ?? 0;
      await goTo(page, `/van-ban-den/${directive}`);
      for (const leave of [
        () => page.keyboard.press('Escape'),
        () =>
          page
            .getByRole('dialog')
            .getByRole('button', { name: /^(?:Thôi|Đóng)$/ })
            .last()
            .press('Enter'),
      ]) {
        const button = page.getByRole('button', { name, exact: true });
        await button.press('Enter');
        await page.getByRole('dialog').waitFor();
        await leave();
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
        await expect.poll(() => focusedLabel(page)).toBe(name);
      }
    },
  );

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
