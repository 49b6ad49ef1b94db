import type { ReactNode } from 'react';
import './empty-state.css';

/** What a place is for while nothing is in it, and the one thing to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-text">{children}</div> : null}
      {action ? <div>{action}</div> : null}
    </div>
  );
}
