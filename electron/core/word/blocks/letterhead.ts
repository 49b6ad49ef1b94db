import type { DocumentNumberView, DocumentOptions, LetterheadView, PartyDocumentView } from '../party-document.view.ts';
import { AFTER_TABLE, table } from '../ooxml/elements.ts';
import { join, type Markup } from '../ooxml/xml-text.ts';
import { BLANK, letterSubject, oneLine, paddedNumber, placeAndDate, stripEnd, textLines } from '../text/wording.ts';
import { nameLines } from '../text/name-lines.ts';
import { pointsFromMm } from '../ooxml/units.ts';
import { capitalsWidthMm, italicWidthMm } from '../text/text-width.ts';
import type { StyleKey } from '../profiles/profile.ts';
import { type Composer, fitColumns, line, pointsOf } from './composer.ts';

/** "Số 05-HD/VPTW"; a number not yet given leaves a blank. // 05-HD/VPTW, II.I.3 */
export function numberLine(composer: Composer, number: DocumentNumberView): string {
  const prefix = composer.profile.words.numberPrefix.text;
  if ('text' in number) return `${prefix} ${bareNumber(number.text)}`;
  const value = number.number === null || number.number === '' ? BLANK : paddedNumber(number.number);
  return `${prefix} ${value}-${oneLine(number.typeSymbol)}/${number.organSymbols.map(oneLine).join('-')}`;
}

/** Number and symbol without the word before it that people type along. */
function bareNumber(text: string): string {
  return oneLine(text).replace(/^số\s*:?\s*/iu, '');
}

/** Upper body, issuing body and the asterisk, at the top left. // 05-HD/VPTW, II.I.2 */
export function organLines(composer: Composer, letterhead: LetterheadView, columnMm: number): readonly Markup[] {
  return [
    ...letterhead.upperLines.flatMap(textLines).map((text) => organLine(composer, 'upperBody', text, columnMm)),
    ...letterhead.bodyLines.flatMap(textLines).map((text) => organLine(composer, 'issuingBody', text, columnMm)),
    line(composer, 'separator', composer.profile.words.separator.text),
  ];
}

/** A name a little too long for its line is drawn together, as in the official specimen; a longer one takes several lines. */
function organLine(composer: Composer, key: 'upperBody' | 'issuingBody', text: string, columnMm: number): Markup {
  const rule = composer.profile.styles[key];
  const widthOf = (part: string): number => capitalsWidthMm(part, pointsOf(composer.profile, rule), rule.bold);
  const widthMm = widthOf(text);
  if (canBeDrawnTogether(widthMm, columnMm)) return drawnTogether(composer, key, text, widthMm, columnMm);
  return line(composer, key, nameLines(text, widthOf, columnMm - 1).join('\n'));
}

/** True for a line that fits, if need be with its letters a little closer. */
const canBeDrawnTogether = (widthMm: number, columnMm: number): boolean =>
  widthMm - (columnMm - 1) <= widthMm * MAX_CONDENSING + 0.1;

function drawnTogether(composer: Composer, key: StyleKey, text: string, widthMm: number, columnMm: number): Markup {
  const excess = widthMm - (columnMm - 1);
  if (excess <= 0 || !canBeDrawnTogether(widthMm, columnMm)) return line(composer, key, text);
  return line(composer, key, [{ text, spacing: -Math.ceil((pointsFromMm(excess) / text.length) * 20) / 20 }]);
}

const MAX_CONDENSING = 0.06;

/** ĐẢNG CỘNG SẢN VIỆT NAM with a line as long as the words, at the top right. // 05-HD/VPTW, II.I.1 */
function mottoLine(composer: Composer, columnMm: number): Markup {
  const { mottoLine: rule, columnsMm } = composer.profile.header;
  const aside = Math.max(0, (columnMm - columnsMm.right) / 2);
  return line(composer, 'motto', composer.profile.words.motto.text, {
    borderBottom: { points: rule.points, spacePoints: rule.spacePoints },
    ...(aside > 0 ? { leftMm: aside, rightMm: aside } : {}),
  });
}

/**
 * Place and date stay on one line, and so does a name of the body that is only a little too long: both take their room from
 * the gap between the two sides, the date first and then, if it must, from the left.
 */
