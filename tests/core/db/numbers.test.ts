/** A number is never lost, doubled or skipped: many programs at once, requests repeated, programs killed. (F01–F03) */
import { readdirSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { openConnection } from '../../../electron/core/db/connection.ts';
import { incomingInput } from './incoming-input.ts';
import {
  type Acknowledgement,
  findFailure,
  makeOffice,
  officeDatabase,
  officeWitness,
  readAcknowledgements,
} from './office-harness.ts';
import { makeFolder, type Program, startProgram } from './temporary-folder.ts';

/** 1,000 in a nightly run. */
const each = Number(process.env.SO_VAN_THU_TEST_SCALE ?? 1) * 100;

const register = (folder: string, count: number, prefix: string, way: string, ...rest: string[]): Program =>
  startProgram('register-incoming.ts', [folder, String(count), prefix, way, ...rest]);

test('eight programs registering at once get serial numbers (F02)', async () => {
  const folder = makeFolder();
  await makeOffice(folder);
  const programs = Array.from({ length: 8 }, (_, index) => register(folder, each, `p${index}-`, 'direct', 'exit'));
  expect(await Promise.all(programs.map((program) => program.ended))).toEqual(Array.from({ length: 8 }, () => 0));
  const lines = programs.flatMap((program) => program.lines());
  expect(lines.filter((line) => line.startsWith('refused'))).toEqual([]);
  const acknowledged = readAcknowledgements(lines);
  expect(new Set(acknowledged.map(({ number }) => number)).size).toBe(8 * each);
  expect(findFailure(officeDatabase(folder), acknowledged)).toBeNull();
}, 120_000);

test('numbers read outside the transaction are doubled, and the harness sees it (red proof of F02)', async () => {
  const folder = makeFolder();
  await makeOffice(folder);
  const programs = Array.from({ length: 4 }, (_, index) => register(folder, 100, `p${index}-`, 'two-step', 'exit'));
  await Promise.all(programs.map((program) => program.ended));
  const acknowledged = readAcknowledgements(programs.flatMap((program) => program.lines()));
  expect(new Set(acknowledged.map(({ number }) => number)).size).toBeLessThan(acknowledged.length);
  expect(findFailure(officeDatabase(folder), acknowledged)).not.toBeNull();
}, 60_000);

test('the same request sent five times at once takes one number and gets one answer (F03)', async () => {
  const dataFolder = makeFolder();
  await makeOffice(dataFolder);
  const core = createCore({
    dataFolder,
    programVersion: 'test',
    clock: { now: () => new Date('2026-11-20T02:00:00Z') },
  });
  const defaults = await core.call({ method: 'incoming.getEntryDefaults', input: {} });
  const bookId = defaults.ok ? (defaults.value as { books: { id: number }[] }).books[0]?.id : undefined;
  const call = async (requestId: string): Promise<string> => {
    const answer = await core.call({
      method: 'incoming.register',
      input: incomingInput(bookId ?? 0, requestId),
      requestId,
    });
    return answer.ok ? (answer.value as { numberText: string }).numberText : answer.error.message;
  };
  const acknowledged: Acknowledgement[] = [];
  for (let index = 1; index <= 200; index += 1) {
    const answers = await Promise.all(Array.from({ length: 5 }, () => call(`r${index}`)));
    expect(new Set(answers)).toEqual(new Set([String(index)]));
    acknowledged.push({ number: index, requestId: `r${index}` });
  }
  await core.close();
  expect(findFailure(officeDatabase(dataFolder), acknowledged)).toBeNull();
}, 60_000);

test('a request repeated after the program died before answering gets the number it already has (F03)', async () => {
  const folder = makeFolder();
  await makeOffice(folder);
  const first = register(folder, 30, 'k', 'core');
  await first.says('ack 20');
  first.kill();
  await first.ended;
  const again = register(folder, 30, 'k', 'core', 'exit');
  expect(await again.ended).toBe(0);
  const acknowledged = readAcknowledgements(again.lines());
  expect(acknowledged.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  expect(findFailure(officeDatabase(folder), [...readAcknowledgements(first.lines()), ...acknowledged])).toBeNull();
}, 60_000);

/** Kills a program some time after its first, second … sixth number, again and again; what it had acknowledged. */
async function killAtRandom(folder: string, way: string, rounds: number): Promise<readonly Acknowledgement[]> {
  const acknowledged: Acknowledgement[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const program = register(folder, 0, `r${round}-`, way);
    await program.says('started');
    // Counted, not timed: a busy machine gets as far as a quick one.
    while (readAcknowledgements(program.lines()).length <= round % 6) await pause(1);
    await pause((round * 37) % 40);
    program.kill();
    await program.ended;
    acknowledged.push(...readAcknowledgements(program.lines()));
  }
  return acknowledged;
}

test('programs killed at random moments lose, double and skip nothing, and the office opens at once (F01)', async () => {
  const folder = makeFolder();
  await makeOffice(folder);
  const acknowledged = await killAtRandom(folder, 'core', each / 8);
  expect(acknowledged.length).toBeGreaterThan(each / 8);
  expect(findFailure(officeDatabase(folder), acknowledged)).toBeNull();
  const started = performance.now();
  const core = createCore({ dataFolder: folder, programVersion: 'test' });
  expect(await core.call({ method: 'workspace.getStatus', input: {} })).toMatchObject({ value: { state: 'ready' } });
  // Milliseconds; generous, for a busy machine.
  expect(performance.now() - started).toBeLessThan(5000);
  expect(await core.call({ method: 'audit.verify', input: {} })).toMatchObject({ value: { sound: true } });
  await core.close();
}, 120_000);

test('acknowledging before the commit loses numbers under the same kills (red proof of F01)', async () => {
  const folder = makeFolder();
  await makeOffice(folder);
  let failure: string | null = null;
  for (let attempt = 0; failure === null && attempt < 10; attempt += 1) {
    const acknowledged = await killAtRandom(folder, 'early', 6);
    failure = findFailure(officeDatabase(folder), acknowledged);
  }
  expect(failure).toMatch(/^lost/);
}, 120_000);

test('a register without its witness opens, and the witness is written anew from the audit', async () => {
  const folder = makeFolder();
  await makeOffice(folder);
  rmSync(officeWitness(folder), { recursive: true });
  const core = createCore({ dataFolder: folder, programVersion: 'test' });
  expect(await core.call({ method: 'workspace.getStatus', input: {} })).toMatchObject({ value: { state: 'ready' } });
  await core.close();
  expect(readdirSync(officeWitness(folder))).toHaveLength(1);
  const connection = openConnection(officeDatabase(folder), { readonly: true });
  expect(connection.prepare('SELECT count(*) FROM audit_event').pluck().get()).toBe(1);
  connection.close();
});
