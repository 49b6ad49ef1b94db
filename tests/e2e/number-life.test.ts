/** A tray of fifty letters entered from the keyboard, each announced when it comes twice; then numbers out of the ordinary. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allIncoming } from '../../electron/contract/incoming.schema.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice } from './desk.ts';
import { focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

interface TrayLetter {
  readonly symbol: string;
  readonly date: string;
  readonly subject: string;
}

/** Organs whose symbol the practice office knows; each sends ten letters. */
const senders = ['cv/đuca', 'tb/ubkttu', 'cv/đuqs', 'bc/bnctu', 'cv/vptw'] as const;
const matters = [
  'về việc chuẩn bị hội nghị giao ban',
  'về kết quả thực hiện nhiệm vụ tháng',
  'về việc góp ý dự thảo quy chế',
  'về việc cử cán bộ tham gia đoàn công tác',
  'về việc báo cáo số liệu đảng viên',
] as const;
const tray: readonly TrayLetter[] = Array.from({ length: 50 }, (_, index) => ({
  symbol: `${201 + index}-${senders[index % senders.length] ?? ''}`,
  date: `${10 + (index % 8)}/1`,
  subject: `${matters[index % matters.length] ?? ''}, đợt ${index + 1}`,
}));

/** Keys that a hand presses for a text with an input method: đ, ă, ơ … take two. */
const countKeys = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '~' ? 2 : 1), 0);

