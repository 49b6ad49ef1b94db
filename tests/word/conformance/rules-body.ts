import type { ReadParagraph } from '../support/word-file.ts';
import {
  aligned,
  bold,
  every,
  type Finding,
  hasForm,
  inColumn,
  inOrder,
  isDocument,
  italic,
  matches,
  mm,
  type Rule,
  same,
  size,
  type Subject,
} from './rule.ts';

const annex = (row05: number, row36 = row05): { hd05: string; hd36: string } => ({
  hd05: `Phụ lục 2, dòng ${row05}`,
  hd36: `Phụ lục 3, dòng ${row36}`,
});
const bodyClause = { hd05: 'II.I.6.2.1', hd36: 'II.1.6.2' };
const structure = { hd05: 'II.I.6.2.3', hd36: 'II.1.6.2' };
const habit = { hd05: '[M] trang 1, 28, 29', hd36: '[M] lời văn' };

const has = (pattern: RegExp) => (s: Subject) => isDocument(s) && s.file.paragraphs.some((p) => pattern.test(p.text));
const with_ = (s: Subject, pattern: RegExp): readonly ReadParagraph[] =>
  s.file.paragraphs.filter((p) => pattern.test(p.text));
const flowing = (s: Subject): readonly ReadParagraph[] => s.styled('Body Text').filter((p) => p.align === 'both');
const several = (s: Subject): boolean => (s.view?.addressees?.length ?? 0) > 1;
const single = (s: Subject): boolean => s.view?.addressees?.length === 1;
const hasGrounds = (s: Subject): boolean => (s.view?.grounds?.length ?? 0) > 0;
const lastBodyText = (s: Subject): readonly ReadParagraph[] => {
  const before = s.file.paragraphs.findIndex(
    (p) => ['Quyền hạn', 'Chức vụ không có quyền hạn', 'Nơi nhận'].includes(p.style) && p.text !== '',
  );
  return s.file.paragraphs
    .slice(0, before)
    .filter((p) => p.text !== '' && p.style === 'Body Text')
    .slice(-1);
};
const first = (s: Subject, pattern: RegExp, check: (p: ReadParagraph) => Finding): Finding =>
  every(with_(s, pattern), check);

/** Addressees, grounds, body and its structure. */
export const bodyRules: readonly Rule[] = [
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
    check: (s) => same(with_(s, /^Kính (gửi|trình)/).length, 0, 'số dòng'),
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
        with_(s, /^Điều \d/)
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
        with_(s, /^\p{L}\) Nội dung/u)
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
  {
    id: 'PL01',
    says: 'Hai phụ lục trở lên ghi số Ả-rập',
    clause: { hd05: 'II.II.1.1', hd36: 'II.4.5' },
    applies: (s) => (s.view?.appendices?.length ?? 0) > 1,
    check: (s) =>
      same(
        s
          .styled('Phụ lục')
          .map((p) => p.text)
          .join('|'),
        'PHỤ LỤC 1|PHỤ LỤC 2',
        'phụ lục',
      ),
  },
  {
    id: 'PL02',
    says: 'Một phụ lục không ghi số',
    clause: { hd05: 'II.II.1.1', hd36: 'II.4.5' },
    applies: (s) => s.view?.appendices?.length === 1,
    check: (s) =>
      same(
        s
          .styled('Phụ lục')
          .map((p) => p.text)
          .join('|'),
        'PHỤ LỤC',
        'phụ lục',
      ),
  },
  {
    id: 'PL03',
    says: '“Phụ lục” ở dòng riêng, giữa; tiêu đề ở dưới',
    clause: { hd05: 'II.II.1.2', hd36: 'II.4.5' },
    applies: (s) => s.view?.appendices !== undefined,
    check: (s) =>
      every([...s.styled('Phụ lục'), ...s.styled('Tiêu đề phụ lục')], aligned('center')) ??
      inOrder(s, ['Phụ lục', 'Tiêu đề phụ lục']),
  },
  {
    id: 'PL04',
    says: 'Dưới tiêu đề có chỉ dẫn số, ngày, cơ quan',
    clause: { hd05: 'II.II.1.2' },
    applies: (s) => s.view?.appendices !== undefined,
    check: (s) =>
      every(s.styled('Chỉ dẫn phụ lục'), matches(/^\(Kèm theo .+ số .+, ngày \d{2}\/\d{1,2}\/\d{4} của .+\)$/)) ??
      inOrder(s, ['Tiêu đề phụ lục', 'Chỉ dẫn phụ lục']),
  },
  {
    id: 'PL05',
    says: 'Mỗi phụ lục ở trang riêng',
    clause: { hd05: 'II.II.1.1', hd36: 'II.4.5' },
    applies: (s) => s.view?.appendices !== undefined,
    check: (s) => same(s.file.sections.length, 1 + (s.view?.appendices?.length ?? 0), 'số phần'),
  },
  {
    id: 'PL06',
    says: 'Số trang ghi riêng cho từng phụ lục',
    clause: { hd05: 'II.IV.5.2' },
    applies: (s) => s.view?.appendices !== undefined,
    check: (s) =>
      same(
        s.file.sections
          .slice(1)
          .every((one) => one.children.some((c) => c.name === 'w:pgNumType' && c.attributes['w:start'] === '1')),
        true,
        'đánh số lại',
      ),
  },
  {
    id: 'PL07',
    says: 'Trang đầu phụ lục không lặp chỉ dẫn phạm vi của văn bản',
    clause: { hd05: 'II.II.4.1', hd36: 'II.2.2' },
    applies: (s) => s.view?.appendices !== undefined,
    check: (s) =>
      same(
        s.file.sections
          .slice(1)
          .every((one) =>
            one.children.some(
              (c) =>
                c.name === 'w:headerReference' &&
                c.attributes['w:type'] === 'first' &&
                c.attributes['r:id'] === 'part_blank',
            ),
          ),
        true,
        'đầu trang riêng',
      ),
  },
  {
    id: 'PL08',
    says: 'Phụ lục đứng sau nơi nhận và chữ ký',
    clause: { hd05: 'II.II.1.1', hd36: 'II.4.5' },
    applies: (s) => s.view?.appendices !== undefined,
    check: (s) =>
      inOrder(s, ['Danh sách nơi nhận', 'Signature', 'Phụ lục']) ??
      (s.styled('Phụ lục').some((p) => inColumn(0)(p) === null) ? 'trong bảng' : null),
  },
];
