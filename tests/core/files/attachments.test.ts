import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { digestPath } from '../../../electron/core/db/digest-files.ts';
import { officePaths } from '../../../electron/core/workspace/office-paths.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

const paths = (office: TestOffice) => officePaths(office.folder, false);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const leftovers = (office: TestOffice): readonly string[] => {
  const folder = path.join(paths(office).attachments, '.tmp');
  return existsSync(folder) ? readdirSync(folder) : [];
};

async function openWithLetter(): Promise<{ office: TestOffice; owner: { kind: 'incoming'; id: number } }> {
  const office = await openTestOffice();
  const { id } = await office.register();
  return { office, owner: { kind: 'incoming', id } };
}

/** A Word file of a few parts; `picture` makes it large. */
function makeDocx(body: string, head = '', picture?: Uint8Array): Uint8Array {
  const zip = new PizZip();
  const part = (name: string, inner: string): string =>
    `<?xml version="1.0"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:${name}>`;
  zip.file('word/document.xml', part('document', `<w:body>${body}</w:body>`));
  if (head !== '') zip.file('word/header1.xml', part('hdr', head));
  if (picture) zip.file('word/media/image1.png', picture);
  return zip.generate({ type: 'uint8array' });
}

describe('đính kèm tệp', () => {
  it('tệp vào kho theo mã, chỉ đọc; dòng nói ai đính kèm; lịch sử văn bản ghi việc ấy', async () => {
    const { office, owner } = await openWithLetter();
    const [attached] = await office.attach(owner, 'Công văn 12-CV/TU.PDF', 'nội dung bản quét');
    expect(attached).toMatchObject({ fileName: 'Công văn 12-CV-TU.pdf', sizeBytes: 22, state: 'sound', removed: null });
    const file = digestPath(paths(office).attachments, digest('nội dung bản quét'));
    expect(readFileSync(file, 'utf8')).toBe('nội dung bản quét');
    expect(statSync(file).mode & 0o222).toBe(0);
    expect(leftovers(office)).toEqual([]);
    const { history } = await office.call('incoming.get', { id: owner.id });
    expect(history[0]).toMatchObject({
      action: 'Đính kèm tệp',
      changes: [{ after: expect.stringContaining('12-CV-TU.pdf') as string }],
    });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
    const read = await office.readStream({ file: 'attachment', id: attached?.id ?? 0 });
    expect(Buffer.from(read.bytes).toString('utf8')).toBe('nội dung bản quét');
  });

  it('cùng một tệp ở hai văn bản nằm một lần trên đĩa; hai lần ở một văn bản thì không nhận', async () => {
    const { office, owner } = await openWithLetter();
    const other = { kind: 'incoming', id: (await office.register({ subject: 'văn bản khác' })).id } as const;
    await office.attach(owner, 'a.pdf', 'một');
    await office.attach(other, 'b.pdf', 'một');
    const { uploadId } = await office.call('files.beginUpload', {
      owner,
      name: 'c.pdf',
      sizeBytes: Buffer.byteLength('một'),
    });
    await office.takePart({ uploadId, offset: 0, bytes: Buffer.from('một') });
    const finished = await office.call('files.finishUpload', { uploadId });
    await office.expectRefused('files.attach', { owner, ...finished, note: '' }, 'attachment_twice');
    expect(
      readdirSync(paths(office).attachments, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name))),
    ).toHaveLength(1);
  });

  it('gỡ phải có lý do; dòng và tệp còn, văn bản không còn tính tệp ấy', async () => {
    const { office, owner } = await openWithLetter();
    const [attached] = await office.attach(owner, 'nhầm.pdf', 'nhầm');
    await office.expectRefused('files.remove', { id: attached?.id ?? 0, reason: ' ' }, 'invalid_input');
    const { attachments } = await office.call('files.remove', { id: attached?.id ?? 0, reason: 'Đính nhầm văn bản' });
    expect(attachments[0]?.removed).toMatchObject({ reason: 'Đính nhầm văn bản' });
    expect(existsSync(digestPath(paths(office).attachments, digest('nhầm')))).toBe(true);
    expect((await office.attach(owner, 'nhầm.pdf', 'nhầm')).filter(({ removed }) => removed === null)).toHaveLength(1);
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
  });

  it('văn bản đi và bản sao mang tệp như văn bản đến; số đã hủy thì không nhận thêm', async () => {
    const office = await openTestOffice();
    const issued = await office.issue();
    await office.attach({ kind: 'outgoing', id: issued.id }, 'bản ký.pdf', 'bản có chữ ký');
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
    await office.call('outgoing.void', { id: issued.id, version: issued.version, reason: 'Sai thể thức' });
    const begin = { owner: { kind: 'outgoing', id: issued.id }, name: 'a.pdf', sizeBytes: 1 } as const;
    await office.expectRefused('files.beginUpload', begin, 'void_document');
    await office.expectRefused('files.beginUpload', { ...begin, owner: { kind: 'copy', id: 9 } }, 'not_found');
  });

  it('cỡ tệp được nói trước khi chép: rỗng, quá lớn, ổ đĩa không đủ chỗ', async () => {
    const { office, owner } = await openWithLetter();
    const begin = (sizeBytes: number) => ({ owner, name: 'a.pdf', sizeBytes });
    const empty = await office.expectRefused('files.beginUpload', begin(0), 'invalid_input');
    expect(empty.fields?.sizeBytes).toContain('Tệp rỗng');
    const large = await office.expectRefused('files.beginUpload', begin(2 * 1024 ** 3), 'invalid_input');
    expect(large.fields?.sizeBytes).toContain('1 GB');
    expect(leftovers(office)).toEqual([]);
  });

  it('phần sai chỗ, thừa, hay thiếu thì không nhận và không để lại gì; bỏ dở cũng vậy', async () => {
    const { office, owner } = await openWithLetter();
    const begin = async () => (await office.call('files.beginUpload', { owner, name: 'a.pdf', sizeBytes: 4 })).uploadId;
    const bytes = Buffer.from('abc');
    const gap = await begin();
    expect(await office.takePart({ uploadId: gap, offset: 1, bytes })).toMatchObject({
      error: { code: 'upload_broken' },
    });
    expect(await office.takePart({ uploadId: gap, offset: 0, bytes })).toMatchObject({
      error: { code: 'file_forgotten' },
    });
    const longer = await begin();
    await office.takePart({ uploadId: longer, offset: 0, bytes });
    expect(await office.takePart({ uploadId: longer, offset: 3, bytes })).toMatchObject({
      error: { code: 'upload_broken' },
    });
    const short = await begin();
    await office.takePart({ uploadId: short, offset: 0, bytes });
    await office.expectRefused('files.finishUpload', { uploadId: short }, 'upload_broken');
    const dropped = await begin();
    await office.takePart({ uploadId: dropped, offset: 0, bytes });
    await office.call('files.dropUpload', { uploadId: dropped });
    const unknown = { owner, name: 'a.pdf', sizeBytes: 4, sha256: digest('abcd'), note: '' };
    await office.expectRefused('files.attach', unknown, 'file_forgotten');
    expect(leftovers(office)).toEqual([]);
    expect((await office.call('files.list', owner)).attachments).toEqual([]);
  });

  it('tệp lớn vào từng phần qua đĩa và vẫn đúng mã', async () => {
    const { office, owner } = await openWithLetter();
    const bytes = Buffer.alloc(20 * 1024 * 1024 + 7, 'bản quét lớn ');
    const [attached] = await office.attach(owner, 'lớn.tif', bytes);
    expect(attached?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(leftovers(office)).toEqual([]);
  });
});

