import { describe, expect, it } from 'vitest';
import { addDays } from '../../../electron/contract/calendar-date.ts';
import { allCopies } from '../../../electron/contract/certified-copy.schema.ts';
import { allOutgoing } from '../../../electron/contract/outgoing.schema.ts';
import { found, openTestOffice, type TestOffice } from '../../support/office.ts';
import { csv, handIn, row } from './old-register.ts';

const outgoingTitles = [
  'Số, ký hiệu',
  'Ngày tháng',
  'Tên loại và trích yếu nội dung',
  'Người ký',
  'Nơi nhận',
  'Số bản',
  'Ghi chú',
] as const;

function sent(symbol: string, changes: Partial<Record<(typeof outgoingTitles)[number], string>> = {}): string[] {
  const usual: Record<(typeof outgoingTitles)[number], string> = {
    'Số, ký hiệu': symbol,
    'Ngày tháng': '18/03/2026',
    'Tên loại và trích yếu nội dung': `Công văn về việc báo cáo quý, số ${symbol}`,
    'Người ký': 'Trần Văn Hưng',
    'Nơi nhận': '- Các huyện ủy;\n- Ban Tổ chức Tỉnh ủy;\n- Lưu Văn phòng.',
    'Số bản': '15',
    'Ghi chú': '',
  };
  return outgoingTitles.map((title) => changes[title] ?? usual[title]);
}

const symbolOf = async (office: TestOffice): Promise<string> =>
  found((await office.call('organization.get', {})).bodies[0]).symbol;

const list = async (office: TestOffice) => office.call('outgoing.page', { ...allOutgoing, offset: 0, limit: 50 });

