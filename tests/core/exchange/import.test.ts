import { describe, expect, it } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { found, openTestOffice } from '../../support/office.ts';
import { csv, handIn, row, titles } from './old-register.ts';

const rows = (count: number, from = 1): string[][] => Array.from({ length: count }, (_, index) => row(from + index));

describe('nhập sổ văn bản đến cũ', () => {
  it('nhận ra các cột của sổ 8 cột và nhập đủ dòng với số như trong tệp', async () => {
    const office = await openTestOffice();
    const { inspected, plan, report } = await handIn(office, csv(rows(30)));
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
    expect(report).toMatchObject({ read: 30, accepted: 30, rejected: 0, firstNumberText: '1', lastNumberText: '30' });
    const done = await office.call('exchange.import', { ...plan, expectedRows: 30 });
    expect(done).toMatchObject({ rows: 30, firstNumberText: '1', lastNumberText: '30', hindrance: '' });

    const page = await office.call('incoming.page', { ...allIncoming, bookId: done.bookId, offset: 0, limit: 50 });
    expect(page.rows).toHaveLength(30);
    expect(found(page.rows.find(({ number }) => number === 7))).toMatchObject({
      arrivalDate: '2022-01-18',
      symbol: '107-CV/BTCTU',
      typeCode: 'CV',
      subject: 'về việc báo cáo công tác tháng, số 7',
      documentDate: '2022-01-17',
      issuerName: 'Ban Tổ chức Tỉnh ủy',
      addressee: 'Phòng Tổng hợp',
      channel: 'paper',
      status: 'registered',
    });
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  it('tìm thấy văn bản vừa nhập, và lịch sử nói nó đến từ tệp nào', async () => {
    const office = await openTestOffice();
    const { plan } = await handIn(office, csv(rows(3)));
    await office.call('exchange.import', { ...plan, expectedRows: 3 });
    const page = await office.call('incoming.page', { ...allIncoming, text: '102 cv btctu', offset: 0, limit: 5 });
    expect(page.rows.map(({ numberText }) => numberText)).toEqual(['2']);
    const detail = await office.call('incoming.get', { id: found(page.rows[0]).id });
    expect(detail.history.map(({ action }) => action)).toEqual(['Nhập 3 văn bản đến từ tệp so den 2022.csv']);
  });

  it('mỗi văn bản có trong tìm kiếm đúng một lần, cả khi ngày đến lộn xộn và trùng ngày với văn bản đã có', async () => {
    const office = await openTestOffice();
    const bookId = await office.bookId();
    await office.register({ subject: 'đã có từ trước', arrivalDate: '2026-01-18' });
    const dayOf = (number: number): string => `${String(20 - (number % 3)).padStart(2, '0')}/01/2026`;
    const mixed = Array.from({ length: 120 }, (_, index) =>
      row(index + 10, { 'Ngày đến': dayOf(index), 'Ngày tháng': '05/01/2026' }),
    );
    const { plan } = await handIn(office, csv(mixed), { bookId, year: 2026 });
    await office.call('exchange.import', { ...plan, expectedRows: 120 });
    const find = async (text: string) =>
      (await office.call('incoming.page', { ...allIncoming, text, offset: 0, limit: 200 })).rows;
    expect(await find('bao cao cong tac thang')).toHaveLength(120);
    expect(await find('da co tu truoc')).toHaveLength(1);
    for (const number of [30, 31, 64, 129])
      expect((await find(`${number + 100} cv btctu`)).map(({ numberText }) => numberText)).toEqual([String(number)]);
  });

  it('số tiếp theo của sổ đứng sau số lớn nhất đã nhập', async () => {
    const office = await openTestOffice();
    const bookId = await office.bookId();
    const current = rows(5).map((cells) =>
      cells.map((cell) => cell.replace('18/01/2022', '18/01/2026').replace('17/01/2022', '17/01/2026')),
    );
    const { plan } = await handIn(office, csv(current), { bookId, year: 2026 });
    await office.call('exchange.import', { ...plan, expectedRows: 5 });
    expect((await office.register({ subject: 'văn bản mới' })).numberText).toBe('6');
  });

  it('mỗi dòng hoặc được nhập, hoặc bị loại với ô và lý do', async () => {
    const office = await openTestOffice();
    const { report, plan } = await handIn(
      office,
      csv([
        row(1),
        row(1, { 'Tác giả': 'Tỉnh ủy Hà Nam' }),
        row('x2'),
        row(3, { 'Ngày đến': '31/02/2022' }),
        row(4, { 'Ngày đến': '18/01/2021' }),
        row(5, { 'Ngày tháng': '19/01/2022' }),
        row(6, { 'Tác giả': '' }),
        row(7, { 'Tên loại và trích yếu nội dung': '' }),
        row('12a'),
      ]),
    );
    expect(report).toMatchObject({ read: 9, accepted: 2, rejected: 7 });
    expect(report.rejectedRows.map(({ rowNumber, cell, reason }) => [rowNumber, cell, reason])).toEqual([
      [3, 'B3', 'Số này đã có ở dòng 2.'],
      [4, 'B4', 'Không đọc được số đến.'],
      [5, 'A5', 'Không đọc được ngày đến.'],
      [6, 'A6', 'Ngày đến 18/01/2021 không thuộc năm 2022 của Sổ văn bản đến năm 2022.'],
      [7, 'E7', 'Ngày văn bản 19/01/2022 sau ngày đến 18/01/2022.'],
      [8, 'C8', 'Chưa ghi cơ quan ban hành.'],
      [9, 'F9', 'Chưa ghi trích yếu.'],
    ]);
    const done = await office.call('exchange.import', { ...plan, expectedRows: 2 });
    expect(done).toMatchObject({ rows: 2, lastNumberText: '12a' });
  });

  it('dòng có độ mật chỉ nêu số dòng, không nhập, không hiện nội dung ở đâu', async () => {
    const office = await openTestOffice();
    const secret = 'Báo cáo vụ việc Thiên Nga (Mật)';
    const { report, inspected } = await handIn(
      office,
      csv([
        row(1, { 'Tên loại và trích yếu nội dung': secret }),
        row(2, { 'Ghi chú': 'TỐI MẬT' }),
        row(3, { 'Tên loại và trích yếu nội dung': 'Kế hoạch bảo vệ bí mật nhà nước' }),
      ]),
    );
    expect(report).toMatchObject({ accepted: 1, rejected: 2, secretRows: [2, 3], rejectedRows: [] });
    expect(JSON.stringify([report, inspected])).not.toContain('Thiên Nga');
  });

  it('cột độ mật loại mọi dòng không phải Thường', async () => {
    const office = await openTestOffice();
    const head = [...titles, 'Độ mật'];
    const { report } = await handIn(
      office,
      csv(
        [
          [...row(1), 'Thường'],
          [...row(2), 'Mật'],
          [...row(3), ''],
          [...row(4), 'A'],
        ],
        head,
      ),
    );
    expect(report).toMatchObject({ accepted: 2, secretRows: [3, 5] });
  });

  it('từ chối tệp mà tên đã ghi độ mật', async () => {
    const office = await openTestOffice();
    await expect(office.receive('so den (Mật).xlsx', 'x')).rejects.toThrow('secret_content');
  });

  it('số bị bỏ cách được giải thích, và nhận lại được khi tìm thấy dòng thiếu', async () => {
    const office = await openTestOffice();
    const { plan, report } = await handIn(office, csv([row(1), row(2), row(5), row(7)]));
    expect(report).toMatchObject({ gaps: ['3–4', '6'], gapCount: 3 });
    const { bookId } = await office.call('exchange.import', { ...plan, expectedRows: 4 });
    const check = await office.call('numbering.checkSeries', { seriesId: bookId });
    expect(check).toMatchObject({ lastNumber: 7, issued: 4, missing: [], duplicates: [] });
    expect(check.released.map(({ numberText }) => numberText)).toEqual(['3', '4', '6']);

    const late = await handIn(office, csv([row(4)]), { bookId });
    expect(late.report).toMatchObject({ accepted: 1, rejected: 0 });
    await office.call('exchange.import', { ...late.plan, expectedRows: 1 });
    const after = await office.call('numbering.checkSeries', { seriesId: bookId });
    expect(after).toMatchObject({ issued: 5, missing: [] });
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  it('sổ mới của tệp bắt đầu ở số đầu tiên của tệp; chỉ thiếu ít số thì bắt đầu từ 1 và kể ra các số thiếu', async () => {
    const office = await openTestOffice();
    const { plan, report } = await handIn(office, csv([row(1284), row(1285)]));
    expect(report).toMatchObject({ accepted: 2, gapCount: 0 });
    const { bookId } = await office.call('exchange.import', { ...plan, expectedRows: 2 });
    const check = await office.call('numbering.checkSeries', { seriesId: bookId });
    expect(check).toMatchObject({ lastNumber: 1285, issued: 2, missing: [], released: [] });
    expect((await handIn(office, csv([row(9), row(10)]))).report).toMatchObject({ gaps: ['1–8'], gapCount: 8 });
  });

  it('số đã dùng trong sổ không bị ghi đè', async () => {
    const office = await openTestOffice();
    const { plan } = await handIn(office, csv(rows(3)));
    const { bookId } = await office.call('exchange.import', { ...plan, expectedRows: 3 });
    const again = await handIn(office, csv(rows(4)), { bookId });
    expect(again.report).toMatchObject({ accepted: 1, rejected: 3 });
    expect(again.report.rejectedRows[0]).toMatchObject({ cell: 'B2', reason: 'Số này đã dùng trong sổ.' });
  });

  it('số nhảy quá xa là ghi nhầm, không phải số trống', async () => {
    const office = await openTestOffice();
    const { report } = await handIn(office, csv([row(1), row(2), row(99_999)]));
    expect(report).toMatchObject({ accepted: 2, gapCount: 0 });
    expect(report.rejectedRows[0]?.reason).toContain('cách quá xa');
  });

  it('năm viết hai số, năm không viết, dấu chấm và giờ đều đọc được và được kể ra', async () => {
    const office = await openTestOffice();
    const { report } = await handIn(
      office,
      csv([
        row(1, { 'Ngày đến': '18/1/22' }),
        row(2, { 'Ngày đến': '18/01' }),
        row(3, { 'Ngày đến': '18.01.2022 08:20' }),
        row(4, { 'Ngày đến': '2022-01-18T08:20:00', 'Ngày tháng': 'ngày 05 tháng 01 năm 2022' }),
        row(5, { 'Ngày đến': '180122' }),
      ]),
    );
    expect(report).toMatchObject({ accepted: 5, shortYearCount: 3, firstDate: '2022-01-18', lastDate: '2022-01-18' });
    expect(report.shortYears[0]).toEqual({ rowNumber: 2, from: '18/1/22', to: '2022-01-18' });
  });

  it('tên cơ quan khác dấu, khác chữ hoa thì theo cách viết của cơ quan', async () => {
    const office = await openTestOffice();
    await office.register({ issuerName: 'Ban Tổ chức Tỉnh ủy' });
    const { report } = await handIn(
      office,
      csv([row(1, { 'Tác giả': 'BAN TO CHUC TINH UY' }), row(2, { 'Tác giả': 'Tỉnh uỷ Hà Nam' })]),
    );
    expect(report).toMatchObject({
      issuersKnown: 1,
      issuersRespelled: [{ from: 'BAN TO CHUC TINH UY', to: 'Ban Tổ chức Tỉnh ủy', rows: 1 }],
      issuersNew: [{ name: 'Tỉnh uỷ Hà Nam', rows: 1 }],
    });
  });

  it('văn bản trùng ký hiệu, cơ quan, ngày vẫn nhập nhưng được kể ra', async () => {
    const office = await openTestOffice();
    const same = { 'Số, ký hiệu': '12-CT/TW', 'Tác giả': 'Ban Bí thư', 'Ngày tháng': '05/01/2022' };
    const { report } = await handIn(office, csv([row(1, same), row(2, same)]));
    expect(report).toMatchObject({
      accepted: 2,
      alikeCount: 1,
      alike: [{ rowNumber: 3, numberText: '2', other: 'số đến 1 ở dòng 2' }],
    });
  });

  it('bỏ qua tên cơ quan, tên sổ trên đầu và dòng (1) (2) (3) dưới tiêu đề', async () => {
    const office = await openTestOffice();
    const file = [
      'VĂN PHÒNG TỈNH ỦY',
      'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2022',
      csv([titles.map((_, index) => `(${index + 1})`), ...rows(2)]),
    ].join('\r\n');
    const { inspected, report } = await handIn(office, file);
    expect(inspected).toMatchObject({ headerRow: 3, year: 2022 });
    expect(report).toMatchObject({ read: 2, accepted: 2 });
  });

  it('đoán cột theo nội dung khi không có dòng tiêu đề', async () => {
    const office = await openTestOffice();
    const bare = rows(4).map((cells) => [cells[1], cells[0], cells[3], cells[4], cells[5]].map((cell) => cell ?? ''));
    const [head = [], ...rest] = bare;
    const fileId = await office.receive('so.csv', csv(rest, head));
    const inspected = await office.call('exchange.inspect', { fileId, sheet: null, headerRow: null });
    expect(inspected.headerRow).toBe(0);
    expect(inspected.columns.map(({ field }) => field)).toEqual([
      'arrivalNumber',
      'arrivalDate',
      'symbol',
      'documentDate',
      'subject',
    ]);
  });

  it('đòi đủ bốn cột bắt buộc và không cho hai cột cùng nghĩa', async () => {
    const office = await openTestOffice();
    const { plan } = await handIn(office, csv(rows(2)));
    const without = plan.columns.map((column) => (column.field === 'subject' ? { ...column, field: null } : column));
    await office.expectRefused('exchange.dryRun', { ...plan, columns: without }, 'column_missing');
    const twice = plan.columns.map((column) =>
      column.field === 'note' ? { ...column, field: 'subject' as const } : column,
    );
    await office.expectRefused('exchange.dryRun', { ...plan, columns: twice }, 'column_twice');
  });

  it('không nhập khi kết quả khác bản kiểm tra đã xem', async () => {
    const office = await openTestOffice();
    const { plan } = await handIn(office, csv(rows(3)));
    await office.expectRefused('exchange.import', { ...plan, expectedRows: 4 }, 'import_changed');
    expect((await office.call('exchange.listImports', {})).imports).toEqual([]);
  });
});
