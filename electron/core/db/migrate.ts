/** Brings a register file to the newest schema, step by step, each in its own transaction. */
import { DomainError } from '../../contract/errors.ts';
import { applicationId, type Connection, readPragma } from './connection.ts';
import type { Migration } from './migration.ts';

/**
 * Runs the steps that a file has not seen. Killed at any moment the file holds the schema before a step or after it.
 *
 * @param beforeFirstStep runs once before an existing register is changed (its backup); not for a new file.
 * @returns the versions that were applied.
 * @throws DomainError database_newer, database_foreign (nothing is written), or what a step throws (that step is undone).
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  beforeFirstStep: () => Promise<void>,
): Promise<readonly number[]> {
  assertOurs(connection, migrations);
  const found = readPragma(connection, 'user_version');
  const pending = migrations.filter((step) => step.version > found);
  if (pending.length > 0 && found > 0) await beforeFirstStep();
  for (const step of pending) apply(connection, step);
  return pending.map((step) => step.version);
}

/** The newest schema the program knows. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Refuses a file of another program or of a newer version of this one. Reads only.
 *
 * @throws DomainError database_foreign, database_newer.
 */
export function assertOurs(connection: Connection, migrations: readonly Migration[]): void {
  const id = readPragma(connection, 'application_id');
  const isEmpty = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (id !== applicationId && !(id === 0 && isEmpty)) {
    throw new DomainError('database_foreign', { path: connection.name });
  }
  const found = readPragma(connection, 'user_version');
  const known = newestVersion(migrations);
  if (found > known) throw new DomainError('database_newer', { found, known });
}

function apply(connection: Connection, step: Migration): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    connection.exec(step.sql);
    step.transform?.(connection);
    const broken = connection.pragma('foreign_key_check') as readonly unknown[];
    if (broken.length > 0) throw new Error(`step ${step.version} breaks ${broken.length} references`);
    connection.pragma(`application_id = ${applicationId}`);
    connection.pragma(`user_version = ${step.version}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
