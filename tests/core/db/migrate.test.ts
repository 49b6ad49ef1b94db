import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { DomainError } from '../../../electron/contract/errors.ts';
import { applicationId, type Connection, openConnection, readPragma } from '../../../electron/core/db/connection.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import type { Migration } from '../../../electron/core/db/migration.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { officeSteps } from './migration-steps.ts';
import { makeFolder, startProgram } from './temporary-folder.ts';

const released = migrations.length;
const noBackup = (): Promise<void> => Promise.resolve();

/** A register file of the released schema with a few rows, closed. */
async function makeReleasedFile(): Promise<string> {
  const file = path.join(makeFolder(), 'so.db');
  const connection = openConnection(file, { create: true });
  await migrate(connection, migrations, noBackup);
  connection.exec(`
    INSERT INTO used_word VALUES ('signer', 'Lê Minh Hoàng', 'le minh hoang', 3), ('signer', 'Dương Văn Thái', 'duong van thai', 1);
    INSERT INTO audit_event VALUES (1, '2026-11-22T01:00:00.000Z', 'Hà', 'x', 'y', 'z', 1, '', '[]', '{}', '0', 'abc');`);
  connection.close();
  return file;
}

/** Everything the schema consists of, and the rows that a step may touch. */
function describe(connection: Connection): string {
  const schema = connection.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
  const column = connection.prepare("SELECT count(*) FROM pragma_table_info('used_word')").pluck().get();
  const rows = column === 0 ? [] : connection.prepare('SELECT * FROM used_word ORDER BY value').raw().all();
  const events = column === 0 ? [] : connection.prepare('SELECT seq, hash FROM audit_event').all();
  return JSON.stringify([readPragma(connection, 'user_version'), schema, rows, events]);
}

function read(file: string): string {
  const connection = openConnection(file);
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  const text = describe(connection);
  connection.close();
  return text;
}

test('the schema of the product is the one written down', async () => {
  const connection = openConnection(path.join(makeFolder(), 'so.db'), { create: true });
  await migrate(connection, migrations, noBackup);
  const statements = connection
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB '*_search_*' ORDER BY type DESC, name",
    )
    .pluck()
    .all() as string[];
  connection.close();
  const golden = fileURLToPath(new URL('schema.sql', import.meta.url));
  const text = `${statements.join(';\n\n')};\n`;
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(golden, text);
  expect(text, 'a released step never changes; run with UPDATE_SCHEMA=1 after adding a step').toBe(
    readFileSync(golden, 'utf8'),
  );
});

test('steps are numbered without a gap', () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
});

test('a new file gets every step and the mark of the product, without a backup', async () => {
  const connection = openConnection(path.join(makeFolder(), 'so.db'), { create: true });
  let backups = 0;
  const applied = await migrate(connection, officeSteps, () => Promise.resolve(void (backups += 1)));
  expect(applied).toEqual(officeSteps.map((step) => step.version));
  expect(backups).toBe(0);
  expect(readPragma(connection, 'application_id')).toBe(applicationId);
  expect(await migrate(connection, officeSteps, noBackup)).toEqual([]);
  connection.close();
});

test('an existing register is backed up once before its first new step, and its rows stay', async () => {
  const file = await makeReleasedFile();
  const connection = openConnection(file);
  const seen: number[] = [];
  await migrate(connection, officeSteps, () => Promise.resolve(void seen.push(readPragma(connection, 'user_version'))));
  expect(seen).toEqual([released]);
  expect(connection.prepare('SELECT value, times FROM used_word ORDER BY value').raw().all()).toEqual([
    ['Dương Văn Thái', 1],
    ['Lê Minh Hoàng', 3],
  ]);
  expect(connection.prepare('SELECT hash FROM audit_event').pluck().all()).toEqual(['abc']);
  connection.close();
});

