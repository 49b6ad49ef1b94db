import { every, aligned, inColumn, matches, same, inOrder, type Rule } from './rule.ts';

/** Appendices. */
export const appendixRules: readonly Rule[] = [
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
