/**
 * Registers incoming documents in the office of a data folder and prints `ack <number> <requestId>` after each answer.
 *
 * Arguments: data folder, count (0: for ever), prefix of the request ids, way:
 *   core      through the whole core, as the program does
 *   direct    on connections of its own, so that several programs share one register
 *   normal    as direct, but with the durability that better-sqlite3 has by itself (a seeded fault)
 *   early     as direct, but acknowledged before the commit (a seeded fault)
 *   two-step  as direct, but the number is read first and written in a transaction of its own (a seeded fault)
 * A refusal prints `refused <code>`. At the end it prints `done` and is left running; `exit` as fifth argument ends it.
 */
import path from 'node:path';
import type { CallRequest } from '../../../../electron/contract/api.ts';
import type { Answer } from '../../../../electron/contract/errors.ts';
import { createCore } from '../../../../electron/core/create-core.ts';
import { type Connection, openConnection } from '../../../../electron/core/db/connection.ts';
import { openWitness } from '../../../../electron/core/db/witness.ts';
import { createAttachmentStore } from '../../../../electron/core/files/attachment-store.ts';
import { openRegister } from '../../../../electron/core/register.ts';
import { incomingInput } from '../incoming-input.ts';
import { officeDatabase, officeWitness } from '../office-harness.ts';

const [folder, count, prefix, way, ending] = process.argv.slice(2) as [string, string, string, string, string?];
const clock = { now: () => new Date('2026-11-20T02:00:00Z') };
const silent = (): void => undefined;

interface Door {
  call(request: CallRequest): Promise<Answer<unknown>>;
  readonly connection: Connection | null;
}

function openDoor(): Door {
  if (way === 'core') {
    const core = createCore({ dataFolder: folder, programVersion: 'test', clock });
    return { call: (request) => core.call(request), connection: null };
  }
  const connection = openConnection(officeDatabase(folder));
  const reader = openConnection(officeDatabase(folder), { readonly: true });
  if (way === 'normal') connection.pragma('synchronous = NORMAL');
  const register = openRegister({
    connection,
    reader,
    clock,
    // Several programs cannot share a witness, which belongs to whoever holds the lock.
    witness: openWitness(`${officeWitness(folder)}${way === 'direct' && prefix !== 'k' ? `-${prefix}` : ''}`, silent),
    practice: false,
    programVersion: 'test',
    log: silent,
    attachments: createAttachmentStore(path.join(folder, 'tep'), path.join(folder, 'sao-luu', 'tep')),
    readLastBackup: () => null,
  });
  return { call: (request) => register.call(request), connection };
}

const door = openDoor();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const defaults = await door.call({ method: 'incoming.getEntryDefaults', input: {} });
if (!defaults.ok) {
  say(`refused ${defaults.error.code}`);
  process.exit(1);
}
const bookId = (defaults.value as { books: { id: number }[] }).books[0]?.id ?? 0;
const nextNumber = (): number =>
  door.connection?.prepare("SELECT next_number FROM number_series WHERE kind = 'incoming'").pluck().get() as number;

say('started');
const last = count === '0' ? Infinity : Number(count);
for (let index = 1; index <= last; index += 1) {
  const requestId = `${prefix}${index}`;
  if (way === 'two-step') {
    const number = nextNumber();
    await new Promise((resolve) => setTimeout(resolve, index % 3));
    say(`ack ${number} ${requestId}`);
    door.connection?.prepare("UPDATE number_series SET next_number = ? WHERE kind = 'incoming'").run(number + 1);
    continue;
  }
  if (way === 'early') say(`ack ${nextNumber()} ${requestId}`);
  const answer = await door.call({ method: 'incoming.register', input: incomingInput(bookId, requestId), requestId });
  if (!answer.ok) say(`refused ${answer.error.code}`);
  else if (way !== 'early') say(`ack ${(answer.value as { numberText: string }).numberText} ${requestId}`);
}
say('done');
if (ending === 'exit') process.exit(0);
setInterval(silent, 1000);
