/** A door that only notes what came through: whatever a shell refuses must not appear here. */
import { Readable } from 'node:stream';
import type { CallRequest } from '../../electron/contract/api.ts';
import type { DocumentRequest } from '../../electron/contract/documents.ts';
import type { StreamRequest } from '../../electron/contract/files.schema.ts';
import type { Core } from '../../electron/core/create-core.ts';

export interface RecordingCore {
  readonly core: Core;
  readonly calls: CallRequest[];
  readonly documents: DocumentRequest[];
  readonly files: { readonly name: string; readonly size: number }[];
  readonly parts: { readonly uploadId: string; readonly offset: number; readonly size: number }[];
  readonly streams: StreamRequest[];
}

/** Answers every call with the method's name and every document with a small file. */
export function createRecordingCore(fileName = 'Bản sao 126-BS.docx'): RecordingCore {
  const calls: CallRequest[] = [];
  const documents: DocumentRequest[] = [];
  const files: { readonly name: string; readonly size: number }[] = [];
  const parts: { readonly uploadId: string; readonly offset: number; readonly size: number }[] = [];
  const streams: StreamRequest[] = [];
  const core: Core = {
    call: (request) => {
      calls.push(request);
      return Promise.resolve({ ok: true, value: { method: request.method } });
    },
    render: (request) => {
      documents.push(request);
      return Promise.resolve(
        request.document === 'refused'
          ? { ok: false, error: { code: 'not_found', message: 'Không tìm thấy văn bản.' } }
          : { ok: true, value: { fileName, mediaType: 'application/octet-stream', bytes: new Uint8Array([1, 2, 3]) } },
      );
    },
    receive: async (name, content) => {
      let size = 0;
      for await (const chunk of content) size += chunk.length;
      files.push({ name, size });
      return { ok: true, value: { fileId: 'file-1', name, size } };
    },
    takePart: (part) => {
      parts.push({ uploadId: part.uploadId, offset: part.offset, size: part.bytes.length });
      return Promise.resolve({ ok: true, value: null });
    },
    openStream: (request) => {
      streams.push(request);
      return Promise.resolve({
        ok: true,
        value: {
          fileName,
          mediaType: 'application/pdf',
          sizeBytes: 3,
          content: Readable.from([Buffer.from([1, 2, 3])]),
        },
      });
    },
    close: () => Promise.resolve(),
  };
  return { core, calls, documents, files, parts, streams };
}
