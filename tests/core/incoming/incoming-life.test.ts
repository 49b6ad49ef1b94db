import { describe, expect, test } from 'vitest';
import { allIncoming, type IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { correctable, openTestOffice } from '../../support/office.ts';

describe('sửa dòng đã vào sổ', () => {
  test('ghi lại cái cũ, cái mới, ai sửa và vì sao; số không đổi', async () => {
    const office = await openTestOffice();
    const before = await office.register({ subject: 'về công tác dân vận', documentDate: '2026-11-10' });
    const after = await office.call('incoming.correct', {
      ...correctable(before),
      subject: 'về công tác dân vận năm 2026',
      documentDate: '2026-11-11',
      reason: 'Ghi thiếu trích yếu',
    });
    expect(after).toMatchObject({ numberText: '1', version: 2, subject: 'về công tác dân vận năm 2026' });
    const { history } = await office.call('incoming.get', { id: before.id });
    expect(history.map(({ action }) => action)).toEqual(['Sửa', 'Vào sổ số đến 1']);
    expect(history[0]).toMatchObject({
      actor: 'Ngô Thị Lan',
      reason: 'Ghi thiếu trích yếu',
      changes: [
        { label: 'Ngày văn bản', before: '10/11/2026', after: '11/11/2026' },
        { label: 'Trích yếu', before: 'về công tác dân vận', after: 'về công tác dân vận năm 2026' },
      ],
    });
  });

  test('hai người cùng sửa: người sau được báo, dòng của người trước còn nguyên', async () => {
    const office = await openTestOffice();
    const before = await office.register();
    await office.call('incoming.correct', { ...correctable(before), subject: 'của người thứ nhất', reason: '' });
    await office.expectRefused(
      'incoming.correct',
      { ...correctable(before), subject: 'của người thứ hai', reason: '' },
      'changed_meanwhile',
    );
    expect((await office.call('incoming.get', { id: before.id })).document.subject).toBe('của người thứ nhất');
  });

  test('sửa không lách được luật ngày và độ mật', async () => {
    const office = await openTestOffice();
    const before = await office.register();
    const correct = (changes: Partial<IncomingDocument>) => ({ ...correctable({ ...before, ...changes }), reason: '' });
    await office.expectRefused('incoming.correct', correct({ arrivalDate: '2026-11-23' }), 'arrival_date_in_future');
    await office.expectRefused('incoming.correct', correct({ arrivalDate: '2025-12-31' }), 'arrival_outside_book');
    await office.expectRefused('incoming.correct', correct({ subject: 'báo cáo (Mật)' }), 'secret_content');
  });

  test('lý do sửa có dấu hiệu mật cũng không được ghi', async () => {
    const office = await openTestOffice();
    const before = await office.register();
    await office.expectRefused(
      'incoming.correct',
      { ...correctable(before), reason: 'văn bản Tối mật ghi nhầm' },
      'secret_content',
    );
  });

  test('sửa xong tìm theo chữ mới thì thấy, theo chữ cũ thì không', async () => {
    const office = await openTestOffice();
    const before = await office.register({ subject: 'về công tác dân vận' });
    await office.call('incoming.correct', { ...correctable(before), subject: 'về công tác nội chính', reason: '' });
    expect(await findNumbers(office, 'noi chinh')).toEqual(['1']);
    expect(await findNumbers(office, 'dan van')).toEqual([]);
  });

  test('đổi ngày đến thì dòng chuyển sang ngày mới trong danh sách', async () => {
    const office = await openTestOffice();
    const first = await office.register({ arrivalDate: '2026-11-20', subject: 'một' });
    await office.register({ arrivalDate: '2026-11-20', subject: 'hai' });
    await office.call('incoming.correct', {
      ...correctable(first),
      arrivalDate: '2026-11-21',
      reason: 'ghi nhầm ngày',
    });
    expect(await findNumbers(office, '')).toEqual(['1', '2']);
    const { days } = await office.call('incoming.countByDay', allIncoming);
    expect(days).toEqual([
      { date: '2026-11-21', total: 1, notRouted: 1 },
      { date: '2026-11-20', total: 1, notRouted: 1 },
    ]);
  });
});

describe('chuyển và giải quyết', () => {
  test('chuyển có chủ trì, phối hợp, hạn; văn bản ra khỏi “chưa chuyển”', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register();
    expect(await office.call('incoming.count', allIncoming)).toEqual({ total: 1, notRouted: 1 });
    const routed = await office.call('incoming.route', {
      id,
      version,
      routing: [
        { recipient: 'Ban Dân vận Tỉnh ủy', role: 'lead' },
        { recipient: 'Văn phòng Tỉnh ủy', role: 'support' },
      ],
      direction: 'Giao Ban Dân vận tham mưu',
      deadline: '2026-11-30',
    });
    expect(routed).toMatchObject({ direction: 'Giao Ban Dân vận tham mưu', deadline: '2026-11-30', version: 2 });
    expect(await office.call('incoming.count', allIncoming)).toEqual({ total: 1, notRouted: 0 });
    const { chain } = await office.call('incoming.get', { id });
    expect(chain[1]).toMatchObject({
      kind: 'direction',
      title: 'Giao Ban Dân vận tham mưu',
      detail: 'Ban Dân vận Tỉnh ủy (chủ trì); Văn phòng Tỉnh ủy (phối hợp)',
      state: 'Hạn 30/11/2026',
      mark: 'owed',
    });
  });

  test('xong việc thì hết nợ; mở lại thì lại nợ', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register({ deadline: '2026-11-21', direction: 'Trả lời' });
    const finished = await office.call('incoming.finish', {
      id,
      version,
      finishedOn: '2026-11-22',
      result: 'Đã trả lời',
    });
    expect(finished).toMatchObject({ finishedOn: '2026-11-22', result: 'Đã trả lời' });
    expect((await office.call('today.get', {})).counts.overdue).toBe(0);
    const { chain } = await office.call('incoming.get', { id });
    expect(chain.at(-1)).toMatchObject({ kind: 'finished', title: 'Đã trả lời', mark: 'done' });
    await office.call('incoming.finish', { id, version: finished.version, finishedOn: null, result: '' });
    expect((await office.call('today.get', {})).counts.overdue).toBe(1);
  });

  test('ngày xong không thể trước ngày đến hay ở ngày chưa tới', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register();
    const finish = (finishedOn: string) => ({ id, version, finishedOn, result: '' });
    await office.expectRefused('incoming.finish', finish('2026-11-19'), 'date_before_arrival');
    await office.expectRefused('incoming.finish', finish('2026-11-23'), 'date_in_future');
  });

  test('kết quả có dấu hiệu mật không được ghi', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register();
    const input = { id, version, finishedOn: '2026-11-22', result: 'Trả lời bằng công văn Tối mật' };
    await office.expectRefused('incoming.finish', input, 'secret_content');
  });
});

