import { hasForm, every, size, bold, italic, matches, same, inOrder, type Rule } from './rule.ts';
import { annex, withText, first, several, single, hasGrounds } from './subjects.ts';

/** Addressees and grounds. */
export const addresseeRules: readonly Rule[] = [
  {
    id: 'KG01',
    says: 'Công văn ghi “Kính gửi:”',
    clause: { hd05: 'II.I.9.2.3', hd36: 'II.1.9.2' },
    applies: hasForm('letter'),
    check: (s) => first(s, /^Kính (gửi|trình):/, matches(/^Kính gửi:/)),
  },
  {
    id: 'KG02',
    says: 'Tờ trình ghi “Kính trình:”',
    clause: { hd05: 'II.I.9.2.4' },
    applies: hasForm('submission'),
    check: (s) => first(s, /^Kính (gửi|trình):/, matches(/^Kính trình:/)),
  },
  {
    id: 'KG03',
    says: 'Tờ trình ghi “Kính gửi:”',
    clause: { hd36: 'II.1.9.2' },
    applies: hasForm('submission'),
    check: (s) => first(s, /^Kính (gửi|trình):/, matches(/^Kính gửi:/)),
  },
  {
    id: 'KG04',
    says: '“Kính gửi/Kính trình” cỡ 14 nghiêng, nhiều nơi',
    clause: annex(9),
    applies: several,
    check: (s) => every(s.styled('Kính gửi'), (p) => size(14)(p) ?? italic(true)(p) ?? bold(false)(p)),
  },
  {
    id: 'KG05',
    says: '“Kính gửi/Kính trình” nghiêng, một nơi',
    clause: annex(9),
    applies: single,
    check: (s) =>
      every(s.styled('Salutation'), (p) => (p.runs[0]?.italic && !p.runs[1]?.italic ? null : 'sai kiểu chữ')),
  },
  {
    id: 'KG06',
    says: 'Tên nơi nhận trực tiếp cỡ 14–15, đứng',
    clause: { hd05: 'Phụ lục 2, dòng 9' },
    applies: several,
    check: (s) => every(s.styled('Salutation'), (p) => size(14, 15)(p) ?? italic(false)(p) ?? bold(false)(p)),
  },
  {
    id: 'KG07',
    says: 'Tên nơi nhận trực tiếp cỡ 14, đứng',
    clause: { hd36: 'Phụ lục 3, dòng 9' },
    applies: several,
    check: (s) => every(s.styled('Salutation'), (p) => size(14)(p) ?? italic(false)(p)),
  },
  {
    id: 'KG08',
    says: 'Sau mỗi nơi có dấu chấm phẩy (;)',
    clause: { hd05: 'II.I.9.2.5' },
    applies: (s) => several(s) || single(s),
    check: (s) => every(s.styled('Salutation'), matches(/[^;,.];$/)),
  },
  {
    id: 'KG09',
    says: 'Sau mỗi nơi có dấu phẩy (,)',
    clause: { hd36: 'II.1.9.2' },
    applies: (s) => several(s) || single(s),
    check: (s) => every(s.styled('Salutation'), matches(/[^;,.],$/)),
  },
  {
    id: 'KG10',
    says: 'Nhiều nơi: mỗi nơi một dòng, có gạch đầu dòng',
    clause: annex(9),
    applies: several,
    check: (s) =>
      every(s.styled('Salutation'), matches(/^- \S/)) ??
      same(s.styled('Salutation').length, s.view?.addressees?.length, 'số dòng'),
  },
  {
    id: 'KG11',
    says: 'Kính gửi của công văn: giữa trang đầu, trước nội dung',
    clause: { hd05: 'II.I.9.2.3', hd36: 'II.1.9.2' },
    applies: hasForm('letter'),
    check: (s) => inOrder(s, ['Trích yếu công văn', 'Salutation', 'Căn cứ']) ?? inOrder(s, ['Salutation', 'Body Text']),
  },
  {
    id: 'KG12',
    says: 'Kính trình của tờ trình: dưới tên loại và trích yếu',
    clause: { hd05: 'II.I.9.2.4', hd36: 'II.1.9.2' },
    applies: hasForm('submission'),
    check: (s) => inOrder(s, ['Title', 'Subtitle', 'Gạch dưới trích yếu', 'Salutation', 'Body Text']),
  },
  {
    id: 'KG13',
    says: 'Văn bản khác không có Kính gửi',
    clause: { hd05: 'II.I.9.2.3', hd36: 'II.1.9.2' },
    applies: hasForm('titled'),
    check: (s) => same(withText(s, /^Kính (gửi|trình)/).length, 0, 'số dòng'),
  },
  {
    id: 'CC01',
    says: 'Mỗi căn cứ một dòng riêng, mở đầu “- ”',
    clause: { hd05: 'II.I.6.2.2' },
    applies: hasGrounds,
    check: (s) =>
      every(s.styled('Căn cứ'), matches(/^- \S/)) ??
      same(s.styled('Căn cứ').length, s.view?.grounds?.length, 'số căn cứ'),
  },
  {
    id: 'CC02',
    says: 'Cuối mỗi căn cứ có dấu chấm phẩy',
    clause: { hd05: 'II.I.6.2.2', hd36: 'II.1.6.2' },
    applies: hasGrounds,
    check: (s) => every(s.styled('Căn cứ').slice(0, -1), matches(/[^;,.];$/)),
  },
  {
    id: 'CC03',
    says: 'Căn cứ cuối cùng kết thúc bằng dấu chấm',
    clause: { hd05: 'II.I.6.2.2' },
    applies: hasGrounds,
    check: (s) => every(s.styled('Căn cứ').slice(-1), matches(/[^;,.]\.$/)),
  },
  {
    id: 'CC04',
    says: 'Căn cứ cuối cùng kết thúc bằng dấu phẩy',
    clause: { hd36: 'II.1.6.2' },
    applies: hasGrounds,
    check: (s) => every(s.styled('Căn cứ').slice(-1), matches(/[^;,.],$/)),
  },
  {
    id: 'CC05',
    says: 'Căn cứ chữ đứng, không đậm, cỡ nội dung',
    clause: annex(6),
    applies: hasGrounds,
    check: (s) => every(s.styled('Căn cứ'), (p) => italic(false)(p) ?? bold(false)(p) ?? size(14, 15)(p)),
  },
  {
    id: 'CC06',
    says: 'Căn cứ đứng trước nội dung',
    clause: { hd05: 'II.I.6.2.2', hd36: 'II.1.6.2' },
    applies: hasGrounds,
    check: (s) => inOrder(s, ['Căn cứ', 'Body Text']),
  },
];
