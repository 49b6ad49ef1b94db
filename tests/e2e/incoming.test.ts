/** The clerk's morning: first run, registering, finding, opening, all from the keyboard, in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { answerSetUp, focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

const morning = { now: () => new Date('2026-11-22T02:00:00Z') };

describe.skipIf(findChromium() === null)('a new office, from the keyboard alone (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  /** The answer to the next letter does not come back. */
  let losesAnswers = false;

  beforeAll(async () => {
    program = await startProgram({ clock: morning });
    page = await program.openPage();
    // From the beginning: a browser told to interfere begins some time later.
    await page.route('**/api/call', async (route) => {
      const isRegistering = route.request().postData()?.includes('"incoming.register"') ?? false;
      if (!isRegistering || !losesAnswers) return route.continue();
      losesAnswers = false;
      // It reaches the core and is carried out; only the answer does not come back.
      await route.fetch();
      return route.abort();
    });
  });
  afterAll(async () => {
    await program.close();
  });

  it('is set up by typing its name and what nobody can know', async () => {
    await page.getByRole('heading', { name: 'Thiết lập ban đầu' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await answerSetUp(page);
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Các mục' }).innerText())
      .toContain('Văn phòng Tỉnh ủy Bắc Ninh');
  });

  it('shows what an empty register is for, and the one thing to do', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByText('Sổ văn bản đến năm 2026 chưa có văn bản nào').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('registers the first letter: type read from the symbol, organ completed without accents', async () => {
    await page.keyboard.press('F2');
    await page.getByText('Số đến dự kiến').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.keyboard.type('12-ct/tw');
    await page.keyboard.press('Enter');
    await expect.poll(() => valueOf(page, 'Số, ký hiệu')).toBe('12-CT/TW');
    await expect.poll(() => valueOf(page, 'Loại')).toBe('CT');
    await page.keyboard.type('05/11');
    await page.keyboard.press('Enter');
    await expect.poll(() => valueOf(page, 'Ngày văn bản')).toBe('05/11/2026');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ban bi');
    await page
      .getByRole('option', { name: /Ban Bí thư/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Ban Bí thư');
    await expect.poll(() => focusedLabel(page)).toBe('Loại');
    await page.keyboard.press('Enter');
    await page.keyboard.type('về tăng cường sự lãnh đạo của Đảng đối với công tác đối ngoại nhân dân');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Võ Văn Thưởng');
    await page.keyboard.press('Enter');
    await page.keyboard.type('4');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã lưu số đến').first().waitFor();
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('1');
    // Red until the first key of the next letter, then the number foreseen.
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.keyboard.type('1');
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('2');
    await expect.poll(() => page.locator('.entry-number-last').innerText()).toContain('Vừa lưu');
  });

  it('announces a letter that is already registered while it is typed, and takes its paper copy without a new number', async () => {
    await typeInto(page, 'Số, ký hiệu', '12-CT/TW');
    await typeInto(page, 'Ngày văn bản', '051126');
    await typeInto(page, 'Cơ quan ban hành', 'Ban Bí thư');
    await page.getByText('Đã vào sổ: số đến 1').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ghi nhận bản giấy' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Giữ nguyên số đến');
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('1');
  });

  it('refuses to save without a subject, with the sentence at the field, and loses nothing', async () => {
    await typeInto(page, 'Số, ký hiệu', '15-BC/ĐU');
    await page.keyboard.press('Control+s');
    await page.getByText('Trích yếu: chưa ghi.').waitFor();
    await page.getByText('Cơ quan ban hành: chưa ghi.').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Cơ quan ban hành');
    await expect.poll(() => valueOf(page, 'Số, ký hiệu')).toBe('15-BC/ĐU');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('keeps what is being typed when the clerk looks something up elsewhere', async () => {
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    await page.keyboard.press('F2');
    await expect.poll(() => valueOf(page, 'Số, ký hiệu')).toBe('15-BC/ĐU');
  });

  it('repeats the last one with Ctrl+D, and saves with Ctrl+S', async () => {
    await typeInto(page, 'Trích yếu', 'kết quả thực hiện nhiệm vụ quý III');
    await page.keyboard.press('Control+d');
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Ban Bí thư');
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('kết quả thực hiện nhiệm vụ quý III');
    await typeInto(page, 'Cơ quan ban hành', 'Đảng ủy xã Yên Phong');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: /Nhập văn bản tiếp/ }).waitFor();
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('2');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('takes a row pasted from a spreadsheet into its fields', async () => {
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '20/11/2026\\t31\\tĐảng ủy phường Võ Cường\\t47-CV/ĐU\\t18/11/2026\\tCông văn về việc tổ chức hội nghị');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('về việc tổ chức hội nghị');
    await expect.poll(() => valueOf(page, 'Ngày văn bản')).toBe('18/11/2026');
    await expect.poll(() => valueOf(page, 'Loại')).toBe('CV');
    await typeInto(page, 'Ngày đến', '22/11');
  });

  it('takes one number only when the answer was lost and the clerk presses again', async () => {
    losesAnswers = true;
    await page.keyboard.press('Control+Enter');
    await page.getByText('Mất liên lạc với chương trình').waitFor();
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('về việc tổ chức hội nghị');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('3');
    const again = await program.core.call({ method: 'incoming.getEntryDefaults', input: {} });
    expect(again).toMatchObject({ ok: true, value: { latest: [{ number: 3 }, { number: 2 }, { number: 1 }] } });
    const lostAnswer = program.problems.findIndex((problem) => problem.includes('net::ERR_FAILED'));
    program.problems.splice(lostAnswer, lostAnswer === -1 ? 0 : 1);
  });

  it('asks before throwing away what was typed, and only then', async () => {
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.keyboard.type('99-CV/ĐU');
    await page.keyboard.press('Escape');
    await page.getByText('Bỏ văn bản đang nhập?').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => valueOf(page, 'Số, ký hiệu')).toBe('99-CV/ĐU');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
  });

  it('finds a letter without accents and opens it with Enter', async () => {
    await page.keyboard.press('F3');
    await page.keyboard.type('doi ngoai nhan dan');
    await expect.poll(() => page.getByRole('row', { name: /12-CT\/TW/ }).count()).toBe(1);
    await expect.poll(() => page.getByRole('row', { name: /15-BC\/ĐU/ }).count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /Chỉ thị 12-CT\/TW/ }).waitFor();
    await expect.poll(() => page.locator('.chain').innerText()).toContain('Bản giấy');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('passes it on with a deadline, corrects it, and shows both in its history', async () => {
    await page.getByRole('button', { name: 'Chuyển', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Chuyển');
    await page.keyboard.type('Ban Dân vận (chủ trì); Văn phòng');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Tham mưu văn bản triển khai');
    await page.keyboard.press('Enter');
    await page.keyboard.type('30/11');
    // A slip of the finger on Escape loses nothing, and the cursor comes back to where it was.
    await page.keyboard.press('Escape');
    await page.getByText('Nội dung vừa ghi chưa lưu. Bỏ đi?').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Hạn');
    await expect.poll(() => valueOf(page, 'Ý kiến chỉ đạo')).toBe('Tham mưu văn bản triển khai');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('30/11/2026, còn 8 ngày').waitFor();
    await page.getByRole('button', { name: 'Sửa', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Sửa số đến 1' }).waitFor();
    await typeInto(page, 'Số trang', '6');
    await typeInto(page, 'Lý do sửa', 'đếm lại');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    const history = page.getByRole('table').last();
    await history.getByText('Số trang').waitFor();
    await expect.poll(() => history.innerText()).toContain('đếm lại');
    await expect.poll(() => history.innerText()).toContain('Ban Dân vận');
  });

  it('goes to the next number with Alt+→ and cancels it with a reason; the number stays in the book', async () => {
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('heading', { level: 1, name: 'Số đến 2' }).waitFor();
    await page.getByRole('button', { name: 'Hủy số…' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Lý do hủy: chưa ghi.').waitFor();
    await typeInto(page, 'Lý do hủy', 'ghi nhầm cơ quan');
    await page.keyboard.press('Control+s');
    await page.getByText('Số đến 2 đã hủy. Lý do: ghi nhầm cơ quan').first().waitFor();
    await page.keyboard.press('Escape');
    // Back in the list as it was left, with what was searched for; Escape once more shows everything.
    await page.getByRole('row', { name: /12-CT\/TW/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Đã hủy/ }).waitFor();
  });

  it('shows every key on F1, and the dialog leaves with Escape', async () => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it.each([
    ['Hôm nay', '/hom-nay'],
    ['Văn bản đến', '/van-ban-den'],
    ['Đăng ký văn bản đến', '/van-ban-den/dang-ky'],
    ['Số đến 1', '/van-ban-den/1'],
    ['Văn bản đi', '/van-ban-di'],
    ['Bản sao', '/ban-sao'],
  ])('reflows %s at 200 % zoom without a sideways scroll bar', async (title, address) => {
    await page.setViewportSize({ width: 683, height: 384 });
    await goTo(page, address);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    for (const part of ['document.documentElement', 'document.querySelector("main")'])
      await expect.poll(() => page.evaluate(`${part}.scrollWidth`), { message: part }).toBeLessThanOrEqual(683);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
