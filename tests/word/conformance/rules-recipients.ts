import { isDocument, hasForm, every, size, bold, italic, inColumn, matches, inOrder, type Rule } from './rule.ts';
import { STYLE, annex, fileCopyLast } from './subjects.ts';

const recipients = { hd05: 'II.I.9.2', hd36: 'II.1.9.2' };

/** Nơi nhận. */
export const recipientRules: readonly Rule[] = [
  {
    id: 'NN01',
    says: '“Nơi nhận” ở dòng riêng, có dấu hai chấm',
    clause: { hd05: 'II.I.9.2.1 và 9.2.5', hd36: 'II.1.9.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.label), matches(/^Nơi nhận:$/)),
  },
  {
    id: 'NN02',
    says: '“Nơi nhận” cỡ 14, đứng, không đậm',
    clause: annex(9),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.label), (p) => size(14)(p) ?? bold(false)(p) ?? italic(false)(p)),
  },
  {
    id: 'NN03',
    says: 'Dưới cụm từ “Nơi nhận” có đường kẻ',
    clause: { hd05: 'II.I.9.2.1', hd36: 'Phụ lục 3, dòng 9' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(STYLE.label), (p) =>
        p.runs.find((run) => run.text.startsWith('Nơi nhận'))?.underline ? null : 'không có đường kẻ',
      ),
  },
  {
    id: 'NN04',
    says: 'Đường kẻ chỉ dài bằng cụm từ, không kẻ dấu hai chấm',
    clause: { hd05: 'II.I.9.2.1' },
    applies: isDocument,
    check: (s) =>
      every(s.styled(STYLE.label), (p) =>
        p.runs.find((run) => run.text === ':')?.underline ? 'kẻ cả dấu hai chấm' : null,
      ),
  },
  {
    id: 'NN05',
    says: 'Nơi nhận ở góc trái dưới nội dung',
    clause: { hd05: 'II.I.9.2.1', hd36: 'Phụ lục 1' },
    applies: isDocument,
    check: (s) => every([...s.styled(STYLE.label), ...s.styled(STYLE.list)], inColumn(0)),
  },
  {
    id: 'NN06',
    says: 'Danh sách nơi nhận cỡ 12',
    clause: annex(9),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.list), size(12)),
  },
  {
    id: 'NN07',
    says: 'Danh sách nơi nhận đứng, không đậm',
    clause: annex(9),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.list), bold(false)),
  },
  {
    id: 'NN08',
    says: 'Mỗi nơi một dòng, có gạch đầu dòng',
    clause: annex(9),
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.list), matches(/^- \S/)),
  },
  {
    id: 'NN09',
    says: 'Sau mỗi nơi nhận có dấu chấm phẩy',
    clause: { hd05: 'II.I.9.2.5' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.list).slice(0, -1), matches(/[^;,.];$/)),
  },
  {
    id: 'NN10',
    says: 'Sau mỗi nơi nhận có dấu phẩy',
    clause: { hd36: 'II.1.9.2' },
    applies: isDocument,
    check: (s) => every(s.styled(STYLE.list).slice(0, -1), matches(/[^;,.],$/)),
  },
  {
    id: 'NN11',
    says: 'Nơi lưu ở cuối, kết thúc bằng dấu chấm',
    clause: { hd05: 'II.I.9.2.5', hd36: 'II.1.9.2' },
    applies: isDocument,
    check: fileCopyLast,
  },
  {
    id: 'NN12',
    says: 'Công văn, tờ trình: dòng đầu là “Như trên”',
    clause: { hd05: 'II.I.9.2.3 và 9.2.4', hd36: 'II.1.9.2' },
    applies: hasForm('letter', 'submission'),
    check: (s) => every(s.styled(STYLE.list).slice(0, 1), matches(/^- Như trên[;,]$/)),
  },
  {
    id: 'NN13',
    says: 'Văn bản khác không ghi “Như trên”',
    clause: recipients,
    applies: hasForm('titled'),
    check: (s) => (s.styled(STYLE.list).some((p) => p.text.startsWith('- Như trên')) ? 'có Như trên' : null),
  },
  {
    id: 'NN14',
    says: 'Chỉ dẫn “(để báo cáo)” nghiêng, trong ngoặc',
    clause: { hd05: '[C], mẫu 1', hd36: '[C], mẫu 1' },
    applies: isDocument,
    check: (s) =>
      every(
        s.styled(STYLE.list).filter((p) => p.text.includes('(')),
        (p) => (p.runs.some((run) => run.text === 'để báo cáo' && run.italic) ? null : 'không nghiêng'),
      ),
  },
  {
    id: 'NN15',
    says: 'Từ “Nơi nhận” đứng trên danh sách',
    clause: recipients,
    applies: isDocument,
    check: (s) => inOrder(s, [STYLE.label, STYLE.list]),
  },
];
