/** An erased text is nowhere in the office's folder: not in freed pages, witness, backups, nor in what a restore kept aside. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { allOutgoing } from '../../../electron/contract/outgoing.schema.ts';
import { officePaths } from '../../../electron/core/workspace/office-paths.ts';
import { csv, handIn, row } from '../exchange/old-register.ts';
import { found, line, openTestOffice, type TestOffice } from '../../support/office.ts';

/** A word that stands nowhere else: "xqzvkanari" after folding. */
const canary = 'Xqzvkanari';

async function seat(office: TestOffice, fullName: string): Promise<void> {
  const { id } = await office.call('organization.saveDeskUser', { id: null, fullName, role: 'chief', active: true });
  await office.call('organization.chooseDeskUser', { id });
}

async function erase(office: TestOffice, kind: 'incoming' | 'outgoing' | 'copy', id: number): Promise<void> {
  const proposal = await office.call('erasure.propose', { kind, id });
  await seat(office, `Người thứ ${proposal.id + 1}`);
  await office.call('erasure.confirm', { id: proposal.id });
}

/** Files below the office's folder in which the canary stands. */
function findCanary(office: TestOffice): string[] {
  const entries = readdirSync(office.folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => /xqzvkanari/i.test(readFileSync(file, 'latin1')))
    .map((file) => path.relative(office.folder, file));
}

test('nội dung đã xóa không còn ở đâu trong thư mục của cơ quan', async () => {
  const office = await openTestOffice();
  for (let index = 0; index < 60; index += 1) await office.register({ subject: `về công tác số ${index}` });
  const { id } = await office.register({
    subject: `${canary} phương án bảo vệ ${'rất dài '.repeat(200)}`,
    direction: `${canary} triển khai`,
    note: canary,
    signer: `Ông ${canary}`,
  });
  const other = await office.register({ subject: 'về công tác dân vận' });
  await office.call('incoming.addProgress', { id, on: '2026-11-21', detail: `${canary} đã triển khai` });
  await office.call('links.add', {
    from: { kind: 'incoming', id: other.id },
    relation: 'replies_to',
    to: { kind: 'incoming', id },
    note: `trả lời ${canary}`,
  });
  const file = await office.call('filing.saveFile', {
    id: null,
    code: '01-VP',
    title: 'Công tác dân vận',
    year: 2026,
    retention: 'permanent',
    retentionYears: null,
    owner: '',
    note: '',
    openedOn: '2026-11-01',
  });
  const document = { kind: 'incoming', id } as const;
  await office.call('filing.addDocuments', { fileId: file.id, documents: [document] });
  await office.call('filing.setSheets', { fileId: file.id, sheets: [{ document, sheetFrom: 3, note: canary }] });
  const together = await office.call('batch.route', {
    ids: [id, other.id],
    routing: [{ recipient: `Tổ ${canary}`, role: 'lead' }],
    direction: `${canary} gấp`,
    deadline: null,
  });
  await office.call('batch.undo', { id: together.id });
  await office.call('workspace.backUpNow', {});
  for (let index = 0; index < 60; index += 1) await office.register({ subject: `về công tác tháng ${index}` });
  expect(findCanary(office).length).toBeGreaterThan(2);

  await erase(office, 'incoming', id);
  expect(findCanary(office)).toEqual([]);
  expect((await office.call('workspace.listHeldCopies', {})).copies).toEqual([]);
  const { backups } = await office.call('workspace.listBackups', {});
  expect(backups.map(({ reason, verified }) => [reason, verified])).toEqual([['after_erasure', true]]);
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
  await office.restart();
  expect((await office.call('workspace.getStatus', {})).state).toBe('ready');
  expect(findCanary(office)).toEqual([]);
  expect((await office.call('workspace.tryRestore', {})).problem).toBe('');
  await office.call('workspace.restore', { name: found(backups[0]).name, dropLater: false });
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
  expect(findCanary(office)).toEqual([]);
});

test('văn bản đi: nháp, thân văn bản, nơi nhận đều mất; bản sao lưu làm trước khi soạn được giữ', async () => {
  const office = await openTestOffice();
  await office.register({});
  await office.call('workspace.backUpNow', {});
  const { id, content } = await office.issue({
    subject: `về ${canary}`,
    blocks: [{ kind: 'paragraph', text: `Nội dung ${canary} trong thân văn bản`, heading: false }],
    lines: [line(`Đơn vị ${canary}`)],
  });
  await office.call('outgoing.saveDraft', { id: null, content: { ...content, subject: `về ${canary}` } });
  await office.call('workspace.backUpNow', {});
  await erase(office, 'outgoing', id);
  expect(findCanary(office)).toEqual([]);
  expect((await office.call('outgoing.listDrafts', {})).drafts).toEqual([]);
  const { backups } = await office.call('workspace.listBackups', {});
  expect(backups.map(({ reason }) => reason)).toEqual(['after_erasure', 'manual']);
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
});

