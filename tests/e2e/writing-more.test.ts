/** Biên bản, quyết định, appendices, saved texts and appended copies from the screens to the Word file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice, registerDirective, saveWordFile, seePages } from './desk.ts';
import { holdAnswers } from './held-answers.ts';
import { goTo, typeInto } from './keyboard.ts';

describe.skipIf(findChromium() === null)('what only some documents need (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-append-'));

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const begin = async (typed: string, button: string): Promise<void> => {
    await page.keyboard.press('Alt+6');
    await page.getByLabel('Tìm loại văn bản').fill(typed);
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await page.getByLabel('Trích yếu', { exact: true }).waitFor();
  };

  it('biên bản: the writer at the left, who presided at the right', async () => {
    await begin('bien ban', 'Soạn từ trang trắng');
    await typeInto(page, 'Trích yếu', 'hội nghị giao ban tháng 01');
    await page.locator('.block-input').first().focus();
    await page.keyboard.type('Hội nghị kết thúc lúc 17 giờ cùng ngày.');
    await expect.poll(() => page.getByLabel('Ký với tư cách').inputValue()).toBe('CHỦ TRÌ HỘI NGHỊ');
    await page.getByRole('group', { name: 'Người ký bên trái' }).getByLabel('Họ và tên').fill('Trần Thị Bình');
    await seePages(page, 'Trần Thị Bình', 'NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    const file = await saveWordFile(page, 'Lưu tệp Word');
    expect(file.text.indexOf('NGƯỜI GHI BIÊN BẢN')).toBeLessThan(file.text.indexOf('CHỦ TRÌ HỘI NGHỊ'));
    const headers = new PizZip(file.bytes).file(/^word\/.*\.xml$/).filter((part) => part.asText().includes('<w:hdr'));
    expect(headers).toHaveLength(3);
    for (const header of headers) expect(header.asText()).toContain('SỔ TẬP DÙNG');
  });

  it('quyết định: căn cứ from the saved ones, what is decided in capitals, Điều under it', async () => {
    await begin('quyet dinh', 'Quyết định về tổ chức, cán bộ');
    await typeInto(page, 'Trích yếu', 'thành lập Tổ giúp việc');
    await page.getByRole('button', { name: 'Căn cứ đã lưu' }).press('Enter');
    await page.getByRole('button', { name: 'Sửa danh sách' }).press('Enter');
    await page.getByLabel('Danh sách').fill('Căn cứ Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư');
    await page.getByRole('button', { name: 'Lưu danh sách' }).press('Enter');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /^Căn cứ Quy định số 399/ }).press('Enter');
    await expect.poll(() => page.getByLabel('Căn cứ', { exact: true }).inputValue()).toMatch(/của Ban Bí thư$/);
    await page.locator('.block-input').first().fill('Ban Thường vụ Tỉnh ủy quyết định');
    await seePages(
      page,
      'BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH',
      '- Căn cứ Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư,',
      /QUYẾT ĐỊNH[^]*Điều 1\./,
    );
  });

  it('the saved texts are edited as they are saved, however late they come: none is lost to an empty field', async () => {
    const other = await program.openPage();
    const letGo = holdAnswers(program, other, 'outgoing.getWritingSettings');
    await goTo(other, new URL(page.url()).hash.slice(1));
    await other.getByRole('button', { name: 'Căn cứ đã lưu' }).press('Enter');
    await other.getByRole('button', { name: 'Sửa danh sách' }).press('Enter');
    await letGo();
    await expect.poll(() => other.getByLabel('Danh sách').inputValue()).toMatch(/^Căn cứ Quy định số 399-QĐ\/TW/);
    await other.context().close();
  });

  it('an appendix laid across has its own section, and the text must name it', async () => {
    await begin('ke hoach', 'Soạn từ trang trắng');
    await typeInto(page, 'Trích yếu', 'kiểm tra công tác văn thư');
    await page.locator('.block-input').first().focus();
    await page.keyboard.type('Văn phòng kiểm tra các đơn vị.');
    await page.getByRole('button', { name: '+ Thêm phụ lục' }).press('Enter');
    await page.getByLabel('Tên phụ lục').fill('Lịch kiểm tra');
    await page.getByLabel('Trang ngang').check();
    const appendix = page.getByRole('region', { name: 'Phụ lục', exact: true });
    await appendix.locator('.block-input').first().focus();
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('menuitem', { name: 'Bảng' }).press('Enter');
    await appendix.locator('.block-input').first().fill('STT | Đơn vị | Ngày\n1 | Ban Tổ chức | 20/01/2022');
    const finding = page.getByText('Văn bản có phụ lục phải nhắc đến phụ lục');
    await finding.waitFor();
    await page.locator('.block-input').first().fill('Văn phòng kiểm tra các đơn vị theo lịch ở Phụ lục.');
    await finding.waitFor({ state: 'detached' });
    await seePages(page, 'Ban Tổ chức');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    const file = await saveWordFile(page, 'Lưu tệp Word');
    expect(file.text).toContain('PHỤ LỤC');
    const xml = new PizZip(file.bytes).file('word/document.xml')?.asText() ?? '';
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(2);
    expect(sections[1]).toContain('w:orient="landscape"');
  });

  it('text in TCVN3 is mended when it is pasted', async () => {
    await begin('thong bao', 'Soạn từ trang trắng');
    await page.locator('.block-input').first().focus();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'V¨n phßng TØnh ñy th«ng b¸o lÞch häp');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await expect
      .poll(() => page.locator('.block-input').first().inputValue())
      .toBe('Văn phòng Tỉnh ủy thông báo lịch họp');
  });

  it('the table of types is edited by the office and only advises', async () => {
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: 'Loại văn bản được ban hành' }).press('Enter');
    await page.getByRole('checkbox', { name: 'Kế hoạch' }).uncheck();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await begin('ke hoach', 'Soạn từ trang trắng');
    await page.getByText('Cơ quan này thường không ban hành Kế hoạch.').waitFor();
    await page.getByRole('button', { name: /Cấp số 01-KH/ }).waitFor();
  });

  it('the copy goes to the end of the Word file of the original', async () => {
    const original = await saveWordFile(page, 'Lưu tệp Word');
    const originalPath = path.join(folder, 'Chi thi 12.docx');
    await writeFile(originalPath, original.bytes);
    const incomingId = await registerDirective(program);
    const defaults = await ask(program, 'copy.getDefaults', { incomingId, bodyId: null, copyDate: null });
    const list = await ask(program, 'distribution.getList', { id: defaults.listId ?? 0 });
    const copy = await ask(program, 'copy.issue', {
      incomingId,
      bodyId: defaults.bodyId,
      kind: 'certified_true',
      form: 'hd36',
      copyDate: '2022-01-18',
      signerId: defaults.signerId ?? 0,
      lines: list.lines,
      listId: list.id,
      reserveCopies: 0,
      excerpt: '',
      note: '',
      chosenNumber: null,
    });
    await goTo(page, `#/ban-sao/${copy.id}`);
    await page.getByRole('button', { name: 'Gắn vào cuối tệp Word…' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByLabel('Tệp Word (.docx) của bản gốc').setInputFiles(originalPath),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Chi.thi.12.*\.docx$/);
    const xml = new PizZip(await readFile(await download.path())).file('word/document.xml')?.asText() ?? '';
    expect(xml.indexOf('SAO Y BẢN CHÍNH')).toBeGreaterThan(xml.indexOf('KẾ HOẠCH'));
    expect(xml).toContain(copy.numberText);

    const notWord = path.join(folder, 'ghi chu.docx');
    await writeFile(notWord, 'không phải Word');
    await page.getByLabel('Tệp Word (.docx) của bản gốc').setInputFiles(notWord);
    await page.getByText(/Không đọc được tệp ghi chu\.docx: tệp không phải văn bản Word/).waitFor();
  });
});
