import { describe, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

const toUnit = (recipient: string) => ({
  routing: [{ recipient, role: 'lead' as const }],
  direction: '',
  deadline: null,
});

async function openOfficeWithLetters(count: number): Promise<{ office: TestOffice; ids: number[] }> {
  const office = await openTestOffice();
  const ids = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await office.register({
      subject: `việc ${index + 1}`,
      direction: index === 0 ? 'Kính báo cáo' : '',
    });
    ids.push(id);
  }
  return { office, ids };
}

const read = async (office: TestOffice, id: number) => (await office.call('incoming.get', { id })).document;
const expectSound = async (office: TestOffice): Promise<void> => {
  const { sound, problem } = await office.call('audit.verify', {});
  expect(problem).toBe('');
  expect(sound).toBe(true);
};

describe('nhiều văn bản một lần', () => {
  test('chuyển một lần là một sự việc; ô bỏ trống giữ nguyên của từng văn bản; số đã hủy không đổi', async () => {
    const { office, ids } = await openOfficeWithLetters(3);
    const last = ids[2] ?? 0;
    await office.call('incoming.void', { id: last, version: 1, reason: 'nhầm' });
    const before = await office.call('audit.verify', {});
    const done = await office.call('batch.route', { ids, ...toUnit('Phòng Tổng hợp') });
    expect(done).toMatchObject({ kind: 'route', changed: 2, skipped: 1 });
    expect((await office.call('audit.verify', {})).events).toBe(before.events + 1);
    const first = await read(office, ids[0] ?? 0);
    expect(first.routing).toEqual([{ recipient: 'Phòng Tổng hợp', role: 'lead' }]);
    expect(first.direction).toBe('Kính báo cáo');
    expect((await read(office, last)).routing).toEqual([]);
    const { history } = await office.call('incoming.get', { id: ids[0] ?? 0 });
    expect(history[0]?.action).toBe('Chuyển 2 văn bản cùng lúc ngày 22/11/2026');
    await expectSound(office);
  });

  test('rút lại cả lượt: mọi văn bản trở về như trước, cả ngày chuyển; lịch sử ghi cả hai', async () => {
    const { office, ids } = await openOfficeWithLetters(2);
    office.setDay('2026-11-23');
    const [first = 0] = ids;
    const { version } = await read(office, first);
    await office.call('incoming.route', { id: first, version, ...toUnit('Ban Dân vận') });
    const was = await read(office, first);
    office.setDay('2026-11-24');
    const { id } = await office.call('batch.route', { ids, ...toUnit('Phòng Tổng hợp') });
    await office.call('batch.undo', { id });
    const now = await read(office, first);
    expect({ ...now, version: 0 }).toEqual({ ...was, version: 0 });
    const days = office.openFile().prepare('SELECT recipient, routed_on FROM incoming_routing').all();
    expect(days).toEqual([{ recipient: 'Ban Dân vận', routed_on: '2026-11-23' }]);
    const { history } = await office.call('incoming.get', { id: first });
    expect(history.slice(0, 2).map(({ action }) => action)).toEqual([
      'Rút lại: chuyển 2 văn bản cùng lúc ngày 24/11/2026',
      'Chuyển 2 văn bản cùng lúc ngày 24/11/2026',
    ]);
    await office.expectRefused('batch.undo', { id }, 'batch_undone');
    await expectSound(office);
  });

  test('một văn bản đã sửa sau đó: không rút dòng nào, nói rõ số', async () => {
    const { office, ids } = await openOfficeWithLetters(3);
    const { id } = await office.call('batch.finish', { ids, finishedOn: '2026-11-22', result: 'đã trả lời' });
    const second = ids[1] ?? 0;
    const { version } = await read(office, second);
    await office.call('incoming.finish', { id: second, version, finishedOn: null, result: '' });
    const refused = await office.expectRefused('batch.undo', { id }, 'batch_row_changed');
    expect(refused.message).toContain('số 2 ');
    expect((await read(office, ids[0] ?? 0)).finishedOn).toBe('2026-11-22');
    await expectSound(office);
  });

  test('ký nhận cả lượt: ai ký rồi giữ nguyên, rút lại chỉ bỏ chữ ký của lượt ấy', async () => {
    const { office, ids } = await openOfficeWithLetters(2);
    const routing = ['Phòng Tổng hợp', 'Ban Dân vận'].map((recipient) => ({ recipient, role: 'support' as const }));
    await office.call('batch.route', { ids, routing, direction: '', deadline: null });
    const [first = 0] = ids;
    await office.call('incoming.recordReceipts', {
      id: first,
      recipients: ['Ban Dân vận'],
      receivedOn: '2026-11-22',
      receivedBy: 'Hoa',
    });
    const { id, changed } = await office.call('batch.receive', { ids, receivedOn: '2026-11-22', receivedBy: '' });
    expect(changed).toBe(2);
    expect((await office.call('incoming.get', { id: first })).life.receipts).toHaveLength(2);
    await office.call('batch.undo', { id });
    expect((await office.call('incoming.get', { id: first })).life.receipts).toEqual([
      { recipient: 'Ban Dân vận', receivedOn: '2026-11-22', receivedBy: 'Hoa' },
    ]);
    await office.expectRefused(
      'batch.receive',
      { ids: [99_999], receivedOn: '2026-11-22', receivedBy: '' },
      'not_found',
    );
    await expectSound(office);
  });

  test('đưa vào hồ sơ rồi rút lại; đã đánh số tờ hoặc hồ sơ đã kết thúc thì thôi', async () => {
    const { office, ids } = await openOfficeWithLetters(2);
    const file = await office.call('filing.saveFile', {
      id: null,
      code: '01-VP',
      title: 'Công tác năm',
      year: 2026,
      retention: 'permanent',
      retentionYears: null,
      owner: '',
      note: '',
      openedOn: '2026-01-02',
    });
    const documents = ids.map((id) => ({ kind: 'incoming' as const, id }));
    const first = await office.call('batch.file', { fileId: file.id, documents });
    await office.call('batch.undo', { id: first.id });
    expect((await office.call('filing.getFile', { id: file.id })).contents).toEqual([]);
    const second = await office.call('batch.file', { fileId: file.id, documents });
    const [document] = documents;
    if (document)
      await office.call('filing.setSheets', { fileId: file.id, sheets: [{ document, sheetFrom: 1, note: '' }] });
    await office.expectRefused('batch.undo', { id: second.id }, 'batch_row_changed');
    await office.expectRefused('batch.file', { fileId: file.id, documents }, 'batch_empty');
    await office.call('filing.closeFile', { id: file.id, closedOn: '2026-11-22' });
    await office.expectRefused('batch.undo', { id: second.id }, 'file_closed');
  });

  test('sửa lén một dòng sau khi chuyển cả lượt: kiểm tra thấy', async () => {
    const { office, ids } = await openOfficeWithLetters(2);
    await office.call('batch.route', { ids, ...toUnit('Phòng Tổng hợp') });
    await expectSound(office);
    office
      .openFile()
      .prepare("UPDATE incoming_document SET subject = 'khác' WHERE id = ?")
      .run(ids[1] ?? 0);
    const { problem } = await office.call('audit.verify', {});
    expect(problem).toContain('Chuyển 2 văn bản cùng lúc');
  });

  test('dấu mật trong ý kiến chỉ đạo: không ghi dòng nào', async () => {
    const { office, ids } = await openOfficeWithLetters(2);
    await office.expectRefused(
      'batch.route',
      { ids, routing: [], direction: 'Tuyệt mật: xử lý', deadline: null },
      'secret_content',
    );
    expect((await read(office, ids[0] ?? 0)).version).toBe(1);
  });
});

