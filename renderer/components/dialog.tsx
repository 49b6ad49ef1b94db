import { Dialog as AriaDialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { goOnWithEnter } from './form-navigation.ts';
import { useHotkeys, type Hotkeys } from './use-hotkeys.ts';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  /** Escape, a click outside, or the button that gives up. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the primary one last. */
  readonly footer: ReactNode;
  readonly wide?: boolean;
  /** Room for a whole form of three columns. */
  readonly widest?: boolean;
  /** Keys while the dialog lies over the page; those of the page rest. */
  readonly hotkeys?: Hotkeys;
}

/** A question or a small form over the page. It is shown while it is rendered. Fields inside go on with Enter. */
export function Dialog({ title, onClose, children, footer, wide, widest, hotkeys = {} }: DialogProps) {
  useHotkeys(hotkeys, { modal: true });
  return (
    <AriaDialog
      open
      onClose={onClose}
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
      <form onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter} noValidate>
        <div className="dialog-body">{children}</div>
        <div className="dialog-foot">{footer}</div>
        <FirstFocus />
      </form>
    </AriaDialog>
  );
}

/** Puts the cursor where the work begins: the wished place, else the first field, else the first button. */
function FirstFocus() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    const first = form?.querySelector<HTMLElement>('input:not([type=radio]), select, textarea, button');
    (form?.querySelector<HTMLElement>('[data-autofocus]') ?? first)?.focus();
  }, []);
  return <span ref={mark} hidden />;
}
