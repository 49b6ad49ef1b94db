import { beforeAll, describe, expect, it } from 'vitest';
import { renderCopyPage } from '../../electron/core/word/documents/certified-copy.ts';
import { appendCopyToDocx } from '../../electron/core/word/documents/append-copy.ts';
import { renderDeliveryList } from '../../electron/core/word/documents/delivery-list.ts';
import { renderHandlingSlips } from '../../electron/core/word/documents/handling-slip.ts';
import { renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import { canRender } from '../support/tools.ts';
import { copy126, copy126Stamped, deliveryList, handlingSlip } from './fixtures/copies.ts';
import { notice, officialLetter, report } from './fixtures/documents.ts';
import { inkLines } from './support/gray-image.ts';
import { lineWith, pageImage, type RenderedPdf, renderPdfs } from './support/libre-office.ts';

/** Middle of a line, in millimetres from the left edge. */
function middle(line: { readonly left: number; readonly right: number }): number {
  return (line.left + line.right) / 2;
}

const A4_WIDTH_FOR_INK = 2100;
const A4_HEIGHT_FOR_INK = 2970;

describe.skipIf(!canRender())('vị trí trên trang in [cần LibreOffice và poppler]', () => {
  let pages: Readonly<Record<string, RenderedPdf>> = {};

  beforeAll(async () => {
    const documents = {
      notice: await renderPartyDocument(notice),
      letter: await renderPartyDocument(officialLetter),
      report: await renderPartyDocument(report),
      copy36: await renderCopyPage(copy126),
      copy05: await renderCopyPage(copy126Stamped),
      appended: await appendCopyToDocx(await renderPartyDocument(notice), copy126),
      appendedToFullPage: await appendCopyToDocx(
        await renderPartyDocument({ ...notice, body: Array.from({ length: 13 }, () => notice.body[0]!) }),
        copy126,
      ),
      list: await renderDeliveryList(deliveryList),
      slip: await renderHandlingSlips([handlingSlip]),
    };
    const rendered = renderPdfs(Object.values(documents));
    pages = Object.fromEntries(Object.keys(documents).map((name, i) => [name, rendered[i]!]));
  }, 240_000);

  const page = (name: string): RenderedPdf => {
    const found = pages[name];
    if (found === undefined) throw new Error(`Not rendered: ${name}`);
    return found;
  };

  it('tiêu đề và cơ quan ban hành ngang nhau ở dòng đầu, cân hai bên', () => {
    const motto = lineWith(page('notice'), 'ĐẢNG', 'CỘNG', 'SẢN', 'VIỆT', 'NAM');
    const organ = lineWith(page('notice'), 'TỈNH', 'UỶ', 'BẮC', 'GIANG');
    expect(Math.abs(motto.bottom - organ.bottom)).toBeLessThan(1);
    expect(motto.right).toBeLessThanOrEqual(195.3);
    expect(motto.top).toBeGreaterThan(19);
    expect(middle(organ)).toBeCloseTo(middle(lineWith(page('notice'), 'VĂN', 'PHÒNG')), 0);
    expect(middle(organ)).toBeCloseTo(middle(lineWith(page('notice'), 'Số', '05-TB/VPTU')), 0);
  });

  it('địa danh và ngày nằm trên một dòng, giữa, dưới tiêu đề', () => {
    for (const [name, first] of [
      ['notice', 'Bắc'],
      ['letter', 'Bắc'],
      ['report', 'Tân'],
    ] as const) {
      const words = page(name).words.filter((word) => word.page === 1);
      const at = words.findIndex((word, i) => word.text === first && words[i + 2]?.text === 'ngày');
      const date = words.slice(at, at + 8);
      expect(new Set(date.map((word) => Math.round(word.bottom))).size, name).toBe(1);
      const motto = lineWith(page(name), 'ĐẢNG', 'CỘNG', 'SẢN', 'VIỆT', 'NAM');
      const box = { left: date[0]!.left, right: date.at(-1)!.right };
      expect(Math.abs(middle(box) - middle(motto)), name).toBeLessThan(1);
      expect(box.right, name).toBeLessThanOrEqual(195.5);
    }
  });

  it('tên loại giữa vùng chữ (112,5 mm), nội dung từ 30 đến 195 mm', () => {
    expect(middle(lineWith(page('notice'), 'THÔNG', 'BÁO'))).toBeCloseTo(112.5, 0);
    const words = page('report').words.filter((word) => word.page === 2);
    expect(Math.min(...words.map((word) => word.left))).toBeCloseTo(30, 0);
    expect(Math.max(...words.map((word) => word.right))).toBeCloseTo(195, 0);
    expect(Math.max(...words.map((word) => word.bottom))).toBeLessThanOrEqual(278.5);
  });

  it('số trang ở giữa, cách mép trên 10 mm, không có ở trang đầu', () => {
    const [number] = page('report').words.filter((word) => word.page === 2);
    expect(number?.text).toBe('2');
    expect(middle(number!)).toBeCloseTo(112.5, 0);
    expect(number!.top).toBeGreaterThan(9);
    expect(number!.bottom).toBeLessThan(17);
    expect(page('report').words.find((word) => word.page === 1 && word.top < 18)).toBeUndefined();
  });

  it('khoảng cách dòng nội dung đúng 19 pt (6,7 mm)', () => {
    const lines = [
      ...new Set(
        page('report')
          .words.filter((word) => word.page === 2 && word.top > 20 && word.top < 40)
          .map((word) => word.bottom.toFixed(2)),
      ),
    ];
    expect(Number(lines[1]) - Number(lines[0])).toBeCloseTo(6.7, 1);
  });

  it('chữ ký bên phải, nơi nhận bên trái, cùng hàng dưới nội dung', () => {
    const title = lineWith(page('notice'), 'K/T', 'CHÁNH', 'VĂN', 'PHÒNG');
    const label = lineWith(page('notice'), 'Nơi', 'nhận:');
    expect(middle(title)).toBeCloseTo(155, 0);
    expect(label.left).toBeLessThan(36);
    expect(Math.abs(title.bottom - label.bottom)).toBeLessThan(1);
    const name = lineWith(page('notice'), 'Nguyễn', 'Văn', 'Bình');
    expect(name.bottom - lineWith(page('notice'), 'PHÓ', 'CHÁNH', 'VĂN', 'PHÒNG').bottom).toBeCloseTo(31, 0);
  });

  it('trích yếu công văn nằm dưới số, cân theo cột trái', () => {
    const number = lineWith(page('letter'), 'Số', '686-CV/VPTU');
    const subject = lineWith(page('letter'), 'về', 'việc', 'chuẩn', 'bị');
    expect(subject.top).toBeGreaterThan(number.top);
    expect(subject.right).toBeLessThan(106);
  });

  it('khối bản sao 36-HD: đường kẻ hết vùng chữ, hai bên ngang nhau', () => {
    const image = pageImage(page('copy36'), 1, A4_WIDTH_FOR_INK, A4_HEIGHT_FOR_INK);
    const [line] = inkLines(image, { left: 25, right: 200, top: 15, bottom: 26 });
    expect(line?.left).toBeCloseTo(30, 0);
    expect(line?.right).toBeCloseTo(195, 0);
    const organ = lineWith(page('copy36'), 'TỈNH', 'ỦY', 'BẮC', 'GIANG');
    const kind = lineWith(page('copy36'), 'SAO', 'Y', 'BẢN', 'CHÍNH');
    expect(Math.abs(organ.bottom - kind.bottom)).toBeLessThan(1);
    expect(kind.left).toBeGreaterThan(110);
  });

  it('dấu 05-HD đo được 80 × 50 mm', () => {
    const image = pageImage(page('copy05'), 1, A4_WIDTH_FOR_INK, A4_HEIGHT_FOR_INK);
    const [, box] = inkLines(image, { left: 25, right: 113, top: 15, bottom: 100 });
    expect(box!.right - box!.left).toBeGreaterThan(79.4);
    expect(box!.right - box!.left).toBeLessThan(80.7);
    expect(box!.bottom - box!.top).toBeGreaterThan(49.4);
    expect(box!.bottom - box!.top).toBeLessThan(50.7);
  });

  it('khối bản sao nối vào cuối ở nguyên trên một trang; hết chỗ thì sang trang mới có số trang tiếp theo', () => {
    expect(page('appended').pages).toBe(1);
    const full = page('appendedToFullPage');
    const kind = lineWith(full, 'SAO', 'Y', 'BẢN', 'CHÍNH');
    const name = lineWith(full, 'Lê', 'Minh', 'Hoàng');
    expect(kind.page).toBe(full.pages);
    expect(name.page).toBe(full.pages);
    expect(full.pages).toBeGreaterThan(1);
    expect(
      full.words.some((word) => word.page === full.pages && word.text === String(full.pages) && word.top < 18),
    ).toBe(true);
  });

  it('danh sách giao nhận lặp hàng tiêu đề ở mỗi trang và ghi “Trang 2/2”', () => {
    const list = page('list');
    expect(list.pages).toBe(2);
    for (const number of [1, 2])
      expect(list.words.some((word) => word.page === number && word.text === 'STT')).toBe(true);
    expect(list.text).toContain('Trang 2/2');
    expect(list.text).toContain('Cộng: 29 nơi nhận');
    expect(list.words.some((word) => word.text === '19/01/2022')).toBe(true);
  });

  it('phiếu xử lý A5 gọn trong một trang', () => {
    expect(page('slip').pages).toBe(1);
    lineWith(page('slip'), 'Kết', 'quả', 'giải', 'quyết');
  });
});
