import { expect, test } from 'vitest';
import { correctable, enter, enteredDocument } from '../../support/entered-document.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

/** A letter that came on 20/11/2026. */
const arrive = (office: TestOffice) => office.register({ arrivalDate: '2026-11-20', documentDate: '2026-11-18' });

test.each(['replies_to', 'implements'] as const)(
  'văn bản %s ghi ngày trước ngày đến: không vào sổ',
  async (relation) => {
    const office = await openTestOffice();
    const { id: incomingId } = await arrive(office);
    const answers = { relation, incomingId };
    const early = await enteredDocument(office, { documentDate: '2026-11-19', answers });
    const { message, fields } = await office.expectRefused('outgoing.register', early, 'answer_before_arrival');
    expect(message).toContain('Văn bản ngày 19/11/2026 không thể trả lời hay triển khai số đến 1');
    expect(fields).toEqual({ answers: 'Trước ngày đến 20/11/2026 của số đến 1.' });
    expect((await enter(office, { documentDate: '2026-11-20', answers })).numberText).toBe('01-CV/VPTU');
  },
);

test.each(['replies_to', 'implements'] as const)('văn bản %s không sửa về trước ngày đến được', async (relation) => {
  const office = await openTestOffice();
  const { id: incomingId } = await arrive(office);
  const { id } = await enter(office, { answers: { relation, incomingId } });
  const written = correctable(await office.call('outgoing.get', { id }));
  const early = { ...written, documentDate: '2026-11-18', reason: 'ghi nhầm ngày' };
  const error = await office.expectRefused('outgoing.correct', early, 'answer_before_arrival');
  expect(error.fields).toEqual({ documentDate: 'Trước ngày đến 20/11/2026 của số đến 1.' });
  const late = await office.call('outgoing.correct', { ...written, documentDate: '2026-11-21', reason: 'ghi nhầm' });
  expect(late.documentDate).toBe('2026-11-21');
});

test('nối về sau cũng xét ngày; liên kết khác thì không', async () => {
  const office = await openTestOffice();
  const { id: incomingId } = await arrive(office);
  const { id } = await enter(office, { documentDate: '2026-11-19' });
  const link = { from: { kind: 'outgoing', id }, to: { kind: 'incoming', id: incomingId }, note: '' } as const;
  await office.expectRefused('links.add', { ...link, relation: 'replies_to' }, 'answer_before_arrival');
  await office.call('links.add', { ...link, relation: 'accompanies' });
});

test('ngày đến không sửa về sau ngày văn bản trả lời', async () => {
  const office = await openTestOffice();
  const arrived = await arrive(office);
  await enter(office, { answers: { relation: 'replies_to', incomingId: arrived.id } });
  const { arrivalDate: _, documentDate, symbol, issuerName, subject, channel, version, id } = arrived;
  const rest = { signer: '', pages: null, copies: 1, urgency: 'normal', addressee: '', direction: '' } as const;
  const correct = (day: string) => ({
    ...rest,
    id,
    version,
    arrivalDate: day,
    arrivalTime: null,
    documentDate,
    symbol,
    issuerName,
    subject,
    channel,
    typeCode: null,
    routing: [],
    deadline: null,
    fileNote: '',
    note: '',
    reason: 'ghi nhầm ngày',
  });
  const error = await office.expectRefused('incoming.correct', correct('2026-11-21'), 'arrival_after_answer');
  expect(error.message).toContain('01-CV/VPTU');
  expect((await office.call('incoming.correct', correct('2026-11-19'))).arrivalDate).toBe('2026-11-19');
});

test('văn bản đã trả lời được nêu, mỗi văn bản một lần; văn bản đã hủy thì không', async () => {
  const office = await openTestOffice();
  const { id: incomingId } = await arrive(office);
  const first = await enter(office, { answers: { relation: 'implements', incomingId } });
  const to = { kind: 'incoming', id: incomingId } as const;
  await office.call('links.add', { from: { kind: 'outgoing', id: first.id }, relation: 'replies_to', to, note: '' });
  const second = await enter(office, { subject: 'về việc khác', answers: { relation: 'replies_to', incomingId } });
  const find = async () => (await office.call('incoming.get', { id: incomingId })).answers;
  expect(await find()).toEqual([
    { id: first.id, numberText: '01-CV/VPTU', typeName: 'Công văn', documentDate: '2026-11-20' },
    { id: second.id, numberText: '02-CV/VPTU', typeName: 'Công văn', documentDate: '2026-11-20' },
  ]);
  await office.call('outgoing.void', { id: second.id, version: second.version, reason: 'vào nhầm' });
  expect((await find()).map(({ id }) => id)).toEqual([first.id]);
});