test('when the backup fails, no step is taken', async () => {
  const file = await makeReleasedFile();
  const before = read(file);
  const connection = openConnection(file);
  await expect(migrate(connection, officeSteps, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  connection.close();
  expect(read(file)).toBe(before);
});

test('an error at any statement of a step leaves the schema before it, and the next try succeeds (F07)', async () => {
  const original = await makeReleasedFile();
  const file = path.join(path.dirname(original), 'copy.db');
  const before = read(original);
  let failures = 0;
  for (let last = 1; ; last += 1) {
    copyFileSync(original, file);
    let count = 0;
    let armed = false;
    const connection = openConnection(file, {
      onStatement: () => {
        if (armed && (count += 1) === last) throw new Error('broken off');
      },
    });
    armed = true;
    const failed = await migrate(connection, officeSteps, noBackup).then(
      () => false,
      () => true,
    );
    armed = false;
    expect(connection.inTransaction).toBe(false);
    connection.close();
    if (!failed) break;
    failures += 1;
    expect(read(file), `after statement ${last}`).toBe(before);
    const again = openConnection(file);
    expect(await migrate(again, officeSteps, noBackup)).toEqual([released + 1]);
    again.close();
  }
  expect(failures).toBeGreaterThan(8);
});

test('killed at any statement, a file holds the schema before a step or after it (F07)', async () => {
  const original = await makeReleasedFile();
  const file = path.join(path.dirname(original), 'copy.db');
  const before = read(original);
  copyFileSync(original, file);
  const whole = startProgram('migrate-and-die.ts', [file, '0']);
  const total = Number((await whole.says('done')).split(' ')[1]);
  await whole.ended;
  const after = read(file);
  for (let last = 1; last <= total; last += 1) {
    for (const ending of ['-wal', '-shm']) if (existsSync(file + ending)) writeFileSync(file + ending, '');
    copyFileSync(original, file);
    expect(await startProgram('migrate-and-die.ts', [file, String(last)]).ended).toBe('SIGKILL');
    expect([before, after]).toContain(read(file));
  }
}, 90_000);

test('the harness notices a step that is not in one transaction (red proof of F07)', async () => {
  const original = await makeReleasedFile();
  const leaky: Migration = {
    version: released + 1,
    name: 'leaky',
    sql: 'CREATE TABLE a (a); COMMIT; CREATE TABLE b (b); BEGIN',
  };
  const before = read(original);
  let armed = false;
  const connection = openConnection(original, {
    onStatement: (sql) => {
      if (armed && String(sql).includes('TABLE b')) throw new Error('broken off');
    },
  });
  armed = true;
  await migrate(connection, [...migrations, leaky], noBackup).catch(() => undefined);
  connection.close();
  expect(read(original)).not.toBe(before);
});

test('a register of a newer program is refused without a byte being written', async () => {
  const file = await makeReleasedFile();
  const newer = openConnection(file);
  newer.pragma(`user_version = ${released + 7}`);
  newer.close();
  const [bytes, time] = [readFileSync(file), statSync(file).mtimeMs];
  const connection = openConnection(file, { readonly: true });
  const error = await migrate(connection, migrations, noBackup).catch((refusal: unknown) => refusal as DomainError);
  expect(error).toMatchObject({ code: 'database_newer', values: { found: released + 7, known: released } });
  connection.close();
  expect([readFileSync(file), statSync(file).mtimeMs]).toEqual([bytes, time]);
});

test.each([
  ['another application id', 'PRAGMA application_id = 42; CREATE TABLE t (a)'],
  ['tables of another program without an id', 'CREATE TABLE t (a)'],
])('a SQLite file with %s is foreign', async (_, sql) => {
  const file = path.join(makeFolder(), 'so.db');
  const connection = openConnection(file, { create: true });
  connection.exec(sql);
  const error = await migrate(connection, migrations, noBackup).catch((refusal: unknown) => refusal as DomainError);
  expect(error).toMatchObject({ code: 'database_foreign' });
  expect(readPragma(connection, 'user_version')).toBe(0);
  connection.close();
});

test('a step that breaks a reference between tables is undone', async () => {
  const connection = openConnection(path.join(makeFolder(), 'so.db'), { create: true });
  const sql = `CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED);
    INSERT INTO b VALUES (7)`;
  await expect(migrate(connection, [{ version: 1, name: 'x', sql }], noBackup)).rejects.toThrow('breaks 1 references');
  expect(connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
  connection.close();
});
