/** Erasing a row that held a secret, by two people; the days off of a year and the deadlines they touch. Without the mouse. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice, registerDirective } from './desk.ts';
import { answerSetUp, focusedLabel, goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('xóa nội dung mật, ngày nghỉ (needs Chromium)', () => {
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

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');
  const see = async (name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
  };

  it('one person proposes from the last place of the document’s page', async () => {
    await ask(program, 'workspace.backUpNow', {});
    // The item that has the cursor: a menu that has just come may not have given it yet.
    const erasing = page.locator('[role=menuitem][data-active-item]', { hasText: 'Xóa hẳn dòng có nội dung mật…' });
    await goTo(page, `/van-ban-den/${incomingId}`);
    await press('Việc khác');
    await erasing.waitFor();
    await see('menu');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Thôi');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await see('propose');
    await press('Đề nghị xóa hẳn');
    await page.getByText(/chờ người thứ hai xác nhận$/).waitFor();
    await press('Việc khác');
    await erasing.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/đang chờ người thứ hai xác nhận/).waitFor();
    await page.getByRole('link', { name: /Xem ở Cài đặt/ }).press('Enter');
    await page.getByRole('heading', { name: 'Xóa nội dung mật' }).waitFor();
    await page.getByText('Chờ người khác chọn tên mình và xác nhận').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Xác nhận xóa/ }).count()).toBe(0);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  it('another one confirms; backups that hold it are destroyed, the copies outside are ticked by hand', async () => {
    const second = await ask(program, 'organization.saveDeskUser', {
      id: null,
      fullName: 'Trần Văn Hai',
      role: 'chief',
      active: true,
    });
    await goTo(page, '/cai-dat/nguoi-dung');
    await press('Chọn Trần Văn Hai ghi sổ');
    await page.getByText('Người ghi sổ: Trần Văn Hai').waitFor();
    expect(second.fullName).toBe('Trần Văn Hai');
    await goTo(page, '/cai-dat/xoa-noi-dung-mat');
    await press(/^Xác nhận xóa số/);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await see('confirm');
    await press(/^Xóa hẳn số/);
    await page.getByText(/và sao lưu lại sổ$/).waitFor();
    await page.getByText('Trên máy này không còn bản nào giữ nội dung đã xóa.').waitFor();
    await see('erased');
    const { backups } = officePaths(program.dataFolder, true);
    const files = readdirSync(backups).map((name) => readFileSync(path.join(backups, name), 'utf8'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((text) => text.includes('công tác đối ngoại nhân dân')).length).toBe(0);
    await press(/^Các bản ở ngoài của số/);
    await page.getByText(/Bản ở ngoài đã hủy: Trần Văn Hai/).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 683, height: 768 });
    expect(await findOverflow(page)).toEqual([]);
    await see('erased-683');
    await page.setViewportSize({ width: 1366, height: 768 });
    await goTo(page, `/van-ban-den/${incomingId}`);
    await page.getByText('Đăng ký ở sổ riêng').first().waitFor();
    await see('erased-row');
  });

  it('the page of an erased number offers nothing that it can no longer do', async () => {
    await page.getByText(/^Nội dung số \d+ đã xóa hẳn, trong sổ chỉ còn lại con số/).waitFor();
    await expect.poll(() => page.getByRole('toolbar', { name: 'Việc với văn bản này' }).count()).toBe(0);
    for (const name of [/^Ghi diễn biến/, /^Liên kết/, /^Đính kèm tệp/, /^Việc khác/])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    const address = page.url();
    for (const key of ['F4', 'Control+p', 'F9', 'Control+o']) await page.keyboard.press(key);
    expect(page.url()).toBe(address);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').getByText('Sao văn bản').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForURL(/van-ban-den$/);
    const { document } = await ask(program, 'incoming.get', { id: incomingId });
    await page.keyboard.press('F3');
    await page.keyboard.type(document.numberText);
    const preview = page.getByLabel(`Xem nhanh số đến ${document.numberText}`);
    await preview.waitFor();
    await expect.poll(() => preview.getByRole('button', { name: 'Sao văn bản' }).count()).toBe(0);
    expect(await preview.getByRole('button', { name: /^In/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('days off: the year is proposed, pasted, edited by keyboard and confirmed', async () => {
    await goTo(page, '/cai-dat/ngay-nghi');
    await page.getByText('Năm 2022 chưa đối chiếu thông báo chính thức', { exact: false }).waitFor();
    await expect.poll(() => page.getByLabel(/^Tên ngày, dòng 2$/).inputValue()).toBe('Tết Nhâm Dần');
    await press('Dán nhiều dòng…');
    await expect.poll(() => focusedLabel(page)).toBe('Mỗi dòng một ngày hoặc một đợt nghỉ');
    await page.keyboard.insertText('20/01 - 23/01 Nghỉ theo thông báo\n31/02 Không có');
    await page.getByText('Dòng 2 “31/02 Không có”: Không đọc được ngày.').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await see('paste');
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.getByLabel(/^Tên ngày, dòng 2$/).inputValue()).toBe('Nghỉ theo thông báo');
    await page.keyboard.press('F2');
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")')).toMatch(/^Ngày, dòng/);
    await page.keyboard.type('1/5');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page
      .getByText(/Tên ngày/)
      .first()
      .waitFor();
    await expect
      .poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")'))
      .toMatch(/^Tên ngày, dòng/);
    await page.keyboard.type('Ngày riêng của cơ quan');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await see('calendar');
    await page.keyboard.press('Control+s');
    await page.getByText(/văn bản đang giải quyết có hạn liên quan/).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu ngày nghỉ năm 2022').waitFor();
    const year = await ask(program, 'calendar.getYear', { year: 2022 });
    expect(year).toMatchObject({ entered: true, confirmed: false });
    expect(year.days.map(({ day }) => day)).toEqual(expect.arrayContaining(['2022-01-20', '2022-01-21', '2022-05-01']));
    await page.getByLabel(/^Đã đối chiếu/).press('Space');
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await ask(program, 'calendar.getYear', { year: 2022 })).confirmed).toBe(true);
    await page.getByText('chưa đối chiếu thông báo chính thức', { exact: false }).waitFor({ state: 'detached' });
  });

  it('a deadline that falls on a new day off is named and moved when the clerk says so', async () => {
    const { bookId } = await ask(program, 'incoming.getEntryDefaults', {});
    const letter = await ask(program, 'incoming.register', {
      bookId: bookId ?? 0,
      arrivalDate: '2022-01-18',
      arrivalTime: null,
      channel: 'network',
      symbol: '77-CV/BTGTU',
      documentDate: '2022-01-17',
      issuerName: 'Ban Tuyên giáo Tỉnh ủy',
      typeCode: 'CV',
      subject: 'về việc báo cáo tuần',
      signer: '',
      pages: 1,
      copies: 1,
      urgency: 'normal',
      addressee: '',
      routing: [],
      direction: '',
      deadline: '2022-01-25',
      fileNote: '',
      note: '',
      acceptDuplicate: false,
    });
    await goTo(page, '/cai-dat/co-quan');
    await goTo(page, '/cai-dat/ngay-nghi');
    await page.getByLabel(/^Tên ngày, dòng 1$/).waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type('25/01/2022');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nghỉ đột xuất');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').waitFor();
    await page.getByText(/Số đến \d+, về việc báo cáo tuần: hạn 25\/01\/2022/).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("type")')).toBe('radio');
    await page.keyboard.press('ArrowDown');
    await page.getByText(/về việc báo cáo tuần: hạn 25\/01\/2022 → 26\/01\/2022/).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await see('deadlines');
    await page.keyboard.press('Control+s');
    await page.getByText(/^Đã lưu ngày nghỉ năm 2022 và dời \d+ hạn$/).waitFor();
    expect((await ask(program, 'incoming.get', { id: letter.id })).document.deadline).toBe('2022-01-26');
    await page.setViewportSize({ width: 683, height: 768 });
    expect(await findOverflow(page)).toEqual([]);
    await see('calendar-683');
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(program.problems).toEqual([]);
  });
});

describe.skipIf(findChromium() === null)('nơi sao lưu thứ hai, thử phục hồi (needs Chromium)', () => {
  it('every backup is copied to the second folder; a disk that is away stops nothing', async () => {
    const program = await startProgram();
    const page = await program.openPage();
    await page.getByRole('button', { name: 'Thiết lập cơ quan' }).or(page.getByLabel('Tên cơ quan')).first().waitFor();
    await answerSetUp(page);
    await page.getByRole('navigation', { name: 'Các mục' }).waitFor();
    const stick = path.join(program.dataFolder, '..', `${path.basename(program.dataFolder)}-usb`);
    mkdirSync(stick);
    try {
      await goTo(page, '/cai-dat/sao-luu');
      await page.getByText('Chưa chọn. Mọi bản sao lưu chỉ nằm trên một ổ đĩa.').waitFor();
      const field = page.getByLabel('Thư mục', { exact: true });
      await field.fill('usb');
      await page.getByRole('button', { name: 'Dùng thư mục này' }).press('Enter');
      await page.getByText('Hãy ghi cả đường dẫn, bắt đầu từ ổ đĩa.').first().waitFor();
      await field.fill(stick);
      await page.getByRole('button', { name: 'Dùng thư mục này' }).press('Enter');
      await page.getByText('Đã lưu nơi sao lưu thứ hai').waitFor();
      await page.getByRole('button', { name: 'Sao lưu ngay' }).press('Enter');
      await page.getByText(/Bản mới nhất ở đây/).waitFor();
      const copied = readdirSync(path.join(stick, 'sao-luu-so-van-thu'));
      expect(copied.map((name) => path.extname(name)).toSorted()).toEqual(['.db', '.json']);
      await page.getByRole('button', { name: 'Thử phục hồi' }).press('Enter');
      await page.getByText(/phục hồi được, đủ \d+ sự việc/).waitFor();
      expect(await findAccessibilityProblems(page)).toEqual([]);
      if (process.env.PICTURES !== undefined)
        await page.screenshot({ path: path.join(process.env.PICTURES, 'second.png'), fullPage: true });
      rmSync(stick, { recursive: true });
      await page.getByRole('button', { name: 'Sao lưu ngay' }).press('Enter');
      await page.getByText(/Ổ đĩa chưa cắm/).waitFor();
      expect(existsSync(stick)).toBe(false);
      expect(program.problems).toEqual([]);
    } finally {
      rmSync(stick, { recursive: true, force: true });
      await program.close();
    }
  }, 120_000);
});
