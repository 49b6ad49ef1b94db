import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { officePaths } from '../../../electron/core/workspace/office-paths.ts';
import { correctable, enteredDocument } from '../../support/entered-document.ts';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';

const secret = 'phương án Bạch Đằng bảo vệ biên giới';

async function seat(office: TestOffice, fullName: string): Promise<void> {
  const { id } = await office.call('organization.saveDeskUser', { id: null, fullName, role: 'chief', active: true });
  await office.call('organization.chooseDeskUser', { id });
}

/** Every byte the office keeps outside its backups, as text. */
function readEverything(office: TestOffice): string {
  const { folder, witness } = officePaths(office.folder, false);
  const files = [folder, witness].flatMap((place) =>
    readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(place, entry.name)),
  );
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

test('văn bản mật ghi nhầm: hai người xóa, chỉ còn số; nhật ký vẫn kiểm tra được', async () => {
  const office = await openTestOffice();
  const { id } = await office.register({
    subject: secret,
    issuerName: 'Bộ Tư lệnh Bạch Đằng',
    routing: [{ recipient: 'Tổ Bạch Đằng', role: 'lead' }],
    direction: 'Bạch Đằng: triển khai ngay',
  });
  await office.call('incoming.addProgress', { id, on: '2026-11-21', detail: 'Bạch Đằng đã triển khai' });
  const copy = await office.call('copy.issue', {
    incomingId: id,
    bodyId: await office.bodyId('VPTU'),
    kind: 'extract',
    form: 'hd05',
    copyDate: '2026-11-22',
    signerId: await office.signerId('VPTU'),
    lines: [line('Tổ Bạch Đằng nhận bản sao')],
    listId: null,
    reserveCopies: 0,
    excerpt: 'Bạch Đằng, mục 3',
    note: '',
  });
  const other = await office.register({ subject: 'về công tác dân vận' });
  expect(readEverything(office)).toContain('Bạch Đằng');

  const proposal = await office.call('erasure.propose', { kind: 'incoming', id });
  await office.expectRefused('erasure.propose', { kind: 'incoming', id }, 'erasure_open');
  await office.expectRefused('erasure.confirm', { id: proposal.id }, 'erasure_needs_second');
  expect((await office.call('incoming.get', { id })).document.subject).toBe(secret);
  await seat(office, 'Trần Quang An');
  const confirmed = await office.call('erasure.confirm', { id: proposal.id });
  expect(confirmed).toMatchObject({
    numberText: '1',
    proposedBy: 'Ngô Thị Lan',
    confirmedBy: 'Trần Quang An',
    withdrawn: false,
  });
  expect(confirmed.confirmedAt).not.toBeNull();

  const { document, history, copies } = await office.call('incoming.get', { id });
  expect(document).toMatchObject({
    numberText: '1',
    subject: 'Đăng ký ở sổ riêng',
    issuerName: '—',
    symbol: '',
    routing: [],
    direction: '',
  });
  expect(history.every(({ action }) => action === 'Đã xóa nội dung')).toBe(true);
  expect(copies).toMatchObject([{ numberText: copy.numberText, recipients: 0 }]);
  expect((await office.call('incoming.page', { ...allIncoming, text: 'bach dang', offset: 0, limit: 5 })).rows).toEqual(
    [],
  );
  expect(
    (await office.call('incoming.suggest', { field: 'routing', text: 'bach dang', limit: 5 })).suggestions,
  ).toEqual([]);
  expect((await office.call('incoming.get', { id: other.id })).document.subject).toBe('về công tác dân vận');
  expect(readEverything(office).match(/Bạch Đằng|Bach Dang|bach dang/g)).toBeNull();
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
  await office.restart();
  expect((await office.call('workspace.getStatus', {})).state).toBe('ready');
  expect((await office.register({ subject: 'sau' })).numberText).toBe('3');
});

test('xóa chữ trong nhật ký mà không có quyết định xóa: bị phát hiện', async () => {
  const office = await openTestOffice();
  await office.register({ subject: secret });
  const file = office.openFile();
  file.exec('DROP TRIGGER audit_event_same');
  file.exec(
    `UPDATE audit_event SET state = '{"erased":"${'0'.repeat(64)}"}', changes = '[]' WHERE subject_kind = 'incoming'`,
  );
  const { sound, problem } = await office.call('audit.verify', {});
  expect([sound, problem]).toEqual([false, expect.stringContaining('không có quyết định xóa')]);
});

