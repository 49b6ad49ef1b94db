/**
 * Replays a recorded run to the moment of a power cut. What was flushed is kept; every write after the last flush of its file
 * is kept or lost by chance, or torn at a sector of 512 bytes. (reliability.md F04)
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Step =
  | { readonly kind: 'write'; readonly file: string; readonly offset: number | 'end'; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly length: number }
  | { readonly kind: 'flush'; readonly file: string }
  | { readonly kind: 'unlink'; readonly file: string }
  /** A line on the standard output: what a person was told. */
  | { readonly kind: 'said'; readonly line: string };

/** The system calls to record, with whole buffers and the path of every descriptor. */
export const straceArguments = (log: string): readonly string[] => [
  'strace',
  '-o',
  log,
  '-y',
  '-xx',
  '-s',
  '200000',
  '-e',
  'trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink',
];

/** Reads a recording; calls on files outside `folder` are left out, but for the standard output. */
export function readRecording(log: string, folder: string): readonly Step[] {
  return readFileSync(log, 'latin1')
    .split('\n')
    .flatMap((line) => readStep(line, folder) ?? []);
}

function readStep(line: string, folder: string): Step | null {
  const call = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line);
  if (!call || Number(call[3]) < 0) return null;
  const [, name, rest = '', result] = call;
  if (name === 'unlink') {
    const file = decode(/^"([^"]*)"/.exec(rest)?.[1] ?? '').toString();
    return file.startsWith(folder) ? { kind: 'unlink', file } : null;
  }
  const target = /^(\d+)<([^>]*)>(?:, )?(.*)$/s.exec(rest);
  if (!target) return null;
  const file = decode(target[2] ?? '').toString() || (target[2] ?? '');
  const args = target[3] ?? '';
  if (target[1] === '1' && name === 'write') {
    return {
      kind: 'said',
      line: decode(/^"([^"]*)"/.exec(args)?.[1] ?? '')
        .toString()
        .trim(),
    };
  }
  if (!file.startsWith(folder)) return null;
  switch (name) {
    case 'fsync':
    case 'fdatasync':
      return { kind: 'flush', file };
    case 'ftruncate':
      return { kind: 'cut', file, length: Number(args) };
    case 'write':
    case 'pwrite64': {
      const bytes = decode(/^"([^"]*)"/.exec(args)?.[1] ?? '');
      if (bytes.length !== Number(result)) throw new Error(`recorded ${bytes.length} of ${result} bytes`);
      const offset = name === 'write' ? 'end' : Number(/, (\d+)$/.exec(args)?.[1]);
      return { kind: 'write', file, offset, bytes };
    }
  }
  return null;
}

/** `\x48\x69` → bytes; text without escapes gives nothing. */
function decode(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}

/** The recording of a run and where it took place. */
export interface Recording {
  readonly steps: readonly Step[];
  /** The data folder that the program worked in. */
  readonly folder: string;
  /** A copy of it as it was when the recording began. */
  readonly before: string;
}

/**
 * Writes the files as they may stand after a power cut before step `end`, and returns what had been said by then.
 *
 * @param chance a source of numbers from 0 to 1.
 * @param kept probability that an unflushed write reached the disk.
 */
export function writeImage(
  { steps, folder, before }: Recording,
  end: number,
  image: string,
  chance: () => number,
  kept: number,
): readonly string[] {
  rmSync(image, { recursive: true, force: true });
  cpSync(before, image, { recursive: true });
  const placeOf = (file: string): string => path.join(image, path.relative(folder, file));
  const said: string[] = [];
  const pending = new Map<string, Step[]>();
  const contents = new Map<string, Content>();
  const contentOf = (file: string): Content => {
    const known = contents.get(file) ?? readContent(placeOf(file));
    contents.set(file, known);
    return known;
  };
  for (const step of steps.slice(0, end)) {
    if (step.kind === 'said') said.push(step.line);
    // Removing a name is durable only after a flush of the folder, which SQLite leaves out for its log.
    else if (step.kind === 'unlink') continue;
    else if (step.kind === 'flush') {
      // For a folder there is nothing to do: its names are taken as durable as soon as they are made.
      for (const waiting of pending.get(step.file) ?? []) apply(contentOf(step.file), waiting);
      pending.delete(step.file);
    } else {
      const waiting = pending.get(step.file);
      if (waiting) waiting.push(step);
      else pending.set(step.file, [step]);
    }
  }
  for (const [file, waiting] of pending) {
    for (const step of waiting) if (chance() < kept) apply(contentOf(file), tear(step, chance));
  }
  for (const [file, { bytes, length }] of contents) {
    mkdirSync(path.dirname(placeOf(file)), { recursive: true });
    writeFileSync(placeOf(file), bytes.subarray(0, length));
  }
  // Shared memory does not outlive a power cut.
  for (const name of readdirSync(image, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('-shm')) rmSync(path.join(image, name));
  }
  return said;
}

/** A file that grows in place. */
interface Content {
  bytes: Buffer;
  length: number;
}

function readContent(place: string): Content {
  const bytes = statSync(place, { throwIfNoEntry: false })?.isFile() ? readFileSync(place) : Buffer.alloc(0);
  return { bytes, length: bytes.length };
}

function apply(content: Content, step: Step): void {
  if (step.kind === 'cut') resize(content, step.length);
  if (step.kind !== 'write') return;
  const offset = step.offset === 'end' ? content.length : step.offset;
  resize(content, Math.max(content.length, offset + step.bytes.length));
  step.bytes.copy(content.bytes, offset);
}

function resize(content: Content, length: number): void {
  if (length > content.bytes.length) {
    const larger = Buffer.alloc(length * 2);
    content.bytes.copy(larger, 0, 0, content.length);
    content.bytes = larger;
  }
  // What a shorter file leaves behind reads as zeros when it grows again.
  if (length < content.length) content.bytes.fill(0, length, content.length);
  content.length = length;
}

/** A quarter of the surviving writes reached the disk only in part. */
function tear(step: Step, chance: () => number): Step {
  if (step.kind !== 'write' || chance() >= 0.25) return step;
  const sectors = Math.floor(step.bytes.length / 512);
  return { ...step, bytes: step.bytes.subarray(0, Math.floor(chance() * (sectors + 1)) * 512) };
}

/** The same numbers from 0 to 1 in every run. */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
