import { beforeAll, describe, expect, it } from 'vitest';
import { labelSheet, labelSheetIds, labelSheets, type LabelSheet } from '../../../electron/contract/label-sheets.ts';
import { renderDeskList } from '../../../electron/core/word/documents/desk-list.ts';
import { renderEnvelopes } from '../../../electron/core/word/documents/envelopes.ts';
import { renderLabels } from '../../../electron/core/word/documents/labels.ts';
import { renderTransmittalSlips } from '../../../electron/core/word/documents/transmittal-slips.ts';
import { barWidths } from '../../../electron/core/word/ooxml/bar-code.ts';
import { canRender } from '../../support/tools.ts';
import type { GrayImage } from '../support/gray-image.ts';
import {
  lineWith,
  pageImage,
  type PlacedWord,
  type RenderedPdf,
  renderPdf,
  renderPdfs,
} from '../support/libre-office.ts';
import { wordFileErrors } from '../support/wml-schema.ts';
import { readWordFile } from '../support/word-file.ts';
import { descendants } from '../support/xml-tree.ts';
import { envelopes, labels, recallList, slips } from './desk-fixtures.ts';

/** A sheet that is not among ours, as a packet would give it: A5, gaps between rows and columns. */
const ownSheet: LabelSheet = labelSheet.parse({
  name: 'A5, 8 nhãn',
  pageWidth: 148,
  pageHeight: 210,
  columns: 2,
  rows: 4,
  left: 8,
  top: 11,
  width: 63,
  height: 44,
  pitchX: 69,
  pitchY: 48.5,
});
const sheets: readonly (readonly [string, LabelSheet])[] = [
  ...labelSheetIds.map((id) => [id, labelSheets[id]] as const),
  ['tờ tự khai', ownSheet],
];
const startAt = 4;

describe.skipIf(!canRender())('nhãn trên trang in [cần LibreOffice và poppler]', () => {
  const rendered = new Map<string, RenderedPdf>();
  const countOf = ({ columns, rows }: LabelSheet): number => columns * rows + 2;

  beforeAll(async () => {
    const files = await Promise.all(sheets.map(([, sheet]) => renderLabels(labels(sheet, countOf(sheet), startAt))));
    renderPdfs(files).forEach((pdf, i) => rendered.set(sheets[i]?.[0] ?? '', pdf));
  }, 240_000);

  it.each(sheets)('%s: mỗi nhãn lệch ô của tờ không quá 0,5 mm', (name, sheet) => {
    const pdf = rendered.get(name);
    if (!pdf) throw new Error('not rendered');
    expect(pdf.pages).toBe(2);
    const dots = 10;
    let worst = 0;
    for (const page of [1, 2]) {
      const image = pageImage(pdf, page, sheet.pageWidth * dots, sheet.pageHeight * dots);
      const drawn = page === 1 ? sheet.rows : Math.ceil((startAt - 1 + 2) / sheet.columns);
      for (let row = 0; row < drawn; row += 1)
        for (let column = 0; column < sheet.columns; column += 1) {
          const left = sheet.left + column * sheet.pitchX;
          const top = sheet.top + row * sheet.pitchY;
          const cell = { left, top, right: left + sheet.width, bottom: top + sheet.height };
          // The last row of the second sheet is only partly filled, its cells are drawn all the same.
          for (const x of [cell.left, cell.right].filter((at) => at > 1 && at < sheet.pageWidth - 1))
            worst = Math.max(worst, offsetOfLine(image, dots, 'x', x, cell.top, cell.bottom));
          for (const y of [cell.top, cell.bottom].filter((at) => at > 1 && at < sheet.pageHeight - 1))
            worst = Math.max(worst, offsetOfLine(image, dots, 'y', y, cell.left, cell.right));
        }
    }
    // The measure itself: asked for an edge one millimetre off, it says so.
    const image = pageImage(pdf, 1, sheet.pageWidth * dots, sheet.pageHeight * dots);
    const edge = sheet.left + sheet.width;
    expect(offsetOfLine(image, dots, 'x', edge - 1, sheet.top, sheet.top + sheet.height)).toBeCloseTo(1, 0);
    console.log(`${name}: lệch nhiều nhất ${worst.toFixed(2)} mm`);
    expect(worst).toBeLessThanOrEqual(0.5);
  });

  it.each(sheets)('%s: chữ của nơi thứ n nằm trong ô của nó, bắt đầu từ nhãn số 4', (name, sheet) => {
    const words = rendered.get(name)?.words ?? [];
    const perPage = sheet.columns * sheet.rows;
    for (let i = 0; i < countOf(sheet); i += 1) {
      const place = startAt - 1 + i;
      const word = words.find(({ text }) => text === `Nơi-${String(i + 1).padStart(3, '0')}`);
      expect(word, `nơi ${i + 1}`).toBeDefined();
      expect(word?.page).toBe(Math.floor(place / perPage) + 1);
      const column = place % sheet.columns;
      const row = Math.floor((place % perPage) / sheet.columns);
      expectInside(word, {
        left: sheet.left + column * sheet.pitchX,
        top: sheet.top + row * sheet.pitchY,
        right: sheet.left + column * sheet.pitchX + sheet.width,
        bottom: sheet.top + row * sheet.pitchY + sheet.height,
      });
    }
  });
});

