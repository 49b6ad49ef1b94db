import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useMoveDirectoryRows } from '../../api/directory.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { errorSentence } from '../../components/error-sentence.ts';

interface Row {
  readonly id: number;
}

/**
 * Alt+Shift+↑ ↓ on a row puts it before or after its neighbour on the screen: the office's fixed order, in which groups and
 * lists print. The cursor stays on the row.
 */
export function useRowMoves(kind: 'organ' | 'person', rows: readonly Row[], shown: readonly Row[]) {
  const announce = useAnnounce();
  const move = useMoveDirectoryRows();
  const moved = useRef<HTMLElement | null>(null);
  // The next move counts from the order that the last one made.
  const waiting = useRef(false);
  useEffect(() => {
    waiting.current = false;
    // The browser drops the focus of an element that is put elsewhere.
    if (document.activeElement === document.body) moved.current?.focus();
  }, [rows]);
  return (event: KeyboardEvent<HTMLElement>, row: Row): void => {
    const down = event.key === 'ArrowDown';
    if (!event.altKey || !event.shiftKey || (!down && event.key !== 'ArrowUp') || waiting.current) return;
    event.preventDefault();
    const neighbour = shown[shown.indexOf(row) + (down ? 1 : -1)];
    if (!neighbour) return;
    waiting.current = true;
    moved.current = event.currentTarget;
    const before = down ? rows[rows.indexOf(neighbour) + 1] : neighbour;
    move.mutate(
      { kind, ids: [row.id], beforeId: before?.id ?? null },
      {
        onSuccess: () => announce('Đã đổi thứ tự'),
        onError: (error) => {
          waiting.current = false;
          announce(errorSentence(error), 'problem');
        },
      },
    );
  };
}
