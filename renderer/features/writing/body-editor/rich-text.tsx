import { Fragment, type ReactNode } from 'react';

/** Text with **bold** and *italic* shown as they print. */
export function RichText({ text }: { readonly text: string }): ReactNode {
  return splitMarks(text).map((piece, index) => {
    const inner = piece.italic ? (
      <i>
        <ToFill text={piece.text} />
      </i>
    ) : (
      <ToFill text={piece.text} />
    );
    return <Fragment key={index}>{piece.bold ? <b>{inner}</b> : inner}</Fragment>;
  });
}

/** Places of a template that are still to be filled in stand out. */
function ToFill({ text }: { readonly text: string }): ReactNode {
  return text.split(/(\[[^[\]\n]{1,200}\])/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="to-fill">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

interface Piece {
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
