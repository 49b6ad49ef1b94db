import { useEffect, useRef } from 'react';
import type { BatchKind, BatchResult } from '../../../electron/contract/batch.schema.ts';
import { useUndoBatch } from '../../api/batch.ts';
import { useAnnounce } from '../announcer.tsx';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { errorSentence } from '../error-sentence.ts';
import { formatCount } from '../format.ts';
import { useKeptState } from '../use-kept-state.ts';

const done: Readonly<Record<BatchKind, string>> = {
  route: 'Đã chuyển',
  finish: 'Đã ghi giải quyết xong',
  receive: 'Đã ghi ký nhận',
  file: 'Đã đưa vào hồ sơ',
};

/** "Đã chuyển 12 văn bản, 2 văn bản giữ nguyên" */
function batchSentence({ kind, changed, skipped }: BatchResult): string {
  const rest = skipped === 0 ? '' : `, ${formatCount(skipped)} văn bản giữ nguyên`;
  return `${done[kind]} ${formatCount(changed)} văn bản${rest}`;
}

/** The order for many documents that was given last, until it is taken back or put aside. */
export const useLastBatch = () => useKeptState<BatchResult | null>('batch.last', null);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** Says what was just done to many documents, and takes all of it back: Ctrl+Z, except where one is typing. */
export function UndoBand() {
  const [last, setLast] = useLastBatch();
  const announce = useAnnounce();
  const undo = useUndoBatch();
  const takeBack = (): void => {
    if (last === null || undo.isPending) return;
    undo.mutate(
      { id: last.id },
      {
        onSuccess: ({ changed }) => {
          setLast(null);
          announce(`Đã rút lại: ${formatCount(changed)} văn bản như trước`);
        },
      },
    );
  };
  const act = useRef(takeBack);
  useEffect(() => {
    act.current = takeBack;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      act.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  if (last === null) return null;
  return (
    <div className="undo-band">
      <Band
        tone={undo.error ? 'error' : 'quiet'}
        actions={
          <>
            {undo.error ? null : (
              <Button small keyHint="Ctrl+Z" busy={undo.isPending} onClick={takeBack}>
                Hoàn tác
              </Button>
            )}
            <Button
              small
              variant="quiet"
              onClick={() => {
                undo.reset();
                setLast(null);
              }}
            >
              Đóng
            </Button>
          </>
        }
      >
        {undo.error ? errorSentence(undo.error) : batchSentence(last)}
      </Band>
    </div>
  );
}
