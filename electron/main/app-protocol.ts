/** The pages of the program come from app://so-van-thu and from nowhere else. */
import { readFile } from 'node:fs/promises';
import type { CustomScheme, Protocol, Session } from 'electron';
import { createPageFiles } from '../core/pages/page-files.ts';
import { commonHeaders, pageHeaders } from '../core/pages/page-policy.ts';

export const appOrigin = 'app://so-van-thu';
export const firstPage = `${appOrigin}/`;

const scheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** To be called before the application is ready: schemes cannot be registered later. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([scheme]);
}

/** Answers app:// from the built screens in `pagesFolder`, and lets the window ask for nothing else. */
export function serveAppPages(session: Pick<Session, 'protocol' | 'webRequest'>, pagesFolder: string): void {
  const pages = createPageFiles(pagesFolder);
  session.protocol.handle('app', async (request) => {
    const pathname = readPathname(request.url);
    const file = pathname === undefined || request.method !== 'GET' ? undefined : pages.find(pathname);
    if (!file) return new Response('', { status: 404, headers: commonHeaders });
    const bytes = await readFile(file.filePath);
    return new Response(new Uint8Array(bytes), { headers: { ...pageHeaders, 'Content-Type': file.mediaType } });
  });
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnAddress(details.url) }));
}

/** True for what the pages may load: their own files, and pictures and downloads that they make themselves. */
export function isOwnAddress(url: string): boolean {
  // The inspector of a development start loads its own parts; a release has no inspector.
  return url.startsWith(firstPage) || url.startsWith(`blob:${appOrigin}/`) || url.startsWith('devtools://');
}

/**
 * The path of an address of ours exactly as written, or undefined. Not decoded and not resolved: an address with dots,
 * escapes or a port is no file of ours.
 */
function readPathname(url: string): string | undefined {
  if (!url.startsWith(firstPage)) return undefined;
  const pathname = url.slice(appOrigin.length).split(/[?#]/)[0];
  return pathname === '/' || /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(pathname ?? '') ? pathname : undefined;
}
