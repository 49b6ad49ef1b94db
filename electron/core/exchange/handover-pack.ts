/**
 * The registers as a pack that opens without this program: a spreadsheet for each, the Word files of what was issued, the files
 * attached to documents, a list of digests, and words on how to read it. It is made while it leaves, file by file, so that its
 * size does not matter.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import type { ZipFile } from 'yazl';
import { formatDate } from '../../contract/calendar-date.ts';
import { allCopies } from '../../contract/certified-copy.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { allIncoming } from '../../contract/incoming.schema.ts';
import { allOutgoing } from '../../contract/outgoing.schema.ts';
import { findAuditHead } from '../audit/audit.repository.ts';
import type { QueryContext } from '../context.ts';
import { documentRenderers } from '../documents/document-renderers.ts';
import { fileName } from '../documents/file-names.ts';
import type { RenderControl } from '../documents/renderer-types.ts';
import type { StreamedFile } from '../files/streamed-file.ts';
import { getOffice } from '../organization/organization.repository.ts';
import {
  type ExportedList,
  listAllRecipients,
  listCopies,
  listIncoming,
  listNumbers,
  listOutgoing,
} from './export-lists.ts';
import { findIssuedNumbers } from './handover.repository.ts';
import { listHandoverFiles, placeFiles, type PlacedFile } from './handover-files.ts';
import { renderSheet } from './sheet-file.ts';

interface PackedFile {
  readonly name: string;
  readonly content: Readable;
}

interface ManifestEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** What is packed already; anything else is deflated. */
const packedEndings = /\.(?:xlsx|docx|pptx|zip|rar|7z|jpe?g|png|mp4|gz)$/;

/** Stops with the reason of the signal, or when its reader goes away. */
export async function streamHandoverPack(context: QueryContext, control: RenderControl): Promise<StreamedFile> {
  const { ZipFile: Zip } = await import('yazl');
  const zip = new Zip();
  const out = zip.outputStream as Readable;
  const gone = new AbortController();
  out.once('close', () => gone.abort(new DomainError('cancelled')));
  control.signal?.addEventListener('abort', () => out.destroy(), { once: true });
  fill(zip, context, control, gone.signal).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error('pack')),
  );
  return {
    fileName: fileName(`Ban giao so ${formatDate(context.today)}`, 'zip'),
    mediaType: 'application/zip',
    sizeBytes: null,
    content: out,
  };
}

