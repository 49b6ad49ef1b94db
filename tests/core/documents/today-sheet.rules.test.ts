import { describe, expect, it } from 'vitest';
import { fitOnSheet, type SheetRow, type SheetSection } from '../../../electron/core/documents/today-sheet.rules.ts';
import { renderTodaySheet } from '../../../electron/core/word/documents/today-sheet.ts';
import { canRender } from '../../support/tools.ts';
import { renderPdfs } from '../../word/support/libre-office.ts';

interface NumberedRow extends SheetRow {
  readonly number: string;
}

const titles = ['Quá hạn', 'Đến hạn hôm nay', 'Chưa chuyển', 'Đã cấp số, chưa gửi', 'Chờ ký nhận', 'Sắp đến hạn'];
const section = (title: string, count: number, subject: string): SheetSection<NumberedRow> => ({
  title,
  total: count,
  rows: Array.from({ length: count }, (_, index) => ({
    number: String(index + 1),
    subject,
    symbol: `${index + 1}-CV/BTGDVTU`,
    issuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    who: 'Phòng Cơ yếu - Công nghệ thông tin',
    state: 'quá 12 ngày',
  })),
});
const short = 'Giấy mời họp giao ban tuần';
const long = 'Công văn về việc rà soát, báo cáo kết quả thực hiện chương trình công tác quý III…';

describe('tờ việc đang chờ vừa một trang A4', () => {
  it('ít việc thì đủ cả; mục không có việc bỏ ra', () => {
    const fitted = fitOnSheet([
      section('Quá hạn', 2, short),
      section('Chưa chuyển', 0, short),
      section('Sắp đến hạn', 3, short),
    ]);
    expect(fitted.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Quá hạn', 2],
      ['Sắp đến hạn', 3],
    ]);
  });

  it('nhiều việc thì việc gấp trước, mục nào cũng còn ít nhất một dòng, số cả mục giữ nguyên', () => {
    const fitted = fitOnSheet(titles.map((title) => section(title, 50, long)));
    const [urgent = 0, ...others] = fitted.map(({ rows }) => rows.length);
    expect(urgent).toBeGreaterThan(3);
    expect(others).toEqual([1, 1, 1, 1, 1]);
    expect(fitted.every(({ total }) => total === 50)).toBe(true);
    expect(fitted[0]?.rows[0]?.number).toBe('1');
  });

  it.skipIf(!canRender())(
    'in ra đúng một trang, và trang ấy được dùng hết [cần LibreOffice và poppler]',
    async () => {
      const sheets = [
        titles.map((title) => section(title, 50, long)),
        titles.map((title) => section(title, 50, short)),
        [section('Quá hạn', 200, long)],
        [section('Quá hạn', 200, short)],
        [section('Quá hạn', 200, 'WWWW MMMM '.repeat(9).trim())],
      ];
      const files = await Promise.all(
        sheets.map((sections) =>
          renderTodaySheet({
            officeName: 'Văn phòng Tỉnh ủy',
            title: 'Việc đang chờ chủ nhật, ngày 22/11/2026',
            practice: true,
            sections: fitOnSheet(sections),
          }),
        ),
      );
      const printed = renderPdfs(files);
      expect(printed.map(({ pages }) => pages)).toEqual([1, 1, 1, 1, 1]);
      const reached = printed.map(({ words }) => Math.max(...words.map(({ bottom }) => bottom)));
      expect(reached.filter((millimetres) => millimetres < 190)).toEqual([]);
    },
    60_000,
  );
});
