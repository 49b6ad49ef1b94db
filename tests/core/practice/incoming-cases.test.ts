/** One test for every exception that a register of arrivals must handle. */
import { describe, expect, test } from 'vitest';
import { enter } from '../../support/entered-document.ts';
import { found, openTestOffice } from '../../support/office.ts';

const directive = {
  symbol: '12-CT/TW',
  issuerName: 'Ban Bí thư',
  typeCode: 'CT',
  documentDate: '2026-11-10',
  subject: 'về công tác dân vận',
} as const;

describe('trường hợp ngoại lệ của văn bản đến', () => {
  test('bản giấy đến sau bản mạng, bản fax: giữ nguyên số đến và ngày đến, ghi ngày nhận bản giấy', async () => {
    const office = await openTestOffice();
    const { id } = await office.register({ ...directive, channel: 'network' });
    const paper = await office.call('incoming.recordPaperOriginal', { id, receivedOn: '2026-11-22', copies: 3 });
    expect(paper).toMatchObject({
      numberText: '1',
      arrivalDate: '2026-11-20',
      paperReceivedOn: '2026-11-22',
      copies: 3,
    });
  });

  test('cùng một văn bản đến hai đường: báo đã vào sổ; ghi thêm vào dòng cũ, hoặc lấy số mới', async () => {
    const office = await openTestOffice();
    const { id } = await office.register(directive);
    const { duplicates } = await office.call('incoming.findDuplicates', {
      symbol: '12-CT/TW',
      issuerName: 'Ban Bí thư',
      documentDate: '2026-11-10',
      excludeId: null,
    });
    expect(duplicates).toMatchObject([{ id, numberText: '1', certain: true }]);
    await office.expectLetterRefused(directive, 'duplicate_document');
    const life = await office.call('incoming.receivedAgain', {
      id,
      receivedOn: '2026-11-21',
      channel: 'post',
      detail: 'qua Tỉnh ủy',
    });
    expect(life.events).toMatchObject([{ kind: 'received_again', detail: 'qua Tỉnh ủy' }]);
    expect((await office.register({ ...directive, acceptDuplicate: true })).numberText).toBe('2');
  });

  test('gửi nhầm địa chỉ: trả lại nơi gửi, số đã cấp vẫn trong sổ với lý do', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register(directive);
    const returned = await office.call('incoming.returnToSender', {
      id,
      version,
      returnedOn: '2026-11-22',
      reason: 'Gửi nhầm nơi nhận',
    });
    expect(returned).toMatchObject({ numberText: '1', status: 'void' });
    expect((await office.call('incoming.get', { id })).life.standing).toMatchObject({
      kind: 'returned',
      detail: 'Gửi nhầm nơi nhận',
    });
    expect((await office.register({ subject: 'sau' })).numberText).toBe('2');
  });

  test('chữ ký số không hợp lệ, tệp không đọc được: trả lại, bản gửi lại lấy số mới', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register(directive);
    const reason = 'Chữ ký số không hợp lệ, đề nghị gửi lại';
    await office.call('incoming.returnToSender', { id, version, returnedOn: '2026-11-20', reason });
    expect(await office.register({ ...directive, arrivalDate: '2026-11-21' })).toMatchObject({ numberText: '2' });
  });

  test('số ngoài bì khác số bên trong, bì rách: ghi ở Ghi chú, vẫn vào sổ', async () => {
    const office = await openTestOffice();
    const note = 'Bì ghi 13-CT/TW, bên trong 12-CT/TW; đã lập biên bản';
    expect(await office.register({ ...directive, note })).toMatchObject({ numberText: '1', note });
  });

  test('vào sổ nhầm: hủy có lý do, khôi phục được, số không cấp lại', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.register(directive);
    await office.expectRefused('incoming.void', { id, version, reason: '' }, 'invalid_input');
    const gone = await office.call('incoming.void', { id, version, reason: 'Vào sổ nhầm' });
    expect((await office.register({ subject: 'sau' })).numberText).toBe('2');
    const back = await office.call('incoming.restore', { id, version: gone.version, reason: 'Hủy nhầm dòng' });
    expect(back).toMatchObject({ numberText: '1', status: 'registered' });
  });

  test('nhiều văn bản dồn lại sau khi mất mạng: vào sổ một lần, tất cả hoặc không', async () => {
    const office = await openTestOffice();
    const first = await office.register(directive);
    const { numberText: _n, bookTitle: _t, number: _num, suffix: _s, id: _id, version: _v, ...row } = first;
    const { status: _st, voidReason: _vr, registeredAt: _ra, registeredBy: _rb, ...fields } = row;
    const { paperReceivedOn: _p, finishedOn: _f, result: _r, ...letter } = fields;
    const letterOf = (index: number) => ({
      ...letter,
      symbol: `${20 + index}-CV/TW`,
      subject: `văn bản dồn thứ ${index}`,
      acceptDuplicate: false,
    });
    const documents = Array.from({ length: 50 }, (_, index) => letterOf(index));
    await office.expectRefused(
      'incoming.registerMany',
      { documents: [...documents.slice(0, 3), { ...letterOf(3), subject: 'phương án (Mật)' }] },
      'secret_content',
    );
    const given = await office.call('incoming.registerMany', { documents });
    expect(given.documents.map(({ numberText }) => numberText)).toEqual(documents.map((_, index) => String(index + 2)));
    await office.expectRefused('incoming.registerMany', { documents: [...documents, letterOf(51)] }, 'invalid_input');
  });

  test('nơi gửi thu hồi: dòng còn trong sổ với chữ “đã thu hồi”', async () => {
    const office = await openTestOffice();
    const { id } = await office.register(directive);
    await office.call('incoming.recordRecall', { id, recalledOn: '2026-11-22', reason: 'Công văn 15-CV/VPTW' });
    const { document, life } = await office.call('incoming.get', { id });
    expect(document.status).toBe('registered');
    expect(life.standing).toMatchObject({ kind: 'recalled', detail: 'Công văn 15-CV/VPTW' });
  });

  test('nơi ban hành thay thế, đính chính: dòng mới nối với số đến cũ', async () => {
    const office = await openTestOffice();
    const old = await office.register(directive);
    const next = await office.register({ ...directive, symbol: '13-CT/TW', subject: 'thay Chỉ thị 12-CT/TW' });
    const ends = { from: { kind: 'incoming', id: next.id }, to: { kind: 'incoming', id: old.id } } as const;
    await office.call('links.add', { ...ends, relation: 'replaces', note: '' });
    const { life } = await office.call('incoming.get', { id: old.id });
    expect(life.standing).toMatchObject({ kind: 'replaced', detail: '2' });
    expect(life.links).toMatchObject([{ label: 'được thay thế bằng', numberText: '2' }]);
  });

  test('bì của ta bị bưu điện trả lại: ghi ở nơi nhận của văn bản', async () => {
    const office = await openTestOffice();
    const sent = await enter(office);
    const owner = { ownerKind: 'outgoing' as const, ownerId: sent.id };
    const { recipients } = await office.call('distribution.getOfDocument', owner);
    const { id } = found(recipients[0]);
    await office.call('distribution.correctRecipient', { id, channel: 'post', note: 'Bưu điện trả lại 22/11' });
    const after = await office.call('distribution.getOfDocument', owner);
    expect(after.recipients[0]).toMatchObject({ channel: 'post', note: 'Bưu điện trả lại 22/11' });
  });
});
