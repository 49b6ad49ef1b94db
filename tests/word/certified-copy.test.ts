import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { appendCopyToDocx } from '../../electron/core/word/documents/append-copy.ts';
import { renderCopyPage } from '../../electron/core/word/documents/certified-copy.ts';
import { renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import { copy126, copy126Stamped } from './fixtures/copies.ts';
import { notice } from './fixtures/documents.ts';
import { canRender } from '../support/tools.ts';
import { lineWith, renderPdfs } from './support/libre-office.ts';
import { paragraphWith, readWordFile } from './support/word-file.ts';
import { descendants } from './support/xml-tree.ts';

describe('bản sao 126-BS/VPTU theo khối của 36-HD', () => {
  it('đường kẻ, cơ quan, dấu sao, số, nơi nhận bên trái; loại, ngày, chức vụ, tên bên phải', async () => {
    const file = readWordFile(await renderCopyPage(copy126));
    const column = (index: number): readonly string[] =>
      file.paragraphs.filter((one) => one.column === index && one.text !== '').map((one) => one.text);
    expect(file.paragraphs[0]?.borderBottom).toBeDefined();
    expect(column(0)).toEqual([
      'TỈNH ỦY BẮC GIANG',
      'VĂN PHÒNG',
      '*',
      'Số 126-BS/VPTU',
      'Nơi nhận:',
      '- Các ban cán sự đảng, đảng đoàn,',
      '- Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy,',
      '- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,',
      '- Các đồng chí Tỉnh ủy viên,',
      '- Lưu Văn phòng Tỉnh ủy.',
    ]);
    expect(column(2)).toEqual([
      'SAO Y BẢN CHÍNH',
      'Bắc Giang, ngày 18 tháng 01 năm 2022',
      'CHÁNH VĂN PHÒNG',
      'Lê Minh Hoàng',
    ]);
    expect(paragraphWith(file, 'SAO Y BẢN CHÍNH').runs[0]).toMatchObject({ points: 14, bold: true });
    expect(paragraphWith(file, 'CHÁNH VĂN PHÒNG').runs[0]).toMatchObject({ points: 14, bold: true });
  });
});

describe('tờ riêng mang khối bản sao', () => {
  it('đánh số trang tiếp theo văn bản được sao', async () => {
    const [section] = readWordFile(await renderCopyPage({ ...copy126, pageNumber: 5 })).sections;
    expect(section?.children.find((one) => one.name === 'w:pgNumType')?.attributes).toEqual({ 'w:start': '5' });
    expect(section?.children.some((one) => one.name === 'w:titlePg')).toBe(false);
  });

  it('không cho biết số trang thì không in số', async () => {
    const [section] = readWordFile(await renderCopyPage(copy126)).sections;
    expect(section?.children.some((one) => one.name === 'w:titlePg')).toBe(true);
  });
});

describe('bản sao theo dấu 80 × 50 mm của 05-HD', () => {
  it('dấu đỏ năm dòng, đầu dấu 13 đậm', async () => {
    const file = readWordFile(await renderCopyPage(copy126Stamped));
    const heading = paragraphWith(file, 'BẢN SAO VĂN BẢN');
    expect(heading.runs[0]).toMatchObject({ points: 13, bold: true, color: 'C00000' });
    expect(paragraphWith(file, 'Cơ quan, tổ chức sao: Văn phòng Tỉnh ủy Bắc Giang').runs[0]?.color).toBe('C00000');
    paragraphWith(file, 'Số, ký hiệu bản sao: 126-BS/VPTU');
    paragraphWith(file, 'Hình thức sao: sao lục');
    paragraphWith(file, 'Địa danh và ngày, tháng, năm sao: Bắc Giang, ngày 22 tháng 11 năm 2026');
    const heights = descendants(file.document, 'w:trHeight').map((node) => node.attributes);
    expect(heights).toContainEqual({ 'w:val': '2835', 'w:hRule': 'exact' });
    expect(descendants(file.document, 'w:gridCol').map((node) => node.attributes['w:w'])).toContain('4535');
  });

  it('chỉ chừa chỗ khi đóng dấu bằng tay', async () => {
    const file = readWordFile(await renderCopyPage({ ...copy126Stamped, stampMode: 'blank' }));
    expect(file.paragraphs.map((one) => one.text).filter(Boolean)).toEqual(['CHÁNH VĂN PHÒNG', 'Lê Minh Hoàng']);
    expect(descendants(file.document, 'w:trHeight')[0]?.attributes).toEqual({ 'w:val': '2835', 'w:hRule': 'atLeast' });
  });

  it('danh sách nơi nhận quá dài thì dấu dẫn tới danh sách, không tràn ra ngoài', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => ({ text: `Đảng uỷ xã thứ ${i + 1} trực thuộc Tỉnh uỷ` }));
    const file = readWordFile(await renderCopyPage({ ...copy126Stamped, recipients: { lines, fileCopy: null } }));
    paragraphWith(file, 'Nơi nhận bản sao: theo danh sách kèm theo.');
  });

  const many = {
    ...copy126Stamped,
    recipients: {
      lines: Array.from({ length: 30 }, (_, i) => ({ text: `Đảng uỷ xã thứ ${i + 1} trực thuộc Tỉnh uỷ` })),
      fileCopy: 'Văn phòng Tỉnh uỷ',
    },
    totals: { recipients: 30, copies: 34 },
  } as const;

  it.each(['filled', 'blank'] as const)('danh sách ấy có trang riêng trong chính tệp: %s', async (stampMode) => {
    const file = readWordFile(await renderCopyPage({ ...many, stampMode }));
    const texts = file.paragraphs.map((one) => one.text);
    const heading = texts.indexOf('NƠI NHẬN BẢN SAO');
    expect(texts.slice(heading, heading + 2)).toEqual([
      'NƠI NHẬN BẢN SAO',
      '(Kèm theo bản sao số 126-BS/VPTU, ngày 22/11/2026)',
    ]);
    expect(texts).toContain('1. Đảng uỷ xã thứ 1 trực thuộc Tỉnh uỷ;');
    expect(texts).toContain('31. Lưu Văn phòng Tỉnh uỷ.');
    expect(texts.at(-1)).toBe('Tổng số: 30 nơi nhận, 34 bản.');
  });

  it('cũng có khi nối vào cuối văn bản Word có sẵn', async () => {
    const file = readWordFile(await appendCopyToDocx(await renderPartyDocument(notice), many));
    paragraphWith(file, 'NƠI NHẬN BẢN SAO');
    paragraphWith(file, '30. Đảng uỷ xã thứ 30 trực thuộc Tỉnh uỷ;');
  });

  it('danh sách vừa trong dấu thì không thêm trang', async () => {
    const file = readWordFile(await renderCopyPage(copy126Stamped));
    expect(file.paragraphs.some(({ text }) => text === 'NƠI NHẬN BẢN SAO')).toBe(false);
  });
});

