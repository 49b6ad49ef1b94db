/** Symbols compared: when two of them are one document's. (practice.md 1.7) */
import { readSymbol } from '../../contract/document-symbol.ts';
import { foldVietnamese } from '../../contract/text.ts';

/** The key under which two symbols count as the same: folded, leading zeros and separators aside; "" for none. */
export function symbolKey(symbol: string): string {
  return keyOfSpelled(readSymbol(symbol).symbol);
}

/** The same for a symbol that is spelled as readSymbol spells it. */
export function keyOfSpelled(symbol: string): string {
  return foldVietnamese(symbol)
    .split(/[^a-z0-9*]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join(' ');
}
