/**
 * Programs outside npm that some tests use. A test without its program is skipped, and its name says which it needs. Not
 * verified then: without Chromium the screens, keys and both shells as a person sees them; without LibreOffice and poppler
 * where things stand on a printed page (the XML is checked all the same); without Calc that a workbook opens in another
 * program.
 */
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
function hasPoppler(): boolean {
  return findOnPath('pdftotext', 'pdftotext.exe') !== null && findOnPath('pdftoppm', 'pdftoppm.exe') !== null;
}

/** True when a Word file can be printed here and its pages looked at. */
export function canRender(): boolean {
  return hasLibreOffice() && hasPoppler();
}

/**
 * Path of a Chromium, Chrome or Edge, or null. Where the machine has none, the global setup has already unpacked the one from
 * the npm registry and named it in CHROME.
 */
export function findChromium(): string | null {
  return findBrowser() ?? null;
}
