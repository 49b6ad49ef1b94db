/** The hands are faster than the register: what is typed behind Ctrl+Enter is the next letter, whatever becomes of this one. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, openPractice } from './desk.ts';
import { holdAnswers } from './held-answers.ts';
import { focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

describe.skipIf(findChromium() === null)('typing ahead (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  const writeLetter = async (symbol: string, subject: string, issuer = 'Ban Tổ chức Tỉnh ủy'): Promise<void> => {
    await typeInto(page, 'Số, ký hiệu', symbol);
    await typeInto(page, 'Ngày văn bản', '17/01');
    await typeInto(page, 'Cơ quan ban hành', issuer);
    await typeInto(page, 'Trích yếu', subject);
  };
  const numberShown = () => page.locator('.entry-number').innerText();
  const latest = async () => (await ask(program, 'incoming.getEntryDefaults', {})).latest;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    await goTo(page, '/van-ban-den/dang-ky');
    await page.getByText('Số đến dự kiến').waitFor();
  });
  afterEach(() => program.answers.open());
  afterAll(async () => {
    await program.close();
  });

  const latestSymbol = async () => (await latest())[0]?.symbol;
  const writeDocument = async (type: string, subject: string): Promise<void> => {
    await typeInto(page, 'Loại', type);
    await typeInto(page, 'Trích yếu', subject);
    await typeInto(page, 'Kính gửi', 'Ban Tổ chức Tỉnh ủy');
    await typeInto(page, 'Nơi nhận', 'Các ban đảng');
  };

  it('the symbol of the next letter, typed before the number is there, stands in the next letter', async () => {
    await writeLetter('31-CV/BTCTU', 'về chế độ báo cáo tháng');
    const letGo = holdAnswers(program, page, 'incoming.register');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('32-CV/BTCTU');
    await expect.poll(numberShown).toContain('Đang lưu');
    await letGo();
    await page
      .getByText(/^Đã lưu số đến \d+$/)
      .first()
      .waitFor();
    expect(await focusedLabel(page)).toBe('Số, ký hiệu');
    expect(await valueOf(page, 'Số, ký hiệu')).toBe('32-CV/BTCTU');
    expect(await valueOf(page, 'Trích yếu')).toBe('');
    expect((await latest())[0]).toMatchObject({ symbol: '31-CV/BTCTU', subject: 'về chế độ báo cáo tháng' });
  });

  it('the key pressed twice saves once and asks for nothing', async () => {
    await writeLetter('32-CV/BTCTU', 'về kiểm điểm cuối năm');
    const letGo = holdAnswers(program, page, 'incoming.register');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await letGo();
    await expect.poll(latestSymbol).toBe('32-CV/BTCTU');
    await expect.poll(numberShown).toContain('Đã lưu số đến');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
  });

  it('a second letter saved before the first has its number follows it; what comes behind falls into neither', async () => {
    await writeLetter('33-CV/BTCTU', 'về quy hoạch cán bộ');
    const letGo = holdAnswers(program, page, 'incoming.register');
    await page.keyboard.press('Control+Enter');
    await writeLetter('34-CV/BTCTU', 'về luân chuyển cán bộ');
    await page.getByLabel('Trích yếu', { exact: true }).focus();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type(' khác');
    expect(await valueOf(page, 'Trích yếu')).toBe('về luân chuyển cán bộ');
    await letGo();
    await expect.poll(latestSymbol).toBe('34-CV/BTCTU');
    const [second, first] = await latest();
    expect([first?.subject, second?.subject]).toEqual(['về quy hoạch cán bộ', 'về luân chuyển cán bộ']);
    expect((second?.number ?? 0) - (first?.number ?? 0)).toBe(1);
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('');
  });

  it('Ctrl+D behind a letter that is being saved repeats that letter', async () => {
    await writeLetter('35-CV/BTCTU', 'về tinh giản biên chế');
    const letGo = holdAnswers(program, page, 'incoming.register');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+d');
    await letGo();
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('về tinh giản biên chế');
    expect(await valueOf(page, 'Số, ký hiệu')).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).press('Enter');
    await goTo(page, '/van-ban-den/dang-ky');
  });

  it('a refused letter comes back; what was begun behind it comes back once it is saved', async () => {
    await typeInto(page, 'Ngày đến', '17/01/2022');
    await writeLetter('36-CV/BTCTU', 'về công tác văn thư');
    const letGo = holdAnswers(program, page, 'incoming.register');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('37-CV/BTCTU');
    await letGo();
    const dialog = page.getByRole('dialog', { name: 'Văn bản trước chưa vào sổ' });
    await dialog.waitFor();
    // Keys meant for the next letter fall into neither of them.
    await page.keyboard.type(' và');
    await page.keyboard.press('Enter');
    expect(await dialog.count()).toBe(1);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => valueOf(page, 'Số, ký hiệu')).toBe('36-CV/BTCTU');
    expect(await valueOf(page, 'Trích yếu')).toBe('về công tác văn thư');
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("aria-invalid")')).toBe('true');
    await page.getByText(/^Văn bản đang gõ dở được giữ/).waitFor();
    await typeInto(page, 'Ngày đến', '18/01/2022');
    await page.keyboard.press('Control+Enter');
    await expect.poll(latestSymbol).toBe('36-CV/BTCTU');
    await expect.poll(() => valueOf(page, 'Số, ký hiệu')).toBe('37-CV/BTCTU');
    expect(await valueOf(page, 'Trích yếu')).toBe('');
    expect(await page.getByText(/^Văn bản đang gõ dở được giữ/).count()).toBe(0);
  });

  it('leaving the form before the number is there loses nothing and enters nothing twice', async () => {
    await typeInto(page, 'Ngày đến', '18/01/2022');
    await writeLetter('37-CV/BTCTU', 'về đại hội chi bộ');
    const letGo = holdAnswers(program, page, 'incoming.register');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
    await letGo();
    await expect.poll(latestSymbol).toBe('37-CV/BTCTU');
    await goTo(page, '/van-ban-den/dang-ky');
    await page.getByText('Số đến dự kiến').waitFor();
    expect(await valueOf(page, 'Số, ký hiệu')).toBe('');
  });

  it('Ctrl+S: the letter stays in sight until its number is there, and takes no more letters', async () => {
    await writeLetter('38-CV/BTCTU', 'về nâng lương');
    await page.getByLabel('Trích yếu', { exact: true }).focus();
    const letGo = holdAnswers(program, page, 'incoming.register');
    await page.keyboard.press('Control+s');
    await page.keyboard.type(' thường xuyên');
    expect(await valueOf(page, 'Trích yếu')).toBe('về nâng lương');
    await letGo();
    await page.getByRole('button', { name: /Nhập văn bản tiếp/ }).waitFor();
    expect((await latest())[0]?.subject).toBe('về nâng lương');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('');
  });

  it('outgoing: the type of the next document, typed before the number is there, stands in the next one', async () => {
    await goTo(page, '/van-ban-di/vao-so');
    await writeDocument('Công văn', 'về việc cử cán bộ đi học');
    const letGo = holdAnswers(program, page, 'outgoing.register');
    await page.keyboard.press('Control+s');
    await page.keyboard.type('Thông báo');
    await expect.poll(numberShown).toContain('Đang vào sổ');
    await letGo();
    await page
      .getByText(/^Đã vào sổ: số \d+-CV\/VPTU$/)
      .first()
      .waitFor();
    expect(await valueOf(page, 'Loại')).toBe('Thông báo');
    expect(await valueOf(page, 'Trích yếu')).toBe('');
    const { latest: documents } = await ask(program, 'outgoing.getEntryDefaults', {});
    expect(documents[0]).toMatchObject({ typeCode: 'CV', subject: 'về việc cử cán bộ đi học' });
  });

  it('outgoing: a refused document comes back, the one begun behind it after it', async () => {
    await writeDocument('Công văn', 'về việc cử cán bộ đi học');
    const letGo = holdAnswers(program, page, 'outgoing.register');
    await page.keyboard.press('Control+s');
    await page.keyboard.type('Báo cáo');
    await letGo();
    const dialog = page.getByRole('dialog', { name: 'Văn bản trước chưa vào sổ' });
    await dialog.getByText(/Đã vào sổ: số \d+-CV\/VPTU/).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('về việc cử cán bộ đi học');
    await typeInto(page, 'Trích yếu', 'về việc cử cán bộ đi thực tế');
    await page.keyboard.press('Control+s');
    await expect.poll(() => valueOf(page, 'Loại')).toBe('Báo cáo');
    expect(await valueOf(page, 'Trích yếu')).toBe('');
    // The next one is in the fields from the moment of the key; the number comes later.
    await expect
      .poll(async () => (await ask(program, 'outgoing.getEntryDefaults', {})).latest[0])
      .toMatchObject({ typeCode: 'CV', subject: 'về việc cử cán bộ đi thực tế' });
  });

  it('outgoing: what is missing is said at its field, and the document is in the fields as it was', async () => {
    await typeInto(page, 'Trích yếu', '');
    await page.getByLabel('Nơi nhận', { exact: true }).focus();
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("aria-invalid")')).toBe('true');
    expect(await valueOf(page, 'Loại')).toBe('Báo cáo');
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
