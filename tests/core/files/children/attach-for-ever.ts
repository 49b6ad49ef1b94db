/**
 * Attaches files to the first arrival of an office and prints `ack <sha256>` after each answer, until it is killed.
 *
 * Arguments: data folder, prefix of the contents, size of a file in bytes.
 */
import { createCore } from '../../../../electron/core/create-core.ts';
import { largestPart } from '../../../../electron/contract/files.schema.ts';

const [folder, prefix, size] = process.argv.slice(2) as [string, string, string];
const core = createCore({ dataFolder: folder, programVersion: 'test' });
const owner = { kind: 'incoming', id: 1 } as const;

async function call<Value>(method: string, input: unknown): Promise<Value> {
  const answer = await core.call({ method, input });
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code}`);
  return answer.value as Value;
}

for (let index = 1; ; index += 1) {
  const bytes = Buffer.alloc(Number(size), `${prefix} ${index} `);
  if (index === 1) process.stdout.write('started\n');
  const { uploadId } = await call<{ uploadId: string }>('files.beginUpload', {
    owner,
    name: `${prefix} ${index}.pdf`,
    sizeBytes: bytes.length,
  });
  for (let offset = 0; offset < bytes.length; offset += largestPart)
    await core.takePart({ uploadId, offset, bytes: bytes.subarray(offset, offset + largestPart) });
  const finished = await call<{ sha256: string }>('files.finishUpload', { uploadId });
  const { attachments } = await call<{ attachments: readonly { readonly id: number }[] }>('files.attach', {
    owner,
    ...finished,
    note: '',
  });
  process.stdout.write(`ack ${finished.sha256}\n`);
  // A document carries a hundred files at most.
  await call('files.remove', { id: attachments.at(-1)?.id, reason: 'thử' });
}
