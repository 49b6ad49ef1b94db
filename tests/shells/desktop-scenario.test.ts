/** The main job in the desktop window, from the keyboard: register, certify, Word file on disk, closed and opened again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusedLabel } from '../e2e/keyboard.ts';
import { ensureBuilt } from '../support/built.ts';
import { type DesktopProgram, listDesktopPlaces } from './desktop-program.ts';

describe.each(listDesktopPlaces())('a morning at the desk $name', ({ missing, start }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-scenario-'));
  const wordFile = path.join(folder, 'Bản sao.docx');
  let program: DesktopProgram;
  let running = false;

  beforeAll(async () => {
    if (missing !== undefined) return;
    await ensureBuilt();
    program = await start(path.join(folder, 'data'));
    running = true;
  });
  afterAll(async () => {
    if (running) await program.quit();
    rmSync(folder, { recursive: true, force: true });
  });

  if (missing !== undefined) {
    it('goes from the arrival of a letter to its copy on disk', ({ skip }) => skip(missing));
    return;
  }

  it('registers a letter under the next number', async () => {
    const { page } = program;
    await page.getByRole('button', { name: 'Dùng thử với dữ liệu mẫu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thứ Ba, 18/01/2022' }).waitFor();
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('F2');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    for (const typed of ['12-ct/tw', '05/01', '', 'Ban Bí thư Trung ương', '', 'về công tác đối ngoại nhân dân']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu số đến').first().waitFor();
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('790');
  });

  it('issues its certified copy and saves it as a Word file that can be read back', async () => {
    const { page } = program;
    await page.keyboard.press('F4');
    await page.getByRole('button', { name: /Cấp số 126-BS/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    const save = page.getByRole('button', { name: 'Lưu tệp Word' });
    await save.waitFor();
    await program.answerSaveDialog(wordFile);
    await save.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => readIfThere(wordFile)).toBeDefined();
    const { value: text } = await mammoth.extractRawText({ buffer: readFileSync(wordFile) });
    for (const part of [
      'SAO',
      'Số 126-BS/VPTU',
      'Bắc Giang, ngày 18 tháng 01 năm 2022',
      'CHÁNH VĂN PHÒNG',
      'Lê Minh Hoàng',
      'Nơi nhận',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('has all of it again after closing and opening, and nothing was forbidden on the way', async () => {
    expect(program.problems).toEqual([]);
    await program.quit();
    program = await start(path.join(folder, 'data'));
    const { page } = program;
    await page.getByRole('heading', { name: 'Thứ Ba, 18/01/2022' }).waitFor();
    await page.keyboard.press('Alt+4');
    await page.getByText('126-BS/VPTU').first().waitFor();
    expect(program.problems).toEqual([]);
  });
});

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
