/** Letters that came together after an outage: pasted from a list, looked through, registered in one order. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow } from './desk.ts';
import { holdAnswers } from './held-answers.ts';
import { answerSetUp, focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

const morning = { now: () => new Date('2026-11-22T02:00:00Z') };

/** Ctrl+V with this text in the clipboard, where the cursor stands. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
}

const titles = 'STT\tSố, ký hiệu\tNgày văn bản\tCơ quan ban hành\tTrích yếu';
const list = [
  titles,
  '1\t15-bc/đu\t20/11/2026\tđảng uỷ xã yên phong\tBáo cáo kết quả quý III',
  '2\t12-CT/TW\t05/11/2026\tBan Bí thư\tChỉ thị về công tác cán bộ',
  '3\t117/2025/QH15\t10/11/2026\t\tLuật Bảo vệ bí mật nhà nước',
  '4\tKhông số\t\tSở Tài chính tỉnh\tGiấy mời dự hội nghị',
  '5\t15-BC/ĐU\t20/11/2026\tĐảng ủy xã Yên Phong\tBáo cáo kết quả quý III',
].join('\n');

describe.skipIf(findChromium() === null)('many letters at once (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram({ clock: morning });
    page = await program.openPage();
    await answerSetUp(page);
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    const { bookId } = await ask(program, 'incoming.getEntryDefaults', {});
    const usual = {
      bookId: bookId ?? 0,
      arrivalDate: '2026-11-22',
      arrivalTime: null,
      channel: 'network',
      signer: '',
      pages: null,
      copies: 1,
      urgency: 'normal',
      addressee: '',
      routing: [],
      direction: '',
      deadline: null,
      fileNote: '',
      note: '',
      acceptDuplicate: false,
    } as const;
    const letter = (symbol: string, documentDate: string, issuerName: string, typeCode: string, subject: string) =>
      ask(program, 'incoming.register', { ...usual, routing: [], symbol, documentDate, issuerName, typeCode, subject });
    await letter('12-CT/TW', '2026-11-05', 'Ban Bí thư', 'CT', 'về công tác cán bộ');
    await letter('9-BC/ĐU', '2026-11-02', 'Đảng ủy xã Yên Phong', 'BC', 'tháng 10');
  });
  afterAll(async () => {
    await program.close();
  });

  it('opens by pasting several rows into the entry form', async () => {
    await page.keyboard.press('F2');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await paste(page, list);
    await page.getByRole('heading', { name: 'Vào sổ nhiều văn bản' }).waitFor();
    await expect.poll(() => page.locator('.batch-table tbody tr').count()).toBe(5);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
  });

  it('reads every row as if it had been typed', async () => {
    const cells = (row: number): Promise<string[]> =>
      page.locator('.batch-table tbody tr').nth(row).locator('td').allInnerTexts();
    await expect
      .poll(async () => (await cells(0)).slice(2, 6))
      .toEqual(['15-BC/ĐU', '20/11/2026', 'Đảng ủy xã Yên Phong', 'Báo cáo kết quả quý III']);
    await expect.poll(async () => (await cells(2)).slice(4, 6)).toEqual(['Quốc hội', 'Luật Bảo vệ bí mật nhà nước']);
    await expect.poll(async () => (await cells(3)).slice(2, 4)).toEqual(['không số', 'không ngày']);
  });

  it('says what stands in the book already and what stands in the list twice, before anything is saved', async () => {
    await page.getByText('Đã vào sổ: số đến 1 ngày 22/11/2026.').waitFor();
    await page.getByText('Giống dòng 1.').waitFor();
    await page.keyboard.press('Control+Enter');
    // The cursor goes to the first row that must be seen to; nothing was registered.
    await expect.poll(() => focusedLabel(page)).toContain('Sửa dòng 2: Đã vào sổ');
    expect((await ask(program, 'incoming.getEntryDefaults', {})).latest).toHaveLength(2);
  });

  it('leaves rows out and takes the last one back, from the keyboard', async () => {
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('.batch-table tbody tr').count()).toBe(4);
    await page.getByRole('button', { name: 'Lấy lại dòng vừa bỏ' }).press('Enter');
    await expect.poll(() => page.locator('.batch-table tbody tr').count()).toBe(5);
    await page.getByRole('button', { name: 'Bỏ 1 dòng đã vào sổ' }).press('Enter');
    await expect.poll(() => page.locator('.batch-table tbody tr').count()).toBe(4);
  });

  it('opens a row with Enter, with all its fields', async () => {
    await page.locator('[data-row]').first().focus();
    for (let row = 1; row < 4; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Dòng 4 trên 4' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Đảng ủy xã Yên Phong');
    await typeInto(page, 'Số, ký hiệu', '16-kh/đu');
    await typeInto(page, 'Trích yếu', 'kế hoạch kiểm tra');
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.getByText('Giống dòng').count()).toBe(0);
    await expect.poll(() => page.locator('.batch-table tbody tr').nth(3).innerText()).toContain('16-KH/ĐU');
  });

  it('registers all of them in one order and shows the numbers', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đã vào sổ 4 văn bản: số đến 3 – 6' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    const { latest } = await ask(program, 'incoming.getEntryDefaults', {});
    expect(latest.map(({ numberText, symbol }) => `${numberText} ${symbol}`).slice(0, 4)).toEqual([
      '6 16-KH/ĐU',
      '5 ',
      '4 117/2025/QH15',
      '3 15-BC/ĐU',
    ]);
  });

  it('takes at most fifty rows, and says what else to do', async () => {
    await paste(
      page,
      Array.from({ length: 51 }, (_, index) => `${index + 20}-BC/ĐU\t20/11/2026\tĐảng ủy xã Yên Phong\tBáo cáo`).join(
        '\n',
      ),
    );
    await page.getByText('Có 51 dòng, mỗi lần nhiều nhất 50 dòng.').waitFor();
  });

  it('keeps the rows while the clerk looks something up, and asks before throwing them away', async () => {
    await paste(
      page,
      '30-BC/ĐU\t20/11/2026\tĐảng ủy xã Yên Phong\tBáo cáo tháng\n31-BC/ĐU\t21/11/2026\tĐảng ủy xã Yên Phong\tBáo cáo tuần',
    );
    await expect.poll(() => page.locator('[data-row]').count()).toBe(2);
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    await goTo(page, '/van-ban-den/dang-ky-nhieu');
    await expect.poll(() => page.locator('[data-row]').count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.getByText('Bỏ 2 dòng chưa vào sổ?').waitFor();
    await page.getByRole('button', { name: 'Bỏ các dòng này' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
  });

  it('left before the numbers are there: the rows stand in the book once, and no longer in the list', async () => {
    await goTo(page, '/van-ban-den/dang-ky-nhieu');
    await paste(page, '40-BC/ĐU\t20/11/2026\tĐảng ủy xã Yên Phong\tBáo cáo công tác kiểm tra');
    await expect.poll(() => page.locator('[data-row]').count()).toBe(1);
    const letGo = holdAnswers(program, page, 'incoming.registerMany');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    await letGo();
    await page.getByText('Đã vào sổ 1 văn bản').first().waitFor();
    await goTo(page, '/van-ban-den/dang-ky-nhieu');
    await page.getByText('Dán các dòng từ bảng tính vào đây').waitFor();
    expect(await page.locator('[data-row]').count()).toBe(0);
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
