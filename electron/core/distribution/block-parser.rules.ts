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
  /** The purpose stood once beside a brace for this line and its neighbours. */
  readonly braced: boolean;
}

interface Draft {
  text: string;
  purpose: string;
  braced: boolean;
}

const heading = /^[#*_\s]*(?:nơi\s+nhận|kính\s+gửi|kính\s+trình)\s*:?[*_\s]*/iu;
const dash = /^\s*[-–—•+*]\s*/u;
const purposeAtEnd = /\s*[([]\s*[*_]{0,2}((?:để|thay)\s[^()[\]]{1,60}?)[*_]{0,2}\s*[)\]]\s*$/iu;
const braceAlone = /^\s*[-–—•}|\s]*[({[]+\s*[*_]{0,2}((?:để|thay)\s[^()[\]{}]{1,60}?)[*_]{0,2}\s*[)\]}]+$/iu;
const braceAtEnd = /^(.*\S)\s*[}|]\s*\(\s*[*_]{0,2}((?:để|thay)\s[^()[\]{}]{1,60}?)[*_]{0,2}\s*\)$/iu;

/** The lines of a block, in order. Wrapped lines are joined to the one they continue. */
export function parseRecipientsBlock(block: string): ParsedLine[] {
  const lines: Draft[] = [];
  const typed = block.split(/\r?\n/).map((raw) => normalizeLine(raw).replace(heading, ''));
  const dashed = typed.some((line) => dash.test(line));
  let closed = true;
  for (const line of typed) {
    if (line === '') continue;
    const withoutEnd = line.replace(/[\s,;.]+$/, '');
    const brace = braceAlone.exec(withoutEnd);
    if (brace && lines.length > 0) {
      applyBrace(lines, normalizeLine(brace[1] ?? ''));
      continue;
    }
    const beside = braceAtEnd.exec(withoutEnd);
    const text = (beside?.[1] ?? line).replace(dash, '');
    const last = lines[lines.length - 1];
    // Without any dash each row is a recipient, unless it plainly runs on: "… và các tổ chức / chính trị - xã hội tỉnh".
    const runsOn = dashed ? !dash.test(line) : /^\p{Ll}/u.test(text);
    if (last && !closed && runsOn) last.text = `${last.text} ${text}`;
    else lines.push({ text, purpose: '', braced: false });
    if (beside) applyBrace(lines, normalizeLine(beside[2] ?? ''));
    closed = /[,;.]$/.test(line) || beside !== null;
  }
  return lines
    .map(finish)
    .filter(({ text }) => text !== '')
    .flatMap(cutLong);
}

/** As long as a line of nơi nhận may be. (distribution.schema.ts) */
const longest = 500;

// Something that was no list of recipients, or a list without any break: cut between words, so that nothing is lost.
function cutLong(line: ParsedLine): ParsedLine[] {
  if (line.text.length <= longest) return [line];
  const comma = line.text.lastIndexOf(', ', longest - 1);
  const space = comma > 0 ? comma + 1 : line.text.lastIndexOf(' ', longest);
  const at = space > 0 ? space : longest;
  const rest = stripEnd(line.text.slice(at));
  const first = { ...line, text: stripEnd(line.text.slice(0, at)) };
  return rest === '' ? [first] : [first, ...cutLong({ ...line, kind: 'recipient', text: rest })];
}

const upwards =
  /(?:^|\s)(?:Trung ương|TW|Ban Bí thư|Bộ Chính trị|Chính phủ|Quốc hội|Chủ tịch nước|Thường trực Tỉnh [uủ][yỷ])(?:\s|[,;.]|$)/iu;

// A brace stands beside several lines. Its drawing does not come along with the text, so the reading is: the unbroken run of
// lines that go upwards; where none does, all lines above it. The clerk sees it and can change it.
function applyBrace(lines: readonly Draft[], purpose: string): void {
  const open = lines.filter((line) => line.purpose === '' && !purposeAtEnd.test(line.text) && !isFileCopy(line.text));
  const first = open.findIndex(({ text }) => upwards.test(text));
  const afterRun = open.findIndex(({ text }, index) => index > first && !upwards.test(text));
  const covered = first === -1 ? open : open.slice(first, afterRun === -1 ? open.length : afterRun);
  for (const line of covered) {
    line.purpose = purpose;
    line.braced = covered.length > 1;
  }
}

const isFileCopy = (text: string): boolean => /^lưu(?:\s|:|$)/iu.test(text);

function finish({ text, purpose, braced }: Draft): ParsedLine {
  let clean = stripEnd(text);
  const found = purposeAtEnd.exec(clean);
  // A purpose that stands alone, with nothing above it to belong to, stays as it is written.
  const own = found && found.index > 0 ? found : null;
  if (own) clean = stripEnd(clean.slice(0, own.index));
  const kind = isFileCopy(clean)
    ? 'file_copy'
    : /^như\s+(?:trên|kính\s|điều\s|khoản\s)/iu.test(clean)
      ? 'pointer'
      : 'recipient';
  return { text: clean, purpose: normalizeLine(own?.[1] ?? purpose), kind, braced: braced && !own };
}

const stripEnd = (text: string): string =>
  text
    .replace(/[\s,;.*_]+$/u, '')
    .replace(/^[\s*_]+/u, '')
    .trim();
