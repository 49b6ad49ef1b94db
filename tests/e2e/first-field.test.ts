/** Where the hands begin when a form opens: in its first field, and what is proposed there is typed over. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, row } from '../core/exchange/old-register.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { openPractice, registerDirective } from './desk.ts';
import { atDialog, focusedLabel, goTo, valueOf } from './keyboard.ts';

describe.skipIf(findChromium() === null)('ô đầu tiên của biểu mẫu (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
  });

  it('chữ gõ liền sau F2, ngay lần đầu mở biểu mẫu, không mất chữ nào', async () => {
    await goTo(page, '/van-ban-den');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
    // The form is loaded ahead while the list is looked at.
    await page.waitForLoadState('networkidle');
    // Without waiting for anything between two keys.
    await Promise.all([page.keyboard.press('F2'), page.keyboard.type('12-ct')]);
    await expect.poll(() => valueOf(page, 'Số, ký hiệu')).toBe('12-ct');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).press('Enter');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
  });

  it('tên đề nghị của nhiệm kỳ mới được thay bằng tên vừa gõ, không nối thêm vào', async () => {
    await goTo(page, '/cai-dat/nhiem-ky');
    await page.getByRole('button', { name: 'Mở nhiệm kỳ mới' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Tên nhiệm kỳ');
    await page.keyboard.type('Nhiệm kỳ 2022 - 2027');
    await expect.poll(() => valueOf(page, 'Tên nhiệm kỳ')).toBe('Nhiệm kỳ 2022 - 2027');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('Esc trong ô tìm trở về đúng ô đang nhập, chữ đang gõ còn nguyên, không hỏi bỏ văn bản', async () => {
    await page.keyboard.press('F2');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.getByLabel('Trích yếu', { exact: true }).focus();
    await page.keyboard.type('về việc');
    await page.keyboard.press('F3');
    await page.keyboard.type('ke hoach');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedLabel(page)).toBe('Trích yếu');
    await expect.poll(() => valueOf(page, 'Trích yếu')).toBe('về việc');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).press('Enter');
  });

  it('F4 trên văn bản đến đưa con trỏ vào biểu mẫu cấp bản sao', async () => {
    const id = await registerDirective(program);
    await goTo(page, `/van-ban-den/${id}`);
    await page.getByRole('button', { name: 'Sao văn bản' }).waitFor();
    await page.keyboard.press('F4');
    await expect.poll(() => focusedLabel(page)).toBe('Sao y bản chính');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('36-HD, khối chữ');
    expect(program.problems).toEqual([]);
  });

  it('gõ ngày sao đủ bốn số của năm: biểu mẫu không mất giữa chừng, ngày ngoài mọi nhiệm kỳ thì còn sửa được', async () => {
    const date = page.getByLabel('Ngày sao', { exact: true });
    await date.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('19/01/1922', { delay: 60 });
    await page.getByText('Chưa có nhiệm kỳ nào bao gồm ngày 19/01/1922').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Ngày sao');
    await page.getByRole('button', { name: 'Cấp số và tạo bản sao' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('19/01/2022', { delay: 60 });
    await page.getByRole('button', { name: 'Cấp số 126-BS và tạo bản sao' }).waitFor();
  });

  it('mỗi bước nhập sổ cũ đưa con trỏ theo, Tab đi tiếp từ đó', async () => {
    await goTo(page, '/so-va-bao-cao/nhap-xuat');
    await page.getByLabel('Tệp Excel (.xlsx) hoặc CSV').setInputFiles({
      name: 'so den 2021.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv([row(1), row(2)])),
    });
    await page.getByLabel('Cột B là').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('2 Nối cột');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedLabel(page)).toContain('Tệp là sổ');
    await page.keyboard.press('Control+s');
    await expect.poll(() => focusedLabel(page)).toBe('3 Kiểm tra rồi nhập');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedLabel(page)).toBe('2 Nối cột');
  });

  it.each([
    ['Ghi diễn biến…', 'Ghi diễn biến của số', 'Tiến độ'],
    ['Liên kết…', 'Liên kết số', 'Văn bản'],
  ])('ô bị từ chối có con trỏ: %s', async (button, title, refused) => {
    await goTo(page, '/van-ban-den/2');
    await page.getByRole('button', { name: button }).press('Enter');
    await atDialog(page, new RegExp(`^${title}`));
    // The next frame comes before the refusal is painted, as it may on a busy machine.
    await page.evaluate('window.requestAnimationFrame = (paint) => setTimeout(paint, 0)');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => focusedLabel(page)).toBe(refused);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
