import { describe, expect, test } from 'vitest';
import { formatSlipCode, parseSlipCode } from '../../../electron/core/distribution/slip-code.rules.ts';
import { parseOrdinals } from '../../../electron/core/distribution/ordinals.rules.ts';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';

const today = '2026-11-22';

/** A notice to six places: two lines, the second over the network. */
async function issueNotice(office: TestOffice, changes: Parameters<TestOffice['issue']>[0] = {}) {
  const names = ['Ban A', 'Ban B', 'Ban C'].map((text) => line(text, { channel: 'paper', copiesPerMember: 2 }));
  const network = ['Xã D', 'Xã E'].map((text) => line(text, { channel: 'network' }));
  const file = line('Lưu Văn phòng', { target: { kind: 'file_copy' } });
  const notice = await office.issue({ lines: [...names, ...network, file], ...changes });
  const owner = { ownerKind: 'outgoing' as const, ownerId: notice.id };
  const read = () => office.call('distribution.getOfDocument', owner);
  return { notice, owner, read };
}

describe('gửi và ký nhận', () => {
  test('ghi theo số thứ tự của danh sách đã in: 1-2, 5', async () => {
    const office = await openTestOffice({ date: today });
    const { owner, read } = await issueNotice(office);
    const recipients = { by: 'ordinals' as const, ...owner, ordinals: '1-2, 5' };
    expect(await office.call('distribution.recordDispatch', { recipients, sentOn: '2026-11-21' })).toEqual({ rows: 3 });
    await office.call('distribution.recordSignatures', { recipients, receivedOn: today, receivedBy: 'Lan' });
    const after = await read();
    expect(after.recipients.map(({ ordinal, sentOn, receivedOn }) => [ordinal, sentOn, receivedOn])).toEqual([
      [1, '2026-11-21', today],
      [2, '2026-11-21', today],
      [3, null, null],
      [4, null, null],
      [5, '2026-11-21', today],
    ]);
    const page = await office.call('outgoing.get', { id: owner.ownerId });
    expect(page).toMatchObject({ acknowledged: 3, recipients: 5 });
    expect(page.history.map(({ action }) => action)).toContain('Ghi ký nhận: 3 nơi');
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('ghi tất cả, rồi bỏ ghi nhận một nơi', async () => {
    const office = await openTestOffice({ date: today });
    const { owner, read } = await issueNotice(office);
    const all = { by: 'all' as const, ...owner };
    await office.call('distribution.recordSignatures', { recipients: all, receivedOn: today, receivedBy: '' });
    const [first] = (await read()).recipients;
    const one = { by: 'ids' as const, ids: [found(first).id] };
    await office.call('distribution.recordSignatures', { recipients: one, receivedOn: null, receivedBy: '' });
    expect(await office.call('outgoing.get', { id: owner.ownerId })).toMatchObject({ acknowledged: 4 });
  });

  test('từ chối: ngày chưa tới, ngày trước văn bản, số thứ tự ngoài danh sách, nơi nhận không có', async () => {
    const office = await openTestOffice({ date: today });
    const { owner } = await issueNotice(office);
    const all = { by: 'all' as const, ...owner };
    await office.expectRefused(
      'distribution.recordDispatch',
      { recipients: all, sentOn: '2026-11-23' },
      'date_in_future',
    );
    const early = { recipients: all, receivedOn: '2026-11-19', receivedBy: '' };
    const refusal = await office.expectRefused('distribution.recordSignatures', early, 'date_before_document');
    expect(refusal.message).toContain('19/11/2026');
    const outside = { by: 'ordinals' as const, ...owner, ordinals: '4-6' };
    const error = await office.expectRefused(
      'distribution.recordDispatch',
      { recipients: outside, sentOn: today },
      'ordinals_unreadable',
    );
    expect(error.message).toContain('danh sách này có 5 nơi');
    const nobody = { by: 'ids' as const, ids: [9999] };
    await office.expectRefused('distribution.recordDispatch', { recipients: nobody, sentOn: today }, 'not_found');
  });

  test.each([
    ['1-3, 5', [1, 2, 3, 5]],
    ['5;2 ; 2', [2, 5]],
    ['1 – 2 4', [1, 2, 4]],
  ])('đọc "%s"', (text, expected) => {
    expect(parseOrdinals(text, 5)).toEqual(expected);
  });
  test.each(['', 'a', '0', '3-1', '1-6', '1-', '1.5'])('không đọc "%s"', (text) => {
    expect(() => parseOrdinals(text, 5)).toThrow('ordinals_unreadable');
  });

  test('sửa kênh gửi và ghi chú của một nơi, lịch sử ghi trước và sau; số đã đóng băng không đổi', async () => {
    const office = await openTestOffice({ date: today });
    const { owner, read } = await issueNotice(office);
    const place = found((await read()).recipients.find(({ name }) => name === 'Xã D'));
    await office.call('distribution.correctRecipient', { id: place.id, channel: 'paper', note: 'Mạng hỏng' });
    const after = await read();
    expect(after.recipients.find(({ id }) => id === place.id)).toMatchObject({ channel: 'paper', note: 'Mạng hỏng' });
    const { history } = await office.call('outgoing.get', { id: owner.ownerId });
    expect(history[0]?.changes).toEqual([
      { label: 'Kênh gửi', before: 'qua mạng', after: 'giấy' },
      { label: 'Ghi chú', before: '', after: 'Mạng hỏng' },
    ]);
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });
});

describe('bản đánh số và tài liệu thu hồi', () => {
  test('đánh số từ 7: mỗi nơi giấy hai bản liền nhau, nơi qua mạng không có số', async () => {
    const office = await openTestOffice({ date: today });
    const { owner, read } = await issueNotice(office);
    await office.call('distribution.numberCopies', { ...owner, firstNumber: 7, paperOnly: true });
    expect((await read()).recipients.map(({ copyNumbers }) => copyNumbers)).toEqual([
      '07–08',
      '09–10',
      '11–12',
      '',
      '',
    ]);
    await office.call('distribution.numberCopies', { ...owner, firstNumber: 1, paperOnly: false });
    expect((await read()).recipients.map(({ copyNumbers }) => copyNumbers)).toEqual([
      '01–02',
      '03–04',
      '05–06',
      '07',
      '08',
    ]);
    await office.call('distribution.numberCopies', { ...owner, firstNumber: null, paperOnly: true });
    expect((await read()).recipients.every(({ copyNumbers }) => copyNumbers === '')).toBe(true);
  });

  test('mang dấu TÀI LIỆU THU HỒI thì phải thu hồi; trả thiếu một bản thì còn thiếu', async () => {
    const office = await openTestOffice({ date: today });
    const { owner, read } = await issueNotice(office, { dissemination: 'Tài liệu thu hồi' });
    expect(await read()).toMatchObject({ returnable: true, returnBy: null });
    const first = { by: 'ordinals' as const, ...owner, ordinals: '1' };
    await office.call('distribution.recordReturns', { recipients: first, returnedOn: today, copies: 1 });
    const second = { by: 'ordinals' as const, ...owner, ordinals: '2' };
    await office.call('distribution.recordReturns', { recipients: second, returnedOn: today, copies: null });
    const { recipients } = await read();
    expect(recipients.slice(0, 3).map(({ copies, returnedCopies }) => copies - returnedCopies)).toEqual([1, 0, 2]);
  });

  test('văn bản thường không ghi trả lại được, trừ khi phòng đặt là phải thu hồi', async () => {
    const office = await openTestOffice({ date: today });
    const { owner, read } = await issueNotice(office);
    const input = { recipients: { by: 'all' as const, ...owner }, returnedOn: today, copies: null };
    await office.expectRefused('distribution.recordReturns', input, 'not_returnable');
    const handling = { ...owner, returnable: true, returnBy: '2026-12-05', sheetsPerCopy: 4 };
    await office.call('distribution.setHandling', handling);
    await office.call('distribution.recordReturns', input);
    expect(await read()).toMatchObject({ returnable: true, returnBy: '2026-12-05', sheetsPerCopy: 4 });
    await office.expectRefused(
      'distribution.setHandling',
      { ...handling, returnBy: '2026-11-01' },
      'date_before_document',
    );
  });
});

describe('mã trên phiếu gửi', () => {
  test('mã có chữ số kiểm tra: sai một chữ số, đổi chỗ hai chữ số thì không nhận', () => {
    for (const id of [1, 25, 1234, 987_654_321]) {
      const code = formatSlipCode(id);
      expect(code).toMatch(/^\d{10}$/);
      expect(parseSlipCode(`${code.slice(0, 4)} ${code.slice(4)}\n`)).toBe(id);
      for (let place = 0; place < 10; place += 1) {
        const wrong = code.slice(0, place) + String((Number(code[place]) + 1) % 10) + code.slice(place + 1);
        expect(parseSlipCode(wrong)).toBeNull();
      }
    }
    expect(parseSlipCode(formatSlipCode(1234).replace('34', '43'))).toBeNull();
    expect(parseSlipCode('')).toBeNull();
    expect(parseSlipCode('0000000000')).toBeNull();
  });

  test('quét phiếu: tìm đúng văn bản và nơi nhận, ghi ký nhận cả hai dòng cùng gửi một nơi', async () => {
    const office = await openTestOffice({ date: today });
    const organ = await office.call('directory.saveOrgan', {
      id: null,
      name: 'Ban Tổ chức Tỉnh ủy',
      symbol: 'BTCTU',
      kind: 'advisory',
      aliases: '',
      channel: 'paper',
      validFrom: null,
      validTo: null,
      successorId: null,
      position: 1,
    });
    const target = { kind: 'organ' as const, id: organ.id };
    const { owner, notice, read } = await issueNotice(office, {
      lines: [line('Ban Tổ chức', { target }), line('Các ban', { target, copiesPerMember: 2 })],
    });
    const [row] = (await read()).recipients;
    const code = formatSlipCode(found(row).id);
    expect(await office.call('distribution.findByCode', { code })).toMatchObject({
      numberText: notice.numberText,
      recipient: 'Ban Tổ chức Tỉnh ủy',
      copies: 3,
      receivedOn: null,
    });
    const slip = await office.call('distribution.recordScan', { code, what: 'received', on: today, receivedBy: 'Hà' });
    expect(slip.receivedOn).toBe(today);
    expect(await office.call('outgoing.get', { id: owner.ownerId })).toMatchObject({ acknowledged: 2, recipients: 2 });
    await office.expectRefused('distribution.findByCode', { code: '123' }, 'code_unreadable');
    await office.expectRefused('distribution.findByCode', { code: formatSlipCode(999) }, 'not_found');
  });
});

describe('quá hạn ký nhận', () => {
  test('tính từ ngày gửi, không có thì từ ngày văn bản; hạn đặt trong cài đặt; hiện ở trang hôm nay', async () => {
    const office = await openTestOffice({ date: today });
    const { owner } = await issueNotice(office);
    await office.call('distribution.recordDispatch', {
      recipients: { by: 'ordinals', ...owner, ordinals: '1-3' },
      sentOn: today,
    });
    const days = async () => {
      const { documents } = await office.call('distribution.listOverdue', {});
      return documents.map(({ waiting, daysLate }) => [waiting, daysLate]);
    };
    // Dated 20/11, seven days: due on 27/11, late from the 28th on.
    office.setDay('2026-11-27');
    expect(await days()).toEqual([]);
    office.setDay('2026-11-28');
    expect(await days()).toEqual([]);
    const settings = await office.call('distribution.getSettings', {});
    expect(settings).toMatchObject({ receiptDays: 7, networkReceipts: false });
    // The two places on the network owe no receipt unless the office wants one of them too.
    await office.call('distribution.saveSettings', { ...settings, networkReceipts: true });
    expect(await days()).toEqual([[2, 1]]);
    office.setDay('2026-11-30');
    expect(await days()).toEqual([[5, 3]]);
    const page = await office.call('today.get', {});
    expect(page.counts.overdueReceipts).toBe(1);
    expect(page.items.find(({ section }) => section === 'awaiting_receipt')?.state).toBe('0/5, quá 3 ngày');
    await office.call('distribution.saveSettings', { ...settings, networkReceipts: false });
    expect(await days()).toEqual([[3, 1]]);
    await office.call('distribution.saveSettings', { ...settings, receiptDays: 30 });
    expect(await days()).toEqual([]);
    expect((await office.call('today.get', {})).counts).toMatchObject({ overdueReceipts: 0, awaitingReceipt: 1 });
  });
});

describe('hủy, thu hồi, thay thế', () => {
  test('danh sách cần báo và công văn soạn sẵn, lưu nháp rồi cấp số được', async () => {
    const office = await openTestOffice({ date: today });
    const { notice, owner } = await issueNotice(office, { subject: 'về lịch công tác tuần 48' });
    await office.call('outgoing.void', { id: notice.id, version: notice.version, reason: 'Sai lịch' });
    const prepared = await office.call('distribution.prepareNotice', {
      ...owner,
      what: 'cancel',
      reason: 'ghi sai ngày họp.',
      replacedBy: '',
    });
    expect(prepared.toTell.map(({ name }) => name)).toEqual(['Ban A', 'Ban B', 'Ban C', 'Xã D', 'Xã E']);
    expect(prepared.content).toMatchObject({
      typeCode: 'CV',
      subject: `về việc hủy thông báo số ${notice.numberText}, ngày 20/11/2026`,
      addressees: ['Ban A', 'Ban B', 'Ban C', 'Xã D', 'Xã E'],
      documentDate: today,
    });
    expect(prepared.content.blocks[0]?.text).toBe(
      `Văn phòng Tỉnh ủy đã ban hành và gửi thông báo số ${notice.numberText}, ngày 20/11/2026 về lịch công tác tuần 48. Nay hủy văn bản nêu trên. Lý do: ghi sai ngày họp.`,
    );
    const draft = await office.call('outgoing.saveDraft', { id: null, content: prepared.content });
    const { findings } = await office.call('outgoing.checkLayout', { content: prepared.content });
    expect(findings.filter(({ blocking }) => blocking)).toEqual([]);
    const letter = await office.call('outgoing.issue', { draftId: draft.id });
    expect(letter.totals.recipients).toBe(5);
  });

  test.each([
    ['recall', 'Nay thu hồi văn bản nêu trên', 'Gửi trả đủ số bản đã nhận về Văn phòng Tỉnh ủy'],
    ['replace', 'Nay văn bản nêu trên được thay thế bằng Thông báo số 09-TB/VPTU', 'Từ nay sử dụng văn bản thay thế'],
  ] as const)('%s', async (what, decision, request) => {
    const office = await openTestOffice({ date: today });
    const { owner } = await issueNotice(office);
    const { content } = await office.call('distribution.prepareNotice', {
      ...owner,
      what,
      reason: '',
      replacedBy: 'Thông báo số 09-TB/VPTU',
    });
    const text = content.blocks.map((block) => block.text).join('\n');
    expect(text).toContain(decision);
    expect(text).toContain(request);
  });
});
