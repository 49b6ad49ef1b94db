import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { SpreadsheetError, type TableSource } from './spreadsheet.types.ts';

/** How much an archive from outside may hold. */
export type ZipLimits = {
  readonly entries: number;
  /** Sum of the unpacked sizes, in bytes. */
  readonly totalBytes: number;
  /** Unpacked by packed size of one entry; only looked at above 1 MB, because little entries pack oddly well. */
  readonly ratio: number;
};

export const defaultZipLimits: ZipLimits = { entries: 10_000, totalBytes: 200 * 1024 * 1024, ratio: 200 };

const ratioFrom = 1024 * 1024;

/** An archive whose declared contents are within the limits. Its streams check what really comes out. */
export type BoundedZip = {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The unpacked bytes of one entry; throws SpreadsheetError `unsafe` or `damaged` when they are not what was declared. */
  readonly read: (name: string) => AsyncGenerator<Buffer>;
  readonly close: () => void;
};

/**
 * Opens an archive from outside. Throws SpreadsheetError `unsafe` for one that declares too much or holds encrypted or
 * badly named entries, `damaged` for one that cannot be read. Nothing is unpacked here.
 */
export async function openBoundedZip(source: TableSource, limits: ZipLimits = defaultZipLimits): Promise<BoundedZip> {
  const { fromBufferPromise, openPromise } = await import('yauzl');
  const options = { lazyEntries: true, autoClose: false, strictFileNames: false };
  const zip = await reading(() =>
    'path' in source
      ? openPromise(source.path, options)
      : fromBufferPromise(Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength), options),
  );
  try {
    const entries = await listEntries(zip, limits);
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      read: (name) => readEntry(zip, entries, name),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new SpreadsheetError('unsafe', `${zip.entryCount} entries`);
  const entries = new Map<string, Entry>();
  let total = 0;
  await reading(async () => {
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize, compressedSize } = entry;
      total += uncompressedSize;
      if (total > limits.totalBytes)
        throw new SpreadsheetError('unsafe', `declares more than ${limits.totalBytes} bytes`);
      if (uncompressedSize > ratioFrom && uncompressedSize > compressedSize * limits.ratio) {
        throw new SpreadsheetError(
          'unsafe',
          `${fileName} is packed ${Math.round(uncompressedSize / compressedSize)} to 1`,
        );
      }
      if (entry.isEncrypted()) throw new SpreadsheetError('oldOrProtected', fileName);
      // Two entries of one name are read differently by different programs; nobody writes them by accident.
      if (entries.has(fileName)) throw new SpreadsheetError('unsafe', `${fileName} twice`);
      entries.set(fileName, entry);
    }
  });
  return entries;
}

async function* readEntry(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string): AsyncGenerator<Buffer> {
  const entry = entries.get(name);
  if (!entry) throw new SpreadsheetError('damaged', `${name} is missing`);
  const stream: Readable = await reading(() => zip.openReadStreamPromise(entry));
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new SpreadsheetError('unsafe', `${name} holds more than it declares`);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw asSpreadsheetError(error);
  } finally {
    stream.destroy();
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32)
    throw new SpreadsheetError('damaged', `${name} does not match its checksum`);
}

async function reading<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw asSpreadsheetError(error);
  }
}

/** The archive reader tells of every fault with a plain Error; one that means to deceive is called unsafe. */
function asSpreadsheetError(error: unknown): unknown {
  if (error instanceof SpreadsheetError || !(error instanceof Error)) return error;
  // Files that are not there or may not be read are no fault of the archive.
  if ('code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) return error;
  const unsafe = /too many bytes|invalid (?:relative path|characters in)|absolute path/i.test(error.message);
  return new SpreadsheetError(unsafe ? 'unsafe' : 'damaged', error.message, { cause: error });
}
