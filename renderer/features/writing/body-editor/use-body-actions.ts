import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { BodyBlock, BodyBlockKind } from '../../../../electron/contract/body.schema.ts';
import { normalizeLine } from '../../../../electron/contract/text.ts';
import type { Finding } from '../findings.ts';
import { applyFix } from '../findings.ts';
import {
  mergeBlock,
  moveBlock,
  removeBlock,
  setKind,
  shiftLevel,
  splitBlock,
  toggleHeading,
  toggleLandscape,
  toggleMark,
  typeText,
  type BodyChange,
} from './body-changes.ts';
import { mendPastedText, readPastedText } from './pasted-text.ts';

/** What a block may ask of the body. Stable, so that only changed blocks are drawn anew. */
export interface BodyActions {
  readonly type: (index: number, text: string) => void;
  readonly split: (index: number, start: number, end: number) => void;
  readonly merge: (index: number) => void;
  readonly level: (index: number, by: 1 | -1) => void;
  readonly kind: (index: number, kind: BodyBlockKind) => void;
  readonly heading: (index: number) => void;
  readonly landscape: (index: number) => void;
  readonly mark: (index: number, start: number, end: number, mark: '**' | '*') => void;
  readonly move: (index: number, by: 1 | -1) => void;
  readonly remove: (index: number) => void;
  readonly go: (index: number, at: number | 'end') => void;
  readonly openMenu: (index: number) => void;
  /** Closes it and gives the cursor back to its block. */
  readonly closeMenu: () => void;
  readonly paste: (index: number, start: number, end: number, text: string) => void;
  readonly fix: (index: number, finding: Finding) => void;
  readonly leave: () => void;
}

type Change = (change: (blocks: readonly BodyBlock[]) => readonly BodyBlock[]) => void;

interface Selection {
  readonly index: number;
  readonly start: number | 'end';
  readonly end?: number;
}

/** The keys of the editor over the newest blocks; the cursor follows after they are drawn. */
export function useBodyActions(
  list: RefObject<HTMLElement | null>,
  blocks: readonly BodyBlock[],
  onChange: Change,
  onLeave: () => void,
  onMenu: (index: number | null) => void,
): BodyActions {
  const newest = useRef({ blocks, onChange, onLeave, onMenu });
  newest.current = { blocks, onChange, onLeave, onMenu };
  const menuIndex = useRef<number | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  useLayoutEffect(() => {
    if (!selection) return;
    const area = list.current?.querySelector<HTMLElement>(`[data-block="${selection.index}"]`);
    area?.focus();
    if (area instanceof HTMLTextAreaElement) {
      const start = selection.start === 'end' ? area.value.length : selection.start;
      area.setSelectionRange(start, selection.end ?? start);
    }
    setSelection(null);
  }, [selection, list]);
  return useMemo<BodyActions>(() => {
    const apply = (make: (blocks: readonly BodyBlock[]) => BodyChange): void => {
      const change = make(newest.current.blocks);
      newest.current.onChange(() => change.blocks);
      setSelection({ index: change.cursor.index, start: change.cursor.at });
    };
    const set = (make: (blocks: readonly BodyBlock[]) => readonly BodyBlock[]): void => newest.current.onChange(make);
    const setText = (index: number, text: string): void =>
      set((current) => current.map((block, place) => (place === index ? typeText(block, text) : block)));
    return {
      type: setText,
      split: (index, start, end) => apply((current) => splitBlock(current, index, start, end)),
      merge: (index) => apply((current) => mergeBlock(current, index)),
      level: (index, by) => set((current) => shiftLevel(current, index, by)),
      kind: (index, kind) => {
        set((current) => setKind(current, index, kind));
        setSelection({ index, start: 'end' });
      },
      heading: (index) => set((current) => toggleHeading(current, index)),
      landscape: (index) => {
        set((current) => toggleLandscape(current, index));
        setSelection({ index, start: 'end' });
      },
      mark: (index, start, end, mark) => {
        const block = newest.current.blocks[index];
        if (!block) return;
        const marked = toggleMark(block.text, start, end, mark);
        setText(index, marked.text);
        setSelection({ index, start: marked.start, end: marked.end });
      },
      move: (index, by) => apply((current) => moveBlock(current, index, by)),
      remove: (index) => apply((current) => removeBlock(current, index)),
      go: (index, at) => {
        if (index >= 0 && index < newest.current.blocks.length) setSelection({ index, start: at });
      },
      openMenu: (index) => {
        menuIndex.current = index;
        newest.current.onMenu(index);
      },
      closeMenu: () => {
        newest.current.onMenu(null);
        if (menuIndex.current !== null) setSelection({ index: menuIndex.current, start: 'end' });
        menuIndex.current = null;
      },
      paste: (index, start, end, text) => apply((current) => pasteInto(current, index, start, end, text)),
      fix: (index, finding) =>
        set((current) =>
          current.map((block, place) => (place === index ? { ...block, text: applyFix(block.text, finding) } : block)),
        ),
      leave: () => newest.current.onLeave(),
    };
  }, []);
}

/** One line goes into the text; several become blocks, the first joining an empty block or the text before the cursor. */
function pasteInto(blocks: readonly BodyBlock[], index: number, start: number, end: number, text: string): BodyChange {
  const block = blocks[index];
  if (!block) return { blocks, cursor: { index, at: 0 } };
  const pasted = block.kind === 'table' ? [] : readPastedText(text);
  const [first, ...others] = pasted;
  if (!first || (others.length === 0 && (block.text !== '' || block.kind !== 'paragraph'))) {
    const clean = block.kind === 'table' ? mendPastedText(text) : normalizeLine(first?.text ?? text);
    const before = block.text.slice(0, start) + clean;
    const next = { ...block, text: before + block.text.slice(end) };
    return {
      blocks: blocks.map((entry, place) => (place === index ? next : entry)),
      cursor: { index, at: before.length },
    };
  }
  const before = block.text.slice(0, start).trimEnd();
  const after = block.text.slice(end).trimStart();
  const head = before === '' ? [] : [{ ...block, text: before }];
  const tail = after === '' ? [] : [{ ...block, text: after }];
  const last = index + head.length + pasted.length - 1;
  return {
    blocks: [...blocks.slice(0, index), ...head, ...pasted, ...tail, ...blocks.slice(index + 1)],
    cursor: { index: last, at: pasted.at(-1)?.text.length ?? 0 },
  };
}
