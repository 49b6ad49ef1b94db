/** One test for every case of the practice of outgoing documents: numbers out of the ordinary, and errors after issue. */
import { describe, expect, test } from 'vitest';
import { correctable, enter, enteredDocument } from '../../support/entered-document.ts';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';

const chosen = (number: number, suffix = '', reason = '') => ({ number, suffix, reason });

async function seriesOf(office: TestOffice, typeCode = 'CV'): Promise<number> {
  const bodyId = await office.bodyId('VPTU');
  const next = await office.call('outgoing.getNextNumber', { bodyId, typeCode, documentDate: '2026-11-20' });
  return found(next.seriesId ?? undefined);
}

/** Công văn 01 to `count`. */
async function officeWith(count: number): Promise<TestOffice> {
  const office = await openTestOffice();
  for (let number = 1; number <= count; number += 1) await enter(office, { subject: `việc thứ ${number}` });
  return office;
}

async function foresee(office: TestOffice, documentDate = '2026-11-20'): Promise<string> {
  const bodyId = await office.bodyId('VPTU');
  return (await office.call('outgoing.getNextNumber', { bodyId, typeCode: 'CV', documentDate })).numberText;
}

const linkTo = (id: number) => ({ kind: 'outgoing' as const, id });

describe('số nhảy, số chèn, số lùi, số giữ', () => {
  test('số tiếp theo chỉ là gợi ý, hai người cùng thấy thì người lưu sau lấy số sau', async () => {
    const office = await officeWith(1);
    expect([await foresee(office), await foresee(office)]).toEqual(['02-CV/VPTU', '02-CV/VPTU']);
    expect((await enter(office, { subject: 'người thứ nhất' })).numberText).toBe('02-CV/VPTU');
    expect((await enter(office, { subject: 'người thứ hai' })).numberText).toBe('03-CV/VPTU');
  });

  test('cấp bù số: số đã trả dùng lại được, có lý do', async () => {
    const office = await officeWith(1);
    const seriesId = await seriesOf(office);
    const kept = { seriesId, number: null, suffix: '', holder: 'Phòng Tổng hợp', until: null, reason: '' };
    await office.call('numbering.reserve', kept);
    await enter(office, { subject: 'sau' });
    await office.call('numbering.release', { seriesId, number: 2, suffix: '', reason: 'không ban hành' });
    const wanted = await enteredDocument(office, { subject: 'bù', chosenNumber: chosen(2) });
    await office.expectRefused('outgoing.register', wanted, 'number_needs_reason');
    const filled = await enter(office, { subject: 'bù', chosenNumber: chosen(2, '', 'Cấp bù trong ngày') });
    expect(filled.numberText).toBe('02-CV/VPTU');
    expect(filled.history[0]?.reason).toBe('Cấp bù trong ngày');
  });

  test('bộ đếm chỉ đi lên: số chọn trước được bỏ qua khi tới lượt', async () => {
    const office = await officeWith(1);
    await enter(office, { subject: 'trước', chosenNumber: chosen(3, '', 'Đã in số trên bản giấy') });
    expect((await enter(office, { subject: 'hai' })).numberText).toBe('02-CV/VPTU');
    expect((await enter(office, { subject: 'bốn' })).numberText).toBe('04-CV/VPTU');
  });

  test('“12a” chèn sau số 12, không đẩy bộ đếm', async () => {
    const office = await officeWith(12);
    const inserted = await enter(office, { subject: 'chèn', chosenNumber: chosen(12, 'a', 'Ban hành bổ sung') });
    expect(inserted.numberText).toBe('12a-CV/VPTU');
    expect(await foresee(office)).toBe('13-CV/VPTU');
  });

  test('“12*” của Hà Nam: dấu sau số để nguyên như văn bản giấy', async () => {
    const office = await officeWith(12);
    expect((await enter(office, { subject: 'sao', chosenNumber: chosen(12, '*', 'Theo bản giấy') })).numberText).toBe(
      '12*-CV/VPTU',
    );
  });

  test('12a, 12b: một văn bản chèn sau văn bản chèn', async () => {
    const office = await officeWith(12);
    await enter(office, { subject: 'a', chosenNumber: chosen(12, 'a', 'bổ sung') });
    expect((await enter(office, { subject: 'b', chosenNumber: chosen(12, 'b', 'bổ sung') })).numberText).toBe(
      '12b-CV/VPTU',
    );
    const again = await enteredDocument(office, { subject: 'c', chosenNumber: chosen(12, 'a', 'bổ sung') });
    await office.expectRefused('outgoing.register', again, 'number_taken');
  });

  test('một dự thảo có nhiều tệp, nhiều số: quyết định cá nhân lấy số liền nhau một lần', async () => {
    const office = await officeWith(1);
    const { subject: _, chosenNumber: _number, ...shared } = await enteredDocument(office);
    const subjects = ['Nguyễn Văn An', 'Trần Thị Bình'].map((name) => `về việc cử đồng chí ${name} đi học`);
    const { documents } = await office.call('outgoing.registerMany', { ...shared, subjects });
    expect(documents.map(({ numberText }) => numberText)).toEqual(['02-CV/VPTU', '03-CV/VPTU']);
  });

  test('“kiểm tra sổ” kể hết số trống, số hủy, số chèn, số giữ; không có số trùng', async () => {
    const office = await officeWith(3);
    const seriesId = await seriesOf(office);
    await enter(office, { subject: 'chèn', chosenNumber: chosen(2, 'a', 'bổ sung') });
    const { id, version } = await enter(office, { subject: 'bốn' });
    await office.call('outgoing.void', { id, version, reason: 'Ban hành nhầm' });
    await office.call('numbering.reserve', {
      seriesId,
      number: null,
      suffix: '',
      holder: 'Phòng Tổng hợp',
      until: '2026-11-30',
      reason: '',
    });
    expect(await office.call('numbering.checkSeries', { seriesId })).toMatchObject({
      void: [{ numberText: '4', reason: 'Ban hành nhầm' }],
      reserved: [{ numberText: '5', holder: 'Phòng Tổng hợp' }],
      inserted: [{ numberText: '2a', reason: 'bổ sung' }],
      missing: [],
      duplicates: [],
    });
  });

  test('xóa phải có lý do: số hủy vẫn nằm trong sổ', async () => {
    const office = await officeWith(1);
    const { id, version } = await enter(office, { subject: 'hủy' });
    await office.expectRefused('outgoing.void', { id, version, reason: '' }, 'invalid_input');
    await office.call('outgoing.void', { id, version, reason: 'Ban hành nhầm' });
    expect((await enter(office, { subject: 'sau' })).numberText).toBe('03-CV/VPTU');
  });

  test('hủy nhầm thì khôi phục: vẫn số cũ, lịch sử có cả hai lần', async () => {
    const office = await officeWith(1);
    const { id, version } = await enter(office, { subject: 'hủy nhầm' });
    const gone = await office.call('outgoing.void', { id, version, reason: 'nhầm' });
    const back = await office.call('outgoing.restore', { id, version: gone.version, reason: 'hủy nhầm dòng' });
    expect(back).toMatchObject({ status: 'issued', numberText: '02-CV/VPTU' });
    expect(back.history.map(({ reason }) => reason)).toEqual(['hủy nhầm dòng', 'nhầm', '']);
  });

  test('số lùi ngày: phải ghi lý do, lý do nằm ở Ghi chú; không lùi về ngày chưa tới', async () => {
    const office = await openTestOffice();
    await enter(office, { documentDate: '2026-11-20' });
    const late = await enteredDocument(office, { subject: 'lùi', documentDate: '2026-11-18' });
    const refused = await office.expectRefused('outgoing.register', late, 'issue_before_last');
    expect(refused.message).toContain('01-CV/VPTU liền trước ghi ngày 20/11/2026');
    const entered = await enter(office, { ...late, note: 'Ký ngày 18, trình muộn' });
    expect(entered).toMatchObject({ documentDate: '2026-11-18', content: { note: 'Ký ngày 18, trình muộn' } });
    const ahead = await enteredDocument(office, { subject: 'mai', documentDate: '2026-11-23' });
    await office.expectRefused('outgoing.register', ahead, 'draft_incomplete');
  });

  test('cơ quan cấm lùi ngày thì có lý do cũng không được', async () => {
    const office = await openTestOffice();
    const settings = await office.call('numbering.getSettings', {});
    await office.call('numbering.saveSettings', { ...settings, backDating: 'never' });
    await enter(office, { documentDate: '2026-11-20' });
    const late = await enteredDocument(office, { subject: 'lùi', documentDate: '2026-11-18', note: 'trình muộn' });
    await office.expectRefused('outgoing.register', late, 'back_dating_off');
  });

  test('“giữ số”: ghi giữ cho ai; người khác không lấy được, văn bản ấy lấy không cần lý do', async () => {
    const office = await officeWith(1);
    const seriesId = await seriesOf(office);
    const reserved = await office.call('numbering.reserve', {
      seriesId,
      number: null,
      suffix: '',
      holder: 'Phòng Tổng hợp',
      until: '2026-11-25',
      reason: '',
    });
    expect(reserved).toMatchObject({ numberText: '02-CV/VPTU', holder: 'Phòng Tổng hợp' });
    expect((await enter(office, { subject: 'khác' })).numberText).toBe('03-CV/VPTU');
    expect((await enter(office, { subject: 'được giữ', chosenNumber: chosen(2) })).numberText).toBe('02-CV/VPTU');
  });

  test('văn bản mật lấy số chung: số ấy ghi “Đăng ký ở sổ riêng”, không ghi gì khác', async () => {
    const office = await officeWith(1);
    const seriesId = await seriesOf(office);
    expect(await office.call('numbering.registerElsewhere', { seriesId })).toMatchObject({ numberText: '02-CV/VPTU' });
    expect((await enter(office, { subject: 'sau' })).numberText).toBe('03-CV/VPTU');
    expect(await office.call('numbering.checkSeries', { seriesId })).toMatchObject({
      elsewhere: ['2'],
      missing: [],
    });
  });

  test('đổi ngày ban hành: theo thứ tự của sổ, trong cùng nhiệm kỳ, có lý do khi lệch; số giữ nguyên', async () => {
    const office = await openTestOffice();
    await enter(office, { documentDate: '2026-11-10', subject: 'một' });
    const second = await enter(office, { documentDate: '2026-11-16', subject: 'hai' });
    await enter(office, { documentDate: '2026-11-20', subject: 'ba' });
    const moved = await office.call('outgoing.correct', { ...correctable(second), documentDate: '2026-11-17' });
    expect(moved).toMatchObject({ numberText: '02-CV/VPTU', documentDate: '2026-11-17' });
    const late = { ...correctable(moved), documentDate: '2026-11-21' };
    await office.expectRefused('outgoing.correct', late, 'issue_before_last');
    const explained = await office.call('outgoing.correct', { ...late, reason: 'Bản ký ghi ngày 21' });
    expect(explained.history[0]).toMatchObject({
      reason: 'Bản ký ghi ngày 21',
      changes: [{ label: 'Ngày ban hành', before: '17/11/2026', after: '21/11/2026' }],
    });
    const tomorrow = { ...correctable(explained), documentDate: '2026-11-23' };
    await office.expectRefused('outgoing.correct', tomorrow, 'date_in_future');
    const otherTerm = { ...correctable(explained), documentDate: '2025-09-30' };
    await office.expectRefused('outgoing.correct', otherTerm, 'no_term');
  });

  test('thay phụ lục, thay tệp chính: gỡ tệp cũ có lý do, đính kèm tệp mới; số giữ nguyên, lịch sử có cả hai', async () => {
    const office = await openTestOffice();
    const { id, numberText } = await enter(office);
    const owner = { kind: 'outgoing', id } as const;
    await office.attach(owner, '01-CV.pdf', '%PDF-1.7 bản đã ký');
    const [main, annex] = await office.attach(owner, 'phu luc 1.xlsx', 'PK bảng số liệu sai');
    await office.expectRefused('files.remove', { id: found(annex).id, reason: ' ' }, 'invalid_input');
    for (const [old, name, content] of [
      [annex, 'phu luc 1 (thay).xlsx', 'PK bảng số liệu đúng'],
      [main, '01-CV (ký lại).pdf', '%PDF-1.7 bản ký lại'],
    ] as const) {
      await office.call('files.remove', { id: found(old).id, reason: `Thay bằng ${name}` });
      await office.attach(owner, name, content);
    }
    const { attachments } = await office.call('files.list', owner);
    expect(attachments.map(({ fileName, removed }) => [fileName, removed?.reason ?? null])).toEqual([
      ['01-CV.pdf', 'Thay bằng 01-CV (ký lại).pdf'],
      ['phu luc 1.xlsx', 'Thay bằng phu luc 1 (thay).xlsx'],
      ['phu luc 1 (thay).xlsx', null],
      ['01-CV (ký lại).pdf', null],
    ]);
    const after = await office.call('outgoing.get', { id });
    expect([after.numberText, after.status]).toEqual([numberText, 'issued']);
    const said = after.history.map(({ reason }) => reason).filter((reason) => reason !== '');
    expect(said).toEqual(['Thay bằng 01-CV (ký lại).pdf', 'Thay bằng phu luc 1 (thay).xlsx']);
    // Of a cancelled number nothing is exchanged any more.
    await office.call('outgoing.void', { id, version: after.version, reason: 'Không ban hành nữa' });
    const upload = { owner, name: 'phu luc 2.pdf', sizeBytes: 10 };
    await office.expectRefused('files.beginUpload', upload, 'void_document');
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
  });

  test('đầu tháng Giêng vào sổ văn bản năm trước: số theo năm của văn bản, không theo đồng hồ', async () => {
    const office = await openTestOffice({ date: '2026-12-30' });
    const body = (await office.call('organization.get', {})).bodies.find(({ symbol }) => symbol === 'VPTU');
    const yearly = { ...found(body), numbering: 'year_by_type' as const };
    await office.call('organization.saveIssuingBody', yearly);
    await enter(office, { documentDate: '2026-12-30' });
    office.setDay('2027-01-04');
    const january = await enteredDocument(office, { subject: 'tháng Giêng', documentDate: '2027-01-04' });
    await office.expectRefused('outgoing.register', january, 'year_not_open');
    const { books } = await office.call('numbering.previewNewYear', { year: 2027 });
    await office.call('numbering.openYear', {
      year: 2027,
      books: books.map(({ seriesId, newTitle }) => ({ fromSeriesId: seriesId, title: newTitle, firstNumber: 1 })),
      closeOld: false,
    });
    expect((await enter(office, { subject: 'cuối năm', documentDate: '2026-12-31' })).numberText).toBe('02-CV/VPTU');
    expect((await office.call('outgoing.register', january)).numberText).toBe('01-CV/VPTU');
  });
});

