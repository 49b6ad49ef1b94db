import { describe, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

const directive = {
  symbol: '12-CT/TW',
  documentDate: '2026-11-05',
  issuerName: 'Ban Bí thư',
  typeCode: 'CT',
  subject: 'về tăng cường sự lãnh đạo của Đảng đối với công tác đối ngoại nhân dân',
} as const;

const ask = (office: TestOffice, changes: Partial<typeof plainQuestion> = {}) =>
  office.call('incoming.findDuplicates', { ...plainQuestion, ...changes });
const plainQuestion: {
  readonly symbol: string;
  readonly issuerName: string;
  readonly documentDate: string | null;
  readonly excludeId: number | null;
} = { symbol: '12-CT/TW', issuerName: 'Ban Bí thư', documentDate: '2026-11-05', excludeId: null };

describe('văn bản đã vào sổ', () => {
  test('cùng ký hiệu, cơ quan và ngày: báo số đến cũ và không cấp số mới', async () => {
    const office = await openTestOffice();
    await office.register(directive);
    const { duplicates } = await ask(office);
    expect(duplicates).toMatchObject([{ numberText: '1', certain: true, arrivalDate: '2026-11-20' }]);
    const error = await office.expectLetterRefused(directive, 'duplicate_document');
    expect(error.message).toContain('số đến 1 ngày 20/11/2026');
    expect((await office.register({ subject: 'văn bản khác' })).numberText).toBe('2');
  });

  test('chọn “Vẫn đăng ký” thì nhận số mới', async () => {
    const office = await openTestOffice();
    await office.register(directive);
    expect((await office.register({ ...directive, acceptDuplicate: true })).numberText).toBe('2');
  });

  test.each(['12-ct/tw', '12 - CT / TW', '012-CT/TW', '12-Ct/Tw'])('gõ “%s” vẫn là 12-CT/TW', async (symbol) => {
    const office = await openTestOffice();
    await office.register(directive);
    expect((await ask(office, { symbol })).duplicates).toHaveLength(1);
    await office.expectLetterRefused({ ...directive, symbol }, 'duplicate_document');
  });

  test('khi mới gõ ký hiệu đã báo, nhưng chưa chắc chắn', async () => {
    const office = await openTestOffice();
    await office.register(directive);
    const { duplicates } = await ask(office, { issuerName: '', documentDate: null });
    expect(duplicates).toMatchObject([{ certain: false }]);
  });

  test('12-CT/TU của tỉnh khác là văn bản khác', async () => {
    const office = await openTestOffice();
    await office.register({ ...directive, symbol: '12-CT/TU', issuerName: 'Tỉnh ủy Hà Nam' });
    expect((await ask(office, { symbol: '12-CT/TU', issuerName: 'Tỉnh ủy Lâm Đồng' })).duplicates).toEqual([]);
    const other = await office.register({ ...directive, symbol: '12-CT/TU', issuerName: 'Tỉnh ủy Lâm Đồng' });
    expect(other.numberText).toBe('2');
  });

  test('văn bản không ngày cũ hơn hai mươi văn bản cùng ký hiệu của nơi khác vẫn được thấy', async () => {
    const office = await openTestOffice();
    const letter = { ...directive, symbol: '01-BC/ĐU', typeCode: 'BC', documentDate: null } as const;
    await office.register({ ...letter, issuerName: 'Đảng ủy xã Yên Phong' });
    for (let commune = 1; commune <= 21; commune += 1)
      await office.register({ ...letter, issuerName: `Đảng ủy xã Thử ${commune}` });
    const { duplicates } = await ask(office, {
      symbol: '01-BC/ĐU',
      issuerName: 'Đảng ủy xã Yên Phong',
      documentDate: null,
    });
    expect(duplicates).toMatchObject([{ numberText: '1' }]);
  });

  test('tên ghi dài hơn có thể là một cơ quan; văn bản đúng tên đứng trước, dù vào sổ sớm hơn', async () => {
    const office = await openTestOffice();
    const letter = { ...directive, symbol: '45-CV/TU', typeCode: 'CV' } as const;
    await office.register({ ...letter, issuerName: 'Tỉnh ủy' });
    await office.expectLetterRefused({ ...letter, issuerName: 'Tỉnh ủy Hà Nam' }, 'duplicate_document');
    await office.register({ ...letter, issuerName: 'Tỉnh ủy Hà Nam', acceptDuplicate: true });
    const { duplicates } = await ask(office, { symbol: '45-CV/TU', issuerName: 'Tỉnh ủy' });
    expect(duplicates).toMatchObject([
      { numberText: '1', certain: true },
      { numberText: '2', certain: false },
    ]);
    const error = await office.expectLetterRefused({ ...letter, issuerName: 'Tỉnh ủy' }, 'duplicate_document');
    expect(error.message).toContain('số đến 1 ');
  });

  test('ký hiệu Trung ương chỉ có một cơ quan, dù tên ghi khác nhau', async () => {
    const office = await openTestOffice();
    await office.register(directive);
    const { duplicates } = await ask(office, { issuerName: 'Ban Chấp hành Trung ương' });
    expect(duplicates).toMatchObject([{ certain: true }]);
  });

  test('tên cơ quan ghi đủ hay gọn vẫn là một', async () => {
    const office = await openTestOffice();
    await office.register({ ...directive, symbol: '08-BC/HU', issuerName: 'Huyện uỷ Lục Ngạn' });
    const long = await ask(office, { symbol: '08-BC/HU', issuerName: 'Huyện ủy Lục Ngạn, tỉnh Bắc Giang' });
    expect(long.duplicates).toHaveLength(1);
    const old = await ask(office, { symbol: '08-BC/HU', issuerName: 'Huyện ủy Lục Ngạn' });
    expect(old.duplicates).toMatchObject([{ certain: true }]);
  });

  test('cùng số ký hiệu nhưng nhiệm kỳ sau, ngày khác: không phải trùng', async () => {
    const office = await openTestOffice();
    await office.register({ ...directive, documentDate: '2026-01-05' });
    expect((await ask(office)).duplicates).toEqual([]);
    expect((await office.register(directive)).numberText).toBe('2');
  });

  test('văn bản không số không bao giờ bị coi là trùng', async () => {
    const office = await openTestOffice();
    await office.register({ symbol: '', documentDate: null, subject: 'thư mời' });
    expect(
      (await ask(office, { symbol: '', documentDate: null, issuerName: 'Ban Tổ chức Tỉnh ủy' })).duplicates,
    ).toEqual([]);
    expect((await office.register({ symbol: '', documentDate: null, subject: 'thư mời' })).numberText).toBe('2');
  });

  test('số đã hủy không chặn việc vào sổ lại', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register(directive);
    await office.call('incoming.void', { id, version, reason: 'Vào nhầm sổ' });
    expect((await office.register(directive)).numberText).toBe('2');
  });

  test('khi sửa một dòng, chính nó không phải là trùng', async () => {
    const office = await openTestOffice();
    const { id } = await office.register(directive);
    expect((await ask(office, { excludeId: id })).duplicates).toEqual([]);
  });

  test('số có ký hiệu phụ 12* khác với 12', async () => {
    const office = await openTestOffice();
    await office.register({ ...directive, symbol: '12-CT/TU', issuerName: 'Tỉnh ủy Hà Nam' });
    expect((await office.register({ ...directive, symbol: '12*-CT/TU', issuerName: 'Tỉnh ủy Hà Nam' })).symbol).toBe(
      '12*-CT/TU',
    );
  });
});