test('chỉ xóa những gì của riêng văn bản ấy: cơ quan, người nhận quen thuộc và lịch sử của văn bản khác còn nguyên', async () => {
  const office = await openTestOffice();
  const routing = [{ recipient: 'Ban Dân vận Tỉnh ủy', role: 'lead' as const }];
  const other = await office.register({ subject: 'về công tác dân vận', signer: 'Hoàng Văn Nam', routing });
  const { id } = await office.register({ subject: canary, signer: 'Hoàng Văn Nam', routing });
  await erase(office, 'incoming', id);
  const { history, document } = await office.call('incoming.get', { id: other.id });
  expect(history.map(({ action }) => action)).not.toContain('Đã xóa nội dung');
  expect(document).toMatchObject({ subject: 'về công tác dân vận', signer: 'Hoàng Văn Nam' });
  const { suggestions } = await office.call('incoming.suggest', { field: 'signer', text: 'hoang', limit: 5 });
  expect(suggestions.map(({ value }) => value)).toEqual(['Hoàng Văn Nam']);
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
});

test('bản sao lưu của nhánh đã bỏ, sổ và nhật ký giữ lại sau khôi phục: đều bị hủy', async () => {
  const office = await openTestOffice();
  const clean = await office.call('workspace.backUpNow', {});
  await office.register({ subject: canary });
  await office.register({ subject: 'về việc khác' });
  await office.register({ subject: 'về việc nữa' });
  await office.call('workspace.backUpNow', {});
  await office.call('workspace.restore', { name: clean.name, dropLater: true });
  const { folder, keptAside, database, witness } = officePaths(office.folder, false);
  mkdirSync(path.join(keptAside, '20261122-010203-004'), { recursive: true });
  copyFileSync(database, path.join(keptAside, '20261122-010203-004', 'so.db'));
  writeFileSync(`${database}.khoi-phuc`, canary);
  const { id } = await office.register({ subject: canary });
  expect(findCanary(office).length).toBeGreaterThan(3);
  await erase(office, 'incoming', id);
  await office.restart();
  expect((await office.call('workspace.getStatus', {})).state).toBe('ready');
  expect(findCanary(office)).toEqual([]);
  expect(readdirSync(witness).filter((name) => !name.endsWith('.jsonl'))).toEqual([]);
  expect(existsSync(path.join(folder, 'thu-phuc-hoi'))).toBe(false);
  expect(readdirSync(keptAside)).toEqual([]);
  const { backups } = await office.call('workspace.listBackups', {});
  expect(backups.map(({ name }) => name)).toContain(clean.name);
});

test('một bản không hủy được ngay: còn trong danh sách, hủy lại được, và nhật ký ghi việc hủy', async () => {
  const office = await openTestOffice();
  const { id } = await office.register({ subject: canary });
  const backup = await office.call('workspace.backUpNow', {});
  const { backups: folder } = officePaths(office.folder, false);
  const kept = readFileSync(path.join(folder, backup.name));
  await erase(office, 'incoming', id);
  // Somebody puts the old copy back from a disk of their own, without its note.
  writeFileSync(path.join(folder, backup.name), kept);
  const held = await office.call('workspace.listHeldCopies', {});
  expect(held.copies).toMatchObject([{ kind: 'backup', name: backup.name, numbers: ['1'] }]);
  expect((await office.call('workspace.destroyHeldCopies', {})).copies).toEqual([]);
  expect(findCanary(office)).toEqual([]);
  const { erasures } = await office.call('erasure.list', {});
  expect(erasures).toMatchObject([{ outsideGoneAt: null, outsideGoneBy: null }]);
  const told = await office.call('erasure.recordOutside', { id: found(erasures[0]).id });
  expect(told.outsideGoneBy).toBe('Người thứ 2');
});

test('dòng nhập từ tệp cũ, sổ đến và sổ đi: xóa được, nhật ký của lần nhập vẫn khớp', async () => {
  const office = await openTestOffice();
  const arrivals = await handIn(
    office,
    csv([row(1), row(2, { 'Tên loại và trích yếu nội dung': `Công văn ${canary}`, 'Ghi chú': canary }), row(3)]),
  );
  const { bookId } = await office.call('exchange.import', { ...arrivals.plan, expectedRows: 3 });
  const titles = [
    'Số, ký hiệu',
    'Ngày tháng',
    'Tên loại và trích yếu nội dung',
    'Người ký',
    'Nơi nhận',
    'Số bản',
    'Ghi chú',
  ];
  const sent = (number: number, subject: string): string[] => [
    `0${number}-CV/VPTU`,
    '18/03/2026',
    `Công văn ${subject}`,
    'Trần Văn Hưng',
    `- ${subject};\n- Lưu Văn phòng.`,
    '15',
    '',
  ];
  const papers = await handIn(office, csv([sent(1, 'về quý I'), sent(2, canary)], titles), {}, 'so di.csv');
  await office.call('exchange.import', { ...papers.plan, expectedRows: 2 });
  const filter = { ...allIncoming, bookId, offset: 0, limit: 9 };
  const secret = found((await office.call('incoming.page', filter)).rows.find(({ number }) => number === 2));
  const { rows } = await office.call('outgoing.page', { ...allOutgoing, offset: 0, limit: 9 });
  const letter = found(rows.find(({ subject }) => subject.includes(canary)));
  await office.call('workspace.backUpNow', {});
  await erase(office, 'incoming', secret.id);
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
  await erase(office, 'outgoing', letter.id);
  expect(findCanary(office)).toEqual([]);
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
  office.openFile().exec(`UPDATE incoming_document SET note = 'sửa lén' WHERE id = ${secret.id}`);
  expect((await office.call('audit.verify', {})).sound).toBe(false);
});
