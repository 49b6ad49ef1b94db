/** Printing books, going on from the last print, and editing the form of a book; from the keyboard in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { openConnection } from '../../electron/core/db/connection.ts';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';
import { found } from '../support/office.ts';
import { ask, findOverflow, openPractice, registerDirective, saveWordFile } from './desk.ts';
import { holdAnswers } from './held-answers.ts';
import { atDialog, focusedLabel, goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('sổ và báo cáo, bằng bàn phím (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    // The browser itself tells of the answer that a stopped book gets.
    expect(program.problems.filter((problem) => !problem.includes('422'))).toEqual([]);
    await program.close();
  });

  const recordPrint = async (lastPage: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await expect.poll(() => focusedLabel(page)).toBe('Trang cuối');
    await page.keyboard.type(lastPage);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Đã ghi lần in').first().waitFor();
  };

  it('sau khi tạo tệp hỏi đã in đến số nào; thiếu trang cuối thì chưa ghi', async () => {
    await page.keyboard.press('Alt+7');
    await page.getByText('Từ số 781 đến số 789').waitFor();
    await saveWordFile(page, 'In sổ bằng Word');
    const dialog = await atDialog(page, 'Đã in đến số 789?');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.getByText('Ghi số trang cuối.').waitFor();
    await recordPrint('2');
    await page.getByText('Số 781–789, trang 1–2').waitFor();
  });

  it('in tiếp: chỉ dòng mới, từ trang kế tiếp; sang quyển mới thì có bìa', async () => {
    await page.getByLabel('In tiếp').check();
    await page.getByText('Không có dòng mới từ lần in trước').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'In sổ bằng Word' }).isDisabled()).toBe(true);
    await registerDirective(program);
    await goTo(page, '/van-ban-den');
    await goTo(page, '/so-va-bao-cao');
    await page.getByText('Số 790', { exact: false }).first().waitFor();
    await expect.poll(() => page.getByLabel('Từ trang').inputValue()).toBe('3');
    const more = await saveWordFile(page, 'In sổ bằng Word');
    expect(more.text).toContain('12-CT/TW');
    expect(more.text).not.toContain('41-CV/ĐUCA');
    expect(more.text).not.toContain('Quyển số');
    await recordPrint('3');
    await page.getByLabel('Theo kỳ').check();
  });

  it('dòng sửa sau khi in được nêu tên; in lại đúng phần ấy', async () => {
    const { latest } = await ask(program, 'incoming.getEntryDefaults', {});
    const printed = found(latest.find(({ number }) => number === 787));
    await ask(program, 'incoming.void', { id: printed.id, version: printed.version, reason: 'gửi nhầm' });
    await goTo(page, '/van-ban-den');
    await goTo(page, '/so-va-bao-cao');
    await page.getByText(/Sửa sau khi in: 787/).waitFor();
    await page.getByText('Số 790, trang 3').waitFor();
    const again = await saveWordFile(page, 'In lại đúng phần này: số 781–789');
    expect(again.text).toContain('gửi nhầm');
    expect(again.text).not.toContain('12-CT/TW');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('chọn sổ khác: phần đã in của sổ trước không còn để in lại, dù máy chậm', async () => {
    await page
      .getByRole('button', { name: /^In lại đúng phần này/ })
      .first()
      .waitFor();
    const letGo = holdAnswers(program, page, 'books.listPrints');
    await page.getByLabel('Sổ', { exact: true }).selectOption({ label: 'Sổ chuyển giao văn bản đến' });
    await page.getByRole('heading', { name: 'Sổ chuyển giao văn bản đến' }).waitFor();
    expect(await page.getByRole('button', { name: /^In lại đúng phần này/ }).count()).toBe(0);
    await letGo();
  });

  it.each(['Sổ chuyển giao văn bản đến', 'Sổ gửi văn bản đi bưu điện', 'Sổ theo dõi giải quyết văn bản đến'])(
    '%s xem trước được',
    async (book) => {
      await page.getByLabel('Sổ', { exact: true }).selectOption({ label: book });
      await page.getByRole('heading', { name: book }).waitFor();
      await page.locator('.book-table, .empty-state').first().waitFor();
      expect(await findAccessibilityProblems(page)).toEqual([]);
    },
  );

  it('mẫu sổ: chuyển cột bằng Alt+↓, thêm cột trống, thấy ngay trang sẽ in, lưu bằng Ctrl+S', async () => {
    await page.getByLabel('Sổ', { exact: true }).selectOption({ label: 'Sổ đăng ký văn bản đến' });
    await page.getByRole('link', { name: 'Sửa mẫu sổ' }).press('Enter');
    const titles = page.getByRole('textbox', { name: /^Tiêu đề cột/ });
    await titles.first().waitFor();
    await titles.first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => titles.first().inputValue()).toBe('Số đến');
    // The cursor goes with the column.
    await expect.poll(() => titles.nth(1).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel('Thêm cột').selectOption({ label: 'Cột trống để ghi tay' });
    await expect.poll(() => focusedLabel(page)).toMatch(/^Tiêu đề cột/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Dấu bưu điện');
    const shown = page.getByRole('document', { name: 'Sổ sẽ in' });
    await shown.getByText('Dấu bưu điện').first().waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu mẫu sổ').waitFor();
    const { form } = await ask(program, 'books.getForm', { kind: 'incoming' });
    expect(form.columns.map(({ title }) => title).slice(0, 2)).toEqual(['Số đến', 'Ngày đến']);
    expect(form.columns.at(-1)).toMatchObject({ key: 'blank1', title: 'Dấu bưu điện' });
  });

  it('ghi sai bề rộng: câu cạnh cột, chưa lưu được, rời đi rồi về vẫn còn chữ đang ghi', async () => {
    const width = page.getByRole('textbox', { name: 'Bề rộng cột Tác giả, mm' });
    await width.fill('5');
    await page.getByText('Bề rộng cột: từ 8 đến 150 mm.').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Còn ô ghi chưa đúng').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'In sổ' }).waitFor();
    await page.getByRole('link', { name: 'Sửa mẫu sổ' }).press('Enter');
    await expect.poll(() => width.inputValue()).toBe('5');
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).press('Enter');
    await expect.poll(() => width.inputValue()).toBe('31');
  });

  it('về mẫu ban đầu, sau khi hỏi', async () => {
    const reset = page.getByRole('button', { name: 'Về mẫu ban đầu' });
    await expect.poll(() => reset.isEnabled()).toBe(true);
    await reset.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Về mẫu ban đầu' }).press('Enter');
    await page.getByText('Đã về mẫu ban đầu').waitFor();
    const { saved } = await ask(program, 'books.getForm', { kind: 'incoming' });
    expect(saved).toBeNull();
  });

  it('cửa sổ hẹp: mọi thứ vẫn trong khung', async () => {
    const small = await program.openPage({ width: 683, height: 768 });
    for (const address of ['/so-va-bao-cao', '/so-va-bao-cao/mau/incoming']) {
      await goTo(small, address);
      await small.locator('.book-table, .form-columns').first().waitFor();
      expect(await findOverflow(small)).toEqual([]);
      expect(await findAccessibilityProblems(small)).toEqual([]);
    }
    await small.context().close();
  });

  it('sổ dài thấy tiến độ, bấm Esc thì thôi, không có tệp', async () => {
    fillBook(program.dataFolder, 20_000);
    await goTo(page, '/hom-nay');
    await goTo(page, '/so-va-bao-cao');
    await page.getByText('20.010 dòng sẽ in').waitFor();
    const files: string[] = [];
    page.on('download', (download) => files.push(download.suggestedFilename()));
    await page.keyboard.press('Control+p');
    await page.getByText(/Đang tạo [\d.]+ \/ 20\.010 dòng/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Đã thôi, chưa tạo tệp').waitFor();
    expect(files).toEqual([]);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});

/** Copies of the newest arrival, written past the program: registering so many would take minutes. */
function fillBook(dataFolder: string, count: number): void {
  const file = openConnection(officePaths(dataFolder, true).database);
  const columns = `symbol, symbol_key, channel, document_date, issuer_id, issuer_name, type_code, subject, signer, pages, copies, urgency,
    addressee, direction, file_note, note, registered_at, registered_by, book_id, arrival_date`;
  const numbers = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)';
  const newest = '(SELECT * FROM incoming_document ORDER BY id DESC LIMIT 1)';
  file.transaction(() => {
    file
      .prepare(
        `INSERT INTO issued_number (series_id, number, state) ${numbers} SELECT d.book_id, d.number + n.i, 'issued' FROM n, ${newest} d`,
      )
      .run(count);
    file
      .prepare(
        `INSERT INTO incoming_document (number, date_key, ${columns}) ${numbers} SELECT d.number + n.i, d.date_key + n.i, ${columns} FROM n, ${newest} d`,
      )
      .run(count);
  })();
  file.close();
}
