import { Dialog as AriaDialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { use, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { focusField, goOnWithEnter } from './form-navigation.ts';
import { DialogDepth, useHotkeys, type Hotkeys } from './use-hotkeys.ts';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  /** Escape, or the button that gives up. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the primary one last. */
  readonly footer: ReactNode;
  readonly wide?: boolean;
  /** Room for a whole form of three columns. */
  readonly widest?: boolean;
  /** Something was typed that closing would lose: Escape asks first. */
  readonly unsaved?: boolean;
  /** Keys while the dialog lies over the page; those of the page rest. */
  readonly hotkeys?: Hotkeys;
}

/** A question or a small form over the page. It is shown while it is rendered. Fields inside go on with Enter. */
export function Dialog({ title, onClose, children, footer, wide, widest, unsaved, hotkeys = {} }: DialogProps) {
  const [asking, setAsking] = useState(false);
  useHotkeys(hotkeys, { modal: true });
  const depth = use(DialogDepth);
  const writing = useRef<Element | null>(null);
  const goOn = (): void => {
    setAsking(false);
    if (writing.current instanceof HTMLElement) writing.current.focus();
  };
  const leave = (event: Event): void => {
    // The dialog would otherwise be taken away and put back, and the cursor with it.
    if (asking || unsaved) event.preventDefault();
    if (asking) {
      goOn();
    } else if (unsaved) {
      writing.current = document.activeElement;
      setAsking(true);
    } else {
      onClose();
    }
  };
  return (
    <AriaDialog
      open
      onClose={leave}
      hideOnInteractOutside={false}
      backdrop={<div className="dialog-backdrop" />}
      className={classNames('dialog', wide && 'dialog-wide', widest && 'dialog-widest')}
      autoFocusOnShow={false}
    >
      <div className="dialog-head">
        <DialogHeading className="dialog-title">{title}</DialogHeading>
        <DialogDismiss className="dialog-close" aria-label="Đóng" tabIndex={-1}>
          ×
        </DialogDismiss>
      </div>
      <DialogDepth value={depth + 1}>
        <form onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter} noValidate>
          <div className="dialog-body">{children}</div>
          {asking ? (
            <div className="dialog-foot" role="alert">
              <span className="dialog-question">Nội dung vừa ghi chưa lưu. Bỏ đi?</span>
              <Button onClick={onClose}>Bỏ</Button>
              <FocusedButton onClick={goOn} />
            </div>
          ) : (
            <div className="dialog-foot">{footer}</div>
          )}
          <FirstFocus />
        </form>
      </DialogDepth>
    </AriaDialog>
  );
}

function FocusedButton({ onClick }: { readonly onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} variant="primary" onClick={onClick}>
      Ghi tiếp
    </Button>
  );
}

/** Puts the cursor where the work begins: the wished place, else the first field, else the first button. */
function FirstFocus() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    const first = form?.querySelector<HTMLElement>('input:not([type=radio]), select, textarea, button');
    const begin = form?.querySelector<HTMLElement>('[data-autofocus]') ?? first;
    if (begin) focusField(begin);
  }, []);
  return <span ref={mark} hidden />;
}
