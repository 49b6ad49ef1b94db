import { describe, expect, test } from 'vitest';
import { found, openTestOffice } from '../../support/office.ts';

describe('cơ quan', () => {
  test('sau thiết lập: cơ quan, người ký, nhiệm kỳ, người làm việc có đủ', async () => {
    const office = await openTestOffice();
    expect(await office.call('organization.get', {})).toMatchObject({
      office: {
        name: 'Văn phòng Tỉnh ủy Bắc Giang',
        parentName: 'Tỉnh ủy Bắc Giang',
        place: 'Bắc Giang',
        practice: false,
      },
      bodies: [
        { symbol: 'VPTU', certifiesCopies: true },
        { symbol: 'TU', certifiesCopies: false },
      ],
      terms: [{ name: 'Nhiệm kỳ 2025 - 2030', startsOn: '2025-10-01', endsOn: null }],
      users: [{ fullName: 'Ngô Thị Lan', role: 'clerk', active: true }],
      today: '2026-11-22',
    });
  });

  test('đổi tên cơ quan không đổi bản sao đã cấp', async () => {
    const office = await openTestOffice();
    const bodyId = await office.bodyId('VPTU');
    const document = await office.issue();
    const { bodies } = await office.call('organization.get', {});
    const body = found(bodies.find(({ id }) => id === bodyId));
    await office.call('organization.saveIssuingBody', { ...body, symbol: 'VPTUBG' });
    expect((await office.call('outgoing.get', { id: document.id })).numberText).toBe('01-TB/VPTU');
    const { signerId } = document.content;
    expect((await office.issue({ bodyId, signerId })).numberText).toBe('02-TB/VPTUBG');
  });

  test('hai cơ quan ban hành không được trùng tên', async () => {
    const office = await openTestOffice();
    const { bodies } = await office.call('organization.get', {});
    const { id: _, ...fields } = found(bodies[0]);
    const error = await office.expectRefused(
      'organization.saveIssuingBody',
      { ...fields, id: null, symbol: 'X' },
      'name_taken',
    );
    expect(error.fields).toHaveProperty('name');
  });

  test('ký hiệu cơ quan viết liền', async () => {
    const office = await openTestOffice();
    const { bodies } = await office.call('organization.get', {});
    const error = await office.expectRefused(
      'organization.saveIssuingBody',
      { ...found(bodies[0]), symbol: 'VP TU' },
      'invalid_input',
    );
    expect(error.fields?.symbol).toContain('viết liền');
  });

  test('người ký hết hạn không ký được văn bản sau ngày ấy', async () => {
    const office = await openTestOffice();
    const { signers } = await office.call('organization.get', {});
    const chief = found(
      signers.find(({ position, authority }) => position === 'Chánh Văn phòng' && authority === 'none'),
    );
    await office.call('organization.saveSigner', { ...chief, validTo: '2026-11-19' });
    const { content } = await office.issue({ documentDate: '2026-11-19' });
    const late = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...content, documentDate: '2026-11-20' },
    });
    const error = await office.expectRefused('outgoing.issue', { draftId: late.id }, 'signer_not_valid');
    expect(error.message).toBe(
      'Lê Minh Hoàng không có quyền ký vào ngày 20/11/2026. Chọn người ký khác hoặc sửa ngày.',
    );
  });

  test('người đã nghỉ không chọn làm người đang làm việc', async () => {
    const office = await openTestOffice();
    const { users } = await office.call('organization.get', {});
    const lan = found(users[0]);
    const { id } = await office.call('organization.saveDeskUser', {
      id: null,
      fullName: 'Đỗ Mai',
      role: 'clerk',
      active: false,
    });
    await office.expectRefused('organization.chooseDeskUser', { id }, 'not_found');
    expect((await office.call('organization.get', {})).currentUserId).toBe(lan.id);
  });
});

