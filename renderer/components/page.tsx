import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { AnnouncementLine } from './announcer.tsx';
import { BackupLine } from './backup-line.tsx';
import { useFrame } from './frame-context.ts';
import { useKeyHelp, type KeyHelp } from './key-help.tsx';
import './page.css';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export interface PageProps {
  /** The name of the screen, also the title of the window. */
  readonly title: string;
  /** The way here, before the title. */
  readonly crumbs?: readonly Crumb[];
  /** A quiet word behind the title: "Sổ 2027", "Nháp, tự giữ lúc 10:41". */
  readonly note?: ReactNode;
  /** A SearchBox of the list on this screen; without it the search over all registers. `null`: none. */
  readonly search?: ReactNode;
  /** Buttons at the right of the top bar, the primary one last. */
  readonly actions?: ReactNode;
  /** At the left of the status bar. */
  readonly status?: ReactNode;
  /** Keys without a button, in the middle of the status bar. */
  readonly statusKeys?: ReactNode;
  /** The keys of this screen for F1. */
  readonly keys?: readonly KeyHelp[];
  /** The content scrolls as a whole (default) or brings panes of its own. */
  readonly panes?: boolean;
  readonly children: ReactNode;
}

/** A screen: top bar, content, status bar. */
export function Page({
  title,
  crumbs = [],
  note,
  search,
  actions,
  status,
  statusKeys,
  keys,
  panes,
  children,
}: PageProps) {
  const frame = useFrame();
  useKeyHelp(title, keys);
  useEffect(() => {
    document.title = `${title} · Sổ Văn Thư`;
  }, [title]);
  return (
    <div className="page">
      <header className="top-bar no-print">
        {crumbs.length > 0 ? (
          <nav className="crumbs" aria-label="Đường dẫn">
            {crumbs.map((crumb) => (
              <span key={crumb.label} className="crumb">
                <Link href={crumb.to}>{crumb.label}</Link>
                <span aria-hidden="true">›</span>
              </span>
            ))}
          </nav>
        ) : null}
        <h1 className="page-title">{title}</h1>
        {note ? <span className="page-note">{note}</span> : null}
        <span className="top-bar-space" />
        {search === undefined ? frame.globalSearch : search}
        {actions}
      </header>
      <main className={panes ? 'page-panes' : 'page-content'} tabIndex={-1} id="main">
        {children}
      </main>
      <footer className="status-bar no-print">
        <span className="status-left">
          {status}
          <AnnouncementLine />
        </span>
        <span className="status-keys">{statusKeys}</span>
        <BackupLine />
      </footer>
    </div>
  );
}