test('văn bản đi vào sổ nhiều số một lần: xóa một dòng, các dòng kia còn nguyên', async () => {
  const office = await openTestOffice();
  const { subject: _, chosenNumber: _number, ...shared } = await enteredDocument(office);
  const { documents } = await office.call('outgoing.registerMany', {
    ...shared,
    subjects: ['việc thứ nhất', secret, 'việc thứ ba'],
  });
  const id = found(documents[1]).id;
  const written = await office.call('outgoing.get', { id });
  await office.call('outgoing.correct', { ...correctable(written), draftingUnit: secret, reason: 'ghi thêm' });
  const { id: erasureId } = await office.call('erasure.propose', { kind: 'outgoing', id });
  await seat(office, 'Trần Quang An');
  await office.call('erasure.confirm', { id: erasureId });
  expect(readEverything(office).match(/Bạch Đằng/g)).toBeNull();
  const { latest } = await office.call('outgoing.getEntryDefaults', {});
  expect(latest.map(({ subject }) => subject)).toEqual(['việc thứ ba', 'Đăng ký ở sổ riêng', 'việc thứ nhất']);
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
});

test('văn bản đi: xóa nội dung, giữ số; đề nghị rút được', async () => {
  const office = await openTestOffice();
  const { id } = await office.issue({ subject: secret });
  const first = await office.call('erasure.propose', { kind: 'outgoing', id });
  await office.call('erasure.withdraw', { id: first.id });
  await seat(office, 'Trần Quang An');
  await office.expectRefused('erasure.confirm', { id: first.id }, 'not_found');
  const second = await office.call('erasure.propose', { kind: 'outgoing', id });
  await seat(office, 'Lê Minh Hoàng');
  await office.call('erasure.confirm', { id: second.id });
  expect(await office.call('outgoing.get', { id })).toMatchObject({
    numberText: '01-TB/VPTU',
    subject: 'Đăng ký ở sổ riêng',
    recipients: 0,
  });
  expect(readEverything(office).match(/Bạch Đằng/g)).toBeNull();
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
});

test('dòng đã xóa nội dung: không sửa, không chuyển, không ghi thêm, không sao được nữa', async () => {
  const office = await openTestOffice();
  const { id, ...written } = await office.register({ subject: secret });
  const { id: issued } = await office.issue({ subject: secret });
  for (const row of [
    { kind: 'incoming', id },
    { kind: 'outgoing', id: issued },
  ] as const) {
    await seat(office, `Đề nghị ${row.kind}`);
    const proposal = await office.call('erasure.propose', row);
    await seat(office, `Xác nhận ${row.kind}`);
    await office.call('erasure.confirm', { id: proposal.id });
  }
  const erased = 'erased_document';
  const { document } = await office.call('incoming.get', { id });
  const order = { routing: [{ recipient: 'Văn phòng', role: 'lead' as const }], direction: '', deadline: null };
  const message = await office.expectRefused('incoming.route', { id, version: document.version, ...order }, erased);
  expect(message.message).toContain('Nội dung số 1 đã xóa hẳn');
  const { arrivalDate, channel, symbol, issuerName, urgency, addressee, signer, fileNote, note } = written;
  const fields = { arrivalDate, arrivalTime: null, channel, symbol, issuerName, urgency, addressee, signer, fileNote };
  await office.expectRefused(
    'incoming.correct',
    {
      ...fields,
      ...order,
      id,
      version: document.version,
      note,
      subject: secret,
      typeCode: null,
      documentDate: null,
      pages: null,
      copies: 1,
      reason: 'ghi lại',
    },
    erased,
  );
  await office.expectRefused('incoming.addProgress', { id, on: '2026-11-22', detail: 'đã xong' }, erased);
  await office.expectRefused('batch.route', { ids: [id], ...order }, 'batch_empty');
  const row = await office.call('outgoing.get', { id: issued });
  await office.expectRefused(
    'outgoing.correct',
    { ...correctable(row), lines: [line('Ban Dân vận')], reason: 'ghi lại' },
    erased,
  );
  await office.expectRefused('outgoing.recordDelivered', { id: issued, on: '2026-11-22', detail: '' }, erased);
  expect((await office.call('incoming.get', { id })).document.subject).toBe('Đăng ký ở sổ riêng');
});

