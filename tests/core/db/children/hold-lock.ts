/** Takes the lock of the folder given and holds it until it is killed, or says why it may not. */
import type { DomainError } from '../../../../electron/contract/errors.ts';
import { takeOfficeLock } from '../../../../electron/core/db/office-lock.ts';

const started = performance.now();
try {
  takeOfficeLock(process.argv[2] ?? '', { now: () => new Date('2026-11-22T00:58:00Z') });
  console.log('held');
  setInterval(() => undefined, 1000);
} catch (error) {
  const { code, values } = error as DomainError;
  console.log(`refused ${code} ${Math.round(performance.now() - started)}${String(values.holder)}`);
}
