/**
 * ủy or uỷ: both are right and an office writes one of them everywhere. What the program offers follows the office; what was
 * typed or registered is never respelled.
 */

// Only the syllable itself: "quỷ" and "thủy" are other words.
const syllable = /(?<!\p{L})(?:[uU][ỷỶ]|[ủỦ][yY])(?!\p{L})/gu;

function spell(word: string, markOnY: boolean): string {
  const capital = /^[UỦ]/u.test(word);
  const all = /[YỶ]$/u.test(word);
  const first = markOnY ? (capital ? 'U' : 'u') : capital ? 'Ủ' : 'ủ';
  const last = markOnY ? (all ? 'Ỷ' : 'ỷ') : all ? 'Y' : 'y';
  return first + last;
}

/** The text with every ủy spelled as in `example`, the office's own name; unchanged when the name has none. */
export function spellLike(example: string, text: string): string {
  const own = example.normalize('NFC').match(syllable)?.[0];
  if (own === undefined) return text;
  const markOnY = /[ỷỶ]/u.test(own);
  return text.normalize('NFC').replace(syllable, (word) => spell(word, markOnY));
}
