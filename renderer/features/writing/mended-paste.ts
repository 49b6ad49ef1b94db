import type { ClipboardEvent } from 'react';
import { mendPastedText } from './body-editor/pasted-text.ts';

/** For a field of lines: what is pasted in TCVN3, VNI or letters taken apart goes in mended; anything else as always. */
export function pasteMended(
  event: ClipboardEvent<HTMLTextAreaElement>,
  value: string,
  change: (value: string) => void,
): void {
  const pasted = event.clipboardData.getData('text/plain');
  const mended = mendPastedText(pasted);
  if (mended === pasted) return;
  event.preventDefault();
  const { selectionStart, selectionEnd } = event.currentTarget;
  change(value.slice(0, selectionStart) + mended + value.slice(selectionEnd));
}
