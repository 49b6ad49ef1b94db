/**
 * Opens the office in the folder given first and registers the number of entries given second (0: for ever), printing
 * `ack <number> <requestId>` after each answer, then `done`; lives until it is killed.
 */
import { createWorkspace } from '../../../../electron/core/workspace/workspace.ts';
import { tinyOptions } from '../../workspace/tiny-register.ts';

const [folder, wanted, prefix = 'k'] = process.argv.slice(2) as [string, string, string?];
const workspace = createWorkspace(tinyOptions(folder));
const last = wanted === '0' ? Infinity : Number(wanted);
for (let index = 1; index <= last; index += 1) {
  const requestId = `${prefix}${index}`;
  const answer = await workspace.call({ method: 'incoming.register', input: { subject: requestId }, requestId });
  if (!answer.ok) throw new Error(answer.error.code);
  process.stdout.write(`ack ${String(answer.value)} ${requestId}\n`);
}
console.log('done');
setInterval(() => undefined, 1000);