describe('nhiệm kỳ', () => {
  test('nhiệm kỳ mới đóng nhiệm kỳ cũ vào ngày trước đó; các dãy số bắt đầu lại từ 01', async () => {
    const office = await openTestOffice();
    expect((await office.issue({ documentDate: '2026-11-19' })).numberText).toBe('01-TB/VPTU');
    expect((await office.issue({ documentDate: '2026-11-19' })).numberText).toBe('02-TB/VPTU');
    await office.call('organization.openTerm', { name: 'Nhiệm kỳ 2026 - 2031', startsOn: '2026-11-20' });
    const { terms } = await office.call('organization.get', {});
    expect(terms.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2025-10-01', '2026-11-19'],
      ['2026-11-20', null],
    ]);
    expect((await office.issue({ documentDate: '2026-11-20' })).numberText).toBe('01-TB/VPTU');
    // A document of the old term registered late takes the next number of the old term.
    expect((await office.issue({ documentDate: '2026-11-19' })).numberText).toBe('03-TB/VPTU');
  });

  test('nhiệm kỳ mới không bắt đầu trước hay cùng ngày nhiệm kỳ đang mở', async () => {
    const office = await openTestOffice();
    const open = (startsOn: string) => ({ name: 'Nhiệm kỳ khác', startsOn });
    await office.expectRefused('organization.openTerm', open('2025-10-01'), 'term_overlap');
    await office.expectRefused('organization.openTerm', open('2020-01-01'), 'term_overlap');
  });

  test('tên nhiệm kỳ sửa được: có trong nhật ký, ở mọi nơi gọi tên dãy số; ngày và số giữ nguyên', async () => {
    const office = await openTestOffice();
    const { numberText } = await office.issue({ documentDate: '2026-11-19' });
    const { terms } = await office.call('organization.get', {});
    const { id, startsOn } = found(terms[0]);
    const name = 'Nhiệm kỳ lần thứ XX, 2025 - 2030';
    expect(await office.call('organization.renameTerm', { id, name })).toEqual({ id, name, startsOn, endsOn: null });
    const { series } = await office.call('numbering.listSeries', {});
    const used = found(series.find(({ kind }) => kind === 'outgoing'));
    expect(used).toMatchObject({ title: `Thông báo VPTU, ${name}`, termName: name, used: 1 });
    const kept = await office.call('numbering.reserve', {
      seriesId: used.id,
      number: null,
      suffix: '',
      holder: 'Phòng Tổng hợp',
      until: null,
      reason: '',
    });
    expect(kept.seriesTitle).toBe(used.title);
    const preview = await office.call('numbering.previewNewTerm', { startsOn: '2026-11-25' });
    expect(preview.series.map(({ title }) => title)).toContain(used.title);
    expect((await office.issue({ documentDate: '2026-11-20' })).numberText).toBe('03-TB/VPTU');
    expect(numberText).toBe('01-TB/VPTU');
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
    const file = office.openFile();
    expect(
      file.prepare("SELECT action, changes FROM audit_event WHERE method = 'organization.renameTerm'").get(),
    ).toEqual({
      action: 'Sửa tên nhiệm kỳ',
      changes: JSON.stringify([{ label: 'Tên nhiệm kỳ', before: found(terms[0]).name, after: name }]),
    });
    await office.call('organization.openTerm', { name: 'Nhiệm kỳ 2026 - 2031', startsOn: '2026-11-22' });
    await office.expectRefused('organization.renameTerm', { id, name: 'Nhiệm kỳ 2026 - 2031' }, 'name_taken');
    await office.expectRefused('organization.renameTerm', { id: 99, name: 'Khác' }, 'not_found');
  });

  test('không mở nhiệm kỳ từ trước ngày của văn bản đã cấp số', async () => {
    const office = await openTestOffice();
    await office.issue({ documentDate: '2026-11-20' });
    const error = await office.expectRefused(
      'organization.openTerm',
      { name: 'Nhiệm kỳ 2026 - 2031', startsOn: '2026-11-10' },
      'term_has_documents',
    );
    expect(error.message).toContain('20/11/2026');
  });

  test('văn bản trước nhiệm kỳ đầu tiên: nói rõ chưa có nhiệm kỳ', async () => {
    const office = await openTestOffice();
    const { id } = await office.call('outgoing.saveDraft', {
      id: null,
      content: { ...(await office.issue()).content, documentDate: '2025-09-30' },
    });
    const error = await office.expectRefused('outgoing.issue', { draftId: id }, 'no_term');
    expect(error.message).toContain('30/09/2025');
  });
});
