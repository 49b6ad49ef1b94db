import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

type Letter = MethodInput<'incoming.register'>;

/** Letters that came together, each with the fields that matter to the test. */
async function letters(office: TestOffice, changes: readonly Partial<Letter>[]): Promise<Letter[]> {
  const bookId = await office.bookId();
  const usual = {
    arrivalDate: '2026-11-22',
    arrivalTime: null,
    channel: 'network',
    documentDate: '2026-11-20',
    issuerName: 'Đảng ủy xã Yên Phong',
    typeCode: 'BC',
    subject: 'kết quả thực hiện nhiệm vụ',
    signer: '',
    pages: null,
    copies: 1,
    urgency: 'normal',
    addressee: '',
    routing: [],
    direction: '',
    deadline: null,
    fileNote: '',
    note: '',
    acceptDuplicate: false,
    symbol: '',
  } as const;
  return changes.map((change) => ({ ...usual, routing: [], bookId, ...change }));
}

describe('vào sổ nhiều văn bản một lần', () => {
  test('mỗi văn bản một số, liền nhau, có lịch sử riêng, nhật ký khớp', async () => {
    const office = await openTestOffice();
    await office.register({ symbol: '1-CV/ĐU' });
    const many = Array.from({ length: 50 }, (_, index) => ({ symbol: `${index + 2}-BC/ĐU` }));
    const { documents } = await office.call('incoming.registerMany', { documents: await letters(office, many) });
    expect(documents.map(({ numberText }) => numberText)).toEqual(many.map((_, index) => String(index + 2)));
    const { history } = await office.call('incoming.get', { id: documents[7]?.id ?? 0 });
    expect(history.map(({ action }) => action)).toEqual(['Vào sổ số đến 9']);
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  test('một dòng bị từ chối thì không dòng nào vào sổ, và nói dòng nào', async () => {
    const office = await openTestOffice();
    const documents = await letters(office, [
      { symbol: '1-BC/ĐU' },
      { symbol: '2-BC/ĐU', documentDate: '2026-11-23' },
      { symbol: '3-BC/ĐU' },
    ]);
    const error = await office.expectRefused('incoming.registerMany', { documents }, 'document_date_after_arrival');
    expect(error.fields).toEqual({ 'documents.1.documentDate': 'Sau ngày đến.' });
    expect((await office.register({ symbol: '9-CV/ĐU' })).numberText).toBe('1');
  });

  test('văn bản đã vào sổ, hay có hai lần trong bảng, bị báo', async () => {
    const office = await openTestOffice();
    const [one, two] = await letters(office, [{ symbol: '1-BC/ĐU' }, { symbol: '01-bc/đu' }]);
    const again = await office.expectRefused(
      'incoming.registerMany',
      { documents: [one, two] as Letter[] },
      'duplicate_document',
    );
    expect(Object.keys(again.fields ?? {})).toEqual(['documents.1.symbol']);
  });

  test('dòng mang dấu mật bị chặn trước khi ghi', async () => {
    const office = await openTestOffice();
    const documents = await letters(office, [{ symbol: '1-BC/ĐU' }, { symbol: '2-BC/ĐU', subject: 'báo cáo (Mật)' }]);
    const answer = await office.ask('incoming.registerMany', { documents });
    expect(answer).toMatchObject({ ok: false });
    expect((await office.register({ symbol: '9-CV/ĐU' })).numberText).toBe('1');
  });

  test('bấm lại sau khi mất câu trả lời không ghi hai lần', async () => {
    const office = await openTestOffice();
    const documents = await letters(office, [{ symbol: '1-BC/ĐU' }, { symbol: '2-BC/ĐU' }]);
    const first = await office.call('incoming.registerMany', { documents }, 'same');
    expect(await office.call('incoming.registerMany', { documents }, 'same')).toEqual(first);
    expect((await office.register({ symbol: '9-CV/ĐU', arrivalDate: '2026-11-22' })).numberText).toBe('3');
  });

  test('nhiều nhất 50', async () => {
    const office = await openTestOffice();
    const documents = await letters(
      office,
      Array.from({ length: 51 }, (_, index) => ({ symbol: `${index + 1}-BC/ĐU` })),
    );
    const error = await office.expectRefused('incoming.registerMany', { documents }, 'invalid_input');
    expect(JSON.stringify(error.fields)).toContain('Nhiều nhất 50 văn bản một lần.');
  });
});
