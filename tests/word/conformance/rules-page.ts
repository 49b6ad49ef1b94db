import { child, descendants } from '../support/xml-tree.ts';
import { always, aligned, every, isDocument, mm, type Rule, same, size, type Subject } from './rule.ts';

const sectionPart = (subject: Subject, name: string, index = 0): Readonly<Record<string, string>> =>
  child(subject.file.sections[index], name)?.attributes ?? {};
const margin = (subject: Subject, side: string): number => Number(sectionPart(subject, 'w:pgMar')[`w:${side}`]);
const clause = { hd05: 'II.IV.4.1', hd36: 'II.4.3' };
const option = (name: 'duplex' | 'dissemination') => (subject: Subject) => subject.view?.options?.[name] !== undefined;
const hasLandscape = (subject: Subject): boolean =>
  subject.view?.body.some((block) => block.kind === 'landscape') === true;
const firstHeader = (subject: Subject): string =>
  subject.file
    .headerParagraphs('word/header_first.xml')
    .map((one) => one.text)
    .join('');

/** Paper, margins, type face, page number. */
export const pageRules: readonly Rule[] = [
  {
    id: 'TR01',
    says: 'Khổ giấy A4: rộng 210 mm',
    clause: { hd05: 'II.IV.3', hd36: 'II.4.2' },
    applies: always,
    check: (s) => same(sectionPart(s, 'w:pgSz')['w:w'], '11906', 'chiều rộng'),
  },
  {
    id: 'TR02',
    says: 'Khổ giấy A4: cao 297 mm',
    clause: { hd05: 'II.IV.3', hd36: 'II.4.2' },
    applies: always,
    check: (s) => same(sectionPart(s, 'w:pgSz')['w:h'], '16838', 'chiều cao'),
  },
  {
    id: 'TR03',
    says: 'Trang đầu trình bày theo chiều dọc',
    clause,
    applies: always,
    check: (s) => same(sectionPart(s, 'w:pgSz')['w:orient'], undefined, 'hướng giấy'),
  },
  {
    id: 'TR04',
    says: 'Lề trên 20 mm',
    clause,
    applies: always,
    check: (s) => same(margin(s, 'top'), mm(20), 'lề trên'),
  },
  {
    id: 'TR05',
    says: 'Lề dưới 20 mm',
    clause,
    applies: always,
    check: (s) => same(margin(s, 'bottom'), mm(20), 'lề dưới'),
  },
  {
    id: 'TR06',
    says: 'Lề trái 30 mm',
    clause,
    applies: always,
    check: (s) => same(margin(s, 'left'), mm(30), 'lề trái'),
  },
  {
    id: 'TR07',
    says: 'Lề phải 15 mm',
    clause,
    applies: always,
    check: (s) => same(margin(s, 'right'), mm(15), 'lề phải'),
  },
  {
    id: 'TR08',
    says: 'In hai mặt: lề trái, phải đổi chỗ ở mặt sau',
    clause: { hd05: 'II.IV.4.2', hd36: 'II.4.3' },
    applies: option('duplex'),
    check: (s) => (child(s.file.settings, 'w:mirrorMargins') ? null : 'không đổi lề'),
  },
  {
    id: 'TR09',
    says: 'In một mặt: lề không đổi chỗ',
    clause,
    applies: (s) => isDocument(s) && s.view?.options?.duplex !== true,
    check: (s) => (child(s.file.settings, 'w:mirrorMargins') ? 'lề đổi chỗ' : null),
  },
  {
    id: 'TR10',
    says: 'Số trang cách mép trên 10 mm',
    clause: { hd05: 'II.IV.5.1', hd36: 'II.4.4' },
    applies: always,
    check: (s) => same(margin(s, 'header'), mm(10), 'khoảng cách'),
  },
  {
    id: 'TR11',
    says: 'Số trang cỡ 14',
    clause: { hd05: 'Phụ lục 2, dòng 15', hd36: 'Phụ lục 3, dòng 15' },
    applies: always,
    check: (s) => every(s.file.headerParagraphs('word/header_page.xml'), (p) => size(14)({ ...p, runs: p.runs })),
  },
  {
    id: 'TR12',
    says: 'Số trang chữ đứng, không đậm',
    clause: { hd05: 'Phụ lục 2, dòng 15', hd36: 'Phụ lục 3, dòng 15' },
    applies: always,
    check: (s) =>
      every(s.file.headerParagraphs('word/header_page.xml'), (p) =>
        p.runs.some((run) => run.bold || run.italic) ? 'đậm hoặc nghiêng' : null,
      ),
  },
  {
    id: 'TR13',
    says: 'Số trang ở giữa phần có chữ',
    clause: { hd05: 'II.IV.5.1', hd36: 'II.4.4' },
    applies: always,
    check: (s) =>
      every(
        s.file.headerParagraphs('word/header_page.xml'),
        (p) => aligned('center')(p) ?? same(p.left + p.right + p.firstLine, 0, 'thụt'),
      ),
  },
  {
    id: 'TR14',
    says: 'Số trang là chữ số Ả-rập',
    clause: { hd05: 'II.IV.5.1', hd36: 'II.4.4' },
    applies: always,
    check: (s) =>
      (s.file.sections.some((one) => child(one, 'w:pgNumType')?.attributes['w:fmt'] !== undefined)
        ? 'đổi kiểu số'
        : null) ??
      same(descendants(s.file.part('word/header_page.xml'), 'w:instrText')[0]?.text.trim(), 'PAGE', 'trường'),
  },
  {
    id: 'TR15',
    says: 'Trang thứ nhất không hiển thị số trang',
    clause: { hd05: 'II.IV.5.1', hd36: 'II.4.4' },
    applies: always,
    check: (s) =>
      (child(s.file.sections[0], 'w:titlePg') ? null : 'trang đầu dùng chung đầu trang') ??
      (descendants(s.file.part('word/header_first.xml'), 'w:instrText').length > 0 ? 'có số trang' : null),
  },
  {
    id: 'TR16',
    says: 'Phông Times New Roman cho mọi chữ',
    clause: { hd05: 'II.IV.1', hd36: 'II.4.1' },
    applies: always,
    check: (s) => s.file.paragraphs.flatMap((p) => p.runs).find((run) => run.font !== 'Times New Roman')?.font ?? null,
  },
  {
    id: 'TR17',
    says: 'Bộ mã Unicode dựng sẵn (TCVN 6909:2001)',
    clause: { hd05: 'II.IV.1', hd36: 'II.4.1' },
    applies: always,
    check: (s) => s.file.paragraphs.find((p) => p.text !== p.text.normalize('NFC'))?.text ?? null,
  },
  {
    id: 'TR18',
    says: 'Chữ màu đen, trừ dấu và mức độ khẩn',
    clause: { hd05: 'II.IV.1', hd36: 'II.4.1' },
    applies: isDocument,
    check: (s) =>
      s.file.paragraphs
        .filter((p) => p.style !== 'Mức độ khẩn')
        .flatMap((p) => p.runs)
        .find((run) => run.color !== '000000')?.text ?? null,
  },
  {
    id: 'TR19',
    says: 'Ngôn ngữ của văn bản là tiếng Việt',
    clause: { hd05: 'II.IV.1', hd36: 'II.4.1' },
    applies: always,
    check: (s) =>
      same(descendants(s.file.part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val'], 'vi-VN', 'ngôn ngữ'),
  },
  {
    id: 'TR20',
    says: 'Trang ngang quay từ vùng trình bày dọc',
    clause: { hd05: 'II.IV.4.3', hd36: 'II.4.3' },
    applies: hasLandscape,
    check: (s) => {
      const pages = s.file.sections.find((one) => child(one, 'w:pgSz')?.attributes['w:orient'] === 'landscape');
      return pages === undefined
        ? 'không có trang ngang'
        : same(child(pages, 'w:pgSz')?.attributes['w:w'], '16838', 'chiều rộng');
    },
  },
  {
    id: 'TR21',
    says: 'Chỉ bảng nằm ngang, phần sau trở lại chiều dọc',
    clause: { hd05: 'II.IV.4.3', hd36: 'II.4.3' },
    applies: hasLandscape,
    check: (s) =>
      same(
        s.file.sections.map((one) => child(one, 'w:pgSz')?.attributes['w:orient'] ?? 'dọc').join(' '),
        'dọc landscape dọc',
        'thứ tự trang',
      ),
  },
  {
    id: 'TR22',
    says: 'Số trang chạy tiếp qua trang ngang',
    clause: { hd05: 'II.IV.5.1', hd36: 'II.4.4' },
    applies: hasLandscape,
    check: (s) => (s.file.sections.some((one) => child(one, 'w:pgNumType')) ? 'đánh số lại' : null),
  },
  {
    id: 'TR23',
    says: 'Thuộc tính tệp có tiêu đề, chủ đề và tác giả',
    clause: { hd05: 'II.I.5', hd36: 'II.1.5' },
    applies: always,
    check: (s) => {
      const core = s.file.part('docProps/core.xml');
      const missing = ['dc:title', 'dc:subject', 'dc:creator'].find((name) => (child(core, name)?.text ?? '') === '');
      return missing ?? null;
    },
  },
  {
    id: 'TR24',
    says: 'Chỉ dẫn phạm vi phổ biến: trang đầu, góc phải',
    clause: { hd05: 'II.II.4.1', hd36: 'II.2.2' },
    applies: option('dissemination'),
    check: (s) => every(s.file.headerParagraphs('word/header_first.xml'), aligned('right')),
  },
  {
    id: 'TR25',
    says: 'Chỉ dẫn phạm vi phổ biến cách mép trên 10 mm',
    clause: { hd05: 'II.II.4.1', hd36: 'II.2.2' },
    applies: option('dissemination'),
    check: (s) => same(margin(s, 'header'), mm(10), 'khoảng cách'),
  },
  {
    id: 'TR26',
    says: 'Chỉ dẫn phạm vi phổ biến in hoa, 12, đậm, đứng',
    clause: { hd05: 'Phụ lục 2, dòng 12', hd36: 'Phụ lục 3, dòng 11' },
    applies: option('dissemination'),
    check: (s) =>
      every(
        s.file.headerParagraphs('word/header_first.xml'),
        (p) =>
          size(12)(p) ??
          (p.runs.every((run) => run.bold && !run.italic) ? null : 'không đậm đứng') ??
          (p.text === p.text.toLocaleUpperCase('vi') ? null : 'không in hoa'),
      ),
  },
  {
    id: 'TR27',
    says: 'Chỉ dẫn phạm vi phổ biến chỉ ở trang đầu',
    clause: { hd05: 'II.II.4.1', hd36: 'II.2.2' },
    applies: option('dissemination'),
    check: (s) =>
      (firstHeader(s) === '' ? 'trang đầu không có' : null) ??
      (s.file.headerParagraphs('word/header_page.xml').some((p) => p.text.includes(firstHeader(s)))
        ? 'lặp ở trang sau'
        : null),
  },
  {
    id: 'TR28',
    says: 'Không có chỉ dẫn thì đầu trang thứ nhất để trống',
    clause: { hd05: 'II.II.4.1', hd36: 'II.2.2' },
    applies: (s) => isDocument(s) && s.view?.options?.dissemination === undefined,
    check: (s) => same(firstHeader(s), '', 'đầu trang'),
  },
];
