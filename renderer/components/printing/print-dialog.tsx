import type { ReactNode } from 'react';
import { canOpenDocuments } from '../../api/documents.ts';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { usePrinting } from './use-printing.ts';
import './printing.css';

/** The choices of one print, and its making with a way out. Closes when the file is there. */
export function PrintDialog({
  title,
  what,
  disabled = false,
  make,
  onClose,
  children,
}: {
  readonly title: string;
  /** "nhãn cho 45 nơi" */
  readonly what: string;
  readonly disabled?: boolean;
  readonly make: (signal: AbortSignal) => Promise<string | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const printing = usePrinting();
  const making = printing.making !== null;
  const start = (): void => {
    if (disabled) return;
    void printing.start(what, make).then((made) => {
      if (made) onClose();
    });
  };
  return (
    <Dialog
      title={title}
      onClose={() => {
        if (making) printing.cancel();
        onClose();
      }}
      hotkeys={{ 'Ctrl+P': start }}
      footer={
        <>
          {making ? (
            <span className="print-making" role="status">
              Đang tạo {what}
              <progress aria-label={`Đang tạo ${what}`} />
            </span>
          ) : null}
          <Button onClick={making ? printing.cancel : onClose}>{making ? 'Thôi tạo tệp' : 'Thôi'}</Button>
          <Button variant="primary" keyHint="Ctrl+P" busy={making} disabled={disabled} onClick={start} data-submit>
            {canOpenDocuments() ? 'Mở bằng Word' : 'Tạo tệp Word'}
          </Button>
        </>
      }
    >
      {children}
      {printing.problem === '' ? null : <Band tone="error">{printing.problem}</Band>}
    </Dialog>
  );
}
