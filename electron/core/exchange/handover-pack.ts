/** The registers as a pack that opens without this program: a spreadsheet for each, a list of digests, and words on how to read it. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { formatDate } from '../../contract/calendar-date.ts';
import type { DocumentFile } from '../../contract/documents.ts';
import { findAuditHead } from '../audit/audit.repository.ts';
import type { QueryContext } from '../context.ts';
import { fileName } from '../documents/file-names.ts';
import type { RenderControl } from '../documents/renderer-types.ts';
import { getOffice } from '../organization/organization.repository.ts';
import { listAllRecipients, listCopies, listIncoming, listNumbers, listOutgoing } from './export-lists.ts';
import { renderSheet } from './sheet-file.ts';

interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws the reason of the signal */
export async function renderHandoverPack(context: QueryContext, control: RenderControl): Promise<DocumentFile> {
  const { db, today, at } = context;
  const office = getOffice(db);
  const everything = { text: '', from: null, to: null } as const;
  const lists = [
    listIncoming(
      db,
      { ...everything, bookId: null, typeCode: null, issuerName: null, channel: null, routing: null, deadline: null },
      today,
    ),
    listOutgoing(db, { ...everything, typeCode: null, bodyId: null, termId: null }),
    listCopies(db, { ...everything, waiting: false }),
    listAllRecipients(db),
    listNumbers(db),
  ];
  const files: PackedFile[] = [];
  for (const list of lists) {
    const { bytes } = await renderSheet(context, list, 'xlsx', list.name, control);
    files.push({ name: fileName(list.name, 'xlsx'), bytes });
  }
  const head = findAuditHead(db);
  const manifest = {
    format: 'so-van-thu-handover/1',
    office: office.name,
    practice: office.practice,
    madeAt: at,
    auditHead: head ? { seq: head.seq, hash: head.hash } : null,
    files: files.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  files.push(
    { name: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8') },
    { name: 'DOC-TRUOC.txt', bytes: Buffer.from(describePack(office, today), 'utf8') },
  );
  return {
    fileName: fileName(`Ban giao so ${formatDate(today)}`, 'zip'),
    mediaType: 'application/zip',
    bytes: await pack(files, context.now),
  };
}

async function pack(files: readonly PackedFile[], made: Date): Promise<Uint8Array> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  for (const { name, bytes } of files)
    // A workbook is packed already.
    zip.addBuffer(Buffer.from(bytes), name, { mtime: made, compress: !name.endsWith('.xlsx') });
  zip.end();
  return buffer(zip.outputStream as Readable);
}

function describePack(office: { readonly name: string; readonly practice: boolean }, today: string): string {
  const lines = [
    `SỔ VĂN BẢN CỦA ${office.name.toLocaleUpperCase('vi')}${office.practice ? ' (SỔ TẬP DÙNG)' : ''}`,
    `Xuất ngày ${formatDate(today)} từ chương trình Sổ Văn Thư.`,
    '',
    'Các tệp .xlsx mở được bằng Excel hoặc LibreOffice, không cần chương trình Sổ Văn Thư:',
    '- Van-ban-den.xlsx: sổ văn bản đến, mọi năm.',
    '- Van-ban-di.xlsx: sổ văn bản đi.',
    '- Ban-sao.xlsx: sổ bản sao.',
    '- Noi-nhan.xlsx: nơi nhận và ký nhận của từng văn bản đi, từng bản sao.',
    '- Cac-so-da-dung.xlsx: từng số của từng sổ đã cấp, đã hủy, đang giữ hay còn trống, kèm lý do.',
    '',
    'manifest.json ghi mã SHA-256 của từng tệp. Tệp nào có mã khác là đã bị sửa sau khi xuất.',
    'Để kiểm tra trên Windows: certutil -hashfile Van-ban-den.xlsx SHA256',
    '',
  ];
  // Notepad of older Windows knows the encoding by the mark at the beginning.
  return `\uFEFF${lines.join('\r\n')}`;
}
