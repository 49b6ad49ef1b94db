/** A notice, an official letter and a report written from the keyboard, as pages, as numbers and as Word files. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice, registerDirective, saveWordFile, seePages } from './desk.ts';
import { focusedLabel, goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('writing a document, from the keyboard (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
  });

  const body = async (): Promise<readonly string[]> => {
    const rows = await page.locator('.block').evaluateAll((blocks) =>
      blocks.map((block) => {
        const numeral = block.querySelector('.block-numeral')?.textContent.replace('Loại đoạn: ', '') ?? '';
        return `${numeral} ${block.querySelector('textarea')?.value ?? ''}`;
      }),
    );
    return rows;
  };
  const choose = async (typed: string): Promise<void> => {
    await page.keyboard.press('Alt+6');
    await page.getByLabel('Tìm loại văn bản').fill(typed);
  };

  it('begins with the type, found without accents', async () => {
    await choose('thong bao');
    await expect.poll(() => page.getByRole('radio', { name: 'Thông báo' }).isChecked()).toBe(true);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Soạn từ trang trắng' }).press('Enter');
    await page.getByLabel('Trích yếu', { exact: true }).waitFor();
    await page.getByRole('button', { name: /Cấp số 01-TB\/VPTU/ }).waitFor();
  });

  it('numbers the paragraphs as they are written, by level', async () => {
    await page.getByLabel('Trích yếu', { exact: true }).fill('kết luận của Chánh Văn phòng về công tác văn thư');
    await page.locator('.block-input').first().focus();
    await page.keyboard.type('Ngày 17/01/2022, Văn phòng Tỉnh ủy họp giao ban và kết luận như sau:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1. Biểu dương các phòng.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Giao Phòng Tổng hợp:');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Rà soát sổ, xong trước ngày 3/02/2022;');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Báo cáo kết quả.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Văn phòng theo dõi.');
    await expect
      .poll(body)
      .toEqual([
        'Mở đầu Ngày 17/01/2022, Văn phòng Tỉnh ủy họp giao ban và kết luận như sau:',
        '1. Biểu dương các phòng.',
        '2. Giao Phòng Tổng hợp:',
        'a) Rà soát sổ, xong trước ngày 3/02/2022;',
        'b) Báo cáo kết quả.',
        '3. Văn phòng theo dõi.',
      ]);
  });

  it('changes the kind of a paragraph from its menu, and back', async () => {
    await page.locator('.block-input').nth(1).focus();
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('menuitem', { name: 'Điều', exact: true }).press('Enter');
    await expect.poll(async () => (await body())[1]).toBe('Điều 1. Biểu dương các phòng.');
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('menuitem', { name: '1. Khoản' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('menuitem', { name: '1. Khoản' }).press('Enter');
    await expect.poll(async () => (await body())[1]).toBe('1. Biểu dương các phòng.');
    await expect.poll(() => focusedLabel(page)).toContain('Đoạn 2');
  });

  it('shows the page as it will print, from the very Word file', async () => {
    await seePages(
      page,
      '3. Văn phòng theo dõi.',
      'THÔNG BÁO',
      'a) Rà soát sổ, xong trước ngày 3/02/2022;',
      'CHÁNH VĂN PHÒNG',
      '- Lưu Văn phòng Tỉnh ủy.',
    );
  });

  it('finds the date without its zero beside the paragraph, quotes the clause, and mends it', async () => {
    const finding = page.locator('.block .finding');
    await finding.waitFor();
    await expect.poll(() => finding.innerText()).toContain('05-HD/VPTW, Phần II, mục I, điểm 4');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sửa thành “03/02/2022”' }).press('Enter');
    await finding.waitFor({ state: 'detached' });
    await expect.poll(async () => (await body())[3]).toBe('a) Rà soát sổ, xong trước ngày 03/02/2022;');
  });

  it('keeps the draft by itself and goes on with it later', async () => {
    await page.getByText(/Nháp, tự giữ lúc \d\d:\d\d/).waitFor();
    await expect.poll(async () => (await ask(program, 'outgoing.listDrafts', {})).drafts.length).toBe(1);
    await page.keyboard.press('Alt+1');
    await page.waitForURL(/hom-nay/);
    await page.keyboard.press('Alt+6');
    await page.getByRole('link', { name: /kết luận của Chánh Văn phòng/ }).press('Enter');
    await expect.poll(body).toContain('3. Văn phòng theo dõi.');
  });

  it('Escape leaves the body for the signer, so that Tab may keep its meaning inside', async () => {
    await page.locator('.block-input').last().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedLabel(page)).toBe('Người ký');
  });

  it('takes the number when it is issued, with the list chosen for it', async () => {
    const lists = page.getByLabel('Nơi nhận', { exact: true });
    await lists.selectOption({ label: 'Thông báo, công văn' });
    await page.getByText('= 22 nơi · 23 bản').waitFor();
    await page.keyboard.press('Control+Enter');
    const number = page.locator('.issued-number');
    await number.waitFor();
    await expect.poll(() => number.innerText()).toBe('01-TB/VPTU');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect((await ask(program, 'outgoing.listDrafts', {})).drafts).toEqual([]);
  });

  it('puts it on the disk as a Word file with number, date and nơi nhận', async () => {
    const file = await saveWordFile(page, 'Lưu tệp Word');
    expect(file.name).toMatch(/\.docx$/);
    expect(file.text).toContain('Số 01-TB/VPTU');
    expect(file.text).toContain('Bắc Giang, ngày 18 tháng 01 năm 2022');
    expect(file.text).toContain('2. Giao Phòng Tổng hợp:\na) Rà soát sổ, xong trước ngày 03/02/2022;');
    expect(file.text).toContain('- Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy,');
  });

  it('asks before a number is taken for a template that is not filled in', async () => {
    await choose('cong van');
    await page.getByRole('button', { name: 'Công văn đề nghị' }).press('Enter');
    await page.getByRole('button', { name: /Cấp số 1285-CV\/VPTU/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    const question = page.getByRole('dialog', { name: /chỗ của mẫu chưa ghi/ });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect((await ask(program, 'outgoing.listDrafts', {})).drafts).toHaveLength(1);
  });

  it('says beside the field what an official letter still lacks', async () => {
    await page.getByLabel('Kính gửi').fill('');
    await page.getByLabel('Trích yếu', { exact: true }).fill('về việc báo cáo');
    for (const area of await page.locator('.block-input').all()) await area.fill('Văn phòng đề nghị báo cáo.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Công văn cần nơi ghi ở Kính gửi.').first().waitFor();
    await expect.poll(() => page.getByLabel('Kính gửi').getAttribute('aria-invalid')).toBe('true');
  });

  it('begins the document that carries out a directive with its citation', async () => {
    const incomingId = await registerDirective(program);
    await goTo(page, `/soan-van-ban/trien-khai/${incomingId}`);
    await page.getByRole('button', { name: 'Soạn văn bản triển khai' }).press('Enter');
    await expect
      .poll(async () => (await body())[0] ?? '')
      .toContain('Thực hiện Chỉ thị số 12-CT/TW, ngày 05/01/2022 của Ban Bí thư');
  });

  it('fits at twice the size', async () => {
    const { drafts } = await ask(program, 'outgoing.listDrafts', {});
    const small = await program.openPage({ width: 683, height: 384 });
    for (const address of ['/soan-van-ban', `/soan-van-ban/${drafts[0]?.id ?? 0}`]) {
      await goTo(small, address);
      await small.getByRole('heading', { level: 1 }).waitFor();
      await small.locator('.type-picker, .block').first().waitFor();
      expect(await findOverflow(small), address).toEqual([]);
      expect(await findAccessibilityProblems(small), address).toEqual([]);
    }
  });

  it('did all this within the content security policy and without an error in the page', () => {
    expect(program.problems).toEqual([]);
  });
});
