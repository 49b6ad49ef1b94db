/** The built screens, served by allow-list: a path is answered only when it is, letter for letter, a file that was built. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface PageFile {
  readonly filePath: string;
  readonly mediaType: string;
  /** The name carries a hash of the content, so a browser may keep it for ever. */
  readonly immutable: boolean;
}

export interface PageFiles {
  /** `pathname` as it stands in the address, not decoded: "/", "/assets/index-1a2b3c4d.js". */
  find(pathname: string): PageFile | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Lists `folder` once, and again whenever the first page is asked for, so that a new build needs no restart. */
export function createPageFiles(folder: string): PageFiles {
  let files = listPageFiles(folder);
  return {
    find(pathname) {
      if (pathname === '/') files = listPageFiles(folder);
      return files.get(pathname);
    },
  };
}

function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[path.extname(entry.name)];
    // Only plain file names: nothing that an address would have to escape, no links out of the folder, no source maps.
    if (!entry.isFile() || mediaType === undefined || !/^[A-Za-z0-9._-]+$/.test(entry.name)) continue;
    const filePath = path.join(entry.parentPath, entry.name);
    const relative = path.relative(folder, filePath).split(path.sep).join('/');
    const file: PageFile = { filePath, mediaType, immutable: relative.startsWith('assets/') };
    files.set(relative === 'index.html' ? '/' : `/${relative}`, file);
  }
  return files;
}
