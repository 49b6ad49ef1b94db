import {
  aligned,
  bold,
  every,
  hasForm,
  inCapitals,
  inColumn,
  inOrder,
  isDocument,
  italic,
  matches,
  position,
  type Rule,
  same,
  size,
  type Subject,
} from './rule.ts';

const MOTTO = 'Tiêu đề Đảng';
const UPPER = 'Cơ quan cấp trên';
const BODY = 'Cơ quan ban hành';
const STAR = 'Dấu sao';
const NUMBER = 'Số và ký hiệu';
const DATE = 'Date';
const hasUpper = (s: Subject): boolean => isDocument(s) && (s.view?.letterhead.upperLines.length ?? 0) > 0;
const hasNumber = (s: Subject): boolean => isDocument(s) && s.view?.number !== null;
const isNumbered = (s: Subject): boolean => {
  const number = s.view?.number;
  return number != null && 'number' in number && number.number !== null;
};
const isDated = (s: Subject): boolean => isDocument(s) && s.view?.date !== null;
const annex = (row05: number, row36 = row05): { hd05: string; hd36: string } => ({
  hd05: `Phụ lục 2, dòng ${row05}`,
  hd36: `Phụ lục 3, dòng ${row36}`,
});
const month = (s: Subject): number => Number(s.view?.date?.slice(5, 7) ?? 0);
const day = (s: Subject): number => Number(s.view?.date?.slice(8, 10) ?? 0);
const upright = (style: string) => (s: Subject) => every(s.styled(style), italic(false));

