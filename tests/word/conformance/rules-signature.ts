import { descendants } from '../support/xml-tree.ts';
import {
  isDocument,
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
import {
  STYLE,
  annex,
  hasAuthority,
  hasTitle,
  hasSole,
  isConcurrent,
  isJoint,
  isMinutes,
  isConfirmed,
  oneSigner,
  concurrentlyBetween,
  confirmationOrder,
} from './subjects.ts';

const signature = { hd05: 'II.I.7.2', hd36: 'II.1.7.2' };
const signatureCase = { hd05: 'II.I.7.1.2', hd36: 'II.1.7.1' };

/** Authority, title, name. */
export const signatureRules: readonly Rule[] = [
  {
    id: 'CK01',
    says: 'Quyền hạn cỡ 14',
    clause: annex(7),
    applies: hasAuthority,
    check: (s) => every(s.styled(STYLE.authority), size(14)),
  },
  {
    id: 'CK02',
    says: 'Quyền hạn in hoa, đậm, đứng',
    clause: annex(7),
    applies: hasAuthority,
    check: (s) => every(s.styled(STYLE.authority), (p) => inCapitals(p) ?? bold(true)(p) ?? italic(false)(p)),
  },
  {
    id: 'CK03',
    says: 'Ký hiệu T/M, K/T, T/L viết hoa, có gạch chéo',
    clause: signatureCase,
    applies: hasAuthority,
    check: (s) => every(s.styled(STYLE.authority), matches(/^(T\/M|K\/T|T\/L) \p{Lu}/u)),
  },
  {
    id: 'CK04',
    says: 'Chức vụ dưới quyền hạn: cỡ 14, in hoa',
    clause: annex(7),
    applies: hasTitle,
    check: (s) => every(s.styled(STYLE.title), (p) => size(14)(p) ?? inCapitals(p)),
  },
  {
    id: 'CK05',
    says: 'Chức vụ dưới quyền hạn: đứng, không đậm',
    clause: annex(7),
    applies: hasTitle,
    check: (s) => every(s.styled(STYLE.title), (p) => bold(false)(p) ?? italic(false)(p)),
  },
  {
    id: 'CK06',
    says: 'Không có quyền hạn thì chức vụ đậm',
    clause: { hd05: '[M] trang 16, 18–23', hd36: '[M] II.1.7.1' },
    applies: hasSole,
    check: (s) => every(s.styled(STYLE.sole), (p) => bold(true)(p) ?? size(14)(p) ?? inCapitals(p)),
  },
  {
    id: 'CK07',
    says: 'Họ tên cỡ 14',
    clause: annex(7),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.name), size(14)),
  },
  {
    id: 'CK08',
    says: 'Họ tên đậm, đứng, không in hoa',
    clause: annex(7),
    applies: isDocument,
    check: (s) =>
      every(
        s.styled(STYLE.name),
        (p) => bold(true)(p) ?? italic(false)(p) ?? (p.text === p.text.toLocaleUpperCase('vi') ? 'in hoa' : null),
      ),
  },
  {
    id: 'CK09',
    says: 'Quyền hạn, chức vụ, họ tên theo thứ tự từ trên xuống',
    clause: signature,
    applies: (s) => oneSigner(s) && !isConfirmed(s),
    check: (s) => inOrder(s, [STYLE.authority, STYLE.title, STYLE.name]) ?? inOrder(s, [STYLE.sole, STYLE.name]),
  },
  {
    id: 'CK10',
    says: 'Khối ký ở góc phải',
    clause: { hd05: 'II.I.7.2.1', hd36: 'II.1.7.2' },
    applies: oneSigner,
    check: (s) => every([...s.styled(STYLE.authority), ...s.styled(STYLE.sole), ...s.styled(STYLE.name)], inColumn(2)),
  },
  {
    id: 'CK11',
    says: 'Khối ký cân giữa',
    clause: signature,
    applies: isDocument,
    check: (s) =>
      every(
        [...s.styled(STYLE.authority), ...s.styled(STYLE.title), ...s.styled(STYLE.sole), ...s.styled(STYLE.name)],
        aligned('center'),
      ),
  },
  {
    id: 'CK12',
    says: 'Chừa ít nhất 20 mm cho chữ ký và dấu',
    clause: { hd05: 'II.I.8.2; [M] trang 29', hd36: 'II.1.8.2' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(STYLE.name), (p) =>
        p.before >= mm(20) ? null : `chừa ${((p.before * 25.4) / 1440).toFixed(0)} mm`,
      ),
  },
  {
    id: 'CK13',
    says: 'Khối ký và nơi nhận không tách trang',
    clause: { hd05: '[C]', hd36: '[C]' },
    applies: isDocument,
    check: (s) => (descendants(s.file.document, 'w:cantSplit').length >= 2 ? null : 'có thể tách trang'),
  },
  {
    id: 'CK14',
    says: 'kiêm: chữ thường, đứng, không đậm, giữa hai chức danh',
    clause: { hd05: 'II.I.7.1.2 đ', hd36: 'II.1.7.1 đ' },
    applies: isConcurrent,
    check: (s) =>
      every(s.styled('Kiêm'), (p) => matches(/^kiêm$/)(p) ?? bold(false)(p) ?? italic(false)(p)) ??
      concurrentlyBetween(s),
  },
  {
    id: 'CK15',
    says: 'kiêm: hai chức danh đều đậm, in hoa',
    clause: { hd05: 'II.I.7.1.2 đ', hd36: 'II.1.7.1 đ' },
    applies: isConcurrent,
    check: (s) =>
      same(s.styled(STYLE.sole).length, 2, 'số chức danh') ??
      every(s.styled(STYLE.sole), (p) => bold(true)(p) ?? inCapitals(p)),
  },
  {
    id: 'CK16',
    says: 'Liên cơ quan: chức vụ và tên cơ quan đều đậm',
    clause: { hd05: 'II.I.7.1.2 g', hd36: 'II.1.7.1 g' },
    applies: isJoint,
    check: (s) =>
      same(s.styled(STYLE.sole).length, 2 * (s.view?.signatures.length ?? 0), 'số dòng') ??
      every(s.styled(STYLE.sole), bold(true)),
  },
  {
    id: 'CK17',
    says: 'Liên cơ quan: cơ quan chủ trì bên phải',
    clause: { hd05: 'II.I.7.2.4', hd36: 'II.1.7.2' },
    applies: isJoint,
    check: (s) => same(s.styled(STYLE.name).find((p) => p.column === 1)?.text, s.view?.signatures[0]?.name, 'bên phải'),
  },
  {
    id: 'CK18',
    says: 'Liên cơ quan: cơ quan khác bên trái',
    clause: { hd05: 'II.I.7.2.4', hd36: 'II.1.7.2' },
    applies: isJoint,
    check: (s) => same(s.styled(STYLE.name).find((p) => p.column === 0)?.text, s.view?.signatures[1]?.name, 'bên trái'),
  },
  {
    id: 'CK19',
    says: 'Nhiều cơ quan thì xuống hàng dưới',
    clause: { hd05: 'II.I.7.2.4', hd36: 'II.1.7.2' },
    applies: (s) => isJoint(s) && (s.view?.signatures.length ?? 0) > 2,
    check: (s) => same(s.styled(STYLE.name).at(-1)?.text, s.view?.signatures[2]?.name, 'hàng dưới'),
  },
  {
    id: 'CK20',
    says: 'Biên bản: chủ trì bên phải, người ghi bên trái',
    clause: { hd05: 'II.I.7.1.2 e', hd36: 'II.1.7.1 e' },
    applies: isMinutes,
    check: (s) =>
      same(s.styled(STYLE.sole).find((p) => p.text === 'CHỦ TRÌ HỘI NGHỊ')?.column, 1, 'cột chủ trì') ??
      same(s.styled(STYLE.sole).find((p) => p.text === 'NGƯỜI GHI BIÊN BẢN')?.column, 0, 'cột người ghi'),
  },
  {
    id: 'CK21',
    says: 'Xác nhận chữ ký: chữ đứng, không đậm',
    clause: { hd05: 'II.I.7.1.2 a, e', hd36: 'II.1.7.1 a, e' },
    applies: isConfirmed,
    check: (s) =>
      every(
        s.styled('Xác nhận chữ ký'),
        (p) => matches(/^Xác nhận chữ ký của đồng chí/)(p) ?? bold(false)(p) ?? italic(false)(p),
      ),
  },
  {
    id: 'CK22',
    says: 'Xác nhận chữ ký: dưới chữ ký được xác nhận, T/L rồi chức vụ',
    clause: { hd05: 'II.I.7.1.2 a, e', hd36: 'II.1.7.1 a, e' },
    applies: isConfirmed,
    check: (s) => confirmationOrder(s),
  },
  {
    id: 'CK23',
    says: 'Họ tên không kèm học hàm, học vị, quân hàm',
    clause: signatureCase,
    applies: isDocument,
    check: (s) =>
      every(s.styled(STYLE.name), (p) =>
        /^(GS|PGS|TS|ThS|Đại tá|Thượng tá|Thiếu tướng)/.test(p.text) ? 'có học hàm, học vị' : null,
      ),
  },
];
