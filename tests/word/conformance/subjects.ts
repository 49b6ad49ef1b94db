import type { SignatureView } from '../../../electron/core/word/party-document.view.ts';
import type { ReadParagraph } from '../support/word-file.ts';
import { every, type Finding, isDocument, italic, matches, position, type Subject } from './rule.ts';

/** What rules ask of a document before they apply, and where they look; shared by the rule files. */

/** Word's names of the styles the rules speak of. */
export const STYLE = {
  motto: 'Tiêu đề Đảng',
  upper: 'Cơ quan cấp trên',
  body: 'Cơ quan ban hành',
  star: 'Dấu sao',
  number: 'Số và ký hiệu',
  date: 'Date',
  authority: 'Quyền hạn',
  title: 'Chức vụ',
  sole: 'Chức vụ không có quyền hạn',
  name: 'Signature',
  label: 'Nơi nhận',
  list: 'Danh sách nơi nhận',
} as const;

/** Row of the table of sizes: Phụ lục 2 of 05-HD, Phụ lục 3 of 36-HD. */
export const annex = (row05: number, row36 = row05): { hd05: string; hd36: string } => ({
  hd05: `Phụ lục 2, dòng ${row05}`,
  hd36: `Phụ lục 3, dòng ${row36}`,
});

export const hasUpper = (s: Subject): boolean => isDocument(s) && (s.view?.letterhead.upperLines.length ?? 0) > 0;
export const hasNumber = (s: Subject): boolean => isDocument(s) && s.view?.number !== null;
export const isNumbered = (s: Subject): boolean => {
  const number = s.view?.number ?? null;
  return number !== null && 'number' in number && number.number !== null;
};
export const isOfSeveralOrgans = (s: Subject): boolean => {
  const number = s.view?.number ?? null;
  return number !== null && 'organSymbols' in number && number.organSymbols.length > 1;
};
export const isDated = (s: Subject): boolean => isDocument(s) && s.view?.date !== null;
export const month = (s: Subject): number => Number(s.view?.date?.slice(5, 7) ?? 0);
export const day = (s: Subject): number => Number(s.view?.date?.slice(8, 10) ?? 0);
export const upright =
  (style: string) =>
  (s: Subject): Finding =>
    every(s.styled(style), italic(false));

/** Paragraphs whose text matches. */
export const withText = (s: Subject, pattern: RegExp): readonly ReadParagraph[] =>
  s.file.paragraphs.filter((p) => pattern.test(p.text));
export const has =
  (pattern: RegExp) =>
  (s: Subject): boolean =>
    isDocument(s) && withText(s, pattern).length > 0;
export const first = (s: Subject, pattern: RegExp, check: (p: ReadParagraph) => Finding): Finding =>
  every(withText(s, pattern), check);
export const flowing = (s: Subject): readonly ReadParagraph[] =>
  s.styled('Body Text').filter((p) => p.align === 'both');
export const several = (s: Subject): boolean => (s.view?.addressees?.length ?? 0) > 1;
export const single = (s: Subject): boolean => s.view?.addressees?.length === 1;
export const hasGrounds = (s: Subject): boolean => (s.view?.grounds?.length ?? 0) > 0;
/** The last paragraph of body text before the closing part. */
export const lastBodyText = (s: Subject): readonly ReadParagraph[] => {
  const closing: readonly string[] = [STYLE.authority, STYLE.sole, STYLE.label];
  const end = s.file.paragraphs.findIndex((p) => closing.includes(p.style) && p.text !== '');
  return s.file.paragraphs
    .slice(0, end)
    .filter((p) => p.text !== '' && p.style === 'Body Text')
    .slice(-1);
};

const signatureViews = (s: Subject): readonly SignatureView[] => [
  ...(s.view?.signatures ?? []),
  ...(s.view?.confirmation === undefined ? [] : [s.view.confirmation.signature]),
];
const some =
  (test: (view: SignatureView) => boolean) =>
  (s: Subject): boolean =>
    isDocument(s) && signatureViews(s).some(test);
export const hasAuthority = some((view) => view.authority !== undefined);
export const hasTitle = some((view) => view.authority !== undefined && view.title !== undefined);
export const hasSole = some((view) => view.authority === undefined);
export const isConcurrent = some((view) => view.concurrentTitle !== undefined);
export const isJoint = some((view) => view.organ !== undefined);
export const isMinutes = some((view) => view.title === 'NGƯỜI GHI BIÊN BẢN');
export const isConfirmed = (s: Subject): boolean => s.view?.confirmation !== undefined;
export const oneSigner = (s: Subject): boolean => isDocument(s) && s.view?.signatures.length === 1;
export const hasOption =
  (name: 'urgency' | 'draftNumber' | 'drafterCode' | 'contact' | 'notForMedia') =>
  (s: Subject): boolean =>
    s.view?.options?.[name] !== undefined;

export const fileCopyLast = (s: Subject): Finding => every(s.styled(STYLE.list).slice(-1), matches(/^- Lưu [^:]+\.$/));
export const concurrentlyBetween = (s: Subject): Finding => {
  const at = position(s, s.styled('Kiêm')[0]);
  const [before, after] = s.styled(STYLE.sole);
  return position(s, before) === at - 1 && position(s, after) === at + 1 ? null : 'không ở giữa';
};
export const confirmationOrder = (s: Subject): Finding => {
  const places = [
    s.styled(STYLE.name)[0],
    s.styled('Xác nhận chữ ký')[0],
    s.styled(STYLE.authority).at(-1),
    s.styled(STYLE.title).at(-1),
    s.styled(STYLE.name).at(-1),
  ].map((paragraph) => position(s, paragraph));
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1)) ? null : 'sai thứ tự';
};

/** Texts written in the colour of the stamp. */
export const stampTexts = (s: Subject): readonly string[] =>
  s.file.paragraphs.filter((p) => p.runs.some((run) => run.color === 'C00000')).map((p) => p.text);

/** Width of the right column of the first table in millimetres. */
export function mottoColumnMm(s: Subject): number {
  const table = s.file.document.children[0]?.children.find((one) => one.name === 'w:tbl');
  const column = table?.children.find((one) => one.name === 'w:tblGrid')?.children[2];
  return (Number(column?.attributes['w:w'] ?? 0) * 25.4) / 1440;
}
