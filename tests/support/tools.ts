/** Programs outside npm that some tests use. A test without its program is skipped by name and says why. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../electron/loopback/find-browser.ts';

function findOnPath(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  for (const name of names) {
    const folder = folders.find((candidate) => existsSync(path.join(candidate, name)));
    if (folder !== undefined) return path.join(folder, name);
  }
  return null;
}

/** True when LibreOffice can turn a document into PDF here. */
export function hasLibreOffice(): boolean {
  return findOnPath('soffice', 'soffice.exe') !== null;
}

/** True when that LibreOffice has its spreadsheet program too; a Writer-only installation has not. */
export function hasCalc(): boolean {
  const program = findOnPath('soffice', 'soffice.exe');
  if (program === null) return false;
  const folder = path.dirname(realpathSync(program));
  return ['libsclo.so', 'sclo.dll', 'libsclo.dylib'].some((library) => existsSync(path.join(folder, library)));
}

/** True when poppler's pdftotext and pdftoppm are here. */
export function hasPoppler(): boolean {
  return findOnPath('pdftotext', 'pdftotext.exe') !== null && findOnPath('pdftoppm', 'pdftoppm.exe') !== null;
}

/** True when system calls can be traced and made to fail here. */
export function hasStrace(): boolean {
  return findOnPath('strace') !== null;
}

/**
 * Path of a Chromium, Chrome or Edge, or null. Where the machine has none, the global setup has already unpacked the one from
 * the npm registry and named it in CHROME.
 */
export function findChromium(): string | null {
  return findBrowser() ?? null;
}
