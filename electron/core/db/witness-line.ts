/**
 * One line of the witness: `{"crc":"9c1f0a3b","event":{…}}`. The checksum tells a line cut by a power failure or changed by
 * a bad disk from a whole one, so that one bit in a sequence number never locks the office out of its register.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { WitnessEvent, WitnessRecord } from './witness.types.ts';

const pattern = /^\{"crc":"([0-9a-f]{8})","event":(.*)\}$/s;
const newline = 0x0a;
const chunkSize = 65_536;

/** The line of an event, without its line break. */
export function formatWitnessLine(event: WitnessEvent): string {
  const text = JSON.stringify(event);
  return `{"crc":"${checksum(text)}","event":${text}}`;
}

/** The event of a line, or null when the line is not whole. */
export function parseWitnessLine(line: string): WitnessRecord | null {
  const match = pattern.exec(line);
  const text = match?.[2];
  if (text === undefined || checksum(text) !== match?.[1]) return null;
  try {
    return JSON.parse(text) as WitnessRecord;
  } catch {
    return null;
  }
}

/** The last whole line of a file, or null. Reads from the end. */
export function readLastEvent(file: string): WitnessRecord | null {
  const descriptor = openSync(file, 'r');
  try {
    let position = fstatSync(descriptor).size;
    let rest = Buffer.alloc(0);
    while (position > 0) {
      const length = Math.min(chunkSize, position);
      position -= length;
      const chunk = Buffer.alloc(length);
      readSync(descriptor, chunk, 0, length, position);
      rest = Buffer.concat([chunk, rest]);
      for (let end = rest.length; end > 0;) {
        const start = rest.lastIndexOf(newline, end - 1);
        // Without a line break before it the line may begin in the chunk before.
        if (start === -1 && position > 0) {
          rest = rest.subarray(0, end);
          break;
        }
        const event = parseWitnessLine(rest.toString('utf8', start + 1, end));
        if (event) return event;
        end = start;
      }
    }
    return null;
  } finally {
    closeSync(descriptor);
  }
}

/** The whole lines of a file in order, a piece at a time; lines that are not whole are passed over. */
export function* readEvents(file: string): Generator<WitnessRecord> {
  const descriptor = openSync(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(chunkSize);
    for (;;) {
      const length = readSync(descriptor, chunk, 0, chunkSize, null);
      rest = Buffer.concat([rest, chunk.subarray(0, length)]);
      let start = 0;
      for (let end = rest.indexOf(newline); end !== -1; end = rest.indexOf(newline, start)) {
        const event = parseWitnessLine(rest.toString('utf8', start, end));
        if (event) yield event;
        start = end + 1;
      }
      rest = rest.subarray(start);
      if (length === 0) break;
    }
    const last = parseWitnessLine(rest.toString('utf8'));
    if (last) yield last;
  } finally {
    closeSync(descriptor);
  }
}

/** True when the file is empty or ends with a line break. */
export function endsWithLineBreak(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === newline;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
