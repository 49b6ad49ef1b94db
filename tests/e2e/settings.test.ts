/** Settings, books, backup and the screen of a register that cannot be opened; in a real browser. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCopies } from '../../electron/contract/certified-copy.schema.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice, saveWordFile } from './desk.ts';
import { atDialog, goTo } from './keyboard.ts';

const places = [
  'co-quan',
  'ban-hanh',
  'nguoi-ky',
  'nhiem-ky',
  'so',
  'nguoi-dung',
  'ngay-nghi',
  'sao-luu',
  'xoa-noi-dung-mat',
] as const;

describe.skipIf(findChromium() === null)('settings and books, from the keyboard (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
  });

  it.each(places)('%s stands the checker of accessibility, also at twice the size', async (place) => {
    const small = await program.openPage({ width: 683, height: 384 });
    for (const shown of [page, small]) {
      await goTo(shown, `/cai-dat/${place}`);
      await shown.locator('.settings-part').first().waitFor();
      expect(await findAccessibilityProblems(shown)).toEqual([]);
    }
    expect(await findOverflow(small)).toEqual([]);
    await small.context().close();
  });

  it('a signer is added with the lines that will print shown beside', async () => {
    await goTo(page, '/cai-dat/nguoi-ky');
    await page.getByRole('button', { name: 'Thêm người ký' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ và tên').fill('Đỗ Văn Nam');
    await dialog.getByLabel('Quyền hạn ký').selectOption('K/T');
    await dialog.getByLabel('Chức vụ').fill('Phó Chánh Văn phòng');
    await expect
      .poll(() => dialog.locator('.paper').innerText())
      .toBe('K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nĐỗ Văn Nam');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu người ký').waitFor();
    const { signers } = await ask(program, 'organization.get', {});
    expect(signers.find(({ fullName }) => fullName === 'Đỗ Văn Nam')).toMatchObject({
      authority: 'K/T',
      authorityOf: 'Chánh Văn phòng',
    });
  });

  it('a symbol with a blank is refused beside its field', async () => {
    await goTo(page, '/cai-dat/ban-hanh');
    await page.getByRole('button', { name: 'Thêm cơ quan ban hành' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ký hiệu').fill('VP TU');
    await page.keyboard.press('Control+s');
    await dialog.getByText('Ký hiệu cơ quan viết liền').waitFor();
    await page.keyboard.press('Escape');
    await dialog.getByText('Nội dung vừa ghi chưa lưu. Bỏ đi?').waitFor();
    await dialog.getByRole('button', { name: 'Bỏ', exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  it('next year’s book is opened, and shown with its first number', async () => {
    await goTo(page, '/cai-dat/so');
    await page.getByRole('button', { name: 'Mở thêm sổ đến' }).press('Enter');
    await atDialog(page);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã mở sổ đến').waitFor();
    await page.getByRole('cell', { name: 'Văn bản đến 2023', exact: true }).waitFor();
  });

  it('the incoming book is previewed and printed as Word', async () => {
    await page.keyboard.press('Alt+7');
    await page.getByText('Từ số 781 đến số 789').waitFor();
    await expect.poll(() => page.locator('.book-table tbody tr').count()).toBe(9);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    const file = await saveWordFile(page, 'In sổ bằng Word');
    expect(file.text).toMatch(/SỔ ĐĂNG KÝ VĂN BẢN ĐẾN/i);
    expect(file.text).toContain('41-CV/ĐUCA');
    // Whether it was printed is asked; this one was not.
    await atDialog(page, 'Đã in đến số 789?');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('explains every number of the book and compares it with the log', async () => {
    await page.getByLabel('Dãy số').last().selectOption({ label: 'Văn bản đến 2022' });
    await page.getByText('781 đến 789, đã cấp 9').waitFor();
    await page.getByRole('button', { name: 'Đối chiếu sổ với nhật ký' }).press('Enter');
    await page.getByText(/Sổ khớp nhật ký/).waitFor();
  });

  it('books fit at twice the size', async () => {
    const small = await program.openPage({ width: 683, height: 384 });
    await goTo(small, '/so-va-bao-cao');
    await small.getByText('Từ số 781 đến số 789').waitFor();
    expect(await findOverflow(small)).toEqual([]);
    expect(await findAccessibilityProblems(small)).toEqual([]);
  });

  it('a backup is made, and the register comes back to it', async () => {
    await goTo(page, '/cai-dat/sao-luu');
    await page.getByRole('button', { name: 'Sao lưu ngay' }).press('Enter');
    await page.getByText(/Đã sao lưu lúc/).waitFor();
    await goTo(page, '/cai-dat/co-quan');
    await page.getByLabel('Địa danh').fill('Bắc Ninh');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu tên cơ quan').waitFor();
    await goTo(page, '/cai-dat/sao-luu');
    // The newest one stands first once the list has been read again.
    const { backups } = await ask(program, 'workspace.listBackups', {});
    const ways = page.getByRole('button', { name: /^Khôi phục bản/ });
    await expect.poll(() => ways.count()).toBe(backups.length);
    await page
      .getByRole('button', { name: /^Khôi phục bản/ })
      .first()
      .press('Enter');
    const question = page.getByRole('dialog', { name: 'Khôi phục sổ' });
    await question.getByRole('button', { name: 'Khôi phục' }).press('Enter');
    // Nothing official is lost by restoring: what was done after the backup is done again from the log.
    await page.getByText('ghi tiếp 1 việc theo nhật ký').waitFor();
    expect((await ask(program, 'organization.get', {})).office.place).toBe('Bắc Ninh');
    await page
      .getByRole('button', { name: /^Khôi phục bản/ })
      .last()
      .press('Enter');
    await question.getByRole('checkbox', { name: 'Bỏ hẳn những việc ghi sau lúc đó' }).press('Space');
    await question.getByRole('button', { name: 'Khôi phục và bỏ phần ghi sau' }).press('Enter');
    await question.waitFor({ state: 'detached' });
    expect((await ask(program, 'organization.get', {})).office.place).toBe('Bắc Giang');
  });

  it('did all this within the content security policy and without an error in the page', () => {
    expect(program.problems).toEqual([]);
  });
});

describe.skipIf(findChromium() === null)('a damaged register (needs Chromium)', () => {
  it('is an error screen with the way out, never a new empty register', async () => {
    const first = await startProgram();
    const { dataFolder } = first;
    const page = await openPractice(first);
    await goTo(page, '/cai-dat/sao-luu');
    await page.getByRole('button', { name: 'Sao lưu ngay' }).press('Enter');
    await page.getByText(/Đã sao lưu lúc/).waitFor();
    await first.core.close();
    damageLargest(dataFolder);
    const second = await startProgram({ dataFolder });
    try {
      const failed = await second.openPage();
      await failed.getByRole('heading', { name: /Chưa mở được sổ/ }).waitFor();
      expect(await findAccessibilityProblems(failed)).toEqual([]);
      await failed.getByRole('button', { name: 'Thử lại' }).press('Enter');
      await failed.getByRole('heading', { name: /Chưa mở được sổ/ }).waitFor();
      await failed
        .getByRole('button', { name: /^Khôi phục bản/ })
        .first()
        .press('Enter');
      await failed.getByRole('dialog').getByRole('button', { name: 'Khôi phục' }).press('Enter');
      await failed.getByRole('navigation', { name: 'Các mục' }).waitFor();
      const { total } = await ask(second, 'copy.count', allCopies);
      expect(total).toBe(1);
    } finally {
      await second.close();
      await first.close();
    }
  });
});

/** Overwrites the pages of the practice register after its head, as a bad disk does. */
function damageLargest(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(db|sqlite|so)$/.test(entry.name) && !entry.parentPath.includes('sao-luu'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const [largest] = files;
  if (largest === undefined)
    throw new Error(`No register in ${folder}: ${readdirSync(folder, { recursive: true }).join(', ')}`);
  writeFileSync(largest, Buffer.alloc(statSync(largest).size, 7));
}
