import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** A file already compressed, so that parts which never change are compressed once. */
export type ZipEntry = {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
};

const encoder = new TextEncoder();
// Fixed, so that the same data gives the same file: 1 January 2020, 00:00 in MS-DOS form.
const DOS_DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;

export function zipEntry(name: string, content: string): ZipEntry {
  const bytes = encoder.encode(content);
  return { name, crc: crc32(bytes), size: bytes.length, compressed: deflateRawSync(bytes) };
}

/**
 * A part of at most 65,535 bytes that is compressed in itself, such as a picture: one stored block, no work at all.
 * // RFC 1951, 3.2.4
 */
export function storedZipEntry(name: string, bytes: Uint8Array): ZipEntry {
  if (bytes.length > 0xffff) throw new RangeError('a stored block holds 65,535 bytes');
  const compressed = new Uint8Array(bytes.length + 5);
  const head = new DataView(compressed.buffer);
  head.setUint8(0, 1);
  head.setUint16(1, bytes.length, true);
  head.setUint16(3, ~bytes.length & 0xffff, true);
  compressed.set(bytes, 5);
  return { name, crc: crc32(bytes), size: bytes.length, compressed };
}

/** Letters turned into bytes at a time: a few milliseconds. */
const SLICE_LETTERS = 200_000;

/** The same for large parts: slice by slice, the compression on another thread, so that the window stays alive. */
export async function largeZipEntry(name: string, content: string): Promise<ZipEntry> {
  const deflate = createDeflateRaw();
  const compressed = buffer(deflate);
  let crc = 0;
  let size = 0;
  for (let at = 0; at < content.length;) {
    const end = sliceEnd(content, at + SLICE_LETTERS);
    const bytes = encoder.encode(content.slice(at, end));
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
    await setImmediate();
    at = end;
  }
  deflate.end();
  return { name, crc, size, compressed: await compressed };
}

/** Not between the two halves of a surrogate pair. */
function sliceEnd(content: string, end: number): number {
  const code = content.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end + 1 : end;
}

/** A ZIP archive of deflated entries (no ZIP64: an office document stays far below 4 GB). */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const names = entries.map((entry) => encoder.encode(entry.name));
  const total = entries.reduce(
    (size, entry, i) => size + 30 + 46 + 2 * (names[i]?.length ?? 0) + entry.compressed.length,
    22,
  );
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  let at = 0;
  const offsets: number[] = [];
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The 26 bytes that the local header and the central directory share. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
  view.setUint16(at + 24, 0, true);
}
