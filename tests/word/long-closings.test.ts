/** Long lists of nơi nhận and several signatures: nothing is left alone on a page, the signature stays whole. */
import { describe, expect, it } from 'vitest';
import { appendCopyToDocx } from '../../electron/core/word/documents/append-copy.ts';
import { renderCopyPage } from '../../electron/core/word/documents/certified-copy.ts';
import { renderDeskList } from '../../electron/core/word/documents/desk-list.ts';
import { renderLabels } from '../../electron/core/word/documents/labels.ts';
import { renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import { copy126, copy126Stamped } from './fixtures/copies.ts';
import { notice } from './fixtures/documents.ts';
import { readWordFile } from './support/word-file.ts';
import { wordFileErrors } from './support/wml-schema.ts';
import { childrenOf, descendants, type XmlNode } from './support/xml-tree.ts';

const recipients = (count: number) => ({
  lines: Array.from({ length: count }, (_, i) => ({ text: `Đảng uỷ xã số ${i + 1}` })),
  fileCopy: 'Văn phòng Tỉnh uỷ',
});
const isWhole = (row: XmlNode): boolean => descendants(row, 'w:cantSplit').length > 0;
const textOf = (node: XmlNode): string =>
  descendants(node, 'w:t')
    .map((one) => one.text)
    .join(' ');
const rowsWith = (bytes: Uint8Array, text: string): readonly XmlNode[] =>
  descendants(readWordFile(bytes).document, 'w:tr').filter((row) => textOf(row).includes(text));

describe('nơi nhận dài', () => {
  it('30 nơi nhận: chữ ký nguyên khối cùng những dòng đầu, các dòng sau được sang trang', async () => {
    const bytes = await renderPartyDocument({ ...notice, recipients: recipients(30) });
    const [first] = rowsWith(bytes, 'Đảng uỷ xã số 1 ;'.replace(' ;', ';'));
    const [last] = rowsWith(bytes, 'Đảng uỷ xã số 30');
    expect(first && isWhole(first)).toBe(true);
    expect(first && textOf(first)).toContain(notice.signatures[0]?.name);
    expect(last && isWhole(last)).toBe(false);
    expect(last && textOf(last)).not.toContain(notice.signatures[0]?.name);
    expect(wordFileErrors(bytes)).toEqual([]);
  });

  it('12 nơi nhận: nơi nhận và chữ ký ở một khối', async () => {
    const bytes = await renderPartyDocument({ ...notice, recipients: recipients(12) });
    expect(rowsWith(bytes, 'Nơi nhận')).toEqual(rowsWith(bytes, 'Đảng uỷ xã số 12'));
  });

  it('ba người ký: các hàng chữ ký và nơi nhận đi cùng nhau', async () => {
    const signature = notice.signatures[0]!;
    const signatures = ['Trần Văn Một', 'Trần Văn Hai', 'Trần Văn Ba'].map((name) => ({ ...signature, name }));
    const bytes = await renderPartyDocument({ ...notice, signatures });
    const table = descendants(readWordFile(bytes).document, 'w:tbl').find((one) => textOf(one).includes('Trần Văn Ba'));
    const rows = table === undefined ? [] : childrenOf(table, 'w:tr');
    expect(rows).toHaveLength(3);
    for (const row of rows.slice(0, -1)) {
      const paragraphs = descendants(row, 'w:p');
      expect(paragraphs.every((one) => descendants(one, 'w:keepNext').length === 1)).toBe(true);
    }
    expect(rows[2] && textOf(rows[2])).toContain('Nơi nhận');
    expect(wordFileErrors(bytes)).toEqual([]);
  });

  it('danh sách kèm dấu bản sao dài hơn một trang: từng trang đọc hết cột trái rồi sang cột phải', async () => {
    const bytes = await renderCopyPage({ ...copy126Stamped, recipients: recipients(120) });
    const file = readWordFile(bytes);
    const tables = descendants(file.document, 'w:tbl').filter((one) => textOf(one).includes('Đảng uỷ xã số'));
    const starts = tables.map((one) => Number(/(\d+)\. /.exec(textOf(one))?.[1]));
    expect(tables.length).toBeGreaterThan(1);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    const lastOfFirst = Math.max(...[...textOf(tables[0]!).matchAll(/(\d+)\. /g)].map((one) => Number(one[1])));
    expect(starts[1]).toBe(lastOfFirst + 1);
    expect(wordFileErrors(bytes)).toEqual([]);
  });

  it('bản gốc khổ A5: khối sao y của 36-HD chia đủ chỗ cho chữ ký', async () => {
    const original = await renderPartyDocument({ ...notice, options: { ...notice.options, paper: 'A5' } });
    const bytes = await appendCopyToDocx(original, { ...copy126, recipients: recipients(30) });
    const [row] = rowsWith(bytes, 'SAO Y BẢN CHÍNH');
    const widths = row === undefined ? [] : descendants(row, 'w:tcW').map((one) => Number(one.attributes['w:w']));
    expect((widths[2] ?? 0) * (25.4 / 1440)).toBeGreaterThan(50);
    expect(row && isWhole(row)).toBe(true);
  });
});

describe('tên dài trên nhãn nhỏ, bảng dài', () => {
  it('nhãn 38 × 12 mm: tên viết đủ ở cỡ nhỏ, bỏ "Kính gửi" và số hiệu; tên ngắn vẫn như thường', async () => {
    const sheet = { pageWidth: 210, pageHeight: 297, columns: 5, rows: 20, left: 5, top: 5 };
    const bytes = await renderLabels({
      sheet: { ...sheet, width: 38, height: 12, pitchX: 40, pitchY: 14 },
      startAt: 1,
      outlines: true,
      contents: 'Số 02-TB/VPTU',
      addressees: [
        { name: 'Đảng uỷ các cơ quan Đảng, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh', address: '' },
        { name: 'Đảng uỷ xã số 2', address: '' },
      ],
    });
    const texts = readWordFile(bytes).paragraphs.map((one) => one.text);
    expect(texts.filter((text) => text === 'Kính gửi:')).toHaveLength(1);
    const long = readWordFile(bytes).paragraphs.find((one) => one.text.startsWith('Đảng uỷ các cơ quan'));
    expect(long?.runs[0]?.points).toBeLessThan(8);
  });

  it('trích yếu dài hơn nửa trang không kéo cả đầu bảng sang trang; người ký đứng cùng những dòng cuối', async () => {
    const bytes = await renderDeskList({
      letterhead: { upperLines: ['TỈNH UỶ'], bodyLines: ['VĂN PHÒNG'] },
      title: 'BÁO CÁO',
      subject: '',
      remark: '',
      place: 'Bắc Giang',
      date: '2026-11-22',
      columns: [
        { title: 'STT', mm: 12, align: 'center' },
        { title: 'Trích yếu', mm: 66, align: 'left' },
      ],
      rows: [
        ['1', 'về công tác văn thư '.repeat(60)],
        ['2', 'ngắn'],
      ],
      totals: ['', '2 văn bản'],
      signatures: ['NGƯỜI LẬP', 'CHÁNH VĂN PHÒNG'],
      practice: false,
    });
    const rows = rowsWith(bytes, '');
    const find = (text: string) => rows.find((row) => textOf(row).includes(text));
    expect(isWhole(find('về công tác văn thư')!)).toBe(false);
    expect(isWhole(find('ngắn')!)).toBe(true);
    for (const text of ['ngắn', '2 văn bản']) expect(descendants(find(text)!, 'w:keepNext').length).toBeGreaterThan(0);
    expect(find('2 văn bản')).not.toBe(find('NGƯỜI LẬP'));
    expect(wordFileErrors(bytes)).toEqual([]);
  });
});
