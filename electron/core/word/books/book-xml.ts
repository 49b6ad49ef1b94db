import { normalizeMultiline } from '../../../contract/text.ts';

// Letters that are safe as they stand: no XML sign, already NFC, no control character. Nearly every cell passes this test,
// which is what makes ten thousand rows cheap; the others take the long way.
const plain =
  /^[\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x7e\u00a1-\u00ac\u00ae-\u0233\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026]*$/;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for XML content and attribute values: NFC, forbidden characters removed, signs escaped. */
export function escapeXml(value: string): string {
  if (plain.test(value)) return value;
  return normalizeMultiline(value).replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}

/** A run of text; `\n` becomes a line break. `properties` is the inside of `w:rPr`. */
export function textRun(value: string, properties = ''): string {
  const text = escapeXml(value);
  const open = properties === '' ? '<w:r>' : `<w:r><w:rPr>${properties}</w:rPr>`;
  if (!text.includes('\n')) return text === '' ? '' : `${open}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `${open}${lines.join('<w:br/>')}</w:r>`;
}

/** A paragraph in a named style. `properties` is what follows `w:pStyle` inside `w:pPr`, in the order of the schema. */
export function paragraph(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** A field with the text that stands for it until the word processor computes it. */
export function field(instruction: string, cached: string): string {
  const part = (inner: string): string => `<w:r>${inner}</w:r>`;
  return (
    part('<w:fldChar w:fldCharType="begin"/>') +
    part(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`) +
    part('<w:fldChar w:fldCharType="separate"/>') +
    cached +
    part('<w:fldChar w:fldCharType="end"/>')
  );
}
