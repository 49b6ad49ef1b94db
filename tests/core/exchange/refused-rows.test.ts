import { describe, expect, it } from 'vitest';
import { found, openTestOffice } from '../../support/office.ts';
import { csv, handIn, row } from './old-register.ts';

const outgoing = ['Số, ký hiệu', 'Ngày tháng', 'Tên loại và trích yếu nội dung', 'Người ký', 'Nơi nhận'];
const sent = (symbol: string, signer: string, date = '18/03/2026'): string[] => [
  symbol,
  date,
  `Công văn về việc báo cáo quý, số ${symbol}`,
  signer,
  'Các huyện ủy; Lưu Văn phòng',
];

describe('số bỏ trống vì dòng bị từ chối', () => {
  it('sổ đến: kiểm tra và báo cáo số trống đều nói dòng nào', async () => {
    const office = await openTestOffice();
    const bad = { 'Ngày đến': '31/02/2022' };
    const { plan, report } = await handIn(
      office,
      csv([row(1), row(2, bad), row(3), row(5), row('x6'), row(7), row('8a', bad), row(9)]),
    );
    expect(report.gaps).toEqual(['2 (dòng 3 bị từ chối)', '4', '6', '8']);
    const { bookId } = await office.call('exchange.import', { ...plan, expectedRows: report.accepted });
    const check = await office.call('numbering.checkSeries', { seriesId: bookId });
    const note = (number: string) => found(check.released.find(({ numberText }) => numberText === number)).reason;
    expect(note('2')).toBe('Số trống trong tệp nhập “so den 2022.csv”: dòng 3 bị từ chối');
    expect(note('4')).toBe('Số trống trong tệp nhập “so den 2022.csv”');
  });

  it('sổ đi: chỉ dãy có ký hiệu ấy nhận dòng bị từ chối', async () => {
    const office = await openTestOffice();
    const { symbol } = found((await office.call('organization.get', {})).bodies[0]);
    const rows = [
      sent(`01-CV/${symbol}`, 'Trần Văn Hưng'),
      sent(`02-CV/${symbol}`, 'Trần Văn Hưng', '31/02/2026'),
      sent(`03-CV/${symbol}`, 'Trần Văn Hưng'),
      sent(`01-TB/${symbol}`, 'Trần Văn Hưng'),
      sent(`03-TB/${symbol}`, 'Trần Văn Hưng'),
    ];
    const { report } = await handIn(office, csv(rows, outgoing), {}, 'so di.csv');
    // One line for each series.
    expect(report.gaps.map((gap) => gap.replace(/^.+: /, ''))).toEqual(['2 (dòng 3 bị từ chối)', '2']);
  });

  it('hai dòng bị từ chối cùng một số: nêu dòng đầu; số không ghi ký hiệu không nối với dãy nào khi tệp có nhiều dãy', async () => {
    const office = await openTestOffice();
    const bad = { 'Ngày đến': '31/02/2022' };
    const twice = await handIn(office, csv([row(1), row(2, bad), row(2, bad), row(3)]));
    expect(twice.report.gaps).toEqual(['2 (dòng 3 bị từ chối)']);
    const { symbol } = found((await office.call('organization.get', {})).bodies[0]);
    const rows = [
      sent(`01-CV/${symbol}`, 'Trần Văn Hưng'),
      sent('02', 'Trần Văn Hưng', '31/02/2026'),
      sent(`03-CV/${symbol}`, 'Trần Văn Hưng'),
      sent(`01-TB/${symbol}`, 'Trần Văn Hưng'),
    ];
    const { report } = await handIn(office, csv(rows, outgoing), {}, 'so di.csv');
    expect(report.rejected).toBe(1);
    expect(report.gaps.join()).not.toContain('bị từ chối');
  });

  it('dòng có dấu hiệu độ mật không nối với con số nào', async () => {
    const office = await openTestOffice();
    const { report } = await handIn(office, csv([row(1), row(2, { 'Ghi chú': 'Tối mật' }), row(3)]));
    expect(report).toMatchObject({ gaps: ['2'], secretRows: [3] });
  });

  it('ký hiệu mang dấu mật cũng loại dòng', async () => {
    const office = await openTestOffice();
    const { report } = await handIn(
      office,
      csv([
        row(1),
        row(2, { 'Số, ký hiệu': '12-M/TU' }),
        row(3, { 'Số, ký hiệu': '678-QĐ/TU (TM)' }),
        row(4, { 'Số, ký hiệu': '05/QĐ-TM' }),
      ]),
    );
    expect(report).toMatchObject({ accepted: 2, secretRows: [3, 4] });
  });
});

it('không ghi người ký thì không có tên mới nào', async () => {
  const office = await openTestOffice();
  const { symbol } = found((await office.call('organization.get', {})).bodies[0]);
  const words = ['', '(không ghi)', 'Không rõ', '—', 'chưa rõ người ký', '?', 'Đ/c Lò Văn Páo'];
  const rows = words.map((signer, index) => sent(`0${index + 1}-CV/${symbol}`, signer));
  const { plan, report } = await handIn(office, csv(rows, outgoing), {}, 'so di.csv');
  expect(report).toMatchObject({ accepted: 7, issuersNewCount: 1, issuersNew: [{ name: 'Lò Văn Páo', rows: 1 }] });
  await office.call('exchange.import', { ...plan, expectedRows: 7 });
  const { signers } = await office.call('organization.get', {});
  expect(signers.filter(({ fullName }) => /không|\?|—/iu.test(fullName)).map(({ fullName }) => fullName)).toEqual([
    '(không ghi)',
  ]);
});

it('tệp .xls của Excel cũ: từ chối và nói cách lưu thành .xlsx', async () => {
  const office = await openTestOffice();
  const fileId = await office.receive('so cu.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  const error = await office.expectRefused(
    'exchange.inspect',
    { fileId, register: null, sheet: null, headerRow: null },
    'file_unreadable',
  );
  expect(error.message).toContain('tệp so cu.xls');
  expect(error.message).toMatch(/Lưu thành \(File, Save As\), kiểu “Excel Workbook \(\*\.xlsx\)”/);
});
