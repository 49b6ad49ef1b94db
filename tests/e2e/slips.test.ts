/** "In phiếu": every slip through the menu and by key, stamps of one, of several and of the day, own label measures. */
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, openPractice, registerDirective } from './desk.ts';
import { holdAnswers } from './held-answers.ts';
import { focusedLabel, goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('In phiếu, from the keyboard (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  let id: number;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    id = await registerDirective(program);
    await goTo(page, `/van-ban-den/${id}`);
    await page.getByRole('heading', { name: 'Trong sổ' }).waitFor();
  });
  afterAll(async () => {
    await program.close();
  });

  /** Does what makes a file and reads it. */
  const printed = async (work: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), work()]);
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await download.path()) });
    return { name: download.suggestedFilename(), text: value };
  };
  const choose = async (item: string | RegExp): Promise<void> => {
    await page
      .locator('.detail-actions, .filter-bar')
      .getByRole('button', { name: /^In phiếu/ })
      .press('Enter');
    const menu = page.getByRole('menu', { name: 'In phiếu' });
    await menu.waitFor();
    await menu.getByRole('menuitem', { name: item }).press('Enter');
  };
  const dialog = () => page.getByRole('dialog');
  const closed = (): Promise<void> => dialog().waitFor({ state: 'detached' });

  it('offers all five, opened and walked by keys, and is sound for those who hear it', async () => {
    await page.getByRole('button', { name: 'In phiếu' }).press('Enter');
    const menu = page.getByRole('menu', { name: 'In phiếu' });
    await menu.waitFor();
    await expect
      .poll(() => menu.getByRole('menuitem').allInnerTexts())
      .toEqual([
        expect.stringContaining('Phiếu xử lý'),
        expect.stringContaining('Phiếu giải quyết'),
        expect.stringContaining('Phiếu trình…'),
        expect.stringContaining('Phiếu chuyển'),
        expect.stringContaining('Dấu đến…'),
      ]);
    await page.locator('[role=menuitem][data-active-item]', { hasText: 'Phiếu xử lý' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=menuitem][data-active-item]', { hasText: 'Phiếu giải quyết' }).waitFor();
    const { text } = await printed(() => page.keyboard.press('Enter'));
    expect(text).toContain('PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN');
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    await menu.waitFor({ state: 'hidden' });
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('prints with Ctrl+P what was printed last, also after the program was opened again', async () => {
    expect((await printed(() => page.keyboard.press('Control+P'))).text).toContain('PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN');
    await page.reload();
    await page.getByRole('heading', { name: 'Trong sổ' }).waitFor();
    expect((await printed(() => page.keyboard.press('Control+P'))).name).toContain('Phieu-giai-quyet-so-den');
  });

  it('says which document has no unit yet instead of an empty phiếu chuyển; then prints one for each unit', async () => {
    await choose('Phiếu chuyển');
    await page.getByText(/Chưa ghi nơi được chuyển cho số đến 790/).waitFor();
    const { document } = await ask(program, 'incoming.get', { id });
    await ask(program, 'incoming.route', {
      id,
      version: document.version,
      routing: [
        { recipient: 'Ban Dân vận Tỉnh ủy', role: 'lead' },
        { recipient: 'Phòng Tổng hợp', role: 'support' },
      ],
      direction: '',
      deadline: '2022-01-25',
    });
    const { text } = await printed(() => choose('Phiếu chuyển'));
    expect(text.match(/PHIẾU CHUYỂN/g)).toHaveLength(2);
    expect(text).toContain('25/01/2022');
  });

  it('asks for a phiếu trình whom it goes to, and knows it the next time', async () => {
    await choose(/Phiếu trình/);
    await dialog().getByText('In phiếu trình số đến 790').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await expect.poll(() => focusedLabel(page)).toBe('Kính trình');
    await page.keyboard.type('Thường trực Tỉnh ủy');
    const { text } = await printed(() => page.keyboard.press('Control+P'));
    expect(text).toContain('Thường trực Tỉnh ủy');
    expect(text).toContain('Chỉ thị số 12-CT/TW, ngày 05/01/2022 của Ban Bí thư');
    await closed();
    await page.keyboard.press('Control+P');
    await expect.poll(() => dialog().getByLabel('Kính trình').inputValue()).toBe('Thường trực Tỉnh ủy');
    await page.keyboard.press('Escape');
    await closed();
  });

  it('asks the first time where a stamp goes; F9 then prints it straight away', async () => {
    await page.keyboard.press('F9');
    await dialog().getByText('In dấu đến').first().waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await dialog().getByLabel('Cách mép trái').fill('32,5');
    const first = await printed(() => page.keyboard.press('Control+P'));
    expect(first.text).toContain('VĂN BẢN ĐẾN QUA MẠNG');
    expect(first.text).toContain('Số: 790   Ngày: 18/01');
    await closed();
    const again = await printed(() => page.keyboard.press('F9'));
    expect(again.name).toBe(first.name);
    expect(await dialog().count()).toBe(0);
  });

  it('measures a sheet of its own, says when it does not fit, and keeps it', async () => {
    await choose(/Dấu đến/);
    await dialog().getByRole('radio', { name: 'Tờ nhãn' }).check();
    await dialog().getByRole('button', { name: 'Khổ nhãn riêng…' }).press('Enter');
    const editor = page.getByRole('dialog', { name: 'Thêm khổ nhãn' });
    await editor.getByLabel('Tên khổ nhãn').fill('Nhãn kho');
    for (const [label, value] of [
      ['Số cột', '3'],
      ['Số hàng', '4'],
      ['Nhãn rộng', '70'],
      ['Nhãn cao', '60'],
      ['Lề trái', '7'],
      ['Lề trên', '10,5'],
      ['Khe giữa hai cột', '0'],
    ] as const)
      await editor.getByLabel(label).fill(value);
    await editor.getByText('3 cột nhãn rộng 217 mm kể cả lề, quá khổ giấy (210 mm) 7 mm.').waitFor();
    await page.keyboard.press('Control+S');
    expect(await editor.count()).toBe(1);
    await editor.getByLabel('Lề trái').fill('0');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    const test = await printed(() => page.keyboard.press('Control+P'));
    expect(test.text).toContain('70 × 60 mm');
    await page.keyboard.press('Control+S');
    await editor.waitFor({ state: 'detached' });
    expect((await ask(program, 'distribution.getLabelSheets', {})).sheets).toMatchObject([
      { name: 'Nhãn kho', columns: 3, left: 0, top: 10.5, pitchX: 70 },
    ]);
    await expect.poll(() => dialog().getByRole('combobox', { name: 'Tờ nhãn' }).inputValue()).toBe('own:Nhãn kho');
    await printed(() => page.keyboard.press('Control+P'));
    await closed();
    // The sheet is begun: the next stamp goes on its second label.
    await choose(/Dấu đến/);
    await expect.poll(() => dialog().getByLabel('Bắt đầu từ nhãn').inputValue()).toBe('2');
    await page.keyboard.press('Escape');
    await closed();
  });

  it('a sheet that is measured before the known ones are read does not take their place', async () => {
    const other = await program.openPage();
    const letGo = holdAnswers(program, other, 'distribution.getLabelSheets');
    await goTo(other, '/cai-dat/dau-den');
    await other.getByRole('button', { name: 'Thêm khổ nhãn' }).press('Enter');
    const editor = other.getByRole('dialog', { name: 'Thêm khổ nhãn' });
    await editor.getByLabel('Tên khổ nhãn').fill('Nhãn tủ');
    await other.keyboard.press('Control+S');
    await editor.getByText('Chưa đọc xong các khổ nhãn đã có').waitFor();
    await letGo();
    await other.locator('.own-sheets').getByText('Nhãn kho').waitFor();
    await other.keyboard.press('Control+S');
    await editor.waitFor({ state: 'detached' });
    const { sheets } = await ask(program, 'distribution.getLabelSheets', {});
    expect(sheets.map(({ name }) => name)).toEqual(['Nhãn kho', 'Nhãn tủ']);
    await other.context().close();
  });

  it('prints the slips of several marked documents, and the stamps of the day that have none yet', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByRole('grid').first().waitFor();
    await page.getByRole('row', { name: /790/ }).waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Sổ văn bản đến');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    const slips = await printed(() => choose('Phiếu xử lý'));
    expect(slips.text.match(/PHIẾU XỬ LÝ VĂN BẢN ĐẾN/g)).toHaveLength(2);
    const waiting = async (): Promise<number> =>
      (await ask(program, 'stamps.findUnstamped', { day: '2022-01-18' })).documents.length;
    const before = await waiting();
    expect(before).toBeGreaterThan(1);
    await choose(/vào sổ hôm nay, chưa in dấu/);
    await dialog().getByText(`Hôm nay chưa in dấu: ${before}`).waitFor();
    const stamps = await printed(() => page.keyboard.press('Control+P'));
    expect(stamps.text.match(/Lưu hồ sơ/g)).toHaveLength(before);
    expect(stamps.text).not.toContain('Số: 790 ');
    await closed();
    await expect.poll(waiting).toBe(0);
  });

  it('says which of the marked numbers are cancelled and are left out', async () => {
    const { document } = await ask(program, 'incoming.get', { id: 2 });
    await ask(program, 'incoming.void', { id: 2, version: document.version, reason: 'vào sổ nhầm' });
    await page.reload();
    await page
      .getByRole('row', { name: new RegExp(`^.*${document.numberText}\\b`) })
      .first()
      .waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Sổ văn bản đến');
    await page.keyboard.press('Control+a');
    const notice = `Không in 1 số đến đã hủy: ${document.numberText}.`;
    const slips = await printed(() => choose('Phiếu xử lý'));
    expect(slips.text).not.toContain(document.subject);
    await page.getByText(notice).first().waitFor();
    await page.getByRole('button', { name: /^In phiếu \d+ văn bản/ }).click();
    await page.getByRole('menu', { name: 'In phiếu' }).getByText(notice).waitFor();
    await page.keyboard.press('Escape');
    await ask(program, 'incoming.restore', { id: 2, version: document.version + 1, reason: 'hủy nhầm' });
  });

  it('prints the stamp of what was just registered by one key, while the next letter is being typed', async () => {
    await goTo(page, '/van-ban-den/dang-ky');
    await page.getByText('Số đến dự kiến').waitFor();
    const symbol = page.getByRole('textbox', { name: 'Số, ký hiệu' });
    await symbol.fill('15-CV/BDVTU');
    await page.getByLabel('Cơ quan ban hành').fill('Ban Dân vận Tỉnh ủy');
    await page.getByRole('textbox', { name: 'Trích yếu' }).fill('về việc phối hợp tổ chức hội nghị');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã lưu số đến', { exact: true }).waitFor();
    await symbol.fill('16');
    const { name } = await printed(() => page.keyboard.press('F9'));
    expect(name).toMatch(/^Dau-den-so-den-791/);
    await expect.poll(() => symbol.inputValue()).toBe('16');
    expect(program.problems.filter((problem) => !problem.includes('422'))).toEqual([]);
  });
});
