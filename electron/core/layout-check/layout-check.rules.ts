/**
 * The checker of form that a clerk would be: reads what is being written and points at the place, with the clause and,
 * where it is mechanical, the correction. It advises; only what makes printing impossible blocks. (05-HD/VPTW)
 */
import { formatPartyDate } from '../../contract/calendar-date.ts';
import { documentTypeName, findDocumentType } from '../../contract/document-types.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import { looksSecret } from '../secrecy/secrecy.rules.ts';

export interface LayoutFinding {
  readonly path: string;
  readonly message: string;
  readonly clause: string;
  readonly fix: { readonly from: string; readonly to: string } | null;
  readonly blocking: boolean;
}

const clauses = {
  date: '05-HD/VPTW, Phần II, mục I, điểm 4',
  number: '05-HD/VPTW, Phần II, mục I, điểm 3',
  subject: '05-HD/VPTW, Phần II, mục I, điểm 5',
  letter: '05-HD/VPTW, Phần II, mục I, điểm 5.2.3',
  body: '05-HD/VPTW, Phần II, mục I, điểm 6',
  signature: '05-HD/VPTW, Phần II, mục I, điểm 7',
  appendix: '05-HD/VPTW, Phần II, mục II, điểm 1',
  rights: '399-QĐ/TW, Điều 8–13; sửa được ở trang Soạn văn bản',
  recipients: '05-HD/VPTW, Phần II, mục I, điểm 9',
  secret: 'Luật 117/2025/QH15, Điều 5',
} as const;

/** All findings, in the order of the page. `issued`: the types that the body issues by the table of the office. */
export function checkLayout(
  content: OutgoingContent,
  today: string,
  issued: readonly string[] | null = null,
): readonly LayoutFinding[] {
  const texts: readonly (readonly [path: string, text: string])[] = [
    ['subject', content.subject],
    ...content.grounds.map((text, index) => [`grounds.${index}`, text] as const),
    ...content.blocks.map(({ text }, index) => [`blocks.${index}`, text] as const),
    ...content.appendices.flatMap(({ title, blocks }, index) => [
      [`appendices.${index}`, title] as const,
      ...blocks.map(({ text }, place) => [`appendices.${index}.blocks.${place}`, text] as const),
    ]),
  ];
  return [
    ...checkRights(content, issued),
    ...checkSubject(content),
    ...texts.flatMap(([path, text]) => [
      ...checkDates(path, text),
      ...checkCitations(path, text),
      ...checkEnd(path, text),
      ...checkSecret(path, text),
    ]),
    ...checkAppendices(content),
    ...checkSignatures(content),
    ...checkRecipients(content),
    ...checkDate(content, today),
  ];
}

const finding = (
  path: string,
  message: string,
  clause: keyof typeof clauses,
  fix: LayoutFinding['fix'] = null,
  blocking = false,
): LayoutFinding => ({ path, message, clause: clauses[clause], fix, blocking });

function* checkRights({ typeCode }: OutgoingContent, issued: readonly string[] | null): Generator<LayoutFinding> {
  if (issued === null || typeCode === '' || !findDocumentType(typeCode) || issued.includes(typeCode)) return;
  yield finding('typeCode', `Cơ quan này thường không ban hành ${documentTypeName(typeCode)}.`, 'rights');
}

// An appendix that the text does not name is lost when the sheets part.
function* checkAppendices({ appendices, blocks }: OutgoingContent): Generator<LayoutFinding> {
  if (appendices.length === 0 || blocks.some(({ text }) => /phụ lục|kèm theo/iu.test(text))) return;
  yield finding('appendices', 'Văn bản có phụ lục phải nhắc đến phụ lục trong nội dung.', 'appendix');
}

function* checkSignatures({ typeCode, otherSignatures }: OutgoingContent): Generator<LayoutFinding> {
  if (typeCode === 'BB' && otherSignatures.length === 0)
    yield finding(
      'signerId',
      'Biên bản có chữ ký của người ghi biên bản bên trái và người chủ trì bên phải.',
      'signature',
    );
}