describe('tệp bị hỏng trong kho', () => {
  const damages: readonly [name: string, state: string, code: string, damage: (file: string) => void][] = [
    ['bị xóa', 'missing', 'attachment_missing', (file) => rmSync(file, { force: true })],
    ['bị sửa một chữ', 'changed', 'attachment_changed', (file) => writeFileSync(file, 'nội dung kháC')],
    ['bị cắt ngắn', 'changed', 'attachment_changed', (file) => truncateSync(file, 3)],
    ['bị thay bằng tệp rỗng', 'changed', 'attachment_changed', (file) => writeFileSync(file, '')],
    ['bị nối dài', 'changed', 'attachment_changed', (file) => writeFileSync(file, 'nội dung khác thêm nữa')],
  ];
  it.each(damages)(
    'tệp %s: danh sách vẫn mở, tệp ấy không mở được và được nêu tên khi kiểm tra',
    async (_name, state, code, damage) => {
      const { office, owner } = await openWithLetter();
      const [attached] = await office.attach(owner, 'gốc.pdf', 'nội dung khác');
      await office.attach(owner, 'lành.pdf', 'tệp lành');
      const file = digestPath(paths(office).attachments, digest('nội dung khác'));
      chmodSync(file, 0o600);
      damage(file);
      expect(await office.openStream({ file: 'attachment', id: attached?.id ?? 0 })).toMatchObject({ error: { code } });
      const verified = await office.call('files.verify', { after: 0 });
      expect(verified).toMatchObject({ checked: 2, total: 2, next: null });
      expect(verified.problems).toEqual([{ owner, numberText: '1', fileName: 'gốc.pdf', state }]);
      const { attachments } = await office.call('files.list', owner);
      expect(attachments.map((one) => one.state)).toEqual([state, 'sound']);
      // The same file attached anew makes it whole again.
      await office.call('files.remove', { id: attached?.id ?? 0, reason: 'Tệp hỏng' });
      const again = await office.attach(owner, 'gốc.pdf', 'nội dung khác');
      expect(again.map((one) => one.state)).toEqual(['sound', 'sound', 'sound']);
    },
  );

  it('dòng tệp bị sửa trong cơ sở dữ liệu không qua được, kể cả khi gỡ bảo vệ', async () => {
    const { office, owner } = await openWithLetter();
    await office.attach(owner, 'gốc.pdf', 'gốc');
    const file = office.openFile();
    expect(() => file.exec(`UPDATE attachment SET sha256 = '${digest('khác')}'`)).toThrow('never changes');
    expect(() => file.exec('DELETE FROM attachment')).toThrow('never deleted');
    file.exec(`DROP TRIGGER attachment_same; UPDATE attachment SET sha256 = '${digest('khác')}'`);
    const verified = await office.call('audit.verify', {});
    expect(verified).toMatchObject({ sound: false, problem: expect.stringContaining('gốc.pdf') as string });
  });
});