describe('hủy số đến', () => {
  test('số giữ nguyên trong sổ, in ra có lý do, không cấp lại', async () => {
    const office = await openTestOffice();
    const { id, version, bookId } = await office.register();
    const after = await office.call('incoming.void', { id, version, reason: 'Gửi nhầm địa chỉ, đã trả lại' });
    expect(after).toMatchObject({ status: 'void', numberText: '1', voidReason: 'Gửi nhầm địa chỉ, đã trả lại' });
    expect((await office.register()).numberText).toBe('2');
    expect(await office.call('numbering.checkSeries', { seriesId: bookId })).toMatchObject({
      lastNumber: 2,
      issued: 1,
      void: [{ numberText: '1', reason: 'Gửi nhầm địa chỉ, đã trả lại' }],
      missing: [],
      duplicates: [],
    });
  });

  test('số đã hủy không sửa, không chuyển, không hủy lần nữa', async () => {
    const office = await openTestOffice();
    const before = await office.register();
    const { version } = await office.call('incoming.void', { id: before.id, version: 1, reason: 'nhầm' });
    const { id } = before;
    await office.expectRefused('incoming.void', { id, version, reason: 'nữa' }, 'void_document');
    await office.expectRefused(
      'incoming.correct',
      { ...correctable({ ...before, version }), reason: '' },
      'void_document',
    );
    await office.expectRefused(
      'incoming.route',
      { id, version, routing: [{ recipient: 'Ban Tổ chức', role: 'lead' }], direction: '', deadline: null },
      'void_document',
    );
  });

  test('phải có lý do', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register();
    const error = await office.expectRefused('incoming.void', { id, version, reason: '  ' }, 'invalid_input');
    expect(error.fields).toEqual({ reason: 'Lý do hủy: chưa ghi.' });
  });
});

async function findNumbers(
  office: Awaited<ReturnType<typeof openTestOffice>>,
  text: string,
): Promise<readonly string[]> {
  const { rows } = await office.call('incoming.page', { ...allIncoming, text, offset: 0, limit: 50 });
  return rows.map(({ numberText }) => numberText);
}
