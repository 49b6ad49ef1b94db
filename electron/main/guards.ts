/** What a page can never do: leave the program, open another window, or be granted a right of the machine. */
import type { Session, WebContents } from 'electron';
import { firstPage } from './app-protocol.ts';

/**
 * Keeps a page where it is. Moves by the hash are not navigations and go on working; the one navigation allowed is the page
 * loading itself anew, in its own window.
 */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isReload(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isReload(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function isReload(url: string, isMainFrame: boolean): boolean {
  return isMainFrame && (url === firstPage || url.startsWith(`${firstPage}#`));
}

/** Denies every permission, asked for or looked up. The program needs none: files are saved through its own dialogs. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}
