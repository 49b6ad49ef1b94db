import { setImmediate } from 'node:timers/promises';
import type { PartyDocumentView } from '../party-document.view.ts';
import { WordError } from '../word-error.ts';
import { partyDocument, profileOf } from './party-document.ts';

export type RenderManyOptions = {
  /** Called after each document. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops before the next document. */
  readonly signal?: AbortSignal;
};

export type RenderedDocument = { readonly index: number; readonly bytes: Uint8Array<ArrayBuffer> };

/** How long documents are written before the window gets its turn, in milliseconds. */
const SLICE_MS = 8;

/**
 * Many documents, one after the other, for writing each away as it comes: 500 invitations never hold more than one.
 * Runs on the calling thread in slices of a few milliseconds; a document takes about one, so a thread of its own would
 * cost more in copying than it saves. Throws WordError 'cancelled' when the signal is given.
 */
export async function* renderEach(
  views: readonly PartyDocumentView[],
  options: RenderManyOptions = {},
): AsyncGenerator<RenderedDocument, void, undefined> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const [index, view] of views.entries()) {
    if (performance.now() >= sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + SLICE_MS;
    }
    if (options.signal?.aborted) throw new WordError('cancelled', options.signal.reason);
    const bytes = partyDocument(view, profileOf(view));
    options.onProgress?.(index + 1, views.length);
    yield { index, bytes };
  }
}
