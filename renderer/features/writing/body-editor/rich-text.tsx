import { Fragment, type ReactNode } from 'react';
import { splitMarks } from './text-marks.ts';

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
