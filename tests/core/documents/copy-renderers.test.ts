import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import type { DocumentFile } from '../../../electron/contract/documents.ts';
import type { Answer } from '../../../electron/contract/errors.ts';
import { createCore } from '../../../electron/core/create-core.ts';
import { line, openTestOffice, type TestOffice } from '../../support/office.ts';

function fileOf(answer: Answer<DocumentFile>): DocumentFile {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
async function textOf({ bytes }: DocumentFile): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

async function issueExtract(office: TestOffice) {
  const original = await office.register();
  return office.call('copy.issue', {
    incomingId: original.id,
    bodyId: await office.bodyId('VPTU'),
    kind: 'extract',
    form: 'hd36',
    copyDate: '2026-11-22',
    signerId: await office.signerId('VPTU'),
    lines: [line('Các ban đảng')],
    listId: null,
    reserveCopies: 0,
    excerpt: 'Điểm 3. Nội dung thứ nhất.\nNội dung thứ hai.',
    note: '',
    chosenNumber: null,
  });
}

describe('bản sao thành tệp Word', () => {
  test('trích sao in nguyên văn phần trích và nguồn của nó, phía trên phần ký sao', async () => {
    const office = await openTestOffice();
    const copy = await issueExtract(office);
    const sheet = { id: copy.id, form: null, stamp: 'filled' };
    const text = await textOf(fileOf(await office.render('copy.sheet', sheet)));
    const order = ['(Trích ', 'Điểm 3. Nội dung thứ nhất.', 'Nội dung thứ hai.', 'TRÍCH SAO', copy.numberText];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places.slice(0, 4)).toEqual(places.slice(0, 4).sort((a, b) => a - b));
    expect(text).toContain(`Trích ${copy.original.typeName}`);
  });

  test('gắn vào cuối tệp Word của bản gốc; phần trước không đổi một chữ', async () => {
    const office = await openTestOffice();
    const issued = await office.issue();
    const original = fileOf(await office.render('outgoing.document', { id: issued.id }));
    const copy = await issueExtract(office);
    const fileId = await office.receive('Van ban goc.docx', original.bytes);
    const appended = fileOf(await office.render('copy.appended', { id: copy.id, fileId, stamp: 'filled' }));
    const before = await textOf(original);
    const after = await textOf(appended);
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(after.slice(before.trimEnd().length)).toContain(copy.numberText);
    expect(after).not.toContain('SỔ TẬP DÙNG');
    expect(appended.fileName).toMatch(/^Van-ban-goc-kem-ban-sao-.*\.docx$/);
  });

  test('tệp không phải Word, tệp không còn giữ: nói rõ phải làm gì', async () => {
    const office = await openTestOffice();
    const copy = await issueExtract(office);
    const fileId = await office.receive('ghi chu.docx', 'không phải Word');
    const refused = await office.render('copy.appended', { id: copy.id, fileId, stamp: 'filled' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'file_unreadable' } });
    expect(refused.ok ? '' : refused.error.message).toContain('ghi chu.docx');
    const unknown = await office.render('copy.appended', { id: copy.id, fileId: 'khong-co', stamp: 'filled' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'file_forgotten' } });
  });

  test('sổ tập dùng: mọi trang in đều mang dòng SỔ TẬP DÙNG, phiếu xử lý cũng vậy', async () => {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-practice-'));
    const core = createCore({ dataFolder, programVersion: '0.1.0' });
    try {
      await core.call({ method: 'workspace.openPractice', input: {}, requestId: crypto.randomUUID() });
      const page = await core.call({
        method: 'incoming.page',
        input: { text: '', from: null, to: null, offset: 0, limit: 1 },
      });
      const rows = page.ok ? (page.value as { readonly rows: readonly { readonly id: number }[] }).rows : [];
      const slip = fileOf(
        await core.render({ document: 'incoming.slips', input: { kind: 'handling', ids: [rows[0]?.id ?? 1] } }),
      );
      const headers = new PizZip(slip.bytes).file(/^word\/.*\.xml$/).filter((part) => part.asText().includes('<w:hdr'));
      expect(headers.length).toBeGreaterThan(0);
      for (const header of headers) expect(header.asText()).toContain('SỔ TẬP DÙNG');
    } finally {
      await core.close();
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
});
