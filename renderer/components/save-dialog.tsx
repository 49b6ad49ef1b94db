import type { ReactNode } from 'react';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

const nothingToWaitFor = { busy: false, problem: '' } as const;

/** A form over the page, saved with Ctrl+S; its saving is that of `useSaving`, or `savingOf` a command. */
export function SaveDialog({
  title,
  wide = false,
  widest = false,
  unsaved = false,
  saving: { busy, problem } = nothingToWaitFor,
  saveLabel = 'Lưu',
  disabled = false,
  beside,
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  /** Room for a whole form of three columns. */
  readonly widest?: boolean;
  /** Something was typed that closing would lose: Escape asks first. */
  readonly unsaved?: boolean;
  /** Without it what is entered goes back to the page at once. */
  readonly saving?: { readonly busy: boolean; readonly problem: string };
  readonly saveLabel?: string;
  /** There is nothing to save yet. */
  readonly disabled?: boolean;
  /** What stands before the two buttons: a sum, or another way out. */
  readonly beside?: ReactNode;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const save = (): void => {
    if (!busy && !disabled) onSave();
  };
  return (
    <Dialog
      title={title}
      wide={wide}
      widest={widest}
      unsaved={unsaved}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': save, 'Ctrl+Enter': save }}
      footer={
        <>
          {beside}
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={busy} disabled={disabled} onClick={save} data-submit>
            {saveLabel}
          </Button>
        </>
      }
    >
      {children}
      {problem === '' ? null : <Band tone="error">{problem}</Band>}
    </Dialog>
  );
}
