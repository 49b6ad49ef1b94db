/** What a renderer of a document is. */
import type { DocumentFile, DocumentName, ParsedDocumentInput } from '../../contract/documents.ts';
import type { QueryContext } from '../context.ts';
import type { ReceivedFiles } from '../exchange/received-files.ts';
import type { AttachmentStore } from '../files/attachment-store.ts';
import { fileName } from './file-names.ts';

export interface RenderControl {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** What a person handed in. */
  readonly files: ReceivedFiles;
  /** What is attached to documents. */
  readonly attachments: AttachmentStore;
}

export type Renderer<N extends DocumentName> = (
  context: QueryContext,
  input: ParsedDocumentInput<N>,
  control: RenderControl,
) => Promise<DocumentFile>;

const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A .docx under a name that every system takes. */
export const wordFile = (stem: string, bytes: Uint8Array): DocumentFile => ({
  fileName: fileName(stem, 'docx'),
  mediaType: wordMediaType,
  bytes,
});
