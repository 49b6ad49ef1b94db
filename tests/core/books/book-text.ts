import PizZip from 'pizzip';
import type { DocumentFile } from '../../../electron/contract/documents.ts';
import type { Answer } from '../../../electron/contract/errors.ts';

/** The XML of a made book: its text, headers and footers. */
export function documentText(answer: Answer<DocumentFile>): string {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const zip = new PizZip(answer.value.bytes);
  return ['word/document.xml', 'word/header2.xml', 'word/footer2.xml']
    .map((part) => zip.file(part)?.asText())
    .join('\n');
}
