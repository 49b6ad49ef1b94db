import type { SignatureView } from '../../../electron/core/word/party-document.view.ts';
import { descendants } from '../support/xml-tree.ts';
import {
  aligned,
  bold,
  every,
  type Finding,
  hasForm,
  inCapitals,
  inColumn,
  inOrder,
  isCopy,
  isDocument,
  italic,
  matches,
  mm,
  position,
  type Rule,
  same,
  size,
  type Subject,
} from './rule.ts';

const annex = (row05: number, row36 = row05): { hd05: string; hd36: string } => ({
  hd05: `Phụ lục 2, dòng ${row05}`,
  hd36: `Phụ lục 3, dòng ${row36}`,
});
const AUTHORITY = 'Quyền hạn';
const TITLE = 'Chức vụ';
const SOLE = 'Chức vụ không có quyền hạn';
const NAME = 'Signature';
const LABEL = 'Nơi nhận';
const LIST = 'Danh sách nơi nhận';
const signature = { hd05: 'II.I.7.2', hd36: 'II.1.7.2' };
const signatureCase = { hd05: 'II.I.7.1.2', hd36: 'II.1.7.1' };
const recipients = { hd05: 'II.I.9.2', hd36: 'II.1.9.2' };

const views = (s: Subject): readonly SignatureView[] => [
  ...(s.view?.signatures ?? []),
  ...(s.view?.confirmation === undefined ? [] : [s.view.confirmation.signature]),
];
const some =
  (test: (view: SignatureView) => boolean) =>
  (s: Subject): boolean =>
    isDocument(s) && views(s).some(test);
const hasAuthority = some((view) => view.authority !== undefined);
const hasTitle = some((view) => view.authority !== undefined && view.title !== undefined);
const hasSole = some((view) => view.authority === undefined);
const isConcurrent = some((view) => view.concurrentTitle !== undefined);
const isJoint = some((view) => view.organ !== undefined);
const isMinutes = some((view) => view.title === 'NGƯỜI GHI BIÊN BẢN');
const isConfirmed = (s: Subject): boolean => s.view?.confirmation !== undefined;
const oneSigner = (s: Subject): boolean => isDocument(s) && s.view?.signatures.length === 1;
const option =
  (name: 'urgency' | 'draftNumber' | 'drafterCode' | 'contact' | 'notForMedia') =>
  (s: Subject): boolean =>
    s.view?.options?.[name] !== undefined;
const last = (s: Subject): Finding => every(s.styled(LIST).slice(-1), matches(/^- Lưu [^:]+\.$/));

