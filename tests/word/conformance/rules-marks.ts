import {
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
import { STYLE, annex, hasOption } from './subjects.ts';

/** Urgency, draft, drafter, contact, dissemination. */
export const markRules: readonly Rule[] = [
  {
    id: 'BS01',
    says: 'Mức độ khẩn: KHẨN, THƯỢNG KHẨN, HOẢ TỐC',
    clause: { hd05: 'II.II.3', hd36: 'II.2.1' },
    applies: hasOption('urgency'),
    check: (s) => every(s.styled('Mức độ khẩn'), matches(/^(KHẨN|THƯỢNG KHẨN|HO[ẢA]\u0309? TỐC|HỎA TỐC)$/)),
  },
  {
    id: 'BS02',
    says: 'Mức độ khẩn cỡ 14, đậm, đứng',
    clause: annex(11, 10),
    applies: hasOption('urgency'),
    check: (s) => every(s.styled('Mức độ khẩn'), (p) => size(14)(p) ?? bold(true)(p) ?? italic(false)(p)),
  },
  {
    id: 'BS03',
    says: 'Mức độ khẩn dưới số; công văn thì dưới trích yếu',
    clause: { hd05: 'II.II.3', hd36: 'II.2.1' },
    applies: hasOption('urgency'),
    check: (s) =>
      every(s.styled('Mức độ khẩn'), inColumn(0)) ?? inOrder(s, ['Số và ký hiệu', 'Trích yếu công văn', 'Mức độ khẩn']),
  },
  {
    id: 'BS04',
    says: 'Mức độ khẩn mực đỏ',
    clause: { hd36: 'II.2.1' },
    applies: hasOption('urgency'),
    check: (s) =>
      every(s.styled('Mức độ khẩn'), (p) => (p.runs.every((run) => run.color === 'C00000') ? null : 'không đỏ')),
  },
  {
    id: 'BS05',
    says: 'Dự thảo lần n: cỡ 14 nghiêng, không đậm',
    clause: annex(12, 11),
    applies: hasOption('draftNumber'),
    check: (s) =>
      every(
        s.styled('Dự thảo'),
        (p) => matches(/^Dự thảo lần \d+$/)(p) ?? size(14)(p) ?? italic(true)(p) ?? bold(false)(p),
      ),
  },
  {
    id: 'BS06',
    says: 'Dự thảo dưới số và ký hiệu',
    clause: { hd05: 'II.II.4.2', hd36: 'II.2.2' },
    applies: hasOption('draftNumber'),
    check: (s) => every(s.styled('Dự thảo'), inColumn(0)) ?? inOrder(s, ['Số và ký hiệu', 'Dự thảo', 'Mức độ khẩn']),
  },
  {
    id: 'BS07',
    says: 'Người soạn thảo, số bản: 11 đứng',
    clause: { hd05: 'Phụ lục 2, dòng 13' },
    applies: hasOption('drafterCode'),
    check: (s) =>
      every(
        s.styled('Người soạn thảo'),
        (p) => size(11)(p) ?? bold(false)(p) ?? italic(false)(p) ?? matches(/^NguyenVanAn-26$/)(p),
      ),
  },
  {
    id: 'BS08',
    says: 'Người đánh máy, số bản: 8, in hoa',
    clause: { hd36: 'Phụ lục 3, dòng 12' },
    applies: hasOption('drafterCode'),
    check: (s) => every(s.styled('Người soạn thảo'), (p) => size(8)(p) ?? inCapitals(p)),
  },
  {
    id: 'BS09',
    says: 'Người soạn thảo ở cuối nơi nhận',
    clause: { hd05: 'II.II.5', hd36: 'II.2.3' },
    applies: hasOption('drafterCode'),
    check: (s) =>
      same(position(s, s.styled('Người soạn thảo')[0]), position(s, s.styled(STYLE.list).at(-1)) + 1, 'vị trí'),
  },
  {
    id: 'BS10',
    says: 'Thông tin liên hệ cỡ 10, đứng',
    clause: annex(14, 13),
    applies: hasOption('contact'),
    check: (s) => every(s.styled('Thông tin liên hệ'), (p) => size(10)(p) ?? bold(false)(p) ?? italic(false)(p)),
  },
  {
    id: 'BS11',
    says: 'Thông tin liên hệ dưới đường kẻ hết chiều ngang',
    clause: { hd05: 'II.II.6', hd36: 'II.2.4' },
    applies: hasOption('contact'),
    check: (s) =>
      every(
        s.styled('Thông tin liên hệ').slice(0, 1),
        (p) =>
          same(p.borderTop?.attributes['w:val'], 'single', 'đường kẻ') ??
          same(p.left + p.right, 0, 'thụt') ??
          same(p.column, null, 'cột'),
      ),
  },
  {
    id: 'BS12',
    says: 'Thông tin liên hệ ở cuối văn bản',
    clause: { hd05: 'II.II.6', hd36: 'II.2.4' },
    applies: hasOption('contact'),
    check: (s) => same(s.file.paragraphs.findLast((p) => p.text !== '')?.style, 'Thông tin liên hệ', 'dòng cuối'),
  },
  {
    id: 'BS13',
    says: '“Không phổ biến …” giữa, cách mép dưới 10 mm',
    clause: { hd05: 'II.II.4.1' },
    applies: hasOption('notForMedia'),
    check: (s) =>
      every(s.styled('Không phổ biến'), (p) => {
        const top = (Number(p.frame?.attributes['w:y']) * 25.4) / 1440;
        const bottom = top + (p.line / 20) * (25.4 / 72);
        return p.frame?.attributes['w:vAnchor'] === 'page' && Math.abs(297 - 10 - bottom) < 0.3
          ? aligned('center')(p)
          : `mép dưới ${(297 - bottom).toFixed(1)} mm`;
      }),
  },
  {
    id: 'BS14',
    says: '“Không phổ biến …” giữa, dưới chữ ký',
    clause: { hd36: 'II.2.2' },
    applies: hasOption('notForMedia'),
    check: (s) =>
      every(s.styled('Không phổ biến'), (p) => aligned('center')(p) ?? same(p.frame, undefined, 'khung')) ??
      inOrder(s, [STYLE.name, 'Không phổ biến']),
  },
  {
    id: 'BS15',
    says: '“Không phổ biến …” in hoa, 12, đậm',
    clause: annex(12, 11),
    applies: hasOption('notForMedia'),
    check: (s) => every(s.styled('Không phổ biến'), (p) => inCapitals(p) ?? size(12)(p) ?? bold(true)(p)),
  },
];
