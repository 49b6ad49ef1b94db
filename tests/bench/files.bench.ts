import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { largestPart } from '../../electron/contract/files.schema.ts';
import { createCore } from '../../electron/core/create-core.ts';
import { setUpInput } from '../core/workspace/set-up-input.ts';
import { sampleIncoming } from '../support/sample-incoming.ts';
import { type BenchFigure, median } from './measure.ts';

const megabytes = 500;
const samples = 3;

interface Once {
  readonly ms: number;
  readonly memory: number;
  readonly wait: number;
}

/** A file of 500 MB attached part by part, beside copying and flushing it; and all of it out again in the hand-over pack. */
export async function run(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-bench-'));
  try {
    const file = path.join(folder, 'quet.tif');
    writeFileSync(file, '');
    for (let index = 0; index < megabytes / 50; index += 1) appendFileSync(file, randomBytes(50 * 1024 * 1024));
    const stored: Once[] = [];
    const copied: Once[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      stored.push(await once(newFolder(folder), file, 'store'));
      copied.push(await once(newFolder(folder), file, 'copy'));
    }
    const office = newFolder(folder);
    await fillOffice(office, file);
    const packed = await once(office, file, 'pack');
    const middle = (runs: readonly Once[], of: keyof Once): number => median(runs.map((one) => one[of]));
    const ours = middle(stored, 'ms');
    const peer = middle(copied, 'ms');
    const limit = (name: string, value: number, bar: number): BenchFigure => ({
      name,
      ours: value,
      peer: bar,
      ratio: value / bar,
      bar: 1,
    });
    return [
      // Looked at, digested, written and flushed, where the peer only writes and flushes.
      { name: `attach ${megabytes} MB vs copy + fsync (ms)`, ours, peer, ratio: ours / peer, bar: 4 },
      limit(`attach ${megabytes} MB: memory beside 64 MB`, middle(stored, 'memory'), 64),
      limit(`attach ${megabytes} MB: other work waits (p99) beside 50 ms`, middle(stored, 'wait'), 50),
      limit(`hand-over pack with ${megabytes} MB: memory beside 128 MB`, packed.memory, 128),
      limit(`hand-over pack with ${megabytes} MB: other work waits (p99) beside 50 ms`, packed.wait, 50),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let folders = 0;
function newFolder(parent: string): string {
  const folder = path.join(parent, `lan-${(folders += 1)}`);
  mkdirSync(folder);
  return folder;
}

async function once(folder: string, file: string, what: string): Promise<Once> {
  const script = fileURLToPath(new URL('attach-once.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder, file, what]);
  return JSON.parse(stdout) as Once;
}

/** An office with the file on its first arrival. */
async function fillOffice(folder: string, file: string): Promise<void> {
  const core = createCore({ dataFolder: folder, programVersion: 'bench' });
  const call = async <Value>(method: string, input: unknown): Promise<Value> => {
    const answer = await core.call({ method, input });
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
    return answer.value as Value;
  };
  await call('workspace.setUp', setUpInput);
  const { bookId } = await call<{ bookId: number }>('incoming.getEntryDefaults', {});
  const letter = sampleIncoming(bookId, { arrivalDate: '2026-11-20', documentDate: null });
  const owner = { kind: 'incoming', id: (await call<{ id: number }>('incoming.register', letter)).id };
  const blob = await openAsBlob(file);
  const begun = await call<{ uploadId: string }>('files.beginUpload', {
    owner,
    name: 'quét.tif',
    sizeBytes: blob.size,
  });
  for (let offset = 0; offset < blob.size; offset += largestPart) {
    const bytes = new Uint8Array(await blob.slice(offset, offset + largestPart).arrayBuffer());
    await core.takePart({ ...begun, offset, bytes });
  }
  const finished = await call<object>('files.finishUpload', begun);
  await call('files.attach', { owner, ...finished, note: '' });
  await core.close();
}
