import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookRow, BookView } from '../../../electron/core/word/books/book.view.ts';
import { bookPage, fitColumnWidths } from '../../../electron/core/word/books/book-page.ts';
import { incomingBook } from '../../../electron/core/word/books/definitions.ts';
import { renderBook } from '../../../electron/core/word/books/render-book.ts';
import { canRender } from '../../support/tools.ts';
import { incomingBookView, incomingRows } from './book-samples.ts';

const run = promisify(execFile);

type Word = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
/** The words of each page with their places in millimetres. */
type Pages = readonly (readonly Word[])[];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'so-van-thu-books-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function printedPages(name: string, view: BookView, rows: Iterable<BookRow>): Promise<Pages> {
  const docx = path.join(folder, `${name}.docx`);
  await writeFile(docx, await renderBook(view, rows));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
  const html = path.join(folder, `${name}.html`);
  await run('pdftotext', ['-bbox', path.join(folder, `${name}.pdf`), html]);
  const xml = await readFile(html, 'utf8');
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
        text: text ?? '',
        left: mm(left),
        top: mm(top),
        right: mm(right),
        bottom: mm(bottom),
      })),
    );
}

function textOf(page: readonly Word[]): string {
  return page.map((word) => word.text).join(' ');
}

describe.skipIf(!canRender())('sổ in ra giấy [cần LibreOffice và poppler]', { timeout: 120_000 }, () => {
  it('mỗi trang có tiêu đề cột, số trang trên tổng số, băng SỔ TẬP DÙNG; bìa không tính trang', async () => {
    const pages = await printedPages('many', incomingBookView({ practice: true }), incomingRows(25));
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(textOf(pages[0] ?? [])).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN');
    expect(textOf(pages[0] ?? [])).toContain('Phần mềm không dùng để quản lý bí mật nhà nước');
    expect(textOf(pages[0] ?? [])).not.toContain('Trang');
    for (const page of pages) expect(textOf(page)).toMatch(/S Ổ T Ậ P D Ù N G|SỔ TẬP DÙNG/);
    for (const [index, page] of pages.slice(1).entries()) {
      expect(textOf(page)).toContain(`Trang ${index + 1}/${pages.length - 1}`);
    }
    for (const page of pages.slice(1, -1)) {
      expect(textOf(page)).toContain('Tên loại và trích yếu nội dung');
      expect(textOf(page)).toContain('(10)');
    }
    const last = textOf(pages.at(-1) ?? []);
    for (const text of ['NGƯỜI LẬP SỔ', 'CHÁNH VĂN PHÒNG', 'Bắc Giang, ngày 31 tháng 12 năm 2022'])
      expect(last).toContain(text);
  });

  it('trích yếu dài không mất chữ nào, và số ký hiệu dài không tràn khỏi cột', async () => {
    const words = Array.from({ length: 300 }, (_, index) => `tu${index}`);
    const symbol = '1284-CV/BTGDVTU';
    const unbroken = 'X'.repeat(60);
    const pages = await printedPages('long', incomingBookView(), [
      { arrivalNumber: '1', symbol, subject: words.join(' ') },
      { arrivalNumber: '2', symbol: unbroken, subject: unbroken },
    ]);
    const printed = pages.flat();
    for (const word of words)
      expect(
        printed.some((candidate) => candidate.text === word),
        word,
      ).toBe(true);

    const edges = columnEdges();
    const symbolColumn = edges[3];
    const pieces = printed.filter((word) => /^(1284-|CV\/|BTGDVTU|X+$)/.test(word.text));
    const inSymbolColumn = pieces.filter((word) => word.left < (symbolColumn?.right ?? 0));
    expect(inSymbolColumn.map((word) => word.text).join('')).toBe(symbol + unbroken);
    for (const piece of pieces) {
      const column = edges.find((edge) => piece.left >= edge.left - 0.3 && piece.left < edge.right);
      expect(piece.right, piece.text).toBeLessThanOrEqual((column?.right ?? 0) + 0.3);
    }
  });

  it('mọi chữ nằm trong trang, trong lề', async () => {
    const pages = await printedPages('margins', incomingBookView(), incomingRows(60));
    const left = (bookPage.marginBinding / 1440) * 25.4;
    const right = 297 - (bookPage.marginOuter / 1440) * 25.4;
    for (const word of pages.flat()) {
      expect(word.left, word.text).toBeGreaterThanOrEqual(left - 0.5);
      expect(word.right, word.text).toBeLessThanOrEqual(right + 0.5);
      expect(word.top, word.text).toBeGreaterThan(6);
      expect(word.bottom, word.text).toBeLessThan(204);
    }
  });

  it('một dòng không bị chia đôi giữa hai trang', async () => {
    const subject = Array.from({ length: 60 }, (_, index) => `chu${index}`).join(' ');
    const rows = Array.from({ length: 12 }, (_, index) => ({ arrivalNumber: `so${index}`, subject }));
    const pages = await printedPages('whole', incomingBookView(), rows);
    for (const page of pages.slice(1)) {
      const count = (text: string): number => page.filter((word) => word.text === text).length;
      const started = page.filter((word) => /^so\d+$/.test(word.text)).length;
      expect([count('chu0'), count('chu59')]).toEqual([started, started]);
    }
  });

  // Row counts whose table ends near, at and just after the end of a page.
  it.each([9, 11, 13, 24, 25])(
    'sổ %i dòng: chữ ký không đứng một mình ở trang cuối mà đi cùng ít nhất hai dòng',
    async (count) => {
      const rows = Array.from({ length: count }, (_, index) => ({
        arrivalNumber: `so${index}`,
        subject: 'Công văn về việc báo cáo kết quả thực hiện nhiệm vụ tháng 10',
      }));
      const pages = await printedPages(`closing-${count}`, incomingBookView(), rows);
      const last = pages.at(-1) ?? [];
      expect(textOf(last)).toContain('CHÁNH VĂN PHÒNG');
      expect(last.filter(({ text }) => /^so\d+$/.test(text)).length).toBeGreaterThanOrEqual(2);
    },
  );

  it('bảng ba dòng nằm gọn một trang với chữ ký', async () => {
    const pages = await printedPages('three', incomingBookView(), incomingRows(3));
    expect(pages).toHaveLength(2);
  });

  it('in tiếp: không có bìa, trang đếm tiếp, không ghi tổng số trang', async () => {
    const definition = { ...incomingBook, hasCover: false };
    const pages = await printedPages('goes-on', incomingBookView({ definition, firstPage: 33 }), incomingRows(25));
    for (const [index, page] of pages.entries()) {
      expect(textOf(page)).toContain(`Trang ${33 + index}`);
      expect(textOf(page)).not.toMatch(/Trang \d+\/\d+/);
    }
  });

  it('giấy A3: mọi chữ nằm trong lề của tờ rộng', async () => {
    const definition = { ...incomingBook, paper: 'A3' as const };
    const pages = await printedPages('a3', incomingBookView({ definition }), incomingRows(25));
    expect(pages.length).toBeLessThan(4);
    expect(Math.max(...pages.flat().map(({ right }) => right))).toBeGreaterThan(380);
    for (const word of pages.flat()) expect(word.right, word.text).toBeLessThanOrEqual(411);
  });

  it.each([60, 140, 200, 420, 1500])(
    'dòng cuối dài %i chữ: chữ ký đi cùng những chữ cuối của nó, không mất chữ nào',
    async (count) => {
      const words = Array.from({ length: count }, (_, index) => `dai${index}`);
      const rows = [...incomingRows(9), { arrivalNumber: '10', subject: words.join(' ') }];
      const pages = await printedPages(`tall-end-${count}`, incomingBookView(), rows);
      const last = pages.at(-1) ?? [];
      expect(textOf(last)).toContain('CHÁNH VĂN PHÒNG');
      expect(last.map(({ text }) => text)).toContain(`dai${count - 1}`);
      const printed = new Set(pages.flat().map((word) => word.text));
      expect(words.filter((word) => !printed.has(word))).toEqual([]);
    },
  );

  it('dòng cao hơn một trang vẫn in đủ', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `dai${index}`);
    const pages = await printedPages('tall', incomingBookView(), [{ arrivalNumber: '1', subject: words.join(' ') }]);
    const printed = new Set(pages.flat().map((word) => word.text));
    expect(words.filter((word) => !printed.has(word))).toEqual([]);
  });
});

function columnEdges(): readonly { readonly left: number; readonly right: number }[] {
  let left = bookPage.marginBinding;
  return fitColumnWidths(incomingBook.columns).map((width) => {
    const edge = { left: (left / 1440) * 25.4, right: ((left + width) / 1440) * 25.4 };
    left += width;
    return edge;
  });
}
