/**
 * What a person may have meant by a word typed into the search box: the word itself, and the syllable behind raw Telex typed
 * with the input method off ("ddangr uyr" → đảng ủy). Only for finding.
 */
import { foldedWords, foldVietnamese } from './text.ts';

const syllable =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]{1,3})(?:c|ch|m|n|ng|nh|p|t)?$/;
// No Vietnamese word has these without an input method: a tone letter after the vowel, dd, aa, ee, oo, a lone w.
const rawTelex = /^dd|[aeiouy][a-z]*[sfrxj]|aa|ee|oo|w|[aeiouy][a-z]*d$/;

/** The folded syllable of a word in raw Telex; null when the word is none. */
export function readRawTelex(word: string): string | null {
  // TW is the centre, in every second symbol.
  if (!/^[a-z]{2,10}$/.test(word) || !rawTelex.test(word) || word === 'tw') return null;
  const letters = word
    .replace(/^dd/, 'd')
    .replace(/^(d[a-z]*[aeiouywsfrxj][a-z]*)d$/, '$1')
    .replace(/([aeo])\1/g, '$1')
    .replace(/([aou])w/g, '$1')
    // Typed at the end of the syllable it marks the vowel before it; alone it is the vowel ư.
    .replace(/w/g, /[aeiouy]/.test(word) ? '' : 'u');
  const vowel = letters.search(/[aeiouy]/);
  const plain = letters.slice(0, vowel + 1) + letters.slice(vowel + 1).replace(/[sfrxj]/g, '');
  return vowel >= 0 && plain !== word && syllable.test(plain) ? plain : null;
}

/** Each word of a question with everything it may stand for, folded. A text with marks was typed with an input method. */
export function searchWords(text: string): readonly (readonly string[])[] {
  const typedPlain = foldVietnamese(text) === text.normalize('NFC').toLowerCase();
  return foldedWords(text).map((word) => {
    const meant = typedPlain ? readRawTelex(word) : null;
    return meant === null ? [word] : [word, meant];
  });
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Words of a text with their marks, spelled one way: the tone stands at the end, so that uỷ and ủy are one. */
export function accentedWords(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const letters = word.normalize('NFD');
      return letters.replace(tones, '').normalize('NFC') + (letters.match(tones) ?? []).join('');
    });
}

/** True when the text was typed with marks, so that rows with exactly these marks are meant first. */
export function isAccented(text: string): boolean {
  return foldVietnamese(text) !== text.normalize('NFC').toLocaleLowerCase('vi');
}

/** True when every word typed stands in the row with its marks; the last one may be the beginning of a word. */
export function matchesAccents(typed: readonly string[], row: string): boolean {
  const words = accentedWords(row);
  return typed.every((word, index) =>
    words.some((candidate) => candidate === word || (index === typed.length - 1 && candidate.startsWith(word))),
  );
}
