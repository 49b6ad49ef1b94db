/** Two windows of the program on one register: each shows what the other did, and no number is given twice. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, openPractice } from './desk.ts';
import { atDialog, goTo, typeInto, valueOf } from './keyboard.ts';

describe.skipIf(findChromium() === null)('hai cửa sổ trên cùng một sổ (needs Chromium)', () => {
  let program: Program;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    program = await startProgram();
    first = await openPractice(program);
    second = await first.context().newPage();
    second.on('pageerror', (error) => program.problems.push(error.message));
    await second.goto(program.address);
    await second.locator('.practice-band').waitFor();
  });
  afterAll(async () => {
    await program.close();
  });

  const large = (page: Page): Promise<string> => page.locator('.entry-number-large').innerText();
  const write = async (page: Page, symbol: string, subject: string): Promise<void> => {
    await page.bringToFront();
    await typeInto(page, 'Số, ký hiệu', symbol);
    await typeInto(page, 'Cơ quan ban hành', 'Đảng ủy xã Yên Phong');
    await typeInto(page, 'Trích yếu', subject);
  };
  const saved = (page: Page) => expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');

  /** The page of an arrival with the dialog that corrects it, in a window. */
  const openCorrection = async (page: Page, id: number): Promise<void> => {
    await page.bringToFront();
    await goTo(page, `/van-ban-den/${id}`);
    await page.getByRole('button', { name: 'Sửa', exact: true }).press('Enter');
    await atDialog(page);
  };
  const saveCorrection = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await typeInto(page, 'Lý do sửa', 'xem lại bản chính');
    await page.keyboard.press('Control+s');
  };
  const correctIn = async (page: Page, id: number, label: string, value: string): Promise<void> => {
    await openCorrection(page, id);
    await typeInto(page, label, value);
    await saveCorrection(page);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const newest = async () => {
    const [document] = (await ask(program, 'incoming.getEntryDefaults', {})).latest;
    if (document === undefined) throw new Error('Nothing was registered.');
    return document;
  };

  it('số dự kiến của cửa sổ này theo kịp số mà cửa sổ kia vừa lấy', async () => {
    for (const page of [first, second]) {
      await goTo(page, '/van-ban-den/dang-ky');
      await page.getByText('Số đến dự kiến').waitFor();
    }
    const number = Number(await large(second));
    await write(first, '401-CV/ĐUYP', 'về việc thứ nhất');
    await first.keyboard.press('Control+Enter');
    await saved(first);
    await expect.poll(() => large(first)).toBe(String(number));
    await expect.poll(() => large(second)).toBe(String(number + 1));
  });

  it('hai cửa sổ cùng lưu một lúc nhận hai số, sổ không trống không trùng', async () => {
    await write(first, '402-CV/ĐUYP', 'về việc thứ hai');
    await write(second, '403-CV/ĐUYP', 'về việc thứ ba');
    await Promise.all([first.keyboard.press('Control+Enter'), second.keyboard.press('Control+Enter')]);
    await Promise.all([saved(first), saved(second)]);
    const numbers = [Number(await large(first)), Number(await large(second))].toSorted((a, b) => a - b);
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
    const { bookId } = await ask(program, 'incoming.getEntryDefaults', {});
    expect(await ask(program, 'numbering.checkSeries', { seriesId: bookId ?? 0 })).toMatchObject({
      lastNumber: numbers[1],
      missing: [],
      duplicates: [],
    });
  });

  it('danh sách đang mở ở cửa sổ này có ngay văn bản vừa vào sổ ở cửa sổ kia', async () => {
    await goTo(second, '/van-ban-den');
    await second.getByText('403-CV/ĐUYP').first().waitFor();
    await write(first, '404-CV/ĐUYP', 'về việc thứ tư');
    await first.keyboard.press('Control+Enter');
    await second.getByText('404-CV/ĐUYP').first().waitFor();
  });

  it('hộp thoại đang mở theo kịp điều vừa sửa ở cửa sổ kia, chữ đang gõ còn nguyên', async () => {
    const { id } = await newest();
    const dialog = first.getByRole('dialog');
    await openCorrection(first, id);
    await typeInto(first, 'Người ký', 'Lê Minh Hoàng');
    await correctIn(second, id, 'Trích yếu', 'về việc thứ tư, đã sửa');
    await expect.poll(() => valueOf(first, 'Trích yếu')).toBe('về việc thứ tư, đã sửa');
    await expect.poll(() => valueOf(first, 'Người ký')).toBe('Lê Minh Hoàng');
    await saveCorrection(first);
    await dialog.waitFor({ state: 'detached' });
    expect(await newest()).toMatchObject({ signer: 'Lê Minh Hoàng', subject: 'về việc thứ tư, đã sửa' });
  });

  it('cùng một ô sửa ở cả hai cửa sổ: không bên nào lặng lẽ đè lên bên kia', async () => {
    const { id } = await newest();
    const dialog = first.getByRole('dialog');
    await openCorrection(first, id);
    await typeInto(first, 'Người ký', 'Nguyễn Văn Bình');
    await correctIn(second, id, 'Người ký', 'Đỗ Văn Nam');
    // The page behind the dialog has heard of it.
    await first.locator('.detail-ledger').getByText('Đỗ Văn Nam').waitFor();
    await saveCorrection(first);
    await dialog.getByText('Dòng này vừa được sửa ở nơi khác.', { exact: false }).waitFor();
    expect(await valueOf(first, 'Người ký')).toBe('Nguyễn Văn Bình');
    expect((await newest()).signer).toBe('Đỗ Văn Nam');
    await first.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Bỏ', exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  it('mục cài đặt đang mở theo kịp điều cửa sổ kia vừa lưu; lưu ở đây không đưa chữ cũ trở lại', async () => {
    for (const page of [first, second]) {
      await goTo(page, '/cai-dat/co-quan');
      await page.getByLabel('Địa danh').waitFor();
    }
    const { office } = await ask(program, 'organization.get', {});
    await first.bringToFront();
    await typeInto(first, 'Địa danh', 'Bắc Ninh');
    await second.bringToFront();
    await typeInto(second, 'Tên cơ quan', `${office.name} mới`);
    await second.keyboard.press('Control+s');
    await second.getByText('Đã lưu tên cơ quan').waitFor();
    await expect.poll(() => valueOf(first, 'Tên cơ quan')).toBe(`${office.name} mới`);
    await first.bringToFront();
    await first.keyboard.press('Control+s');
    await first.getByText('Đã lưu tên cơ quan').waitFor();
    expect((await ask(program, 'organization.get', {})).office).toMatchObject({
      name: `${office.name} mới`,
      place: 'Bắc Ninh',
    });
  });

  it('ra khỏi sổ tập dùng ở cửa sổ này thì cửa sổ kia cũng ra: không ai ghi nhầm sang sổ thật', async () => {
    await goTo(first, '/hom-nay');
    await first.getByRole('button', { name: 'Rời sổ tập dùng' }).press('Enter');
    await first.locator('.practice-band').waitFor({ state: 'detached' });
    await second.locator('.practice-band').waitFor({ state: 'detached' });
    expect(program.problems).toEqual([]);
  });
});
