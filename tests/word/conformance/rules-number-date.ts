import { isDocument, every, size, bold, italic, aligned, inColumn, matches, inOrder, type Rule } from './rule.ts';
import { STYLE, annex, hasNumber, isNumbered, isOfSeveralOrgans, isDated, month, day } from './subjects.ts';

/** Number and symbol, place and date. */
export const numberDateRules: readonly Rule[] = [
  {
    id: 'SO01',
    says: 'Số bắt đầu bằng “Số”, không có dấu hai chấm',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: hasNumber,
    check: (s) => every(s.styled(STYLE.number), matches(/^Số [^:]*$/)),
  },
  {
    id: 'SO02',
    says: 'Số cỡ 14',
    clause: annex(3),
    applies: hasNumber,
    check: (s) => every(s.styled(STYLE.number), size(14)),
  },
  {
    id: 'SO03',
    says: 'Số chữ đứng, không đậm',
    clause: annex(3),
    applies: hasNumber,
    check: (s) => every(s.styled(STYLE.number), (p) => bold(false)(p) ?? italic(false)(p)),
  },
  {
    id: 'SO04',
    says: 'Số cân giữa dưới tên cơ quan',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: hasNumber,
    check: (s) => every(s.styled(STYLE.number), (p) => aligned('center')(p) ?? inColumn(0)(p)),
  },
  {
    id: 'SO05',
    says: 'Số - loại / cơ quan, viết liền không cách',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: isNumbered,
    check: (s) => every(s.styled(STYLE.number), matches(/^Số \d+[a-zđ*]?-[\p{L}]+\/[\p{L}-]+$/u)),
  },
  {
    id: 'SO06',
    says: 'Số dưới 10 thêm số 0 phía trước',
    clause: { hd05: 'II.I.3.2.2', hd36: 'II.1.3.2' },
    applies: isNumbered,
    check: (s) => every(s.styled(STYLE.number), matches(/^Số (0[1-9]|[1-9]\d+)\D/)),
  },
  {
    id: 'SO07',
    says: 'Ký hiệu đúng tên loại và cơ quan',
    clause: { hd05: 'II.I.3.1.2', hd36: 'II.1.3.1' },
    applies: isNumbered,
    check: (s) => {
      const n = s.view?.number;
      return n && 'typeSymbol' in n
        ? every(s.styled(STYLE.number), (p) =>
            p.text.endsWith(`-${n.typeSymbol}/${n.organSymbols.join('-')}`) ? null : 'sai ký hiệu',
          )
        : null;
    },
  },
  {
    id: 'SO08',
    says: 'Liên cơ quan: ký hiệu nối bằng gạch nối',
    clause: { hd05: 'II.I.3.1.2', hd36: 'II.1.3.1' },
    applies: isOfSeveralOrgans,
    check: (s) => every(s.styled(STYLE.number), matches(/\/\p{L}+(-\p{L}+)+$/u)),
  },
  {
    id: 'SO09',
    says: 'Chưa có số thì chừa trống trước ký hiệu',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: (s) => hasNumber(s) && !isNumbered(s),
    check: (s) => every(s.styled(STYLE.number), matches(/^Số {4,}-\p{L}+\/\p{L}+$/u)),
  },
  {
    id: 'ND01',
    says: 'Địa danh, ngày cỡ 14',
    clause: annex(4),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.date), size(14)),
  },
  {
    id: 'ND02',
    says: 'Địa danh, ngày chữ nghiêng',
    clause: annex(4),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.date), italic(true)),
  },
  {
    id: 'ND03',
    says: 'Địa danh, ngày không đậm',
    clause: annex(4),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.date), bold(false)),
  },
  {
    id: 'ND04',
    says: 'Địa danh, ngày cân giữa dưới tiêu đề',
    clause: { hd05: 'II.I.4.2.1', hd36: 'II.1.4.2' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(STYLE.date), (p) => aligned('center')(p) ?? inColumn(2)(p)) ??
      inOrder(s, [STYLE.motto, STYLE.date]),
  },
  {
    id: 'ND05',
    says: 'Giữa địa danh và ngày có dấu phẩy',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.date), matches(/^[^,]+, ngày /)),
  },
  {
    id: 'ND06',
    says: 'Ghi đủ chữ ngày, tháng, năm',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: isDated,
    check: (s) => every(s.styled(STYLE.date), matches(/, ngày \d{2} tháng \d{1,2} năm \d{4}$/)),
  },
  {
    id: 'ND07',
    says: 'Ngày dưới 10 thêm số 0',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: (s) => isDated(s) && day(s) < 10,
    check: (s) => every(s.styled(STYLE.date), matches(/ngày 0\d /)),
  },
  {
    id: 'ND08',
    says: 'Tháng 1, tháng 2 thêm số 0',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: (s) => isDated(s) && month(s) < 3,
    check: (s) => every(s.styled(STYLE.date), matches(/tháng 0[12] /)),
  },
  {
    id: 'ND09',
    says: 'Tháng 3 đến tháng 9 không thêm số 0',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: (s) => isDated(s) && month(s) >= 3 && month(s) < 10,
    check: (s) => every(s.styled(STYLE.date), matches(/tháng [3-9] /)),
  },
  {
    id: 'ND10',
    says: 'Chưa ký thì chừa trống ngày, tháng',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: (s) => isDocument(s) && !isDated(s),
    check: (s) => every(s.styled(STYLE.date), matches(/ngày {3,}tháng {3,}năm/)),
  },
];
