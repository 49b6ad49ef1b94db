/** The last numbers of the paper books as a clerk writes or pastes them: "CV 35, BC 12", "35-CV/VPTU", "Công văn: 35". Pure. */
import { documentTypes } from '../../../electron/contract/document-types.ts';
import { foldVietnamese, nameKey } from '../../../electron/contract/text.ts';

export interface LastNumber {
  /** A type, or BS for the copies. */
  readonly typeCode: string;
  readonly lastNumber: number;
}

export interface ReadNumbers {
  readonly entries: readonly LastNumber[];
  /** The first thing that is wrong, as a sentence; empty when all was read. */
  readonly problem: string;
}

const countable = [
  ...documentTypes.filter(({ symbol }) => symbol !== ''),
  { code: 'BS', name: 'Bản sao', symbol: 'BS' },
];
const byMarks = new Map<string, string>();
const byFold = new Map<string, string>();
for (const { code, name, symbol } of countable) {
  for (const spelling of [symbol, code, name]) {
    const marked = spelling.toLocaleLowerCase('vi');
    if (!byMarks.has(marked)) byMarks.set(marked, code);
    const folded = nameKey(spelling);
    if (!byFold.has(folded)) byFold.set(folded, code);
  }
}

const numberFirst = /^(?:số\s*)?(\d{1,6})\s*[-–]\s*(\p{L}+)(?:\s*\/.*)?$/iu;
const typeFirst = /^(\p{L}[\p{L} ]*?)\s*[-–:=(]?\s*(?:số\s*)?(\d{1,6})\s*\)?$/iu;

/** Reads the text of one body. A number 0 is left out: the series begins with 01 by itself. */
export function readLastNumbers(text: string): ReadNumbers {
  const entries = new Map<string, number>();
  for (const piece of splitPieces(text)) {
    const first = numberFirst.exec(piece);
    const match = first ? [piece, first[2], first[1]] : typeFirst.exec(piece);
    const typeCode = match ? findType(match[1] ?? '') : undefined;
    if (!match || typeCode === undefined)
      return { entries: [], problem: `Chưa rõ “${piece}”. Ghi loại rồi số, ví dụ CV 35.` };
    if (entries.has(typeCode)) return { entries: [], problem: `“${piece}”: loại này đã ghi ở trên.` };
    entries.set(typeCode, Number(match[2]));
  }
  return {
    entries: [...entries].flatMap(([typeCode, lastNumber]) => (lastNumber === 0 ? [] : [{ typeCode, lastNumber }])),
    problem: '',
  };
}

/** "CV 35 BC 12" in one line is two pieces as well. */
function splitPieces(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replace(/\t+/g, ' ')
    .split(/[\n;,.]+/u)
    .flatMap((piece) => piece.replace(/(\d)\s+(?=\p{L}+\s*[:=]?\s*\d)/gu, '$1\n').split('\n'))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

// Written as a symbol it is what it says (ĐA is no DA); typed carelessly without marks the more frequent type is meant.
function findType(typed: string): string | undefined {
  const exact = countable.find(({ symbol }) => symbol === typed.trim());
  if (exact) return exact.code;
  const marked = typed.trim().toLocaleLowerCase('vi');
  return foldVietnamese(typed).trim() === marked ? byFold.get(nameKey(typed)) : byMarks.get(marked);
}
