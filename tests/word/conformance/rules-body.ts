import {
  isDocument,
  hasForm,
  every,
  size,
  bold,
  italic,
  aligned,
  matches,
  same,
  mm,
  inOrder,
  type Rule,
} from './rule.ts';
import { annex, withText, has, first, flowing, lastBodyText } from './subjects.ts';

const bodyClause = { hd05: 'II.I.6.2.1', hd36: 'II.1.6.2' };
const structure = { hd05: 'II.I.6.2.3', hd36: 'II.1.6.2' };
const habit = { hd05: '[M] trang 1, 28, 29', hd36: '[M] lời văn' };

/** Body and its structure. */
export const bodyRules: readonly Rule[] = [
  {
    id: 'NO01',
    says: 'Nội dung cỡ 14–15',
    clause: annex(6),
    applies: isDocument,
    check: (s) => every(s.styled('Body Text'), size(14, 15)),
  },
  {
    id: 'NO02',
    says: 'Nội dung dàn đều hai lề',
    clause: bodyClause,
    applies: isDocument,
    check: (s) => every(flowing(s), aligned('both')),
  },
  {
    id: 'NO03',
    says: 'Chữ đầu dòng lùi vào khoảng 10 mm',
    clause: bodyClause,
    applies: isDocument,
    check: (s) =>
      every(flowing(s), (p) =>
        p.firstLine >= mm(9) && p.firstLine <= mm(11) ? null : `lùi ${((p.firstLine * 25.4) / 1440).toFixed(1)} mm`,
      ),
  },
  {
    id: 'NO04',
    says: 'Khoảng cách giữa các đoạn tối thiểu 6 pt',
    clause: bodyClause,
    applies: isDocument,
    check: (s) => every(flowing(s), (p) => (p.after >= 120 ? null : `${p.after / 20} pt`)),
  },
  {
    id: 'NO05',
    says: 'Khoảng cách dòng kiểu Exactly',
    clause: bodyClause,
    applies: isDocument,
    check: (s) => every(flowing(s), (p) => same(p.lineRule, 'exact', 'kiểu dòng')),
  },
  {
    id: 'NO06',
    says: 'Khoảng cách dòng 18 đến 22 pt',
    clause: { hd05: 'II.I.6.2.1' },
    applies: isDocument,
    check: (s) => every(flowing(s), (p) => (p.line >= 360 && p.line <= 440 ? null : `${p.line / 20} pt`)),
  },
  {
    id: 'NO07',
    says: 'Khoảng cách dòng tối thiểu 18 pt',
    clause: { hd36: 'II.1.6.2' },
    applies: isDocument,
    check: (s) => every(flowing(s), (p) => (p.line >= 360 ? null : `${p.line / 20} pt`)),
  },
  {
    id: 'NO08',
    says: 'Kết thúc nội dung có dấu chấm, không “./.”',
    clause: bodyClause,
    applies: isDocument,
    check: (s) => every(lastBodyText(s), (p) => matches(/[^./]\.$/)(p)),
  },
  {
    id: 'NO09',
    says: 'Nội dung chữ đứng',
    clause: annex(6),
    applies: isDocument,
    check: (s) => every(flowing(s), (p) => italic(false)(p)),
  },
  {
    id: 'NO10',
    says: 'Nội dung ở dưới tên loại và trích yếu',
    clause: { hd05: 'II.I.6.2', hd36: 'II.1.6.2' },
    applies: hasForm('titled', 'submission'),
    check: (s) => inOrder(s, ['Title', 'Subtitle', 'Gạch dưới trích yếu', 'Body Text']),
  },
  {
    id: 'CT01',
    says: 'Phần: từ và số trên một dòng giữa, số La Mã',
    clause: structure,
    applies: has(/^Phần /),
    check: (s) => first(s, /^Phần /, (p) => aligned('center')(p) ?? matches(/^Phần [IVXLC]+(\n|$)/)(p)),
  },
  {
    id: 'CT02',
    says: 'Phần, tên phần: 14–15, đậm, đứng',
    clause: annex(6),
    applies: has(/^Phần /),
    check: (s) => first(s, /^Phần /, (p) => size(14, 15)(p) ?? bold(true)(p) ?? italic(false)(p)),
  },
  {
    id: 'CT03',
    says: 'Tên phần ở dòng dưới, in hoa',
    clause: structure,
    applies: has(/^Phần /),
    check: (s) => first(s, /^Phần /, matches(/\n[^\p{Ll}]+$/u)),
  },
  {
    id: 'CT04',
    says: 'Chương: dòng giữa, số La Mã, đậm',
    clause: structure,
    applies: has(/^Chương [IVX]/),
    check: (s) => first(s, /^Chương [IVX]/, (p) => aligned('center')(p) ?? bold(true)(p) ?? size(14, 15)(p)),
  },
  {
    id: 'CT05',
    says: 'Tên chương ở dòng dưới, in hoa',
    clause: structure,
    applies: has(/^Chương [IVX]/),
    check: (s) => first(s, /^Chương [IVX]/, matches(/\n[^\p{Ll}]+$/u)),
  },
  {
    id: 'CT06',
    says: 'Mục: dòng giữa, chữ số Ả-rập, đậm',
    clause: structure,
    applies: has(/^Mục \d/),
    check: (s) => first(s, /^Mục \d/, (p) => aligned('center')(p) ?? bold(true)(p) ?? size(14, 15)(p)),
  },
  {
    id: 'CT07',
    says: 'Tên mục ở dòng dưới, in hoa',
    clause: structure,
    applies: has(/^Mục \d/),
    check: (s) => first(s, /^Mục \d/, matches(/\n[^\p{Ll}]+$/u)),
  },
  {
    id: 'CT08',
    says: 'Điều: “Điều 1. Tên điều” cùng một dòng, có dấu chấm',
    clause: structure,
    applies: has(/^Điều \d/),
    check: (s) => first(s, /^Điều \d/, matches(/^Điều \d+\. \S/)),
  },
  {
    id: 'CT09',
    says: 'Điều, số và tên điều đậm',
    clause: annex(6),
    applies: has(/^Điều \d+\. Phạm vi/),
    check: (s) => first(s, /^Điều \d+\. Phạm vi/, (p) => bold(true)(p) ?? size(14, 15)(p)),
  },
  {
    id: 'CT10',
    says: 'Điều không có tên: chỉ “Điều n.” đậm',
    clause: annex(6),
    applies: has(/^Điều \d+\. Quy định này/),
    check: (s) =>
      first(s, /^Điều \d+\. Quy định này/, (p) => (p.runs[0]?.bold && !p.runs.at(-1)?.bold ? null : 'sai chữ đậm')),
  },
  {
    id: 'CT11',
    says: 'Các điều đánh số liên tục',
    clause: structure,
    applies: has(/^Điều 1\./),
    check: (s) =>
      same(
        withText(s, /^Điều \d/)
          .map((p) => /\d+/.exec(p.text)?.[0])
          .join(' '),
        '1 2',
        'số điều',
      ),
  },
  {
    id: 'CT12',
    says: 'Khoản: số Ả-rập, dấu chấm, chữ đứng không đậm',
    clause: annex(6),
    applies: has(/^Điều 1\./),
    check: (s) => first(s, /^1\. Quy định này quy định/, (p) => bold(false)(p) ?? italic(false)(p) ?? size(14, 15)(p)),
  },
  {
    id: 'CT13',
    says: 'Điểm: chữ cái tiếng Việt a, b, c, d, đ, e, g',
    clause: structure,
    applies: has(/^a\) Nội dung/),
    check: (s) =>
      same(
        withText(s, /^\p{L}\) Nội dung/u)
          .map((p) => p.text[0])
          .join(''),
        'abcdđeg',
        'thứ tự',
      ),
  },
  {
    id: 'CT14',
    says: 'Điểm chữ đứng, không đậm',
    clause: annex(6),
    applies: has(/^a\) Nội dung/),
    check: (s) => first(s, /^\p{L}\) Nội dung/u, (p) => bold(false)(p) ?? italic(false)(p) ?? size(14, 15)(p)),
  },
  {
    id: 'CT15',
    says: 'Mục lớn “I- …” dùng gạch nối, đậm',
    clause: habit,
    applies: has(/^I- /),
    check: (s) => first(s, /^I- /, (p) => bold(true)(p) ?? size(14, 15)(p)),
  },
  {
    id: 'CT16',
    says: '“1. Tên” đậm; không có tên thì chỉ số đậm',
    clause: habit,
    applies: has(/^2\. Các đơn vị/),
    check: (s) =>
      first(s, /^1\. Mục đích/, bold(true)) ??
      first(s, /^2\. Các đơn vị/, (p) => (p.runs[0]?.bold && !p.runs.at(-1)?.bold ? null : 'sai chữ đậm')),
  },
  {
    id: 'CT17',
    says: '“1.1. Tên” đậm nghiêng',
    clause: habit,
    applies: has(/^1\.1\. /),
    check: (s) => first(s, /^1\.1\. /, (p) => bold(true)(p) ?? italic(true)(p)),
  },
  {
    id: 'CT18',
    says: 'Đề mục nằm trong ngăn dẫn hướng của Word',
    clause: habit,
    applies: has(/^(I- |Phần )/),
    check: (s) =>
      first(
        s,
        /^(I- |Phần )/,
        (p) => same(p.outlineLevel, 0, 'cấp') ?? (p.style.startsWith('heading') ? null : `kiểu ${p.style}`),
      ),
  },
  {
    id: 'CT19',
    says: 'Đề mục đi liền đoạn sau, không rơi cuối trang',
    clause: habit,
    applies: has(/^(I- |Phần |Điều 1)/),
    check: (s) => first(s, /^(I- |Phần |Điều 1)/, (p) => (p.keepNext ? null : 'có thể rơi cuối trang')),
  },
  {
    id: 'CT20',
    says: 'Dòng cuối nội dung đi liền khối chữ ký',
    clause: { hd05: '[C]', hd36: '[C]' },
    applies: (s) => isDocument(s) && s.view?.body.at(-1)?.kind !== 'table',
    check: (s) => every(lastBodyText(s), (p) => (p.keepNext ? null : 'có thể tách trang')),
  },
];
