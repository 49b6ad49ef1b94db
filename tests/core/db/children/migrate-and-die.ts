/** Migrates the file given first with the steps of the module given second, and is killed at the statement given third. */
import { openConnection } from '../../../../electron/core/db/connection.ts';
import { migrate } from '../../../../electron/core/db/migrate.ts';
import { officeSteps } from '../migration-steps.ts';

const [file, last] = process.argv.slice(2) as [string, string];
let count = 0;
const connection = openConnection(file, {
  create: true,
  onStatement: () => {
    count += 1;
    if (count === Number(last)) process.kill(process.pid, 'SIGKILL');
  },
});
await migrate(connection, officeSteps, () => Promise.resolve());
connection.close();
console.log(`done ${count}`);
