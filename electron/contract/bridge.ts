/** What the desktop window offers to the page beyond the plain door: saving and opening files of the office's computer. */
import { z } from 'zod';
import { type CallRequest, callRequest } from './api.ts';
import { type DocumentFile, type DocumentRequest, documentRequest } from './documents.ts';
import type { Answer } from './errors.ts';
import { largestIntake, type ReceivedFile } from './exchange.schema.ts';
import { largestPart, type StreamRequest, streamRequest, uploadId } from './files.schema.ts';

/** What became of a file that was to be saved or opened. */
export interface SavedFile {
  /** False when the clerk closed the dialog without choosing a place. */
  readonly saved: boolean;
  /** Where it lies; empty when not saved. */
  readonly path: string;
}

/** A file on its way in. */
export const handedFile = z.strictObject({
  name: z.string().max(300),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestIntake),
});
export type HandedFile = z.infer<typeof handedFile>;

/** A part of a file that is coming in to be attached. */
export const uploadPart = z.strictObject({
  uploadId,
  offset: z.int().min(0),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestPart),
});
export type UploadPart = z.infer<typeof uploadPart>;

/** `window.soVanThu` in the desktop window; absent in a browser. */
export interface SoVanThuBridge {
  call(request: CallRequest): Promise<Answer<unknown>>;
  renderDocument(request: DocumentRequest): Promise<Answer<DocumentFile>>;
  /** Asks the clerk where to save. */
  saveDocument(request: DocumentRequest): Promise<Answer<SavedFile>>;
  /** Hands in a file that a person chose. */
  receiveFile(file: HandedFile): Promise<Answer<ReceivedFile>>;
  /** Opens it in the program that the system has for Word files. */
  openDocument(request: DocumentRequest): Promise<Answer<SavedFile>>;
  /** The next part of a file that is being attached. */
  takePart(part: UploadPart): Promise<Answer<null>>;
  /** Asks the clerk where to save a file that may be larger than memory. */
  saveStream(request: StreamRequest): Promise<Answer<SavedFile>>;
  /** Opens such a file in the program that the system has for it: a copy that cannot be changed. */
  openStream(request: StreamRequest): Promise<Answer<SavedFile>>;
}

/** The only form of message that the main process takes from a page. */
export const bridgeMessage = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('call'), request: callRequest }),
  z.strictObject({ action: z.literal('renderDocument'), request: documentRequest }),
  z.strictObject({ action: z.literal('saveDocument'), request: documentRequest }),
  z.strictObject({ action: z.literal('openDocument'), request: documentRequest }),
  z.strictObject({ action: z.literal('receiveFile'), file: handedFile }),
  z.strictObject({ action: z.literal('takePart'), part: uploadPart }),
  z.strictObject({ action: z.literal('saveStream'), request: streamRequest }),
  z.strictObject({ action: z.literal('openStream'), request: streamRequest }),
]);
export type BridgeMessage = z.infer<typeof bridgeMessage>;
