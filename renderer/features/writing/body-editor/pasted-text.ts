/** Text pasted from Word, a PDF or a scan, as blocks: broken lines joined, numerals read, what cannot be typed removed. */
import type { BodyBlock } from '../../../../electron/contract/body.schema.ts';
import { normalizeMultiline } from '../../../../electron/contract/text.ts';
import {
  detectEncoding,
  isBrokenSymbol,
  joinLine,
  repairText,
} from '../../../../electron/contract/text-repair/text-repair.ts';
import { isDivision, newBlock, readNumeral } from './body-changes.ts';

const endsSentence = /[.;:?!…”"]$/u;
const longLine = 55;

/**
 * The same text with its letters mended: TCVN3 and VNI read, letters put together, non-breaking spaces and soft hyphens gone.
 * Tabs and line breaks stay.
 */
export function mendPastedText(pasted: string): string {
  const lines = pasted.replace(/\r\n?/g, '\n').split('\n');
  const encoding = detectEncoding(lines);
  const mend = (part: string): string => (part.trim() === '' ? part : repairText(part, encoding).text);
  return lines.map((line) => line.split('\t').map(mend).join('\t')).join('\n');
}

/** The blocks of a pasted text. A table copied from Excel or Word (cells between tabs) becomes a table block. */
export function readPastedText(pasted: string): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  for (const group of splitTables(mendPastedText(pasted))) {
    if (group.table) blocks.push(newBlock('table', group.lines.map(toTableRow).join('\n')));
    else blocks.push(...readParagraphs(group.lines));
  }
  return blocks;
}

interface LineGroup {
  readonly table: boolean;
  readonly lines: readonly string[];
}

// Two lines or more with the same number of tabs between words are rows of a table.
function splitTables(text: string): readonly LineGroup[] {
  const groups: { table: boolean; lines: string[] }[] = [];
  const cells = (line: string): number => line.trim().split('\t').length;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const width = cells(line);
    const neighbour = cells(lines[index - 1] ?? '') === width || cells(lines[index + 1] ?? '') === width;
    // "1.<tab>Text", as Word copies numbered paragraphs, is no table.
    const table = width > 1 && neighbour && !/^\s*\S{1,4}\t/.test(line) ? true : width > 2 && neighbour;
    const last = groups.at(-1);
    if (last && last.table === table) last.lines.push(line);
    else groups.push({ table, lines: [line] });
  });
  return groups;
}

function toTableRow(line: string): string {
  return line
    .trim()
    .split('\t')
    .map((cell) => normalizeMultiline(cell).replace(/\s*\|\s*/g, ' '))
    .join(' | ');
}

function readParagraphs(lines: readonly string[]): readonly BodyBlock[] {
  const joined: string[] = [];
  let before: 'nothing' | 'short' | 'long' = 'nothing';
  for (const line of lines) {
    const text = normalizeMultiline(line.replace(/\t/g, ' ')).replace(/ {2,}/g, ' ');
    if (text === '') {
      before = 'nothing';
      continue;
    }
    const last: string = joined.at(-1) ?? '';
    const numbered = readNumeral(text).kind !== 'paragraph';
    // A long line without a closing mark was broken by the page, not by its writer; so was a symbol, however short the line.
    const goesOn: boolean =
      (before === 'long' && !endsSentence.test(last) && /^[\p{Ll}\d(“"]/u.test(text)) ||
      (before !== 'nothing' && isBrokenSymbol(last, text));
    const continues: boolean = goesOn && !numbered;
    if (continues) joined[joined.length - 1] = joinLine(last, text);
    else joined.push(text);
    before = continues || text.length >= longLine ? 'long' : 'short';
  }
  return joined.map((text) => {
    const read = readNumeral(text);
    return { kind: read.kind, text: read.text, heading: isDivision(read.kind) };
  });
}
