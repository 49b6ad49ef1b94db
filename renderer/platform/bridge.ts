import type { CallRequest } from '../../electron/contract/api.ts';
import type { DocumentFile, DocumentRequest } from '../../electron/contract/documents.ts';
import type { Answer } from '../../electron/contract/errors.ts';

/** What became of a file that was to be saved or opened. */
export interface SavedFile {
  /** False when the clerk closed the dialog without choosing a place. */
  readonly saved: boolean;
  /** Where it lies; empty when not saved. */
  readonly path: string;
}

/** What the Electron preload gives to the page; absent in a browser window. */
export interface SoVanThuBridge {
  call(request: CallRequest): Promise<Answer<unknown>>;
  renderDocument(request: DocumentRequest): Promise<Answer<DocumentFile>>;
  saveDocument(request: DocumentRequest): Promise<Answer<SavedFile>>;
  openDocument(request: DocumentRequest): Promise<Answer<SavedFile>>;
}

declare global {
  interface Window {
    readonly soVanThu?: SoVanThuBridge;
  }
}

/** The bridge of the desktop shell, or undefined in a browser window. */
export function findBridge(): SoVanThuBridge | undefined {
  return window.soVanThu;
}
