import { useEffect, useRef, useState } from 'react';
import type { DistributionLine, Expansion } from '../../../electron/contract/distribution.schema.ts';
import { newLine } from './line-text.ts';
import type { RecipientDirectory } from './recipient-directory.ts';
import { RecipientLineRow } from './recipient-line-row.tsx';
import { useLineEditing } from './use-line-editing.ts';
import './recipient-lines.css';

export interface RecipientLinesProps {
  readonly lines: readonly DistributionLine[];
  /** Changes the newest lines, whenever the change comes. */
  readonly onChange: (change: (lines: readonly DistributionLine[]) => readonly DistributionLine[]) => void;
  readonly directory: RecipientDirectory;
  readonly expansion: Expansion | undefined;
  /** What the list is, for those who hear the screen. */
  readonly label: string;
  /** Refusals by path below the lines: "2.text" → sentence. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly onFocusLine?: (index: number) => void;
}

interface Cursor {
  readonly index: number;
  readonly at: number | 'end';
}

/**
 * Nơi nhận written like a text: one line per recipient as it will print. Enter begins a line, Backspace at the beginning joins
 * it to the one above, a pasted block becomes lines; underlined is what the directory knows, the chip says how many.
 */
export function RecipientLines({
  lines,
  onChange,
  directory,
  expansion,
  label,
  errors = {},
  onFocusLine,
}: RecipientLinesProps) {
  const list = useRef<HTMLOListElement>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const shown = lines.length === 0 ? [newLine()] : lines;
  const editing = useLineEditing(
    (change) => onChange((current) => change(current.length === 0 ? [newLine()] : current)),
    directory,
    shown,
  );
  useEffect(() => {
    if (!cursor) return;
    const area = list.current?.querySelectorAll<HTMLTextAreaElement>('.line-input')[cursor.index];
    area?.focus();
    const at = cursor.at === 'end' ? (area?.value.length ?? 0) : cursor.at;
    area?.setSelectionRange(at, at);
    setCursor(null);
  }, [cursor]);
  // Another number of lines: what was open may be another line now.
  useEffect(() => setOpened(null), [shown.length]);
  const go = (index: number, at: Cursor['at'] = 'end'): void => setCursor({ index, at });
  return (
    <ol ref={list} className="recipient-lines" aria-label={label}>
      {shown.map((line, index) => (
        <RecipientLineRow
          key={index}
          line={line}
          index={index}
          count={shown.length}
          answer={expansion?.lines[index]}
          directory={directory}
          error={errors[`${index}.text`] ?? errors[`${index}.purpose`] ?? errors[`${index}.target`]}
          opened={opened === index}
          onOpen={(open) => setOpened(open ? index : null)}
          editing={editing}
          go={go}
          onFocus={() => onFocusLine?.(index)}
        />
      ))}
    </ol>
  );
}
