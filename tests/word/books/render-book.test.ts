import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { BookDefinitionError, bookTextWidth } from '../../../electron/core/word/books/book-page.ts';
import type { BookRow, BookView } from '../../../electron/core/word/books/book.view.ts';
import * as standardForms from '../../../electron/core/word/books/definitions.ts';
import { renderBook, streamBook } from '../../../electron/core/word/books/render-book.ts';
import { incomingBookView, incomingRows } from './book-samples.ts';

type Parts = Readonly<Record<string, string>>;

function partsOf(bytes: Uint8Array): Parts {
  const zip = new PizZip(bytes);
  return Object.fromEntries(Object.keys(zip.files).map((name) => [name, zip.file(name)?.asText() ?? '']));
}

async function bookParts(view: BookView, rows: Iterable<BookRow>): Promise<Parts> {
  const parts = partsOf(await renderBook(view, rows));
  for (const [name, xml] of Object.entries(parts)) assertWellFormed(name, xml);
  return parts;
}

function assertWellFormed(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(xml).close();
}

function document(parts: Parts): string {
  return parts['word/document.xml'] ?? '';
}

function count(xml: string, pattern: RegExp): number {
  return [...xml.matchAll(pattern)].length;
}

/** The text a reader sees, without the marks. */
function plainText(xml: string): string {
  return xml.replace(/<w:br\/>/g, '\n').replace(/<[^>]+>/g, '');
}

const { incomingBook } = standardForms;

describe('trang sổ', () => {
  it('là A4 nằm ngang, bìa và trang bảng như nhau', async () => {
    const xml = document(await bookParts(incomingBookView(), incomingRows(3)));
    expect(count(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/g)).toBe(2);
  });

  it('có mười cột của sổ đăng ký văn bản đến, tổng bề rộng bằng đúng bề rộng phần chữ', async () => {
    const xml = document(await bookParts(incomingBookView(), incomingRows(3)));
    const grid = [...xml.slice(0, xml.indexOf('</w:tblGrid>')).matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) =>
      Number(match[1]),
    );
    expect(grid).toHaveLength(10);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(bookTextWidth);
    const margins = /w:right="(\d+)" w:bottom="850" w:left="(\d+)"/.exec(xml);
    expect(16838 - Number(margins?.[1]) - Number(margins?.[2])).toBe(bookTextWidth);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
  });

  it('lặp lại tiêu đề cột và hàng số (1)…(10) ở đầu mỗi trang', async () => {
    const xml = document(await bookParts(incomingBookView(), incomingRows(3)));
    const header = [...xml.matchAll(/<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>.*?<\/w:tr>/g)].map(
      (match) => plainText(match[0]),
    );
    expect(header).toEqual([
      'Ngày đếnSố đếnTác giảSố, ký hiệuNgày thángTên loại và trích yếu nội dungĐơn vị hoặc người nhậnNgày chuyểnKý nhậnGhi chú',
      '(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)',
    ]);
  });

  it('không xé dòng giữa hai trang, trừ dòng cao hơn cả trang', async () => {
    const tall = { subject: 'Nghị quyết '.repeat(900), arrivalNumber: '2' };
    const xml = document(await bookParts(incomingBookView(), [{ arrivalNumber: '1' }, tall, { arrivalNumber: '3' }]));
    const rows =
      xml.slice(xml.lastIndexOf('<w:tblHeader/>'), xml.indexOf('</w:tbl>')).match(/<w:trPr>.*?<\/w:trPr>/g) ?? [];
    // Last of all the row of the signatures with its own table.
    expect(rows.map((row) => row.includes('cantSplit'))).toEqual([true, false, true, true, true]);
  });

  it('dùng Times New Roman và tiếng Việt, có tên sổ trong thuộc tính tài liệu', async () => {
    const parts = await bookParts(incomingBookView(), incomingRows(1));
    expect(parts['word/styles.xml']).toContain('w:ascii="Times New Roman"');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="vi-VN"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Sổ đăng ký văn bản đến</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Văn phòng</dc:creator>');
  });

  it('đánh số trang bảng từ 1, không tính bìa', async () => {
    const parts = await bookParts(incomingBookView(), incomingRows(1));
    expect(count(document(parts), /<w:pgNumType w:start="1"\/>/g)).toBe(1);
    expect(parts['word/footer2.xml']).toMatch(/Trang .*PAGE .*SECTIONPAGES /s);
    expect(parts['word/footer1.xml']).not.toContain('SECTIONPAGES');
    expect(document(parts)).toContain('w:name="TrangCuoi"');
  });

  it('in hai mặt thì lề đóng gáy đổi bên', async () => {
    expect((await bookParts(incomingBookView({ duplex: true }), []))['word/settings.xml']).toContain(
      '<w:mirrorMargins/>',
    );
    expect((await bookParts(incomingBookView(), []))['word/settings.xml']).not.toContain('mirrorMargins');
  });
});

