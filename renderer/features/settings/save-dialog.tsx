import type { ReactNode } from 'react';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

/** A small form over the settings, saved with Ctrl+S. */
export function SaveDialog({
  title,
  wide,
  busy,
  problem,
  saveLabel = 'Lưu',
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly busy: boolean;
  readonly problem: string;
  readonly saveLabel?: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      title={title}
      {...(wide ? { wide } : {})}
      onClose={onClose}
      hotkeys={{ 'Ctrl+S': onSave }}
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