describe('độ mật', () => {
  it.each(['Tối mật.pdf', 'CV_TUYET_MAT_12.docx', 'Báo cáo (Mật).pdf', 'Mật.tif', 'toi mat 2026.zip'])(
    'tên tệp %s bị từ chối trước khi nhận byte nào',
    async (name) => {
      const { office, owner } = await openWithLetter();
      await office.expectRefused('files.beginUpload', { owner, name, sizeBytes: 5 }, 'secret_content');
      expect(leftovers(office)).toEqual([]);
    },
  );

  it.each(['mật độ dân số.pdf', 'Quy chế bảo vệ bí mật nhà nước.docx', 'Bảo mật hệ thống.pdf', 'mật ong.jpg'])(
    'tên tệp %s là tên thường',
    async (name) => {
      const { office, owner } = await openWithLetter();
      expect(await office.attach(owner, name, 'x')).toHaveLength(1);
    },
  );

  it('tệp chữ có dấu mật đứng riêng một dòng bị từ chối, và không một byte nào của nó nằm trên đĩa', async () => {
    const { office, owner } = await openWithLetter();
    const secret = 'BÁO CÁO\nT Ố I   M Ậ T\ncanary-7f3a về phương án';
    await expect(office.attach(owner, 'bao cao.txt', secret)).rejects.toThrow('secret_content');
    const everywhere = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const entry of everywhere)
      expect(readFileSync(path.join(entry.parentPath, entry.name)).includes('canary-7f3a'), entry.name).toBe(false);
    expect(
      await office.attach(owner, 'quy che.txt', 'Quy chế\nDanh mục bí mật gồm Tuyệt mật, Tối mật, Mật.\n'),
    ).toHaveLength(1);
  });

  it('tệp Word có dấu mật ở ô đóng dấu, ở đầu trang, bị từ chối; văn bản thường nói về bí mật thì nhận', async () => {
    const { office, owner } = await openWithLetter();
    const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    const stamp = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph('TỐI ')}${paragraph('T Ố I  MẬT')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    const inBody = makeDocx(paragraph('TỈNH ỦY') + stamp);
    await expect(office.attach(owner, 'a.docx', inBody)).rejects.toThrow('secret_content');
    const inHead = makeDocx(paragraph('TỈNH ỦY'), paragraph('Độ mật: Mật'));
    await expect(office.attach(owner, 'b.docx', inHead)).rejects.toThrow('secret_content');
    const underOtherName = makeDocx(paragraph('MẬT'));
    await expect(office.attach(owner, 'c.bin', underOtherName)).rejects.toThrow('secret_content');
    const regulation = makeDocx(
      paragraph('Quy chế bảo vệ bí mật nhà nước') + paragraph('Độ mật gồm Tuyệt mật, Tối mật và Mật.'),
    );
    expect(await office.attach(owner, 'd.docx', regulation)).toHaveLength(1);
    expect(await office.attach(owner, 'hỏng.docx', Buffer.from('PK\u0003\u0004 không phải tệp Word'))).toHaveLength(2);
  });

  it('tệp Word lớn cũng được xem trước khi giữ', async () => {
    const { office, owner } = await openWithLetter();
    const large = makeDocx('<w:p><w:r><w:t>TUYỆT MẬT</w:t></w:r></w:p>', '', randomBytes(18 * 1024 * 1024));
    await expect(office.attach(owner, 'lớn.docx', large)).rejects.toThrow('secret_content');
    expect(leftovers(office)).toEqual([]);
  });

  it.each(['a.exe', 'a.docm', 'lối tắt.lnk', 'trang.html', 'a.pdf.js'])(
    'tệp chương trình %s không nhận',
    async (name) => {
      const { office, owner } = await openWithLetter();
      await office.expectRefused('files.beginUpload', { owner, name, sizeBytes: 5 }, 'file_not_takeable');
    },
  );
});