describe('bìa và phần cuối sổ', () => {
  it('bìa ghi cơ quan, tên sổ, năm, từ ngày đến ngày, từ số đến số, quyển số', async () => {
    const parts = await bookParts(incomingBookView(), incomingRows(1));
    const cover = plainText(document(parts).split('<w:tbl>')[0] ?? '');
    for (const text of ['TỈNH ỦY BẮC GIANG', 'VĂN PHÒNG', 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', 'Năm 2022'])
      expect(cover).toContain(text);
    expect(cover).toContain('Từ ngày 04/01/2022 đến ngày 31/12/2022');
    expect(cover).toContain('Từ số 1 đến số 790');
    expect(cover).toContain('Quyển số 01');
    expect(parts['word/footer1.xml']).toContain('Phần mềm không dùng để quản lý bí mật nhà nước');
  });

  it('chỗ chưa biết để dòng chấm; sổ theo nhiệm kỳ ghi nhiệm kỳ', async () => {
    const { cover } = incomingBookView();
    const open = {
      ...cover,
      period: { kind: 'term', label: '2025 - 2030' } as const,
      toDate: null,
      lastNumber: null,
      volume: null,
    };
    const text = plainText(document(await bookParts(incomingBookView({ cover: open }), [])));
    expect(text).toContain('Nhiệm kỳ 2025 - 2030');
    expect(text).toContain('đến ngày …………');
    expect(text).toContain('đến số …………');
    expect(text).toContain('Quyển số …………');
  });

  it('cuối sổ có lời kết, ngày và hai chữ ký, đi liền với dòng cuối', async () => {
    const xml = document(await bookParts(incomingBookView(), incomingRows(3)));
    const start = xml.lastIndexOf('<w:tr>', xml.indexOf('Sổ này ghi'));
    const end = xml.slice(start);
    const text = plainText(end);
    expect(text).toContain('Sổ này ghi 790 văn bản, từ số 1 đến số 790.');
    expect(text).toMatch(/NGƯỜI LẬP SỔ.*Bắc Giang, ngày 31 tháng 12 năm 2022.*CHÁNH VĂN PHÒNG/);
    const lastRow = xml.slice(xml.lastIndexOf('<w:trHeight', start), start);
    expect(count(lastRow, /<w:keepNext\/>/g)).toBe(10);
  });

  it('chân trang ghi giờ in, người in, số dòng và mã kiểm tra khi có', async () => {
    const parts = await bookParts(incomingBookView(), []);
    expect(parts['word/footer2.xml']).toContain(
      'In lúc 14:30 ngày 22/11/2026 · người in: Nguyễn Thị Lan · 790 dòng · mã kiểm tra: 4F2A 91C0 7B3D 55E8',
    );
    const { printMark, ...unmarked } = incomingBookView();
    const long = incomingBookView({ printMark: { printedAt: '14:30', ...printMark, entryCount: 1250 } });
    expect((await bookParts(long, []))['word/footer2.xml']).toContain('· 1.250 dòng ·');
    expect((await bookParts(unmarked, []))['word/footer2.xml']).not.toContain('In lúc');
  });

  it('sổ tập dùng mang băng SỔ TẬP DÙNG ở đầu mọi trang, sổ thật thì không', async () => {
    const practice = await bookParts(incomingBookView({ practice: true }), incomingRows(1));
    expect(practice['word/header1.xml']).toContain('SỔ TẬP DÙNG');
    expect(practice['word/header2.xml']).toContain('SỔ TẬP DÙNG');
    const real = await bookParts(incomingBookView(), incomingRows(1));
    expect(Object.values(real).join('')).not.toContain('TẬP DÙNG');
  });
});

describe('các dòng', () => {
  it('dòng ngày chỉ in khi ngày đổi', async () => {
    const view = incomingBookView({ bands: { columnKey: 'arrivalDate', prefix: 'Ngày ' } });
    const xml = document(await bookParts(view, incomingRows(90, 40)));
    const bands = [...xml.matchAll(/<w:gridSpan w:val="10"\/><w:shd.*?<\/w:tc>/g)].map((match) => plainText(match[0]));
    expect(bands).toEqual(['Ngày 04/01/2022', 'Ngày 05/01/2022', 'Ngày 06/01/2022']);
  });

  it('sổ không có văn bản nào nói rõ là không có', async () => {
    expect(plainText(document(await bookParts(incomingBookView(), [])))).toContain(
      'Không có văn bản nào trong khoảng này.',
    );
  });

  it('ô có nhiều dòng, chữ đậm, nghiêng, gạch bỏ', async () => {
    const cell = { text: 'Công văn', bold: true, struck: true, lines: ['Đã hủy: ghi trùng', 'ngày 05/01/2022'] };
    const xml = document(await bookParts(incomingBookView(), [{ subject: cell, note: { text: 'x', italic: true } }]));
    expect(xml).toContain('<w:b/><w:bCs/><w:strike/></w:rPr><w:t xml:space="preserve">Công văn</w:t>');
    expect(plainText(xml)).toContain('Công văn\nĐã hủy: ghi trùng\nngày 05/01/2022');
    expect(xml).toContain('<w:i/><w:iCs/>');
  });

  it.each([
    ['dấu XML', 'A & B <b>"c"</b> ]]> &lt;', 'A &amp; B &lt;b&gt;&quot;c&quot;&lt;/b&gt; ]]&gt; &amp;lt;'],
    ['ký tự điều khiển', 'a\u0000b\u0007c\u001f\ufffed', 'abcd'],
    ['dấu rời NFD', 'Tỉnh ủy'.normalize('NFD'), 'Tỉnh ủy'],
    ['nửa cặp surrogate', 'a\ud800b', 'ab'],
    ['đảo chiều chữ', 'a\u202egpj.exe\u202c', 'agpj.exe'],
    ['hình biểu tượng', 'họp 😀 xong', 'họp 😀 xong'],
    ['khoảng trắng không ngắt', 'số\u00a05', 'số 5'],
  ])('chữ lạ (%s) vẫn cho tệp hợp lệ', async (_name, value, expected) => {
    const view = incomingBookView({
      cover: { ...incomingBookView().cover, organ: value, extraLines: [value] },
      practice: true,
    });
    const xml = document(await bookParts(view, [{ subject: value, symbol: { text: value, lines: [value] } }]));
    expect(count(xml, new RegExp(`>${expected.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}<`, 'g'))).toBe(4);
  });

  it('mammoth đọc lại được từng ô', async () => {
    const bytes = await renderBook(incomingBookView(), incomingRows(5));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(count(value, /<tr>/g)).toBe(2 + 5 + 2);
    expect(value).toContain('<p>1284-CV/BTGDVTU</p>');
    expect(value).toContain('Chỉ thị về tăng cường sự lãnh đạo của Đảng');
  });

  it('in được mọi mẫu sổ có sẵn', async () => {
    const columns = Object.values(standardForms).map((definition) => [definition.key, definition.columns.length]);
    expect(Object.fromEntries(columns)).toEqual({
      incoming: 10,
      outgoing: 10,
      'certified-copy': 11,
      'incoming-handover': 5,
      'outgoing-handover': 6,
      post: 6,
      'follow-up': 7,
      'file-contents': 7,
      'file-list': 7,
    });
    for (const definition of Object.values(standardForms)) {
      const row = Object.fromEntries(definition.columns.map((column) => [column.key, `ô ${column.key}`]));
      const text = plainText(document(await bookParts(incomingBookView({ definition }), [row])));
      for (const column of definition.columns) expect(text).toContain(`ô ${column.key}`);
      for (const signature of definition.signatures) expect(text).toContain(signature.toLocaleUpperCase('vi'));
    }
  });

  it('mẫu sổ sai bị từ chối trước khi ghi', async () => {
    const twice = { ...incomingBook, columns: [...incomingBook.columns, ...incomingBook.columns.slice(0, 1)] };
    const zero = { ...incomingBook, columns: incomingBook.columns.map((column) => ({ ...column, widthMm: 0 })) };
    for (const definition of [
      twice,
      zero,
      { ...incomingBook, columns: [] },
      { ...incomingBook, textSizePt: Number.NaN },
    ]) {
      await expect(renderBook(incomingBookView({ definition }), [])).rejects.toBeInstanceOf(BookDefinitionError);
    }
  });
});

describe('sổ dài', () => {
  it('báo tiến độ tăng dần và kết thúc ở đúng số dòng', async () => {
    const seen: number[] = [];
    await renderBook(incomingBookView(), incomingRows(1100), { onProgress: (rows) => seen.push(rows) });
    expect(seen).toEqual([250, 500, 750, 1000, 1100]);
  });

  it('hủy giữa chừng: dừng ngay, đóng nguồn dòng, báo đúng lý do', async () => {
    const controller = new AbortController();
    const reason = new Error('người dùng bấm Hủy');
    let pulled = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<BookRow> {
      try {
        for (;;) yield* incomingRows(1);
      } finally {
        closed = true;
      }
    }
    const onProgress = (rows: number): void => {
      pulled = rows;
      if (rows === 500) controller.abort(reason);
    };
    await expect(renderBook(incomingBookView(), endless(), { onProgress, signal: controller.signal })).rejects.toBe(
      reason,
    );
    expect(pulled).toBe(500);
    await expect.poll(() => closed).toBe(true);
  });

  it('hủy khi nguồn dòng không bao giờ trả lời vẫn kết thúc', async () => {
    const controller = new AbortController();
    async function* stuck(): AsyncGenerator<BookRow> {
      await new Promise<void>(() => undefined);
      yield {};
    }
    setTimeout(() => controller.abort(new Error('hủy')), 20);
    await expect(renderBook(incomingBookView(), stuck(), { signal: controller.signal })).rejects.toThrow('hủy');
    await expect(renderBook(incomingBookView(), [], { signal: controller.signal })).rejects.toThrow('hủy');
  });

  it('lỗi của nguồn dòng là lỗi của sổ', async () => {
    function* failing(): Generator<BookRow> {
      yield* incomingRows(10);
      throw new Error('mất tệp dữ liệu');
    }
    await expect(renderBook(incomingBookView(), failing())).rejects.toThrow('mất tệp dữ liệu');
  });

  it('bỏ luồng giữa chừng thì nguồn dòng được đóng', async () => {
    let closed = false;
    let started: () => void = () => undefined;
    const firstRow = new Promise<void>((resolve) => (started = resolve));
    function* rows(): Generator<BookRow> {
      try {
        started();
        yield* incomingRows(1_000_000);
      } finally {
        closed = true;
      }
    }
    const stream = await streamBook(incomingBookView(), rows());
    stream.on('error', () => undefined);
    await firstRow;
    stream.destroy();
    await expect.poll(() => closed).toBe(true);
  });

  it('10.000 dòng không chặn chương trình quá 50 ms', async () => {
    await renderBook(incomingBookView(), incomingRows(2000));
    const { longest, result } = await watchBlocks(() => renderBook(incomingBookView(), incomingRows(10_000)));
    expect(count(document(partsOf(result)), /<w:tr>/g)).toBe(2 + 10_000 + 2);
    expect(longest).toBeLessThan(50);
  });

  it('nguồn dòng chậm cũng không chặn chương trình', async () => {
    function* slow(): Generator<BookRow> {
      for (const row of incomingRows(150)) {
        const start = performance.now();
        while (performance.now() - start < 1);
        yield row;
      }
    }
    const { longest } = await watchBlocks(() => renderBook(incomingBookView(), slow()));
    expect(longest).toBeLessThan(50);
  });
});

/**
 * Does the work and tells for how many milliseconds at most nothing else had its turn. Counted in time of this thread on
 * the processor, so that other programs on a busy machine do not count.
 */
async function watchBlocks<Result>(work: () => Promise<Result>): Promise<{ longest: number; result: Result }> {
  const threadTime = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let longest = 0;
  let last = threadTime();
  const look = (): void => {
    const now = threadTime();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  const result = await work();
  look();
  clearInterval(timer);
  return { longest, result };
}
