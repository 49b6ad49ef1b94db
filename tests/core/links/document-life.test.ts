import { describe, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

const life = (office: TestOffice, kind: 'incoming' | 'outgoing', id: number) =>
  office.call('links.getLife', { kind, id });

describe('văn bản đến sau khi vào sổ', () => {
  test('cùng văn bản đến theo đường khác: không số mới, chỉ ghi nhận thêm một bản', async () => {
    const office = await openTestOffice();
    const { id } = await office.register({ channel: 'network' });
    const after = await office.call('incoming.receivedAgain', {
      id,
      receivedOn: '2026-11-22',
      channel: 'post',
      detail: '',
    });
    expect(after.events).toMatchObject([
      { kind: 'received_again', happenedOn: '2026-11-22', detail: 'đến bưu điện', channel: 'post' },
    ]);
    expect((await office.register({ subject: 'sau' })).numberText).toBe('2');
    const { chain, history } = await office.call('incoming.get', { id });
    expect(chain.at(-1)).toMatchObject({ kind: 'event', title: 'Nhận thêm một bản', date: '2026-11-22' });
    expect(history[0]?.action).toBe('Nhận thêm một bản ngày 22/11/2026');
  });

  test('gửi nhầm địa chỉ: trả lại, số giữ nguyên trong sổ với lý do', async () => {
    const office = await openTestOffice();
    const { id, version, bookId } = await office.register();
    const after = await office.call('incoming.returnToSender', {
      id,
      version,
      returnedOn: '2026-11-22',
      reason: 'gửi nhầm Tỉnh ủy Bắc Ninh',
    });
    expect(after).toMatchObject({
      status: 'void',
      voidReason: 'Trả lại nơi gửi ngày 22/11/2026: gửi nhầm Tỉnh ủy Bắc Ninh',
    });
    expect((await life(office, 'incoming', id)).standing).toEqual({
      kind: 'returned',
      on: '2026-11-22',
      detail: 'gửi nhầm Tỉnh ủy Bắc Ninh',
    });
    expect(await office.call('numbering.checkSeries', { seriesId: bookId })).toMatchObject({
      void: [{ numberText: '1' }],
      missing: [],
    });
    expect((await office.register({ subject: 'sau' })).numberText).toBe('2');
  });

  test('nơi gửi thu hồi: dòng còn đó, ở trạng thái đã thu hồi; có thể có hiệu lực trở lại', async () => {
    const office = await openTestOffice();
    const { id } = await office.register();
    const recalled = await office.call('incoming.recordRecall', {
      id,
      recalledOn: '2026-11-21',
      reason: 'Công văn 12-CV/VPTW',
    });
    expect(recalled.standing).toEqual({ kind: 'recalled', on: '2026-11-21', detail: 'Công văn 12-CV/VPTW' });
    expect((await office.call('incoming.get', { id })).document.status).toBe('registered');
    const back = await office.call('incoming.reinstate', { id, on: '2026-11-22', reason: 'Công văn 13-CV/VPTW' });
    expect(back.standing.kind).toBe('in_force');
    await office.expectRefused('incoming.reinstate', { id, on: '2026-11-22', reason: 'nữa' }, 'not_recalled');
  });

  test('nơi ban hành thay thế, đính chính: số mới liên kết với số cũ', async () => {
    const office = await openTestOffice();
    const old = await office.register({ symbol: '12-CT/TW', typeCode: 'CT', issuerName: 'Ban Bí thư', subject: 'cũ' });
    const fresh = await office.register({
      symbol: '15-CT/TW',
      typeCode: 'CT',
      issuerName: 'Ban Bí thư',
      subject: 'mới',
    });
    const { links } = await office.call('links.add', {
      from: { kind: 'incoming', id: fresh.id },
      relation: 'replaces',
      to: { kind: 'incoming', id: old.id },
      note: '',
    });
    expect(links).toMatchObject([{ label: 'thay thế', outward: true, numberText: '1', title: 'Chỉ thị 12-CT/TW cũ' }]);
    const oldLife = await life(office, 'incoming', old.id);
    expect(oldLife.standing).toEqual({ kind: 'replaced', on: '2026-11-20', detail: '2' });
    expect(oldLife.links).toMatchObject([{ label: 'được thay thế bằng', outward: false, numberText: '2' }]);
    const { chain } = await office.call('incoming.get', { id: old.id });
    expect(chain.at(-1)).toMatchObject({ kind: 'link', number: '2', link: { to: 'incoming', id: fresh.id } });
  });

  test('tiến độ xử lý ghi theo ngày, hiện trong chuỗi', async () => {
    const office = await openTestOffice();
    const { id } = await office.register({ arrivalDate: '2026-11-16', deadline: '2026-11-25', direction: 'Tham mưu' });
    await office.call('incoming.addProgress', { id, on: '2026-11-18', detail: 'Đã gửi dự thảo xin ý kiến' });
    await office.call('incoming.addProgress', { id, on: '2026-11-20', detail: 'Đã trình Thường trực' });
    const { chain } = await office.call('incoming.get', { id });
    expect(chain.filter(({ kind }) => kind === 'event').map(({ date, title }) => [date, title])).toEqual([
      ['2026-11-18', 'Đã gửi dự thảo xin ý kiến'],
      ['2026-11-20', 'Đã trình Thường trực'],
    ]);
  });

  test('ký nhận: từng nơi được chuyển ký, bỏ lại được, sửa chuyển không mất chữ ký', async () => {
    const office = await openTestOffice();
    const routing = [
      { recipient: 'Ban Dân vận', role: 'lead' as const },
      { recipient: 'Ban Tổ chức', role: 'support' as const },
    ];
    const { id, version } = await office.register({ routing });
    const sign = (recipients: string[], receivedOn: string | null) =>
      office.call('incoming.recordReceipts', { id, recipients, receivedOn, receivedBy: 'Hà' });
    await sign(['Ban Dân vận', 'Ban Tổ chức'], '2026-11-21');
    expect((await sign(['Ban Tổ chức'], null)).receipts).toEqual([
      { recipient: 'Ban Dân vận', receivedOn: '2026-11-21', receivedBy: 'Hà' },
    ]);
    await office.call('incoming.route', {
      id,
      version,
      routing: [...routing, { recipient: 'Ban Nội chính', role: 'fyi' }],
      direction: '',
      deadline: null,
    });
    expect((await life(office, 'incoming', id)).receipts).toHaveLength(1);
    await office.expectRefused(
      'incoming.recordReceipts',
      { id, recipients: ['Ban khác'], receivedOn: '2026-11-21', receivedBy: '' },
      'not_found',
    );
  });

  test('không việc nào trước ngày đến, ở ngày chưa tới, trên số đã hủy, với chữ mật', async () => {
    const office = await openTestOffice();
    const { id } = await office.register();
    await office.expectRefused('incoming.addProgress', { id, on: '2026-11-19', detail: 'x' }, 'date_before_arrival');
    await office.expectRefused(
      'incoming.recordRecall',
      { id, recalledOn: '2026-11-23', reason: 'x' },
      'date_in_future',
    );
    await office.expectRefused(
      'incoming.addProgress',
      { id, on: '2026-11-20', detail: 'Công văn (Mật)' },
      'secret_content',
    );
    await office.call('incoming.void', { id, version: 1, reason: 'nhầm' });
    await office.expectRefused(
      'incoming.receivedAgain',
      { id, receivedOn: '2026-11-21', channel: 'post', detail: '' },
      'void_document',
    );
  });
});

describe('văn bản đi sau khi ban hành', () => {
  test('thu hồi, thay thế, đính chính', async () => {
    const office = await openTestOffice();
    const old = await office.issue({ subject: 'cũ' });
    const fresh = await office.issue({ subject: 'mới' });
    await office.call('links.add', {
      from: { kind: 'outgoing', id: fresh.id },
      relation: 'corrects',
      to: { kind: 'outgoing', id: old.id },
      note: '',
    });
    expect((await life(office, 'outgoing', old.id)).standing).toMatchObject({
      kind: 'corrected',
      detail: '02-TB/VPTU',
    });
    const recalled = await office.call('outgoing.recordRecall', {
      id: old.id,
      recalledOn: '2026-11-22',
      reason: 'sai thẩm quyền',
    });
    expect(recalled.standing).toMatchObject({ kind: 'recalled', detail: 'sai thẩm quyền' });
    const back = await office.call('outgoing.reinstate', { id: old.id, on: '2026-11-22', reason: 'kiểm tra lại' });
    expect(back.standing.kind).toBe('corrected');
    await office.expectRefused(
      'outgoing.recordDelivered',
      { id: old.id, on: '2026-11-19', detail: '' },
      'dates_reversed',
    );
    expect((await office.call('outgoing.get', { id: old.id })).history[0]?.action).toContain('Có hiệu lực trở lại');
  });

  test('văn bản trả lời hiện trong chuỗi của văn bản đến', async () => {
    const office = await openTestOffice();
    const { id } = await office.register();
    const reply = await office.issue();
    await office.call('links.add', {
      from: { kind: 'outgoing', id: reply.id },
      relation: 'replies_to',
      to: { kind: 'incoming', id },
      note: '',
    });
    const { chain } = await office.call('incoming.get', { id });
    expect(chain.at(-1)).toMatchObject({ kind: 'link', number: '01-TB/VPTU', link: { to: 'outgoing', id: reply.id } });
    expect(chain.at(-1)?.title).toContain('Được trả lời bằng');
  });

  test('một liên kết chỉ có một; bỏ được có lý do; không liên kết với chính nó', async () => {
    const office = await openTestOffice();
    const [a, b] = [await office.issue(), await office.issue()];
    const link = {
      from: { kind: 'outgoing' as const, id: b.id },
      relation: 'replaces' as const,
      to: { kind: 'outgoing' as const, id: a.id },
      note: '',
    };
    await office.call('links.add', link);
    const { links } = await office.call('links.add', link);
    expect(links).toHaveLength(1);
    await office.call('links.remove', { id: links[0]?.id ?? 0, reason: 'nhầm' });
    expect((await life(office, 'outgoing', a.id)).standing.kind).toBe('in_force');
    await office.call('links.add', link);
    await office.expectRefused('links.add', { ...link, from: link.to }, 'link_to_itself');
    await office.expectRefused('links.add', { ...link, to: { kind: 'incoming', id: 99 } }, 'not_found');
  });
});

test('mọi việc ấy đều khớp nhật ký', async () => {
  const office = await openTestOffice();
  const { id } = await office.register({ routing: [{ recipient: 'Ban Dân vận', role: 'lead' }] });
  const { id: outgoing } = await office.issue();
  await office.call('incoming.recordReceipts', {
    id,
    recipients: ['Ban Dân vận'],
    receivedOn: '2026-11-21',
    receivedBy: '',
  });
  await office.call('incoming.addProgress', { id, on: '2026-11-21', detail: 'đang làm' });
  await office.call('links.add', {
    from: { kind: 'outgoing', id: outgoing },
    relation: 'replies_to',
    to: { kind: 'incoming', id },
    note: '',
  });
  await office.call('outgoing.recordDelivered', { id: outgoing, on: '2026-11-22', detail: '' });
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
});
