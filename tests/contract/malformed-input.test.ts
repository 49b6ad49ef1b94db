import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { api } from '../../electron/contract/api.ts';
import { documents } from '../../electron/contract/documents.ts';
import { errorCodes } from '../../electron/contract/error-messages.vi.ts';
import type { Answer } from '../../electron/contract/errors.ts';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { openConnection } from '../../electron/core/db/connection.ts';
import { listMalformed, makeSample } from './schema-samples.ts';

const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-malformed-'));
let core: Core;

beforeAll(async () => {
  core = createCore({ dataFolder, programVersion: '0.1.0' });
  const opened = await core.call({ method: 'workspace.openPractice', input: {}, requestId: crypto.randomUUID() });
  expect(opened).toMatchObject({ ok: true, value: { state: 'ready' } });
});
afterAll(async () => {
  await core.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** A digest of every row of every table, and the names of all files of the office. */
function describeOffice(): string {
  const db = openConnection(path.join(dataFolder, 'tap-dung', 'so.db'), { readonly: true });
  try {
    const digest = createHash('sha256');
    const tables = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all() as string[];
    for (const table of tables) {
      digest.update(table);
      // Search tables without content cannot be read as rows; the tables behind them are in the list too.
      const rows = readRows(() => db.prepare(`SELECT * FROM "${table}"`).safeIntegers().raw().iterate());
      for (const row of rows)
        digest.update(JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)));
    }
    const files = readdirSync(dataFolder, { recursive: true })
      .map(String)
      .filter((name) => !/-(wal|shm)$/.test(name))
      .sort();
    const witness = files
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(path.join(dataFolder, name), 'utf8'));
    return digest.update(JSON.stringify([files, witness])).digest('hex');
  } finally {
    db.close();
  }
}

function readRows(read: () => Iterable<unknown>): readonly unknown[] {
  try {
    return [...read()];
  } catch {
    return [];
  }
}

interface Door {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly send: (input: unknown) => Promise<Answer<unknown>>;
}

const doors: readonly Door[] = [
  ...Object.entries(api).map(([method, { input }]) => ({
    name: method,
    schema: input,
    send: (value: unknown) => core.call({ method, input: value, requestId: crypto.randomUUID() }),
  })),
  ...Object.entries(documents).map(([document, schema]) => ({
    name: `document ${document}`,
    schema,
    send: (value: unknown) => core.render({ document, input: value }),
  })),
];

function expectRefusal(answer: Answer<unknown>, what: string): void {
  expect(answer.ok, what).toBe(false);
  if (answer.ok) return;
  const { code, message, fields } = answer.error;
  expect(code, what).toBe('invalid_input');
  expect(errorCodes, what).toContain(code);
  expect(message, what).toMatch(/[À-ỹ].*\.$/);
  expect(Object.keys(fields ?? {}).length, what).toBeGreaterThan(0);
  for (const sentence of Object.values(fields ?? {})) expect(sentence, `${what}: ${sentence}`).toMatch(/[À-ỹ].*\.$/s);
}

describe('malformed input', () => {
  it('would be found out by the smallest change of the office', async () => {
    const before = describeOffice();
    const chosen = await core.call({ method: 'organization.get', input: {} });
    const users = (chosen as { value: { users: readonly { id: number }[] } }).value.users;
    await core.call({
      method: 'organization.chooseDeskUser',
      input: { id: users[0]?.id },
      requestId: crypto.randomUUID(),
    });
    expect(describeOffice()).not.toBe(before);
  });

  it.each(doors)('$name refuses every single fault in words and changes nothing', async ({ schema, send }) => {
    const before = describeOffice();
    const sample = makeSample(schema);
    // Otherwise a refusal would prove nothing: it might be for another reason than the fault.
    expect(schema.safeParse(sample).success).toBe(true);
    const faults = listMalformed(schema, sample);
    expect(faults.length).toBeGreaterThan(5);
    for (const { what, value } of faults) expectRefusal(await send(value), what);
    expect(describeOffice()).toBe(before);
  });

  it('refuses 2.000 random values of every kind without an unexpected error and changes nothing', async () => {
    const before = describeOffice();
    const door = fc.constantFrom(...doors);
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
      maxDepth: 4,
    });
    const key = fc.constantFrom(
      'id',
      'text',
      'lines',
      '__proto__',
      'constructor',
      'toString',
      'then',
      'length',
      '\ud800',
      '',
    );
    const hostile = fc.oneof(
      anything,
      fc.dictionary(key, anything),
      fc.string({ unit: 'binary' }),
      fc.constant(makeCycle()),
    );
    await fc.assert(
      fc.asyncProperty(door, hostile, async ({ schema, send }, value) => {
        fc.pre(!schema.safeParse(value).success);
        const answer = await send(value);
        expectRefusal(answer, 'random value');
      }),
      { numRuns: 2_000, endOnFailure: true },
    );
    expect(describeOffice()).toBe(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses names that no method and no document has', async () => {
    const before = describeOffice();
    for (const name of [
      '',
      ' ',
      'incoming',
      'incoming.',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'today.get\u0000',
      'x'.repeat(80),
      'TODAY.GET',
    ]) {
      for (const answer of [
        await core.call({ method: name, input: {} }),
        await core.render({ document: name, input: {} }),
      ]) {
        expect(answer, name).toMatchObject({ ok: false, error: { code: 'unknown_method' } });
      }
    }
    expect(describeOffice()).toBe(before);
  });
});

function makeCycle(): unknown {
  const cycle: Record<string, unknown> = { id: 1 };
  cycle['self'] = cycle;
  return cycle;
}
