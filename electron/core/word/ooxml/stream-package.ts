import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** A part of an Office package that is known whole. */
export type PackagePart = { readonly path: string; readonly xml: string };

/** The one part that is too long to be held: its bytes come as they are made. */
export type StreamedPart = { readonly path: string; readonly chunks: AsyncIterable<Buffer> };

/**
 * Packs an Office document (.docx, .xlsx) of which one part is streamed. Compression runs on other threads. The stream ends
 * with the error of the chunks, or with the reason of `signal`; destroying it stops the chunks.
 */
export async function streamPackage(
  parts: readonly PackagePart[],
  streamed: StreamedPart,
  created: Date,
  signal?: AbortSignal,
): Promise<Readable> {
  signal?.throwIfAborted();
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const source = Readable.from(streamed.chunks, { objectMode: false });
  for (const part of parts) zip.addBuffer(Buffer.from(part.xml, 'utf8'), part.path, { mtime: created });
  zip.addReadStream(source, streamed.path, { mtime: created });
  zip.end();
  zip.on('error', (error: Error) => output.destroy(error));
  tieTogether(source, output, signal);
  return output;
}

/** Chunks as a stream of their own, with the same promises about errors, cancelling and leaving early. */
export function streamChunks(chunks: AsyncIterable<Buffer>, signal?: AbortSignal): Readable {
  signal?.throwIfAborted();
  const source = Readable.from(chunks, { objectMode: false });
  const output = source.pipe(new PassThrough());
  tieTogether(source, output, signal);
  return output;
}

/** Pipes pass no errors on, in either direction; and a source that never answers must not outlive a cancel. */
function tieTogether(source: Readable, output: Readable, signal: AbortSignal | undefined): void {
  const cancel = (): void => void output.destroy(asError(signal?.reason));
  signal?.addEventListener('abort', cancel, { once: true });
  source.on('error', (error) => output.destroy(error));
  finished(output)
    .catch(() => source.destroy())
    .finally(() => signal?.removeEventListener('abort', cancel));
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
