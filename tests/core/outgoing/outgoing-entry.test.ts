import { describe, expect, test } from 'vitest';
import { allOutgoing } from '../../../electron/contract/outgoing.schema.ts';
import { correctable, enter, enteredDocument } from '../../support/entered-document.ts';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';

const receipts = async (office: TestOffice, id: number) =>
  (await office.call('distribution.getOfDocument', { ownerKind: 'outgoing', ownerId: id })).recipients;

describe('vào sổ văn bản đi soạn ngoài chương trình', () => {
  test('một dòng, một số; không có bản để in và nói rõ vì sao', async () => {
    const office = await openTestOffice();
    const document = await enter(office, { draftingUnit: 'Phòng Tổng hợp' });
    expect(document).toMatchObject({
      numberText: '01-CV/VPTU',
      hasText: false,
      recipients: 1,
      copies: 2,
      content: { blocks: [], draftingUnit: 'Phòng Tổng hợp', place: 'Bắc Giang' },
      history: [{ action: 'Vào sổ số 01-CV/VPTU', actor: 'Ngô Thị Lan' }],
    });
    const refused = await office.render('outgoing.document', { id: document.id });
    expect(refused.ok ? '' : refused.error.message).toContain('Văn bản 01-CV/VPTU soạn ngoài chương trình');
    const list = await office.render('distribution.deliveryList', { ownerKind: 'outgoing', ownerId: document.id });
    expect(list.ok).toBe(true);
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('chung một dãy số với văn bản soạn trong chương trình', async () => {
    const office = await openTestOffice();
    await office.issue({ typeCode: 'TB' });
    expect((await enter(office, { typeCode: 'TB' })).numberText).toBe('02-TB/VPTU');
    expect((await office.issue({ typeCode: 'TB', subject: 'khác', documentDate: '2026-11-21' })).hasText).toBe(true);
    const bodyId = await office.bodyId('VPTU');
    expect(
      await office.call('outgoing.getNextNumber', { bodyId, typeCode: 'TB', documentDate: '2026-11-22' }),
    ).toMatchObject({ numberText: '04-TB/VPTU', lastNumberText: '03-TB/VPTU', lastDate: '2026-11-21' });
  });

  test('số bản ghi tay thay cho số cộng từ nơi nhận', async () => {
    const office = await openTestOffice();
    const document = await enter(office, { copiesGiven: 25 });
    expect(document).toMatchObject({ copies: 25, totals: { copies: 25, recipients: 1, fileCopies: 1 } });
  });

  test('Kính gửi được tính là nơi nhận', async () => {
    const office = await openTestOffice();
    const document = await enter(office, { addressees: ['Ban Tổ chức Tỉnh ủy', '', 'Ban Dân vận Tỉnh ủy'] });
    expect(document.content.addressees).toEqual(['Ban Tổ chức Tỉnh ủy', 'Ban Dân vận Tỉnh ủy']);
    expect((await receipts(office, document.id)).map(({ name }) => name)).toEqual([
      'Ban Tổ chức Tỉnh ủy',
      'Ban Dân vận Tỉnh ủy',
      'Các ban đảng',
    ]);
  });

  test('trả lời số đến, triển khai số đến: hiện trên đường đi của văn bản đến', async () => {
    const office = await openTestOffice({ setUp: { incomingFirstNumber: 790 } });
    const arrival = await office.register({ symbol: '12-CT/TW', issuerName: 'Ban Bí thư', typeCode: 'CT' });
    const reply = await enter(office, { answers: { relation: 'replies_to', incomingId: arrival.id } });
    const plan = await enter(office, {
      typeCode: 'KH',
      subject: 'thực hiện Chỉ thị 12-CT/TW',
      answers: { relation: 'implements', incomingId: arrival.id },
    });
    expect(plan.implementsNumberText).toBe('790');
    const { chain, life } = await office.call('incoming.get', { id: arrival.id });
    expect(life.links).toMatchObject([{ relation: 'replies_to', numberText: reply.numberText, outward: false }]);
    expect(chain.map(({ number }) => number)).toEqual(expect.arrayContaining(['01-CV/VPTU', '01-KH/VPTU']));
  });

  test('số đến đã hủy thì không trả lời được; hồ sơ đã kết thúc thì không nhận thêm', async () => {
    const office = await openTestOffice();
    const arrival = await office.register();
    await office.call('incoming.void', { id: arrival.id, version: arrival.version, reason: 'nhầm' });
    const answers = { relation: 'replies_to' as const, incomingId: arrival.id };
    const error = await office.expectRefused(
      'outgoing.register',
      await enteredDocument(office, { answers }),
      'void_document',
    );
    expect(error.fields).toHaveProperty('answers');
    const file = await office.call('filing.saveFile', {
      id: null,
      code: '01-VP',
      title: 'Tập lưu công văn đi',
      year: 2026,
      retention: 'years',
      retentionYears: 10,
      owner: '',
      note: '',
      openedOn: '2026-01-05',
    });
    const filed = await enter(office, { fileId: file.id });
    const { contents } = await office.call('filing.getFile', { id: file.id });
    const repeated = async () => (await office.call('outgoing.getEntryDefaults', {})).last?.file;
    expect(await repeated()).toEqual({ id: file.id, code: '01-VP', title: 'Tập lưu công văn đi' });
    expect(contents).toMatchObject([{ document: { kind: 'outgoing', id: filed.id }, symbol: '01-CV/VPTU' }]);
    await office.call('filing.closeFile', { id: file.id, closedOn: '2026-11-22' });
    expect(await repeated()).toBeNull();
    const late = await enteredDocument(office, { subject: 'muộn', fileId: file.id });
    await office.expectRefused('outgoing.register', late, 'file_closed');
    expect((await enter(office, { subject: 'sau' })).numberText).toBe('02-CV/VPTU');
  });

  test('trùng cơ quan, loại, ngày, trích yếu thì báo trước; vẫn vào sổ được', async () => {
    const office = await openTestOffice();
    const first = await enter(office);
    const again = await enteredDocument(office, { subject: 'VỀ VIỆC  báo cáo công tác tháng' });
    expect(await office.call('outgoing.findSame', { ...ask(again), subjects: [again.subject] })).toMatchObject({
      documents: [{ id: first.id, numberText: '01-CV/VPTU' }],
    });
    const error = await office.expectRefused('outgoing.register', again, 'duplicate_outgoing');
    expect(error.message).toContain('số 01-CV/VPTU ngày 20/11/2026');
    expect((await enter(office, { documentDate: '2026-11-21' })).numberText).toBe('02-CV/VPTU');
    expect(
      (await office.call('outgoing.register', { ...again, documentDate: '2026-11-21', acceptDuplicate: true }))
        .numberText,
    ).toBe('03-CV/VPTU');
    await office.call('outgoing.void', { id: first.id, version: first.version, reason: 'nhầm' });
    expect(await office.call('outgoing.findSame', { ...ask(again), subjects: [again.subject] })).toEqual({
      documents: [],
    });
  });

  test.each([
    ['trích yếu', { subject: 'phương án (Mật)' }],
    ['nơi nhận', { lines: [line('Tổ Tối mật')] }],
    ['kính gửi', { addressees: ['Ban Chỉ đạo (MẬT)'] }],
    ['ghi chú', { note: 'Độ mật: Tuyệt mật' }],
    ['đơn vị soạn thảo', { draftingUnit: 'Tổ Tuyệt mật' }],
  ])('dấu hiệu mật ở %s: không vào sổ, không mất số', async (_, changes) => {
    const office = await openTestOffice();
    await office.expectRefused('outgoing.register', await enteredDocument(office, changes), 'secret_content');
    expect((await enter(office)).numberText).toBe('01-CV/VPTU');
  });

  test('lưu bản vào sổ nói như phần đầu: Ctrl+D lấy lại văn bản trước', async () => {
    const office = await openTestOffice();
    expect((await office.call('outgoing.getEntryDefaults', {})).last).toBeNull();
    for (const day of ['16', '17', '18', '19', '20', '21'])
      await enter(office, { documentDate: `2026-11-${day}`, draftingUnit: `Phòng ${day}` });
    const { latest, last } = await office.call('outgoing.getEntryDefaults', {});
    expect(latest.map(({ numberText }) => numberText)).toEqual([
      '06-CV/VPTU',
      '05-CV/VPTU',
      '04-CV/VPTU',
      '03-CV/VPTU',
      '02-CV/VPTU',
    ]);
    expect(last).toMatchObject({ draftingUnit: 'Phòng 21', typeCode: 'CV' });
  });

  test('tìm được theo đơn vị soạn thảo và nơi nhận', async () => {
    const office = await openTestOffice();
    await enter(office, { draftingUnit: 'Phòng Cơ yếu' });
    await enter(office, { subject: 'khác', lines: [line('Đảng ủy xã Yên Phong')] });
    const find = async (text: string) =>
      (await office.call('outgoing.page', { ...allOutgoing, text, offset: 0, limit: 10 })).rows.map(
        ({ numberText }) => numberText,
      );
    expect(await find('co yeu')).toEqual(['01-CV/VPTU']);
    expect(await find('yen phong')).toEqual(['02-CV/VPTU']);
  });
});

describe('nhiều số một lần', () => {
  const many = async (office: TestOffice, subjects: readonly string[], changes = {}) => {
    const {
      subject: _,
      chosenNumber: _number,
      ...shared
    } = await enteredDocument(office, { typeCode: 'QĐ', ...changes });
    return { ...shared, subjects: [...subjects] };
  };
  const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'].map(
    (name) => `về việc khen thưởng đồng chí ${name}`,
  );

  test('ba quyết định cá nhân: ba số liền nhau, mỗi dòng có lịch sử của mình', async () => {
    const office = await openTestOffice();
    const input = await many(office, names);
    const series = { bodyId: input.bodyId, typeCode: 'QĐ', documentDate: '2026-11-20' };
    const numberTexts = ['01-QĐ/VPTU', '02-QĐ/VPTU', '03-QĐ/VPTU'];
    expect(await office.call('outgoing.getNextNumbers', { ...series, count: 3 })).toEqual({ numberTexts });
    const { documents } = await office.call('outgoing.registerMany', input);
    expect(documents.map(({ numberText }) => numberText)).toEqual(numberTexts);
    const second = await office.call('outgoing.get', { id: found(documents[1]).id });
    expect(second).toMatchObject({ subject: names[1], history: [{ action: 'Vào sổ số 02-QĐ/VPTU' }] });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('một dòng sai thì không dòng nào vào sổ, và nói dòng nào', async () => {
    const office = await openTestOffice();
    const repeated = await many(office, [...names, names[0] ?? '']);
    const error = await office.expectRefused('outgoing.registerMany', repeated, 'lines_repeated');
    expect(error.fields).toEqual({ 'subjects.3': 'Giống dòng 1.' });
    expect(error.message).toContain('Dòng 4 giống dòng 1');
    const secret = await office.expectRefused(
      'outgoing.registerMany',
      await many(office, [...names, 'phương án (Mật)']),
      'secret_content',
    );
    expect(Object.keys(secret.fields ?? {})).toEqual(['subjects.3']);
    expect((await enter(office, { typeCode: 'QĐ' })).numberText).toBe('01-QĐ/VPTU');
    const { documents } = await office.call('outgoing.registerMany', { ...repeated, acceptDuplicate: true });
    expect(documents).toHaveLength(4);
    const again = await office.expectRefused('outgoing.registerMany', await many(office, names), 'duplicate_outgoing');
    expect(again.fields).toEqual({ 'subjects.0': expect.stringContaining('Đã vào sổ: số 0') as unknown });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('bấm hai lần cùng một lần lưu: vẫn ba số', async () => {
    const office = await openTestOffice();
    const input = await many(office, names);
    const first = await office.call('outgoing.registerMany', input, 'bấm-nhiều');
    expect(await office.call('outgoing.registerMany', input, 'bấm-nhiều')).toEqual(first);
    expect((await enter(office, { typeCode: 'QĐ' })).numberText).toBe('04-QĐ/VPTU');
  });

  test('số đang giữ được bỏ qua, và thấy trước khi lưu', async () => {
    const office = await openTestOffice();
    const { seriesId } = await office.call('outgoing.getNextNumber', {
      bodyId: (await enter(office, { typeCode: 'QĐ' })).content.bodyId,
      typeCode: 'QĐ',
      documentDate: '2026-11-20',
    });
    const kept = { number: 3, suffix: '', holder: 'Phòng Tổng hợp', until: null, reason: '' };
    await office.call('numbering.reserve', { seriesId: found(seriesId ?? undefined), ...kept });
    const input = await many(office, names);
    const numberTexts = ['02-QĐ/VPTU', '04-QĐ/VPTU', '05-QĐ/VPTU'];
    const series = { bodyId: input.bodyId, typeCode: 'QĐ', documentDate: '2026-11-20' };
    expect(await office.call('outgoing.getNextNumbers', { ...series, count: 3 })).toEqual({ numberTexts });
    const { documents } = await office.call('outgoing.registerMany', input);
    expect(documents.map(({ numberText }) => numberText)).toEqual(numberTexts);
  });

  test('hai trăm văn bản một lần; hai trăm lẻ một thì chia nhỏ', async () => {
    const office = await openTestOffice();
    const list = (count: number) =>
      Array.from({ length: count }, (_, index) => `về việc nâng lương người thứ ${index + 1}`);
    await office.expectRefused('outgoing.registerMany', await many(office, list(201)), 'invalid_input');
    const { documents } = await office.call('outgoing.registerMany', await many(office, list(200)));
    expect(documents.at(-1)?.numberText).toBe('200-QĐ/VPTU');
  });

  test('khôi phục bản sao lưu cũ: các văn bản vào sổ một lần được làm lại đủ', async () => {
    const office = await openTestOffice();
    const { name } = await office.call('workspace.backUpNow', {});
    await office.call('outgoing.registerMany', await many(office, names));
    await office.call('workspace.restore', { name, dropLater: false });
    expect((await enter(office, { typeCode: 'QĐ', subject: 'sau khôi phục' })).numberText).toBe('04-QĐ/VPTU');
    expect((await office.call('outgoing.getEntryDefaults', {})).latest.map(({ subject }) => subject)).toContain(
      names[2],
    );
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });
});

describe('sửa dòng đã vào sổ văn bản đi', () => {
  test('trích yếu, người ký, ghi chú: lịch sử có cái cũ, cái mới; số không đổi; tìm theo chữ mới', async () => {
    const office = await openTestOffice();
    const before = await enter(office);
    const after = await office.call('outgoing.correct', {
      ...correctable(before),
      subject: 'về việc báo cáo công tác quý IV',
      signerId: await office.signerId('VPTU', 'Phó Chánh Văn phòng'),
      note: 'ghi nhầm',
      reason: 'Ghi sai trích yếu',
    });
    expect(after).toMatchObject({ numberText: '01-CV/VPTU', version: before.version + 1 });
    expect(after.history[0]).toMatchObject({
      action: 'Sửa',
      reason: 'Ghi sai trích yếu',
      changes: [
        { label: 'Trích yếu', before: 'về việc báo cáo công tác tháng', after: 'về việc báo cáo công tác quý IV' },
        { label: 'Người ký' },
        { label: 'Ghi chú', before: '', after: 'ghi nhầm' },
      ],
    });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('hai người cùng sửa: người sau được báo; số đã hủy thì không sửa; chữ mật thì không ghi', async () => {
    const office = await openTestOffice();
    const before = await enter(office);
    const input = correctable(before);
    await office.expectRefused('outgoing.correct', { ...input, subject: 'việc (Mật)' }, 'secret_content');
    await office.expectRefused('outgoing.correct', { ...input, reason: 'văn bản Tối mật' }, 'secret_content');
    const after = await office.call('outgoing.correct', { ...input, subject: 'người thứ nhất' });
    await office.expectRefused('outgoing.correct', { ...input, subject: 'người thứ hai' }, 'changed_meanwhile');
    const gone = await office.call('outgoing.void', { id: after.id, version: after.version, reason: 'nhầm' });
    await office.expectRefused('outgoing.correct', correctable(gone), 'void_document');
  });

  test('loại chỉ đổi trong cùng dãy số và cùng ký hiệu', async () => {
    const office = await openTestOffice();
    const letter = await enter(office);
    const refused = await office.expectRefused(
      'outgoing.correct',
      { ...correctable(letter), typeCode: 'TB' },
      'correction_leaves_series',
    );
    expect(refused.fields).toHaveProperty('typeCode');
    // Thông báo and Tuyên bố are both TB and count together.
    const notice = await enter(office, { typeCode: 'TB' });
    const after = await office.call('outgoing.correct', { ...correctable(notice), typeCode: 'TBo' });
    expect(after).toMatchObject({ numberText: '01-TB/VPTU', typeName: 'Tuyên bố' });
  });

  test('nơi nhận thay được khi chưa gửi; gửi rồi thì sửa từng nơi', async () => {
    const office = await openTestOffice();
    const before = await enter(office);
    const lines = [line('Đảng ủy xã Yên Phong'), line('Đảng ủy xã Tam Giang'), ...before.content.lines.slice(1)];
    const after = await office.call('outgoing.correct', { ...correctable(before), lines });
    expect(after).toMatchObject({ recipients: 2, copies: 3 });
    const rows = await receipts(office, before.id);
    expect(rows.map(({ name }) => name)).toEqual(['Đảng ủy xã Yên Phong', 'Đảng ủy xã Tam Giang']);
    await office.call('distribution.recordDispatch', {
      recipients: { by: 'ids', ids: [found(rows[0]).id] },
      sentOn: '2026-11-21',
    });
    await office.expectRefused(
      'outgoing.correct',
      { ...correctable(after), lines: before.content.lines },
      'recipients_in_use',
    );
    const held = await office.call('outgoing.correct', {
      ...correctable(after),
      lines: [...lines.slice(0, 2), line('Lưu Phòng Tổng hợp', { target: { kind: 'file_copy' }, copiesPerMember: 2 })],
    });
    expect(held).toMatchObject({ copies: 4, totals: { fileCopies: 2, recipients: 2 } });
    expect((await receipts(office, before.id))[0]).toMatchObject({ sentOn: '2026-11-21' });
    expect([before.sentOn, held.sentOn]).toEqual([null, '2026-11-21']);
    await office.expectRefused(
      'outgoing.correct',
      { ...correctable(held), documentDate: '2026-11-22' },
      'date_before_document',
    );
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });
});

describe('sửa bản sao', () => {
  test('ngày sao, người ký, ghi chú; số giữ nguyên, lịch sử có cái cũ', async () => {
    const office = await openTestOffice();
    const arrival = await office.register({ symbol: '12-CT/TW', issuerName: 'Ban Bí thư', typeCode: 'CT' });
    const defaults = await office.call('copy.getDefaults', { incomingId: arrival.id, bodyId: null, copyDate: null });
    const { bodyId, kind, form } = defaults;
    const signerId = found(defaults.signerId ?? undefined);
    const copy = await office.call('copy.issue', {
      incomingId: arrival.id,
      bodyId,
      kind,
      form,
      signerId,
      copyDate: '2026-11-22',
      listId: null,
      reserveCopies: 0,
      lines: [line('Các ban đảng')],
      excerpt: '',
      note: '',
    });
    const input = {
      id: copy.id,
      version: copy.version,
      copyDate: '2026-11-21',
      signerId,
      note: 'sao lại',
      reason: 'nhầm ngày',
    };
    const after = await office.call('copy.correct', input);
    expect(after).toMatchObject({ numberText: copy.numberText, copyDate: '2026-11-21', note: 'sao lại' });
    expect(after.history[0]).toMatchObject({
      action: 'Sửa',
      reason: 'nhầm ngày',
      changes: [
        { label: 'Ngày sao', before: '22/11/2026', after: '21/11/2026' },
        { label: 'Ghi chú', before: '', after: 'sao lại' },
      ],
    });
    await office.expectRefused('copy.correct', input, 'changed_meanwhile');
    const next = { ...input, version: after.version };
    await office.expectRefused('copy.correct', { ...next, copyDate: '2026-11-19' }, 'copy_date_before_arrival');
    await office.expectRefused('copy.correct', { ...next, copyDate: '2026-11-23' }, 'date_in_future');
    await office.expectRefused('copy.correct', { ...next, note: 'Độ mật: Mật' }, 'secret_content');
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });
});

const ask = ({ bodyId, typeCode, documentDate }: Awaited<ReturnType<typeof enteredDocument>>) => ({
  bodyId,
  typeCode,
  documentDate,
});
