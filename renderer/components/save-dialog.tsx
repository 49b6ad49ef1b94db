import type { ReactNode } from 'react';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** A small form over the page, saved with Ctrl+S; its saving is that of `useSaving`. */
export function SaveDialog({
  title,
  wide = false,
  unsaved = false,
  saving: { busy, problem },
  saveLabel = 'Lưu',
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  /** Something was typed that closing would lose: Escape asks first. */
  readonly unsaved?: boolean;
  readonly saving: { readonly busy: boolean; readonly problem: string };
  readonly saveLabel?: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      title={title}
      wide={wide}
      unsaved={unsaved}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': onSave, 'Ctrl+Enter': onSave }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={busy} onClick={onSave} data-submit>
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