describe('bản giấy đến sau bản mạng', () => {
  test('giữ nguyên số và ngày đến, ghi ngày nhận bản giấy', async () => {
    const office = await openTestOffice();
    const { id } = await office.register(directive);
    const after = await office.call('incoming.recordPaperOriginal', { id, receivedOn: '2026-11-22', copies: 2 });
    expect(after).toMatchObject({
      numberText: '1',
      arrivalDate: '2026-11-20',
      paperReceivedOn: '2026-11-22',
      copies: 2,
      channel: 'network',
    });
    const { chain, history } = await office.call('incoming.get', { id });
    expect(chain.map(({ kind }) => kind)).toEqual(['arrival', 'paper']);
    expect(history[0]?.action).toBe('Ghi nhận bản giấy');
    expect((await office.register({ subject: 'văn bản sau' })).numberText).toBe('2');
  });

  test('bản giấy chỉ ghi nhận một lần, không trước ngày đến, không ở ngày chưa tới', async () => {
    const office = await openTestOffice();
    const { id } = await office.register(directive);
    const receive = (receivedOn: string) => ({ id, receivedOn, copies: 1 });
    await office.expectRefused('incoming.recordPaperOriginal', receive('2026-11-19'), 'date_before_arrival');
    await office.expectRefused('incoming.recordPaperOriginal', receive('2026-11-23'), 'date_in_future');
    await office.call('incoming.recordPaperOriginal', receive('2026-11-20'));
    const error = await office.expectRefused(
      'incoming.recordPaperOriginal',
      receive('2026-11-21'),
      'paper_already_received',
    );
    expect(error.message).toContain('20/11/2026');
  });
});
