import { describe, expect, it } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { openTestOffice } from '../../support/office.ts';
import { packed, handMadeWorkbook, sheetXml } from '../spreadsheet/spreadsheet-helpers.ts';
import { csv, handIn, row, titles } from './old-register.ts';

const semicolons = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.join(';')).join('\r\n');

describe('tệp sổ cũ như văn thư vẫn có', () => {
  it('dấu chấm phẩy giữa các cột, tên cơ quan và tên sổ ở trên', async () => {
    const office = await openTestOffice();
    const file = ['VĂN PHÒNG TỈNH ỦY', 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', semicolons([titles, row(1), row(2), row(3)])].join(
      '\r\n',
    );
    const { inspected, report } = await handIn(office, file);
    expect(inspected.headerRow).toBe(3);
    expect(report).toMatchObject({ read: 3, accepted: 3 });
  });

  it('cột cách nhau bằng tab, UTF-16', async () => {
    const office = await openTestOffice();
    const text = [titles, row(1), row(2)].map((cells) => cells.join('\t')).join('\r\n');
    const { report } = await handIn(office, Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect(report).toMatchObject({ read: 2, accepted: 2 });
  });

  it('tiêu đề hai dòng, nhóm ở trên, cột ở dưới', async () => {
    const office = await openTestOffice();
    const upper = ['Ngày đến', 'Số đến', 'Văn bản', '', '', 'Trích yếu nội dung', 'Người nhận', 'Ghi chú'];
    const lower = ['', '', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng', '', '', ''];
    const { inspected, report } = await handIn(office, csv([lower, row(1), row(2)], upper));
    expect(inspected.headerRow).toBe(2);
    expect(inspected.columns.map(({ field }) => field)).toEqual([
      'arrivalDate',
      'arrivalNumber',
      'issuerName',
      'symbol',
      'documentDate',
      'subject',
      'addressee',
      'note',
    ]);
    expect(report).toMatchObject({ read: 2, accepted: 2 });
  });

  it('tiêu đề lặp lại ở mỗi trang, số trang, dòng tháng, dòng cộng, chữ ký cuối sổ: bỏ qua và kể ra', async () => {
    const office = await openTestOffice();
    const only = (text: string, column = 0): string[] => titles.map((_, place) => (place === column ? text : ''));
    const file = csv([
      only('Tháng 01 năm 2022'),
      row(1),
      row(2),
      only('Trang 2', 5),
      [...titles],
      row(3),
      only('Cộng tháng 01: 3 văn bản'),
      only('Ngày 31 tháng 12 năm 2022', 6),
      only('Người lập sổ', 6),
    ]);
    const { report } = await handIn(office, file);
    expect(report).toMatchObject({
      read: 3,
      accepted: 3,
      rejected: 0,
      skippedCount: 6,
      skippedRows: [2, 5, 6, 8, 9, 10],
    });
  });

  it('dòng thiếu ngày nhưng có trích yếu vẫn phải trả lời, không bị coi là dòng thừa', async () => {
    const office = await openTestOffice();
    const { report } = await handIn(office, csv([row(1), row('', { 'Ngày đến': '' })]));
    expect(report).toMatchObject({ read: 2, accepted: 1, rejected: 1, skippedCount: 0 });
  });

  it('tiêu đề lặp lại bị cắt bớt vẫn là tiêu đề; văn bản có vài chữ giống tên cột vẫn phải trả lời', async () => {
    const office = await openTestOffice();
    const cells = (written: Partial<Record<(typeof titles)[number], string>>): string[] =>
      titles.map((title) => written[title] ?? '');
    const file = csv([
      row(1),
      // Two of three cells are titles.
      cells({ 'Ngày đến': 'Ngày đến', 'Số đến': 'Số đến', 'Tác giả': '(tiếp theo)' }),
      // Two of four are not more than half, and one alone is no row of titles.
      cells({
        'Tác giả': 'Tác giả',
        'Số, ký hiệu': '12-BC/TU',
        'Tên loại và trích yếu nội dung': 'Báo cáo quý',
        'Ghi chú': 'Ghi chú',
      }),
      cells({ 'Ghi chú': 'Ghi chú' }),
    ]);
    const { report } = await handIn(office, file);
    expect(report).toMatchObject({ read: 3, accepted: 1, rejected: 2, skippedRows: [3] });
    expect(report.rejectedRows.map(({ rowNumber }) => rowNumber)).toEqual([4, 5]);
  });

  it('ngày chỉ ghi ở dòng đầu, dấu nháy và “nt” là như dòng trên', async () => {
    const office = await openTestOffice();
    const { plan, report } = await handIn(
      office,
      csv([
        row(1, { 'Tác giả': 'Tỉnh ủy Hà Nam' }),
        row(2, { 'Ngày đến': '', 'Tác giả': '"' }),
        row(3, { 'Ngày đến': '-nt-', 'Tác giả': 'nt' }),
      ]),
    );
    expect(report).toMatchObject({ accepted: 3, shortYears: [{ rowNumber: 3, from: 'để trống', to: '2022-01-18' }] });
    const done = await office.call('exchange.import', { ...plan, expectedRows: 3 });
    const page = await office.call('incoming.page', { ...allIncoming, bookId: done.bookId, offset: 0, limit: 5 });
    expect(page.rows.map(({ issuerName, arrivalDate }) => `${issuerName} ${arrivalDate}`)).toEqual(
      Array(3).fill('Tỉnh ủy Hà Nam 2022-01-18'),
    );
  });

  it('trích yếu không lấy theo dòng trên: dòng trên có thể có độ mật', async () => {
    const office = await openTestOffice();
    const { report } = await handIn(
      office,
      csv([
        row(1, { 'Tên loại và trích yếu nội dung': 'Báo cáo vụ Thiên Nga (Mật)' }),
        row(2, { 'Tên loại và trích yếu nội dung': '"' }),
      ]),
    );
    expect(report.secretRows).toEqual([2]);
    expect(JSON.stringify(report)).not.toContain('Thiên Nga');
  });

  it('hai cột cùng tên: cột đầu được nhận, cột sau để trống cho người chọn', async () => {
    const office = await openTestOffice();
    const lines = [row(1), row(2)].map((cells) => [...cells, 'thuộc cột sau']);
    const { inspected, report } = await handIn(office, csv(lines, [...titles, 'Ghi chú']));
    expect(inspected.columns.map(({ field }) => field).slice(-2)).toEqual(['note', null]);
    expect(report).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it.each([
    ['5.1.22', '2022-01-05'],
    ['05-01-2022', '2022-01-05'],
    ['5/1/22', '2022-01-05'],
    ['44569', '2022-01-08'],
    ['2022-01-05 08:30:00', '2022-01-05'],
    ['ngày 5 tháng 1 năm 2022', '2022-01-05'],
    ['05/01/2022 8h30', '2022-01-05'],
  ])('ngày ghi %s', async (written, date) => {
    const office = await openTestOffice();
    const { report } = await handIn(office, csv([row(1, { 'Ngày đến': written, 'Ngày tháng': '' })]));
    expect(report).toMatchObject({ accepted: 1, firstDate: date });
  });

  it.each(['0790', ' 790 ', 'Số: 790', '790.', '790,0'])('số ghi thành chữ %s', async (written) => {
    const office = await openTestOffice();
    const { report } = await handIn(office, csv([row(1, { 'Số đến': written })]));
    expect(report).toMatchObject({ accepted: 1, firstNumberText: '790' });
  });

  it('số, ký hiệu bị Excel đổi thành ngày thì không nhập thành ngày', async () => {
    const office = await openTestOffice();
    const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const letters = 'ABCDEFGH';
    const line = (number: number, cells: readonly string[]): string =>
      `<row r="${number}">${cells.map((text, place) => cell(`${letters[place] ?? ''}${number}`, text)).join('')}</row>`;
    const turned = line(2, row(1)).replace(cell('D2', '101-CV/BTCTU'), '<c r="D2" s="1"><v>44690</v></c>');
    const book = packed(
      handMadeWorkbook({
        sheet: sheetXml(line(1, titles) + turned),
        styles:
          '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      }),
    );
    const { report } = await handIn(office, 'bytes' in book ? book.bytes : '', {}, 'so.xlsx');
    expect(report.rejectedRows).toMatchObject([{ cell: 'D2', reason: expect.stringContaining('thành ngày') }]);
  });
});