/** Title of the Party, issuing body, number, place and date. */
export const headRules: readonly Rule[] = [
  {
    id: 'TD01',
    says: 'Tiêu đề ghi “ĐẢNG CỘNG SẢN VIỆT NAM”',
    clause: { hd05: 'II.I.1.1', hd36: 'II.1.1.1' },
    applies: isDocument,
    check: (s) => every(s.styled(MOTTO), matches(/^ĐẢNG CỘNG SẢN VIỆT NAM$/)),
  },
  {
    id: 'TD02',
    says: 'Tiêu đề cỡ 15',
    clause: annex(1),
    applies: isDocument,
    check: (s) => every(s.styled(MOTTO), size(15)),
  },
  {
    id: 'TD03',
    says: 'Tiêu đề đậm',
    clause: annex(1),
    applies: isDocument,
    check: (s) => every(s.styled(MOTTO), bold(true)),
  },
  { id: 'TD04', says: 'Tiêu đề chữ đứng', clause: annex(1), applies: isDocument, check: upright(MOTTO) },
  {
    id: 'TD05',
    says: 'Tiêu đề ở góc phải',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) => every(s.styled(MOTTO), inColumn(2)),
  },
  {
    id: 'TD06',
    says: 'Tiêu đề ở dòng đầu',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) => same(s.file.paragraphs.find((p) => p.column === 2)?.style, MOTTO, 'dòng đầu bên phải'),
  },
  {
    id: 'TD07',
    says: 'Dưới tiêu đề có đường kẻ ngang nét liền',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) => every(s.styled(MOTTO), (p) => same(p.borderBottom?.attributes['w:val'], 'single', 'đường kẻ')),
  },
  {
    id: 'TD08',
    says: 'Đường kẻ dài bằng tiêu đề (72 đến 75 mm)',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(MOTTO), (p) => {
        const width = mottoColumn(s) - ((p.left + p.right) * 25.4) / 1440;
        return width >= 72 && width <= 75 ? null : `dài ${width.toFixed(1)} mm`;
      }),
  },
  {
    id: 'TD09',
    says: 'Tiêu đề chỉ có một',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (s) => same(s.styled(MOTTO).length, 1, 'số lần'),
  },
  {
    id: 'CQ01',
    says: 'Cơ quan cấp trên cỡ 14',
    clause: annex(2),
    applies: hasUpper,
    check: (s) => every(s.styled(UPPER), size(14)),
  },
  {
    id: 'CQ02',
    says: 'Cơ quan cấp trên không đậm',
    clause: annex(2),
    applies: hasUpper,
    check: (s) => every(s.styled(UPPER), bold(false)),
  },
  {
    id: 'CQ03',
    says: 'Cơ quan cấp trên in hoa',
    clause: annex(2),
    applies: hasUpper,
    check: (s) => every(s.styled(UPPER), inCapitals),
  },
  { id: 'CQ04', says: 'Cơ quan cấp trên chữ đứng', clause: annex(2), applies: hasUpper, check: upright(UPPER) },
  {
    id: 'CQ05',
    says: 'Cơ quan cấp trên ở góc trái',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: hasUpper,
    check: (s) => every(s.styled(UPPER), inColumn(0)),
  },
  {
    id: 'CQ06',
    says: 'Không có cấp trên thì không ghi dòng trên',
    clause: { hd05: 'II.I.2.1', hd36: 'II.1.2.1' },
    applies: (s) => isDocument(s) && !hasUpper(s),
    check: (s) => same(s.styled(UPPER).length, 0, 'số dòng'),
  },
  {
    id: 'CQ07',
    says: 'Cơ quan ban hành cỡ 14',
    clause: annex(2),
    applies: isDocument,
    check: (s) => every(s.styled(BODY), size(14)),
  },
  {
    id: 'CQ08',
    says: 'Cơ quan ban hành đậm',
    clause: annex(2),
    applies: isDocument,
    check: (s) => every(s.styled(BODY), bold(true)),
  },
  {
    id: 'CQ09',
    says: 'Cơ quan ban hành in hoa',
    clause: annex(2),
    applies: isDocument,
    check: (s) => every(s.styled(BODY), inCapitals),
  },
  { id: 'CQ10', says: 'Cơ quan ban hành chữ đứng', clause: annex(2), applies: isDocument, check: upright(BODY) },
  {
    id: 'CQ11',
    says: 'Cơ quan ban hành ở góc trái, cân giữa',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => every(s.styled(BODY), (p) => inColumn(0)(p) ?? aligned('center')(p)),
  },
  {
    id: 'CQ12',
    says: 'Cơ quan ban hành dưới cơ quan cấp trên',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: hasUpper,
    check: (s) => inOrder(s, [UPPER, BODY]),
  },
  {
    id: 'CQ13',
    says: 'Tên cơ quan ghi đúng như đã lưu',
    clause: { hd05: 'II.I.2.1', hd36: 'II.1.2.1' },
    applies: isDocument,
    check: (s) =>
      same(
        s
          .styled(BODY)
          .map((p) => p.text)
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
    check: (s) => every([...s.styled(UPPER), ...s.styled(BODY)], size(14)),
  },
  {
    id: 'CQ15',
    says: 'Dấu sao (*) ở dòng riêng',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STAR), matches(/^\*$/)) ?? same(s.styled(STAR).length, 1, 'số dòng'),
  },
  {
    id: 'CQ16',
    says: 'Dấu sao cỡ 14, không đậm, cân giữa',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STAR), (p) => size(14)(p) ?? bold(false)(p) ?? aligned('center')(p)),
  },
  {
    id: 'CQ17',
    says: 'Dấu sao ngăn cơ quan ban hành với số',
    clause: { hd05: 'II.I.2.2', hd36: 'II.1.2.2' },
    applies: isDocument,
    check: (s) => inOrder(s, [BODY, STAR, NUMBER]),
  },
  {
    id: 'SO01',
    says: 'Số bắt đầu bằng “Số”, không có dấu hai chấm',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: hasNumber,
    check: (s) => every(s.styled(NUMBER), matches(/^Số [^:]*$/)),
  },
  {
    id: 'SO02',
    says: 'Số cỡ 14',
    clause: annex(3),
    applies: hasNumber,
    check: (s) => every(s.styled(NUMBER), size(14)),
  },
  {
    id: 'SO03',
    says: 'Số chữ đứng, không đậm',
    clause: annex(3),
    applies: hasNumber,
    check: (s) => every(s.styled(NUMBER), (p) => bold(false)(p) ?? italic(false)(p)),
  },
  {
    id: 'SO04',
    says: 'Số cân giữa dưới tên cơ quan',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: hasNumber,
    check: (s) => every(s.styled(NUMBER), (p) => aligned('center')(p) ?? inColumn(0)(p)),
  },
  {
    id: 'SO05',
    says: 'Số - loại / cơ quan, viết liền không cách',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: isNumbered,
    check: (s) => every(s.styled(NUMBER), matches(/^Số \d+[a-zđ*]?-[\p{L}]+\/[\p{L}-]+$/u)),
  },
  {
    id: 'SO06',
    says: 'Số dưới 10 thêm số 0 phía trước',
    clause: { hd05: 'II.I.3.2.2', hd36: 'II.1.3.2' },
    applies: isNumbered,
    check: (s) => every(s.styled(NUMBER), matches(/^Số (0[1-9]|[1-9]\d+)\D/)),
  },
  {
    id: 'SO07',
    says: 'Ký hiệu đúng tên loại và cơ quan',
    clause: { hd05: 'II.I.3.1.2', hd36: 'II.1.3.1' },
    applies: isNumbered,
    check: (s) => {
      const n = s.view?.number;
      return n && 'typeSymbol' in n
        ? every(s.styled(NUMBER), (p) =>
            p.text.endsWith(`-${n.typeSymbol}/${n.organSymbols.join('-')}`) ? null : 'sai ký hiệu',
          )
        : null;
    },
  },
  {
    id: 'SO08',
    says: 'Liên cơ quan: ký hiệu nối bằng gạch nối',
    clause: { hd05: 'II.I.3.1.2', hd36: 'II.1.3.1' },
    applies: (s) => {
      const n = s.view?.number;
      return n != null && 'organSymbols' in n && n.organSymbols.length > 1;
    },
    check: (s) => every(s.styled(NUMBER), matches(/\/\p{L}+(-\p{L}+)+$/u)),
  },
  {
    id: 'SO09',
    says: 'Chưa có số thì chừa trống trước ký hiệu',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: (s) => hasNumber(s) && !isNumbered(s),
    check: (s) => every(s.styled(NUMBER), matches(/^Số {4,}-\p{L}+\/\p{L}+$/u)),
  },
  {
    id: 'ND01',
    says: 'Địa danh, ngày cỡ 14',
    clause: annex(4),
    applies: isDocument,
    check: (s) => every(s.styled(DATE), size(14)),
  },
  {
    id: 'ND02',
    says: 'Địa danh, ngày chữ nghiêng',
    clause: annex(4),
    applies: isDocument,
    check: (s) => every(s.styled(DATE), italic(true)),
  },
  {
    id: 'ND03',
    says: 'Địa danh, ngày không đậm',
    clause: annex(4),
    applies: isDocument,
    check: (s) => every(s.styled(DATE), bold(false)),
  },
  {
    id: 'ND04',
    says: 'Địa danh, ngày cân giữa dưới tiêu đề',
    clause: { hd05: 'II.I.4.2.1', hd36: 'II.1.4.2' },
    applies: isDocument,
    check: (s) => every(s.styled(DATE), (p) => aligned('center')(p) ?? inColumn(2)(p)) ?? inOrder(s, [MOTTO, DATE]),
  },
  {
    id: 'ND05',
    says: 'Giữa địa danh và ngày có dấu phẩy',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: isDocument,
    check: (s) => every(s.styled(DATE), matches(/^[^,]+, ngày /)),
  },
  {
    id: 'ND06',
    says: 'Ghi đủ chữ ngày, tháng, năm',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: isDated,
    check: (s) => every(s.styled(DATE), matches(/, ngày \d{2} tháng \d{1,2} năm \d{4}$/)),
  },
  {
    id: 'ND07',
    says: 'Ngày dưới 10 thêm số 0',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: (s) => isDated(s) && day(s) < 10,
    check: (s) => every(s.styled(DATE), matches(/ngày 0\d /)),
  },
  {
    id: 'ND08',
    says: 'Tháng 1, tháng 2 thêm số 0',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: (s) => isDated(s) && month(s) < 3,
    check: (s) => every(s.styled(DATE), matches(/tháng 0[12] /)),
  },
  {
    id: 'ND09',
    says: 'Tháng 3 đến tháng 9 không thêm số 0',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: (s) => isDated(s) && month(s) >= 3 && month(s) < 10,
    check: (s) => every(s.styled(DATE), matches(/tháng [3-9] /)),
  },
  {
    id: 'ND10',
    says: 'Chưa ký thì chừa trống ngày, tháng',
    clause: { hd05: 'II.I.4.2.2', hd36: 'II.1.4.2' },
    applies: (s) => isDocument(s) && !isDated(s),
    check: (s) => every(s.styled(DATE), matches(/ngày {3,}tháng {3,}năm/)),
  },
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
      inOrder(s, [NUMBER, DATE, 'Title']),
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
      same(position(s, s.styled('Trích yếu công văn')[0]), position(s, s.styled(NUMBER)[0]) + 1, 'vị trí'),
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

/** Width of the right column of the first table in millimetres. */
function mottoColumn(s: Subject): number {
  const cell = s.file.document.children[0]?.children
    .find((one) => one.name === 'w:tbl')
    ?.children.find((one) => one.name === 'w:tblGrid')?.children[2];
  return (Number(cell?.attributes['w:w'] ?? 0) * 25.4) / 1440;
}