describe.skipIf(!canRender())('bì và phiếu gửi trên trang in [cần LibreOffice và poppler]', () => {
  const sizes = [
    ['C5', 229, 162],
    ['DL', 220, 110],
    ['C4', 324, 229],
  ] as const;
  let pdfs: readonly RenderedPdf[] = [];
  beforeAll(async () => {
    pdfs = renderPdfs([
      ...(await Promise.all(sizes.map(([, width, height]) => renderEnvelopes(envelopes(width, height, 3))))),
      await renderTransmittalSlips(slips('A4', 5)),
      await renderTransmittalSlips(slips('A5', 5)),
      await renderDeskList(recallList),
    ]);
  }, 240_000);
  const pdf = (index: number): RenderedPdf => {
    const found = pdfs[index];
    if (!found) throw new Error('not rendered');
    return found;
  };

  it.each(sizes.map((size, i) => [...size, i] as const))(
    'bì %s: mỗi nơi một bì, người gửi góc trên trái, nơi nhận nửa dưới bên phải',
    (_name, width, height, index) => {
      const found = pdf(index);
      expect(found.pages).toBe(3);
      const sender = lineWith(found, 'TỈNH', 'ỦY', 'BẮC', 'GIANG');
      expect(sender.right).toBeLessThan(width / 2);
      expect(sender.top).toBeLessThan(height / 3);
      for (let page = 1; page <= 3; page += 1) {
        const name = lineWith(found, `Nơi-00${page}`, 'Đảng', 'ủy', 'xã');
        expect(name.page).toBe(page);
        expect(name.left).toBeGreaterThan(width * 0.4);
        expect(name.right).toBeLessThan(width - 10);
        expect(name.top).toBeGreaterThan(height * 0.45);
        expect(name.bottom).toBeLessThan(height - 10);
      }
      expect(found.text).toContain('Số 126-BS/VPTU');
      expect(found.text).toContain('HOẢ TỐC');
    },
  );

  it('bì nhỏ, tên người gửi, nơi nhận và địa chỉ dài: chữ nhỏ lại, không mất chữ nào', async () => {
    const name = 'Đồng chí Nguyễn Thị Hồng Nhung, Uỷ viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận Tỉnh uỷ';
    const address = 'Số 1245, đường Nguyễn Văn Cừ kéo dài, khu đô thị mới Tây Bắc, phường Kinh Bắc, tỉnh Bắc cuối';
    const senderAddress = 'Số 10, đường Lý Thái Tổ, phường Suối Hoa. ĐT: 0222.3822.123';
    const long = {
      ...envelopes(162, 114, 1),
      letterhead: {
        upperLines: ['ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH BẮC NINH'],
        bodyLines: ['VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HỘI ĐỒNG NHÂN DÂN'],
      },
      senderAddress,
      contents: 'Số 1126-BS/VPTU; 1127-BS/VPTU; 1128-BS/VPTU',
      addressees: [{ name, address }],
    };
    const found = renderPdf(await renderEnvelopes(long));
    expect(found.pages).toBe(1);
    const printed = new Set(found.words.map(({ text }) => text));
    const wanted = `${name} ${address} ${senderAddress} ${long.contents}`.split(' ');
    expect(wanted.filter((word) => !printed.has(word))).toEqual([]);
    for (const word of found.words) expect(word.bottom, word.text).toBeLessThan(104);
  });

  it('phiếu gửi: hai phiếu một tờ A4 (nửa trên, nửa dưới), một phiếu một tờ A5', () => {
    expect(pdf(3).pages).toBe(3);
    expect(pdf(4).pages).toBe(5);
    const first = lineWith(pdf(3), 'Nơi-001');
    const second = lineWith(pdf(3), 'Nơi-002');
    expect([first.page, second.page]).toEqual([1, 1]);
    expect(first.bottom).toBeLessThan(148);
    expect(second.top).toBeGreaterThan(148);
    const titles = pdf(3).words.filter(({ text }) => text === 'PHIẾU');
    expect(titles).toHaveLength(5);
  });

  it('vạch in ra đọc được: bề rộng từng vạch đúng mã, môđun 0,33 mm, hai bên trống ít nhất 10 môđun', () => {
    const dots = 20;
    const image = pageImage(pdf(4), 3, 210 * dots, 148 * dots);
    const runs = darkRuns(image, 17 * dots, 110 * dots);
    const expected = barWidths('0000000003');
    const modules = expected.reduce((sum, width) => sum + width, 0);
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) throw new Error('no bars');
    const module = (last.end - first.start) / modules;
    expect(module / dots).toBeCloseTo(0.33, 2);
    const widths = runs.flatMap((run, i) => {
      const next = runs[i + 1];
      const bar = Math.round((run.end - run.start) / module);
      return next ? [bar, Math.round((next.start - run.end) / module)] : [bar];
    });
    expect(widths).toEqual(expected);
    expect(195 * dots - last.end).toBeGreaterThan(10 * module);
  });

  it('danh sách thu hồi dài: tiêu đề bảng lặp lại, ký ở trang cuối, báo sổ tập dùng ở mỗi trang', () => {
    const found = pdf(5);
    expect(found.pages).toBeGreaterThan(1);
    expect(found.words.filter(({ text }) => text === 'STT')).toHaveLength(found.pages);
    expect(found.words.filter(({ text }) => text === 'DÙNG')).toHaveLength(found.pages);
    expect(lineWith(found, 'NGƯỜI', 'GIAO').page).toBe(found.pages);
  });
});

