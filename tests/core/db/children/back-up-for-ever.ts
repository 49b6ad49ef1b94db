/** Backs the register given first up into the folder given second, again and again, until it is killed. */
import { backUp } from '../../../../electron/core/db/backup.ts';
import { tinyAudit } from '../../workspace/tiny-register.ts';

const [source, folder] = process.argv.slice(2) as [string, string];
console.log('started');
for (;;) {
  await backUp({
    source,
    folder,
    reason: 'hourly',
    clock: { now: () => new Date() },
    programVersion: '1',
    audit: tinyAudit,
    log: () => undefined,
  });
}
