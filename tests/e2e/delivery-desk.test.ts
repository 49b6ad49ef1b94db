/** After the issue: sent, signed by scanner and by tick, numbered, returned, printed, told; and the figures over it. */
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import { formatSlipCode } from '../../electron/core/distribution/slip-code.rules.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice } from './desk.ts';
import { atDialog, focusedLabel, goTo, typeInto } from './keyboard.ts';

const owner = { ownerKind: 'copy', ownerId: 1 } as const;

describe.skipIf(findChromium() === null)('the desk of distribution, from the keyboard (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
    await goTo(page, '/ban-sao/1');
    await page.getByText('35/42').waitFor();
  });
  afterAll(async () => {
    await program.close();
  });

  const delivery = (): Promise<MethodOutput<'distribution.getOfDocument'>> =>
    ask(program, 'distribution.getOfDocument', owner);
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).press('Enter');
  const choose = async (group: string, option: string): Promise<void> => {
    await page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).check();
  };

  it('shows every recipient with channel, copies and signature, checked for accessibility', async () => {
    const grid = page.getByRole('grid', { name: 'Nơi nhận và ký nhận' });
    await expect
      .poll(() => grid.getByRole('columnheader').allInnerTexts())
      .toEqual(['Chọn', 'STT', 'Nơi nhận', 'Kênh', 'Bản', 'Gửi', 'Ký nhận', 'Ghi chú']);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('ticks "từ 1 đến 20, 25" of the printed list and records the day they were sent', async () => {
    await choose('Việc', 'Gửi');
    await page.getByLabel('Chọn theo STT').focus();
    await page.keyboard.type('từ 1 đến 20, 25');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Ghi đã gửi 21 nơi');
    await page.keyboard.press('Enter');
    await page.getByText('21/42').waitFor();
    const sent = (await delivery()).recipients.filter(({ sentOn }) => sentOn !== null).map(({ ordinal }) => ordinal);
    expect(sent).toEqual([...Array.from({ length: 20 }, (_, index) => index + 1), 25]);
  });

  it('refuses an ordinal that is not on the list, at the field', async () => {
    await page.getByLabel('Chọn theo STT').focus();
    await page.keyboard.type('40-60');
    await page.keyboard.press('Enter');
    await page.getByText('Ghi số thứ tự từ 1 đến 42: 1-20, 25.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  });

  it('refuses a day that has not come, at the field, and keeps the ticks', async () => {
    await typeInto(page, 'Ngày', '19/01/2022');
    await press('Chọn 21 nơi chưa gửi');
    await press('Ghi đã gửi 21 nơi');
    await page.getByText('Ngày này chưa tới.').waitFor();
    await page.getByRole('button', { name: 'Ghi đã gửi 21 nơi' }).waitFor();
    await typeInto(page, 'Ngày', '18/01/2022');
    await press('Bỏ chọn');
  });

  it('a scanner in the table: ten digits and Enter sign for the slip, the next follows at once', async () => {
    await choose('Việc', 'Ký nhận');
    await typeInto(page, 'Người nhận', 'Đ/c Hòa');
    const waiting = (await delivery()).recipients.filter(({ receivedOn }) => receivedOn === null);
    await page.getByRole('grid', { name: 'Nơi nhận và ký nhận' }).focus();
    for (const { id } of waiting.slice(0, 3)) {
      await page.keyboard.type(formatSlipCode(id));
      await page.keyboard.press('Enter');
    }
    await page.getByText('38/42').waitFor();
    await page.getByText(`Ký nhận 18/01: ${waiting[2]?.name ?? ''}`).waitFor();
    const signed = (await delivery()).recipients.filter(({ receivedBy }) => receivedBy === 'Đ/c Hòa');
    expect(signed.map(({ id }) => id)).toEqual(waiting.slice(0, 3).map(({ id }) => id));
  });

  it('a code read wrongly is said and records nothing', async () => {
    await page.getByLabel('Quét mã phiếu gửi').focus();
    await page.keyboard.type('0000000014');
    await page.keyboard.press('Enter');
    await page.locator('.scan-list .due').waitFor();
    await expect.poll(() => page.getByText('38/42').count()).toBe(1);
  });

  it('numbers the copies and follows "tài liệu thu hồi" until all are back', async () => {
    await press('Số bản…');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Chỉ những nơi nhận bản giấy').uncheck();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByText('Đã đánh số bản cho 42 nơi').waitFor();
    await press('Theo dõi…');
    await page.getByLabel('Thu hồi').selectOption('yes');
    await page.getByLabel('Trả trước ngày').fill('31/01/2022');
    await page.keyboard.press('Control+s');
    await page.locator('.delivery-recall').getByText('TÀI LIỆU THU HỒI').waitFor();
    await choose('Việc', 'Trả lại');
    await page.getByLabel('Chọn theo STT').fill('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toMatch(/ 1 nơi$/);
    await page.keyboard.press('Enter');
    await page.getByText('1/42', { exact: true }).waitFor();
    const [, second] = (await delivery()).recipients;
    expect(second).toMatchObject({ copyNumbers: '02', returnedOn: '2022-01-18', returnedCopies: 1 });
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('corrects channel and remark of one recipient with Enter on its row', async () => {
    await page.getByRole('grid', { name: 'Nơi nhận và ký nhận' }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Kênh gửi').selectOption('post');
    await page.getByRole('dialog').getByLabel('Ghi chú').fill('gửi lại lần hai');
    await page.keyboard.press('Control+s');
    await page.getByRole('row', { name: /bưu điện.*gửi lại lần hai/ }).waitFor();
  });

  const printed = async (item: string): Promise<string> => {
    await page.getByRole('button', { name: 'In', exact: true }).press('Enter');
    const dialog = item.endsWith('…');
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
    if (dialog) {
      await atDialog(page);
      expect(await findAccessibilityProblems(page), item).toEqual([]);
      await page.keyboard.press('Control+p');
    }
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await (await download).path()) });
    if (dialog) await page.getByRole('dialog').waitFor({ state: 'detached' });
    return value;
  };

  it.each(['Danh sách giao nhận', 'Danh sách giao nhận theo tuyến', 'Danh sách số bản'])(
    'prints for everybody: %s',
    async (item) => {
      const text = await printed(item);
      expect(text).toContain('Đảng đoàn Hội Nông dân tỉnh');
      expect(text).toContain('Ban cán sự đảng Ủy ban nhân dân tỉnh');
    },
  );

  it.each(['Phiếu gửi…', 'Nhãn bì…', 'Bì thư…', 'Danh sách thu hồi', 'Sổ gửi bưu điện…'])(
    'prints for the one who gets paper, by post: %s',
    async (item) => {
      const text = await printed(item);
      expect(text).toContain('Ban cán sự đảng Ủy ban nhân dân tỉnh');
      expect(text).not.toContain('Đảng đoàn Hội Nông dân tỉnh');
    },
  );

  it('prints what was handed over in its own book: the letter by messenger, not the one by post', async () => {
    const book = await printed('Sổ chuyển giao văn bản…');
    expect(book).toContain('1284-CV/VPTU');
    expect(book).not.toContain('125-BS/VPTU');
  });

  it('prints labels only for those ticked', async () => {
    await page.getByLabel('Chọn theo STT').fill('3');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toMatch(/ 1 nơi$/);
    const labels = await printed('Nhãn bì…');
    expect(labels).toContain('Ban cán sự đảng Viện kiểm sát nhân dân tỉnh');
    expect(labels).not.toContain('Đảng đoàn Hội Nông dân tỉnh');
  });

  it('today says how many receipts are late and leads to them', async () => {
    const settings = await ask(program, 'distribution.getSettings', {});
    await ask(program, 'distribution.saveSettings', { ...settings, receiptDays: 1, networkReceipts: true });
    await page.keyboard.press('Alt+1');
    await page.reload();
    const late = page.getByRole('link', { name: /quá hạn$/ });
    const { counts } = await ask(program, 'today.get', {});
    expect(counts.overdueReceipts).toBe(1);
    await late.waitFor();
    await expect.poll(() => late.innerText()).toBe(`${counts.overdueReceipts} quá hạn`);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await late.press('Enter');
    await page.getByText(/gửi quá 1 ngày/).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: '125-BS/VPTU' }).press('Enter');
    await page.getByRole('grid', { name: 'Nơi nhận và ký nhận' }).waitFor();
  });

  it('cancelling says whom to tell and writes the letter as a draft', async () => {
    await press('Hủy số…');
    await page.getByLabel('Lý do hủy').fill('Sao nhầm văn bản');
    await page.keyboard.press('Control+s');
    await press('Danh sách cần báo và công văn…');
    await page.getByText('42 nơi', { exact: true }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await expect.poll(() => page.getByRole('dialog').getByLabel('Lý do').inputValue()).toBe('Sao nhầm văn bản');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/#\/soan-van-ban\/\d+$/);
    const { drafts } = await ask(program, 'outgoing.listDrafts', {});
    expect(drafts.some(({ subject }) => subject.startsWith('về việc hủy'))).toBe(true);
  });

  it('counts by recipient, opens what it was sent, and goes on to the document', async () => {
    await goTo(page, '/so-va-bao-cao/phat-hanh');
    await page.getByRole('row', { name: /Ban Tổ chức Tỉnh ủy/ }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('F3');
    await page.keyboard.type('ban to chuc');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const link = page.getByRole('dialog').getByRole('link', { name: '1284-CV/VPTU' });
    await link.waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await link.press('Enter');
    await page.waitForURL(/#\/van-ban-di\/\d+$/);
  });

  it.each(['van-ban', 'ky', 'qua-han'])('figures: %s stands the checker, also at twice the size', async (view) => {
    await goTo(page, `/so-va-bao-cao/phat-hanh/${view}`);
    await page.locator('.figures-table, .figures-scroll').first().waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    const small = await program.openPage({ width: 683, height: 384 });
    await goTo(small, `/so-va-bao-cao/phat-hanh/${view}`);
    await small.locator('.figures-table, .figures-scroll').first().waitFor();
    expect(await findOverflow(small)).toEqual([]);
    await small.context().close();
  });

  it('settings keep how long a receipt is waited for', async () => {
    await goTo(page, '/cai-dat/phat-hanh');
    await page.getByLabel('Chờ ký nhận').fill('');
    await page.keyboard.press('Control+s');
    await page.locator('.field-error').waitFor();
    await page.getByLabel('Chờ ký nhận').fill('3');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu cài đặt phát hành').waitFor();
    expect(await ask(program, 'distribution.getSettings', {})).toMatchObject({ receiptDays: 3 });
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('merges an organ entered twice; a merger of organs is previewed before it is written', async () => {
    const { organs } = await ask(program, 'directory.get', { asOf: '2022-01-18' });
    const { version: _, ...twin } = organs.find(({ name }) => name === 'Huyện ủy Lục Ngạn') ?? fail();
    const input: MethodInput<'directory.saveOrgan'> = { ...twin, id: null, name: 'Huyện uỷ Lục Ngạn', aliases: '' };
    await ask(program, 'directory.saveOrgan', input);
    await goTo(page, '/noi-nhan/co-quan');
    await page.reload();
    await page.locator('.plain-table').waitFor();
    await press('Gộp trùng');
    await page.locator('.duplicate-set').first().waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /Gộp 1 dòng vào Huyện .* Lục Ngạn/ }).press('Enter');
    await page.getByText(/Đã gộp vào Huyện .* Lục Ngạn/).waitFor();
    await press('Xong');

    await press('Sáp nhập, chia tách');
    await page.getByLabel('Cơ quan cũ', { exact: true }).focus();
    await page.keyboard.type('huyen uy luc ngan');
    await page.getByRole('option', { name: /Lục Ngạn/ }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('list', { name: 'Cơ quan cũ đã chọn' })
      .getByText(/Lục Ngạn/)
      .waitFor();
    await page.getByLabel('Cơ quan mới', { exact: true }).focus();
    await page.keyboard.type('Đảng ủy phường Chũ');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /Thêm cơ quan mới/ }).press('Enter');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Sáp nhập, chia tách: xem trước' }).waitFor();
    await page.getByText('Đảng ủy phường Chũ (thêm vào danh bạ)').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('1 cơ quan thôi hoạt động').waitFor();
    const after = await ask(program, 'directory.get', { asOf: '2022-01-18' });
    expect(after.organs.filter(({ name }) => name === 'Đảng ủy phường Chũ')).toHaveLength(1);
    await page.getByRole('button', { name: 'Đảng ủy phường Chũ' }).press('Enter');
    await page.getByText('Kế tục', { exact: true }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('puts an organ elsewhere in the fixed order with Alt+Shift+↓, the cursor goes along', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const order = async (): Promise<readonly string[]> =>
      (await ask(program, 'directory.get', { asOf: '2022-01-18' })).organs.slice(0, 3).map(({ name }) => name);
    const [first, second, third] = await order();
    await page.getByRole('button', { name: first ?? '', exact: true }).focus();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(order).toEqual([second, first, third]);
    await expect.poll(() => page.locator('.plain-table tbody .link-button').first().innerText()).toBe(second);
    await expect.poll(() => focusedLabel(page)).toBe(first);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(order).toEqual([first, second, third]);
  });

  it('did all this within the content security policy and without an error in the page', () => {
    expect(program.problems).toEqual([]);
  });
});

function fail(): never {
  throw new Error('The practice office has changed.');
}
