import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './band.css';

/** A calm band with what was found or what went wrong, and what can be done about it. Announced when it appears. */
export function Band({
  tone = 'warning',
  children,
  actions,
}: {
  readonly tone?: 'warning' | 'error' | 'quiet';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div
      className={classNames('band', tone !== 'warning' && `band-${tone}`)}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      {tone === 'quiet' ? null : <WarningSign />}
      <div className="band-text">{children}</div>
      {actions ? <div className="band-actions">{actions}</div> : null}
    </div>
  );
}

function WarningSign() {
  return (
    <svg className="band-icon" viewBox="0 0 18 18" aria-hidden="true">
      <path d="M9 2.2 16.4 15.4H1.6Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M9 6.8v4.2M9 12.4v1.2" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
