/** The words at the head of a file that is being attached, to look for a mark of secrecy before it is kept. */
import { endingOf } from '../../contract/files.schema.ts';
import { createBoundedXmlParser } from '../spreadsheet/bounded-xml.ts';
import { openBoundedZip } from '../spreadsheet/bounded-zip.ts';

/** More than the first page of any document has. */
const linesRead = 80;
const textBytes = 16_384;

/** A file in memory, or on the disk when it is large. */
export type FileSource = { readonly bytes: Uint8Array } | { readonly path: string };

/**
 * The first lines of a Word or plain text file, stamps in text boxes and page heads among them; none for a file of another
 * kind (a scan has no words) or one that cannot be read. `head` is the beginning of the file.
 */
export async function readFirstLines(
  fileName: string,
  source: FileSource,
  head: Uint8Array,
): Promise<readonly string[]> {
  const ending = endingOf(fileName);
  if (ending === 'txt') return decode(head.subarray(0, textBytes)).split(/\r?\n/).slice(0, linesRead);
  // The ending may lie: a Word file is known by what it holds.
  const isArchive = head[0] === 0x50 && head[1] === 0x4b;
  if (!isArchive) return [];
  try {
    return await readWordLines(source);
  } catch {
    return [];
  }
}

async function readWordLines(source: FileSource): Promise<readonly string[]> {
  const zip = await openBoundedZip(source);
  try {
    const parts = zip.names.filter((name) => /^word\/(?:document|header\d*)\.xml$/.test(name));
    const lines: string[] = [];
    for (const part of parts) lines.push(...(await readParagraphs(part, zip.read(part))));
    return lines;
  } finally {
    zip.close();
  }
}

/** The paragraphs of a part, those inside text boxes each for itself. */
async function readParagraphs(part: string, chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const done: string[] = [];
  const open: string[] = [];
  let inText = false;
  const parser = createBoundedXmlParser(part, {
    open: (name) => {
      if (name === 'p') open.push('');
      if (name === 't') inText = true;
      if (name === 'br' || name === 'tab') append(' ');
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'p') done.push(open.pop() ?? '');
    },
    text: (text) => {
      if (inText) append(text);
    },
  });
  function append(text: string): void {
    if (open.length > 0) open[open.length - 1] += text;
  }
  for await (const chunk of chunks) {
    parser.write(chunk);
    if (done.length >= linesRead) break;
  }
  return done.filter((line) => line.trim() !== '').slice(0, linesRead);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
