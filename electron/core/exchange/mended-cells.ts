/** Cells of a file with their letters mended, each column in its own encoding. */
import type { ColumnEncoding } from '../../contract/exchange.schema.ts';
import { detectEncoding, repairLine } from '../../contract/text-repair/text-repair.ts';
import type { TableRow } from '../spreadsheet/spreadsheet.types.ts';

// Nearly every cell is either plain ASCII or Vietnamese in Unicode, whole and in one line; such a cell is right as it stands.
const plain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const whole = /^[\x21-\x7e\u00c0-\u024f\u1ea0-\u1ef9–“”‘’…][\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9–“”‘’…]*$/;
const onlyUnicode = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

// A register repeats its organs, days and words in every row.
const known = new Map<string, string>();
const mostKnown = 20_000;

/** The text of a cell as it was meant, in one line. */
export function mendCell(text: string, encoding: ColumnEncoding): string {
  if (text === '') return '';
  const key = encoding + text;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const mended = detach(mend(text, encoding));
  if (text.length < 60 && known.size < mostKnown) known.set(detach(key), mended);
  return mended;
}

/** Forgets the cells of a file that is done with. */
export function forgetCells(): void {
  known.clear();
}

/** A piece cut out of a long text keeps the whole of it in memory; a copy does not. */
function detach(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

function mend(text: string, encoding: ColumnEncoding): string {
  const single = !text.includes('  ') && !text.endsWith(' ');
  if (single && (plain.test(text) || (whole.test(text) && onlyUnicode.test(text)))) return text;
  return repairLine(text, encoding).text;
}

/** The encoding of each column, told by all its cells together. */
export function detectEncodings(rows: readonly TableRow[], columns: number): readonly ColumnEncoding[] {
  // A file comes from one program: a column that leaves it open is read as the whole file is.
  const ofFile = detectEncoding(rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  return Array.from({ length: columns }, (_, column) => {
    const texts = rows.map(({ cells }) => cells[column]?.text ?? '');
    const found = detectEncoding(texts);
    return found === 'unicode' && texts.every((text) => !hasUnicodeLetter(text)) ? ofFile : found;
  });
}

const hasUnicodeLetter = (text: string): boolean => onlyUnicode.test(text.normalize('NFC'));

/** 0 → "A", 27 → "AB". */
export function columnLetter(index: number): string {
  const first = Math.floor(index / 26);
  return (first > 0 ? columnLetter(first - 1) : '') + String.fromCharCode(65 + (index % 26));
}
