import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../electron/contract/api.ts';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';

type CopyInput = MethodInput<'copy.issue'>;

async function copyInput(office: TestOffice, changes: Partial<CopyInput> = {}): Promise<CopyInput> {
  return {
    incomingId: changes.incomingId ?? (await office.register()).id,
    bodyId: await office.bodyId('VPTU'),
    kind: 'certified_true',
    form: 'hd05',
    copyDate: '2026-11-22',
    signerId: await office.signerId('VPTU'),
    lines: [
      line('Các ban đảng'),
      line('Báo Bắc Giang', { copiesPerMember: 2 }),
      line('Lưu Văn phòng Tỉnh ủy', { target: { kind: 'file_copy' } }),
    ],
    listId: null,
    reserveCopies: 2,
    excerpt: '',
    note: '',
    ...changes,
  };
}

const issue = async (office: TestOffice, changes: Partial<CopyInput> = {}) =>
  office.call('copy.issue', await copyInput(office, changes));

describe('cấp bản sao', () => {
  test('mọi hình thức sao đi chung một dãy BS của nhiệm kỳ', async () => {
    const office = await openTestOffice({ setUp: { copyFirstNumber: 126 } });
    const { id: incomingId } = await office.register();
    const numbers = [
      await issue(office, { incomingId }),
      await issue(office, { incomingId, kind: 'transcript' }),
      await issue(office, { incomingId, kind: 'extract', excerpt: 'Điều 3' }),
    ].map(({ numberText }) => numberText);
    expect(numbers).toEqual(['126-BS/VPTU', '127-BS/VPTU', '128-BS/VPTU']);
  });

  test('bản sao mang số đến của văn bản, đếm đủ nơi nhận và số bản', async () => {
    const office = await openTestOffice();
    const copy = await issue(office);
    expect(copy).toMatchObject({
      numberText: '01-BS/VPTU',
      original: { numberText: '1', issuerName: 'Ban Tổ chức Tỉnh ủy' },
      recipients: 2,
      // 1 + 2 to the recipients, 1 file copy, 2 in reserve.
      copies: 6,
      totals: { recipients: 2, copies: 6, fileCopies: 1, reserve: 2, printed: 6 },
      acknowledged: 0,
    });
    const { chain } = await office.call('incoming.get', { id: copy.incomingId });
    expect(chain.at(-1)).toMatchObject({ kind: 'copy', number: '01-BS/VPTU', state: '0/2 ký nhận' });
  });

  test('bản gửi qua mạng không tính vào số bản phải in', async () => {
    const office = await openTestOffice();
    const copy = await issue(office, { lines: [line('Các huyện ủy', { channel: 'network' })], reserveCopies: 0 });
    expect(copy.totals).toMatchObject({ recipients: 1, copies: 1, printed: 0 });
  });

  test.each([
    ['2026-05-26', 'hd36', ''],
    ['2026-05-27', 'hd05', ''],
  ] as const)('ngày sao %s: mẫu mặc định %s', async (copyDate, form, formHint) => {
    const office = await openTestOffice();
    const { id: incomingId } = await office.register({ arrivalDate: '2026-05-20' });
    expect(await office.call('copy.getDefaults', { incomingId, bodyId: null, copyDate })).toMatchObject({
      form,
      formHint,
    });
    // The other form is advice, never a bar.
    const other = form === 'hd05' ? 'hd36' : 'hd05';
    expect((await issue(office, { incomingId, copyDate, form: other })).form).toBe(other);
  });

  test('gợi ý hình thức sao: sao lục cho văn bản cơ quan khác, không chặn', async () => {
    const office = await openTestOffice();
    const central = await office.register({ issuerName: 'Ban Bí thư' });
    const own = await office.register({ issuerName: 'Tỉnh uỷ Bắc Giang' });
    const hint = async (incomingId: number) =>
      (await office.call('copy.getDefaults', { incomingId, bodyId: null, copyDate: null })).kindHint;
    expect(await hint(central.id)).toContain('sao lục');
    expect(await hint(own.id)).toContain('sao y bản chính');
  });

  test('số dự kiến trên phiếu là số sẽ cấp; người ký mặc định được ký bản sao', async () => {
    const office = await openTestOffice();
    const { id: incomingId } = await office.register();
    await issue(office, { incomingId });
    const defaults = await office.call('copy.getDefaults', { incomingId, bodyId: null, copyDate: null });
    expect(defaults).toMatchObject({
      nextNumberText: '02-BS/VPTU',
      lastNumberText: '01-BS/VPTU',
      copyDate: '2026-11-22',
      signerId: await office.signerId('VPTU'),
    });
  });

  test('Phó Chánh Văn phòng ký K/T; ai không được ký bản sao thì không ký', async () => {
    const office = await openTestOffice();
    const deputy = await issue(office, { signerId: await office.signerId('VPTU', 'Phó Chánh Văn phòng') });
    expect(deputy.signerName).toBe('Nguyễn Văn Bình');
    const chief = await office.signerId('VPTU');
    const { signers } = await office.call('organization.get', {});
    await office.call('organization.saveSigner', {
      ...found(signers.find(({ id }) => id === chief)),
      certifiesCopies: false,
    });
    const error = await office.expectRefused(
      'copy.issue',
      await copyInput(office, { signerId: chief }),
      'signer_cannot_certify',
    );
    expect(error.fields).toHaveProperty('signerId');
  });

  test('người ký của cơ quan khác không ký bản sao của cơ quan này', async () => {
    const office = await openTestOffice();
    const { signers } = await office.call('organization.get', {});
    const other = found(signers.find(({ authority }) => authority === 'T/L'));
    await office.call('organization.saveSigner', { ...other, certifiesCopies: true });
    await office.expectRefused('copy.issue', await copyInput(office, { signerId: other.id }), 'signer_of_other_body');
  });

  test('không sao trước ngày đến, không sao ở ngày chưa tới, không sao văn bản đã hủy', async () => {
    const office = await openTestOffice();
    await office.expectRefused(
      'copy.issue',
      await copyInput(office, { copyDate: '2026-11-19' }),
      'copy_date_before_arrival',
    );
    await office.expectRefused('copy.issue', await copyInput(office, { copyDate: '2026-11-23' }), 'date_in_future');
    const { id, version } = await office.register({ subject: 'nhầm' });
    await office.call('incoming.void', { id, version, reason: 'nhầm' });
    await office.expectRefused('copy.issue', await copyInput(office, { incomingId: id }), 'void_document');
    expect((await issue(office)).numberText).toBe('01-BS/VPTU');
  });

  test('trích sao phải ghi phần được trích', async () => {
    const office = await openTestOffice();
    const error = await office.expectRefused(
      'copy.issue',
      await copyInput(office, { kind: 'extract' }),
      'extract_needs_text',
    );
    expect(error.fields).toHaveProperty('excerpt');
  });

  test('cơ quan không đóng dấu bản sao thì không cấp', async () => {
    const office = await openTestOffice();
    const input = { bodyId: await office.bodyId('TU'), signerId: await office.signerId('TU', 'Bí thư') };
    await office.expectRefused('copy.issue', await copyInput(office, input), 'body_cannot_certify');
  });

  test('văn bản không có nơi nhận thì không sao', async () => {
    const office = await openTestOffice();
    const error = await office.expectRefused('copy.issue', await copyInput(office, { lines: [] }), 'invalid_input');
    expect(error.fields?.lines).toBe('Ghi ít nhất một nơi nhận.');
  });

  test('hủy bản sao: số giữ nguyên, số sau đi tiếp', async () => {
    const office = await openTestOffice();
    const { id, version } = await issue(office);
    const after = await office.call('copy.void', { id, version, reason: 'Sai trang cuối' });
    expect(after).toMatchObject({ status: 'void', numberText: '01-BS/VPTU', voidReason: 'Sai trang cuối' });
    await office.expectRefused('copy.void', { id, version: after.version, reason: 'nữa' }, 'already_void');
    expect((await issue(office)).numberText).toBe('02-BS/VPTU');
  });

  test('nhiệm kỳ mới: bản sao bắt đầu lại từ 01', async () => {
    const office = await openTestOffice();
    await issue(office, { copyDate: '2026-11-20' });
    await office.call('organization.openTerm', { name: 'Nhiệm kỳ mới', startsOn: '2026-11-22' });
    expect((await issue(office, { copyDate: '2026-11-22' })).numberText).toBe('01-BS/VPTU');
    expect((await issue(office, { copyDate: '2026-11-21' })).numberText).toBe('02-BS/VPTU');
  });

  test('sửa dòng văn bản gốc không làm bản sao thành sai nhật ký', async () => {
    const office = await openTestOffice();
    const document = await office.register();
    await issue(office, { incomingId: document.id });
    await office.call('incoming.route', {
      id: document.id,
      version: document.version,
      routing: [{ recipient: 'Ban Dân vận', role: 'lead' }],
      direction: '',
      deadline: null,
    });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
  });

  test('sổ bản sao: tìm theo số, số đến, nơi ban hành; chỉ những bản chờ ký nhận', async () => {
    const office = await openTestOffice();
    const first = await issue(office);
    const second = await issue(office, {
      incomingId: (await office.register({ issuerName: 'Ban Bí thư', symbol: '12-CT/TW' })).id,
    });
    const { recipients } = await office.call('distribution.getOfDocument', { ownerKind: 'copy', ownerId: first.id });
    await office.call('distribution.recordReceipts', {
      recipientIds: recipients.map(({ id }) => id),
      receivedOn: '2026-11-22',
      receivedBy: 'Văn thư',
    });
    const page = async (text: string, waiting = false) =>
      (await office.call('copy.page', { text, from: null, to: null, waiting, offset: 0, limit: 20 })).rows.map(
        ({ id }) => id,
      );
    expect(await page('')).toEqual([second.id, first.id]);
    expect(await page('02 bs')).toEqual([second.id]);
    expect(await page('12-ct/tw')).toEqual([second.id]);
    expect(await page('ban bi thu')).toEqual([second.id]);
    expect(await page('', true)).toEqual([second.id]);
  });
});