describe('khôi phục số đã hủy nhầm (practice.md 1.7)', () => {
  test('số đến trở lại đúng văn bản của nó, vẫn không cấp cho ai khác; lịch sử ghi cả hủy và khôi phục', async () => {
    const { office, ids } = await openOfficeWithLetters(2);
    const [id = 0] = ids;
    const cancelled = await office.call('incoming.void', { id, version: 1, reason: 'nhầm dòng' });
    await office.call('incoming.restore', { id, version: cancelled.version, reason: 'hủy nhầm' });
    const { document, history, life } = await office.call('incoming.get', { id });
    expect(document).toMatchObject({ numberText: '1', status: 'registered', voidReason: '' });
    expect(life.standing.kind).toBe('in_force');
    expect(history.slice(0, 2).map(({ action, reason }) => [action, reason])).toEqual([
      ['Khôi phục số đến 1', 'hủy nhầm'],
      ['Hủy số đến 1', 'nhầm dòng'],
    ]);
    expect((await office.register()).numberText).toBe('3');
    expect((await office.call('today.get', {})).counts.notRouted).toBe(3);
    await office.expectRefused('incoming.restore', { id, version: document.version, reason: 'nữa' }, 'not_void');
    await expectSound(office);
  });

  test('đã trả lại nơi gửi rồi khôi phục: không còn ghi là đã trả lại', async () => {
    const { office, ids } = await openOfficeWithLetters(1);
    const [id = 0] = ids;
    const { version } = await office.call('incoming.returnToSender', {
      id,
      version: 1,
      returnedOn: '2026-11-22',
      reason: 'gửi nhầm nơi',
    });
    await office.call('incoming.restore', { id, version, reason: 'đúng là của mình' });
    expect((await office.call('incoming.get', { id })).life.standing.kind).toBe('in_force');
  });

  test('đã vào sổ lại dưới số khác: không khôi phục, nói rõ số kia', async () => {
    const office = await openTestOffice();
    const letter = { symbol: '12-CT/TW', issuerName: 'Ban Bí thư', documentDate: '2026-11-20' };
    const first = await office.register(letter);
    const { version } = await office.call('incoming.void', { id: first.id, version: 1, reason: 'nhầm' });
    await office.register(letter);
    const refused = await office.expectRefused(
      'incoming.restore',
      { id: first.id, version, reason: 'hủy nhầm' },
      'restore_registered_again',
    );
    expect(refused.message).toContain('số đến 2');
  });

  test('văn bản đi và bản sao: khôi phục được khi chưa gửi nơi nào', async () => {
    const office = await openTestOffice();
    const sent = await office.issue({ subject: 'về công tác đối ngoại' });
    const cancelled = await office.call('outgoing.void', { id: sent.id, version: sent.version, reason: 'nhầm' });
    const restored = await office.call('outgoing.restore', {
      id: sent.id,
      version: cancelled.version,
      reason: 'hủy nhầm',
    });
    expect(restored).toMatchObject({ status: 'issued', numberText: sent.numberText });
    const { recipients } = await office.call('distribution.getOfDocument', { ownerKind: 'outgoing', ownerId: sent.id });
    await office.call('distribution.recordReceipts', {
      recipientIds: recipients.map(({ id }) => id).slice(0, 1),
      receivedOn: '2026-11-22',
      receivedBy: '',
    });
    const again = await office.call('outgoing.void', { id: sent.id, version: restored.version, reason: 'nhầm nữa' });
    await office.expectRefused(
      'outgoing.restore',
      { id: sent.id, version: again.version, reason: 'hủy nhầm' },
      'restore_sent',
    );
    await expectSound(office);
  });
});
