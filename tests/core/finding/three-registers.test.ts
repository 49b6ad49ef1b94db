import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { allCopies } from '../../../electron/contract/certified-copy.schema.ts';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { allOutgoing } from '../../../electron/contract/outgoing.schema.ts';
import { correctable, line, openTestOffice, type TestOffice } from '../../support/office.ts';

type OutgoingPage = Partial<MethodInput<'outgoing.page'>>;
type CopyPage = Partial<MethodInput<'copy.page'>>;

async function findOutgoing(office: TestOffice, filter: OutgoingPage): Promise<readonly string[]> {
  const { rows } = await office.call('outgoing.page', { ...allOutgoing, offset: 0, limit: 50, ...filter });
  return rows.map(({ numberText }) => numberText);
}
async function findCopies(office: TestOffice, filter: CopyPage): Promise<readonly string[]> {
  const { rows } = await office.call('copy.page', { ...allCopies, offset: 0, limit: 50, ...filter });
  return rows.map(({ numberText }) => numberText);
}

async function openIssuedOffice(): Promise<TestOffice> {
  const office = await openTestOffice();
  const tu = { bodyId: await office.bodyId('TU'), signerId: await office.signerId('TU', 'Bí thư') };
  await office.issue({ subject: 'đáng bỏ lối làm cũ', documentDate: '2026-11-17' });
  await office.issue({ subject: 'xây dựng Đảng bộ huyện uỷ', documentDate: '2026-11-18' });
  await office.issue({ ...tu, typeCode: 'BC', subject: 'kết quả 2 năm', documentDate: '2026-11-19' });
  await office.issue({ typeCode: 'KH', subject: 'đang bổ sung'.normalize('NFD'), documentDate: '2026-11-16' });
  return office;
}

describe('sổ đi tìm như sổ đến', () => {
  test.each([
    ['Telex gõ khi quên bật bộ gõ', 'xaay duwngj ddangr booj', ['02-TB/VPTU']],
    ['uỷ và ủy là một', 'huyện ủy', ['02-TB/VPTU']],
    ['mảnh ký hiệu', '01 bc tu', ['01-BC/TU']],
    ['NFC và NFD là một', 'bổ sung', ['01-KH/VPTU']],
    ['đúng dấu đứng trước', 'đang bổ', ['01-KH/VPTU', '02-TB/VPTU', '01-TB/VPTU']],
    ['gõ số: đúng số đứng trước chữ có số ấy', '2', ['02-TB/VPTU', '01-BC/TU']],
    ['đầu chữ đang gõ dở', 'ket qu', ['01-BC/TU']],
  ])('%s: “%s”', async (_, text, numbers) => {
    const office = await openIssuedOffice();
    expect(await findOutgoing(office, { text })).toEqual(numbers);
    const { total } = await office.call('outgoing.count', { ...allOutgoing, text });
    expect(total).toBe(numbers.length);
  });

  test('xếp theo số, cơ quan, ngày; lọc theo sổ, tình trạng, nơi nhận, hồ sơ', async () => {
    const office = await openIssuedOffice();
    expect(await findOutgoing(office, { sort: { by: 'date', descending: false } })).toEqual([
      '01-KH/VPTU',
      '01-TB/VPTU',
      '02-TB/VPTU',
      '01-BC/TU',
    ]);
    expect((await findOutgoing(office, { sort: { by: 'number', descending: false } })).slice(0, 2)).toEqual([
      '01-TB/VPTU',
      '02-TB/VPTU',
    ]);
    expect((await findOutgoing(office, { sort: { by: 'body', descending: false } }))[0]).toBe('01-BC/TU');
    const { series } = await office.call('numbering.listSeries', {});
    const seriesId = series.find(({ title }) => title.startsWith('Kế hoạch'))?.id ?? 0;
    expect(await findOutgoing(office, { seriesId })).toEqual(['01-KH/VPTU']);
    const { rows } = await office.call('outgoing.page', { ...allOutgoing, offset: 0, limit: 1 });
    const id = rows[0]?.id ?? 0;
    const { version } = await office.call('outgoing.get', { id });
    await office.call('outgoing.void', { id, version, reason: 'nhầm' });
    expect(await findOutgoing(office, { status: 'void' })).toEqual(['01-BC/TU']);
    expect(await findOutgoing(office, { status: 'void', text: 'ket qua' })).toEqual(['01-BC/TU']);
    expect(await findOutgoing(office, { recipient: 'không có nơi này' })).toEqual([]);
    expect((await findOutgoing(office, { status: 'waiting' })).includes('01-BC/TU')).toBe(false);
  });
});

