import { descendants } from '../support/xml-tree.ts';
import {
  isCopy,
  every,
  size,
  bold,
  italic,
  inCapitals,
  aligned,
  inColumn,
  matches,
  same,
  mm,
  inOrder,
  type Rule,
} from './rule.ts';
import { STYLE, fileCopyLast, stampTexts } from './subjects.ts';

const block = { hd36: 'II.3.3' };
const stamp = { hd05: 'Phụ lục 3' };

/** Certified copies: the block of 36-HD and the stamp of 05-HD. */
export const copyRules: readonly Rule[] = [
  {
    id: 'SA01',
    says: 'Bản sao ngăn bằng đường kẻ liền hết chiều ngang',
    clause: { hd05: 'II.III.2', hd36: 'II.3.3' },
    applies: isCopy,
    check: (s) => {
      const line = s.file.paragraphs[0];
      return (
        same(line?.borderBottom?.attributes['w:val'], 'single', 'đường kẻ') ??
        same((line?.left ?? 1) + (line?.right ?? 1), 0, 'thụt')
      );
    },
  },
  {
    id: 'SA02',
    says: 'Cơ quan sao, dấu sao, số: góc trái, theo thứ tự',
    clause: block,
    applies: isCopy,
    check: (s) =>
      every(
        [...s.styled('Cơ quan cấp trên'), ...s.styled('Cơ quan ban hành'), ...s.styled('Số và ký hiệu')],
        inColumn(0),
      ) ?? inOrder(s, ['Cơ quan cấp trên', 'Cơ quan ban hành', 'Dấu sao', 'Số và ký hiệu', STYLE.label, STYLE.list]),
  },
  {
    id: 'SA03',
    says: 'Cơ quan sao: cấp trên 14, cơ quan sao 14 đậm',
    clause: { hd36: 'Phụ lục 3, dòng 2' },
    applies: isCopy,
    check: (s) =>
      every(s.styled('Cơ quan cấp trên'), (p) => size(14)(p) ?? bold(false)(p)) ??
      every(s.styled('Cơ quan ban hành'), (p) => size(14)(p) ?? bold(true)(p)),
  },
  {
    id: 'SA04',
    says: 'Số bản sao “Số n-BS/cơ quan”',
    clause: { hd36: 'II.3.3; Phụ lục 3, dòng 3' },
    applies: isCopy,
    check: (s) => every(s.styled('Số và ký hiệu'), (p) => matches(/^Số \d+-BS\/\p{L}+$/u)(p) ?? size(14)(p)),
  },
  {
    id: 'SA05',
    says: 'Loại bản sao: góc phải, dòng đầu',
    clause: block,
    applies: isCopy,
    check: (s) =>
      every(s.styled('Loại bản sao'), inColumn(2)) ??
      same(s.file.paragraphs.find((p) => p.column === 2)?.style, 'Loại bản sao', 'dòng đầu'),
  },
  {
    id: 'SA06',
    says: 'Loại bản sao: in hoa, 14, đậm; một trong ba loại',
    clause: { hd36: 'Phụ lục 3, dòng 14' },
    applies: isCopy,
    check: (s) =>
      every(
        s.styled('Loại bản sao'),
        (p) => size(14)(p) ?? bold(true)(p) ?? matches(/^(SAO Y BẢN CHÍNH|SAO LỤC|TRÍCH SAO)$/)(p),
      ),
  },
  {
    id: 'SA07',
    says: 'Địa danh, ngày sao: 14 nghiêng, dưới loại bản sao',
    clause: { hd36: 'II.3.3' },
    applies: isCopy,
    check: (s) =>
      every(s.styled('Date'), (p) => size(14)(p) ?? italic(true)(p)) ??
      inOrder(s, ['Loại bản sao', 'Date', STYLE.name]),
  },
  {
    id: 'SA08',
    says: 'Chức vụ, họ tên người ký sao: góc phải, tên 14 đậm',
    clause: { hd05: 'II.III.2', hd36: 'II.3.3' },
    applies: isCopy,
    check: (s) => every(s.styled(STYLE.name), (p) => size(14)(p) ?? bold(true)(p) ?? inColumn(2)(p)),
  },
  {
    id: 'SA09',
    says: 'Nơi nhận bản sao: dưới số bản sao, mỗi nơi dấu phẩy, cuối dấu chấm',
    clause: block,
    applies: isCopy,
    check: (s) => every(s.styled(STYLE.list).slice(0, -1), matches(/,$/)) ?? fileCopyLast(s),
  },
  {
    id: 'SA10',
    says: 'Dấu “Bản sao văn bản” rộng 80 mm',
    clause: stamp,
    applies: isCopy,
    check: (s) =>
      descendants(s.file.document, 'w:gridCol').some(
        (column) => Math.abs(Number(column.attributes['w:w']) - mm(80)) <= 1,
      )
        ? null
        : 'sai chiều rộng',
  },
  {
    id: 'SA11',
    says: 'Dấu “Bản sao văn bản” cao 50 mm',
    clause: stamp,
    applies: isCopy,
    check: (s) =>
      descendants(s.file.document, 'w:trHeight').some(
        (height) =>
          height.attributes['w:hRule'] === 'exact' && Math.abs(Number(height.attributes['w:val']) - mm(50)) <= 1,
      )
        ? null
        : 'sai chiều cao',
  },
  {
    id: 'SA12',
    says: 'Dấu viền đỏ bốn cạnh',
    clause: stamp,
    applies: isCopy,
    check: (s) =>
      same(
        descendants(s.file.document, 'w:tcBorders')[0]
          ?.children.map((side) => side.attributes['w:color'])
          .join(' '),
        'C00000 C00000 C00000 C00000',
        'viền',
      ),
  },
  {
    id: 'SA13',
    says: 'Đầu dấu “BẢN SAO VĂN BẢN” in hoa, 13, đậm, đứng',
    clause: stamp,
    applies: isCopy,
    check: (s) =>
      every(
        s.file.paragraphs.filter((p) => p.text === 'BẢN SAO VĂN BẢN'),
        (p) => size(13)(p) ?? bold(true)(p) ?? italic(false)(p) ?? aligned('center')(p),
      ),
  },
  {
    id: 'SA14',
    says: 'Dấu có đủ năm dòng theo thứ tự',
    clause: stamp,
    applies: isCopy,
    check: (s) =>
      same(
        stampTexts(s)
          .slice(1)
          .map((text) => text.split(':')[0])
          .join('|'),
        'Cơ quan, tổ chức sao|Số, ký hiệu bản sao|Hình thức sao|Địa danh và ngày, tháng, năm sao|Nơi nhận bản sao',
        'các dòng',
      ),
  },
  {
    id: 'SA15',
    says: 'Hình thức sao: sao y, sao lục, trích sao',
    clause: stamp,
    applies: isCopy,
    check: (s) =>
      stampTexts(s).some((text) => /^Hình thức sao: (sao y|sao lục|trích sao)$/.test(text)) ? null : 'sai hình thức',
  },
  {
    id: 'SA16',
    says: 'Số bản sao trong dấu “n-BS/cơ quan”',
    clause: stamp,
    applies: isCopy,
    check: (s) => (stampTexts(s).some((text) => /^Số, ký hiệu bản sao: \d+-BS\/\p{L}+$/u.test(text)) ? null : 'sai số'),
  },
  {
    id: 'SA17',
    says: 'Dấu bên trái, chữ ký người sao bên phải',
    clause: { hd05: 'II.III.2' },
    applies: isCopy,
    check: (s) => every([...s.styled(STYLE.sole), ...s.styled(STYLE.authority), ...s.styled(STYLE.name)], inColumn(2)),
  },
  {
    id: 'SA18',
    says: 'Quyền hạn 14 đậm, chức vụ 14 in hoa của người sao',
    clause: { hd05: 'II.III.2', hd36: 'II.3.3' },
    applies: (s) => s.copy?.signature.authority !== undefined,
    check: (s) =>
      every(s.styled(STYLE.authority), (p) => size(14)(p) ?? bold(true)(p)) ??
      every(s.styled(STYLE.title), (p) => size(14)(p) ?? bold(false)(p) ?? inCapitals(p)),
  },
  {
    id: 'SA19',
    says: 'Cả khối bản sao ở chung một trang',
    clause: { hd05: '[C]', hd36: 'II.3.3' },
    applies: isCopy,
    check: (s) =>
      s.file.paragraphs[0]?.keepNext && descendants(s.file.document, 'w:cantSplit').length > 0
        ? null
        : 'có thể tách trang',
  },
];