/** Signature, recipients, marks under the number, contact; then the copies. */
export const closingRules: readonly Rule[] = [
  {
    id: 'CK01',
    says: 'Quyền hạn cỡ 14',
    clause: annex(7),
    applies: hasAuthority,
    check: (s) => every(s.styled(AUTHORITY), size(14)),
  },
  {
    id: 'CK02',
    says: 'Quyền hạn in hoa, đậm, đứng',
    clause: annex(7),
    applies: hasAuthority,
    check: (s) => every(s.styled(AUTHORITY), (p) => inCapitals(p) ?? bold(true)(p) ?? italic(false)(p)),
  },
  {
    id: 'CK03',
    says: 'Ký hiệu T/M, K/T, T/L viết hoa, có gạch chéo',
    clause: signatureCase,
    applies: hasAuthority,
    check: (s) => every(s.styled(AUTHORITY), matches(/^(T\/M|K\/T|T\/L) \p{Lu}/u)),
  },
  {
    id: 'CK04',
    says: 'Chức vụ dưới quyền hạn: cỡ 14, in hoa',
    clause: annex(7),
    applies: hasTitle,
    check: (s) => every(s.styled(TITLE), (p) => size(14)(p) ?? inCapitals(p)),
  },
  {
    id: 'CK05',
    says: 'Chức vụ dưới quyền hạn: đứng, không đậm',
    clause: annex(7),
    applies: hasTitle,
    check: (s) => every(s.styled(TITLE), (p) => bold(false)(p) ?? italic(false)(p)),
  },
  {
    id: 'CK06',
    says: 'Không có quyền hạn thì chức vụ đậm',
    clause: { hd05: '[M] trang 16, 18–23', hd36: '[M] II.1.7.1' },
    applies: hasSole,
    check: (s) => every(s.styled(SOLE), (p) => bold(true)(p) ?? size(14)(p) ?? inCapitals(p)),
  },
  {
    id: 'CK07',
    says: 'Họ tên cỡ 14',
    clause: annex(7),
    applies: isDocument,
    check: (s) => every(s.styled(NAME), size(14)),
  },
  {
    id: 'CK08',
    says: 'Họ tên đậm, đứng, không in hoa',
    clause: annex(7),
    applies: isDocument,
    check: (s) =>
      every(
        s.styled(NAME),
        (p) => bold(true)(p) ?? italic(false)(p) ?? (p.text === p.text.toLocaleUpperCase('vi') ? 'in hoa' : null),
      ),
  },
  {
    id: 'CK09',
    says: 'Quyền hạn, chức vụ, họ tên theo thứ tự từ trên xuống',
    clause: signature,
    applies: (s) => oneSigner(s) && !isConfirmed(s),
    check: (s) => inOrder(s, [AUTHORITY, TITLE, NAME]) ?? inOrder(s, [SOLE, NAME]),
  },
  {
    id: 'CK10',
    says: 'Khối ký ở góc phải',
    clause: { hd05: 'II.I.7.2.1', hd36: 'II.1.7.2' },
    applies: oneSigner,
    check: (s) => every([...s.styled(AUTHORITY), ...s.styled(SOLE), ...s.styled(NAME)], inColumn(2)),
  },
  {
    id: 'CK11',
    says: 'Khối ký cân giữa',
    clause: signature,
    applies: isDocument,
    check: (s) =>
      every([...s.styled(AUTHORITY), ...s.styled(TITLE), ...s.styled(SOLE), ...s.styled(NAME)], aligned('center')),
  },
  {
    id: 'CK12',
    says: 'Chừa ít nhất 20 mm cho chữ ký và dấu',
    clause: { hd05: 'II.I.8.2; [M] trang 29', hd36: 'II.1.8.2' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(NAME), (p) => (p.before >= mm(20) ? null : `chừa ${((p.before * 25.4) / 1440).toFixed(0)} mm`)),
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
      every(s.styled('Kiêm'), (p) => matches(/^kiêm$/)(p) ?? bold(false)(p) ?? italic(false)(p)) ?? kiemBetween(s),
  },
  {
    id: 'CK15',
    says: 'kiêm: hai chức danh đều đậm, in hoa',
    clause: { hd05: 'II.I.7.1.2 đ', hd36: 'II.1.7.1 đ' },
    applies: isConcurrent,
    check: (s) =>
      same(s.styled(SOLE).length, 2, 'số chức danh') ?? every(s.styled(SOLE), (p) => bold(true)(p) ?? inCapitals(p)),
  },
  {
    id: 'CK16',
    says: 'Liên cơ quan: chức vụ và tên cơ quan đều đậm',
    clause: { hd05: 'II.I.7.1.2 g', hd36: 'II.1.7.1 g' },
    applies: isJoint,
    check: (s) =>
      same(s.styled(SOLE).length, 2 * (s.view?.signatures.length ?? 0), 'số dòng') ?? every(s.styled(SOLE), bold(true)),
  },
  {
    id: 'CK17',
    says: 'Liên cơ quan: cơ quan chủ trì bên phải',
    clause: { hd05: 'II.I.7.2.4', hd36: 'II.1.7.2' },
    applies: isJoint,
    check: (s) => same(s.styled(NAME).find((p) => p.column === 1)?.text, s.view?.signatures[0]?.name, 'bên phải'),
  },
  {
    id: 'CK18',
    says: 'Liên cơ quan: cơ quan khác bên trái',
    clause: { hd05: 'II.I.7.2.4', hd36: 'II.1.7.2' },
    applies: isJoint,
    check: (s) => same(s.styled(NAME).find((p) => p.column === 0)?.text, s.view?.signatures[1]?.name, 'bên trái'),
  },
  {
    id: 'CK19',
    says: 'Nhiều cơ quan thì xuống hàng dưới',
    clause: { hd05: 'II.I.7.2.4', hd36: 'II.1.7.2' },
    applies: (s) => isJoint(s) && (s.view?.signatures.length ?? 0) > 2,
    check: (s) => same(s.styled(NAME).at(-1)?.text, s.view?.signatures[2]?.name, 'hàng dưới'),
  },
  {
    id: 'CK20',
    says: 'Biên bản: chủ trì bên phải, người ghi bên trái',
    clause: { hd05: 'II.I.7.1.2 e', hd36: 'II.1.7.1 e' },
    applies: isMinutes,
    check: (s) =>
      same(s.styled(SOLE).find((p) => p.text === 'CHỦ TRÌ HỘI NGHỊ')?.column, 1, 'cột chủ trì') ??
      same(s.styled(SOLE).find((p) => p.text === 'NGƯỜI GHI BIÊN BẢN')?.column, 0, 'cột người ghi'),
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
      every(s.styled(NAME), (p) =>
        /^(GS|PGS|TS|ThS|Đại tá|Thượng tá|Thiếu tướng)/.test(p.text) ? 'có học hàm, học vị' : null,
      ),
  },
  {
    id: 'NN01',
    says: '“Nơi nhận” ở dòng riêng, có dấu hai chấm',
    clause: { hd05: 'II.I.9.2.1 và 9.2.5', hd36: 'II.1.9.2' },
    applies: isDocument,
    check: (s) => every(s.styled(LABEL), matches(/^Nơi nhận:$/)),
  },
  {
    id: 'NN02',
    says: '“Nơi nhận” cỡ 14, đứng, không đậm',
    clause: annex(9),
    applies: isDocument,
    check: (s) => every(s.styled(LABEL), (p) => size(14)(p) ?? bold(false)(p) ?? italic(false)(p)),
  },
  {
    id: 'NN03',
    says: 'Dưới cụm từ “Nơi nhận” có đường kẻ',
    clause: { hd05: 'II.I.9.2.1', hd36: 'Phụ lục 3, dòng 9' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(LABEL), (p) =>
        p.runs.find((run) => run.text.startsWith('Nơi nhận'))?.underline ? null : 'không có đường kẻ',
      ),
  },
  {
    id: 'NN04',
    says: 'Đường kẻ chỉ dài bằng cụm từ, không kẻ dấu hai chấm',
    clause: { hd05: 'II.I.9.2.1' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(LABEL), (p) => (p.runs.find((run) => run.text === ':')?.underline ? 'kẻ cả dấu hai chấm' : null)),
  },
  {
    id: 'NN05',
    says: 'Nơi nhận ở góc trái dưới nội dung',
    clause: { hd05: 'II.I.9.2.1', hd36: 'Phụ lục 1' },
    applies: isDocument,
    check: (s) => every([...s.styled(LABEL), ...s.styled(LIST)], inColumn(0)),
  },
  {
    id: 'NN06',
    says: 'Danh sách nơi nhận cỡ 12',
    clause: annex(9),
    applies: isDocument,
    check: (s) => every(s.styled(LIST), size(12)),
  },
  {
    id: 'NN07',
    says: 'Danh sách nơi nhận đứng, không đậm',
    clause: annex(9),
    applies: isDocument,
    check: (s) => every(s.styled(LIST), bold(false)),
  },
  {
    id: 'NN08',
    says: 'Mỗi nơi một dòng, có gạch đầu dòng',
    clause: annex(9),
    applies: isDocument,
    check: (s) => every(s.styled(LIST), matches(/^- \S/)),
  },
  {
    id: 'NN09',
    says: 'Sau mỗi nơi nhận có dấu chấm phẩy',
    clause: { hd05: 'II.I.9.2.5' },
    applies: isDocument,
    check: (s) => every(s.styled(LIST).slice(0, -1), matches(/[^;,.];$/)),
  },
  {
    id: 'NN10',
    says: 'Sau mỗi nơi nhận có dấu phẩy',
    clause: { hd36: 'II.1.9.2' },
    applies: isDocument,
    check: (s) => every(s.styled(LIST).slice(0, -1), matches(/[^;,.],$/)),
  },
  {
    id: 'NN11',
    says: 'Nơi lưu ở cuối, kết thúc bằng dấu chấm',
    clause: { hd05: 'II.I.9.2.5', hd36: 'II.1.9.2' },
    applies: isDocument,
    check: last,
  },
  {
    id: 'NN12',
    says: 'Công văn, tờ trình: dòng đầu là “Như trên”',
    clause: { hd05: 'II.I.9.2.3 và 9.2.4', hd36: 'II.1.9.2' },
    applies: hasForm('letter', 'submission'),
    check: (s) => every(s.styled(LIST).slice(0, 1), matches(/^- Như trên[;,]$/)),
  },
  {
    id: 'NN13',
    says: 'Văn bản khác không ghi “Như trên”',
    clause: recipients,
    applies: hasForm('titled'),
    check: (s) => (s.styled(LIST).some((p) => p.text.startsWith('- Như trên')) ? 'có Như trên' : null),
  },
  {
    id: 'NN14',
    says: 'Chỉ dẫn “(để báo cáo)” nghiêng, trong ngoặc',
    clause: { hd05: '[C], mẫu 1', hd36: '[C], mẫu 1' },
    applies: isDocument,
    check: (s) =>
      every(
        s.styled(LIST).filter((p) => p.text.includes('(')),
        (p) => (p.runs.some((run) => run.text === 'để báo cáo' && run.italic) ? null : 'không nghiêng'),
      ),
  },
  {
    id: 'NN15',
    says: 'Từ “Nơi nhận” đứng trên danh sách',
    clause: recipients,
    applies: isDocument,
    check: (s) => inOrder(s, [LABEL, LIST]),
  },
  {
    id: 'BS01',
    says: 'Mức độ khẩn: KHẨN, THƯỢNG KHẨN, HOẢ TỐC',
    clause: { hd05: 'II.II.3', hd36: 'II.2.1' },
    applies: option('urgency'),
    check: (s) => every(s.styled('Mức độ khẩn'), matches(/^(KHẨN|THƯỢNG KHẨN|HO[ẢA]\u0309? TỐC|HỎA TỐC)$/)),
  },
  {
    id: 'BS02',
    says: 'Mức độ khẩn cỡ 14, đậm, đứng',
    clause: annex(11, 10),
    applies: option('urgency'),
    check: (s) => every(s.styled('Mức độ khẩn'), (p) => size(14)(p) ?? bold(true)(p) ?? italic(false)(p)),
  },
  {
    id: 'BS03',
    says: 'Mức độ khẩn dưới số; công văn thì dưới trích yếu',
    clause: { hd05: 'II.II.3', hd36: 'II.2.1' },
    applies: option('urgency'),
    check: (s) =>
      every(s.styled('Mức độ khẩn'), inColumn(0)) ?? inOrder(s, ['Số và ký hiệu', 'Trích yếu công văn', 'Mức độ khẩn']),
  },
  {
    id: 'BS04',
    says: 'Mức độ khẩn mực đỏ',
    clause: { hd36: 'II.2.1' },
    applies: option('urgency'),
    check: (s) =>
      every(s.styled('Mức độ khẩn'), (p) => (p.runs.every((run) => run.color === 'C00000') ? null : 'không đỏ')),
  },
  {
    id: 'BS05',
    says: 'Dự thảo lần n: cỡ 14 nghiêng, không đậm',
    clause: annex(12, 11),
    applies: option('draftNumber'),
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
    applies: option('draftNumber'),
    check: (s) => every(s.styled('Dự thảo'), inColumn(0)) ?? inOrder(s, ['Số và ký hiệu', 'Dự thảo', 'Mức độ khẩn']),
  },
  {
    id: 'BS07',
    says: 'Người soạn thảo, số bản: 11 đứng',
    clause: { hd05: 'Phụ lục 2, dòng 13' },
    applies: option('drafterCode'),
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
    applies: option('drafterCode'),
    check: (s) => every(s.styled('Người soạn thảo'), (p) => size(8)(p) ?? inCapitals(p)),
  },
  {
    id: 'BS09',
    says: 'Người soạn thảo ở cuối nơi nhận',
    clause: { hd05: 'II.II.5', hd36: 'II.2.3' },
    applies: option('drafterCode'),
    check: (s) => same(position(s, s.styled('Người soạn thảo')[0]), position(s, s.styled(LIST).at(-1)) + 1, 'vị trí'),
  },
  {
    id: 'BS10',
    says: 'Thông tin liên hệ cỡ 10, đứng',
    clause: annex(14, 13),
    applies: option('contact'),
    check: (s) => every(s.styled('Thông tin liên hệ'), (p) => size(10)(p) ?? bold(false)(p) ?? italic(false)(p)),
  },
  {
    id: 'BS11',
    says: 'Thông tin liên hệ dưới đường kẻ hết chiều ngang',
    clause: { hd05: 'II.II.6', hd36: 'II.2.4' },
    applies: option('contact'),
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
    applies: option('contact'),
    check: (s) => same(s.file.paragraphs.findLast((p) => p.text !== '')?.style, 'Thông tin liên hệ', 'dòng cuối'),
  },
  {
    id: 'BS13',
    says: '“Không phổ biến …” giữa, cách mép dưới 10 mm',
    clause: { hd05: 'II.II.4.1' },
    applies: option('notForMedia'),
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
    applies: option('notForMedia'),
    check: (s) =>
      every(s.styled('Không phổ biến'), (p) => aligned('center')(p) ?? same(p.frame, undefined, 'khung')) ??
      inOrder(s, [NAME, 'Không phổ biến']),
  },
  {
    id: 'BS15',
    says: '“Không phổ biến …” in hoa, 12, đậm',
    clause: annex(12, 11),
    applies: option('notForMedia'),
    check: (s) => every(s.styled('Không phổ biến'), (p) => inCapitals(p) ?? size(12)(p) ?? bold(true)(p)),
  },
  ...copyRules(),
];