function* checkSubject({ subject, typeCode }: OutgoingContent): Generator<LayoutFinding> {
  if (subject === '') return;
  const letter = findDocumentType(typeCode)?.form === 'letter';
  const state = /^V\/v\s*:?\s*/i.exec(subject);
  if (state)
    yield finding('subject', '“V/v” là cách ghi của cơ quan nhà nước; văn bản của Đảng ghi “về việc”.', 'letter', {
      from: state[0],
      to: letter ? '' : 'về việc ',
    });
  if (/[.;,]$/.test(subject))
    yield finding('subject', 'Trích yếu không có dấu ở cuối.', 'subject', {
      from: subject,
      to: subject.replace(/[\s.;,]+$/, ''),
    });
}

// A short date needs a zero before days below 10 and months 1 and 2, and none before the other months.
function* checkDates(path: string, text: string): Generator<LayoutFinding> {
  for (const match of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g)) {
    const [written, day = '', month = '', year = ''] = match;
    if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) {
      yield finding(path, `Ngày không có trong lịch: “${written}”.`, 'date');
      continue;
    }
    const right = formatPartyDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (right === written) continue;
    const message =
      right.length > written.length
        ? `Ngày viết thiếu số 0: “${written}”. “Ngày dưới 10 và tháng dưới 3 phải thêm số không (0) phía trước”.`
        : `Tháng từ 3 đến 9 không thêm số 0: “${written}”.`;
    yield finding(path, message, 'date', { from: written, to: right });
  }
}

// "12/CT-TW", "số: 5-CT/TW": the order and the marks of a symbol. State documents (NĐ-CP, UBND) keep their own form.
function* checkCitations(path: string, text: string): Generator<LayoutFinding> {
  for (const match of text.matchAll(/số\s*:\s*(?=\d+\s*[-–]\s*\p{Lu})/giu))
    yield finding(path, 'Sau chữ “số” không có dấu hai chấm.', 'number', { from: match[0], to: 'số ' });
  for (const match of text.matchAll(/(?<![\d/])(\d)-(\p{Lu}[\p{L}]{0,4}\/\p{Lu}[\p{Lu}\d]*)/gu))
    yield finding(path, `Số dưới 10 phải có số 0 phía trước: “${match[0]}”.`, 'number', {
      from: match[0],
      to: `0${match[0]}`,
    });
}

function* checkEnd(path: string, text: string): Generator<LayoutFinding> {
  const match = /\.\/\.?\s*$/.exec(text);
  if (match)
    yield finding(path, '“./.” là cách ghi của cơ quan nhà nước; văn bản của Đảng kết thúc bằng dấu chấm.', 'body', {
      from: match[0],
      to: '.',
    });
}

function* checkSecret(path: string, text: string): Generator<LayoutFinding> {
  if (looksSecret(text))
    yield finding(path, 'Có dấu hiệu độ mật. Văn bản mật không soạn trên máy nối mạng.', 'secret', null, true);
}

function* checkRecipients({ lines, typeCode }: OutgoingContent): Generator<LayoutFinding> {
  if (lines.length === 0) return;
  const fileCopy = lines.findIndex(({ target }) => target.kind === 'file_copy');
  if (fileCopy === -1) yield finding('lines', 'Chưa có dòng “Lưu …” ở cuối Nơi nhận.', 'recipients');
  else if (fileCopy !== lines.length - 1)
    yield finding(`lines.${fileCopy}`, 'Dòng “Lưu …” đứng cuối Nơi nhận.', 'recipients');
  for (const [index, { text }] of lines.entries()) {
    const match = /^Lưu\s*:?\s*VT,?\s*/i.exec(text);
    if (match)
      yield finding(`lines.${index}`, 'Ghi “Lưu” và tên nơi lưu, không ghi “VT”.', 'recipients', {
        from: match[0],
        to: 'Lưu ',
      });
  }
  const form = findDocumentType(typeCode)?.form;
  const pointer = lines.findIndex(({ target }) => target.kind === 'pointer');
  if ((form === 'letter' || form === 'submission') && pointer > 0)
    yield finding(`lines.${pointer}`, '“Như trên” là dòng đầu của Nơi nhận.', 'recipients');
}

function* checkDate({ documentDate }: OutgoingContent, today: string): Generator<LayoutFinding> {
  if (documentDate > today) yield finding('documentDate', 'Ngày văn bản chưa tới: số và ngày ghi khi đã ký.', 'date');
}