function headColumns(composer: Composer, letterhead: LetterheadView, date: string): readonly [number, number, number] {
  const { columnsMm } = composer.profile.header;
  const { styles } = composer.profile;
  const datedMm = italicWidthMm(date, pointsOf(composer.profile, styles.placeDate)) + 1;
  const right = Math.min(Math.max(usualRightMm(composer), datedMm), columnsMm.right + columnsMm.gap + DATE_TAKES_MM);
  const [left, gap] = fitColumns({ ...columnsMm, right }, composer.widthMm);
  const nameMm = Math.max(
    ...letterhead.upperLines
      .flatMap(textLines)
      .map((text) => capitalsWidthMm(text, pointsOf(composer.profile, styles.upperBody), false)),
    ...letterhead.bodyLines
      .flatMap(textLines)
      .map((text) => capitalsWidthMm(text, pointsOf(composer.profile, styles.issuingBody), true)),
  );
  const wanted = nameMm * (1 - MAX_CONDENSING) + 1;
  const more = wanted > left && wanted <= left + gap - SMALLEST_GAP_MM ? wanted - left : 0;
  return [left + more, gap - more, composer.widthMm - left - gap];
}

/** On A5 the right side has the room that its fixed words need, and the name of the body what is left. */
function usualRightMm({ profile, widthMm }: Composer): number {
  const { columnsMm } = profile.header;
  if (widthMm >= columnsMm.left + columnsMm.right) return columnsMm.right;
  return capitalsWidthMm(profile.words.motto.text, pointsOf(profile, profile.styles.motto), true) + 1;
}

/** One line; where a long place leaves no room for it, on A5, the day begins the second line instead of being torn. */
function dateLines(composer: Composer, date: string, columnMm: number): string {
  const { styles } = composer.profile;
  const fits = italicWidthMm(date, pointsOf(composer.profile, styles.placeDate)) <= columnMm;
  return fits ? date : date.replace(/, (?=ngày\s)/, ',\n');
}

/** What a very long place may take from the side of the issuing body. */
const DATE_TAKES_MM = 14;
const SMALLEST_GAP_MM = 4;

/** Marks under the number: subject of a letter, draft, urgency, in this order. // 36-HD/VPTW, Phụ lục 1; 05-HD/VPTW, II.II.3 and 4.2 */
function marksUnderNumber(composer: Composer, view: HeadView, columnMm: number): readonly Markup[] {
  const options: DocumentOptions = view.options ?? {};
  const { words } = composer.profile;
  const marks: Markup[] = [];
  if (view.type.form === 'letter') {
    const lines = textLines(view.subject);
    const [first, ...others] = options.subjectAsTyped
      ? lines
      : textLines(letterSubject(stripEnd(lines.join('\n')), words));
    const points = pointsOf(composer.profile, composer.profile.styles.letterSubject);
    for (const text of first === undefined ? [] : [first, ...others]) {
      marks.push(drawnTogether(composer, 'letterSubject', text, italicWidthMm(text, points), columnMm));
    }
  }
  if (options.draftNumber !== undefined)
    marks.push(line(composer, 'draft', `${words.draft.text} ${options.draftNumber}`));
  if (options.urgency !== undefined) marks.push(urgencyLine(composer, options));
  return marks;
}

function urgencyLine(composer: Composer, options: DocumentOptions): Markup {
  const text = composer.profile.words.urgency[options.urgency ?? 'urgent'];
  const color = options.urgencyColor;
  if (color === undefined) return line(composer, 'urgency', text);
  const rule = {
    ...composer.profile.styles.urgency,
    color: color === 'red' ? composer.profile.copy.stamp.color : composer.profile.font.color,
  };
  const profile = { ...composer.profile, styles: { ...composer.profile.styles, urgency: rule } };
  return line({ ...composer, profile, mode: 'direct' }, 'urgency', text);
}

/** What stands in the head of a document. */
export type HeadView = Pick<
  PartyDocumentView,
  'letterhead' | 'number' | 'place' | 'date' | 'type' | 'subject' | 'options'
>;

/** The head of page 1: organ, number and marks on the left; title of the Party, place and date on the right. */
export function letterheadBlock(composer: Composer, view: HeadView): Markup {
  const date = placeAndDate(view.place, view.date, view.options?.expectedDate);
  const columnsMm = headColumns(composer, view.letterhead, date);
  const [leftMm, gapMm, rightMm] = columnsMm;
  const left = [
    ...organLines(composer, view.letterhead, leftMm),
    ...(view.number === null ? [] : [line(composer, 'number', numberLine(composer, view.number))]),
    ...marksUnderNumber(composer, view, leftMm),
  ];
  const right = [mottoLine(composer, rightMm), line(composer, 'placeDate', dateLines(composer, date, rightMm))];
  const head = table({ columnsMm }, [
    {
      whole: true,
      cells: [
        { content: left, widthMm: leftMm },
        { content: [line(composer, 'separator', '')], widthMm: gapMm },
        { content: right, widthMm: rightMm },
      ],
    },
  ]);
  // Word joins tables that touch, and the next block may begin with one.
  return join([head, AFTER_TABLE]);
}
