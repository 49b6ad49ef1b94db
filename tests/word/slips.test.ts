import { beforeAll, describe, expect, it } from 'vitest';
import { renderHandlingSlips } from '../../electron/core/word/documents/handling-slip.ts';
import { renderResolutionSlips } from '../../electron/core/word/documents/resolution-slip.ts';
import { renderSubmissionSlips } from '../../electron/core/word/documents/submission-slip.ts';
import { renderTransferSlips } from '../../electron/core/word/documents/transfer-slip.ts';
import type { SlipDocumentView, TransferredView } from '../../electron/core/word/slip.view.ts';
import { canRender } from '../support/tools.ts';
import { lineWith, type RenderedPdf, renderPdfs } from './support/libre-office.ts';
import { wordFileErrors } from './support/wml-schema.ts';

const frame = {
  letterhead: { upperLines: ['TỈNH ỦY BẮC GIANG'], bodyLines: ['VĂN PHÒNG'] },
  place: 'Bắc Giang',
  date: '2026-11-22',
  practice: true,
} as const;
/** As long as subjects get in a register. */
const subject =
  'về tăng cường sự lãnh đạo của các cấp uỷ đảng đối với công tác sắp xếp, tổ chức lại đơn vị hành chính các cấp và xây dựng mô hình tổ chức chính quyền địa phương hai cấp, bảo đảm hoạt động thông suốt, liên tục';
const document: SlipDocumentView = {
  arrivalNumber: '12345a',
  arrivalDate: '2026-11-18',
  cited: 'Chỉ thị số 12-CT/TW, ngày 05/11/2026 của Ban Bí thư Trung ương Đảng',
  subject,
  pages: 14,
};
const transferred: TransferredView = {
  ...document,
  role: 'Chủ trì',
  others: 'Phối hợp: Văn phòng, Ban Tổ chức',
  direction: 'Tham mưu văn bản triển khai, trình trước ngày 30/11/2026.',
  deadline: '2026-11-30',
  network: false,
};
const units = 'Đảng ủy các cơ quan Đảng tỉnh; Đảng ủy Ủy ban nhân dân tỉnh; Ban Tuyên giáo và Dân vận Tỉnh ủy';

describe.skipIf(!canRender())('phiếu trên trang in [cần LibreOffice và poppler]', () => {
  let pages: Readonly<Record<string, RenderedPdf>> = {};
  const page = (name: string): RenderedPdf => {
    const found = pages[name];
    if (!found) throw new Error(`Not rendered: ${name}`);
    return found;
  };

  beforeAll(async () => {
    const handling = {
      ...frame,
      arrivalNumber: document.arrivalNumber,
      arrivalDate: document.arrivalDate,
      issuer: 'Ban Bí thư Trung ương Đảng',
      documentSymbol: 'Chỉ thị 12-CT/TW',
      documentDate: '2026-11-05',
      subject,
      pages: 14,
      urgency: 'Hoả tốc',
      deadline: '2026-11-30',
    };
    const resolution = {
      ...frame,
      document,
      urgency: 'Hoả tốc',
      lead: units,
      support: units,
      fyi: units,
      direction: '',
      deadline: null,
    };
    const submission = {
      ...frame,
      to: ['Đồng chí Bí thư Tỉnh ủy', 'Thường trực Tỉnh ủy'],
      subject: 'về việc giải quyết văn bản đến số 12345a',
      content: [`${document.cited} ${subject}.`, 'Văn phòng đề xuất giao Ban Dân vận tham mưu.'],
      enclosures: ['Văn bản đến số 12345a, 14 trang'],
      deadline: '2026-11-30',
    };
    const transfer = {
      ...frame,
      unit: 'Đảng ủy các cơ quan Đảng tỉnh',
      from: 'Văn phòng Tỉnh ủy',
      handedBy: 'Ngô Thị Lan',
      documents: [transferred, { ...transferred, arrivalNumber: '12346' }],
    };
    const long = { ...transfer, documents: Array.from({ length: 20 }, () => transferred) };
    const files = {
      handling: await renderHandlingSlips([handling, handling, handling]),
      resolution: await renderResolutionSlips([resolution, resolution]),
      submission: await renderSubmissionSlips([submission, { ...submission, to: [], content: [], enclosures: [] }]),
      transfer: await renderTransferSlips([transfer, transfer]),
      long: await renderTransferSlips([long, transfer]),
      before: await renderResolutionSlips([{ ...resolution, date: '2026-03-02' }]),
    };
    for (const file of Object.values(files)) expect(wordFileErrors(file)).toEqual([]);
    const rendered = renderPdfs(Object.values(files));
    pages = Object.fromEntries(
      Object.keys(files).map((name, i): [string, RenderedPdf] => [name, rendered[i] as RenderedPdf]),
    );
  }, 240_000);

  it.each([
    ['handling', 3],
    ['resolution', 2],
    ['submission', 2],
    ['transfer', 2],
  ] as const)('%s: trích yếu dài vẫn mỗi phiếu một trang', (name, expected) => {
    expect(page(name).pages).toBe(expected);
    expect(page(name).words.filter(({ text }) => text === 'DÙNG')).toHaveLength(expected);
  });

  it('chữ nằm trong lề 30 và 15 mm, không quá chân trang', () => {
    for (const name of ['handling', 'resolution', 'submission', 'transfer'])
      for (const word of page(name).words) {
        expect(word.left, `${name} ${word.text}`).toBeGreaterThan(29.5);
        expect(word.right, `${name} ${word.text}`).toBeLessThan(195.8);
        expect(word.bottom, `${name} ${word.text}`).toBeLessThan(278);
      }
  });

  it('tiêu đề Đảng, địa danh và ngày ở bên phải; cơ quan ở bên trái', () => {
    for (const name of ['handling', 'resolution', 'submission', 'transfer']) {
      const motto = lineWith(page(name), 'ĐẢNG', 'CỘNG', 'SẢN', 'VIỆT', 'NAM');
      const organ = lineWith(page(name), 'TỈNH', 'ỦY', 'BẮC', 'GIANG');
      expect(motto.left).toBeGreaterThan(organ.right);
      expect(Math.abs(motto.bottom - organ.bottom)).toBeLessThan(1);
      lineWith(page(name), 'Bắc', 'Giang,', 'ngày', '22', 'tháng', '11', 'năm', '2026');
    }
  });

  it('phiếu chuyển nhiều văn bản: sang trang lặp tiêu đề bảng, đánh số trang, phiếu sau bắt đầu lại', () => {
    const long = page('long');
    expect(long.pages).toBeGreaterThan(3);
    const headed = new Set(long.words.filter(({ text }) => text === 'STT').map((word) => word.page));
    const signed = lineWith(long, 'NGƯỜI', 'NHẬN').page;
    for (let at = 1; at < signed; at += 1) expect(headed.has(at), `trang ${at}`).toBe(true);
    const numbers = long.words.filter(({ text, top }) => top < 18 && /^\d+$/.test(text));
    const ofFirst = numbers.filter(({ page: at }) => at <= signed).map(({ page: at, text }) => [at, text]);
    expect(ofFirst).toEqual(Array.from({ length: signed - 1 }, (_, i) => [i + 2, String(i + 2)]));
    expect(numbers.some(({ page: at }) => at === signed + 1)).toBe(false);
  });
});
