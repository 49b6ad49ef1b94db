import { describe, expect, test } from 'vitest';
import { openTestOffice } from '../../support/office.ts';

describe('loại văn bản được ban hành và câu mẫu', () => {
  test('cơ quan sửa bảng loại văn bản: chỉ nhắc, vẫn cấp số', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const check = async () =>
      (await office.call('outgoing.checkLayout', { content })).findings.filter(({ path }) => path === 'typeCode');
    expect(await check()).toEqual([]);
    const { bodyId } = content;
    await office.call('outgoing.saveWritingSettings', { rights: [{ bodyId, typeCodes: ['CV'] }], phrases: [] });
    expect(await check()).toMatchObject([{ message: 'Cơ quan này thường không ban hành Thông báo.', blocking: false }]);
    expect((await office.issue()).numberText).toBe('02-TB/VPTU');
  });

  test('tỉnh ủy, chi bộ, đại hội có bảng thường dùng; cơ quan khác không hạn chế', async () => {
    const office = await openTestOffice();
    const { bodies } = await office.call('organization.get', {});
    const { rights } = await office.call('outgoing.getWritingSettings', {});
    for (const { id, symbol } of bodies) {
      const right = rights.find(({ bodyId }) => bodyId === id);
      expect(right?.fromOffice).toBe(false);
      expect(right?.typeCodes.includes('ĐL'), symbol).toBe(symbol !== 'TU');
      expect(right?.typeCodes, symbol).toContain('GM');
    }
  });

  test('câu mẫu giữ theo thứ tự, câu trống bỏ đi, câu có dấu mật bị từ chối', async () => {
    const office = await openTestOffice();
    const phrases = [
      { kind: 'ground' as const, text: 'Căn cứ Điều lệ Đảng' },
      { kind: 'paragraph' as const, text: '' },
      { kind: 'paragraph' as const, text: 'Đề nghị các cơ quan thực hiện.' },
    ];
    await office.call('outgoing.saveWritingSettings', { rights: [], phrases });
    const kept = await office.call('outgoing.getWritingSettings', {});
    expect(kept.phrases.map(({ text }) => text)).toEqual(['Căn cứ Điều lệ Đảng', 'Đề nghị các cơ quan thực hiện.']);
    const secret = [{ kind: 'ground' as const, text: 'Căn cứ Công văn số 12 (Tối mật)' }];
    await office.expectRefused('outgoing.saveWritingSettings', { rights: [], phrases: secret }, 'secret_content');
  });

  test('cơ quan không có thì không ghi được quyền', async () => {
    const office = await openTestOffice();
    const rights = [{ bodyId: 9999, typeCodes: [] }];
    await office.expectRefused('outgoing.saveWritingSettings', { rights, phrases: [] }, 'not_found');
  });
});

describe('phần thêm của văn bản', () => {
  test('liên cơ quan: số của cơ quan chủ trì, ký hiệu nối bằng gạch nối', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const jointOrgans = [{ name: 'Ban Nội chính Tỉnh ủy', symbol: 'BNCTU' }];
    const { id } = await office.call('outgoing.saveDraft', { id: null, content: { ...content, jointOrgans } });
    const { bodyId, typeCode, documentDate } = content;
    const next = await office.call('outgoing.getNextNumber', {
      bodyId,
      typeCode,
      documentDate,
      jointSymbols: ['BNCTU'],
    });
    expect(next.numberText).toBe('02-TB/VPTU-BNCTU');
    expect((await office.call('outgoing.issue', { draftId: id })).numberText).toBe('02-TB/VPTU-BNCTU');
  });

  test('phụ lục trống, cơ quan cùng ban hành thiếu ký hiệu: chưa cấp số', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const { id } = await office.call('outgoing.saveDraft', {
      id: null,
      content: {
        ...content,
        appendices: [{ title: 'Danh sách', blocks: [], landscape: false }],
        jointOrgans: [{ name: 'Ban Nội chính', symbol: '' }],
      },
    });
    const error = await office.expectRefused('outgoing.issue', { draftId: id }, 'draft_incomplete');
    expect(Object.keys(error.fields ?? {}).sort()).toEqual(['appendices.0', 'jointOrgans.0']);
  });

  test('dấu hiệu mật trong phụ lục: không giữ nháp', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const blocks = [{ kind: 'paragraph' as const, text: 'Độ mật: Tối mật', heading: false }];
    const appendices = [{ title: 'Danh sách', blocks, landscape: false }];
    await office.expectRefused(
      'outgoing.saveDraft',
      { id: null, content: { ...content, appendices } },
      'secret_content',
    );
  });

  test.each([
    ['signedAs', { signedAs: 'CHỦ TRÌ HỘI NGHỊ (MẬT)' }],
    ['concurrentTitle', { concurrentTitle: 'TRƯỞNG BAN - Mật' }],
    ['signerOrgan', { signerOrgan: 'Tối mật' }],
    ['jointOrgans.0', { jointOrgans: [{ name: 'Mật', symbol: 'BNCTU' }] }],
    [
      'otherSignatures.0',
      { otherSignatures: [{ authority: '', title: 'Mật', organ: '', concurrentTitle: '', name: 'Lê Văn An' }] },
    ],
    ['confirmation', { confirmation: { of: 'Độ mật: Mật', authority: '', title: '', name: '' } }],
  ])('dấu hiệu mật ở %s: không giữ nháp', async (field, changes) => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const input = { id: null, content: { ...content, ...changes } };
    const error = await office.expectRefused('outgoing.saveDraft', input, 'secret_content');
    expect(Object.keys(error.fields ?? {})).toEqual([field]);
  });

  test('người tên Mật vẫn ký được', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const otherSignatures = [
      { authority: '', title: 'CHỦ TỊCH', organ: '', concurrentTitle: '', name: 'Nguyễn Thị Mật' },
    ];
    await office.call('outgoing.saveDraft', { id: null, content: { ...content, otherSignatures } });
  });

  test('phụ lục phải được nhắc đến; biên bản cần người ghi', async () => {
    const office = await openTestOffice();
    const { content } = await office.issue();
    const blocks = [{ kind: 'paragraph' as const, text: 'Ngày 3/02/2026.', heading: false }];
    const { findings } = await office.call('outgoing.checkLayout', {
      content: { ...content, typeCode: 'BB', appendices: [{ title: 'Danh sách', blocks, landscape: false }] },
    });
    expect(findings.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['appendices', 'signerId', 'appendices.0.blocks.0']),
    );
  });
});