describe('nhập sổ văn bản đi cũ', () => {
  it('nhận ra đó là sổ đi, chia dòng vào từng dãy số theo ký hiệu, số sau tiếp số lớn nhất', async () => {
    const office = await openTestOffice();
    const body = await symbolOf(office);
    const rows = [
      sent(`01-CV/${body}`),
      sent(`02-CV/${body}`, { 'Ngày tháng': '20/3/26' }),
      sent(`04-CV/${body}`),
      sent(`01-BC/${body}`, { 'Tên loại và trích yếu nội dung': 'Báo cáo kết quả công tác năm 2025', 'Người ký': '' }),
    ];
    const { inspected, plan, report } = await handIn(office, csv(rows, outgoingTitles), {}, 'so di.csv');
    expect(inspected.register).toBe('outgoing');
    expect(inspected.columns.map(({ field }) => field)).toEqual([
      'symbol',
      'documentDate',
      'subject',
      'signer',
      'addressee',
      'copies',
      'note',
    ]);
    expect(report).toMatchObject({ read: 4, accepted: 4, rejected: 0, gapCount: 1 });
    expect(
      report.series.map(({ rows: count, firstNumberText, lastNumberText, isNew }) => [
        count,
        firstNumberText,
        lastNumberText,
        isNew,
      ]),
    ).toEqual([
      [1, `01-BC/${body}`, `01-BC/${body}`, true],
      [3, `01-CV/${body}`, `04-CV/${body}`, true],
    ]);
    const done = await office.call('exchange.import', { ...plan, expectedRows: 4 });
    expect(done).toMatchObject({ rows: 4, register: 'outgoing', hindrance: '' });
    expect((await office.call('audit.verify', {})).problem).toBe('');

    const page = await list(office);
    const letter = found(page.rows.find(({ numberText }) => numberText === `02-CV/${body}`));
    const detail = await office.call('outgoing.get', { id: letter.id });
    expect(detail).toMatchObject({
      documentDate: '2026-03-20',
      typeCode: 'CV',
      subject: `về việc báo cáo quý, số 02-CV/${body}`,
      signerName: 'Trần Văn Hưng',
      importedFrom: 'so di.csv',
    });
    expect(detail.content.lines.map(({ text }) => text)).toEqual([
      'Các huyện ủy',
      'Ban Tổ chức Tỉnh ủy',
      'Lưu Văn phòng',
    ]);
    expect(detail.totals).toMatchObject({ copies: 15, recipients: 0 });
    expect(detail.history.map(({ action }) => action)).toEqual(['Nhập 4 văn bản đi từ tệp so di.csv']);
    const next = await office.call('outgoing.getNextNumber', {
      bodyId: found((await office.call('organization.get', {})).bodies[0]).id,
      typeCode: 'CV',
      documentDate: '2026-11-20',
    });
    expect(next.numberText).toBe(`05-CV/${body}`);
  });

  it('sổ giấy đã nối tiếp từ số 1284: các số trước đó trong tệp vẫn vào được, số tiếp theo không đổi', async () => {
    const office = await openTestOffice();
    const { id: bodyId, symbol } = found((await office.call('organization.get', {})).bodies[0]);
    await office.call('numbering.openSeries', { kind: 'outgoing', bodyId, typeCode: 'CV', firstNumber: 1284 });
    const { plan, report } = await handIn(
      office,
      csv([sent(`01-CV/${symbol}`), sent(`03-CV/${symbol}`)], outgoingTitles),
    );
    expect(report).toMatchObject({ accepted: 2, gaps: ['2'] });
    await office.call('exchange.import', { ...plan, expectedRows: 2 });
    const next = await office.call('outgoing.getNextNumber', { bodyId, typeCode: 'CV', documentDate: '2026-11-20' });
    expect(next.numberText).toBe(`1284-CV/${symbol}`);
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  it('không in lại một văn bản mà trong máy không có', async () => {
    const office = await openTestOffice();
    const body = await symbolOf(office);
    const { plan } = await handIn(office, csv([sent(`01-CV/${body}`)], outgoingTitles), {}, 'so di.csv');
    await office.call('exchange.import', { ...plan, expectedRows: 1 });
    const { id } = found((await list(office)).rows[0]);
    expect(await office.render('outgoing.document', { id })).toMatchObject({
      ok: false,
      error: { code: 'no_word_file' },
    });
  });

  it('người ký cũ được ghi lại riêng cho văn bản của mình, không mời ký văn bản mới', async () => {
    const office = await openTestOffice();
    const body = await symbolOf(office);
    const rows = [
      sent(`01-CV/${body}`, { 'Người ký': 'Đ/c Lò Văn Páo (đã ký)' }),
      sent(`02-CV/${body}`, { 'Người ký': 'LÒ VĂN PÁO', 'Ngày tháng': '19/03/2026' }),
    ];
    const { plan, report } = await handIn(office, csv(rows, outgoingTitles));
    expect(report).toMatchObject({ issuersNewCount: 1, issuersNew: [{ name: 'Lò Văn Páo', rows: 2 }] });
    await office.call('exchange.import', { ...plan, expectedRows: 2 });
    const signer = found(
      (await office.call('organization.get', {})).signers.find(({ fullName }) => fullName === 'Lò Văn Páo'),
    );
    expect(signer).toMatchObject({ position: '', validFrom: '2026-03-18', validTo: '2026-03-19' });
  });

  it('ký hiệu của cơ quan chưa có, loại lạ, nhiệm kỳ chưa có: loại dòng và nói vì sao', async () => {
    const office = await openTestOffice();
    const body = await symbolOf(office);
    const rows = [
      sent('01-CV/XYZ'),
      sent(`07-ZZ/${body}`, { 'Tên loại và trích yếu nội dung': 'về việc lạ lùng nào đó' }),
      sent(`03-CV/${body}`, { 'Ngày tháng': '18/03/2001' }),
      sent('12', { 'Tên loại và trích yếu nội dung': 'Công văn về số không có ký hiệu' }),
    ];
    const { report } = await handIn(office, csv(rows, outgoingTitles));
    expect(report.accepted).toBe(0);
    expect(report.rejectedRows.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual([
      'A2 Chưa có cơ quan ban hành nào mang ký hiệu XYZ. Thêm ở Cài đặt rồi kiểm tra lại.',
      'A3 Không rõ tên loại văn bản.',
      'B4 Ngày 18/03/2001 không thuộc nhiệm kỳ nào; ghi nhiệm kỳ trước ở bước 2.',
      'A5 Số không ghi ký hiệu; chọn cơ quan ban hành ở bước 2.',
    ]);
  });

  it('nhiệm kỳ trước và cơ quan được chọn ở bước 2', async () => {
    const office = await openTestOffice();
    const { bodies, terms } = await office.call('organization.get', {});
    const body = found(bodies[0]);
    const first = found(terms[0]);
    const rows = [sent('12', { 'Ngày tháng': '18/03/2019' }), sent('13', { 'Ngày tháng': '19/03/2019' })];
    const { plan, report } = await handIn(office, csv(rows, outgoingTitles), {
      bodyId: body.id,
      earlierTerm: { name: 'Nhiệm kỳ 2015 - 2020', startsOn: '2015-10-01' },
    });
    expect(report.series.map(({ title, rows: count }) => [title, count])).toEqual([
      [`Công văn ${body.symbol}, Nhiệm kỳ 2015 - 2020`, 2],
    ]);
    await office.call('exchange.import', { ...plan, expectedRows: 2 });
    const after = await office.call('organization.get', {});
    expect(after.terms.map(({ name, endsOn }) => [name, endsOn])).toEqual([
      ['Nhiệm kỳ 2015 - 2020', addDays(first.startsOn, -1)],
      [first.name, null],
    ]);
    expect((await list(office)).rows.map(({ numberText }) => numberText)).toEqual([
      `13-CV/${body.symbol}`,
      `12-CV/${body.symbol}`,
    ]);
    expect((await office.call('audit.verify', {})).problem).toBe('');
    await office.expectRefused(
      'exchange.dryRun',
      { ...plan, earlierTerm: { name: 'Nhiệm kỳ cũ', startsOn: '2026-10-01' } },
      'invalid_input',
    );
  });

  it('dãy số đã khóa: không nhập vào, và nói dãy nào', async () => {
    const office = await openTestOffice();
    const body = await symbolOf(office);
    const { plan } = await handIn(office, csv([sent(`01-CV/${body}`)], outgoingTitles));
    await office.call('exchange.import', { ...plan, expectedRows: 1 });
    const { series } = await office.call('numbering.listSeries', {});
    const letters = found(series.find(({ kind, typeName }) => kind === 'outgoing' && typeName === 'Công văn'));
    await office.call('numbering.closeSeries', { seriesId: letters.id });
    const fileId = await office.receive('so di.csv', csv([sent(`02-CV/${body}`)], outgoingTitles));
    const refused = await office.expectRefused('exchange.dryRun', { ...plan, fileId }, 'book_closed');
    expect(refused.message).toContain(letters.title);
  });

  it('rút lại: số được hủy với lý do, dãy được cất đi, tệp đã sửa vào lại với đúng số', async () => {
    const office = await openTestOffice();
    const body = await symbolOf(office);
    const content = csv([sent(`01-CV/${body}`), sent(`02-TB/${body}`)], outgoingTitles);
    const { plan } = await handIn(office, content);
    const done = await office.call('exchange.import', { ...plan, expectedRows: 2 });
    const undone = await office.call('exchange.undoImport', { id: done.id, reason: 'sai cột' });
    expect(undone.undoneAt).not.toBeNull();
    expect((await list(office)).rows.every(({ status }) => status === 'void')).toBe(true);
    expect((await office.call('audit.verify', {})).problem).toBe('');
    const again = await handIn(office, content);
    expect(again.report).toMatchObject({ accepted: 2, rejected: 0 });
    await office.call('exchange.import', { ...again.plan, expectedRows: 2 });
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  it('không rút được khi một văn bản đã có việc sau khi nhập', async () => {
    const office = await openTestOffice();
    const body = await symbolOf(office);
    const { plan } = await handIn(office, csv([sent(`01-CV/${body}`)], outgoingTitles));
    const done = await office.call('exchange.import', { ...plan, expectedRows: 1 });
    const { id } = found((await list(office)).rows[0]);
    await office.call('outgoing.void', { id, version: 1, reason: 'ghi nhầm' });
    const refused = await office.expectRefused(
      'exchange.undoImport',
      { id: done.id, reason: 'x' },
      'import_not_undoable',
    );
    expect(refused.message).toContain(`số 01-CV/${body} đã được sửa sau khi nhập`);
  });

  it('nhật ký phát hiện một dòng đã nhập bị sửa ngoài chương trình', async () => {
    const office = await openTestOffice();
    const body = await symbolOf(office);
    const { plan } = await handIn(office, csv([sent(`01-CV/${body}`)], outgoingTitles));
    await office.call('exchange.import', { ...plan, expectedRows: 1 });
    office.openFile().exec("UPDATE outgoing_document SET subject = 'khác'");
    expect((await office.call('audit.verify', {})).problem).toContain(`Văn bản đi số 01-CV/${body}`);
  });
});

const copyTitles = ['Số bản sao', 'Ngày sao', 'Hình thức sao', 'Văn bản được sao', 'Người ký', 'Nơi nhận', 'Số bản'];

describe('nhập sổ bản sao cũ', () => {
  const arrivals = [
    row(1, { 'Số, ký hiệu': '12-CT/TW', 'Tác giả': 'Ban Bí thư' }),
    row(2, { 'Số, ký hiệu': '13-CT/TW', 'Tác giả': 'Ban Bí thư' }),
  ].map((cells) => cells.map((cell) => cell.replaceAll('/2022', '/2026')));

  it('mỗi bản sao nối với văn bản đến của nó; văn bản chưa có trong sổ thì loại dòng', async () => {
    const office = await openTestOffice();
    const body = found(
      (await office.call('organization.get', {})).bodies.find(({ certifiesCopies }) => certifiesCopies),
    );
    const first = await handIn(office, csv(arrivals), { year: 2026, newBookTitle: 'Sổ đến cũ' });
    await office.call('exchange.import', { ...first.plan, expectedRows: 2 });
    const rows = [
      [`126-BS/${body.symbol}`, '20/01/2026', 'Sao y bản chính', '12-ct/tw', 'Trần Văn Hưng', 'Các huyện ủy', '20'],
      [`127-BS/${body.symbol}`, '21/01/2026', 'Trích sao', '13-CT/TW', 'Trần Văn Hưng', 'Các đảng ủy', '5'],
      [`128-BS/${body.symbol}`, '21/01/2026', 'Sao lục', '99-CT/TW', 'Trần Văn Hưng', 'Các đảng ủy', '5'],
      [`129-BS/${body.symbol}`, '05/01/2026', 'Sao lục', '13-CT/TW', 'Trần Văn Hưng', 'Các đảng ủy', '5'],
    ];
    const { inspected, plan, report } = await handIn(office, csv(rows, copyTitles), {}, 'so ban sao.csv');
    expect(inspected.register).toBe('copy');
    expect(report).toMatchObject({ accepted: 2, rejected: 2 });
    expect(report.rejectedRows[0]).toMatchObject({ cell: 'D4', value: '99-CT/TW' });
    expect(report.rejectedRows[1]).toMatchObject({
      cell: 'B5',
      reason: 'Trước ngày đến 18/01/2026 của số đến 2. Kiểm tra lại ngày sao và số đến.',
    });
    await office.call('exchange.import', { ...plan, expectedRows: 2 });
    const page = await office.call('copy.page', { ...allCopies, offset: 0, limit: 10 });
    expect(page.rows.map(({ numberText, kind, arrivalNumberText }) => [numberText, kind, arrivalNumberText])).toEqual([
      [`127-BS/${body.symbol}`, 'extract', '2'],
      [`126-BS/${body.symbol}`, 'certified_true', '1'],
    ]);
    const copy = await office.call('copy.get', { id: found(page.rows[0]).id });
    expect(copy).toMatchObject({ importedFrom: 'so ban sao.csv', totals: { copies: 5, recipients: 0 } });
    // Nobody of an old register can sign: its chain counts no signatures.
    const { chain } = await office.call('incoming.get', { id: copy.incomingId });
    expect(chain.find(({ kind }) => kind === 'copy')).toMatchObject({
      detail: '5 bản. Trần Văn Hưng',
      state: '',
      progress: null,
    });
    expect((await office.call('audit.verify', {})).problem).toBe('');
    const [imported] = (await office.call('exchange.listImports', {})).imports;
    await office.call('exchange.undoImport', { id: found(imported).id, reason: 'nhầm' });
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });
});

describe('lưu báo cáo kiểm tra', () => {
  it('mỗi dòng của tệp có kết quả, lý do, chỗ đã sửa; dòng có độ mật chỉ có số dòng', async () => {
    const office = await openTestOffice();
    await office.register({ issuerName: 'Ban Tổ chức Tỉnh ủy' });
    const { plan } = await handIn(
      office,
      csv([
        row(1, { 'Tác giả': 'BAN TO CHUC TINH UY', 'Ngày tháng': '17/1/22' }),
        row(2, { 'Ngày đến': '31/02/2022' }),
        row(3, { 'Ghi chú': 'TỐI MẬT' }),
      ]),
    );
    const file = await office.render('exchange.importReport', { plan, format: 'csv' });
    const text = file.ok ? Buffer.from(file.value.bytes).toString('utf8') : '';
    const lines = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('Nhập được');
    expect(lines[1]).toContain('“BAN TO CHUC TINH UY” viết là “Ban Tổ chức Tỉnh ủy”');
    expect(lines[1]).toContain('17/1/22 đọc là ngày 17/01/2022');
    expect(lines[2]).toContain('Không đọc được ngày đến.');
    expect(lines[2]).toContain('A3');
    expect(lines[3]).toContain('Có dấu hiệu độ mật');
    expect(lines[3]).not.toContain('BTCTU');
    const sheet = await office.render('exchange.importReport', { plan, format: 'xlsx' });
    expect(sheet.ok && Buffer.from(sheet.value.bytes).subarray(0, 2).toString()).toBe('PK');
  });
});
