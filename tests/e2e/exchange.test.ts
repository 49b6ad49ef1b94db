import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOutgoing } from '../../electron/contract/outgoing.schema.ts';
import { csv, row } from '../core/exchange/old-register.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';

const noBrowser = findChromium() === null;

describe.skipIf(noBrowser)('nhập sổ cũ, xuất và thống kê trên màn hình (needs Chromium)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-files-'));
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    const opened = await program.core.call({ method: 'workspace.openPractice', input: {}, requestId: 'open' });
    expect(opened.ok).toBe(true);
    page = await program.openPage();
  });
  afterAll(async () => {
    await program?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (place: string): Promise<void> => {
    await page.goto(`http://127.0.0.1:${program.port}/#${place}`);
  };
  const look = async (name: string): Promise<void> => {
    const pictures = process.env.PICTURES;
    if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  };

  it('đưa một sổ cũ vào bằng ba bước, rồi rút lại', async () => {
    const file = path.join(folder, 'so den 2021.csv');
    const rows = Array.from({ length: 24 }, (_, index) =>
      row(index < 20 ? index + 1 : index + 3).map((cell) => cell.replaceAll('/2022', '/2021')),
    );
    const odd = [
      row('30', { 'Ngày đến': '31/02/2021' }),
      row('31', { 'Tên loại và trích yếu nội dung': 'Báo cáo vụ việc (Mật)' }),
    ];
    writeFileSync(file, csv([...rows, ...odd]));
    await open('/so-va-bao-cao');
    await page.getByRole('link', { name: 'Nhập, xuất' }).click();
    await page.getByRole('button', { name: 'Chọn tệp Excel hoặc CSV' }).waitFor();
    await look('exchange-1');
    await page.getByLabel('Tệp Excel (.xlsx) hoặc CSV').setInputFiles(file);
    await page.getByLabel('Cột B là').waitFor();
    await expect.poll(() => page.getByLabel('Cột B là').inputValue()).toBe('arrivalNumber');
    await expect.poll(() => page.getByLabel('Tên sổ mới').inputValue()).toBe('Sổ văn bản đến năm 2021 (nhập từ tệp)');
    await look('exchange-2');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    const button = page.getByRole('button', { name: 'Nhập 24 văn bản đến' });
    await button.waitFor();
    await expect.poll(() => page.getByText('1 dòng có dấu hiệu độ mật').count()).toBe(1);
    await expect.poll(() => page.getByText('vụ việc').count()).toBe(0);
    await expect.poll(() => page.getByText('Không đọc được ngày đến.').count()).toBe(1);
    await look('exchange-3');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await button.click();
    await page.getByText('Đã nhập 24 văn bản').waitFor();
    await look('exchange-4');
    await page.getByRole('button', { name: 'Rút lại' }).click();
    await page.getByLabel('Lý do').fill('chọn nhầm tệp');
    await look('exchange-5');
    await page.getByRole('button', { name: 'Hủy 24 số vừa nhập' }).click();
    await page.getByText('Đã rút lần nhập 24 văn bản').waitFor();
    await page.getByText(/đã rút \d/).waitFor();
    expect(program.problems).toEqual([]);
  });

  it('đưa một sổ văn bản đi cũ vào; trang của văn bản nói nó chỉ là dòng ghi trong sổ', async () => {
    const file = path.join(folder, 'so di 2021.csv');
    const head = 'Số, ký hiệu;Ngày tháng;Tên loại và trích yếu nội dung;Người ký;Nơi nhận;Số bản';
    const rows = [1, 2, 3].map(
      (number) =>
        `0${number}-TB/VPTU;0${number}/12/2021;Thông báo về lịch trực tuần ${number};Nguyễn Văn Bình;"- Các phòng;\n- Lưu Văn phòng";5`,
    );
    writeFileSync(file, ['VĂN PHÒNG TỈNH ỦY', head, ...rows].join('\r\n'));
    await open('/so-va-bao-cao/nhap-xuat');
    await page.getByLabel('Tệp Excel (.xlsx) hoặc CSV').setInputFiles(file);
    await page.getByLabel('Cột A là').waitFor();
    await expect.poll(() => page.getByLabel('Tệp là sổ').inputValue()).toBe('outgoing');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Nhập 3 văn bản đi' }).waitFor();
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu báo cáo (.xlsx)' }).click(),
    ]);
    expect(report.suggestedFilename()).toMatch(/^Kiem-tra-tep-nhap-.*\.xlsx$/);
    await page.getByRole('button', { name: 'Nhập 3 văn bản đi' }).click();
    await page.getByText('Đã nhập 3 văn bản đi').waitFor();
    const found = await program.core.call({
      method: 'outgoing.page',
      input: { ...allOutgoing, text: 'lịch trực tuần 2', offset: 0, limit: 1 },
      requestId: 'find',
    });
    const { rows: hits } = (found.ok ? found.value : { rows: [] }) as {
      readonly rows: readonly { readonly id: number }[];
    };
    await open(`/van-ban-di/${hits[0]?.id}`);
    await page.getByText('không có văn bản để in').waitFor();
    await look('imported-outgoing');
    await expect.poll(() => page.getByRole('button', { name: 'Lưu tệp Word' }).count()).toBe(0);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(program.problems).toEqual([]);
  });

  it('xuất danh sách đang lọc ra Excel và cả gói bàn giao', async () => {
    await open('/van-ban-den');
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    await look('export-dialog');
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu tệp Excel' }).click(),
    ]);
    expect(list.suggestedFilename()).toMatch(/^Van-ban-den-.*\.xlsx$/);
    expect(
      readFileSync(await list.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await open('/so-va-bao-cao/nhap-xuat');
    const [pack] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu gói bàn giao' }).click(),
    ]);
    expect(pack.suggestedFilename()).toMatch(/^Ban-giao-so-.*\.zip$/);
    expect(program.problems).toEqual([]);
  });

  it('thống kê theo kỳ với biểu đồ và bảng, vừa cả màn hình hẹp', async () => {
    await open('/so-va-bao-cao/thong-ke');
    await page.getByRole('button', { name: /^Năm 20/ }).click();
    await page.getByRole('table').first().waitFor();
    await look('statistics');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 683, height: 768 });
    await look('statistics-narrow');
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(program.problems).toEqual([]);
  });
});