describe('sai sót sau khi ban hành', () => {
  const standing = async (office: TestOffice, id: number) => (await office.call('links.getLife', linkTo(id))).standing;

  test('sai nội dung: thay thế bằng văn bản cùng hình thức', async () => {
    const office = await openTestOffice();
    const wrong = await enter(office, { typeCode: 'TB' });
    const right = await enter(office, { typeCode: 'TB', subject: 'đúng', documentDate: '2026-11-21' });
    await office.call('links.add', { from: linkTo(right.id), relation: 'replaces', to: linkTo(wrong.id), note: '' });
    expect(await standing(office, wrong.id)).toEqual({ kind: 'replaced', on: '2026-11-21', detail: '02-TB/VPTU' });
    expect((await standing(office, right.id)).kind).toBe('in_force');
  });

  test('sai thể thức, kỹ thuật, thủ tục: đính chính bằng công văn', async () => {
    const office = await openTestOffice();
    const wrong = await enter(office, { typeCode: 'TB' });
    const letter = await enter(office, { subject: 'đính chính Thông báo 01-TB/VPTU' });
    await office.call('links.add', { from: linkTo(letter.id), relation: 'corrects', to: linkTo(wrong.id), note: '' });
    expect(await standing(office, wrong.id)).toMatchObject({ kind: 'corrected', detail: '01-CV/VPTU' });
  });

  test('thu hồi: dòng còn trong sổ với chữ “đã thu hồi”, và có danh sách nơi nhận phải báo', async () => {
    const office = await openTestOffice();
    const document = await enter(office, { lines: [line('Đảng ủy xã Yên Phong'), line('Đảng ủy xã Tam Giang')] });
    await office.call('outgoing.recordRecall', {
      id: document.id,
      recalledOn: '2026-11-22',
      reason: 'Công văn 02-CV/VPTU',
    });
    expect(await standing(office, document.id)).toMatchObject({ kind: 'recalled', detail: 'Công văn 02-CV/VPTU' });
    expect((await office.call('outgoing.get', { id: document.id })).status).toBe('issued');
    const owner = { ownerKind: 'outgoing' as const, ownerId: document.id };
    const { recipients } = await office.call('distribution.getOfDocument', owner);
    expect(recipients.map(({ name }) => name)).toEqual(['Đảng ủy xã Yên Phong', 'Đảng ủy xã Tam Giang']);
    expect((await office.render('distribution.deliveryList', owner)).ok).toBe(true);
  });

  test('thu hồi bằng một văn bản khác', async () => {
    const office = await openTestOffice();
    const wrong = await enter(office, { typeCode: 'QĐ' });
    const recall = await enter(office, {
      typeCode: 'QĐ',
      subject: 'thu hồi Quyết định 01',
      documentDate: '2026-11-21',
    });
    await office.call('links.add', { from: linkTo(recall.id), relation: 'recalls', to: linkTo(wrong.id), note: '' });
    expect(await standing(office, wrong.id)).toMatchObject({ kind: 'recalled', detail: '02-QĐ/VPTU' });
  });

  test('hủy việc ban hành không tự tới nơi nhận: nơi nhận vẫn còn đủ để báo', async () => {
    const office = await openTestOffice();
    const { id, version } = await enter(office);
    await office.call('outgoing.void', { id, version, reason: 'Ban hành nhầm' });
    const { recipients } = await office.call('distribution.getOfDocument', { ownerKind: 'outgoing', ownerId: id });
    expect(recipients).toHaveLength(1);
  });
});
