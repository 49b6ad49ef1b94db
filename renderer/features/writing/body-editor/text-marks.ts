/** A stretch of text of one look. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Pieces of equal look; a mark without its partner is shown as it is. */
export function splitMarks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const pattern = /\*\*\*([^*]+)\*\*\*|\*\*([^*]+(?:\*[^*]+\*[^*]*)*)\*\*|\*([^*]+)\*/g;
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, both, bold, italic] = match;
    if (match.index > last) pieces.push({ text: text.slice(last, match.index), bold: false, italic: false });
    if (both !== undefined) pieces.push({ text: both, bold: true, italic: true });
    else if (bold !== undefined) pieces.push(...splitMarks(bold).map((piece) => ({ ...piece, bold: true })));
    else pieces.push({ text: italic ?? '', bold: false, italic: true });
    last = match.index + whole.length;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), bold: false, italic: false });
  return pieces;
}
