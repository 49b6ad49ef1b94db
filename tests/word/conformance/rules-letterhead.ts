import {
  isDocument,
  every,
  size,
  bold,
  inCapitals,
  aligned,
  inColumn,
  matches,
  same,
  inOrder,
  type Rule,
} from './rule.ts';
import { STYLE, annex, hasUpper, mottoColumnMm, upright } from './subjects.ts';

/** Title of the Party and issuing body. */
export const letterheadRules: readonly Rule[] = [
  {
    id: 'TD01',
    says: 'Tiêu đề ghi “ĐẢNG CỘNG SẢN VIỆT NAM”',
    clause: { hd05: 'II.I.1.1', hd36: 'II.1.1.1' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.motto), matches(/^ĐẢNG CỘNG SẢN VIỆT NAM$/)),
  },
  {
    id: 'TD02',
    says: 'Tiêu đề cỡ 15',
    clause: annex(1),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.motto), size(15)),
  },
  {
    id: 'TD03',
    says: 'Tiêu đề đậm',
    clause: annex(1),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.motto), bold(true)),
  },
  {
    id: 'TD04',
    says: 'Tiêu đề chữ đứng',
    clause: annex(1),
    applies: isDocument,
    check: upright(STYLE.motto),
  },
  {
    id: 'TD05',
    says: 'Tiêu đề ở góc phải',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.motto), inColumn(2)),
  },
  {
    id: 'TD06',
    says: 'Tiêu đề ở dòng đầu',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) => same(s.file.paragraphs.find((p) => p.column === 2)?.style, STYLE.motto, 'dòng đầu bên phải'),
  },
  {
    id: 'TD07',
    says: 'Dưới tiêu đề có đường kẻ ngang nét liền',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.motto), (p) => same(p.borderBottom?.attributes['w:val'], 'single', 'đường kẻ')),
  },
  {
    id: 'TD08',
    says: 'Đường kẻ dài bằng tiêu đề (72 đến 75 mm)',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(STYLE.motto), (p) => {
        const width = mottoColumnMm(s) - ((p.left + p.right) * 25.4) / 1440;
        return width >= 72 && width <= 75 ? null : `dài ${width.toFixed(1)} mm`;
      }),
  },
  {
    id: 'TD09',
    says: 'Tiêu đề chỉ có một',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) => same(s.styled(STYLE.motto).length, 1, 'số lần'),
  },
  {
    id: 'CQ01',
    says: 'Cơ quan cấp trên cỡ 14',
    clause: annex(2),
    applies: hasUpper,
    check: (s) => every(s.styled(STYLE.upper), size(14)),
  },
  {
    id: 'CQ02',
    says: 'Cơ quan cấp trên không đậm',
    clause: annex(2),
    applies: hasUpper,
    check: (s) => every(s.styled(STYLE.upper), bold(false)),
  },
  {
    id: 'CQ03',
    says: 'Cơ quan cấp trên in hoa',
    clause: annex(2),
    applies: hasUpper,
    check: (s) => every(s.styled(STYLE.upper), inCapitals),
  },
  {
    id: 'CQ04',
    says: 'Cơ quan cấp trên chữ đứng',
    clause: annex(2),
    applies: hasUpper,
    check: upright(STYLE.upper),
  },
  {
    id: 'CQ05',
    says: 'Cơ quan cấp trên ở góc trái',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: hasUpper,
    check: (s) => every(s.styled(STYLE.upper), inColumn(0)),
  },
  {
    id: 'CQ06',
    says: 'Không có cấp trên thì không ghi dòng trên',
    clause: { hd05: 'II.I.2.1', hd36: 'II.1.2.1' },
    applies: (s) => isDocument(s) && !hasUpper(s),
    check: (s) => same(s.styled(STYLE.upper).length, 0, 'số dòng'),
  },
  {
    id: 'CQ07',
    says: 'Cơ quan ban hành cỡ 14',
    clause: annex(2),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.body), size(14)),
  },
  {
    id: 'CQ08',
    says: 'Cơ quan ban hành đậm',
    clause: annex(2),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.body), bold(true)),
  },
  {
    id: 'CQ09',
    says: 'Cơ quan ban hành in hoa',
    clause: annex(2),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.body), inCapitals),
  },
  {
    id: 'CQ10',
    says: 'Cơ quan ban hành chữ đứng',
    clause: annex(2),
    applies: isDocument,
    check: upright(STYLE.body),
  },
  {
    id: 'CQ11',
    says: 'Cơ quan ban hành ở góc trái, cân giữa',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.body), (p) => inColumn(0)(p) ?? aligned('center')(p)),
  },
  {
    id: 'CQ12',
    says: 'Cơ quan ban hành dưới cơ quan cấp trên',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: hasUpper,
    check: (s) => inOrder(s, [STYLE.upper, STYLE.body]),
  },
  {
    id: 'CQ13',
    says: 'Tên cơ quan ghi đúng như đã lưu',
    clause: { hd05: 'II.I.2.1', hd36: 'II.1.2.1' },
    applies: isDocument,
    check: (s) =>
      same(
        s
          .styled(STYLE.body)
          // A long name stands on several lines.
          .map((p) => p.text.replaceAll('\n', ' '))
          .join('|'),
        s.view?.letterhead.bodyLines.join('|'),
        'tên cơ quan',
      ),
  },
  {
    id: 'CQ14',
    says: 'Tên dài ngắt dòng, không thu nhỏ chữ',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => every([...s.styled(STYLE.upper), ...s.styled(STYLE.body)], size(14)),
  },
  {
    id: 'CQ15',
    says: 'Dấu sao (*) ở dòng riêng',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.star), matches(/^\*$/)) ?? same(s.styled(STYLE.star).length, 1, 'số dòng'),
  },
  {
    id: 'CQ16',
    says: 'Dấu sao cỡ 14, không đậm, cân giữa',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.star), (p) => size(14)(p) ?? bold(false)(p) ?? aligned('center')(p)),
  },
  {
    id: 'CQ17',
    says: 'Dấu sao ngăn cơ quan ban hành với số',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => inOrder(s, [STYLE.body, STYLE.star, STYLE.number]),
  },
];
