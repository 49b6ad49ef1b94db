import type { BodyBlock, RichText, TextSpan } from '../party-document.view.ts';

const CLOSED = /[.!?:…](?:["”’»)\]]*)$/u;

/** Closes the body with a full stop, and replaces the State's "./.". // 05-HD/VPTW, II.I.6.2.1 */
export function closeBody(blocks: readonly BodyBlock[], mark: string): readonly BodyBlock[] {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return [...blocks.slice(0, -1), { ...last, content: closeText(last.content, mark) }];
  if (last?.kind === 'heading' && last.text !== undefined) {
    return [...blocks.slice(0, -1), { ...last, text: closeText(last.text, mark) }];
  }
  return blocks;
}

function closeText(content: RichText, mark: string): RichText {
  if (typeof content === 'string') return closed(content, mark);
  const index = content.findLastIndex((span) => span.text.trim() !== '');
  return content.map((span: TextSpan, i) => (i === index ? { ...span, text: closed(span.text, mark) } : span));
}

function closed(text: string, mark: string): string {
  const bare = text
    .trimEnd()
    .replace(/\s*\.\/\.?$/u, '')
    .replace(/\s*[;,]$/u, '');
  if (bare === '') return text.trim() === '' ? text : mark;
  return CLOSED.test(bare) ? bare : bare + mark;
}
