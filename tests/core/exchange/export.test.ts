import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { allCopies } from '../../../electron/contract/certified-copy.schema.ts';
import type { DocumentInput, DocumentName } from '../../../electron/contract/documents.ts';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { allOutgoing } from '../../../electron/contract/outgoing.schema.ts';
import { readTable } from '../../../electron/core/spreadsheet/read-table.ts';
import { line, openTestOffice, type TestOffice } from '../../support/office.ts';
import { csv, handIn, row } from './old-register.ts';

async function render<N extends DocumentName>(office: TestOffice, name: N, input: DocumentInput<N>) {
  const answer = await office.render(name, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function read(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readTable({ bytes })) rows.push(cells.map(({ text }) => text));
  return rows;
}

const payloads = ['=1+1', '+84 204', '-5 độ', '@SUM(A1)', '＝HYPERLINK("x")', ' =2+2', "'=3+3", '=cmd|"/c calc"!A1'];

describe('xuất danh sách', () => {
  it('chữ bắt đầu bằng = + - @ ra vẫn là chữ và vào lại vẫn như cũ', async () => {
    const office = await openTestOffice();
    for (const [index, subject] of payloads.entries())
      await office.register({ subject, symbol: `${index + 1}-CV/HU`, documentDate: '2026-11-19' });
    const { rows } = await office.call('incoming.page', { ...allIncoming, offset: 0, limit: 50 });
    const expected = rows.map(({ subject }) => subject).toSorted();
    for (const format of ['xlsx', 'csv'] as const) {
      const { bytes, fileName } = await render(office, 'exchange.incomingList', { ...allIncoming, format });
      expect(fileName).toBe(`Van-ban-den-22-11-2026.${format}`);
      if (format === 'xlsx') {
        const sheet = new PizZip(bytes).file('xl/worksheets/sheet1.xml')?.asText() ?? '';
        expect(sheet).not.toMatch(/<f[ >]/);
      }
      const other = await openTestOffice();
      const { plan, report } = await handIn(other, bytes, { year: 2026 }, fileName);
      expect(report).toMatchObject({ read: payloads.length, accepted: payloads.length, rejected: 0 });
      await other.call('exchange.import', { ...plan, expectedRows: payloads.length });
      const back = await other.call('incoming.page', { ...allIncoming, offset: 0, limit: 50 });
      expect(back.rows.map(({ subject }) => subject).toSorted()).toEqual(expected);
    }
  });

  it('xuất đúng những dòng đang lọc, ngày là ngày thật, dòng hủy nói rõ', async () => {
    const office = await openTestOffice();
    await office.register({ channel: 'paper', subject: 'một' });
    const wrong = await office.register({ channel: 'network', subject: 'hai' });
    await office.call('incoming.void', { id: wrong.id, version: wrong.version, reason: 'vào nhầm' });
    const { bytes } = await render(office, 'exchange.incomingList', {
      ...allIncoming,
      channel: 'network',
      format: 'xlsx',
    });
    const [head = [], ...rows] = await read(bytes);
    expect(rows).toHaveLength(1);
    const cellOf = (title: string): string | undefined => rows[0]?.[head.indexOf(title)];
    expect([cellOf('Số đến'), cellOf('Ngày đến'), cellOf('Trích yếu'), cellOf('Tình trạng')]).toEqual([
      '2',
      '20/11/2026',
      'hai',
      'Đã hủy: vào nhầm',
    ]);
  });

  it('xuất văn bản đi, bản sao và nơi nhận của một văn bản', async () => {
    const office = await openTestOffice();
    const document = await office.issue({
      subject: 'về lịch công tác',
      lines: [line('Các ban đảng'), line('Huyện ủy')],
    });
    const outgoing = await render(office, 'exchange.outgoingList', { ...allOutgoing, format: 'csv' });
    expect((await read(outgoing.bytes))[1]?.slice(0, 4)).toEqual([
      document.numberText,
      '20/11/2026',
      'Thông báo',
      'về lịch công tác',
    ]);
    const copies = await render(office, 'exchange.copyList', { ...allCopies, format: 'xlsx' });
    expect(await read(copies.bytes)).toHaveLength(1);
    const recipients = await render(office, 'exchange.recipientList', {
      ownerKind: 'outgoing',
      ownerId: document.id,
      format: 'xlsx',
    });
    expect((await read(recipients.bytes)).slice(1).map((cells) => cells[1])).toEqual(['Các ban đảng', 'Huyện ủy']);
  });
});

describe('danh sách của cơ quan', () => {
  it.each(['organs', 'persons', 'distributionLists', 'caseFiles'] as const)('%s ra được Excel và CSV', async (list) => {
    const office = await openTestOffice();
    await office.call('filing.saveFile', {
      id: null,
      code: '01-TH',
      title: '=Hồ sơ hội nghị',
      year: 2026,
      retention: 'years',
      retentionYears: 10,
      owner: 'Ngô Thị Lan',
      note: '',
      openedOn: '2026-01-05',
    });
    const sheet = await render(office, 'exchange.officeList', { list, format: 'xlsx' });
    expect(Buffer.from(sheet.bytes).subarray(0, 2).toString()).toBe('PK');
    const { bytes } = await render(office, 'exchange.officeList', { list, format: 'csv' });
    const text = Buffer.from(bytes).toString('utf8');
    expect(text.split('\r\n')[0]).toContain(
      { organs: 'Tên cơ quan', persons: 'Họ và tên', distributionLists: 'Danh sách', caseFiles: 'Tiêu đề hồ sơ' }[list],
    );
    if (list === 'caseFiles') expect(text).toMatch(/10 năm/);
  });
});

describe('gói bàn giao', () => {
  it('có mọi sổ, lời dẫn, và mã đúng của từng tệp', async () => {
    const office = await openTestOffice();
    await office.register({ subject: 'một' });
    await office.issue();
    const { bytes, fileName } = await office.readStream({ file: 'handoverPack' });
    expect(fileName).toBe('Ban-giao-so-22-11-2026.zip');
    const zip = new PizZip(bytes);
    const manifest = JSON.parse(zip.file('manifest.json')?.asText() ?? '') as {
      readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
    };
    expect(manifest.files.map(({ name }) => name)).toEqual([
      'Van-ban-den.xlsx',
      'Van-ban-di.xlsx',
      'Ban-sao.xlsx',
      'Noi-nhan.xlsx',
      'Cac-so-da-dung.xlsx',
      'Tep-dinh-kem.xlsx',
      'Van-ban-di/2026/01-TB-VPTU-1.docx',
    ]);
    for (const { name, size, sha256 } of manifest.files) {
      const content = zip.file(name)?.asUint8Array() ?? new Uint8Array();
      expect(content.length).toBe(size);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    const numbers = await read(zip.file('Cac-so-da-dung.xlsx')?.asUint8Array() ?? new Uint8Array());
    expect(numbers.slice(1).map((cells) => cells[3])).toEqual(['Đã cấp', 'Đã cấp']);
    expect(zip.file('DOC-TRUOC.txt')?.asText()).toContain('không cần chương trình Sổ Văn Thư');
  });

  it('dừng giữa chừng: không để lại gì trong thư mục của cơ quan, sổ vẫn ghi được, xuất lại thì đủ', async () => {
    const office = await openTestOffice();
    const { id } = await office.register({ subject: 'một' });
    // Bytes that do not get smaller: more than any buffer between the pack and its reader.
    const large = randomBytes(8 * 1024 * 1024);
    await office.attach({ kind: 'incoming', id }, 'ban quet.pdf', large);
    const listed = (): string[] => readdirSync(office.folder, { recursive: true }).map(String).toSorted();
    const before = listed();
    const answer = await office.openStream({ file: 'handoverPack' });
    if (!answer.ok) throw new Error(answer.error.message);
    const { content } = answer.value;
    for await (const chunk of content) {
      expect(chunk).toBeDefined();
      break;
    }
    expect(content.destroyed).toBe(true);
    expect(listed()).toEqual(before);
    expect((await office.register({ subject: 'hai' })).numberText).toBe('2');
    const { bytes } = await office.readStream({ file: 'handoverPack' });
    const attached = new PizZip(bytes).file(/\.pdf$/)[0]?.asUint8Array() ?? new Uint8Array();
    expect(Buffer.from(attached).equals(large)).toBe(true);
  });

  it('một nghìn hai trăm số, đọc từng đoạn, mỗi số một lần và đúng thứ tự', async () => {
    const office = await openTestOffice();
    const wanted = Array.from({ length: 1200 }, (_, index) => String(index + 1));
    const { plan } = await handIn(office, csv(wanted.map((number) => row(number))));
    await office.call('exchange.import', { ...plan, expectedRows: wanted.length });
    const { bytes } = await office.readStream({ file: 'handoverPack' });
    const zip = new PizZip(bytes);
    const columnOf = async (name: string, title: string): Promise<string[]> => {
      const [head = [], ...rows] = await read(zip.file(name)?.asUint8Array() ?? new Uint8Array());
      return rows.map((cells) => cells[head.indexOf(title)] ?? '');
    };
    expect(await columnOf('Cac-so-da-dung.xlsx', 'Số')).toEqual(wanted);
    expect(await columnOf('Van-ban-den.xlsx', 'Số đến')).toEqual(wanted.toReversed());
  });
});
