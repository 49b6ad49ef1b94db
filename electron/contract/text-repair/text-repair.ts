import { normalizeLine, normalizeMultiline } from '../text.ts';
import { fromTcvn3, fromVni, tcvn3Signs } from './legacy-encodings.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/**
 * Mends text that comes from old files: TCVN3 (ABC), VNI, UTF-8 read as Windows-1252, letters taken apart (NFD),
 * non-breaking spaces, lines broken where a PDF page ended. Pure functions on text; nothing here knows where it came from.
 */

/** How the letters of a text are to be read. */
export type TextEncoding = 'unicode' | 'tcvn3' | 'vni' | 'utf8-as-1252';

/** A mended text and how it was read. */
export type RepairedText = {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** True when the text is not what it was, so that a person can be shown both. */
  readonly changed: boolean;
};

const readers: Readonly<Record<TextEncoding, (text: string) => string>> = {
  unicode: (text) => text,
  tcvn3: fromTcvn3,
  vni: fromVni,
  'utf8-as-1252': fromMisreadUtf8,
};

// Vietnamese letters that only Unicode has: a text with one of them is read rightly already.
const onlyUnicode = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const notAscii = /[^\p{ASCII}]/u;
// Words end at blanks, digits and ASCII signs; the signs of Latin-1 stay, for in TCVN3 they are letters.
const betweenWords = /[\s\d!-/:-@[-`{-~]+/;
// Signs that are no letter in any of the encodings.
const outerSign = /[\u2010-\u203a\u00b0-\u00b4]/;
const unitOfMeasure = /^µ[a-zA-Z]{1,2}$/;
// QĐ, HĐND, TƯ: no syllables, yet Vietnamese.
const abbreviation = /^[A-ZĐƯ]{2,5}$/;
const tcvn3Sign = new RegExp(`[${tcvn3Signs}]`);

/**
 * In which encoding the texts are written, all together: a whole column tells more than one cell, for `sè` alone may be
 * French as well as số. Unicode when nothing speaks for another.
 */
export function detectEncoding(texts: Iterable<string>): TextEncoding {
  const totals: Record<TextEncoding, number> = { unicode: 0, tcvn3: 0, vni: 0, 'utf8-as-1252': 0 };
  for (const text of texts) {
    for (const [encoding, score] of scoresOf(text)) totals[encoding] += score;
  }
  return best(totals, 'unicode');
}

/**
 * Mends one text: reads it in its encoding, puts letters together (NFC), turns non-breaking spaces into spaces, removes
 * what nobody can see. `hint` is the encoding of the column or file; it decides where the text itself leaves it open.
 * Line breaks stay.
 */
export function repairText(original: string, hint: TextEncoding = 'unicode'): RepairedText {
  const encoding = encodingOf(original, hint);
  // The soft hyphen is the letter ư in TCVN3 and nothing at all in Unicode.
  const text = normalizeMultiline(readers[encoding](original).replaceAll('\u00ad', ''));
  return { text, encoding, changed: text !== original };
}

/** As repairText, for a field of one line: line breaks become spaces. */
export function repairLine(original: string, hint: TextEncoding = 'unicode'): RepairedText {
  const repaired = repairText(original, hint);
  const text = normalizeLine(
    repaired.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .reduce(joinLine, ''),
  );
  return { ...repaired, text, changed: text !== original };
}

function encodingOf(text: string, hint: TextEncoding): TextEncoding {
  if (!notAscii.test(text) || onlyUnicode.test(text.normalize('NFC'))) return 'unicode';
  // A file in VNI does not hold one cell in TCVN3: what the hint reads no worse stays with the hint.
  if (hint === 'tcvn3' || hint === 'vni') {
    const words = wordsWithMarks(text.normalize('NFC'));
    const score = scoreOf(words, readers[hint]);
    if (score > 0 && score >= scoreOf(words, readers.unicode)) return hint;
  }
  const scores: Record<TextEncoding, number> = { unicode: 0, tcvn3: 0, vni: 0, 'utf8-as-1252': -1 };
  for (const [encoding, score] of scoresOf(text)) scores[encoding] = score;
  return best(scores, 'unicode');
}

/** The encoding with the highest score; `otherwise` unless another is really better. */
function best(scores: Readonly<Record<TextEncoding, number>>, otherwise: TextEncoding): TextEncoding {
  let chosen = otherwise;
  for (const encoding of ['utf8-as-1252', 'tcvn3', 'vni'] as const) {
    if (scores[encoding] > scores[chosen]) chosen = encoding;
  }
  return chosen;
}

/** For each encoding: words that make Vietnamese syllables less words that do not, among those the encodings read differently. */
function scoresOf(text: string): readonly (readonly [TextEncoding, number])[] {
  if (!notAscii.test(text)) return [];
  const composed = text.normalize('NFC');
  if (onlyUnicode.test(composed)) return [['unicode', wordsWithMarks(composed).length]];
  const words = wordsWithMarks(composed);
  const misread = fromMisreadUtf8(text);
  return [
    ['unicode', scoreOf(words, readers.unicode)],
    ['tcvn3', scoreOf(words, readers.tcvn3)],
    ['vni', scoreOf(words, readers.vni)],
    ['utf8-as-1252', misread === text ? -words.length : wordsWithMarks(misread).length * 2],
  ];
}

function wordsWithMarks(text: string): readonly string[] {
  return text
    .split(betweenWords)
    .map(trimSigns)
    .filter((word) => notAscii.test(word) && !unitOfMeasure.test(word));
}

function trimSigns(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && outerSign.test(word[start] ?? '')) start += 1;
  while (end > start && outerSign.test(word[end - 1] ?? '')) end -= 1;
  return word.slice(start, end);
}

function scoreOf(words: readonly string[], read: (word: string) => string): number {
  return words.reduce((sum, word) => {
    const letters = read(word);
    const isWord = !tcvn3Sign.test(letters) && (isVietnameseSyllable(letters) || abbreviation.test(letters));
    return sum + (isWord ? 1 : -1);
  }, 0);
}

// Windows-1252 puts these signs where Latin-1 has control characters.
const windows1252: ReadonlyMap<string, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, index) => [sign, 0x80 + index]),
);

/** `Tá»‰nh á»§y` → `Tỉnh ủy`; the text itself when its letters are not the bytes of UTF-8. */
function fromMisreadUtf8(text: string): string {
  if (!/[\u00c3-\u00c6\u00e1]./.test(text)) return text;
  const bytes: number[] = [];
  for (const sign of text) {
    const byte = windows1252.get(sign) ?? sign.codePointAt(0) ?? 0;
    if (byte > 0xff) return text;
    bytes.push(byte);
  }
  try {
    // Refuses what is not UTF-8, and is there in every engine.
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return text;
  }
}

/** True when the page broke a symbol or a span of years: `12-` before `CT/TW`, `2020-` before `2025`. */
export function isBrokenSymbol(text: string, line: string): boolean {
  return /[\p{L}\d][-/]$/u.test(text) && /^[\p{L}\d]/u.test(line);
}

/** A line put behind the text it goes on from; only the parts of a symbol stand together without a space. */
export function joinLine(text: string, line: string): string {
  return text === '' || isBrokenSymbol(text, line) ? text + line : `${text} ${line}`;
}
