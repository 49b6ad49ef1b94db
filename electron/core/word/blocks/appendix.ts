import { formatPartyDate } from '../../../contract/calendar-date.ts';
import type { AppendixView, PartyDocumentView } from '../party-document.view.ts';
import type { Markup } from '../ooxml/xml-text.ts';
import { inCapitals, oneLine, textLines } from '../text/wording.ts';
import { type Composer, line } from './composer.ts';
import { numberLine } from './letterhead.ts';

/** "PHỤ LỤC 1", its title, the line that ties it to its document, five hyphens. // 05-HD/VPTW, II.II.1.2 */
export function appendixHead(
  composer: Composer,
  view: PartyDocumentView,
  appendix: AppendixView,
  index: number,
): readonly Markup[] {
  const { words } = composer.profile;
  const several = (view.appendices ?? []).length > 1;
  const reference = appendixReference(composer, view, appendix);
  return [
    line(composer, 'appendixLabel', several ? `${words.appendix.text} ${index + 1}` : words.appendix.text, {
      keepNext: true,
    }),
    ...textLines(appendix.title).map((text) => line(composer, 'appendixTitle', text, { keepNext: true })),
    ...(reference === '' ? [] : [line(composer, 'appendixReference', reference, { keepNext: true })]),
    line(composer, 'subjectRule', words.subjectRule.text),
  ];
}

/** "(Kèm theo Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng)". */
function appendixReference(composer: Composer, view: PartyDocumentView, appendix: AppendixView): string {
  if (appendix.reference !== undefined) return oneLine(appendix.reference);
  const { words } = composer.profile;
  if (words.appendixReference.text === '') return '';
  const number = view.number === null ? '' : ` ${numberLine(composer, view.number).replace(/^S/, 's')}`;
  const date = view.date === null ? ', ngày      /      /      ' : `, ngày ${formatPartyDate(view.date)}`;
  return `(${words.appendixReference.text} ${sentenceCase(view.type.name)}${number}${date} của ${issuerName(view)})`;
}

/** "THÔNG BÁO" → "Thông báo". */
function sentenceCase(name: string): string {
  const lower = oneLine(name).toLocaleLowerCase('vi');
  return inCapitals(lower.charAt(0)) + lower.slice(1);
}

function issuerName(view: PartyDocumentView): string {
  return (
    view.letterhead.issuerName ?? [...view.letterhead.bodyLines, ...view.letterhead.upperLines].map(oneLine).join(' ')
  );
}
