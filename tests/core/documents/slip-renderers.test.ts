import { describe, expect, test } from 'vitest';
import type { DocumentName } from '../../../electron/contract/documents.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';
import { readWordFile } from '../../word/support/word-file.ts';
import { descendants } from '../../word/support/xml-tree.ts';

async function textsOf(office: TestOffice, document: DocumentName, input: unknown): Promise<readonly string[]> {
  const answer = await office.render(document, input);
  if (!answer.ok) throw new Error(`${document}: ${JSON.stringify(answer.error)}`);
  return readWordFile(answer.value.bytes).paragraphs.map(({ text }) => text);
}

const count = (texts: readonly string[], wanted: string): number => texts.filter((text) => text === wanted).length;
const overprint = { kind: 'overprint', left: 30, top: 42, letterLower: 12 } as const;
const directive = {
  symbol: '12-CT/TW',
  typeCode: 'CT',
  documentDate: '2026-11-05',
  issuerName: 'Ban Bí thư',
  subject: 'về tăng cường công tác đối ngoại nhân dân',
  pages: 4,
} as const;
const routed = (...units: readonly (readonly [string, 'lead' | 'support' | 'fyi'])[]) =>
  units.map(([recipient, role]) => ({ recipient, role }));

describe('phiếu từ sổ văn bản đến', () => {
  test('phiếu xử lý, phiếu giải quyết: mỗi văn bản một phiếu, thứ tự như đã chọn', async () => {
    const office = await openTestOffice();
    const first = await office.register({ ...directive, deadline: '2026-11-30', urgency: 'flash' });
    const second = await office.register({ subject: 'về việc thứ hai' });
    const ids = [second.id, first.id];
    const handling = await textsOf(office, 'incoming.slips', { kind: 'handling', ids });
    expect(count(handling, 'PHIẾU XỬ LÝ VĂN BẢN ĐẾN')).toBe(2);
    expect(handling.indexOf('2, ngày 20/11/2026')).toBeLessThan(handling.indexOf('1, ngày 20/11/2026'));
    expect(handling).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(handling).toContain('Bắc Giang, ngày 22 tháng 11 năm 2026');
    const resolution = await textsOf(office, 'incoming.slips', { kind: 'resolution', ids: [first.id] });
    expect(resolution).toContain('PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN');
    expect(resolution).toContain('1. Ý kiến của lãnh đạo cơ quan');
    expect(resolution).toContain('2. Ý kiến của lãnh đạo đơn vị');
    expect(resolution).toContain('3. Ý kiến đề xuất của người giải quyết');
    expect(resolution).toContain('- Thời hạn giải quyết: 30/11/2026');
    expect(resolution).toContain('Số đến: 1; ngày đến: 20/11/2026; 4 trang; Hoả tốc');
    expect(resolution).toContain(
      'Chỉ thị số 12-CT/TW, ngày 05/11/2026 của Ban Bí thư về tăng cường công tác đối ngoại nhân dân',
    );
  });

  test('phiếu chuyển: mỗi đơn vị một phiếu, gom mọi văn bản của đơn vị ấy, viết uỷ hay ủy cũng là một', async () => {
    const office = await openTestOffice();
    const one = await office.register({
      ...directive,
      routing: routed(['Đảng ủy xã Tân Yên', 'lead'], ['Văn phòng', 'support'], ['Ban Tổ chức', 'fyi']),
      direction: 'Tham mưu văn bản triển khai.',
      deadline: '2026-12-04',
    });
    const two = await office.register({
      subject: 'Về việc thứ hai',
      channel: 'paper',
      routing: routed(['Đảng uỷ xã Tân Yên', 'support'], ['Văn phòng', 'lead']),
    });
    const texts = await textsOf(office, 'incoming.slips', { kind: 'transfer', ids: [one.id, two.id] });
    expect(count(texts, 'PHIẾU CHUYỂN')).toBe(3);
    expect(texts.filter((text) => text.startsWith('Kính gửi'))).toEqual([
      'Kính gửi: Đảng ủy xã Tân Yên;',
      'Kính gửi: Văn phòng;',
      'Kính gửi: Ban Tổ chức;',
    ]);
    expect(texts).toContain(
      'Văn phòng Tỉnh ủy chuyển Đảng ủy xã Tân Yên 02 văn bản đến sau đây để giải quyết theo phần việc được giao:',
    );
    expect(count(texts, 'Chủ trì')).toBe(2);
    expect(texts).toContain('Phối hợp: Văn phòng; để biết: Ban Tổ chức');
    expect(count(texts, 'Ý kiến chỉ đạo: Tham mưu văn bản triển khai.')).toBe(3);
    expect(count(texts, '04/12/2026')).toBe(3);
    expect(count(texts, 'Qua mạng')).toBe(3);
    expect(count(texts, 'Văn bản của Ban Tổ chức Tỉnh ủy về việc thứ hai')).toBe(2);
    expect(texts).toContain('NGƯỜI NHẬN');
    expect(texts).toContain('Ngô Thị Lan');
  });

  test('phiếu chuyển: văn bản chưa chuyển thì nói số nào, không lặng lẽ bỏ đi', async () => {
    const office = await openTestOffice();
    const open = await office.register();
    const done = await office.register({ ...directive, routing: routed(['Văn phòng', 'lead']) });
    const answer = await office.render('incoming.slips', { kind: 'transfer', ids: [open.id, done.id] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_routed' } });
    expect(answer.ok ? '' : answer.error.message).toContain('số đến 1.');
  });

  test('văn bản đã hủy số không có phiếu; chỉ chọn văn bản đã hủy thì nói rõ', async () => {
    const office = await openTestOffice();
    const kept = await office.register();
    const gone = await office.register(directive);
    await office.call('incoming.void', { id: gone.id, version: gone.version, reason: 'vào sổ nhầm' });
    const { documents } = await office.call('stamps.findLeftOut', { ids: [gone.id, gone.id + 1] });
    expect(documents).toEqual([{ id: gone.id, numberText: gone.numberText }]);
    const texts = await textsOf(office, 'incoming.slips', { kind: 'handling', ids: [kept.id, gone.id] });
    expect(count(texts, 'PHIẾU XỬ LÝ VĂN BẢN ĐẾN')).toBe(1);
    const refused = await office.render('incoming.stamps', { ids: [gone.id], place: overprint, red: true });
    expect(refused).toMatchObject({ ok: false, error: { code: 'nothing_to_print' } });
  });

  test('phiếu trình: không số, kính trình, nội dung thêm, hồ sơ kèm là chính văn bản khi không ghi', async () => {
    const office = await openTestOffice();
    const { id } = await office.register(directive);
    const texts = await textsOf(office, 'incoming.submissionSlips', {
      ids: [id],
      to: '- Đồng chí Bí thư Tỉnh ủy\nThường trực Tỉnh ủy',
      content: 'Đề xuất giao Ban Dân vận tham mưu.',
      enclosures: '',
    });
    expect(texts).toContain('PHIẾU TRÌNH');
    expect(texts).toContain('Kính trình:');
    expect(texts).toContain('- Đồng chí Bí thư Tỉnh ủy;');
    expect(texts).toContain('Đề xuất giao Ban Dân vận tham mưu.');
    expect(texts).toContain('Văn bản đến số 1, 4 trang');
    expect(texts).toContain('Ý kiến của Chánh Văn\u00a0phòng');
    expect(texts.some((text) => /^Số\s/u.test(text))).toBe(false);
  });

  test('phiếu trình của dự thảo: tên loại và trích yếu lấy ở dự thảo, chưa có số', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue({ typeCode: 'KH', subject: 'triển khai công tác năm 2027' });
    const texts = await textsOf(office, 'outgoing.submissionSlip', { content, to: 'Thường trực Tỉnh ủy' });
    expect(texts).toContain('về dự thảo kế hoạch');
    expect(texts).toContain('Kính trình xem xét, cho ý kiến dự thảo kế hoạch triển khai công tác năm 2027.');
    expect(texts).toContain('Dự thảo kế hoạch');
    expect(texts).toContain('Kính trình: Thường trực Tỉnh ủy;');
  });
});

describe('dấu đến từ sổ', () => {
  test('mỗi văn bản một dấu; công văn thấp hơn; hồ sơ lấy ở sổ', async () => {
    const office = await openTestOffice();
    const one = await office.register({ ...directive, fileNote: '05.VPTU' });
    const letter = await office.register({ typeCode: 'CV', channel: 'paper', urgency: 'flash', arrivalTime: '14:30' });
    const answer = await office.render('incoming.stamps', { ids: [one.id, letter.id], place: overprint, red: true });
    if (!answer.ok) throw new Error(answer.error.message);
    const file = readWordFile(answer.value.bytes);
    const texts = file.paragraphs.map(({ text }) => text);
    expect(count(texts, 'VĂN PHÒNG TỈNH ỦY BẮC GIANG')).toBe(2);
    expect(texts).toContain('VĂN BẢN ĐẾN QUA MẠNG');
    expect(texts).toContain('Số: 1   Ngày: 20/11');
    expect(texts).toContain('Lưu hồ sơ: 05.VPTU');
    expect(texts).toContain('ĐẾN');
    expect(texts).toContain('Giờ: 14.30');
  });

  test('in đè thấp đến đâu dấu vẫn trọn trên trang của nó', async () => {
    const office = await openTestOffice();
    const { id } = await office.register({ typeCode: 'CV' });
    const place = { ...overprint, top: 250, letterLower: 100 };
    const answer = await office.render('incoming.stamps', { ids: [id], place, red: true });
    if (!answer.ok) throw new Error(answer.error.message);
    const { document } = readWordFile(answer.value.bytes);
    const margins = descendants(document, 'w:pgMar').map(({ attributes }) => Number(attributes['w:top']));
    expect(margins.map((twips) => Math.round((twips / 1440) * 25.4))).toEqual([261]);
  });

  test('chữ trên dấu theo cài đặt', async () => {
    const office = await openTestOffice();
    const { id } = await office.register();
    await office.call('stamps.saveSettings', {
      organName: 'Văn phòng Tỉnh ủy',
      paperWords: 'ĐẾN',
      networkWords: 'ĐẾN QUA MẠNG',
      fileLabel: 'Số và ký hiệu HS',
      year: 'short',
    });
    const texts = await textsOf(office, 'incoming.stamps', { ids: [id], place: overprint, red: false });
    expect(texts).toContain('VĂN PHÒNG TỈNH ỦY');
    expect(texts).toContain('ĐẾN QUA MẠNG');
    expect(texts.some((text) => text.includes('Ngày: 20/11/26'))).toBe(true);
    expect(texts.some((text) => text.startsWith('Số và ký hiệu HS'))).toBe(true);
  });

  test('nhãn nhỏ hơn dấu, nhãn ngoài tờ: từ chối bằng lời', async () => {
    const office = await openTestOffice();
    const { id } = await office.register();
    const place = { kind: 'labels', startAt: 1, outlines: false } as const;
    const small = await office.render('incoming.stamps', {
      ids: [id],
      place: { ...place, sheet: 'a4-3x8' },
      red: true,
    });
    expect(small.ok).toBe(true);
    const own = { name: 'Nhỏ', pageWidth: 210, pageHeight: 297, columns: 4, rows: 10, left: 5, top: 5 };
    const sheet = { ...own, width: 48.5, height: 25.4, pitchX: 48.5, pitchY: 25.4 };
    const refused = await office.render('incoming.stamps', { ids: [id], place: { ...place, sheet }, red: true });
    expect(refused).toMatchObject({ ok: false, error: { code: 'label_too_small' } });
    expect(refused.ok ? '' : refused.error.message).toContain('48,5 × 25,4 mm');
    const outside = { ...place, sheet: 'a4-4x8', startAt: 33 } as const;
    expect(await office.render('incoming.stamps', { ids: [id], place: outside, red: true })).toMatchObject({
      ok: false,
      error: { code: 'label_out_of_sheet' },
    });
  });

  test('vào sổ hôm nay chưa in dấu: in rồi thì thôi, hủy thì thôi, hôm qua không tính, ngày vào sổ chứ không phải ngày đến', async () => {
    const office = await openTestOffice({ date: '2026-11-20' });
    const yesterday = await office.register({ subject: 'về việc hôm trước' });
    office.setDay('2026-11-22', '00:30');
    const early = await office.register({ subject: 'về việc thứ nhất', arrivalDate: '2026-11-20' });
    const late = await office.register({ subject: 'về việc thứ hai', arrivalDate: '2026-11-22' });
    const gone = await office.register({ subject: 'về việc thứ ba', arrivalDate: '2026-11-22' });
    await office.call('incoming.void', { id: gone.id, version: gone.version, reason: 'vào sổ nhầm' });
    const waiting = async (): Promise<readonly number[]> =>
      (await office.call('stamps.findUnstamped', { day: '2026-11-22' })).documents.map(({ id }) => id);
    expect(await waiting()).toEqual([early.id, late.id]);
    expect(await office.call('stamps.record', { ids: [late.id, yesterday.id] })).toEqual({ rows: 2 });
    expect(await waiting()).toEqual([early.id]);
    await office.restart();
    await office.call('stamps.record', { ids: [early.id] });
    expect(await waiting()).toEqual([]);
    office.setDay('2026-11-23');
    expect((await office.call('stamps.findUnstamped', { day: '2026-11-23' })).documents).toEqual([]);
    expect((await office.call('audit.verify', {})).sound).toBe(true);
  });
});

describe('in từ danh sách đã lưu', () => {
  const line = (text: string, target: unknown) => ({
    text,
    purpose: '',
    target,
    copiesPerMember: 2,
    channel: 'network',
    excludedKeys: [],
  });

  test('nhãn, bì: mỗi nơi một, hai dòng cùng tới cũng một; danh sách giao nhận không lặp dòng một nơi', async () => {
    const office = await openTestOffice();
    const organs: number[] = [];
    for (const name of ['Ban Tổ chức Tỉnh ủy', 'Ban Dân vận Tỉnh ủy', 'Đảng ủy xã Tân Yên']) {
      const { id } = await office.call('directory.saveOrgan', {
        id: null,
        name,
        symbol: '',
        kind: 'other',
        aliases: '',
        channel: 'paper',
        validFrom: null,
        validTo: null,
        successorId: null,
        position: 0,
        address: 'Số 5, Hùng Vương',
      });
      organs.push(id);
    }
    const [first = 0, second = 0, third = 0] = organs;
    const both = [
      { kind: 'organ', id: first },
      { kind: 'organ', id: second },
    ];
    const list = {
      name: 'Các ban',
      asOf: '2026-11-22',
      lines: [
        line('Các ban đảng', { kind: 'several', parts: both }),
        line('Đảng ủy xã Tân Yên', { kind: 'organ', id: third }),
        line('Ban Tổ chức Tỉnh ủy', { kind: 'organ', id: first }),
      ],
    };
    const sheet = { sheet: 'a4-3x8', startAt: 1, outlines: false };
    const labels = await textsOf(office, 'distribution.listLabels', { ...list, ...sheet });
    expect(count(labels, 'Kính gửi:')).toBe(3);
    expect(count(labels, 'Số 5, Hùng Vương')).toBe(3);
    const envelopes = await textsOf(office, 'distribution.listEnvelopes', { ...list, size: 'DL' });
    expect(count(envelopes, 'Kính gửi:')).toBe(3);
    const delivery = await textsOf(office, 'distribution.listDelivery', list);
    expect(delivery).toContain('Các ban đảng (2 nơi nhận, 4 bản)');
    expect(count(delivery, 'Đảng ủy xã Tân Yên')).toBe(1);
    expect(delivery.some((text) => text.startsWith('Đảng ủy xã Tân Yên ('))).toBe(false);
    expect(delivery).toContain('(theo danh sách: Các ban)');
    const nobody = { ...list, lines: [line('Lưu Văn phòng Tỉnh ủy', { kind: 'file_copy' })] };
    expect(await office.render('distribution.listLabels', { ...nobody, ...sheet })).toMatchObject({
      ok: false,
      error: { code: 'list_reaches_nobody' },
    });
  });

  test('khổ nhãn riêng giữ trong cài đặt, không trùng tên', async () => {
    const office = await openTestOffice();
    const page = { pageWidth: 210, pageHeight: 297, columns: 2, rows: 5, left: 5, top: 10 };
    const own = { name: 'Nhãn kho', ...page, width: 95, height: 50, pitchX: 100, pitchY: 55 };
    await office.call('distribution.saveLabelSheets', { sheets: [own] });
    await office.restart();
    expect(await office.call('distribution.getLabelSheets', {})).toEqual({ sheets: [own] });
    await office.expectRefused('distribution.saveLabelSheets', { sheets: [own, own] }, 'invalid_input');
  });
});
