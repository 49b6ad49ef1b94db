import type { BookCell, BookListCell } from './book.view.ts';

export type WrittenCell = Exclude<BookCell, BookListCell>;

/** A line as it is likely to break in its column, and whether it ends a line of the text. */
interface WrappedLine {
  readonly text: string;
  readonly ends: boolean;
}

/** How many lines the end of a long row has that stays with the closing of the book. */
const linesOfEnd = 3;

/**
 * Divides a long row in two: all but its last lines, and these lines alone. The page breaks in the first part, so that the
 * signatures below the row never stand alone on the last page.
 */
export function divideRow(
  cells: readonly { readonly cell: WrittenCell; readonly perLine: number }[],
): readonly (readonly [start: WrittenCell, end: WrittenCell])[] {
  const wrapped = cells.map(({ cell, perLine }) => wrap(wholeText(cell), perLine));
  const kept = Math.max(...wrapped.map((lines) => lines.length)) - linesOfEnd;
  return cells.map(({ cell }, index) => {
    const lines = wrapped[index] ?? [];
    return [withText(cell, lines.slice(0, kept)), withText(cell, lines.slice(kept))];
  });
}

const wholeText = (cell: WrittenCell): string =>
  typeof cell === 'string' ? cell : [cell.text, ...(cell.lines ?? [])].join('\n');

function withText(cell: WrittenCell, lines: readonly WrappedLine[]): WrittenCell {
  const text = lines.map((line, i) => line.text + (i === lines.length - 1 ? '' : line.ends ? '\n' : ' ')).join('');
  return typeof cell === 'string' ? text : { ...cell, text, lines: [] };
}

function wrap(text: string, perLine: number): readonly WrappedLine[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= perLine) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.map((line, i) => ({ text: line, ends: i === lines.length - 1 }));
  });
}
