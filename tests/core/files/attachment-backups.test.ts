import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { digestPath, listDigests } from '../../../electron/core/db/digest-files.ts';
import { officePaths, poolOf } from '../../../electron/core/workspace/office-paths.ts';
import { found, openTestOffice, type TestOffice } from '../../support/office.ts';

const paths = (office: TestOffice) => officePaths(office.folder, false);
const digest = (content: string): string => createHash('sha256').update(content).digest('hex');

async function openWithFiles(): Promise<{
  office: TestOffice;
  owner: { kind: 'incoming'; id: number };
  ids: readonly number[];
}> {
  const office = await openTestOffice();
  const owner = { kind: 'incoming', id: (await office.register()).id } as const;
  await office.attach(owner, 'một.pdf', 'nội dung một');
  const all = await office.attach(owner, 'hai.docx', 'nội dung hai');
  return { office, owner, ids: all.map(({ id }) => id) };
}

describe('tệp đính kèm trong bản sao lưu', () => {
  it('mỗi tệp nằm một lần trong kho chung của các bản sao lưu, dù có bao nhiêu bản', async () => {
    const { office } = await openWithFiles();
    const first = await office.call('workspace.backUpNow', {});
    expect(first).toMatchObject({ verified: true, files: { count: 2, missing: 0 } });
    const pooled = digestPath(paths(office).attachmentBackups, digest('nội dung một'));
    const { ino, mtimeMs } = statSync(pooled);
    await office.call('workspace.backUpNow', {});
    expect(statSync(pooled)).toMatchObject({ ino, mtimeMs });
    expect([...(await listDigests(paths(office).attachmentBackups))].sort()).toEqual(
      [digest('nội dung một'), digest('nội dung hai')].sort(),
    );
  });

  it('bản chép bị hỏng trong kho sao lưu được chép lại; tệp mất ở sổ thì bản sao lưu nói thiếu, sổ vẫn được sao lưu', async () => {
    const { office } = await openWithFiles();
    await office.call('workspace.backUpNow', {});
    const pooled = digestPath(paths(office).attachmentBackups, digest('nội dung một'));
    chmodSync(pooled, 0o600);
    writeFileSync(pooled, 'nội dung mộT');
    expect(await office.call('workspace.backUpNow', {})).toMatchObject({ files: { count: 2, missing: 0 } });
    expect(readFileSync(pooled, 'utf8')).toBe('nội dung một');
    rmSync(pooled, { force: true });
    rmSync(digestPath(paths(office).attachments, digest('nội dung một')), { force: true });
    expect(await office.call('workspace.backUpNow', {})).toMatchObject({
      verified: true,
      files: { count: 2, missing: 1 },
    });
    expect(await office.call('workspace.tryRestore', {})).toMatchObject({
      problem: expect.stringContaining('1 tệp') as string,
    });
  });

  it('khôi phục đem lại mọi tệp đúng từng byte, kể cả tệp đính kèm sau bản sao lưu', async () => {
    const { office, owner, ids } = await openWithFiles();
    const { name } = await office.call('workspace.backUpNow', {});
    await office.attach(owner, 'ba.pdf', 'nội dung ba');
    const last = await office.register({ subject: 'sau bản sao lưu' });
    // The disk of the office lost one file and got another damaged.
    rmSync(digestPath(paths(office).attachments, digest('nội dung một')), { force: true });
    const second = digestPath(paths(office).attachments, digest('nội dung hai'));
    chmodSync(second, 0o600);
    writeFileSync(second, 'xxx');
    const after = await office.call('workspace.restore', { name });
    expect(after.lastRestore).toMatchObject({ droppedEvents: 0 });
    expect(after.lastRestore).not.toHaveProperty('missingFiles');
    for (const [index, text] of ['nội dung một', 'nội dung hai'].entries())
      expect(
        Buffer.from((await office.readStream({ file: 'attachment', id: ids[index] ?? 0 })).bytes).toString('utf8'),
      ).toBe(text);
    const { attachments } = await office.call('files.list', owner);
    expect(attachments.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['một.pdf', 'sound'],
      ['hai.docx', 'sound'],
      ['ba.pdf', 'sound'],
    ]);
    expect((await office.register({ subject: 'số tiếp' })).number).toBe(last.number + 1);
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  it('tệp không còn ở đâu: sổ vẫn khôi phục, không mất số nào, và nói thiếu mấy tệp', async () => {
    const { office, owner } = await openWithFiles();
    const { name } = await office.call('workspace.backUpNow', {});
    await office.attach(owner, 'ba.pdf', 'nội dung ba');
    const last = await office.register({ subject: 'sau' });
    rmSync(digestPath(paths(office).attachments, digest('nội dung ba')), { force: true });
    const after = await office.call('workspace.restore', { name });
    expect(after.lastRestore).toMatchObject({ droppedEvents: 0, missingFiles: 1 });
    const { attachments } = await office.call('files.list', owner);
    expect(attachments.at(-1)).toMatchObject({ fileName: 'ba.pdf', state: 'missing' });
    expect((await office.register({ subject: 'số tiếp' })).number).toBe(last.number + 1);
  });

  it('thư mục sao lưu thứ hai cũng có tệp', async () => {
    const { office } = await openWithFiles();
    const stick = path.join(office.folder, '..', `usb-${path.basename(office.folder)}`);
    mkdirSync(stick);
    try {
      await office.call('workspace.chooseSecondFolder', { folder: stick });
      await office.call('workspace.backUpNow', {});
      const place = found(readdirSync(stick).find((entry) => entry.startsWith('sao-luu')));
      expect(await listDigests(poolOf(path.join(stick, place)))).toHaveLength(2);
    } finally {
      rmSync(stick, { recursive: true, force: true });
    }
  });
});

describe('xóa hẳn nội dung mật', () => {
  it('tệp của dòng ấy mất khỏi kho, khỏi bản sao lưu; tên tệp không còn ở đâu; tệp chung với dòng khác thì còn', async () => {
    const { office, owner } = await openWithFiles();
    const other = { kind: 'incoming', id: (await office.register({ subject: 'văn bản khác' })).id } as const;
    await office.attach(owner, 'canary-9b1c phương án.pdf', 'canary-9b1c nội dung');
    await office.attach(other, 'chung.pdf', 'nội dung một');
    await office.call('workspace.backUpNow', {});
    const { id } = await office.call('erasure.propose', owner);
    const second = await office.call('organization.saveDeskUser', {
      id: null,
      fullName: 'Người Thứ Hai',
      role: 'chief',
      active: true,
    });
    await office.call('organization.chooseDeskUser', { id: second.id });
    await office.call('erasure.confirm', { id });
    expect((await office.call('files.list', owner)).attachments).toEqual([]);
    for (const folder of [paths(office).attachments, paths(office).attachmentBackups]) {
      expect(existsSync(digestPath(folder, digest('canary-9b1c nội dung')))).toBe(false);
      expect(existsSync(digestPath(folder, digest('nội dung một')))).toBe(true);
    }
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
    const { backups } = paths(office);
    for (const entry of readdirSync(office.folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      // Backups of before are listed to be destroyed.
      if (entry.isFile() && path.dirname(file) !== backups)
        expect(readFileSync(file).includes('canary-9b1c'), file).toBe(false);
    }
  });
});

describe('gói bàn giao', () => {
  it('có tệp đính kèm, văn bản đi, bản sao dạng Word, danh sách chỗ nằm, và mã đúng; tệp hỏng được nêu là thiếu', async () => {
    const { office, owner } = await openWithFiles();
    await office.issue();
    await office.attach(owner, 'Công văn số 5 (bản ký).pdf', 'bản ký');
    const damaged = digestPath(paths(office).attachments, digest('nội dung hai'));
    chmodSync(damaged, 0o600);
    writeFileSync(damaged, 'nội dung haI');
    const { bytes } = await office.readStream({ file: 'handoverPack' });
    const zip = new PizZip(bytes);
    const manifest = JSON.parse(zip.file('manifest.json')?.asText() ?? '') as {
      readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
      readonly missing: readonly string[];
    };
    for (const { name, size, sha256 } of manifest.files) {
      const content = zip.file(name)?.asUint8Array() ?? new Uint8Array();
      expect(content.length, name).toBe(size);
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
    }
    const names = manifest.files.map(({ name }) => name);
    expect(names).toContain('Tep-dinh-kem/Van-ban-den/2026/1/1-mot.pdf');
    expect(names).toContain('Tep-dinh-kem/Van-ban-den/2026/1/3-Cong-van-so-5-ban-ky.pdf');
    expect(names).toContain('Van-ban-di/2026/01-TB-VPTU-1.docx');
    expect(manifest.missing).toEqual(['Tep-dinh-kem/Van-ban-den/2026/1/2-hai.docx']);
    expect(zip.file('DOC-TRUOC.txt')?.asText()).toContain('2-hai.docx');
    expect(Object.keys(zip.files).filter((name) => /[^\x20-\x7e]/.test(name))).toEqual([]);
  });
});
