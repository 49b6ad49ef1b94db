/** Hồ sơ from the file plan to the hand-over, without the mouse. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice, registerDirective, saveWordFile } from './desk.ts';
import { atDialog, focusedLabel, goTo, typeInto } from './keyboard.ts';

const everyFile = { text: '', year: null, state: 'all', offset: 0, limit: 50 } as const;

describe.skipIf(findChromium() === null)('hồ sơ (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  let incomingId = 0;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    incomingId = await registerDirective(program);
  });
  afterAll(async () => {
    await program.close();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

  it('pastes the file plan and says which line it could not read', async () => {
    await goTo(page, '/so-va-bao-cao');
    await page.getByRole('link', { name: 'Hồ sơ', exact: true }).press('Enter');
    await page.getByText('Chưa có hồ sơ nào').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dán danh mục hồ sơ…' }).first().press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Danh mục, mỗi dòng một hồ sơ');
    await page.keyboard.insertText(
      '01-VP\tCông tác đối ngoại nhân dân\t10 năm\tNgô Thị Lan\n02-VP\tTập lưu chỉ thị\tVĩnh viễn\tNgô Thị Lan\n03-VP\tGiao ban\tlâu dài\t',
    );
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lập 2 hồ sơ').waitFor();
    await page.getByText(/^Dòng 3 “03-VP/).waitFor();
    await press('Xong');
    await page.getByText('Tập lưu chỉ thị').waitFor();
  });

  it('finds a file as one types, opens a new one with F2', async () => {
    await page.keyboard.press('F3');
    await page.keyboard.type('doi ngoai');
    await expect.poll(() => page.getByText('Tập lưu chỉ thị').count()).toBe(0);
    await page.getByText('Công tác đối ngoại nhân dân').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/Số, ký hiệu hồ sơ/)
      .first()
      .waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu hồ sơ');
    expect((await ask(program, 'filing.listFiles', everyFile)).total).toBe(2);
    await typeInto(page, 'Số, ký hiệu hồ sơ', '04-VP');
    await typeInto(page, 'Tiêu đề hồ sơ', 'Hội nghị giao ban');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Hồ sơ 04-VP' }).waitFor();
    await page.getByText('Chưa có văn bản nào').waitFor();
  });

  it('puts an arrival into a file from its own page, numbers its sheets, makes the contents list', async () => {
    await goTo(page, `/van-ban-den/${incomingId}`);
    await press('Hồ sơ…');
    await expect.poll(() => focusedLabel(page)).toBe('Đưa vào hồ sơ');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText(/Chọn một hồ sơ trong danh sách/).waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Đưa vào hồ sơ');
    await page.keyboard.type('doi ngoai');
    await page.getByRole('option', { name: /01-VP/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page.getByText(/Đã đưa số \d+ vào hồ sơ 01-VP/).waitFor();
    await press('Hồ sơ…');
    await page.getByRole('link', { name: /01-VP/ }).press('Enter');
    await page.getByRole('heading', { name: 'Hồ sơ 01-VP' }).waitFor();
    await page.getByLabel('Tờ số của 12-CT/TW').focus();
    await page.keyboard.type('9-7');
    await page.keyboard.press('Control+s');
    await page.getByText('Ghi dạng 7 hoặc 7-9.').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Tờ số của 12-CT/TW');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('7-9');
    await page.getByLabel('Ghi chú của 12-CT/TW').fill('bản chính');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu tờ số, ghi chú của hồ sơ 01-VP').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    const list = await saveWordFile(page, 'Mục lục văn bản');
    expect(list.text).toContain('12-CT/TW');
    const [file] = (await ask(program, 'filing.listFiles', { ...everyFile, text: '01-VP' })).rows;
    const { contents } = await ask(program, 'filing.getFile', { id: file?.id ?? 0 });
    expect(contents.map(({ symbol, sheetFrom, sheetTo, note }) => [symbol, sheetFrom, sheetTo, note])).toEqual([
      ['12-CT/TW', 7, 9, 'bản chính'],
    ]);
  });

  it('closes, reopens with a reason, closes and hands over; the list for the archive is a Word file', async () => {
    await press('Kết thúc hồ sơ…');
    await expect.poll(() => focusedLabel(page)).toBe('Ngày kết thúc');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('01/01/2000');
    await page.keyboard.press('Control+s');
    await page.getByText('Trước ngày mở hồ sơ.').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Ngày kết thúc');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('18/01/2022');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã kết thúc hồ sơ 01-VP').waitFor();
    await press('Mở lại…');
    await atDialog(page);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.type('còn thiếu văn bản');
    await page.keyboard.press('Control+s');
    await page.getByText('Hồ sơ 01-VP lại đang mở').waitFor();
    await press('Kết thúc hồ sơ…');
    await atDialog(page);
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Mở lại…' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Đã kết thúc' }).press('Space');
    const list = await saveWordFile(page, 'Mục lục hồ sơ nộp lưu');
    expect(list.text).toContain('01-VP');
    expect(list.text).not.toContain('02-VP');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect((await saveWordFile(page, 'Biên bản giao nhận')).text).toContain('BÊN NHẬN: Lưu trữ cơ quan');
    await press('Nộp lưu…');
    await atDialog(page);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã ghi nộp lưu 1 hồ sơ').waitFor();
    expect((await ask(program, 'filing.listFiles', { ...everyFile, state: 'handed_over' })).total).toBe(1);
    if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/filing.png` });
    await page.setViewportSize({ width: 683, height: 384 });
    expect(await findOverflow(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(program.problems).toEqual([]);
  });
});
