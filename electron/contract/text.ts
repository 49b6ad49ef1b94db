/**
 * Text as it enters and is compared. Everything that crosses the door is NFC without control characters, so that two
 * spellings that look alike are alike; folding is for finding only, never for printing.
 */

// Everything XML 1.0 forbids, plus the invisible direction and zero-width marks that pasted text carries.
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One line of text: NFC, no control characters, runs of white space folded to one space, trimmed. */
export function normalizeLine(value: string): string {
  return normalizeMultiline(value).replace(/\s+/g, ' ').trim();
}

/** Text of several lines: as normalizeLine, but line breaks are kept (as \n) and each line is trimmed at its end. */
export function normalizeMultiline(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/\u00A0/g, ' ')
    .replace(forbidden, '')
    .replace(loneSurrogate, '')
    .normalize('NFC')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\t/g, ' ')
    .trim();
}

/**
 * Folds Vietnamese for finding: lower case, no marks, đ → d. "Đảng bộ" and "dang bo" meet, and so do ủy and uỷ,
 * NFC and NFD. Never show the result to a person.
 */
export function foldVietnamese(value: string): string {
  if (/^[\u0000-\u007f]*$/.test(value)) return value.toLowerCase();
  return value
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC');
}

/** Folded words of a text, for matching by the beginning of words. */
export function foldedWords(value: string): readonly string[] {
  return foldVietnamese(value)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The key under which two organ names count as the same: folded, single spaces. */
export function nameKey(value: string): string {
  return foldedWords(value).join(' ');
}

/** Compares names in Vietnamese alphabetical order (Đ after D, Ă after A), digits by value. */
export const compareVietnamese: (a: string, b: string) => number = new Intl.Collator('vi', { numeric: true }).compare;
