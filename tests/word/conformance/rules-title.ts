import {
  isDocument,
  hasForm,
  every,
  size,
  bold,
  italic,
  inCapitals,
  aligned,
  inColumn,
  matches,
  same,
  position,
  inOrder,
  type Rule,
} from './rule.ts';
import { STYLE, annex, hasNumber } from './subjects.ts';

/** Type, subject, subject of a letter, theme of a political report. */
export const titleRules: readonly Rule[] = [
  {
    id: 'TL01',
    says: 'Tên loại ở dòng riêng (trừ công văn)',
    clause: { hd05: 'II.I.5.2.1', hd36: 'II.1.5.2' },
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme,
    check: (s) =>
      same(
        s
          .styled('Title')
          .map((p) => p.text)
          .join('|'),
        s.view?.type.name.toLocaleUpperCase('vi'),
        'tên loại',
      ),
  },
  {
    id: 'TL02',
    says: 'Tên loại cỡ 15–16',
    clause: annex(5),
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme,
    check: (s) => every(s.styled('Title'), size(15, 16)),
  },
  {
    id: 'TL03',
    says: 'Tên loại đậm, đứng, in hoa',
    clause: annex(5),
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme,
    check: (s) => every(s.styled('Title'), (p) => bold(true)(p) ?? italic(false)(p) ?? inCapitals(p)),
  },
  {
    id: 'TL04',
    says: 'Tên loại chính giữa trang đầu',
    clause: { hd05: 'II.I.5.2.2', hd36: 'II.1.5.2' },
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme,
    check: (s) =>
      every(s.styled('Title'), (p) => aligned('center')(p) ?? same(p.column, null, 'cột')) ??
      inOrder(s, [STYLE.number, STYLE.date, 'Title']),
  },
  {
    id: 'TL05',
    says: 'Công văn không ghi tên loại',
    clause: { hd05: 'II.I.5.1.1', hd36: 'II.1.5.1' },
    applies: hasForm('letter'),
    check: (s) => same(s.styled('Title').length, 0, 'số dòng tên loại'),
  },
  {
    id: 'TL06',
    says: 'Tác giả trong trích yếu: in hoa, đậm, cỡ tên loại',
    clause: { hd05: 'II.I.5.1.1', hd36: 'II.1.5.1' },
    applies: (s) => s.view?.authorLine !== undefined && !s.view.theme,
    check: (s) =>
      every(s.styled('Tác giả văn bản'), (p) => inCapitals(p) ?? bold(true)(p) ?? size(15, 16)(p)) ??
      inOrder(s, ['Title', 'Tác giả văn bản', 'Subtitle']),
  },
  {
    id: 'TY01',
    says: 'Trích yếu cỡ 14–15',
    clause: annex(5),
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme,
    check: (s) => every(s.styled('Subtitle'), size(14, 15)),
  },
  {
    id: 'TY02',
    says: 'Trích yếu đậm, đứng',
    clause: annex(5),
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme,
    check: (s) => every(s.styled('Subtitle'), (p) => bold(true)(p) ?? italic(false)(p)),
  },
  {
    id: 'TY03',
    says: 'Trích yếu cân đối giữa dưới tên loại',
    clause: { hd05: 'II.I.5.2.1', hd36: 'II.1.5.2' },
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme,
    check: (s) => every(s.styled('Subtitle'), aligned('center')) ?? inOrder(s, ['Title', 'Subtitle']),
  },
  {
    id: 'TY04',
    says: 'Trích yếu bắt đầu bằng chữ thường',
    clause: { hd05: 'II.I.5.1', hd36: 'II.1.5.1' },
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme && s.view?.subject.startsWith('Về') === true,
    check: (s) => every(s.styled('Subtitle').slice(0, 1), matches(/^\p{Ll}/u)),
  },
  {
    id: 'TY05',
    says: 'Trích yếu không có dấu chấm cuối',
    clause: { hd05: 'II.I.5.1.1', hd36: 'II.1.5.1' },
    applies: (s) => hasForm('titled', 'submission')(s) && !s.view?.theme,
    check: (s) => every(s.styled('Subtitle').slice(-1), matches(/[^.,;]$/)),
  },
  {
    id: 'TY06',
    says: 'Dưới trích yếu có năm gạch nối “-----”',
    clause: { hd05: 'II.I.5.2.1', hd36: 'II.1.5.2' },
    applies: hasForm('titled', 'submission'),
    check: (s) =>
      every(s.styled('Gạch dưới trích yếu').slice(0, 1), (p) => matches(/^-{5}$/)(p) ?? aligned('center')(p)) ??
      inOrder(s, ['Subtitle', 'Gạch dưới trích yếu', 'Body Text']),
  },
  {
    id: 'TY07',
    says: 'Gạch nối đậm, cỡ trích yếu',
    clause: { hd05: 'II.I.5.2.1', hd36: 'II.1.5.2' },
    applies: hasForm('titled', 'submission'),
    check: (s) => every(s.styled('Gạch dưới trích yếu').slice(0, 1), (p) => bold(true)(p) ?? size(14, 15)(p)),
  },
  {
    id: 'TY08',
    says: 'Công văn không có gạch nối',
    clause: { hd05: 'II.I.5.2.1', hd36: 'II.1.5.2' },
    applies: (s) => hasForm('letter')(s) && s.view?.appendices === undefined,
    check: (s) => same(s.styled('Gạch dưới trích yếu').length, 0, 'số dòng'),
  },
  {
    id: 'CV01',
    says: 'Trích yếu công văn cỡ 12',
    clause: annex(5),
    applies: hasForm('letter'),
    check: (s) => every(s.styled('Trích yếu công văn'), size(12)),
  },
  {
    id: 'CV02',
    says: 'Trích yếu công văn nghiêng, không đậm',
    clause: annex(5),
    applies: hasForm('letter'),
    check: (s) => every(s.styled('Trích yếu công văn'), (p) => italic(true)(p) ?? bold(false)(p)),
  },
  {
    id: 'CV03',
    says: 'Trích yếu công văn ngay dưới số, cân giữa',
    clause: { hd05: 'II.I.5.2.3', hd36: 'II.1.5.2' },
    applies: (s) => hasForm('letter')(s) && hasNumber(s),
    check: (s) =>
      every(s.styled('Trích yếu công văn'), (p) => inColumn(0)(p) ?? aligned('center')(p)) ??
      same(position(s, s.styled('Trích yếu công văn')[0]), position(s, s.styled(STYLE.number)[0]) + 1, 'vị trí'),
  },
  {
    id: 'CV04',
    says: 'Trích yếu công văn bắt đầu bằng “về việc”',
    clause: { hd05: 'II.I.5.2.3' },
    applies: hasForm('letter'),
    check: (s) => every(s.styled('Trích yếu công văn').slice(0, 1), matches(/^về (việc )?\p{L}/u)),
  },
  {
    id: 'CV05',
    says: 'Trích yếu công văn không mở đầu “về việc”, viết hoa chữ đầu',
    clause: { hd36: 'II.1.5.2' },
    applies: (s) => hasForm('letter')(s) && s.view?.subject.startsWith('V/v') === true,
    check: (s) =>
      every(s.styled('Trích yếu công văn').slice(0, 1), (p) =>
        /^(V\/v|[Vv]ề việc)/.test(p.text) ? 'có về việc' : matches(/^\p{Lu}/u)(p),
      ),
  },
  {
    id: 'CV06',
    says: 'Không dùng “V/v”',
    clause: { hd05: 'II.I.5.2.3', hd36: 'II.1.5.2' },
    applies: isDocument,
    check: (s) =>
      s.file.paragraphs
        .filter((p) => p.style === 'Trích yếu công văn' || p.style === 'Subtitle')
        .find((p) => /V\/v/i.test(p.text))?.text ?? null,
  },
  {
    id: 'BC01',
    says: 'Chủ đề báo cáo chính trị in hoa, đậm, giữa',
    clause: { hd05: 'II.I.5.1.2', hd36: 'II.1.5.1' },
    applies: (s) => s.view?.theme !== undefined,
    check: (s) => every(s.styled('Chủ đề báo cáo'), (p) => inCapitals(p) ?? bold(true)(p) ?? aligned('center')(p)),
  },
  {
    id: 'BC02',
    says: 'Dòng “(Báo cáo của … trình …)” nghiêng, trong ngoặc',
    clause: { hd05: 'II.I.5.1.2', hd36: 'II.1.5.1' },
    applies: (s) => s.view?.theme !== undefined,
    check: (s) =>
      every(s.styled('Ghi chú chủ đề'), (p) => matches(/^\(.*\)$/s)(p) ?? italic(true)(p)) ??
      inOrder(s, ['Chủ đề báo cáo', 'Ghi chú chủ đề', 'Gạch dưới trích yếu']),
  },
  {
    id: 'BC03',
    says: 'Chủ đề thay tên loại và trích yếu',
    clause: { hd05: 'II.I.5.1.2', hd36: 'II.1.5.1' },
    applies: (s) => s.view?.theme !== undefined,
    check: (s) => same(s.styled('Title').length + s.styled('Subtitle').length, 0, 'số dòng'),
  },
];