describe('khối bản sao nối vào cuối một văn bản Word có sẵn', () => {
  it('giữ nguyên văn bản gốc, khối đứng trước thuộc tính trang, định dạng trực tiếp', async () => {
    const original = await renderPartyDocument(notice);
    const copied = await appendCopyToDocx(original, copy126);
    const [before, after] = [readWordFile(original), readWordFile(copied)];
    const texts = after.paragraphs.map((one) => one.text);
    expect(texts.slice(0, before.paragraphs.length)).toEqual(before.paragraphs.map((one) => one.text));
    expect(texts).toContain('SAO Y BẢN CHÍNH');
    const body = after.document.children[0];
    expect(body?.children.at(-1)?.name).toBe('w:sectPr');
    const title = paragraphWith(after, 'SAO Y BẢN CHÍNH');
    expect(title.node.children[0]?.children.some((one) => one.name === 'w:pStyle')).toBe(false);
    expect(title.runs[0]).toMatchObject({ font: 'Times New Roman', points: 14, bold: true });
    for (const name of before.names.filter((one) => one !== 'word/document.xml')) {
      expect(new PizZip(copied).file(name)?.asText()).toBe(new PizZip(original).file(name)?.asText());
    }
  });

  it('cả khối ở chung một trang', async () => {
    const copied = readWordFile(await appendCopyToDocx(await renderPartyDocument(notice), copy126));
    const line = copied.paragraphs.findLast((one) => one.borderBottom !== undefined);
    expect(line?.keepNext).toBe(true);
    expect(descendants(copied.document, 'w:cantSplit').length).toBeGreaterThan(0);
  });

  const edited = async (change: (xml: string) => string): Promise<Uint8Array> => {
    const archive = new PizZip(await renderPartyDocument(notice));
    archive.file('word/document.xml', change(archive.file('word/document.xml')?.asText() ?? ''));
    return archive.generate({ type: 'uint8array' });
  };

  it('văn bản không có thuộc tính trang: khối đứng cuối thân văn bản', async () => {
    const bare = await edited((xml) => xml.replace(/<w:sectPr>.*<\/w:sectPr>/s, ''));
    const copied = readWordFile(await appendCopyToDocx(bare, copy126));
    expect(copied.paragraphs.map((one) => one.text)).toContain('SAO Y BẢN CHÍNH');
    expect(copied.sections).toHaveLength(0);
  });

  it('bề rộng khối theo trang cuối của văn bản, kể cả trang ngang', async () => {
    const wide = await edited((xml) =>
      xml.replace(/<w:pgSz [^>]*>/, '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'),
    );
    const copied = readWordFile(await appendCopyToDocx(wide, copy126));
    const grid = descendants(copied.document, 'w:tblGrid').at(-1)?.children ?? [];
    const width = grid.reduce((sum, column) => sum + Number(column.attributes['w:w']), 0);
    expect(Math.abs(width - (16838 - 1701 - 850))).toBeLessThan(6);
  });

  it('tệp “Strict Open XML” được nói rõ cách lưu lại', async () => {
    const strict = await edited((xml) =>
      xml.replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    );
    await expect(appendCopyToDocx(strict, copy126)).rejects.toMatchObject({ code: 'strict_word_file' });
  });

  it('từ chối tệp không phải văn bản Word bằng một câu tiếng Việt', async () => {
    const refused = { code: 'not_a_word_file', message: expect.stringContaining('không phải là văn bản Word') };
    await expect(appendCopyToDocx(new Uint8Array([1, 2, 3]), copy126)).rejects.toMatchObject(refused);
    const other = new PizZip().file('a.txt', 'x').generate({ type: 'uint8array' });
    await expect(appendCopyToDocx(other, copy126)).rejects.toMatchObject(refused);
  });
});

