/**
 * A nơi nhận block pasted from any document, turned back into lines. Real blocks are loose: commas, semicolons or nothing
 * at the end of a line, dashes of several kinds, a brace "(để báo cáo)" for several lines, Markdown from a scan.
 * Nothing is lost: whatever is not understood stays in the text of its line. (layout.md 4, samples 0, 1, 2, 4)
 */
import { normalizeLine } from '../../contract/text.ts';

export interface ParsedLine {
  readonly text: string;
  readonly purpose: string;
  readonly kind: 'recipient' | 'pointer' | 'file_copy';
}

const heading = /^[#*_\s]*(?:nơi\s+nhận|kính\s+gửi|kính\s+trình)\s*:?[*_\s]*/iu;
const dash = /^\s*[-–—•+*]\s*/u;
const purposeAtEnd = /\s*[([]\s*[*_]{0,2}((?:để|thay)\s[^()[\]]{1,60}?)[*_]{0,2}\s*[)\]]\s*$/iu;
const braceAlone = /^\s*[}({[]+\s*[*_]{0,2}((?:để|thay)\s[^()[\]{}]{1,60}?)[*_]{0,2}\s*[)\]}]+$/iu;

/** The lines of a block, in order. Wrapped lines are joined to the one they continue. */
export function parseRecipientsBlock(block: string): ParsedLine[] {
  const lines: { text: string; purpose: string }[] = [];
  let closed = true;
  for (const raw of block.split(/\r?\n/)) {
    const line = normalizeLine(raw).replace(heading, '');
    if (line === '') continue;
    const withoutEnd = line.replace(/[,;.]+$/, '');
    const brace = braceAlone.exec(withoutEnd);
    if (brace) {
      applyBrace(lines, normalizeLine(brace[1] ?? ''));
      continue;
    }
    const startsNew = dash.test(line) || closed || lines.length === 0;
    const text = line.replace(dash, '');
    if (startsNew) lines.push({ text, purpose: '' });
    else {
      const last = lines[lines.length - 1];
      if (last) last.text = `${last.text} ${text}`;
    }
    closed = /[,;.]$/.test(line);
  }
  return lines.map(finish).filter(({ text }) => text !== '');
}

// A brace stands beside several lines; on paper it covers those above it that go upwards, so the clerk confirms which.
// Without the drawing the safest reading is: all lines before it that have no comma-like mark of their own purpose yet.
function applyBrace(lines: { text: string; purpose: string }[], purpose: string): void {
  const upwards = lines.filter(({ text }) =>
    /(?:Trung ương|TW|Ban Bí thư|Bộ Chính trị|Chính phủ|Quốc hội|Chủ tịch nước)/u.test(text),
  );
  for (const line of upwards.length > 0 ? upwards : lines) line.purpose ||= purpose;
}

function finish({ text, purpose }: { readonly text: string; readonly purpose: string }): ParsedLine {
  let clean = stripEnd(text);
  const own = purposeAtEnd.exec(clean);
  if (own) clean = stripEnd(clean.slice(0, own.index));
  const kind = /^lưu(?:\s|:|$)/iu.test(clean)
    ? 'file_copy'
    : /^như\s+(?:trên|kính\s|điều\s|khoản\s)/iu.test(clean)
      ? 'pointer'
      : 'recipient';
  return { text: clean, purpose: normalizeLine(own?.[1] ?? purpose), kind };
}

const stripEnd = (text: string): string =>
  text
    .replace(/[\s,;.*_]+$/u, '')
    .replace(/^[\s*_]+/u, '')
    .trim();
