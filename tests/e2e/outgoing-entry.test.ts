/** Signed papers are entered into the outgoing register from the keyboard: as quick as an arrival, and put right afterwards. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice, registerDirective } from './desk.ts';
import { atDialog, focusedLabel, goTo, typeInto, valueOf } from './keyboard.ts';

const block = '- Như trên,\n- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,\n- Lưu Văn phòng Tỉnh ủy, TH.';
const papers = [
  ['cv', 'về việc báo cáo kết quả thực hiện nhiệm vụ tháng 01'],
  ['tb', 'kết luận của Thường trực Tỉnh ủy tại cuộc họp giao ban'],
  ['bc', 'kết quả công tác văn phòng tháng 01'],
  ['kh', 'tổ chức hội nghị báo cáo viên quý I'],
  ['cv', 'về việc cử cán bộ dự tập huấn'],
  ['qd', 'về việc thành lập tổ giúp việc'],
  ['ttr', 'về việc xin chủ trương mua sắm'],
  ['hd', 'thực hiện chế độ báo cáo'],
  ['gm', 'dự hội nghị giao ban tháng 02'],
  ['ctr', 'công tác năm 2022 của Văn phòng Tỉnh ủy'],
] as const;

describe.skipIf(findChromium() === null)('entering outgoing documents (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  let pressed = 0;
  const press = async (key: string): Promise<void> => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string): Promise<void> => {
    for (const key of text) await press(key);
  };
  const go = async (label: string): Promise<void> => {
    for (let step = 0; step < 8 && (await focusedLabel(page)) !== label; step += 1) await press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe(label);
  };
  const announced = (text: string) => page.getByText(`Đã vào sổ: số ${text}`).first().waitFor();

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
  });

  it('opens from the list with F2; the number is foreseen as soon as the type is known', async () => {
    await page.keyboard.press('Alt+3');
    await page.getByRole('row', { name: /1284-CV\/VPTU/ }).waitFor();
    await page.keyboard.press('F2');
    await page.getByRole('heading', { level: 1, name: 'Vào sổ văn bản đi' }).waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Loại');
    await page.keyboard.type('cv');
    await page.getByRole('option', { name: /Công văn/ }).waitFor();
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('1285-CV/VPTU');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Gần nhất: 1284-CV/VPTU, 17/01/2022');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  });

  it('takes ten papers with at most 25 keystrokes each besides subject and nơi nhận, without the mouse', async () => {
    const counts: number[] = [];
    for (const [symbol, subject] of papers) {
      await expect.poll(() => focusedLabel(page)).toBe('Loại');
      pressed = 0;
      await type(symbol);
      await page.locator('.completion-item').first().waitFor();
      await press('Enter');
      await go('Trích yếu');
      await page.keyboard.insertText(subject);
      await go('Nơi nhận');
      await page.keyboard.insertText(block);
      await press('Control+s');
      await expect.poll(() => page.locator('.entry-number-shown').innerText()).toContain('Đã vào sổ');
      counts.push(pressed);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(25);
    const { latest } = await ask(program, 'outgoing.getEntryDefaults', {});
    expect(latest.map(({ subject }) => subject)).toEqual(
      papers
        .slice(-5)
        .map(([, subject]) => subject)
        .toReversed(),
    );
    expect(latest[0]?.recipients).toBeGreaterThan(10);
    await page
      .getByRole('link', { name: latest[0]?.numberText ?? '' })
      .first()
      .waitFor();
  });

  it('warns of what stands in the register already, before saving and without stopping', async () => {
    await typeInto(page, 'Loại', 'tb');
    await typeInto(page, 'Trích yếu', 'Kết luận của Thường trực Tỉnh uỷ tại cuộc họp giao ban');
    await page.getByText(/Đã vào sổ: số \d+-TB\/VPTU, ngày 18\/01\/2022/).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await typeInto(page, 'Trích yếu', 'kết luận kiểm tra');
    await expect.poll(() => page.getByText(/Đã vào sổ: số \d+-TB\/VPTU, ngày/).count()).toBe(0);
  });

  it('answers an arrival by its number, repeats the last entry with Ctrl+D, and says what is wrong beside the field', async () => {
    const directive = await registerDirective(program);
    const { document } = await ask(program, 'incoming.get', { id: directive });
    await page.keyboard.press('Control+d');
    await expect.poll(() => valueOf(page, 'Nơi nhận')).toContain('Các huyện ủy');
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('kết luận kiểm tra');
    await typeInto(page, 'Số đến', '99999');
    await page.keyboard.press('Control+s');
    await page.getByText('Không có số đến này').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Số đến');
    await typeInto(page, 'Số đến', document.numberText);
    await page.keyboard.press('Control+s');
    await expect
      .poll(async () => (await ask(program, 'incoming.get', { id: directive })).life.links)
      .toMatchObject([{ relation: 'replies_to', outward: false }]);
  });

  it('takes a row pasted from a spreadsheet', async () => {
    await expect.poll(() => focusedLabel(page)).toBe('Loại');
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '5\\t36-TB/VPTU\\t17/01/2022\\tThông báo về lịch tiếp công dân\\tNguyễn Văn Bình\\t"Các ban đảng;\\nLưu VT"\\t12');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('về lịch tiếp công dân');
    await expect.poll(() => valueOf(page, 'Loại')).toBe('Thông báo');
    await expect.poll(() => valueOf(page, 'Ngày')).toBe('17/01/2022');
    await expect.poll(() => valueOf(page, 'Số bản')).toBe('12');
    await expect.poll(() => valueOf(page, 'Lưu')).toBe('VT');
    await page.getByText('Đã dán một dòng vào các ô, lấy số 36; xem lại trước khi vào sổ').first().waitFor();
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('36-TB/VPTU');
    await expect
      .poll(async () => (await page.locator('select option:checked').allTextContents()).join('; '))
      .toContain('Nguyễn Văn Bình');
  });

  it('refuses a secret with its sentence and offers only the blank placeholder', async () => {
    await typeInto(page, 'Trích yếu', 'phương án (Mật)');
    await typeInto(page, 'Ngày', '18/01/2022');
    await page.keyboard.press('Control+s');
    await page.getByText('Văn bản có độ mật không được đăng ký').waitFor();
    await page.getByRole('button', { name: 'Đăng ký ở sổ riêng…' }).press('Enter');
    await atDialog(page);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /^Lấy số \d/ }).press('Enter');
    await page
      .getByText(/đăng ký ở sổ riêng$/)
      .first()
      .waitFor();
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('');
  });

  it('takes many numbers at once, with a look at them before', async () => {
    await page.keyboard.press('F6');
    await expect.poll(() => focusedLabel(page)).toBe('Loại');
    await typeInto(page, 'Loại', 'qd');
    await typeInto(page, 'Phần chung', 'về việc khen thưởng đồng chí');
    await page.getByLabel('Phần riêng').focus();
    await page.keyboard.insertText('Nguyễn Văn An\nTrần Thị Bình\nLê Văn Cường');
    await typeInto(page, 'Nơi nhận', 'Các đồng chí có tên trên; Lưu Văn phòng Tỉnh ủy');
    await expect.poll(() => page.getByRole('list', { name: 'Số sẽ cấp' }).innerText()).toContain('04-QĐ/VPTU');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await announced('02-QĐ/VPTU … 04-QĐ/VPTU');
    const { latest } = await ask(program, 'outgoing.getEntryDefaults', {});
    expect(latest[0]).toMatchObject({ numberText: '04-QĐ/VPTU', subject: 'về việc khen thưởng đồng chí Lê Văn Cường' });
  });

  it('corrects a row on its page; the history tells what was and what is, and no print is offered', async () => {
    const { latest } = await ask(program, 'outgoing.getEntryDefaults', {});
    await goTo(page, `/van-ban-di/${latest[0]?.id}`);
    await page.getByText('Văn bản soạn ngoài chương trình').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Lưu tệp Word' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Sửa', exact: true }).first().press('Enter');
    const dialog = await atDialog(page);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Trích yếu', { exact: true }).fill('về việc khen thưởng đồng chí Lê Văn Cương');
    await dialog.getByLabel('Lý do sửa').fill('Sai tên');
    await page.keyboard.press('Control+s');
    await page.getByText(`Đã sửa số ${latest[0]?.numberText}`).first().waitFor();
    await page.getByText('Sai tên').waitFor();
    await expect.poll(() => page.locator('.detail-history').innerText()).toContain('Lê Văn Cường');
  });

  it('corrects a copy on its page', async () => {
    await goTo(page, '/ban-sao/1');
    await page.getByRole('button', { name: 'Sửa', exact: true }).first().press('Enter');
    const dialog = await atDialog(page);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Ghi chú').fill('đóng dấu lại');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^Đã sửa bản sao/)
      .first()
      .waitFor();
    await expect.poll(() => page.locator('.detail-history').innerText()).toContain('đóng dấu lại');
  });

  it('fits a narrow window', async () => {
    await page.setViewportSize({ width: 683, height: 768 });
    await goTo(page, '/van-ban-di/vao-so');
    await page.getByRole('heading', { level: 1, name: 'Vào sổ văn bản đi' }).waitFor();
    expect(await findOverflow(page)).toEqual([]);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