describe.skipIf(!canRender())('bản sao đóng dấu trên giấy A5 [cần LibreOffice và poppler]', () => {
  it('chữ ký đứng dưới dấu, đủ rộng cho chức vụ, luôn cùng trang với dấu', async () => {
    const signature = { title: 'PHÓ CHÁNH VĂN PHÒNG', authority: 'K/T CHÁNH VĂN PHÒNG', name: 'Nguyễn Thị Hồng Nhung' };
    const copies = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (times) => {
        const body = Array.from({ length: times }, () => notice.body).flat();
        const original = await renderPartyDocument({ ...notice, body, options: { ...notice.options, paper: 'A5' } });
        return appendCopyToDocx(original, { ...copy126Stamped, signature });
      }),
    );
    for (const pdf of renderPdfs(copies)) {
      const stamp = lineWith(pdf, 'BẢN', 'SAO', 'VĂN', 'BẢN');
      const name = lineWith(pdf, 'Nguyễn', 'Thị', 'Hồng', 'Nhung');
      const at = pdf.words.findLastIndex(({ text }) => text === 'K/T');
      const title = pdf.words.slice(at, at + 4);
      expect(name.page).toBe(stamp.page);
      expect(title.map(({ text }) => text)).toEqual(['K/T', 'CHÁNH', 'VĂN', 'PHÒNG']);
      expect(new Set(title.map(({ bottom }) => Math.round(bottom))).size).toBe(1);
      expect(name.right).toBeLessThanOrEqual(138.5);
    }
  });
});
