import { useRef } from 'react';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import type { RecipientDirectory } from './recipient-directory.ts';
import { newLine, readTyped, typedText } from './line-text.ts';

type ParsedLine = Awaited<ReturnType<RecipientDirectory['parseBlock']>>['lines'][number];

/** The changes a list of lines goes through while it is written like a text. */
export interface LineEditing {
  /** The text was typed; it is matched to the directory when the line is left. */
  readonly type: (index: number, typed: string) => void;
  /** Asks the directory whom the line names. */
  readonly match: (index: number) => void;
  readonly change: (index: number, change: Partial<DistributionLine>) => void;
  /** A new line after this one; what stands behind the cursor moves into it. */
  readonly split: (index: number, before: string, after: string) => void;
  /** Joins the line to the one above; returns where the cursor goes. */
  readonly mergeUp: (index: number) => number;
  readonly remove: (index: number) => void;
  readonly move: (index: number, by: -1 | 1) => void;
  /** Puts a pasted block in the place of an empty line, or after a written one. */
  readonly paste: (index: number, block: string) => Promise<number>;
}

/** Editing of lines held by the screen. `onChange` takes a function so that an answer that comes late finds the newest lines. */
export function useLineEditing(
  onChange: (change: (lines: readonly DistributionLine[]) => readonly DistributionLine[]) => void,
  directory: Pick<RecipientDirectory, 'parseBlock'>,
  lines: readonly DistributionLine[],
): LineEditing {
  const newest = useRef(lines);
  newest.current = lines;
  const replace = (index: number, change: (line: DistributionLine) => DistributionLine): void =>
    onChange((current) => current.map((line, place) => (place === index ? change(line) : line)));
  const match = (index: number): void => {
    const line = newest.current[index];
    if (!line || line.text.trim() === '' || line.target.kind !== 'text') return;
    const typed = typedText(line);
    void directory
      .parseBlock(typed)
      .then(({ lines: [parsed] }) => {
        if (!parsed) return;
        // Only if nobody has typed on meanwhile.
        replace(index, (now) => (typedText(now) === typed ? asFound(parsed, now) : now));
      })
      .catch(() => undefined);
  };
  return {
    type: (index, typed) =>
      replace(index, (line) => {
        const next = { ...line, ...keepTyping(typed) };
        return readTyped(typedText(line)).text === readTyped(typed).text
          ? next
          : { ...next, target: { kind: 'text' }, excludedKeys: [] };
      }),
    match,
    change: (index, change) => replace(index, (line) => ({ ...line, ...change })),
    split: (index, before, after) =>
      onChange((current) => {
        const line = current[index];
        if (!line) return current;
        const first = after === '' ? line : { ...newLine(), ...readTyped(before), channel: line.channel };
        return [...current.slice(0, index), first, { ...newLine(), ...readTyped(after) }, ...current.slice(index + 1)];
      }),
    mergeUp: (index) => {
      const [above, line] = [newest.current[index - 1], newest.current[index]];
      if (!above || !line) return 0;
      const cursor = typedText(above).length;
      onChange((current) => {
        const joined = [typedText(above), typedText(line)].filter((text) => text !== '').join(' ');
        const merged = line.text === '' ? above : { ...newLine(), ...readTyped(joined), channel: above.channel };
        return [...current.slice(0, index - 1), merged, ...current.slice(index + 1)];
      });
      return cursor;
    },
    remove: (index) => onChange((current) => current.filter((_, place) => place !== index)),
    move: (index, by) =>
      onChange((current) => {
        const [line, other] = [current[index], current[index + by]];
        if (!line || !other) return current;
        return current.map((entry, place) => (place === index ? other : place === index + by ? line : entry));
      }),
    paste: async (index, block) => {
      const { lines: parsed } = await directory.parseBlock(block);
      const pasted = parsed.map(({ line }) => line);
      onChange((current) => {
        const empty = (current[index]?.text ?? '') === '';
        return [...current.slice(0, empty ? index : index + 1), ...pasted, ...current.slice(index + 1)];
      });
      return pasted.length;
    },
  };
}

/** While typing nothing is taken away: spaces at the end stay until the line is left. */
function keepTyping(typed: string): Pick<DistributionLine, 'text' | 'purpose'> {
  const read = readTyped(typed);
  return read.purpose !== '' ? read : { text: typed.replace(/\n/g, ' '), purpose: '' };
}

/**
 * Lines that are used while the cursor still stands in one of them: whom each names is asked as if it had been left, or a
 * "Lưu …" written last would be sent out like a place. Where no answer comes a line stays as it was typed.
 */
export function matchLines(
  directory: Pick<RecipientDirectory, 'parseBlock'>,
  lines: readonly DistributionLine[],
): Promise<DistributionLine[]> {
  return Promise.all(
    lines.map(async (line) => {
      if (line.text.trim() === '' || line.target.kind !== 'text') return line;
      const answer = await directory.parseBlock(typedText(line)).catch(() => undefined);
      const parsed = answer?.lines[0];
      return parsed ? asFound(parsed, line) : line;
    }),
  );
}

/** What the directory makes of a line; channel and number of copies stay where the directory does not know better. */
function asFound(parsed: ParsedLine, now: DistributionLine): DistributionLine {
  return {
    ...parsed.line,
    channel: parsed.matched ? parsed.line.channel : now.channel,
    copiesPerMember: now.copiesPerMember || parsed.line.copiesPerMember,
  };
}
