import { beforeAll, describe, expect, it } from 'vitest';
import { labelSheet, labelSheets, type LabelSheet } from '../../../electron/contract/label-sheets.ts';
import { renderArrivalStamps } from '../../../electron/core/word/documents/arrival-stamps.ts';
import { renderLabelTest } from '../../../electron/core/word/documents/labels.ts';
import type { ArrivalStampView } from '../../../electron/core/word/arrival-stamp.view.ts';
import { canRender } from '../../support/tools.ts';
import type { GrayImage } from '../support/gray-image.ts';
import { lineWith, pageImage, type RenderedPdf, renderPdfs } from '../support/libre-office.ts';
import { wordFileErrors } from '../support/wml-schema.ts';
import { readWordFile } from '../support/word-file.ts';

const paper: ArrivalStampView = {
  organ: 'Văn phòng Tỉnh ủy',
  words: 'ĐẾN',
  wordsAbove: false,
  number: '790',
  date: '18/01',
  hour: null,
  routedTo: '',
  fileLabel: 'Lưu hồ sơ',
  file: '',
  at: { leftMm: 30, topMm: 42 },
};
const network: ArrivalStampView = { ...paper, words: 'VĂN BẢN ĐẾN QUA MẠNG', wordsAbove: true };
const longName =
  'Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp trực thuộc Ủy ban nhân dân tỉnh Thừa Thiên Huế';
const full = {
  number: '12345a',
  date: '05/02/2026',
  hour: '14.30',
  routedTo: 'Đảng ủy Ủy ban nhân dân tỉnh và 11 nơi khác',
};

const cases: readonly (readonly [string, ArrivalStampView])[] = [
  ['giấy', paper],
  ['qua mạng', network],
  ['giấy, đủ mọi mục', { ...paper, ...full, fileLabel: 'Số và ký hiệu HS', file: '01.VPTU-2026' }],
  ['qua mạng, đủ mọi mục', { ...network, ...full, at: { leftMm: 120, topMm: 60.5 } }],
  ['tên cơ quan 120 chữ', { ...paper, organ: longName, hour: '' }],
  ['qua mạng, tên cơ quan 120 chữ', { ...network, organ: longName, hour: '' }],
];
/** Pixels for a millimetre. */
const DOTS = 20;

/** The roll of a label printer: one label to a page. */
const roll: LabelSheet = labelSheet.parse({
  name: 'Cuộn 60 × 40',
  pageWidth: 60,
  pageHeight: 40,
  columns: 1,
  rows: 1,
  left: 0,
  top: 0,
  width: 60,
  height: 40,
  pitchX: 60,
  pitchY: 40,
});

