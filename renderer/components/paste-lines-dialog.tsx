import { useEffect, useRef, type ReactNode } from 'react';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { errorSentence } from './error-sentence.ts';
import { formatCount } from './format.ts';

export interface PastedLines {
  /** What became of them, in a sentence. */
  readonly sentence: string;
  readonly skipped: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
}

/** How many lines of a pasted text hold something. */
export const countLines = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

/** Many rows pasted from Word or Excel, one per line; afterwards every line that could not be used, with its reason. */
export function PasteLinesDialog({
  title,
  lines,
  saveLabel,
  busy,
  error,
  result,
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  /** How many lines were pasted: without any there is nothing to save, and nothing to lose. */
  readonly lines: number;
  /** "Thêm 12 cơ quan" */
  readonly saveLabel: string;
  readonly busy: boolean;
  readonly error: Error | null;
  /** Once it is done. */
  readonly result: PastedLines | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** The field for the text, and what holds for all lines. */
  readonly children: ReactNode;
}) {
  const save = (): void => {
    if (lines > 0 && !busy && result === null) onSave();
  };
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      unsaved={lines > 0 && result === null}
      hotkeys={{ 'Ctrl+S': save, 'Ctrl+Enter': save }}
      footer={
        result ? (
          <DoneButton onClick={onClose} />
        ) : (
          <>
            <Button onClick={onClose}>Thôi</Button>
            <Button variant="primary" keyHint="Ctrl+S" busy={busy} disabled={lines === 0} onClick={save} data-submit>
              {saveLabel}
            </Button>
          </>
        )
      }
    >
      {result ? <PastedReport {...result} /> : children}
      {result === null && error ? <Band tone="error">{errorSentence(error)}</Band> : null}
    </Dialog>
  );
}

/** The fields are gone with the cursor in them: it goes on to the one button that is left. */
function DoneButton({ onClick }: { readonly onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} variant="primary" onClick={onClick} data-submit>
      Xong
    </Button>
  );
}

/** Lines that were not used, as many as one reads. */
const shownSkipped = 200;

function PastedReport({ sentence, skipped }: PastedLines) {
  const others = skipped.length - shownSkipped;
  return (
    <>
      <p>{sentence}</p>
      {skipped.slice(0, shownSkipped).map(({ line, text, reason }) => (
        <p key={line} className="due">
          Dòng {line} “{text}”: {reason}
        </p>
      ))}
      {others > 0 ? <p className="due">Còn {formatCount(others)} dòng nữa như vậy.</p> : null}
    </>
  );
}