test('số đã xóa nội dung: không hủy, không khôi phục, không liên kết, không trả lời, không còn gì để in', async () => {
  const office = await openTestOffice();
  const erase = async (kind: 'incoming' | 'outgoing', rowId: number): Promise<void> => {
    await seat(office, `Đề nghị ${kind} ${rowId}`);
    const proposal = await office.call('erasure.propose', { kind, id: rowId });
    await seat(office, `Xác nhận ${kind} ${rowId}`);
    await office.call('erasure.confirm', { id: proposal.id });
  };
  const arrival = await office.register({ subject: secret });
  const copy = await office.call('copy.issue', {
    incomingId: arrival.id,
    bodyId: await office.bodyId('VPTU'),
    kind: 'transcript',
    form: 'hd05',
    copyDate: '2026-11-22',
    signerId: await office.signerId('VPTU'),
    lines: [line('Các ban Tỉnh ủy')],
    listId: null,
    reserveCopies: 0,
    excerpt: '',
    note: '',
  });
  const other = await office.register({ subject: 'về công tác dân vận' });
  const sent = await office.issue({ subject: secret });
  const cancelled = await office.issue({ subject: `${secret} (hai)` });
  await office.call('outgoing.void', { id: cancelled.id, version: cancelled.version, reason: 'ghi nhầm' });
  expect((await office.call('incoming.get', { id: arrival.id })).erased).toBe(false);
  await erase('incoming', arrival.id);
  await erase('outgoing', sent.id);
  await erase('outgoing', cancelled.id);

  const erased = 'erased_document';
  const row = await office.call('incoming.get', { id: arrival.id });
  const issued = await office.call('outgoing.get', { id: sent.id });
  const voided = await office.call('outgoing.get', { id: cancelled.id });
  const copied = await office.call('copy.get', { id: copy.id });
  expect([row.erased, issued.erased, voided.erased, copied.erased]).toEqual([true, true, true, true]);
  expect((await office.call('incoming.get', { id: other.id })).erased).toBe(false);
  const reason = 'bỏ số này';
  const refused = await office.expectRefused('outgoing.void', { id: sent.id, version: issued.version, reason }, erased);
  expect(refused.message).toContain(
    'Nội dung số 01-TB/VPTU đã xóa hẳn, trong sổ chỉ còn lại con số: không sửa, không hủy',
  );
  await office.expectRefused('outgoing.restore', { id: cancelled.id, version: voided.version, reason }, erased);
  await office.expectRefused('copy.void', { id: copy.id, version: copied.version, reason }, erased);
  const { version } = row.document;
  await office.expectRefused('incoming.void', { id: arrival.id, version, reason }, erased);
  const [first, second] = [
    { kind: 'incoming', id: arrival.id },
    { kind: 'incoming', id: other.id },
  ] as const;
  await office.expectRefused('links.add', { from: first, relation: 'replies_to', to: second, note: '' }, erased);
  await office.expectRefused('links.add', { from: second, relation: 'replies_to', to: first, note: '' }, erased);
  const { subject: _, ...entered } = await enteredDocument(office);
  const answers = { incomingId: arrival.id, relation: 'replies_to' } as const;
  await office.expectRefused('outgoing.register', { ...entered, subject: 'về việc khác', answers }, erased);
  const owner = { ownerKind: 'outgoing', ownerId: sent.id } as const;
  await office.expectRefused('distribution.numberCopies', { ...owner, firstNumber: 1, paperOnly: false }, erased);
  for (const [name, input] of [
    ['outgoing.document', { id: sent.id }],
    ['copy.sheet', { id: copy.id, form: null, stamp: 'filled' }],
  ] as const)
    expect(await office.render(name, input)).toMatchObject({ ok: false, error: { code: erased } });
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
});

test('dòng khác có cùng trích yếu, cùng văn bản được gọi tên; xóa nốt thì thôi', async () => {
  const office = await openTestOffice();
  const { id } = await office.register({ subject: secret, symbol: '15-KH/TU', documentDate: '2026-11-20' });
  const twin = await office.register({ subject: secret.toUpperCase(), symbol: '', documentDate: null });
  const { id: sent } = await office.issue({ subject: secret });
  await office.register({ subject: `${secret} năm 2027`, symbol: '16-KH/TU' });
  const erase = async (kind: 'incoming' | 'outgoing', rowId: number) => {
    await seat(office, `Đề nghị ${kind} ${rowId}`);
    const proposal = await office.call('erasure.propose', { kind, id: rowId });
    expect(proposal.sameRows).toEqual([]);
    await seat(office, `Xác nhận ${kind} ${rowId}`);
    return office.call('erasure.confirm', { id: proposal.id });
  };
  const { id: erasureId, sameRows } = await erase('incoming', id);
  const others = [
    { kind: 'incoming', id: twin.id, numberText: '2' },
    { kind: 'outgoing', id: sent, numberText: '01-TB/VPTU' },
  ];
  expect(sameRows).toEqual(others);
  await erase('incoming', twin.id);
  const { erasures } = await office.call('erasure.list', {});
  expect(erasures.find((one) => one.id === erasureId)?.sameRows).toEqual(others.slice(1));
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
});

test('trích yếu chung chung như “Giấy mời họp” không kéo theo dòng khác', async () => {
  const office = await openTestOffice();
  const { id } = await office.register({ subject: 'Giấy mời họp', symbol: '1-GM/TU' });
  await office.register({ subject: 'Giấy mời họp', symbol: '2-GM/TU' });
  const proposal = await office.call('erasure.propose', { kind: 'incoming', id });
  await seat(office, 'Trần Quang An');
  expect((await office.call('erasure.confirm', { id: proposal.id })).sameRows).toEqual([]);
});
