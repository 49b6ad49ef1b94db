import { useMemo, useRef, useState } from 'react';
import { foldVietnamese } from '../../../electron/contract/text.ts';
import type { RowSource } from '../register-table/use-table-rows.ts';
import { dayOf, type Delivery, type DeliveryAct, type DeliveryOwner, type DeliveryRow } from './delivery-types.ts';

const nobody: ReadonlySet<number> = new Set();

/** Which recipients are shown, which are ticked, and where the cursor is. */
export function useDeliveryTable(owner: DeliveryOwner, delivery: Delivery, act: DeliveryAct, answeredAt: number) {
  const [text, setText] = useState('');
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const [ticked, setTicked] = useState(nobody);
  const [active, setActive] = useState(0);
  const lastTicked = useRef<number | null>(null);
  const { recipients } = delivery;
  const shown = useMemo(() => {
    const words = foldVietnamese(text.trim());
    return recipients.filter(
      (row) => (!onlyWaiting || dayOf[act](row) === null) && (words === '' || foldVietnamese(row.name).includes(words)),
    );
  }, [recipients, text, onlyWaiting, act]);
  const bands = useMemo(() => bandsOf(delivery, shown), [delivery, shown]);
  const { ownerKind, ownerId } = owner;
  const source = useMemo<RowSource<DeliveryRow>>(
    () => ({
      // Everything is here already; the answer's time makes the pages of the table new with every answer.
      key: ['distribution', 'desk', ownerKind, ownerId, answeredAt, text.trim(), onlyWaiting ? act : ''],
      load: (offset, limit) => Promise.resolve(shown.slice(offset, offset + limit)),
    }),
    [ownerKind, ownerId, answeredAt, text, onlyWaiting, act, shown],
  );
  const tick = (row: DeliveryRow, range: boolean): void => {
    const next = new Set(ticked);
    const from = range ? shown.findIndex(({ id }) => id === lastTicked.current) : -1;
    const to = shown.indexOf(row);
    if (from >= 0 && to >= 0) {
      for (const { id } of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id);
    } else if (!next.delete(row.id)) next.add(row.id);
    lastTicked.current = row.id;
    setTicked(next);
  };
  return {
    text,
    setText: (next: string): void => {
      setText(next);
      setActive(0);
    },
    onlyWaiting,
    setOnlyWaiting: (next: boolean): void => {
      setOnlyWaiting(next);
      setActive(0);
    },
    shown,
    bands,
    source,
    ticked,
    setTicked,
    clearTicks: () => setTicked(nobody),
    tick,
    active,
    setActive,
  } as const;
}

/** The lines of nơi nhận over their recipients. */
function bandsOf({ lines }: Delivery, shown: readonly DeliveryRow[]) {
  const counts = new Map<number, number>();
  for (const { lineIndex } of shown) counts.set(lineIndex, (counts.get(lineIndex) ?? 0) + 1);
  return [...counts].map(([lineIndex, rows]) => ({
    rows,
    title: lines[lineIndex]?.text ?? 'Kính gửi',
    note: `${rows.toLocaleString('vi-VN')} nơi`,
  }));
}
