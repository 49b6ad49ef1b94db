/** Imports a file into an office and tells how far it is, until it is done or killed. Arguments: data folder, file. */
import { createReadStream } from 'node:fs';
import { createCore } from '../../../../electron/core/create-core.ts';
import type { InspectedFile } from '../../../../electron/contract/exchange.schema.ts';
import { planOf } from '../old-register.ts';

const [folder = '', file = '', rows = ''] = process.argv.slice(2);
const core = createCore({ dataFolder: folder, programVersion: 'test' });

async function ask(method: string, input: unknown): Promise<unknown> {
  const answer = await core.call({ method, input, requestId: crypto.randomUUID() });
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
  return answer.value;
}

const received = await core.receive('so.csv', createReadStream(file));
if (!received.ok) throw new Error(received.error.message);
const { fileId } = received.value;
const inspected = (await ask('exchange.inspect', { fileId, sheet: null, headerRow: null })) as InspectedFile;
const done = ask('exchange.import', { ...planOf(fileId, inspected), expectedRows: Number(rows) });
const timer = setInterval(() => {
  void ask('exchange.getProgress', { fileId }).then((work) => console.log(JSON.stringify(work)));
}, 4);
await done;
clearInterval(timer);
console.log('done');
await core.close();
