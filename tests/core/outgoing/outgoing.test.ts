import { describe, expect, test } from 'vitest';
import { allOutgoing } from '../../../electron/contract/outgoing.schema.ts';
import { line, openTestOffice } from '../../support/office.ts';

describe('văn bản đi', () => {
  test('bản nháp giữ nguyên nội dung, cấp số xong thì hết nháp', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const { id } = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...content, subject: 'về họp giao ban' },
    });
    expect((await office.call('outgoing.listDrafts', {})).drafts).toMatchObject([
      { id, typeName: 'Thông báo', bodyName: 'Văn phòng Tỉnh ủy', subject: 'về họp giao ban', savedBy: 'Ngô Thị Lan' },
    ]);
    await office.call('outgoing.saveDraft', { id, content: { ...content, subject: 'về họp giao ban tuần' } });
    expect((await office.call('outgoing.getDraft', { id })).content.subject).toBe('về họp giao ban tuần');
    const issued = await office.call('outgoing.issue', { draftId: id });
    expect(issued).toMatchObject({ numberText: '02-TB/VPTU', subject: 'về họp giao ban tuần', status: 'issued' });
    expect((await office.call('outgoing.listDrafts', {})).drafts).toEqual([]);
    await office.expectRefused('outgoing.issue', { draftId: id }, 'not_found');
  });

  test('nháp không lấy số', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    for (let count = 0; count < 3; count += 1) await office.call('outgoing.saveDraft', { id: null, content });
    expect((await office.issue()).numberText).toBe('02-TB/VPTU');
  });

  test('thiếu gì thì nói rõ từng ô, không cấp số', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const { id } = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...content, subject: '', signerId: null, lines: [], blocks: [] },
    });
    const error = await office.expectRefused('outgoing.issue', { draftId: id }, 'draft_incomplete');
    expect(Object.keys(error.fields ?? {}).sort()).toEqual(['blocks', 'lines', 'signerId', 'subject']);
    expect((await office.call('outgoing.getDraft', { id })).id).toBe(id);
    expect((await office.issue()).numberText).toBe('02-TB/VPTU');
  });

  test('công văn cần Kính gửi', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const { id } = await office.call('outgoing.saveDraft', { id: null, content: { ...content, typeCode: 'CV' } });
    const error = await office.expectRefused('outgoing.issue', { draftId: id }, 'draft_incomplete');
    expect(error.fields).toHaveProperty('addressees');
  });

  test('số chỉ cấp sau khi ký: ngày chưa tới không được', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const { id } = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...content, documentDate: '2026-11-23' },
    });
    const error = await office.expectRefused('outgoing.issue', { draftId: id }, 'draft_incomplete');
    expect(error.fields).toEqual({ documentDate: 'Ngày này chưa tới.' });
  });

  test.each([
    ['trích yếu', { subject: 'phương án (Mật)' }],
    ['nội dung', { blocks: [{ kind: 'paragraph' as const, heading: false, text: 'Độ mật: Tuyệt mật' }] }],
    ['nơi nhận', { lines: [line('Tổ Tối mật')] }],
    ['căn cứ', { grounds: ['Căn cứ Công văn số 12 (Tối mật)'] }],
    ['kính gửi', { addressees: ['Ban Chỉ đạo (MẬT)'] }],
    ['dòng liên hệ', { contactLine: 'Tuyệt mật' }],
  ])('dấu hiệu mật ở %s: không giữ nháp, không cấp số', async (_, changes) => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    await office.expectRefused(
      'outgoing.saveDraft',
      { id: null, content: { ...content, ...changes } },
      'secret_content',
    );
    expect((await office.call('outgoing.listDrafts', {})).drafts).toEqual([]);
  });

  test('người ký của cơ quan khác không ký văn bản của cơ quan này', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const { id } = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...content, signerId: await office.signerId('TU', 'Bí thư') },
    });
    await office.expectRefused('outgoing.issue', { draftId: id }, 'signer_of_other_body');
  });

  test('hủy số: số giữ nguyên trong sổ, số sau đi tiếp', async () => {
    const office = await openTestOffice();
    const { id, version } = await office.issue();
    const after = await office.call('outgoing.void', { id, version, reason: 'Ban hành nhầm' });
    expect(after).toMatchObject({ status: 'void', numberText: '01-TB/VPTU', voidReason: 'Ban hành nhầm' });
    expect(after.history[0]).toMatchObject({ action: 'Hủy số 01-TB/VPTU', reason: 'Ban hành nhầm' });
    await office.expectRefused('outgoing.void', { id, version: after.version, reason: 'nữa' }, 'already_void');
    expect((await office.issue()).numberText).toBe('02-TB/VPTU');
  });

  test('văn bản thực hiện hiện trong chuỗi của văn bản đến', async () => {
    const office = await openTestOffice({ setUp: { incomingFirstNumber: 790 } });
    const { id } = await office.register({ symbol: '12-CT/TW', issuerName: 'Ban Bí thư', typeCode: 'CT' });
    const document = await office.issue({ implementsIncomingId: id, subject: 'về thực hiện Chỉ thị 12-CT/TW' });
    expect(document.implementsNumberText).toBe('790');
    const { chain } = await office.call('incoming.get', { id });
    expect(chain.at(-1)).toMatchObject({
      kind: 'implementation',
      number: '01-TB/VPTU',
      state: 'Đã ban hành',
      link: { to: 'outgoing', id: document.id },
    });
    await office.call('outgoing.void', { id: document.id, version: document.version, reason: 'nhầm' });
    const after = await office.call('incoming.get', { id });
    expect(after.chain.at(-1)).toMatchObject({ state: 'Đã hủy' });
  });

  test('tìm và lọc trong sổ đi', async () => {
    const office = await openTestOffice();
    const tu = { bodyId: await office.bodyId('TU'), signerId: await office.signerId('TU', 'Bí thư') };
    await office.issue({ subject: 'về công tác đối ngoại', documentDate: '2026-11-18' });
    await office.issue({ typeCode: 'BC', subject: 'kết quả công tác Đảng', documentDate: '2026-11-19' });
    await office.issue({ ...tu, typeCode: 'BC', subject: 'kết quả công tác năm', documentDate: '2026-11-20' });
    const find = async (filter: object) => {
      const all = { ...allOutgoing, offset: 0, limit: 50 };
      const { rows } = await office.call('outgoing.page', { ...all, ...filter });
      const { offset: _offset, limit: _limit, ...counted } = { ...all, ...filter };
      const { total } = await office.call('outgoing.count', counted);
      expect(total).toBe(rows.length);
      return rows.map(({ numberText }) => numberText);
    };
    expect(await find({})).toEqual(['01-BC/TU', '01-BC/VPTU', '01-TB/VPTU']);
    expect(await find({ text: 'doi ngoai' })).toEqual(['01-TB/VPTU']);
    expect(await find({ text: 'công tác năm' })).toEqual(['01-BC/TU']);
    expect(await find({ text: '01 bc tu' })).toEqual(['01-BC/TU']);
    expect(await find({ typeCode: 'BC' })).toEqual(['01-BC/TU', '01-BC/VPTU']);
    expect(await find({ bodyId: tu.bodyId })).toEqual(['01-BC/TU']);
    expect(await find({ from: '2026-11-19', to: '2026-11-19' })).toEqual(['01-BC/VPTU']);
  });
});
