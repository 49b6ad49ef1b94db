import { foldVietnamese } from '../../electron/contract/text.ts';

interface Piece {
  readonly text: string;
  readonly matched: boolean;
}

/**
 * Cuts a value into pieces, those that match a typed word being marked; accents do not matter and a match begins at the
 * beginning of a word. "Ban Bí thư" with "ban bi" → **Ban** **Bí** thư.
 */
export function splitMatches(value: string, typed: string): readonly Piece[] {
  const words = foldVietnamese(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const text = value.normalize('NFC');
  const folded = [...text].map(foldVietnamese);
  const isLetter = folded.map((letter) => /[\p{L}\p{N}]/u.test(letter));
  const letters = [...text];
  const matched = letters.map(() => false);
  for (let start = 0; start < letters.length; start += 1) {
    if (!isLetter[start] || (start > 0 && isLetter[start - 1])) continue;
    for (const word of words) {
      if (folded.slice(start, start + word.length).join('') === word) matched.fill(true, start, start + word.length);
    }
  }
  const pieces: Piece[] = [];
  letters.forEach((letter, index) => {
    const last = pieces.at(-1);
    if (last && last.matched === matched[index]) pieces[pieces.length - 1] = { ...last, text: last.text + letter };
    else pieces.push({ text: letter, matched: matched[index] ?? false });
  });
  return pieces;
}

/** A value with the typed part in bold. */
export function MatchedText({ value, typed }: { readonly value: string; readonly typed: string }) {
  return (
    <span>
      {splitMatches(value, typed).map((piece, index) =>
        piece.matched ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
      )}
    </span>
  );
}
