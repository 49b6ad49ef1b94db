/** Files made by the core: fetched as bytes, saved where the person chooses, or opened in Word. */
import type { DocumentFile, DocumentInput, DocumentName } from '../../electron/contract/documents.ts';
import { findBridge } from '../platform/bridge.ts';
import { downloadFile } from '../platform/download.ts';
import { toCallError, toLostConnection } from './client.ts';
import { sendDocument } from './transport.ts';

/** The bytes of a document. Throws CallError. */
export async function fetchDocument<N extends DocumentName>(
  document: N,
  input: DocumentInput<N>,
  signal?: AbortSignal,
): Promise<DocumentFile> {
  const answer = await sendDocument({ document, input }, signal).catch((error: unknown) => {
    throw toLostConnection(error);
  });
  if (!answer.ok) throw toCallError(answer.error);
  return answer.value;
}

/** True when "Mở bằng Word" can open the file; in a browser window it is downloaded instead. */
export function canOpenDocuments(): boolean {
  return findBridge() !== undefined;
}

/** Saves the document; the sentence says where it lies, or is null when the person chose no place. Throws CallError. */
export async function saveDocument<N extends DocumentName>(
  document: N,
  input: DocumentInput<N>,
  signal?: AbortSignal,
): Promise<string | null> {
  const bridge = findBridge();
  if (!bridge) return downloadDocument(document, input, signal);
  const answer = await bridge.saveDocument({ document, input });
  if (!answer.ok) throw toCallError(answer.error);
  return answer.value.saved ? `Đã lưu ${answer.value.path}` : null;
}

/** Opens the document in Word (in a browser window: downloads it). Throws CallError. */
export async function openDocument<N extends DocumentName>(
  document: N,
  input: DocumentInput<N>,
  signal?: AbortSignal,
): Promise<string | null> {
  const bridge = findBridge();
  if (!bridge) return downloadDocument(document, input, signal);
  const answer = await bridge.openDocument({ document, input });
  if (!answer.ok) throw toCallError(answer.error);
  return answer.value.saved ? `Đang mở ${answer.value.path}` : null;
}

async function downloadDocument<N extends DocumentName>(
  document: N,
  input: DocumentInput<N>,
  signal?: AbortSignal,
): Promise<string> {
  const file = await fetchDocument(document, input, signal);
  downloadFile(file);
  return `Đã tải tệp ${file.fileName}`;
}