describe.skipIf(!canRender())('dấu đến trên trang in [cần LibreOffice và poppler]', () => {
  let over: RenderedPdf;
  let sheet: RenderedPdf;
  let large: RenderedPdf;
  let onRoll: RenderedPdf;
  let test: RenderedPdf;
  beforeAll(async () => {
    const stamps = cases.map(([, stamp]) => stamp);
    const look = { red: true, practice: false };
    const labels = { kind: 'labels', outlines: false } as const;
    const many = Array.from({ length: 34 }, (_, i) => ({ ...paper, number: String(700 + i) }));
    const files = [
      await renderArrivalStamps({ stamps, place: { kind: 'overprint' }, ...look }),
      await renderArrivalStamps({
        stamps: many,
        place: { ...labels, sheet: labelSheets['a4-4x8'], startAt: 3 },
        ...look,
      }),
      await renderArrivalStamps({ stamps, place: { ...labels, sheet: labelSheets['a4-3x7'], startAt: 1 }, ...look }),
      await renderArrivalStamps({ stamps, place: { ...labels, sheet: roll, startAt: 1 }, ...look }),
      await renderLabelTest(roll),
    ];
    for (const file of files) expect(wordFileErrors(file)).toEqual([]);
    const rendered = renderPdfs(files);
    [over, sheet, large, onRoll, test] = rendered as [RenderedPdf, RenderedPdf, RenderedPdf, RenderedPdf, RenderedPdf];
  }, 240_000);

  it.each(cases.map(([name, stamp], i) => [name, stamp, i + 1] as const))(
    '%s: khung 50 × 35 mm đúng chỗ trên trang, lệch không quá 0,2 mm',
    (name, { at }, page) => {
      const image = pageImage(over, page, 210 * DOTS, 297 * DOTS);
      const box = frameOf(image);
      const size = `${(box.right - box.left).toFixed(2)} × ${(box.bottom - box.top).toFixed(2)} mm`;
      console.log(`${name}: ${size} tại ${box.left.toFixed(2)}, ${box.top.toFixed(2)}`);
      expect(Math.abs(box.right - box.left - 50)).toBeLessThanOrEqual(0.2);
      expect(Math.abs(box.bottom - box.top - 35)).toBeLessThanOrEqual(0.2);
      expect(Math.abs(box.left - at.leftMm)).toBeLessThanOrEqual(0.2);
      expect(Math.abs(box.top - at.topMm)).toBeLessThanOrEqual(0.2);
    },
  );

  it('mỗi dấu một trang, không có gì ngoài dấu', () => {
    expect(over.pages).toBe(cases.length);
    for (const word of over.words) {
      const { at } = cases[word.page - 1]?.[1] ?? paper;
      expect(word.left, word.text).toBeGreaterThan(at.leftMm);
      expect(word.right, word.text).toBeLessThan(at.leftMm + 50);
      expect(word.top, word.text).toBeGreaterThan(at.topMm - 0.3);
      expect(word.bottom, word.text).toBeLessThan(at.topMm + 35.3);
    }
  });

  it('tên cơ quan dài in đủ chữ, không chữ nào mất', () => {
    const pages = [5, 6].map((page) =>
      over.words
        .filter((word) => word.page === page)
        .map(({ text }) => text)
        .join(' '),
    );
    for (const text of pages) expect(text).toContain(longName.toLocaleUpperCase('vi'));
  });

  it('số đến năm chữ số có chữ kèm, ngày đủ năm và giờ: mỗi mục trọn một dòng', () => {
    const lineOf = (page: number, ...texts: readonly string[]): readonly string[] => {
      const words = over.words.filter((word) => word.page === page && texts.includes(word.text));
      expect(words).toHaveLength(texts.length);
      return [...new Set(words.map(({ bottom }) => bottom.toFixed(1)))];
    };
    for (const page of [3, 4]) {
      expect(lineOf(page, 'Số:', '12345a')).toHaveLength(1);
      expect(lineOf(page, 'Ngày:', '05/02/2026')).toHaveLength(1);
      expect(lineOf(page, 'Giờ:', '14.30')).toHaveLength(1);
    }
  });

  it('tờ 32 ô: dấu thứ n ở ô của nó, bắt đầu từ ô 3, sang tờ hai', () => {
    expect(sheet.pages).toBe(2);
    const { left, top, width, height } = labelSheets['a4-4x8'];
    for (let i = 0; i < 34; i += 1) {
      const word = sheet.words.find(({ text }) => text === String(700 + i));
      const place = (i + 2) % 32;
      expect(word?.page).toBe(i + 2 < 32 ? 1 : 2);
      const x = left + (place % 4) * width;
      const y = top + Math.floor(place / 4) * height;
      expect(word?.left).toBeGreaterThan(x);
      expect(word?.right).toBeLessThan(x + width);
      expect(word?.top).toBeGreaterThan(y);
      expect(word?.bottom).toBeLessThan(y + height);
    }
  });

  it('nhãn to hơn dấu: dấu ở giữa nhãn; máy in nhãn cuộn: mỗi nhãn một trang', () => {
    const word = lineWith(large, 'VĂN', 'PHÒNG', 'TỈNH', 'ỦY');
    const { left, width } = labelSheets['a4-3x7'];
    expect((word.left + word.right) / 2).toBeCloseTo(left + width / 2, 0);
    expect(large.pages).toBe(1);
    expect(onRoll.pages).toBe(cases.length);
    const box = frameOf(pageImage(onRoll, 1, 60 * DOTS, 40 * DOTS));
    expect(box.right - box.left).toBeCloseTo(50, 0);
    expect(box.bottom - box.top).toBeCloseTo(35, 0);
  });

  it('in thử: nhãn nào cũng có số và khổ', () => {
    expect(test.pages).toBe(1);
    expect(test.text).toContain('60 × 40 mm');
  });
});

describe('chữ của dấu đến', () => {
  it('đỏ hay đen: khung và chữ in sẵn theo chọn, số và ngày luôn đen', async () => {
    for (const [red, color] of [
      [true, 'C00000'],
      [false, '000000'],
    ] as const) {
      const file = readWordFile(
        await renderArrivalStamps({ stamps: [paper], place: { kind: 'overprint' }, red, practice: false }),
      );
      const runs = file.paragraphs.flatMap(({ runs: own }) => own);
      expect(runs.find(({ text }) => text === 'ĐẾN')?.color).toBe(color);
      expect(runs.find(({ text }) => text === '790')?.color).not.toBe('C00000');
    }
  });

  it('sổ tập dùng: dấu nào cũng nói', async () => {
    const file = readWordFile(
      await renderArrivalStamps({ stamps: [paper, network], place: { kind: 'overprint' }, red: true, practice: true }),
    );
    expect(file.paragraphs.filter(({ text }) => text === 'SỔ TẬP DÙNG')).toHaveLength(2);
  });
});

/** The frame of the only stamp on a page: middle of its four lines, in millimetres. */
function frameOf(image: GrayImage) {
  const long = (axis: 'x' | 'y'): readonly number[] => {
    const across = axis === 'x' ? image.width : image.height;
    const along = axis === 'x' ? image.height : image.width;
    const needed = (axis === 'x' ? 33 : 48) * DOTS;
    const found: number[] = [];
    for (let at = 0; at < across; at += 1) {
      let dark = 0;
      for (let i = 0; i < along; i += 1) {
        const pixel = axis === 'x' ? i * image.width + at : at * image.width + i;
        if ((image.pixels[pixel] ?? 255) < 160) dark += 1;
      }
      if (dark >= needed) found.push(at);
    }
    return found;
  };
  const middle = (places: readonly number[], from: 'first' | 'last'): number => {
    const edge = from === 'first' ? places[0] : places.at(-1);
    if (edge === undefined) throw new Error('no frame on the page');
    const own = places.filter((place) => Math.abs(place - edge) < DOTS);
    return ((own[0] ?? edge) + (own.at(-1) ?? edge) + 1) / 2 / DOTS;
  };
  const [columns, rows] = [long('x'), long('y')];
  return {
    left: middle(columns, 'first'),
    right: middle(columns, 'last'),
    top: middle(rows, 'first'),
    bottom: middle(rows, 'last'),
  };
}
