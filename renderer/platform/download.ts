import type { DocumentFile } from '../../electron/contract/documents.ts';

/** Hands a finished file to the browser, which puts it where it puts downloads. */
export function downloadFile(file: DocumentFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click; it is released when that is certainly over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
