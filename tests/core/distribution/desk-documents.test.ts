import { describe, expect, test } from 'vitest';
import type { DocumentName } from '../../../electron/contract/documents.ts';
import { found } from '../../support/office.ts';
import { readWordFile } from '../../word/support/word-file.ts';
import { openSampleOffice, type SampleOffice } from './sample-office.ts';

/** Texts of the paragraphs of a file of the desk. */
async function textsOf(office: SampleOffice, document: DocumentName, input: unknown): Promise<readonly string[]> {
  const answer = await office.render(document, input);
  if (!answer.ok) throw new Error(`${document}: ${JSON.stringify(answer.error)}`);
  return readWordFile(answer.value.bytes).paragraphs.map(({ text }) => text);
}

async function refusalOf(office: SampleOffice, document: DocumentName, input: unknown): Promise<string> {
  const answer = await office.render(document, input);
  if (answer.ok) throw new Error(`${document} was not refused`);
  return answer.error.code;
}

const channels = ['paper', 'paper', 'post', 'hand', 'paper'] as const;

async function issueOnPaper(office: SampleOffice) {
  const lines = (await office.sampleLines()).map((line, i) => ({
    ...line,
    channel: channels[i] ?? ('paper' as const),
  }));
  const copy = await office.issueCopy({ lines });
  return { ownerKind: 'copy' as const, ownerId: copy.id };
}

