/** Opens what leaves as a stream. */
import { type StreamRequest, viewableType } from '../../contract/files.schema.ts';
import type { QueryContext } from '../context.ts';
import type { RenderControl } from '../documents/renderer-types.ts';
import { streamHandoverPack } from '../exchange/handover-pack.ts';
import { getAttachment } from './attachments.repository.ts';
import type { StreamedFile } from './streamed-file.ts';

/** @throws DomainError not_found, attachment_missing, attachment_changed */
export async function openStream(
  context: QueryContext,
  request: StreamRequest,
  control: RenderControl,
): Promise<StreamedFile> {
  if (request.file === 'handoverPack') return streamHandoverPack(context, control);
  const row = getAttachment(context.db, request.id);
  const { content, sizeBytes } = await control.attachments.open(row, row.fileName);
  return {
    fileName: row.fileName,
    mediaType: viewableType(row.fileName) ?? 'application/octet-stream',
    sizeBytes,
    content,
  };
}
