import { memo, type ClipboardEvent, type KeyboardEvent } from 'react';
import { bodyBlockLabels, type BodyBlock } from '../../../../electron/contract/body.schema.ts';
import { classNames } from '../../../components/class-names.ts';
import { FindingBands } from '../finding-bands.tsx';
import type { Finding } from '../findings.ts';
import type { BodyActions } from './use-body-actions.ts';
import { RichText } from './rich-text.tsx';

export interface BodyBlockRowProps {
  readonly block: BodyBlock;
  readonly index: number;
  readonly numeral: string;
  readonly actions: BodyActions;
  readonly findings: readonly Finding[];
  readonly error: string | undefined;
}

/** One block: its numeral in the gutter, its text, and below it what the checker of form found there. */
export const BodyBlockRow = memo(function BodyBlockRow({
  block,
  index,
  numeral,
  actions,
  findings,
  error,
}: BodyBlockRowProps) {
  const label = numeral === '' ? bodyBlockLabels[block.kind] : `${numeral} (${bodyBlockLabels[block.kind]})`;
  return (
    <li
      className={classNames(
        'block',
        `block-${block.kind}`,
        block.heading && 'is-heading',
        block.landscape && 'is-landscape',
        findings.length > 0 && 'has-finding',
      )}
    >
      <div className="block-row">
        <button
          type="button"
          className="block-numeral"
          data-block-menu={index}
          tabIndex={-1}
          aria-haspopup="menu"
          title={`${label}. Alt+Enter: đổi loại đoạn`}
          onClick={() => actions.openMenu(index)}
        >
          <span className="visually-hidden">Loại đoạn: </span>
          {numeral === '' ? gutterWord(block.kind, index) : numeral}
        </button>
        {block.kind === 'page_break' ? (
          <button
            type="button"
            className="block-break"
            data-block={index}
            aria-label={`Ngắt trang, đoạn ${index + 1}`}
            onKeyDown={(event) => {
              if (event.key !== 'Delete' && event.key !== 'Backspace') return;
              event.preventDefault();
              actions.remove(index);
            }}
          >
            Sang trang mới
          </button>
        ) : (
          <div className="block-text">
            <textarea
              className="block-input"
              rows={1}
              data-block={index}
              spellCheck={false}
              aria-label={`Đoạn ${index + 1}: ${label}${block.landscape ? ', trang ngang' : ''}`}
              aria-invalid={error ? true : undefined}
              placeholder={block.kind === 'table' ? 'Mỗi dòng một hàng; các ô cách nhau bằng dấu |' : ''}
              value={block.text}
              onChange={(event) => actions.type(index, event.target.value)}
              onKeyDown={(event) => blockKey(event, block, index, actions)}
              onPaste={(event) => pasteBlocks(event, index, actions)}
            />
            <div className="block-shown" aria-hidden="true">
              <RichText text={block.text} />
            </div>
          </div>
        )}
      </div>
      {block.landscape ? <p className="block-note">Trang ngang</p> : null}
      {error ? <p className="field-error block-error">{error}</p> : null}
      <FindingBands findings={findings} onFix={(finding) => actions.fix(index, finding)} />
    </li>
  );
});

function gutterWord(kind: BodyBlock['kind'], index: number): string {
  if (kind === 'table') return 'Bảng';
  if (kind === 'page_break') return '⤓';
  if (kind === 'declaration') return 'Câu QĐ';
  return index === 0 ? 'Mở đầu' : '¶';
}

function blockKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  block: BodyBlock,
  index: number,
  actions: BodyActions,
): void {
  if (event.nativeEvent.isComposing) return;
  const area = event.currentTarget;
  const { selectionStart: start, selectionEnd: end } = area;
  const control = event.ctrlKey || event.metaKey;
  const act = (work: () => void): void => {
    event.preventDefault();
    event.stopPropagation();
    work();
  };
  const key = event.key.toLowerCase();
  const inTable = block.kind === 'table';
  if (event.key === 'Enter' && event.altKey) act(() => actions.openMenu(index));
  else if (event.key === 'Enter' && !event.shiftKey && !control && !inTable)
    act(() => actions.split(index, start, end));
  else if (event.key === 'Enter' && !control) event.stopPropagation();
  else if (event.key === 'Backspace' && start === 0 && end === 0) act(() => actions.merge(index));
  else if (event.key === 'Tab' && !control && !event.altKey) act(() => actions.level(index, event.shiftKey ? -1 : 1));
  else if (control && (key === 'b' || key === 'i'))
    act(() => actions.mark(index, start, end, key === 'b' ? '**' : '*'));
  else if (control && key === 'h') act(() => actions.heading(index));
  else if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
    act(() => actions.move(index, event.key === 'ArrowUp' ? -1 : 1));
  else if (event.key === 'ArrowUp' && !event.altKey && !event.shiftKey && start === 0 && end === 0)
    act(() => actions.go(index - 1, 'end'));
  else if (event.key === 'ArrowDown' && !event.altKey && !event.shiftKey && start === block.text.length)
    act(() => actions.go(index + 1, 0));
  else if (event.key === 'Escape') act(() => actions.leave());
}

function pasteBlocks(event: ClipboardEvent<HTMLTextAreaElement>, index: number, actions: BodyActions): void {
  const text = event.clipboardData.getData('text/plain');
  const { selectionStart, selectionEnd } = event.currentTarget;
  event.preventDefault();
  actions.paste(index, selectionStart, selectionEnd, text);
}
