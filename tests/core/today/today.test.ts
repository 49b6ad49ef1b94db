import { expect, test } from 'vitest';
import { openTestOffice } from '../../support/office.ts';

test('hôm nay: quá hạn, đến hạn, sắp đến hạn, chưa chuyển, mỗi loại một chỗ', async () => {
  const office = await openTestOffice({ date: '2026-11-18' });
  const routing = [{ recipient: 'Ban Dân vận Tỉnh ủy', role: 'lead' as const }];
  const on = (deadline: string | null, subject: string) =>
    office.register({ arrivalDate: '2026-11-16', deadline, subject, routing });
  await on('2026-11-17', 'quá hạn');
  await on('2026-11-18', 'hôm nay');
  await on('2026-11-21', 'còn ba ngày');
  await on('2026-11-22', 'còn bốn ngày');
  await on(null, 'không hạn');
  await office.register({ arrivalDate: '2026-11-16', subject: 'chưa chuyển' });
  const today = await office.call('today.get', {});
  expect(today.counts).toEqual({
    overdue: 1,
    dueToday: 1,
    dueSoon: 1,
    notRouted: 1,
    notSent: 0,
    awaitingReceipt: 0,
    overdueReceipts: 0,
  });
  expect(today.items.map(({ section, subject, state }) => [section, subject, state])).toEqual([
    ['overdue', 'quá hạn', 'quá 1 ngày'],
    ['due_today', 'hôm nay', 'hôm nay'],
    ['not_routed', 'chưa chuyển', 'đến 16/11'],
    ['due_soon', 'còn ba ngày', 'còn 3 ngày'],
  ]);
  expect(today.figures[0]).toEqual({ label: 'Văn bản đến', today: 0, thisWeek: 6 });
});

test('việc đã xong và số đã hủy không còn trên trang hôm nay', async () => {
  const office = await openTestOffice();
  const late = await office.register({ deadline: '2026-11-20' });
  const wrong = await office.register({ deadline: '2026-11-20', subject: 'nhầm' });
  await office.call('incoming.finish', { id: late.id, version: 1, finishedOn: '2026-11-21', result: '' });
  await office.call('incoming.void', { id: wrong.id, version: 1, reason: 'nhầm' });
  const { counts } = await office.call('today.get', {});
  expect(counts).toMatchObject({ overdue: 0, dueToday: 0, dueSoon: 0, notRouted: 1 });
});

test('văn bản chờ ký nhận: đủ chữ ký thì hết, hủy thì không còn chờ', async () => {
  const office = await openTestOffice();
  const document = await office.issue();
  await office.call('distribution.recordDispatch', {
    recipients: { by: 'all', ownerKind: 'outgoing', ownerId: document.id },
    sentOn: '2026-11-20',
  });
  expect((await office.call('today.get', {})).counts.awaitingReceipt).toBe(1);
  const { recipients } = await office.call('distribution.getOfDocument', {
    ownerKind: 'outgoing',
    ownerId: document.id,
  });
  const receipt = { recipientIds: recipients.map(({ id }) => id), receivedBy: 'Văn thư' };
  await office.call('distribution.recordReceipts', { ...receipt, receivedOn: '2026-11-22' });
  expect((await office.call('today.get', {})).counts.awaitingReceipt).toBe(0);
  await office.call('distribution.recordReceipts', { ...receipt, receivedOn: null });
  expect((await office.call('today.get', {})).counts.awaitingReceipt).toBe(1);
  const { version } = await office.call('outgoing.get', { id: document.id });
  await office.call('outgoing.void', { id: document.id, version, reason: 'nhầm' });
  expect((await office.call('today.get', {})).counts.awaitingReceipt).toBe(0);
});

test('đã cấp số, chưa gửi: gửi trong ngày, chậm nhất ngày làm việc sau', async () => {
  const office = await openTestOffice({ date: '2026-11-20' });
  const document = await office.issue();
  const unsent = async () => {
    const { items, counts } = await office.call('today.get', {});
    expect(counts.notSent).toBe(items.filter(({ section }) => section === 'not_sent').length);
    return items.filter(({ section }) => section === 'not_sent').map(({ number, state }) => [number, state]);
  };
  // 20/11/2026 is a Friday: Monday is the next working day.
  expect(await unsent()).toEqual([['01-TB/VPTU', 'hạn 23/11']]);
  expect((await office.call('today.get', {})).counts.awaitingReceipt).toBe(0);
  office.setDay('2026-11-23');
  expect(await unsent()).toEqual([['01-TB/VPTU', 'gửi hôm nay']]);
  office.setDay('2026-11-24');
  expect(await unsent()).toEqual([['01-TB/VPTU', 'quá 1 ngày']]);
  await office.call('distribution.recordDispatch', {
    recipients: { by: 'all', ownerKind: 'outgoing', ownerId: document.id },
    sentOn: '2026-11-24',
  });
  expect(await unsent()).toEqual([]);
  expect((await office.call('today.get', {})).counts.awaitingReceipt).toBe(1);
});

test('ghi “đã phát hành xong” thì không còn là chưa gửi', async () => {
  const office = await openTestOffice();
  const { id } = await office.issue();
  await office.call('outgoing.recordDelivered', { id, on: '2026-11-22', detail: 'qua mạng' });
  expect((await office.call('today.get', {})).counts).toMatchObject({ notSent: 0, awaitingReceipt: 1 });
});

test('số cuối cùng của từng dãy', async () => {
  const office = await openTestOffice({ setUp: { incomingFirstNumber: 789 } });
  await office.register();
  await office.register({ subject: 'khác' });
  await office.issue();
  const { lastNumbers } = await office.call('today.get', {});
  expect(lastNumbers).toEqual([
    { label: 'Văn bản đến 2026', number: '790' },
    { label: 'Thông báo, VPTU', number: '01-TB' },
  ]);
});