describe.skipIf(findChromium() === null)('a tray of letters, and the life of a number (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  let firstOfTray = 0;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
  });

  const large = () => page.locator('.entry-number-large').innerText();
  const press = async (key: string): Promise<number> => {
    await page.keyboard.press(key);
    return 1;
  };
  const type = async (text: string): Promise<number> => {
    await page.keyboard.type(text);
    return countKeys(text);
  };

  it('takes fifty letters, each with at most 25 keys besides its subject, without the mouse', async () => {
    await goTo(page, '/van-ban-den/dang-ky');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    firstOfTray = Number(await large());
    const keys: number[] = [];
    for (const [index, letter] of tray.entries()) {
      let pressed = await type(letter.symbol);
      pressed += await press('Enter');
      pressed += await type(letter.date);
      await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).not.toBe('');
      // Day, urgency, organ and type: all right as they were read from the symbol.
      for (const expected of ['Độ khẩn', 'Cơ quan ban hành', 'Loại', 'Trích yếu']) {
        pressed += await press('Enter');
        await expect.poll(() => focusedLabel(page)).toBe(expected);
      }
      await page.keyboard.type(letter.subject);
      pressed += await press('Control+Enter');
      await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
      await expect.poll(large).toBe(String(firstOfTray + index));
      keys.push(pressed);
    }
    const most = Math.max(...keys);
    console.log(
      `Keys a letter besides the subject: at most ${most}, ${keys.reduce((a, b) => a + b, 0) / keys.length} on average`,
    );
    expect(most).toBeLessThanOrEqual(25);
  }, 400_000);

  it('announces each of the fifty when it is entered a second time, before it is saved', async () => {
    const { total } = await ask(program, 'incoming.count', allIncoming);
    for (const [index, { symbol, date }] of tray.entries()) {
      await page.getByLabel('Cơ quan ban hành', { exact: true }).fill('');
      await typeInto(page, 'Số, ký hiệu', symbol);
      await typeInto(page, 'Ngày văn bản', date);
      await page.getByText(`Đã vào sổ: số đến ${firstOfTray + index}, ngày`).waitFor();
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).press('Enter');
    expect((await ask(program, 'incoming.count', allIncoming)).total).toBe(total);
  }, 240_000);

  it('keeps a number for somebody, and gives it to a later letter behind F8', async () => {
    await goTo(page, '/cai-dat/so');
    await page.getByRole('button', { name: 'Giữ số…' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Giữ cho');
    await page.keyboard.type('Phòng Tổng hợp');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20/1');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText(/Đã giữ số \d+ cho Phòng Tổng hợp/).waitFor();
    const [kept] = (await ask(program, 'numbering.listReserved', {})).reserved;
    expect(kept).toMatchObject({ holder: 'Phòng Tổng hợp', until: '2022-01-20' });
    const keptText = String(kept?.number);

    await goTo(page, '/van-ban-den/dang-ky');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await expect.poll(large).toBe(String((kept?.number ?? 0) + 1));
    await page.keyboard.press('F8');
    await page.getByRole('dialog', { name: 'Số khác' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: keptText, exact: true }).press('Enter');
    await expect.poll(large).toBe(keptText);
    await enterLetter('301-cv/đuca', 'về việc dùng số đã giữ');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
    await expect.poll(large).toBe(keptText);
    expect((await ask(program, 'numbering.listReserved', {})).reserved).toEqual([]);
  });

  it('inserts 790a after 790 with its reason, and refuses it without, losing nothing', async () => {
    await enterLetter('302-cv/đuqs', 'về việc chèn sau số 790');
    await page.keyboard.press('F8');
    await page.keyboard.type('790');
    await page.keyboard.press('Enter');
    await page.keyboard.type('a');
    await page.keyboard.press('Control+s');
    await expect.poll(large).toBe('790a');
    await page.keyboard.press('Control+Enter');
    await page.locator('.other-number').getByText('Ghi lý do chọn số này.').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('F8');
    await typeInto(page, 'Lý do', 'văn bản phát hiện sau');
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
    await expect.poll(large).toBe('790a');
  });

  it('explains every number of the book', async () => {
    await goTo(page, '/cai-dat/so');
    await page.getByRole('button', { name: 'Kiểm tra: Văn bản đến 2022' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('790a: văn bản phát hiện sau').waitFor();
    await expect.poll(() => dialog.locator('.ledger-row', { hasText: 'Số trống' }).innerText()).toContain('Không có');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('opens the book of the new year after showing what will happen', async () => {
    await page.getByRole('button', { name: 'Mở sổ năm mới' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => valueOf(page, 'Năm')).toBe('2023');
    await dialog.getByText('Văn bản đến 2023, bắt đầu từ số 1').waitFor();
    await dialog.getByText(/Văn bản đến 2022: số cuối là/).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByRole('cell', { name: 'Văn bản đến 2023', exact: true }).waitFor();
    const { series } = await ask(program, 'numbering.listSeries', {});
    expect(
      series
        .filter(({ kind }) => kind === 'incoming')
        .map(({ year, nextNumber, open }) => [year, nextNumber > 1, open]),
    ).toContainEqual([2023, false, true]);
  });

  it('links two letters and says on the page of the other that it was replaced', async () => {
    await goTo(page, '/van-ban-den/2');
    await page.getByRole('button', { name: 'Liên kết…' }).press('Enter');
    await page.getByRole('dialog').getByLabel('Văn bản', { exact: true }).focus();
    await page.keyboard.type('201 cv');
    await page
      .getByRole('option', { name: /201-CV/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.locator('.life-list').getByText('thay thế').waitFor();
    await page.locator('.life-list').getByRole('link').press('Enter');
    await page.locator('.detail-head .band', { hasText: 'Đã được thay thế' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('reads a deadline of working days and shows what was counted', async () => {
    await page.getByRole('button', { name: 'Chuyển', exact: true }).press('Enter');
    await page.getByRole('dialog').getByLabel('Hạn', { exact: true }).focus();
    await page.keyboard.type('3 ngày làm việc');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.getByRole('dialog').getByLabel('Hạn', { exact: true }).inputValue())
      .toBe('21/01/2022');
    await page
      .getByRole('dialog')
      .getByText(/3 ngày làm việc sau/)
      .waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('keeps a narrowed list under a name, and finds it again after the program was left', async () => {
    await goTo(page, '/van-ban-den');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
    await page.keyboard.press('F3');
    await page.keyboard.type('quy che');
    await page.getByRole('button', { name: 'Lưu danh sách…' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tên');
    await page.keyboard.type('Góp ý quy chế');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu danh sách “Góp ý quy chế”').waitFor();
    await page.reload();
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
    await page.getByRole('button', { name: 'Danh sách đã lưu' }).press('Enter');
    await page.keyboard.type('gop');
    await page.getByRole('option', { name: 'Góp ý quy chế' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.search-box input').inputValue()).toBe('quy che');
    await page.getByRole('button', { name: 'Danh sách này' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it.each([
    ['Cài đặt', '/cai-dat/so', '.settings-part'],
    ['Cài đặt', '/cai-dat/nhiem-ky', '.settings-part'],
    ['Số đến 782', '/van-ban-den/2', '.life'],
    ['Đăng ký văn bản đến', '/van-ban-den/dang-ky', '.other-number'],
  ])('fits %s (%s) at twice the size', async (title, address, part) => {
    await page.setViewportSize({ width: 683, height: 384 });
    await goTo(page, address);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator(part).first().waitFor();
    expect(await findOverflow(page)).toEqual([]);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });

  async function enterLetter(symbol: string, subject: string): Promise<void> {
    await typeInto(page, 'Số, ký hiệu', symbol);
    await typeInto(page, 'Ngày văn bản', '17/1');
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).not.toBe('');
    await typeInto(page, 'Trích yếu', subject);
  }
});
