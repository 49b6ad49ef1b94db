import { expect, test } from 'vitest';
import { line, openTestOffice, type TestOffice } from '../../support/office.ts';
import { openSampleOffice } from './sample-office.ts';

const today = '2026-11-22';
const window = { offset: 0, limit: 50 };
const year = { from: '2026-01-01', to: '2026-12-31' };

/** Three notices: October to A and B on paper, two in November to A by post and to C over the network. */
async function openDesk(): Promise<{ office: TestOffice; ids: number[] }> {
  const office = await openTestOffice({ date: today });
  const ids: number[] = [];
  for (const [documentDate, lines] of [
    ['2026-10-05', [line('Ban A', { copiesPerMember: 2 }), line('Ban B')]],
    ['2026-11-02', [line('Ban A', { channel: 'post' }), line('Xã C', { channel: 'network' })]],
    ['2026-11-20', [line('Ban A', { channel: 'post', copiesPerMember: 3 })]],
  ] as const) {
    ids.push((await office.issue({ documentDate, lines: [...lines] })).id);
  }
  return { office, ids };
}

test('theo nơi nhận: bao nhiêu văn bản, bao nhiêu bản, còn nợ ký nhận', async () => {
  const { office, ids } = await openDesk();
  const owner = { ownerKind: 'outgoing' as const, ownerId: ids[0] ?? 0 };
  await office.call('distribution.recordSignatures', {
    recipients: { by: 'all', ...owner },
    receivedOn: today,
    receivedBy: '',
  });
  const stats = await office.call('distribution.statsByRecipient', {
    ...year,
    text: '',
    waitingOnly: false,
    ...window,
  });
  expect(
    stats.rows.map(({ name, documents, copies, waiting, lastOn }) => [name, documents, copies, waiting, lastOn]),
  ).toEqual([
    ['Ban A', 3, 6, 2, '2026-11-20'],
    ['Xã C', 1, 1, 1, '2026-11-02'],
    ['Ban B', 1, 1, 0, '2026-10-05'],
  ]);
  const waiting = await office.call('distribution.statsByRecipient', {
    ...year,
    text: 'ban',
    waitingOnly: true,
    ...window,
  });
  expect(waiting.rows.map(({ name }) => name)).toEqual(['Ban A']);
  const sent = await office.call('distribution.documentsOfRecipient', {
    ...year,
    key: waiting.rows[0]?.key ?? '',
    ...window,
  });
  expect(sent.total).toBe(3);
  expect(sent.rows.map(({ date, copies, receivedOn }) => [date, copies, receivedOn])).toEqual([
    ['2026-11-20', 3, null],
    ['2026-11-02', 1, null],
    ['2026-10-05', 2, today],
  ]);
});

test('theo văn bản: đủ ký nhận hay còn chờ; văn bản hủy không tính', async () => {
  const { office, ids } = await openDesk();
  const owner = { ownerKind: 'outgoing' as const, ownerId: ids[0] ?? 0 };
  await office.call('distribution.recordSignatures', {
    recipients: { by: 'all', ...owner },
    receivedOn: today,
    receivedBy: '',
  });
  const count = async (state: 'all' | 'complete' | 'waiting' | 'not_returned') =>
    (await office.call('distribution.statsByDocument', { ...year, state, ...window })).total;
  expect([await count('all'), await count('complete'), await count('waiting'), await count('not_returned')]).toEqual([
    3, 1, 2, 0,
  ]);
  await office.call('distribution.setHandling', { ...owner, returnable: true, returnBy: null, sheetsPerCopy: null });
  expect([await count('complete'), await count('not_returned')]).toEqual([0, 1]);
  const last = await office.call('outgoing.get', { id: ids[2] ?? 0 });
  await office.call('outgoing.void', { id: last.id, version: last.version, reason: 'Nhầm' });
  expect(await count('all')).toBe(2);
});

test('theo tháng và kênh: bản, bì, tờ giấy, tiền', async () => {
  const { office, ids } = await openDesk();
  await office.call('distribution.saveSettings', {
    receiptDays: 7,
    networkReceipts: false,
    sheetPrice: 300,
    envelopePrice: 1000,
    postagePrice: 4000,
    senderAddress: '',
  });
  for (const ownerId of ids.slice(0, 2))
    await office.call('distribution.setHandling', {
      ownerKind: 'outgoing',
      ownerId,
      returnable: null,
      returnBy: null,
      sheetsPerCopy: 5,
    });
  const { rows } = await office.call('distribution.statsByPeriod', { ...year, unit: 'month' });
  expect(rows).toEqual([
    // 3 copies of 5 sheets, 2 envelopes: 15 × 300 + 2 × 1000.
    {
      period: '2026-10',
      channel: 'paper',
      documents: 1,
      recipients: 2,
      copies: 3,
      envelopes: 2,
      sheets: 15,
      copiesOfUnknownLength: 0,
      cost: 6500,
    },
    {
      period: '2026-11',
      channel: 'network',
      documents: 1,
      recipients: 1,
      copies: 1,
      envelopes: 0,
      sheets: 0,
      copiesOfUnknownLength: 0,
      cost: 0,
    },
    // 1 copy of 5 sheets; the other document's length is not known: 5 × 300 + 2 × (1000 + 4000).
    {
      period: '2026-11',
      channel: 'post',
      documents: 2,
      recipients: 2,
      copies: 4,
      envelopes: 2,
      sheets: 5,
      copiesOfUnknownLength: 3,
      cost: 11500,
    },
  ]);
  const quarter = await office.call('distribution.statsByPeriod', { ...year, unit: 'quarter' });
  expect(quarter.rows.map(({ period, copies }) => [period, copies])).toEqual([
    ['2026-Q4', 3],
    ['2026-Q4', 1],
    ['2026-Q4', 4],
  ]);
  await office.expectRefused(
    'distribution.statsByPeriod',
    { from: today, to: '2026-01-01', unit: 'all' },
    'dates_reversed',
  );
});

test('bản sao: số tờ tính từ số trang của bản gốc cộng trang ghi bản sao', async () => {
  const office = await openSampleOffice();
  const lines = [line('Ban A', { copiesPerMember: 2 })];
  await office.issueCopy({ lines, reserveCopies: 0 });
  const { rows } = await office.call('distribution.statsByPeriod', { ...year, unit: 'all' });
  // 7 pages and one more on both sides of 4 sheets.
  expect(rows).toMatchObject([{ period: 'all', channel: 'paper', copies: 2, sheets: 8, copiesOfUnknownLength: 0 }]);
});
