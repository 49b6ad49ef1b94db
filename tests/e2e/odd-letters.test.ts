/** Letters out of the ordinary, entered from the keyboard alone by an office that has just begun in November. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from '../support/accessibility.ts';
import { type Program, startProgram } from '../support/program.ts';
import { findChromium } from '../support/tools.ts';
import { ask } from './desk.ts';
import { holdAnswers } from './held-answers.ts';
import { focusedLabel, typeInto, valueOf } from './keyboard.ts';

const morning = { now: () => new Date('2026-11-22T02:00:00Z') };

interface OddLetter {
  readonly what: string;
  readonly symbol: string;
  readonly date: string;
  /** What is typed into the organ's field; '' takes what the symbol told. */
  readonly issuer: string;
  readonly subject: string;
  /** As it stands in the book: symbol, type, organ, date. */
  readonly registered: readonly [symbol: string, typeCode: string | null, issuerName: string, date: string | null];
}

const odd: readonly OddLetter[] = [
  ['nghị định của Chính phủ', '30/2020/nđ-cp', '5/3/2020', '', ['30/2020/NĐ-CP', 'NĐ', 'Chính phủ', '2020-03-05']],
  ['thông tư gõ không dấu', '5/2026/tt-bnv', '10/11', '', ['05/2026/TT-BNV', 'TTư', 'Bộ Nội vụ', '2026-11-10']],
  ['luật của Quốc hội', '117/2025/qh15', '10/12/2025', '', ['117/2025/QH15', null, 'Quốc hội', '2025-12-10']],
  ['quyết định của Thủ tướng', '1234/qd-ttg', '1/11', '', ['1234/QĐ-TTg', 'QĐ', 'Thủ tướng Chính phủ', '2026-11-01']],
  ['công điện', '12/cđ-ttg', '2/11', '', ['12/CĐ-TTg', 'CĐ', 'Thủ tướng Chính phủ', '2026-11-02']],
  [
    'thông báo của Văn phòng Chính phủ',
    '45/tb-vpcp',
    '3/11',
    '',
    ['45/TB-VPCP', 'TB', 'Văn phòng Chính phủ', '2026-11-03'],
  ],
  [
    'công văn của UBND, cơ quan mới gõ chữ thường',
    '567/ubnd-vx',
    '4/11',
    'uỷ ban nhân dân tỉnh',
    ['567/UBND-VX', 'CV', 'Uỷ ban nhân dân tỉnh', '2026-11-04'],
  ],
  [
    'kế hoạch của UBND, cơ quan nay đã biết',
    '99/kh-ubnd',
    '4/11',
    '',
    ['99/KH-UBND', 'KH', 'Uỷ ban nhân dân tỉnh', '2026-11-04'],
  ],
  ['nghị quyết trung ương', '03-nq/tw', '6/11', 'bo chinh tri', ['03-NQ/TW', 'NQ', 'Bộ Chính trị', '2026-11-06']],
  [
    'công văn năm chữ số',
    '15671-cv/vptw',
    '25/6',
    '',
    ['15671-CV/VPTW', 'CV', 'Văn phòng Trung ương Đảng', '2026-06-25'],
  ],
  ['số có dấu sao', '12*-ct/tu', '24/3', 'tỉnh uỷ hà nam', ['12*-CT/TU', 'CT', 'Tỉnh uỷ Hà Nam', '2026-03-24']],
  [
    'bản sao của cơ quan khác',
    '126-bs/vptu',
    '18/1',
    'Văn phòng Tỉnh uỷ Hà Nam',
    ['126-BS/VPTU', 'BS', 'Văn phòng Tỉnh uỷ Hà Nam', '2026-01-18'],
  ],
  [
    'quyết định của đảng uỷ xã',
    '1-qđ/đu',
    '2/11',
    'đảng uỷ xã yên phong',
    ['01-QĐ/ĐU', 'QĐ', 'Đảng uỷ xã Yên Phong', '2026-11-02'],
  ],
  ['giấy mời có số', '4/gm-ubnd', '20/11', '', ['04/GM-UBND', 'GM', 'Uỷ ban nhân dân tỉnh', '2026-11-20']],
  [
    'báo cáo của sở, cơ quan mới',
    '123/bc-stc',
    '19/11',
    'sở tài chính tỉnh',
    ['123/BC-STC', 'BC', 'Sở Tài chính tỉnh', '2026-11-19'],
  ],
  [
    'cùng sở, gõ toàn chữ hoa',
    '124/bc-stc',
    '19/11',
    'SỞ TÀI CHÍNH TỈNH',
    ['124/BC-STC', 'BC', 'Sở Tài chính tỉnh', '2026-11-19'],
  ],
  ['thông tri của Đảng', '7-tt/tu', '7/11', 'tỉnh uỷ hà nam', ['07-TT/TU', 'TT', 'Tỉnh uỷ Hà Nam', '2026-11-07']],
  [
    'chương trình phối hợp',
    '2-ctph/btgdvtu',
    '8/11',
    '',
    ['02-CTPH/BTGDVTU', 'CTr', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ', '2026-11-08'],
  ],
  ['gạch dài dán từ nơi khác', '138—cv/btctu', '9/11', '', ['138-CV/BTCTU', 'CV', 'Ban Tổ chức Tỉnh uỷ', '2026-11-09']],
  ['có chữ Số ở trước', 'Số: 139-CV/BTCTU', '9/11', '', ['139-CV/BTCTU', 'CV', 'Ban Tổ chức Tỉnh uỷ', '2026-11-09']],
  ['không số', '', '9/11', 'ban chi dao', ['', null, 'Ban Chỉ đạo phòng, chống thiên tai', '2026-11-09']],
  ['không ngày', '77/cat-pv01', '', 'công an tỉnh', ['77/CAT-PV01', 'CV', 'Công an tỉnh', null]],
  ['không số, không ngày', '', '', 'hội cựu chiến binh tỉnh', ['', null, 'Hội Cựu chiến binh tỉnh', null]],
  [
    'cùng ký hiệu của xã khác',
    '1-qđ/đu',
    '2/11',
    'đảng uỷ xã tân lập',
    ['01-QĐ/ĐU', 'QĐ', 'Đảng uỷ xã Tân Lập', '2026-11-02'],
  ],
  ['công văn không ghi đơn vị', '568/ubnd', '5/11', '', ['568/UBND', 'CV', 'Uỷ ban nhân dân tỉnh', '2026-11-05']],
  [
    'nghị quyết liên tịch',
    '1/2026/nqlt-cp-mttw',
    '5/11',
    'Chính phủ, Ủy ban Trung ương Mặt trận',
    ['01/2026/NQLT-CP-MTTW', 'NQLT', 'Chính phủ, Ủy ban Trung ương Mặt trận', '2026-11-05'],
  ],
  ['hợp đồng', '12/hđ-ctib', '5/11', 'Công ty In báo', ['12/HĐ-CTIB', 'HĐ', 'Công ty In báo', '2026-11-05']],
  ['hướng dẫn gõ không dấu', '13/hd-stc', '5/11', '', ['13/HD-STC', 'HD', 'Sở Tài chính tỉnh', '2026-11-05']],
  ['ký hiệu lạ', 'A1-2026', '5/11', 'Công ty In báo', ['A1-2026', null, 'Công ty In báo', '2026-11-05']],
  ['pháp lệnh', '4/2026/ubtvqh16', '5/11', '', ['4/2026/UBTVQH16', null, 'Uỷ ban Thường vụ Quốc hội', '2026-11-05']],
].map(([what, symbol, date, issuer, registered], index) => ({
  what: what as string,
  symbol: symbol as string,
  date: date as string,
  issuer: issuer as string,
  subject: `về công việc thứ ${index + 1}`,
  registered: registered as unknown as OddLetter['registered'],
}));

describe.skipIf(findChromium() === null)('an office that begins in November (needs Chromium)', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram({ clock: morning });
    page = await program.openPage();
  });
  afterAll(async () => {
    await program.close();
  });

  it('tells at set-up where its paper books ended; what cannot be read is said beside its field', async () => {
    await page.getByLabel('Tên cơ quan', { exact: true }).first().focus();
    await page.keyboard.type('Văn phòng Tỉnh uỷ Bắc Ninh');
    const names = page.getByLabel('Họ và tên', { exact: true });
    for (const [index, name] of ['Lê Minh Hoàng', 'Nguyễn Văn Bình', 'Ngô Thị Lan'].entries()) {
      await names.nth(index).focus();
      await page.keyboard.type(name);
    }
    await typeInto(page, 'Bắt đầu từ', '01/10/2025');
    await typeInto(page, 'Sổ giấy đến số', '15670');
    await typeInto(page, 'Văn bản đi VPTU', 'CV 35, XYZ 3');
    await page.keyboard.press('Control+s');
    await page.getByText('Chưa rõ “XYZ 3”. Ghi loại rồi số, ví dụ CV 35.').waitFor();
    await expect.poll(() => focusedLabel(page)).toBe('Văn bản đi VPTU');
    await typeInto(page, 'Văn bản đi VPTU', 'CV 35, BC 12, QĐ 7, BS 125');
    await page.getByText('Số tiếp theo: 36-CV/VPTU, 13-BC/VPTU, 08-QĐ/VPTU, 126-BS/VPTU.').waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    const { series } = await ask(program, 'numbering.listSeries', {});
    const next = series.map(({ kind, typeName, nextNumber }) => `${kind} ${typeName ?? ''} ${nextNumber}`);
    expect(next).toEqual(
      expect.arrayContaining(['incoming  15671', 'outgoing Công văn 36', 'outgoing Quyết định 8', 'copy  126']),
    );
  });

  it('shows a number of five digits, and 15670a, inside its column', async () => {
    await page.keyboard.press('F2');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    const fits = (): Promise<boolean> =>
      page.evaluate(`(() => {
        const column = document.querySelector('.entry-number').getBoundingClientRect();
        const large = document.querySelector('.entry-number-large');
        const range = document.createRange();
        range.selectNodeContents(large);
        const text = range.getBoundingClientRect();
        return text.right <= column.right - 8 && large.scrollWidth <= large.clientWidth;
      })()`);
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('15671');
    await expect.poll(fits).toBe(true);
    await page.keyboard.press('F8');
    await page.getByRole('dialog', { name: 'Số khác' }).waitFor();
    await typeInto(page, 'Số', '15670');
    await typeInto(page, 'Chữ sau số', 'abc');
    await typeInto(page, 'Lý do', 'chèn');
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.locator('.entry-number-large').innerText()).toBe('15670abc');
    await expect.poll(fits).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
  });

  it('takes the organ and the type of an overtyped symbol with it', async () => {
    await page.evaluate('location.reload()');
    await page.getByRole('heading', { name: 'Chủ nhật, 22/11/2026' }).waitFor();
    await page.keyboard.press('F2');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.keyboard.type('12/cđ-ttg');
    await page.keyboard.press('Tab');
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Thủ tướng Chính phủ');
    await typeInto(page, 'Số, ký hiệu', '45/tb-vpcp');
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Văn phòng Chính phủ');
    await expect.poll(() => valueOf(page, 'Loại')).toBe('TB');
    await typeInto(page, 'Số, ký hiệu', '9-xy/lmn');
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('');
    await expect.poll(() => valueOf(page, 'Loại')).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).press('Enter');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
  });

  it('types over an organ that is filled in late, when the cursor stands there already', async () => {
    const letGo = holdAnswers(program, page, 'incoming.readSymbol');
    await page.keyboard.press('F2');
    await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
    await page.keyboard.type('77/tb-vpcp');
    await page.getByLabel('Cơ quan ban hành', { exact: true }).focus();
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('');
    await letGo();
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Văn phòng Chính phủ');
    await page.keyboard.type('Văn phòng Quốc hội');
    await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe('Văn phòng Quốc hội');
    // Where no list of suggestions, come or not yet come, takes Escape for itself.
    await page.getByLabel('Trích yếu', { exact: true }).focus();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ và trở về sổ' }).press('Enter');
    await page.getByRole('grid', { name: 'Sổ văn bản đến' }).waitFor();
  });

  it.each(odd.map((letter, index) => ({ ...letter, index })))(
    '$what',
    async ({ index, symbol, date, issuer, subject, registered }) => {
      if (index === 0) await page.keyboard.press('F2');
      await expect.poll(() => focusedLabel(page)).toBe('Số, ký hiệu');
      await page.keyboard.type(symbol);
      await page.keyboard.press('Enter');
      await page.keyboard.type(date);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedLabel(page)).toBe('Cơ quan ban hành');
      if (issuer === '') await expect.poll(() => valueOf(page, 'Cơ quan ban hành')).toBe(registered[2]);
      else if (issuer === 'ban chi dao') await page.keyboard.type('Ban Chỉ đạo phòng, chống thiên tai');
      else await page.keyboard.type(issuer);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedLabel(page)).toBe('Trích yếu');
      await page.keyboard.type(subject);
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
      const { latest } = await ask(program, 'incoming.getEntryDefaults', {});
      const [row] = latest;
      expect([row?.symbol, row?.typeCode, row?.issuerName, row?.documentDate]).toEqual(registered);
      expect(row?.numberText).toBe(String(15_671 + index));
    },
  );

  it('announces the same decree by another route before it is saved, whatever organ is named', async () => {
    await page.keyboard.type('30/2020/NĐ-CP');
    await page.keyboard.press('Enter');
    await page.keyboard.type('05/03/2020');
    await page.keyboard.press('Enter');
    await page.getByText('Đã vào sổ: số đến 15671, ngày 22/11/2026').waitFor();
    // Saved in haste: refused, and what was refused is not said of the next letter.
    await typeInto(page, 'Trích yếu', 'về công tác văn thư');
    await page.keyboard.press('Control+Enter');
    await page.locator('.band-error').waitFor();
    await page.getByRole('button', { name: 'Ghi nhận bản giấy' }).press('Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Giữ nguyên số đến');
    await expect.poll(() => page.locator('.band-error, .entry .field-error').count()).toBe(0);
  });

  it('lets the clerk say that an organ with a longer name is another one', async () => {
    await typeInto(page, 'Số, ký hiệu', '12*-ct/tu');
    await typeInto(page, 'Ngày văn bản', '24/03');
    await typeInto(page, 'Cơ quan ban hành', 'Tỉnh uỷ Hà Nam Ninh');
    await typeInto(page, 'Trích yếu', 'về công việc khác');
    await page.keyboard.press('Control+Enter');
    await page.locator('.band-error').waitFor();
    await page.getByRole('button', { name: 'Vẫn đăng ký' }).press('Enter');
    await page.getByText('Sẽ lấy số mới').waitFor();
    await expect.poll(() => page.locator('.band-error, .entry .field-error').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.entry-number').innerText()).toContain('Đã lưu số đến');
  });

  it('never broke a rule of the page', () => {
    expect(program.problems).toEqual([]);
  });
});
