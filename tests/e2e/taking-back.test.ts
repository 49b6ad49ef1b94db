/** An import taken back, and the register put back to a backup: what is under way is said, and what was done fits the screen. */
import { Readable } from 'node:stream';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, planOf, row } from '../core/exchange/old-register.ts';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask, findOverflow, openPractice } from './desk.ts';
import { holdAnswers } from './held-answers.ts';
import { goTo } from './keyboard.ts';

describe.skipIf(findChromium() === null)('rút lại một lần nhập, khôi phục sổ (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = await openPractice(program);
  });
  afterAll(async () => {
    await program.close();
  });

  it('lần nhập đã rút vẫn vừa màn hình hẹp', async () => {
    const rows = [1, 2, 3].map((number) => row(number).map((cell) => cell.replaceAll('/2022', '/2021')));
    const file = await program.core.receive(
      'so_dang_ky_van_ban_den_nam_2021.csv',
      Readable.from([Buffer.from(csv(rows))]),
    );
    if (!file.ok) throw new Error(file.error.message);
    const { fileId } = file.value;
    const inspected = await ask(program, 'exchange.inspect', { fileId, sheet: null, headerRow: null });
    await ask(program, 'exchange.import', { ...planOf(fileId, inspected), expectedRows: 3 });
    const [last] = (await ask(program, 'exchange.listImports', {})).imports;
    await ask(program, 'exchange.undoImport', { id: last?.id ?? 0, reason: 'chọn nhầm tệp' });
    const small = await program.openPage({ width: 683, height: 384 });
    await goTo(small, '/so-va-bao-cao/nhap-xuat');
    await small.getByText(/^đã rút /).waitFor();
    expect(await findOverflow(small)).toEqual([]);
    expect(await findAccessibilityProblems(small)).toEqual([]);
    await small.context().close();
  });

  it('đang khôi phục thì hộp thoại nói vậy', async () => {
    await ask(program, 'workspace.backUpNow', {});
    const letGo = holdAnswers(program, page, 'workspace.restore');
    await goTo(page, '/cai-dat/sao-luu');
    await page
      .getByRole('button', { name: /^Khôi phục bản/ })
      .first()
      .press('Enter');
    const question = page.getByRole('dialog', { name: 'Khôi phục sổ' });
    await question.getByRole('button', { name: 'Khôi phục' }).press('Enter');
    await question.getByText('Đang khôi phục.').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await letGo();
    await question.waitFor({ state: 'detached' });
  });
});
