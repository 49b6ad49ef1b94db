/**
 * `attach-once.ts <folder> <file> store|copy|pack`: in a process of its own, takes a file into a store part by part as the shells
 * do, or copies it and flushes the copy, or reads the hand-over pack of the office in the folder to its end. Prints milliseconds,
 * by how many MB the process grew at most, and how long in ms other work had to wait for its turn (p99: on a shared machine the
 * longest wait is the machine's).
 */
import { closeSync, copyFileSync, fsyncSync, openSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { largestPart } from '../../electron/contract/files.schema.ts';
import { createCore } from '../../electron/core/create-core.ts';
import { createAttachmentStore } from '../../electron/core/files/attachment-store.ts';
import { peakMemory } from './measure.ts';

const keptParts = 16;
const [folder = '', file = '', what = ''] = process.argv.slice(2);

async function store(): Promise<void> {
  const attachments = createAttachmentStore(path.join(folder, 'tep'));
  const sizeBytes = statSync(file).size;
  const uploadId = attachments.begin('bản quét.tif', sizeBytes);
  const handle = await open(file, 'r');
  // The store keeps the first parts; from then on one buffer does, so that what is measured is the store and not its reader.
  const reused = Buffer.alloc(largestPart);
  for (let offset = 0; offset < sizeBytes; offset += largestPart) {
    const target = offset < keptParts * largestPart ? Buffer.alloc(largestPart) : reused;
    const { bytesRead } = await handle.read(target, 0, largestPart, offset);
    await attachments.takePart(uploadId, offset, target.subarray(0, bytesRead));
  }
  await handle.close();
  attachments.adopt(await attachments.finish(uploadId));
}

function copy(): Promise<void> {
  const target = path.join(folder, 'ban-chep');
  copyFileSync(file, target);
  const descriptor = openSync(target, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
  return Promise.resolve();
}

/** The office stands in the folder already. */
async function pack(): Promise<void> {
  const answer = await core?.openStream({ file: 'handoverPack' });
  if (!answer?.ok) throw new Error('no pack');
  let size = 0;
  for await (const chunk of answer.value.content as AsyncIterable<Buffer>) size += chunk.length;
  if (size < statSync(file).size) throw new Error('the pack is short');
}

const core = what === 'pack' ? createCore({ dataFolder: folder, programVersion: 'bench' }) : null;
await core?.call({ method: 'workspace.getStatus', input: {} });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const started = performance.now();
const memory = await peakMemory({ store, copy, pack }[what] ?? copy);
const ms = performance.now() - started;
delay.disable();
await core?.close();
console.log(JSON.stringify({ ms, memory, wait: delay.percentile(99) / 1e6 }));
