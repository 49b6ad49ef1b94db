/** Finished, well-formed WordprocessingML. Only the functions of this folder make it, so raw text cannot slip in. */
export type Markup = string & { readonly markup: unique symbol };

export function asMarkup(xml: string): Markup {
  return xml as Markup;
}

export function join(parts: readonly Markup[]): Markup {
  return parts.join('') as Markup;
}

export const NOTHING = asMarkup('');

// What XML 1.0 forbids, C1 controls, byte-order marks and half surrogate pairs; line feed and tab stay, they have a meaning.
const FORBIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const MARKS = /[&<>"]/g;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in a Word file: NFC, one kind of line end, nothing that XML forbids. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(LINE_ENDS, '\n').replace(FORBIDDEN, '');
}

/** Escapes cleaned text for element content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(MARKS, (mark) => ENTITY[mark] ?? mark);
}
