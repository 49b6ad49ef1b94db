/** Keys that come before the answer: nothing is done with an earlier one, and nothing pressed is lost. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allCopies } from '../../electron/contract/certified-copy.schema.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, openPractice, registerDirective } from './desk.ts';
import { afterPaint, holdAnswers } from './held-answers.ts';
import { focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

describe.skipIf(findChromium() === null)('a slow machine on every other screen (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  let directive: number;

  /** Answers to these questions take a while. */
  const slow = (...methods: readonly string[]): void => program.answers.slow(900, methods);
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    directive = await registerDirective(program);
  });
  afterEach(() => program.answers.open());
  afterAll(async () => {
    await program.close();
  });

  it('Enter in the search box opens what was found for these words, not for those before', async () => {
    await goTo(page, '/hom-nay');
    await heading('Hôm nay');
    await page.keyboard.press('F3');
    await page.keyboard.type('41-CV/ĐUCA');
    await page.getByRole('option', { name: /41-CV\/ĐUCA/ }).waitFor();
    slow('incoming.page', 'outgoing.page', 'copy.page');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('118-CV/ĐUQS');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /118-CV\/ĐUQS/ }).waitFor();
  });

  it('the search goes on when the words change after Enter', async () => {
    await goTo(page, '/hom-nay');
    await heading('Hôm nay');
    const letGo = holdAnswers(program, page, 'incoming.page');
    // Words that nobody looked for before: what this window remembers is opened at once.
    await page.keyboard.press('F3');
    await page.keyboard.type('112-CV/VPTW');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' xin');
    await letGo();
    await heading('Hôm nay');
    await page.keyboard.press('Escape');
  });

  it('the warning about a letter in the book goes with its symbol', async () => {
    await goTo(page, '/van-ban-den/dang-ky');
    await page.getByText('Số đến dự kiến').waitFor();
    await typeInto(page, 'Số, ký hiệu', '41-CV/ĐUCA');
    await page.getByText(/số đến 789, ngày/).waitFor();
    const letGo = holdAnswers(program, page, 'incoming.findDuplicates');
    await typeInto(page, 'Số, ký hiệu', '77-CV/ĐUCA');
    await expect.poll(() => page.getByText(/số đến 789, ngày/).count()).toBe(0);
    await letGo();
  });

  it('the warning stands while organ and date are written, and its paper copy is recorded once they are looked up', async () => {
    const { document: letter } = await ask(program, 'incoming.get', { id: directive });
    await typeInto(page, 'Số, ký hiệu', letter.symbol);
    await typeInto(page, 'Ngày văn bản', '05/01/2022');
    await page
      .getByRole('button', { name: 'Ghi nhận bản giấy' })
      .or(page.getByText('Có thể đã vào sổ'))
      .first()
      .waitFor();
    slow('incoming.findDuplicates');
    await typeInto(page, 'Cơ quan ban hành', letter.issuerName);
    await page.getByRole('button', { name: 'Ghi nhận bản giấy' }).press('Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Giữ nguyên số đến');
    const { document: recorded } = await ask(program, 'incoming.get', { id: directive });
    expect(recorded.paperReceivedOn).not.toBeNull();
  });

  it('Ctrl+D right after saving repeats the letter just saved', async () => {
    await typeInto(page, 'Số, ký hiệu', '5-CV/BTC');
    await typeInto(page, 'Ngày văn bản', '17/01');
    await typeInto(page, 'Cơ quan ban hành', 'Ban Tổ chức Trung ương');
    await typeInto(page, 'Trích yếu', 'về chế độ báo cáo tháng');
    slow('incoming.getEntryDefaults');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
    await page.keyboard.press('Control+d');
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('về chế độ báo cáo tháng');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).press('Enter');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
  });

  it('a filter takes the first of what was typed, not of fewer letters', async () => {
    await page.getByRole('row', { name: /41-CV\/ĐUCA/ }).waitFor();
    await page.getByRole('button', { name: 'Cơ quan', exact: true }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tìm trong Cơ quan');
    await page.getByRole('option').first().waitFor();
    slow('incoming.suggest');
    await page.keyboard.type('ban to chuc trung');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Cơ quan: Ban Tổ chức Trung ương', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Bỏ lọc Cơ quan/ }).press('Enter');
  });

  it('Space pressed before the rows are there marks the row under the cursor', async () => {
    slow('incoming.page');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).focus();
    await page.keyboard.type('118');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.getByText(/^1 đang chọn/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('Enter in an empty list opens nothing later', async () => {
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).focus();
    await page.keyboard.type('không có ở đâu');
    await page.getByText('Không có văn bản nào khớp').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Xem tất cả các sổ' }).click();
    await page.getByRole('row', { name: /41-CV\/ĐUCA/ }).waitFor();
    await afterPaint(page);
    expect(await page.getByRole('grid', { name: 'Sổ văn bản đến' }).count()).toBe(1);
  });

  it('a copy is not issued before its list of recipients is there', async () => {
    slow('copy.getDefaults', 'distribution.getList');
    await goTo(page, `/van-ban-den/${directive}/sao`);
    await page.getByRole('button', { name: 'Cấp số và tạo bản sao' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/Bản sao 126-BS\/VPTU/)
      .first()
      .waitFor();
    const { copies } = await ask(program, 'copy.page', { ...allCopies, text: '126', offset: 0, limit: 1 }).then(
      ({ rows }) => ({ copies: rows[0]?.copies ?? 0 }),
    );
    expect(copies).toBeGreaterThan(40);
  });

  it('the sum of nơi nhận of a copy is that of its lines, never of none', async () => {
    // A window of its own: nothing of it has been counted before.
    const fresh = await page.context().newPage();
    await fresh.goto(program.address);
    await fresh.locator('.practice-band').waitFor();
    await fresh.evaluate(`(() => {
      window.sums = new Set();
      const look = () => document.querySelectorAll('.certify-sum').forEach((sum) => window.sums.add(sum.textContent));
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    })()`);
    // What is asked before the lines are known is answered at once, the lines themselves are not.
    const letListGo = holdAnswers(program, fresh, 'distribution.getList');
    const letGo = holdAnswers(program, fresh, /"distribution\.expand".*"lines":\[\{/);
    const ofNone = fresh.waitForResponse((response) =>
      /"distribution\.expand"/.test(response.request().postData() ?? ''),
    );
    await goTo(fresh, `/van-ban-den/${directive}/sao`);
    await (await ofNone).finished();
    await letListGo();
    await fresh.getByRole('cell', { name: 'Dự phòng' }).waitFor();
    await letGo();
    await expect.poll(() => fresh.locator('.certify-sum').innerText()).toBe('42 nơi · 45 bản');
    expect(await fresh.evaluate('[...window.sums]')).toEqual(['42 nơi · 45 bản']);
    await fresh.close();
  });

  it('what comes late under an open dialog does not take its keys', async () => {
    const letGo = holdAnswers(program, page, 'stamps.getSettings');
    await goTo(page, '/cai-dat/dau-den');
    await page.getByRole('button', { name: 'Thêm khổ nhãn' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Thêm khổ nhãn' });
    await dialog.getByLabel('Tên khổ nhãn').waitFor();
    await letGo();
    await page.locator('.settings-form').waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => dialog.locator('[aria-invalid=true]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('Đã lưu dấu đến').count()).toBe(0);
  });

  it('the number of the former type is not shown for another', async () => {
    await goTo(page, '/van-ban-di/vao-so');
    await typeInto(page, 'Loại', 'Công văn');
    await page.getByRole('button', { name: /^Vào sổ \d+-CV\/VPTU/ }).waitFor();
    const letGo = holdAnswers(program, page, 'outgoing.getNextNumber');
    await typeInto(page, 'Loại', 'Thông báo');
    await expect.poll(() => page.locator('.entry-number').innerText()).not.toContain('-CV/VPTU');
    await expect.poll(() => page.getByRole('button', { name: /^Vào sổ \d+-CV/ }).count()).toBe(0);
    await letGo();
    await page.getByRole('button', { name: /^Vào sổ \d+-TB\/VPTU/ }).waitFor();
  });

  it('a list changed again at once after saving keeps what was saved', async () => {
    await goTo(page, '/noi-nhan');
    await page.getByText('Dùng 1 lần').or(page.getByText('Dùng 2 lần')).first().waitFor();
    const { lists } = await ask(program, 'distribution.listLists', { asOf: '2022-01-18' });
    const id = lists[0]?.id ?? 0;
    const before = await ask(program, 'distribution.getList', { id });
    slow('distribution.getList', 'distribution.listLists');
    await page.getByLabel('Dòng 1', { exact: true }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('Các đồng chí dự họp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^Đã lưu danh sách/)
      .first()
      .waitFor();
    await page.getByLabel('Bản dự phòng').fill('7');
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await ask(program, 'distribution.getList', { id })).reserveCopies).toBe(7);
    const { lines } = await ask(program, 'distribution.getList', { id });
    expect(lines.length).toBeGreaterThan(before.lines.length);
  });

  it('nơi nhận: Enter before the names are there takes the name when it comes, a second one goes on to the next line', async () => {
    await page.keyboard.press('F2');
    await expect.poll(() => valueOf(page, 'Tên danh sách')).toBe('');
    slow('directory.findTargets');
    await page.getByLabel('Dòng 1', { exact: true }).focus();
    await page.keyboard.type('uy ban kiem tra tinh');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => valueOf(page, 'Dòng 1')).toBe('Ủy ban Kiểm tra Tỉnh ủy');
    await expect.poll(() => focusedLabel(page)).toBe('Dòng 2');
    await expect.poll(() => valueOf(page, 'Dòng 2')).toBe('');
  });

  it('nơi nhận: who writes on after Enter is on the next line, and the line before stays as written', async () => {
    const letGo = holdAnswers(program, page, 'directory.findTargets');
    await page.keyboard.type('tổ giúp việc');
    await page.keyboard.press('Enter');
    await page.keyboard.type('văn phòng');
    await expect.poll(() => valueOf(page, 'Dòng 2')).toBe('tổ giúp việc');
    await expect.poll(() => valueOf(page, 'Dòng 3')).toBe('văn phòng');
    await letGo();
    expect(await valueOf(page, 'Dòng 2')).toBe('tổ giúp việc');
    expect(await focusedLabel(page)).toBe('Dòng 3');
  });
});
