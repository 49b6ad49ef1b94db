import { existsSync } from 'node:fs';
import path from 'node:path';

/** Programs outside npm that some tests use. A test without its program is skipped by name and says why. */

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

/** True when poppler's pdftotext and pdftoppm are here. */
export function hasPoppler(): boolean {
  return findOnPath('pdftotext', 'pdftotext.exe') !== null && findOnPath('pdftoppm', 'pdftoppm.exe') !== null;
}

/** Path of a Chromium-like browser, or null. */
export function findChromium(): string | null {
  return findOnPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge');
}
