import { formatPartyLongDate } from '../../../contract/calendar-date.ts';
import type { IsoDate, RichText, TextSpan } from '../party-document.view.ts';
import { cleanText } from '../ooxml/xml-text.ts';
import type { FixedWords } from '../profiles/profile.ts';

/** One line of text: cleaned, spaces collapsed (line feeds go too). */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Lines of text: each cleaned and trimmed, empty ones dropped. */
export function textLines(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

/** An item of a list without the dash in front and the punctuation behind that people type: "- Các ban;" → "Các ban". */
export function bareItem(text: string): string {
  return stripEnd(bareOpening(oneLine(text)));
}

function bareOpening(text: string): string {
  return text.replace(/^[-–—•+*]\s*/, '');
}

/** The same, keeping the line breaks somebody put in to balance a long item. */
export function bareLines(text: string): string {
  const [first = '', ...others] = textLines(text);
  return stripEnd([bareOpening(first), ...others].join('\n'));
}

/** Text without closing punctuation; dots of an omission ("…", "...") stay. */
export function stripEnd(text: string): string {
  return text.replace(/\s*(?:\.\/\.?|[,;:]|(?<!\.)\.(?!\.))*\s*$/u, '');
}

/** Capital letters the Vietnamese way. */
export function inCapitals(text: string): string {
  return cleanText(text).toLocaleUpperCase('vi');
}

/** Small first letter where the subject opens with one of the words listed in the profile. // 05-HD/VPTW, II.I.5.1 */
function lowerOpening(subject: string, words: FixedWords): string {
  const opening = words.subjectOpenings.lowered.find((word) => startsWithWord(subject, word));
  return opening === undefined ? subject : subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1);
}

/** A titled document's subject: small first letter, and "về việc" for the State's "V/v". // 05-HD/VPTW, II.I.5.1 */
export function titledSubject(subject: string, words: FixedWords): string {
  return lowerOpening(subject.replace(/^v\/v\s*:?\s*/iu, 'về việc '), words);
}

/** A letter's subject with the opening the rule book wants: "về việc …"; whatever was typed ("V/v", "Về việc") is replaced. */
export function letterSubject(subject: string, words: FixedWords): string {
  const bare = subject.replace(/^(?:v\/v|về việc)(?=\s|:)\s*:?\s*/iu, '');
  const opening = words.letterSubjectOpening.text;
  if (opening === '') return bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1);
  return /^về\s/iu.test(bare) ? lowerOpening(bare, words) : `${opening} ${lowerOpening(bare, words)}`;
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length));
}

/** 5 → "05", "5a" → "05a", 12 → "12". // 05-HD/VPTW, II.I.3.2.2 */
export function paddedNumber(number: number | string): string {
  return oneLine(String(number)).replace(/^(\d)(?!\d)/, '0$1');
}

/** Blank to be filled by hand; no-break spaces, because Word drops ordinary ones at the ends of lines. */
export const BLANK = '\u00a0'.repeat(6);
/** The same within the line of the date, which has less room. */
const DATE_BLANK = '\u00a0'.repeat(4);

/** "Hà Nội, ngày 03 tháng 02 năm 2026"; without a date blanks, with what is known of it ("2026", "2026-11"). */
export function placeAndDate(place: string, date: IsoDate | null, expected: string | undefined): string {
  const where = stripEnd(oneLine(place));
  if (date !== null) return `${where}, ${formatPartyLongDate(date)}`;
  const [year, month] = (expected ?? '').split('-');
  const monthText = month === undefined ? DATE_BLANK : Number(month) < 3 ? month : String(Number(month));
  return `${where}, ngày${DATE_BLANK}tháng${month === undefined ? DATE_BLANK : ` ${monthText} `}năm ${year === undefined || year === '' ? DATE_BLANK : year}`;
}

/** Spans ready for paper: cleaned, runs of spaces collapsed, blank ends trimmed; line feeds and no-break spaces stay. */
export function cleanSpans(content: RichText): readonly TextSpan[] {
  const spans = typeof content === 'string' ? [{ text: content }] : content;
  const cleaned = spans.map((span) => ({
    ...span,
    text: cleanText(span.text)
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n'),
  }));
  return cleaned.map((span, i) => ({ ...span, text: trimEnds(span.text, i === 0, i === cleaned.length - 1) }));
}

function trimEnds(text: string, first: boolean, last: boolean): string {
  const start = first ? text.replace(/^[ \n]+/, '') : text;
  return last ? start.replace(/[ \n]+$/, '') : start;
}
