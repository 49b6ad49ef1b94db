import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one red action of a screen; `quiet`: without a border. */
  readonly variant?: 'primary' | 'plain' | 'quiet';
  readonly small?: boolean;
  /** The key that does the same, shown inside the button: "F2". */
  readonly keyHint?: string | undefined;
  /** The work is under way: pressing again does nothing, the words stay readable. */
  readonly busy?: boolean;
}

/** A button. It is never a submit button unless `type` says so. */
export function Button({
  variant = 'plain',
  small,
  keyHint,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames('button', variant !== 'plain' && `button-${variant}`, small && 'button-small', className)}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keyHint?.replace('Ctrl', 'Control')}
      onClick={busy ? undefined : onClick}
    >
      {children}
      {keyHint ? <kbd aria-hidden="true">{keyHint}</kbd> : null}
    </button>
  );
}
