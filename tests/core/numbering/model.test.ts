import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { runModel } from './model-driver.ts';

// A memory disk where there is one: what a power cut does to the disk is tested elsewhere.
const parentFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const short = { parentFolder, every: { check: 250, reopen: 400, restore: 500, kill: 450 } };

describe('số của sổ so với mô hình tham chiếu', () => {
  test.each([20_261_122, 790])(
    'việc ngẫu nhiên, hạt giống %i: không trùng, không dùng lại, không trống',
    async (seed) => {
      const { counts, numbers } = await runModel({ ...short, operations: 1200, seed });
      expect(numbers).toBeGreaterThan(600);
      for (const name of [
        'issue',
        'void',
        'reserve',
        'release',
        'use kept',
        'insert',
        'out of turn',
        'elsewhere',
        'clock back',
        'open again',
        'restore',
        'kill',
      ])
        expect([name, counts[name] ?? 0]).not.toEqual([name, 0]);
    },
    120_000,
  );

  test('một số bị mất sau lưng chương trình thì mô hình báo (phép thử phải đỏ được)', async () => {
    const every = { check: 50, reopen: 1e9, restore: 1e9, kill: 1e9 };
    await expect(runModel({ parentFolder, every, operations: 400, seed: 5, loseNumberAt: 200 })).rejects.toThrow(
      /seed 5|came twice/,
    );
  }, 60_000);
});