describe('mã vạch', () => {
  // Read back once from paper by an independent reader (ZXing); the widths then stand here for good.
  it('mã 0000000026 là chuỗi vạch mà máy quét đọc được', () => {
    expect(barWidths('0000000026').join('')).toBe('2112322122222122222122222122223212213222112331112');
  });
  it('từ chối mã lẻ chữ số hoặc có chữ', () => {
    expect(() => barWidths('123')).toThrow(RangeError);
    expect(() => barWidths('12AB')).toThrow(RangeError);
  });
});

describe('tệp Word của phòng phát hành', () => {
  it('nhãn, bì, phiếu gửi, danh sách hợp lệ theo ECMA-376', async () => {
    for (const file of [
      await renderLabels(labels(ownSheet, 10, startAt)),
      await renderEnvelopes(envelopes(229, 162, 3)),
      await renderTransmittalSlips(slips('A4', 3)),
      await renderDeskList(recallList),
    ])
      // Drawings are not among the elements that this check knows.
      expect(wordFileErrors(file).filter((error) => !error.includes('w:drawing'))).toEqual([]);
  });

  it('phiếu gửi: mỗi phiếu một ảnh, mỗi ảnh một phần của tệp, có chữ thay ảnh', async () => {
    const file = readWordFile(await renderTransmittalSlips(slips('A5', 3)));
    expect(file.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(3);
    expect(descendants(file.document, 'wp:docPr').map((node) => node.attributes['descr'])).toEqual([
      'Mã 0000000001',
      'Mã 0000000002',
      'Mã 0000000003',
    ]);
  });

  it('dừng giữa chừng được: nhãn, bì, phiếu, danh sách', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(renderLabels(labels(labelSheets['a4-3x8'], 100), { signal })).rejects.toThrow('stopped');
    await expect(renderEnvelopes(envelopes(229, 162, 200), { signal })).rejects.toThrow('stopped');
    await expect(renderTransmittalSlips(slips('A4', 200), { signal })).rejects.toThrow('stopped');
    const long = { ...recallList, rows: Array.from({ length: 500 }, () => ['1', 'A', '1']) };
    await expect(renderDeskList(long, { signal })).rejects.toThrow('stopped');
  });

  it('báo tiến độ đến hết', async () => {
    const seen: (readonly [number, number])[] = [];
    await renderLabels(labels(labelSheets['a4-3x8'], 50), { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)).toEqual([50, 50]);
    expect(seen.length).toBeGreaterThan(1);
  });

  it.each([
    ['nhãn chồng nhau', { ...ownSheet, pitchX: 50 }],
    ['nhãn ra ngoài tờ', { ...ownSheet, rows: 5 }],
  ])('không nhận tờ nhãn có %s', (_what, sheet) => {
    expect(labelSheet.safeParse(sheet).success).toBe(false);
  });
});

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

function expectInside(word: PlacedWord | undefined, cell: Box): void {
  if (!word) return;
  expect(word.left).toBeGreaterThan(cell.left);
  expect(word.right).toBeLessThan(cell.right);
  expect(word.top).toBeGreaterThan(cell.top);
  expect(word.bottom).toBeLessThan(cell.bottom);
}

/** Distance in millimetres from where an edge should be to the nearest line that runs along most of it. */
function offsetOfLine(image: GrayImage, dots: number, axis: 'x' | 'y', at: number, from: number, to: number): number {
  const reach = 2 * dots;
  for (let step = 0; step <= reach; step += 1)
    for (const side of step === 0 ? [0] : [-step, step]) {
      const place = Math.round(at * dots) + side;
      let dark = 0;
      let all = 0;
      for (let along = Math.round((from + 1) * dots); along < (to - 1) * dots; along += 2) {
        const pixel = axis === 'x' ? along * image.width + place : place * image.width + along;
        all += 1;
        if ((image.pixels[pixel] ?? 255) < 230) dark += 1;
      }
      if (dark / all > 0.8) return step / dots;
    }
  return reach / dots;
}

/** Dark stretches of one row of pixels, from a column on. */
function darkRuns(
  image: GrayImage,
  row: number,
  fromColumn: number,
): { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let x = fromColumn; x < image.width; x += 1) {
    if ((image.pixels[row * image.width + x] ?? 255) > 128) continue;
    const last = runs.at(-1);
    if (last && last.end === x) last.end = x + 1;
    else runs.push({ start: x, end: x + 1 });
  }
  return runs;
}