describe('in từ một bản sao gửi 8 ban, 128 đảng ủy, 60 đồng chí', () => {
  test('nhãn, bì, phiếu gửi: mỗi nơi một, đúng địa chỉ trong danh bạ hôm nay', async () => {
    const office = await openSampleOffice();
    const owner = await issueOnPaper(office);
    const { organs } = await office.call('directory.get', { asOf: '2026-11-22' });
    const { version: _, ...organ } = found(organs.find(({ name }) => name === 'Đảng ủy xã Tân 7'));
    await office.call('directory.saveOrgan', { ...organ, address: 'Thôn 7, xã Tân' });
    const labels = await textsOf(office, 'distribution.labels', {
      ...owner,
      recipientIds: null,
      sheet: 'a4-3x8',
      startAt: 1,
      outlines: false,
    });
    expect(labels.filter((text) => text === 'Kính gửi:')).toHaveLength(196);
    expect(labels[labels.indexOf('Đảng ủy xã Tân 7') + 1]).toBe('Thôn 7, xã Tân');
    const slips = await textsOf(office, 'distribution.transmittalSlips', { ...owner, recipientIds: null, paper: 'A5' });
    expect(slips.filter((text) => text === 'PHIẾU GỬI')).toHaveLength(196);
    const { recipients } = await office.call('distribution.getOfDocument', owner);
    const some = recipients.slice(10, 13).map(({ id }) => id);
    const envelopes = await textsOf(office, 'distribution.envelopes', { ...owner, recipientIds: some, size: 'DL' });
    expect(envelopes.filter((text) => text === 'Kính gửi:')).toHaveLength(3);
  });

  test('danh sách giao nhận: gọi đúng bản sao và bản chính, dòng chỉ có một nơi không lặp lại thành nhóm', async () => {
    const office = await openSampleOffice();
    const owner = await issueOnPaper(office);
    const { lines, recipients } = await office.call('distribution.getOfDocument', owner);
    const copy = await office.call('copy.get', { id: owner.ownerId });
    const texts = await textsOf(office, 'distribution.deliveryList', owner);
    const subject = texts.find((text) => text.startsWith('bản sao '));
    expect(subject).toContain(`bản sao y bản chính số ${copy.numberText}, ngày `);
    expect(subject).toContain(`, của ${copy.original.typeName || 'văn bản'}`);
    expect(subject?.endsWith(copy.original.subject)).toBe(true);
    for (const [index, { text }] of lines.entries()) {
      const reached = recipients.filter(({ lineIndex }) => lineIndex === index);
      const headed = texts.some((one) => one.startsWith(`${text} (`));
      expect(headed, text).toBe(reached.length > 1);
    }
  });

  test('danh sách theo tuyến: gom theo tuyến, STT giữ số của danh sách chính', async () => {
    const office = await openSampleOffice();
    const owner = await issueOnPaper(office);
    const { organs } = await office.call('directory.get', { asOf: '2026-11-22' });
    for (const [name, route] of [
      ['Văn phòng Tỉnh ủy', 'Tuyến 2'],
      ['Ban Tổ chức Tỉnh ủy', 'Tuyến 10'],
      ['Đảng ủy xã Tân 1', 'Tuyến 2'],
    ]) {
      const { version: _, ...organ } = found(organs.find((row) => row.name === name));
      await office.call('directory.saveOrgan', { ...organ, route });
    }
    const texts = await textsOf(office, 'distribution.deliveryList', { ...owner, groupBy: 'route' });
    const at = texts.indexOf('Tuyến 2 (2 nơi nhận, 2 bản)');
    expect(texts.slice(at + 1, at + 3)).toEqual(['5', 'Văn phòng Tỉnh ủy']);
    expect(texts.indexOf('Tuyến 10 (1 nơi nhận, 1 bản)')).toBeGreaterThan(at);
    expect(texts).toContain('Chưa có tuyến: bưu điện (127 nơi nhận, 127 bản)');
    expect(texts).toContain('Cộng: 196 nơi nhận');
  });

  test('sổ bưu điện 128 dòng, sổ chuyển giao 68 dòng; ngoài kỳ thì trống', async () => {
    const office = await openSampleOffice();
    await issueOnPaper(office);
    const month = { from: '2026-11-01', to: '2026-11-30', volume: '' };
    const post = await textsOf(office, 'distribution.postBook', month);
    expect(post).toContain('Sổ này ghi 128 lượt gửi.');
    expect(post.filter((text) => text.startsWith('Đảng ủy'))).toHaveLength(128);
    expect(await textsOf(office, 'distribution.handoverBook', month)).toContain('Sổ này ghi 68 lượt gửi.');
    const before = await textsOf(office, 'distribution.postBook', { from: '2026-10-01', to: '2026-10-31', volume: '' });
    expect(before).toContain('Trong thời gian này sổ không ghi lượt gửi nào.');
  });

  test('danh sách thu hồi: đã giao, đã trả, còn thiếu cộng đúng', async () => {
    const office = await openSampleOffice();
    const owner = await issueOnPaper(office);
    const handling = { ...owner, returnable: true, returnBy: '2026-12-05', sheetsPerCopy: null };
    await office.call('distribution.setHandling', handling);
    await office.call('distribution.recordReturns', {
      recipients: { by: 'ordinals', ...owner, ordinals: '1-8, 20' },
      returnedOn: '2026-11-22',
      copies: null,
    });
    const texts = await textsOf(office, 'distribution.recallList', owner);
    const total = texts.indexOf('Cộng: 196 nơi nhận');
    expect(texts.slice(total + 2, total + 5)).toEqual(['196', '9', '187']);
    expect(texts).toContain('Gửi trả trước ngày 05/12/2026');
  });
});

test('từ chối bằng lời: chưa đánh số bản, không phải thu hồi, không ai nhận giấy, nhãn ngoài tờ', async () => {
  const office = await openSampleOffice();
  const copy = await office.issueCopy();
  const owner = { ownerKind: 'copy' as const, ownerId: copy.id };
  expect(await refusalOf(office, 'distribution.numberedCopies', owner)).toBe('copies_not_numbered');
  expect(await refusalOf(office, 'distribution.recallList', owner)).toBe('not_returnable');
  const all = { ...owner, recipientIds: null };
  expect(await refusalOf(office, 'distribution.envelopes', { ...all, size: 'C5' })).toBe('no_paper_recipients');
  const label = { ...all, sheet: 'a4-2x4', startAt: 9, outlines: false };
  const { recipients } = await office.call('distribution.getOfDocument', owner);
  const one = { ...label, recipientIds: recipients.slice(0, 1).map(({ id }) => id) };
  expect(await refusalOf(office, 'distribution.labels', one)).toBe('label_out_of_sheet');
  expect(await refusalOf(office, 'distribution.labels', { ...one, startAt: 8, recipientIds: [999_999] })).toBe(
    'not_found',
  );
});
