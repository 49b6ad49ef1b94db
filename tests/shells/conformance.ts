/**
 * What every shell must let through unharmed, from the page's side: one list, run through each of them with the real core
 * behind it on a real data folder.
 */
import { createHash, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { CallRequest } from '../../electron/contract/api.ts';
import type { DocumentFile, DocumentRequest } from '../../electron/contract/documents.ts';
import type { Answer } from '../../electron/contract/errors.ts';
import type { InspectedFile, ReceivedFile } from '../../electron/contract/exchange.schema.ts';
import type { Attachment, FinishedUpload } from '../../electron/contract/files.schema.ts';
import type {
  IncomingDetail,
  IncomingDocument,
  IncomingEntryDefaults,
} from '../../electron/contract/incoming.schema.ts';
import { sampleIncoming } from '../support/sample-incoming.ts';

/** A shell as the page sees it. */
export interface ShellUnderTest {
  call(request: CallRequest): Promise<Answer<unknown>>;
  render(request: DocumentRequest): Promise<Answer<DocumentFile>>;
  receive(name: string, text: string): Promise<Answer<ReceivedFile>>;
  /** A part of a file that is being attached, all its bytes the same. */
  takePart(uploadId: string, offset: number, size: number, byte: number): Promise<Answer<null>>;
  /** Closes the program as a person does and opens it again on the same data folder. */
  restart(): Promise<void>;
}

interface Check {
  readonly name: string;
  readonly run: (shell: ShellUnderTest) => Promise<void>;
}

async function ask<Value>(shell: ShellUnderTest, method: string, input: unknown, requestId?: string): Promise<Value> {
  const answer = await shell.call({ method, input, ...(requestId === undefined ? {} : { requestId }) });
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.value as Value;
}

const order = <Value>(shell: ShellUnderTest, method: string, input: unknown): Promise<Value> =>
  ask<Value>(shell, method, input, randomUUID());

async function findBook(shell: ShellUnderTest): Promise<number> {
  const { bookId } = await ask<IncomingEntryDefaults>(shell, 'incoming.getEntryDefaults', {});
  if (bookId === null) throw new Error('The practice office has no open book.');
  return bookId;
}

/** To be run in this order on an empty data folder. */
export const conformance: readonly Check[] = [
  {
    name: 'begins with an office that is not set up',
    run: async (shell) => {
      expect(await ask(shell, 'workspace.getStatus', {})).toMatchObject({
        state: 'set_up',
        practice: false,
        failure: null,
      });
    },
  },
  {
    name: 'refuses register work before that, in words',
    run: async (shell) => {
      expect(await shell.call({ method: 'today.get', input: {} })).toMatchObject({
        ok: false,
        error: { code: 'office_not_set_up', message: expect.stringContaining('Chưa khai báo cơ quan') as string },
      });
      const document = await shell.render({ document: 'outgoing.document', input: { id: 1 } });
      expect(document).toMatchObject({ ok: false, error: { code: 'office_not_set_up' } });
    },
  },
  {
    name: 'opens the practice office',
    run: async (shell) => {
      expect(await order(shell, 'workspace.openPractice', {})).toMatchObject({ state: 'ready', practice: true });
      expect(await ask(shell, 'organization.get', {})).toMatchObject({
        office: { name: 'Văn phòng Tỉnh ủy Bắc Giang' },
      });
    },
  },
  {
    name: 'gives one number for one press of the button, however often it is sent',
    run: async (shell) => {
      const bookId = await findBook(shell);
      const input = sampleIncoming(bookId);
      const requestId = randomUUID();
      const sent = await Promise.all(
        [1, 2, 3].map(() => ask<IncomingDocument>(shell, 'incoming.register', input, requestId)),
      );
      expect(new Set(sent.map(({ numberText }) => numberText)).size).toBe(1);
      const again = await ask<IncomingDocument>(shell, 'incoming.register', input, requestId);
      expect(again).toEqual(sent[0]);
      const next = await order<IncomingDocument>(shell, 'incoming.register', { ...input, acceptDuplicate: true });
      expect(next.number).toBe(again.number + 1);
      const other = await shell.call({ method: 'incoming.register', input: { ...input, note: 'khác' }, requestId });
      expect(other).toMatchObject({ ok: false, error: { code: 'request_reused' } });
    },
  },
  {
    name: 'carries Vietnamese and every other letter unharmed in both directions',
    run: async (shell) => {
      const subject = 'về “Đảng bộ” — Uỷ ban, ủy ban; chữ Nôm 𡨸喃; <b>&amp;</b> \' " \\ %20 và dòng\nthứ hai';
      const bookId = await findBook(shell);
      const input = sampleIncoming(bookId, { symbol: '16-CV/HU', subject });
      const { id } = await order<IncomingDocument>(shell, 'incoming.register', input);
      const detail = await ask<IncomingDetail>(shell, 'incoming.get', { id });
      expect(detail.document.subject).toBe(subject);
    },
  },
  {
    name: 'answers a method, a document or a form that does not exist with a code and a sentence',
    run: async (shell) => {
      for (const method of ['no.such', '', 'constructor', '__proto__', 'toString', 'incoming.register ']) {
        const answer = await shell.call({ method, input: {} });
        expect(answer, method).toMatchObject({ ok: false, error: { code: 'unknown_method' } });
      }
      expect(await shell.render({ document: '__proto__', input: {} })).toMatchObject({
        ok: false,
        error: { code: 'unknown_method' },
      });
      expect(await shell.call({ method: 'incoming.get', input: { id: 'x' } })).toMatchObject({
        ok: false,
        error: { code: 'invalid_input', fields: { id: expect.any(String) as string } },
      });
      expect(await shell.call({ method: 'incoming.get', input: { id: 999_999 } })).toMatchObject({
        ok: false,
        error: { code: 'not_found' },
      });
      expect(await shell.call({ method: 'incoming.get', input: { id: 1, extra: true } })).toMatchObject({
        ok: false,
        error: { code: 'invalid_input' },
      });
    },
  },
  {
    name: 'makes a Word file whose bytes arrive whole under their Vietnamese name',
    run: async (shell) => {
      const bookId = await findBook(shell);
      const { id } = await order<IncomingDocument>(
        shell,
        'incoming.register',
        sampleIncoming(bookId, { symbol: '17-CV/HU' }),
      );
      const answer = await shell.render({ document: 'incoming.slips', input: { kind: 'handling', ids: [id] } });
      if (!answer.ok) throw new Error(answer.error.message);
      const { fileName, mediaType, bytes } = answer.value;
      expect(fileName).toMatch(/\.docx$/);
      expect(mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
      const file = Buffer.from(bytes);
      expect(file.length).toBeGreaterThan(1000);
      expect(file.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
      // The end record of a zip file: a cut file has none.
      expect(file.subarray(-22, -18).toString('latin1')).toBe('PK\u0005\u0006');
      expect(
        await shell.render({ document: 'incoming.slips', input: { kind: 'handling', ids: [999_999] } }),
      ).toMatchObject({
        ok: false,
        error: { code: 'not_found' },
      });
    },
  },
  {
    name: 'takes a file in under its own name, and refuses one whose name carries a mark of secrecy',
    run: async (shell) => {
      const text = 'Số đến,Ngày đến,Trích yếu\r\n1,18/01/2022,về việc đăng ký\r\n2,19/01/2022,về công tác đảng\r\n';
      const received = await shell.receive('Sổ đến 2022, quyển “một”.csv', text);
      if (!received.ok) throw new Error(received.error.message);
      expect(received.value).toMatchObject({ name: 'Sổ đến 2022, quyển “một”.csv', size: Buffer.byteLength(text) });
      const { fileId } = received.value;
      const inspected = await ask<InspectedFile>(shell, 'exchange.inspect', { fileId, sheet: null, headerRow: null });
      expect(inspected.columns.map(({ field }) => field)).toEqual(['arrivalNumber', 'arrivalDate', 'subject']);
      expect(inspected.sample[1]?.cells).toEqual(['2', '19/01/2022', 'về công tác đảng']);
      expect(await shell.receive('Sổ (Mật).csv', text)).toMatchObject({ ok: false, error: { code: 'secret_content' } });
    },
  },
  {
    name: 'takes a file for a document in parts, whole to the last byte, and refuses a part that is out of place',
    run: async (shell) => {
      const bookId = await findBook(shell);
      const { id } = await order<IncomingDocument>(
        shell,
        'incoming.register',
        sampleIncoming(bookId, { symbol: '18-CV/HU' }),
      );
      const owner = { kind: 'incoming', id };
      const sizes = [1024 * 1024, 300_007];
      const sizeBytes = sizes.reduce((sum, size) => sum + size, 0);
      const begin = { owner, name: 'Bản quét “một”.pdf', sizeBytes };
      const { uploadId } = await ask<{ uploadId: string }>(shell, 'files.beginUpload', begin);
      expect(await shell.takePart(uploadId, 0, sizes[0] ?? 0, 7)).toEqual({ ok: true, value: null });
      expect(await shell.takePart(uploadId, sizes[0] ?? 0, sizes[1] ?? 0, 9)).toEqual({ ok: true, value: null });
      const finished = await ask<FinishedUpload>(shell, 'files.finishUpload', { uploadId });
      const whole = Buffer.concat(sizes.map((size, index) => Buffer.alloc(size, index === 0 ? 7 : 9)));
      expect(finished).toEqual({
        name: 'Bản quét “một”.pdf',
        sizeBytes,
        sha256: createHash('sha256').update(whole).digest('hex'),
      });
      const { attachments } = await order<{ attachments: readonly Attachment[] }>(shell, 'files.attach', {
        owner,
        ...finished,
        note: '',
      });
      expect(attachments).toMatchObject([{ fileName: 'Bản quét “một”.pdf', state: 'sound' }]);
      expect(await ask(shell, 'files.check', { id: attachments[0]?.id })).toMatchObject({ state: 'sound' });
      const next = await ask<{ uploadId: string }>(shell, 'files.beginUpload', { ...begin, name: 'hai.pdf' });
      expect(await shell.takePart(next.uploadId, 5, 1, 1)).toMatchObject({ error: { code: 'upload_broken' } });
      expect(await shell.takePart(next.uploadId, 0, 1, 1)).toMatchObject({ error: { code: 'file_forgotten' } });
      const secret = await shell.call({ method: 'files.beginUpload', input: { ...begin, name: 'Tối mật.pdf' } });
      expect(secret).toMatchObject({ ok: false, error: { code: 'secret_content' } });
    },
  },
  {
    name: 'backs up on command and lists what it made',
    run: async (shell) => {
      const made = await order<{ name: string; verified: boolean }>(shell, 'workspace.backUpNow', {});
      expect(made.verified).toBe(true);
      const { backups } = await ask<{ backups: readonly { name: string }[] }>(shell, 'workspace.listBackups', {});
      expect(backups.map(({ name }) => name)).toContain(made.name);
    },
  },
  {
    name: 'has everything again after closing and opening, with a backup made at closing',
    run: async (shell) => {
      const before = await ask<IncomingEntryDefaults>(shell, 'incoming.getEntryDefaults', {});
      await shell.restart();
      expect(await ask(shell, 'workspace.getStatus', {})).toMatchObject({ state: 'ready', practice: true });
      const after = await ask<IncomingEntryDefaults>(shell, 'incoming.getEntryDefaults', {});
      expect(after.latest).toEqual(before.latest);
      expect(after.books).toEqual(before.books);
      const { backups } = await ask<{ backups: readonly { reason: string; verified: boolean }[] }>(
        shell,
        'workspace.listBackups',
        {},
      );
      expect(backups.filter(({ reason, verified }) => reason === 'closing' && verified)).toHaveLength(1);
    },
  },
];
