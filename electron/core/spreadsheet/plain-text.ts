// What makes a spreadsheet take a text for a formula: = + - @ and their full-width forms, also behind white space, and the
// control signs with which a cell can be broken out of.
const risky = /^(?:[\t\r\n\0]|\s*[=+\-@＝＋－＠])/;

/** True when a spreadsheet might read this text as a formula. */
export function looksLikeFormula(text: string): boolean {
  return risky.test(text);
}

/**
 * A text for a CSV cell that stays text: an apostrophe is set before whatever looks like a formula, and before texts that
 * begin with such an apostrophe already, so that unguardText gives every text back unchanged.
 */
export function guardText(text: string): string {
  return looksLikeFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** Takes back what guardText added. */
export function unguardText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.replace(/^'+/, '')) ? text.slice(1) : text;
}