describe('sổ bản sao tìm như sổ đến', () => {
  test('chữ của bản chính, số, Telex, đúng dấu; hủy rồi khôi phục vẫn tìm thấy', async () => {
    const office = await openTestOffice();
    const { id: incomingId } = await office.register({ symbol: '12-CT/TW', subject: 'về công tác đối ngoại nhân dân' });
    const defaults = await office.call('copy.getDefaults', { incomingId, bodyId: null, copyDate: null });
    const { bodyId, copyDate, kind, form } = defaults;
    const copy = await office.call('copy.issue', {
      incomingId,
      bodyId,
      copyDate,
      kind,
      form,
      signerId: defaults.signerId ?? 0,
      lines: [line('Lưu Văn phòng', { target: { kind: 'file_copy' } }), line('Ban Dân vận')],
      listId: null,
      reserveCopies: 0,
      excerpt: '',
      note: '',
    });
    const { numberText } = copy;
    for (const text of ['ddoois ngoaij', '12 ct tw', 'đối ngoại', '1 bs', '1'])
      expect(await findCopies(office, { text }), text).toEqual([numberText]);
    expect(await findCopies(office, { text: 'kiểm tra' })).toEqual([]);
    expect(await findCopies(office, { kind })).toEqual([numberText]);
    const cancelled = await office.call('copy.void', { id: copy.id, version: copy.version, reason: 'nhầm' });
    expect(await findCopies(office, { status: 'void' })).toEqual([numberText]);
    await office.call('copy.restore', { id: copy.id, version: cancelled.version, reason: 'hủy nhầm' });
    expect(await findCopies(office, { status: 'void' })).toEqual([]);
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });
});

describe('sổ đến: lọc thêm', () => {
  test('theo đơn vị, tình trạng, hồ sơ; đếm đúng như đọc', async () => {
    const office = await openTestOffice();
    const unit = (recipient: string) => [{ recipient, role: 'lead' as const }];
    const first = await office.register({ subject: 'một', routing: unit('Phòng Tổng hợp') });
    const second = await office.register({ subject: 'hai', routing: unit('Phòng Tổng hợp - Thư ký') });
    await office.register({ subject: 'ba' });
    await office.call('incoming.finish', { id: second.id, version: 1, finishedOn: '2026-11-22', result: '' });
    const find = async (filter: Partial<MethodInput<'incoming.count'>>): Promise<readonly string[]> => {
      const { rows } = await office.call('incoming.page', { ...allIncoming, ...filter, offset: 0, limit: 50 });
      expect((await office.call('incoming.count', { ...allIncoming, ...filter })).total).toBe(rows.length);
      return rows.map(({ numberText }) => numberText);
    };
    expect(await find({ unit: 'Phòng Tổng hợp' })).toEqual(['1']);
    expect(await find({ status: 'open' })).toEqual(['3', '1']);
    expect(await find({ status: 'finished' })).toEqual(['2']);
    const { version } = await office.call('incoming.finish', {
      id: second.id,
      version: 2,
      finishedOn: null,
      result: '',
    });
    expect(await find({ status: 'finished' })).toEqual([]);
    await office.call('incoming.void', { id: second.id, version, reason: 'nhầm' });
    expect(await find({ status: 'void' })).toEqual(['2']);
    expect(await find({ status: 'open' })).toEqual(['3', '1']);
    await office.call('incoming.correct', {
      ...correctable((await office.call('incoming.get', { id: first.id })).document),
      reason: 'sửa ngày',
      arrivalDate: '2026-11-19',
      note: 'vào sổ muộn',
    });
    expect(await find({})).toEqual(['3', '2', '1']);
    expect(await find({ from: '2026-11-19', to: '2026-11-19' })).toEqual(['1']);
  });
});
