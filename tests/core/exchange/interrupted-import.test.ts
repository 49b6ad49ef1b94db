import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodInput, MethodOutput } from '../../../electron/contract/api.ts';
import type { InspectedFile } from '../../../electron/contract/exchange.schema.ts';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { createCore } from '../../../electron/core/create-core.ts';
import { openTestOffice, testSetUp } from '../../support/office.ts';
import { csv, handIn, planOf, row } from './old-register.ts';

const many = 3000;
const rows = Array.from({ length: many }, (_, index) => row(index + 1));

describe('nhập bị ngắt giữa chừng', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-killed-'));
  const file = path.join(folder, 'so.csv');

  beforeAll(async () => {
    writeFileSync(file, csv(rows));
    const core = createCore({ dataFolder: path.join(folder, 'data'), programVersion: 'test' });
    const made = await core.call({ method: 'workspace.setUp', input: testSetUp, requestId: 'set-up' });
    expect(made.ok).toBe(true);
    await core.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts an import in a process of its own and kills it once `enough` rows are written. */
  function killAfter(enough: number): Promise<'killed' | 'done'> {
    return new Promise((resolve, reject) => {
      const script = fileURLToPath(new URL('children/import-slowly.ts', import.meta.url));
      const child = spawn(process.execPath, [script, path.join(folder, 'data'), file, String(many)]);
      let errors = '';
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      child.stdout.on('data', (chunk: Buffer) => {
        for (const found of chunk.toString().matchAll(/"stage":"writing","done":(\d+)/g))
          if (Number(found[1]) >= enough) child.kill('SIGKILL');
      });
      child.on('exit', (code, signal) => {
        if (signal === 'SIGKILL') resolve('killed');
        else if (code === 0) resolve('done');
        else reject(new Error(errors));
      });
    });
  }

  async function readOffice(): Promise<readonly [imports: number, documents: number, problem: string]> {
    const core = createCore({ dataFolder: path.join(folder, 'data'), programVersion: 'test' });
    const ask = async <M extends 'exchange.listImports' | 'incoming.count' | 'audit.verify'>(
      method: M,
      input: MethodInput<M>,
    ): Promise<MethodOutput<M>> => {
      const answer = await core.call({ method, input });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value as MethodOutput<M>;
    };
    const { imports } = await ask('exchange.listImports', {});
    const { total } = await ask('incoming.count', allIncoming);
    const { problem } = await ask('audit.verify', {});
    await core.close();
    return [imports.length, total, problem];
  }

  it('để lại sổ như chưa nhập gì, dù bị ngắt ở đâu; lần sau nhập đủ', { timeout: 120_000 }, async () => {
    for (const enough of [1, 400, 1300, 2600]) {
      expect(await killAfter(enough), `after ${enough} rows`).toBe('killed');
      expect(await readOffice(), `after ${enough} rows`).toEqual([0, 0, '']);
    }
    expect(await killAfter(Number.POSITIVE_INFINITY)).toBe('done');
    expect(await readOffice()).toEqual([1, many, '']);
  });
});

describe('nhập đang chạy', () => {
  it('dừng được, và không để lại gì', async () => {
    const office = await openTestOffice();
    const { plan } = await handIn(office, csv(rows));
    const work = office.ask('exchange.import', { ...plan, expectedRows: many }, 'stopped');
    await until(async () => {
      const { stage, done } = await office.call('exchange.getProgress', { fileId: plan.fileId });
      return stage === 'writing' && done > 0;
    });
    await office.call('exchange.cancel', { fileId: plan.fileId });
    expect(await work).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await office.call('incoming.count', allIncoming)).total).toBe(0);
    expect((await office.call('exchange.listImports', {})).imports).toEqual([]);
    // The same request again is a new try, not the answer to the first.
    expect(await office.ask('exchange.import', { ...plan, expectedRows: many }, 'stopped')).toMatchObject({ ok: true });
  });

  it('dừng được cả lúc đang sao lưu trước khi nhập', async () => {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-stopped-'));
    const core = createCore({ dataFolder, programVersion: 'test' });
    const ask = (method: string, input: unknown): Promise<unknown> =>
      core
        .call({ method, input, requestId: crypto.randomUUID() })
        .then((answer) => (answer.ok ? answer.value : answer));
    try {
      await ask('workspace.setUp', testSetUp);
      const received = await core.receive('so.csv', Readable.from([Buffer.from(csv(rows))]));
      const fileId = received.ok ? received.value.fileId : '';
      const inspected = await ask('exchange.inspect', { fileId, register: null, sheet: null, headerRow: null });
      const order = { ...planOf(fileId, inspected as InspectedFile), expectedRows: many };
      const work = ask('exchange.import', order);
      const stages = new Set<string>();
      await until(async () => {
        const { stage } = (await ask('exchange.getProgress', { fileId })) as MethodOutput<'exchange.getProgress'>;
        return stages.add(stage) && stage !== 'none';
      });
      expect([...stages].at(-1)).toBe('backing_up');
      expect(await ask('exchange.cancel', { fileId })).toMatchObject({ stage: 'backing_up', cancelled: true });
      expect(await work).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(await ask('exchange.getProgress', { fileId })).toMatchObject({ stage: 'none', cancelled: false });
      expect(await ask('incoming.count', allIncoming)).toMatchObject({ total: 0 });
      // What was stopped can be begun again.
      expect(await ask('exchange.import', order)).toMatchObject({ rows: many });
    } finally {
      await core.close();
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });

  it('cho xem sổ như trước, và để việc ghi khác chờ đến lượt', async () => {
    const office = await openTestOffice();
    const bookId = await office.bookId();
    const { plan } = await handIn(office, csv(rows));
    const order: string[] = [];
    const work = office.call('exchange.import', { ...plan, expectedRows: many }).then(() => order.push('import'));
    await until(async () => (await office.call('exchange.getProgress', { fileId: plan.fileId })).stage === 'writing');
    expect((await office.call('incoming.count', allIncoming)).total).toBe(0);
    const letter = office.register({ bookId }).then((document) => order.push(`letter ${document.numberText}`));
    await Promise.all([work, letter]);
    expect(order).toEqual(['import', 'letter 1']);
    expect((await office.call('audit.verify', {})).problem).toBe('');
  });

  it('nhường chỗ nhiều lần trong khi ghi', async () => {
    const office = await openTestOffice();
    const { plan } = await handIn(office, csv(rows));
    // How long it keeps the program each time is measured by `npm run bench exchange`.
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await office.call('exchange.import', { ...plan, expectedRows: many });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 5000; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error('it never came to it');
}