/** Adds one file after the other, each only when the one before has gone out. */
async function fill(zip: ZipFile, context: QueryContext, control: RenderControl, gone: AbortSignal): Promise<void> {
  const options = { mtime: context.now };
  const entries: ManifestEntry[] = [];
  const missing: string[] = [];
  for await (const { name, content } of packFiles(context, control, missing)) {
    gone.throwIfAborted();
    const { counter, read } = countBytes();
    content.on('error', (error) => counter.destroy(error));
    zip.addReadStream(content.pipe(counter), name, { ...options, compress: !packedEndings.test(name) });
    await once(counter, 'end', { signal: gone }).catch((error: unknown) => {
      content.destroy();
      throw error;
    });
    entries.push({ name, ...read() });
  }
  const office = getOffice(context.db);
  const head = findAuditHead(context.db);
  const manifest = {
    format: 'so-van-thu-handover/2',
    office: office.name,
    practice: office.practice,
    madeAt: context.at,
    auditHead: head ? { seq: head.seq, hash: head.hash } : null,
    files: entries,
    // Attached, but not found on the disk in the form in which it was attached.
    missing,
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'), 'manifest.json', options);
  zip.addBuffer(Buffer.from(describePack(office, context.today, missing), 'utf8'), 'DOC-TRUOC.txt', options);
  zip.end();
}

async function* packFiles(
  context: QueryContext,
  control: RenderControl,
  missing: string[],
): AsyncGenerator<PackedFile> {
  const { db } = context;
  const placed = placeFiles(db);
  for (const list of listRegisters(context, placed, control)) {
    const { bytes } = await renderSheet(context, list, 'xlsx', list.name, control);
    yield { name: fileName(list.name, 'xlsx'), content: Readable.from([bytes]) };
  }
  for (const kind of ['outgoing', 'copy'] as const)
    for (const { id, numberText, date } of findIssuedNumbers(db, kind)) {
      const bytes = await renderIssued(context, control, kind, id);
      const folder = kind === 'outgoing' ? 'Van-ban-di' : 'Ban-sao';
      // The id keeps apart what other terms call by the same number.
      const name = `${folder}/${date.slice(0, 4)}/${fileName(`${numberText} ${id}`, 'docx')}`;
      if (bytes) yield { name, content: Readable.from([bytes]) };
    }
  for (const { row, name } of placed) {
    const opened = await control.attachments.open(row, row.fileName).catch(() => null);
    if (opened) yield { name, content: opened.content };
    else missing.push(name);
  }
}

function listRegisters(
  { db, today }: QueryContext,
  placed: readonly PlacedFile[],
  { attachments }: RenderControl,
): readonly ExportedList[] {
  return [
    listIncoming(db, allIncoming, today),
    listOutgoing(db, allOutgoing),
    listCopies(db, allCopies),
    listAllRecipients(db),
    listNumbers(db),
    listHandoverFiles(placed, attachments),
  ];
}

/** The Word file as the program makes it; null for a document of which it knows only the row. */
async function renderIssued(
  context: QueryContext,
  control: RenderControl,
  kind: 'outgoing' | 'copy',
  id: number,
): Promise<Uint8Array | null> {
  try {
    const file =
      kind === 'outgoing'
        ? await documentRenderers['outgoing.document'](context, { id }, control)
        : await documentRenderers['copy.sheet'](context, { id, form: null, stamp: 'filled' }, control);
    return file.bytes;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Counts and digests what passes. */
function countBytes(): { readonly counter: Transform; readonly read: () => Omit<ManifestEntry, 'name'> } {
  const hash = createHash('sha256');
  let size = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { counter, read: () => ({ size, sha256: hash.digest('hex') }) };
}

function describePack(
  office: { readonly name: string; readonly practice: boolean },
  today: string,
  missing: readonly string[],
): string {
  const lines = [
    `SỔ VĂN BẢN CỦA ${office.name.toLocaleUpperCase('vi')}${office.practice ? ' (SỔ TẬP DÙNG)' : ''}`,
    `Xuất ngày ${formatDate(today)} từ chương trình Sổ Văn Thư.`,
    '',
    'Các tệp mở được bằng Excel, Word hoặc LibreOffice, không cần chương trình Sổ Văn Thư:',
    '- Van-ban-den.xlsx: sổ văn bản đến, mọi năm.',
    '- Van-ban-di.xlsx: sổ văn bản đi.',
    '- Ban-sao.xlsx: sổ bản sao.',
    '- Noi-nhan.xlsx: nơi nhận và ký nhận của từng văn bản đi, từng bản sao.',
    '- Cac-so-da-dung.xlsx: từng số của từng sổ đã cấp, đã hủy, đang giữ hay còn trống, kèm lý do.',
    '- Tep-dinh-kem.xlsx: từng tệp đính kèm, của văn bản nào, nằm ở đâu trong gói này.',
    '- Van-ban-di, Ban-sao: văn bản đi và tờ bản sao dạng Word, xếp theo năm.',
    '- Tep-dinh-kem: các tệp đính kèm, xếp theo sổ, năm và số.',
    '',
    ...(missing.length === 0
      ? []
      : ['THIẾU các tệp sau, vì không còn nguyên vẹn trên máy lúc xuất:', ...missing.map((name) => `- ${name}`), '']),
    'manifest.json ghi mã SHA-256 của từng tệp. Tệp nào có mã khác là đã bị sửa sau khi xuất.',
    'Để kiểm tra trên Windows: certutil -hashfile Van-ban-den.xlsx SHA256',
    '',
  ];
  // Notepad of older Windows knows the encoding by the mark at the beginning.
  return `\uFEFF${lines.join('\r\n')}`;
}
