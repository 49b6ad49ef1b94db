/**
 * The witness on disk: `<folder>/2026-11.jsonl`, one flushed line per audit event, never rewritten. A deleted or damaged
 * write-ahead log silently loses the newest numbers and nothing inside the database can notice; the witness does
 * (reliability.md 0, fact 3).
 */
import { closeSync, fdatasyncSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../log.ts';
import { flushFolder, renameDurably } from './durable-file.ts';
import { describeFault, toStorageError } from './storage-errors.ts';
import type { AuditHead, Witness, WitnessEvent, WitnessRecord } from './witness.types.ts';
import { eraseLines } from './witness-erase.ts';
import { endsWithLineBreak, formatWitnessLine, readEvents, readLastEvent } from './witness-line.ts';

const fileName = /^\d{4}-\d{2}\.jsonl$/;
/** Lines flushed together when many are written at once. */
const batchSize = 500;

export interface WitnessOnDisk extends Witness {
  /** Writes many events with few flushes; throws where the disk refuses. Used to bring a witness up to its register. */
  appendAll(events: Iterable<WitnessEvent>): number;
  /** Moves every file into a sub-folder and begins anew. Nothing is deleted. */
  setAside(subFolder: string): Promise<void>;
}

/** Opens the witness in `folder`, which is made with the first line. Reading never changes a file. */
export function openWitness(folder: string, log: Log): WitnessOnDisk {
  let tail = readTailOf(folder);
  let current: { readonly file: string; readonly descriptor: number } | null = null;
  /** Set after a failed write: part of a line may be there, so the next line begins with a line break. */
  let torn = false;
  let pending: WitnessEvent[] = [];

  function open(file: string): number {
    if (current?.file === file) return current.descriptor;
    closeCurrent();
    mkdirSync(folder, { recursive: true });
    const isNew = !listFiles(folder).includes(file);
    const descriptor = openSync(path.join(folder, file), 'a+', 0o600);
    current = { file, descriptor };
    torn = !endsWithLineBreak(descriptor);
    if (isNew) flushFolder(folder);
    return descriptor;
  }

  function write(events: readonly WitnessEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    const descriptor = open(fileFor(last, folder));
    const text = `${torn ? '\n' : ''}${events.map((event) => `${formatWitnessLine(event)}\n`).join('')}`;
    torn = true;
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    fdatasyncSync(descriptor);
    torn = false;
    tail = { seq: last.seq, hash: last.hash };
  }

  function writePending(): void {
    const events = pending;
    write(events);
    pending = pending.slice(events.length);
  }

  function closeCurrent(): void {
    if (current) closeSync(current.descriptor);
    current = null;
  }

  return {
    append(event) {
      const newest = pending.at(-1) ?? tail;
      if (newest && event.seq <= newest.seq) {
        log({ level: 'error', event: 'witness.out_of_order', values: { seq: event.seq, expected: newest.seq + 1 } });
        return false;
      }
      pending.push(event);
      try {
        writePending();
        return true;
      } catch (error) {
        log({ level: 'error', event: 'witness.not_written', values: { seq: event.seq, fault: describeFault(error) } });
        return false;
      }
    },
    catchUp() {
      if (pending.length === 0) return;
      try {
        writePending();
      } catch (error) {
        throw toStorageError(error, path.join(folder, 'x')) ?? error;
      }
    },
    appendAll(events) {
      let batch: WitnessEvent[] = [];
      let count = 0;
      for (const event of events) {
        batch.push(event);
        count += 1;
        if (batch.length < batchSize) continue;
        write(batch);
        batch = [];
      }
      write(batch);
      return count;
    },
    readTail: () => tail,
    *readFrom(after) {
      for (const file of listFiles(folder)) {
        const place = path.join(folder, file);
        const last = readLastEvent(place);
        if (!last || last.seq <= after) continue;
        for (const event of readEvents(place)) if (event.seq > after) yield event;
      }
    },
    async setAside(subFolder) {
      closeCurrent();
      const target = path.join(folder, subFolder);
      const files = listFiles(folder);
      if (files.length > 0) mkdirSync(target, { recursive: true });
      // The oldest first: until the last one is gone, the witness still knows the newest number.
      for (const file of files) await renameDurably(path.join(folder, file), path.join(target, file));
      tail = null;
      pending = [];
      torn = false;
    },
    erase(seqs) {
      closeCurrent();
      for (const file of listFiles(folder)) eraseLines(path.join(folder, file), seqs);
    },
    close: closeCurrent,
  };
}

/** A witness that keeps nothing, for a register that has no official name yet. */
export const silentWitness: Witness = {
  append: () => true,
  catchUp: () => undefined,
  readTail: () => null,
  readFrom: (): Iterable<WitnessRecord> => [],
  close: () => undefined,
};

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => fileName.test(name))
      .sort();
  } catch (error) {
    if (describeFault(error) === 'ENOENT') return [];
    throw toStorageError(error, path.join(folder, 'x')) ?? error;
  }
}

function readTailOf(folder: string): AuditHead | null {
  for (const file of listFiles(folder).toReversed()) {
    const last = readLastEvent(path.join(folder, file));
    if (last) return { seq: last.seq, hash: last.hash };
  }
  return null;
}

/** The month of the event, or the newest file when the clock went back: files stay in the order of the sequence. */
function fileFor(event: WitnessEvent, folder: string): string {
  const month = `${event.at.slice(0, 7)}.jsonl`;
  const newest = listFiles(folder).at(-1);
  return newest !== undefined && newest > month ? newest : month;
}
