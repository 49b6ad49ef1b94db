import type { Readable } from 'node:stream';

/** A file that leaves without ever lying in memory as a whole. */
export interface StreamedFile {
  /** As people know it, and harmless as a name on a disk. */
  readonly fileName: string;
  readonly mediaType: string;
  /** Null when it is made while it leaves. */
  readonly sizeBytes: number | null;
  /** Must be read or destroyed. */
  readonly content: Readable;
}