function kiemBetween(s: Subject): Finding {
  const at = position(s, s.styled('Kiêm')[0]);
  const [before, after] = s.styled(SOLE);
  return position(s, before) === at - 1 && position(s, after) === at + 1 ? null : 'không ở giữa';
}

function confirmationOrder(s: Subject): Finding {
  const confirmation = position(s, s.styled('Xác nhận chữ ký')[0]);
  const confirming = position(s, s.styled(AUTHORITY).at(-1));
  const title = position(s, s.styled(TITLE).at(-1));
  const name = position(s, s.styled(NAME).at(-1));
  const signed = position(s, s.styled(NAME)[0]);
  return signed < confirmation && confirmation < confirming && confirming < title && title < name ? null : 'sai thứ tự';
}

function copyRules(): readonly Rule[] {
  const block = { hd36: 'II.3.3' };
  const stamp = { hd05: 'Phụ lục 3' };
  const rowTexts = (s: Subject): readonly string[] =>
    s.file.paragraphs.filter((p) => p.runs.some((run) => run.color === 'C00000')).map((p) => p.text);
  return [
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
        ) ?? inOrder(s, ['Cơ quan cấp trên', 'Cơ quan ban hành', 'Dấu sao', 'Số và ký hiệu', LABEL, LIST]),
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
        every(s.styled('Date'), (p) => size(14)(p) ?? italic(true)(p)) ?? inOrder(s, ['Loại bản sao', 'Date', NAME]),
    },
    {
      id: 'SA08',
      says: 'Chức vụ, họ tên người ký sao: góc phải, tên 14 đậm',
      clause: { hd05: 'II.III.2', hd36: 'II.3.3' },
      applies: isCopy,
      check: (s) => every(s.styled(NAME), (p) => size(14)(p) ?? bold(true)(p) ?? inColumn(2)(p)),
    },
    {
      id: 'SA09',
      says: 'Nơi nhận bản sao: dưới số bản sao, mỗi nơi dấu phẩy, cuối dấu chấm',
      clause: block,
      applies: isCopy,
      check: (s) => every(s.styled(LIST).slice(0, -1), matches(/,$/)) ?? last(s),
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
          rowTexts(s)
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
        rowTexts(s).some((text) => /^Hình thức sao: (sao y|sao lục|trích sao)$/.test(text)) ? null : 'sai hình thức',
    },
    {
      id: 'SA16',
      says: 'Số bản sao trong dấu “n-BS/cơ quan”',
      clause: stamp,
      applies: isCopy,
      check: (s) => (rowTexts(s).some((text) => /^Số, ký hiệu bản sao: \d+-BS\/\p{L}+$/u.test(text)) ? null : 'sai số'),
    },
    {
      id: 'SA17',
      says: 'Dấu bên trái, chữ ký người sao bên phải',
      clause: { hd05: 'II.III.2' },
      applies: isCopy,
      check: (s) => every([...s.styled(SOLE), ...s.styled(AUTHORITY), ...s.styled(NAME)], inColumn(2)),
    },
    {
      id: 'SA18',
      says: 'Quyền hạn 14 đậm, chức vụ 14 in hoa của người sao',
      clause: { hd05: 'II.III.2', hd36: 'II.3.3' },
      applies: (s) => s.copy?.signature.authority !== undefined,
      check: (s) =>
        every(s.styled(AUTHORITY), (p) => size(14)(p) ?? bold(true)(p)) ??
        every(s.styled(TITLE), (p) => size(14)(p) ?? bold(false)(p) ?? inCapitals(p)),
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
}
