import { useState, type ReactNode } from 'react';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextArea } from './text-area.tsx';

/** Asks before something that cannot be taken back. The safe answer has the focus. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  cancelLabel = 'Thôi',
  busy,
  error,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  readonly children: ReactNode;
  /** Says what will happen: "Bỏ nội dung đang nhập". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly busy?: boolean;
  readonly error?: string | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            {cancelLabel}
          </Button>
          <Button variant="primary" busy={busy ?? false} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {error ? <Band tone="error">{error}</Band> : null}
    </Dialog>
  );
}

/** Asks for the reason of what the register keeps for ever, such as cancelling a number. */
export function ReasonDialog({
  title,
  children,
  label,
  confirmLabel,
  busy,
  error,
  fieldError,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly label: string;
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly error?: string | undefined;
  readonly fieldError?: string | undefined;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const confirm = (): void => onConfirm(reason);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      unsaved={reason.trim() !== ''}
      hotkeys={{ 'Ctrl+S': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" busy={busy} onClick={confirm} data-submit>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      <TextArea label={label} layout="stacked" value={reason} onChange={setReason} error={fieldError} data-autofocus />
      {error ? <Band tone="error">{error}</Band> : null}
    </Dialog>
  );
}
