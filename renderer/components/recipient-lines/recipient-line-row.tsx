import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import {
  deliveryChannelLabels,
  deliveryChannels,
  type DeliveryChannel,
  type DistributionLine,
  type Expansion,
} from '../../../electron/contract/distribution.schema.ts';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format.ts';
import { MatchedText } from '../matched-text.tsx';
import { closingMark, isMatched, typedText } from './line-text.ts';
import type { FoundTarget, RecipientDirectory } from './recipient-directory.ts';
import { RecipientMembers } from './recipient-members.tsx';
import type { LineEditing } from './use-line-editing.ts';

interface RowProps {
  readonly line: DistributionLine;
  readonly index: number;
  readonly count: number;
  readonly answer: Expansion['lines'][number] | undefined;
  readonly directory: RecipientDirectory;
  readonly error: string | undefined;
  readonly opened: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly editing: LineEditing;
  readonly go: (index: number, at?: number | 'end') => void;
  readonly onFocus: () => void;
}

/** One line of the list, with its channel, its count and, one key away, its members. */
export function RecipientLineRow(props: RowProps) {
  const { line, index, count, answer, directory, error, opened, onOpen, editing } = props;
  const id = useId();
  const [typing, setTyping] = useState(false);
  const typed = typedText(line);
  const { found, settled } = useFound(directory, line.text, typing);
  const [marked, setMarked] = useState(0);
  const open = typing && found.length > 0;
  const take = (target: FoundTarget): void => {
    editing.change(index, {
      text: target.name,
      target: { kind: target.kind, id: target.id },
      channel: target.channel,
      excludedKeys: [],
    });
    setTyping(false);
  };
  const endLine = (): void => {
    editing.split(index, typed, '');
    props.go(index + 1, 0);
  };
  // Enters pressed before the answer for the typed name is there: then the first takes the name, or ends the line.
  const waiting = useRef(0);
  useEffect(() => {
    const pressed = waiting.current;
    if (pressed === 0 || !settled) return;
    waiting.current = 0;
    const [best] = found;
    if (best) take(best);
    if (!best || pressed > 1) endLine();
  });
  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (!settled && isPlainEnterAtEnd(event)) {
      event.preventDefault();
      event.stopPropagation();
      waiting.current += 1;
      return;
    }
    const writesOn = waiting.current > 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    waiting.current = 0;
    // Who writes on has meant the end of the line; the letter itself goes into the line that has just got the focus.
    if (writesOn) {
      flushSync(endLine);
      return;
    }
    if (open && completionKey(event, { found, marked, setMarked, take, close: () => setTyping(false) })) return;
    lineKey(event, props);
  };
  return (
    <li className={classNames('line', opened && 'is-open')}>
      <div className="line-row">
        <span className="line-number" aria-hidden="true">
          {index + 1}
        </span>
        <div className="line-text">
          <textarea
            className="line-input"
            rows={1}
            spellCheck={false}
            aria-label={`Dòng ${index + 1}`}
            aria-haspopup="listbox"
            aria-controls={open ? `${id}-found` : undefined}
            aria-activedescendant={open ? `${id}-${marked}` : undefined}
            aria-autocomplete="list"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            value={typed}
            onChange={(event) => {
              setTyping(true);
              setMarked(0);
              editing.type(index, event.target.value.replace(/\n/g, ' '));
            }}
            onKeyDown={handleKeyDown}
            onPaste={(event) => pasteBlock(event, props)}
            onFocus={props.onFocus}
            onBlur={() => {
              waiting.current = 0;
              setTyping(false);
              editing.match(index);
            }}
          />
          <span className="line-shown" aria-hidden="true">
            - <LineWords line={line} />
            {line.text === '' ? null : closingMark(index, count, directory.asOf)}
          </span>
          {open ? (
            <ul className="completion line-found" id={`${id}-found`} role="listbox" aria-label="Gợi ý">
              {found.map((target, place) => (
                <li
                  key={`${target.kind}${target.id}`}
                  id={`${id}-${place}`}
                  role="option"
                  aria-selected={place === marked}
                  className="completion-item"
                  data-active-item={place === marked ? '' : undefined}
                  onPointerDown={(event) => {
                    event.preventDefault();
                    take(target);
                  }}
                >
                  <MatchedText value={target.name} typed={line.text} />
                  <span className="hint">{target.ended ? `đã thôi, ${target.hint}` : target.hint}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        <ChannelChoice line={line} index={index} editing={editing} />
        <CountChip line={line} answer={answer} index={index} opened={opened} onOpen={onOpen} />
      </div>
      {error ? (
        <p className="field-error line-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {answer && answer.ended.length > 0 ? (
        <p className="line-ended">Không còn hoạt động vào ngày này: {answer.ended.join('; ')}</p>
      ) : null}
      {opened ? (
        <RecipientMembers
          line={line}
          index={index}
          directory={directory}
          editing={editing}
          onClose={() => onOpen(false)}
        />
      ) : null}
    </li>
  );
}

/** Enter alone, with nothing behind the cursor. */
function isPlainEnterAtEnd({
  key,
  ctrlKey,
  altKey,
  metaKey,
  currentTarget,
}: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { selectionStart, value } = currentTarget;
  return key === 'Enter' && !ctrlKey && !altKey && !metaKey && selectionStart === value.length;
}

/** What the directory knows by the typed name; `settled` is false while its answer is on its way. */
function useFound(
  directory: RecipientDirectory,
  text: string,
  typing: boolean,
): { readonly found: readonly FoundTarget[]; readonly settled: boolean } {
  const wanted = text.trim();
  const enabled = typing && wanted.length >= 2;
  const answer = useQuery({
    queryKey: ['directory', 'find', directory.asOf, wanted],
    queryFn: () => directory.findTargets(wanted),
    enabled,
  });
  const targets = enabled ? (answer.data ?? []) : [];
  return {
    found: targets.some(({ name }) => name === wanted) ? [] : targets.slice(0, 8),
    settled: !enabled || !answer.isPending,
  };
}

/** The line as it prints: what the directory knows is underlined, the purpose slanted. */
function LineWords({ line }: { readonly line: DistributionLine }) {
  return (
    <>
      <span className={isMatched(line.target) ? 'line-known' : undefined}>{line.text}</span>
      {line.purpose === '' ? null : (
        <>
          {' '}
          (<i>{line.purpose}</i>)
        </>
      )}
    </>
  );
}

function ChannelChoice({ line, index, editing }: Pick<RowProps, 'line' | 'index' | 'editing'>) {
  const { kind } = line.target;
  if (kind === 'file_copy') return <span className="line-channel quiet">lưu</span>;
  if (kind === 'pointer' || line.text === '') return <span className="line-channel" />;
  return (
    <select
      className="line-channel"
      aria-label={`Kênh gửi dòng ${index + 1}`}
      value={line.channel}
      onChange={(event) => editing.change(index, { channel: event.target.value as DeliveryChannel })}
    >
      {deliveryChannels.map((channel) => (
        <option key={channel} value={channel}>
          {deliveryChannelLabels[channel]}
        </option>
      ))}
    </select>
  );
}

function CountChip({
  line,
  answer,
  index,
  opened,
  onOpen,
}: Pick<RowProps, 'line' | 'answer' | 'index' | 'opened' | 'onOpen'>) {
  if (line.text === '' || line.target.kind === 'pointer') return <span className="line-count" />;
  const words =
    line.target.kind === 'file_copy'
      ? `= ${formatCount(line.copiesPerMember)} bản`
      : answer
        ? `= ${formatCount(answer.recipients.length)} nơi`
        : '=';
  return (
    <button
      type="button"
      className="line-count chip"
      aria-expanded={opened}
      title={opened ? 'Thu gọn (Alt+↑)' : 'Mở ra (Alt+↓)'}
      onClick={() => onOpen(!opened)}
    >
      {words}
      <span className="visually-hidden">, dòng {index + 1}</span>
    </button>
  );
}

interface Completion {
  readonly found: readonly FoundTarget[];
  readonly marked: number;
  readonly setMarked: (place: number) => void;
  readonly take: (target: FoundTarget) => void;
  readonly close: () => void;
}

/** Keys of the open completion; true when the key was its own. */
function completionKey(event: KeyboardEvent, { found, marked, setMarked, take, close }: Completion): boolean {
  const target = found[marked];
  if (event.key === 'ArrowDown' && !event.altKey) setMarked((marked + 1) % found.length);
  else if (event.key === 'ArrowUp' && !event.altKey) setMarked((marked + found.length - 1) % found.length);
  else if (event.key === 'Enter' && !event.ctrlKey && target) take(target);
  else if (event.key === 'Escape') close();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Keys of a line of text. */
function lineKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { index, count, line, editing, go, onOpen, opened }: RowProps,
): void {
  const area = event.currentTarget;
  const { selectionStart: start, selectionEnd: end, value } = area;
  const act = (work: () => void): void => {
    event.preventDefault();
    event.stopPropagation();
    work();
  };
  if (event.key === 'Enter' && !event.altKey) {
    act(() => {
      const after = event.ctrlKey ? '' : value.slice(end);
      editing.split(index, value.slice(0, start), after);
      go(index + 1, 0);
    });
  } else if (event.key === 'Backspace' && start === 0 && end === 0 && index > 0) {
    act(() => go(index - 1, editing.mergeUp(index)));
  } else if (event.key === 'Delete' && value === '' && count > 1) {
    act(() => {
      editing.remove(index);
      go(Math.min(index, count - 2), 0);
    });
  } else if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    const by = event.key === 'ArrowUp' ? -1 : 1;
    act(() => {
      if (index + by < 0 || index + by >= count) return;
      editing.move(index, by);
      go(index + by);
    });
  } else if (event.altKey && event.key === 'ArrowDown') act(() => onOpen(line.text !== ''));
  else if (event.altKey && event.key === 'ArrowUp') act(() => onOpen(false));
  else if (event.key === 'ArrowDown' && index < count - 1) act(() => go(index + 1, Math.min(start, value.length)));
  else if (event.key === 'ArrowUp' && index > 0) act(() => go(index - 1, Math.min(start, value.length)));
  else if (event.key === 'Escape' && opened) act(() => onOpen(false));
}

/** Several pasted lines become lines; a single line is pasted as text. */
function pasteBlock(event: ClipboardEvent, { index, editing, go }: RowProps): void {
  const text = event.clipboardData.getData('text/plain');
  if (!/\n/.test(text.trim())) return;
  event.preventDefault();
  void editing
    .paste(index, text)
    .then((added) => go(index + Math.max(0, added - 1)))
    .catch(() => undefined);
}
