import { Dialog as AriaDialog, DialogHeading } from '@ariakit/react';
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
  const body = useRef<HTMLFormElement>(null);
  useHotkeys(hotkeys, { modal: true });
  useEffect(() => {
    const wished = body.current?.querySelector<HTMLElement>('[data-autofocus]');
    const first = body.current?.querySelector<HTMLElement>('input:not([type=radio]), select, textarea, button');
    (wished ?? first)?.focus();
  }, []);
  return (
    <AriaDialog
      open
      onClose={onClose}
      hideOnInteractOutside={false}
      backdrop={<div className="dialog-backdrop" />}
      className={classNames('dialog', wide && 'dialog-wide', widest && 'dialog-widest')}
      autoFocusOnShow={false}
    >
      <DialogHeading className="dialog-title">{title}</DialogHeading>
      <form ref={body} onSubmit={(event) => event.preventDefault()} onKeyDown={goOnWithEnter} noValidate>
        <div className="dialog-body">{children}</div>
        <div className="dialog-foot">{footer}</div>
      </form>
    </AriaDialog>
  );
}
