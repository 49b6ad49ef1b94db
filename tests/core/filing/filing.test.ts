import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../electron/contract/api.ts';
import type { DocumentName } from '../../../electron/contract/documents.ts';
import { readSheets } from '../../../electron/contract/filing.schema.ts';
import { readRetention } from '../../../electron/core/filing/filing.rules.ts';
import { openTestOffice } from '../../support/office.ts';

const file = (changes: Partial<MethodInput<'filing.saveFile'>> = {}): MethodInput<'filing.saveFile'> => ({
  id: null,
  code: '01-VP',
  title: 'Công tác đối ngoại nhân dân năm 2026',
  year: 2026,
  retention: 'years',
  retentionYears: 10,
  owner: 'Ngô Thị Lan',
  note: '',
  openedOn: '2026-01-05',
  ...changes,
});

const list = { text: '', year: null, state: 'all' as const, offset: 0, limit: 50 };

describe('hồ sơ', () => {
  test('văn bản đến, đi, bản sao vào một hồ sơ; một văn bản ở nhiều hồ sơ; mục lục theo ngày', async () => {
    const office = await openTestOffice();
    const incoming = await office.register({
      symbol: '12-CT/TW',
      documentDate: '2026-11-05',
      issuerName: 'Ban Bí thư',
      typeCode: 'CT',
      subject: 'về đối ngoại',
    });
    const outgoing = await office.issue({ documentDate: '2026-11-20', subject: 'về lịch họp' });
    const first = await office.call('filing.saveFile', file());
    const second = await office.call(
      'filing.saveFile',
      file({ code: '02-VP', title: 'Tập lưu chỉ thị của Trung ương' }),
    );
    const documents = [
      { kind: 'outgoing' as const, id: outgoing.id },
      { kind: 'incoming' as const, id: incoming.id },
    ];
    await office.call('filing.addDocuments', { fileId: first.id, documents });
    const again = await office.call('filing.addDocuments', { fileId: first.id, documents });
    expect(again.file).toMatchObject({ documents: 2, firstDate: '2026-11-05', lastDate: '2026-11-20' });
    expect(
      again.contents.map(({ symbol, date, title, issuer, arrivalNumberText }) => [
        symbol,
        date,
        title,
        issuer,
        arrivalNumberText,
      ]),
    ).toEqual([
      ['12-CT/TW', '2026-11-05', 'Chỉ thị về đối ngoại', 'Ban Bí thư', '1'],
      ['01-TB/VPTU', '2026-11-20', 'Thông báo về lịch họp', 'Văn phòng Tỉnh ủy', ''],
    ]);
    await office.call('filing.addDocuments', { fileId: second.id, documents: documents.slice(1) });
    const { files } = await office.call('filing.findOfDocument', { kind: 'incoming', id: incoming.id });
    expect(files.map(({ code }) => code)).toEqual(['01-VP', '02-VP']);
    const after = await office.call('filing.removeDocument', {
      fileId: first.id,
      document: { kind: 'incoming', id: incoming.id },
    });
    expect(after.contents).toHaveLength(1);
  });

  test('kết thúc, mở lại, nộp lưu: hồ sơ đã kết thúc không nhận văn bản, đã nộp không sửa', async () => {
    const office = await openTestOffice();
    const { id: documentId } = await office.register();
    const { id } = await office.call('filing.saveFile', file());
    const add = { fileId: id, documents: [{ kind: 'incoming' as const, id: documentId }] };
    await office.expectRefused('filing.handOver', { ids: [id], handedOverOn: '2026-11-22' }, 'file_open');
    await office.expectRefused('filing.closeFile', { id, closedOn: '2026-01-04' }, 'dates_reversed');
    await office.expectRefused('filing.closeFile', { id, closedOn: '2026-11-23' }, 'date_in_future');
    await office.call('filing.closeFile', { id, closedOn: '2026-11-22' });
    await office.expectRefused('filing.addDocuments', add, 'file_closed');
    await office.call('filing.reopenFile', { id, reason: 'thiếu văn bản' });
    await office.call('filing.addDocuments', add);
    await office.call('filing.setSheets', {
      fileId: id,
      sheets: [{ document: { kind: 'incoming', id: documentId }, sheetFrom: 1, note: '' }],
    });
    await office.call('filing.closeFile', { id, closedOn: '2026-11-22' });
    const { files } = await office.call('filing.handOver', { ids: [id], handedOverOn: '2026-11-22' });
    expect(files).toMatchObject([{ handedOverOn: '2026-11-22', documents: 1 }]);
    await office.expectRefused('filing.reopenFile', { id, reason: 'x' }, 'file_handed_over');
    const states = async (state: 'open' | 'closed' | 'handed_over') =>
      (await office.call('filing.listFiles', { ...list, state })).total;
    expect([await states('open'), await states('closed'), await states('handed_over')]).toEqual([0, 0, 1]);
  });

  test('số hồ sơ không trùng trong năm; thời hạn tính bằng năm phải có số năm', async () => {
    const office = await openTestOffice();
    await office.call('filing.saveFile', file());
    await office.expectRefused('filing.saveFile', file({ title: 'khác' }), 'name_taken');
    await office.call('filing.saveFile', file({ year: 2027, title: 'khác' }));
    await office.expectRefused(
      'filing.saveFile',
      file({ code: '09', retention: 'years', retentionYears: null }),
      'invalid_input',
    );
    await office.expectRefused(
      'filing.saveFile',
      file({ code: '09', retention: 'permanent', retentionYears: 5 }),
      'invalid_input',
    );
    await office.expectRefused('filing.saveFile', file({ code: '09', title: 'Hồ sơ (Mật)' }), 'secret_content');
  });

  test('danh mục hồ sơ dán vào: từng dòng được nhận hoặc có lý do', async () => {
    const office = await openTestOffice();
    await office.call('filing.saveFile', file({ code: '03' }));
    const text = [
      '01\tHội nghị Ban Chấp hành\tVĩnh viễn\tPhòng Tổng hợp',
      '02\tCông văn trao đổi\t10 năm',
      '',
      '03\tĐã có\t5',
      'thiếu cột',
      '04\tSai hạn\tlâu dài',
    ].join('\n');
    const result = await office.call('filing.importPlan', { year: 2026, openedOn: '2026-01-05', text });
    expect(result).toMatchObject({ added: 2, alreadyThere: 1 });
    expect(result.skipped.map(({ line }) => line)).toEqual([4, 5, 6]);
    const { rows } = await office.call('filing.listFiles', { ...list, text: 'hoi nghi ban chap hanh' });
    expect(rows).toMatchObject([{ code: '01', retention: 'permanent', owner: 'Phòng Tổng hợp' }]);
  });

  test.each([
    ['Vĩnh viễn', 'permanent', null],
    ['70 năm', 'seventy_years', null],
    ['10 năm', 'years', 10],
    ['5', 'years', 5],
    ['Đến khi văn bản hết hiệu lực', 'while_in_force', null],
  ] as const)('thời hạn “%s”', (text, retention, retentionYears) =>
    expect(readRetention(text)).toEqual({ retention, retentionYears }),
  );

  test('mục lục văn bản trong hồ sơ và mục lục nộp lưu ra tệp Word', async () => {
    const office = await openTestOffice();
    const { id: documentId } = await office.register({ subject: 'về công tác dân vận' });
    const { id } = await office.call('filing.saveFile', file());
    await office.call('filing.addDocuments', { fileId: id, documents: [{ kind: 'incoming', id: documentId }] });
    for (const [document, input] of [
      ['filing.contents', { id }],
      ['filing.handOverList', { ids: [id] }],
      ['filing.handOverMinute', { ids: [id] }],
    ] as const) {
      const answer = await office.render(document, input);
      expect(answer).toMatchObject({ ok: true });
      if (!answer.ok) continue;
      expect(Buffer.from(answer.value.bytes).subarray(0, 2).toString()).toBe('PK');
      if (document !== 'filing.handOverList') continue;
      // The cover names the year of the files and the body as every other book does.
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(answer.value.bytes) });
      expect(value).toContain('MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU\n\nNăm 2026');
      expect(value).toContain('TỈNH ỦY BẮC GIANG\n\nVĂN PHÒNG\n\n*');
    }
  });

  test('tờ đầu, tờ cuối và ghi chú của từng văn bản; số tờ cộng vào mục lục và biên bản giao nhận', async () => {
    const office = await openTestOffice();
    const { id } = await office.call('filing.saveFile', file());
    const document = { kind: 'incoming' as const, id: (await office.register({ symbol: '12-CT/TW' })).id };
    const last = { kind: 'outgoing' as const, id: (await office.issue()).id };
    await office.call('filing.addDocuments', { fileId: id, documents: [document, last] });
    const save = (sheetTo: number | null, note = '') => ({
      fileId: id,
      sheets: [
        { document, sheetFrom: 1, sheetTo, note },
        { document: last, sheetFrom: 5, sheetTo: 9, note: '' },
      ],
    });
    const { contents } = await office.call('filing.setSheets', save(4, 'có bản gốc'));
    expect(contents.map(({ sheetFrom, sheetTo, note }) => [sheetFrom, sheetTo, note])).toEqual([
      [1, 4, 'có bản gốc'],
      [5, 9, ''],
    ]);
    const refused = await office.expectRefused(
      'filing.setSheets',
      { fileId: id, sheets: [{ document, sheetFrom: 5, sheetTo: 4, note: '' }] },
      'invalid_input',
    );
    expect(refused.fields).toEqual({ 'sheets.0.sheetTo': 'Tờ cuối trước tờ đầu.' });
    await office.expectRefused('filing.setSheets', save(4, 'tài liệu Tối mật'), 'secret_content');
    await office.call('filing.closeFile', { id, closedOn: '2026-11-21' });
    await office.call('filing.handOver', { ids: [id], handedOverOn: '2026-11-22' });
    const text = async (name: DocumentName, input: unknown): Promise<string> => {
      const answer = await office.render(name, input);
      if (!answer.ok) throw new Error(answer.error.message);
      return (await mammoth.extractRawText({ buffer: Buffer.from(answer.value.bytes) })).value;
    };
    expect(await text('filing.contents', { id })).toMatch(/1-4\s+có bản gốc/);
    expect(await text('filing.handOverList', { ids: [id] })).toMatch(/10 năm\s+9\s/);
    const minute = await text('filing.handOverMinute', { ids: [id] });
    expect(minute).toContain('Tổng số hồ sơ (đơn vị bảo quản): 01, gồm 02 văn bản; thời hạn bảo quản: 10 năm 01 hồ sơ');
    expect(minute).toContain('Tổng số tờ: 09');
    expect(minute).toContain('Ông (bà): Ngô Thị Lan, chức vụ:');
  });
});

test.each([
  ['7', { sheetFrom: 7, sheetTo: null }],
  ['7-9', { sheetFrom: 7, sheetTo: 9 }],
  [' 7 – 9 ', { sheetFrom: 7, sheetTo: 9 }],
  ['', { sheetFrom: null, sheetTo: null }],
  ['9-7', null],
  ['0', null],
  ['bảy', null],
])('tờ số gõ “%s”', (typed, read) => {
  expect(readSheets(typed)).toEqual(read);
});
