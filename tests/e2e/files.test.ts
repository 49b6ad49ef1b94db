/** Files on documents, as a clerk attaches, opens, saves and takes them off. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestPath } from '../../electron/core/db/digest-files.ts';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice, registerDirective } from './desk.ts';

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);

describe.skipIf(findChromium() === null)('tệp đính kèm (needs Chromium)', () => {
  let program: Program;
  let page: Page;
  let owner: { readonly kind: 'incoming'; readonly id: number };
  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    // From the beginning: a browser told to hand its file dialog over begins some time later, and Ctrl+O may be there first.
    page.on('filechooser', () => undefined);
    owner = { kind: 'incoming', id: await registerDirective(program) };
    await page.goto(`${page.url().split('#')[0]}#/van-ban-den/${owner.id}`);
    await page.getByRole('heading', { name: 'Tệp đính kèm' }).waitFor();
  }, 120_000);
  afterAll(() => program.close());

  const said = (text: string) => page.locator('.announcement', { hasText: text }).waitFor();
  const list = async () => (await ask(program, 'files.list', owner)).attachments;

  it('Ctrl+O chọn tệp; tệp mật và tệp rỗng bị từ chối bằng câu, tệp thường vào danh sách', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    await chooser.setFiles([
      { name: 'Chỉ thị 12-CT-TW.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'Tối mật.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'rỗng.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    ]);
    await page.getByRole('button', { name: 'Mở Chỉ thị 12-CT-TW.pdf' }).waitFor();
    await page.getByText('Văn bản có độ mật không được đăng ký').waitFor();
    await page.getByText('Tệp rỗng').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    for (let left = 2; left > 0; left -= 1) await page.getByRole('button', { name: 'Đã rõ' }).first().press('Enter');
    expect((await list()).map(({ fileName }) => fileName)).toEqual(['Chỉ thị 12-CT-TW.pdf']);
  });

  it('kéo tệp thả vào trang cũng là đính kèm, trang không bị thay', async () => {
    const address = page.url();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(['phụ lục'], 'Phụ lục 1.docx'));
      const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(over);
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(drop);
      window.dropWasOurs = over.defaultPrevented && drop.defaultPrevented;
    })()`);
    await said('Đã đính kèm Phụ lục 1.docx');
    expect(await page.evaluate('window.dropWasOurs')).toBe(true);
    expect(page.url()).toBe(address);
    expect(await list()).toHaveLength(2);
  });

  it('PDF mở trong thẻ riêng, tệp lưu ra đúng từng byte dưới tên tiếng Việt', async () => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Mở Chỉ thị 12-CT-TW.pdf' }).press('Enter'),
    ]);
    await tab.waitForLoadState();
    expect(new URL(tab.url()).pathname).toMatch(/^\/tep\/dinh-kem\/\d+\/xem$/);
    expect(await tab.evaluate('window.opener')).toBe(null);
    await tab.close();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu thành Chỉ thị 12-CT-TW.pdf' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('Chỉ thị 12-CT-TW.pdf');
    expect(readFileSync(await download.path()).equals(pdf)).toBe(true);
    // Word files have no page of their own in a browser.
    await expect.poll(() => page.getByRole('button', { name: 'Mở Phụ lục 1.docx' }).count()).toBe(0);
  });

  it('tệp bị sửa trên đĩa thì không mở, và danh sách nói ra; kiểm tra tất cả tệp nêu đúng tên', async () => {
    const [first] = await list();
    const { attachments } = officePaths(program.dataFolder, true);
    const file = digestPath(attachments, first?.sha256 ?? '');
    chmodSync(file, 0o600);
    writeFileSync(file, Buffer.from(pdf.toString('latin1').replace('842', '843'), 'latin1'));
    await page.getByRole('button', { name: 'Mở Chỉ thị 12-CT-TW.pdf' }).press('Enter');
    await said('đã bị sửa hoặc hỏng');
    await page.goto(`${page.url().split('#')[0]}#/cai-dat/sao-luu`);
    await page.getByRole('button', { name: 'Kiểm tra tệp đính kèm' }).press('Enter');
    await page.getByText('1 tệp không còn nguyên vẹn').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('listitem').filter({ hasText: 'Chỉ thị 12-CT-TW.pdf' }).getByRole('link').press('Enter');
    await page.getByText('Tệp đã bị sửa').waitFor();
    writeFileSync(file, pdf);
  });

  it('gỡ phải ghi lý do; tệp đã gỡ còn một dòng', async () => {
    await page.getByRole('button', { name: 'Gỡ Phụ lục 1.docx' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Lý do gỡ: chưa ghi.').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.type('Đính nhầm văn bản');
    await page.keyboard.press('Control+s');
    await said('Đã gỡ Phụ lục 1.docx');
    await page.getByText('Đã gỡ Phụ lục 1.docx ngày').waitFor();
    await page.waitForFunction("document.activeElement?.textContent?.includes('Đính kèm tệp')");
  });

  it('cửa sổ hẹp không phải cuộn ngang; không lỗi nào của trang', async () => {
    await page.setViewportSize({ width: 683, height: 768 });
    expect(await findOverflow(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(program.problems).toEqual([]);
  });

  it('bản sao gắn được thẳng vào cuối tệp Word đính kèm văn bản đến', async () => {
    const slip = await program.core.render({ document: 'incoming.slips', input: { kind: 'handling', ids: [2] } });
    if (!slip.ok) throw new Error(slip.error.message);
    const docx = Buffer.from(slip.value.bytes);
    const chooserOf = async (): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
      await chooser.setFiles([{ name: 'Bản gốc.docx', mimeType: '', buffer: docx }]);
    };
    await page.goto(`${page.url().split('#')[0]}#/van-ban-den/2`);
    await page.getByRole('heading', { name: 'Số đến 782' }).waitFor();
    await chooserOf();
    await said('Đã đính kèm Bản gốc.docx');
    await page.goto(`${page.url().split('#')[0]}#/ban-sao/1`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Gắn vào cuối “Bản gốc.docx”' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toContain('kem-ban-sao-125-BS');
    expect(readFileSync(await download.path()).length).toBeGreaterThan(docx.length / 2);
  });
});
