/**
 * The only place that opens SQLite. Every connection gets the same settings, and each is read back: a register that might
 * lose an acknowledged number in a power cut is not opened at all.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DomainError } from '../../contract/errors.ts';
import { describeFault, toStorageError } from './storage-errors.ts';

/** An open SQLite connection. */
export type Connection = BetterSqlite3.Database;

export interface ConnectionOptions {
  /** Refuses every write. Default false. */
  readonly readonly?: boolean;
  /** Makes the file when it is not there. Default false: a missing register is never replaced by an empty one. */
  readonly create?: boolean;
  /** `wal` for the register in use, `delete` for copies and the lock, which stay a single file. Default `wal`. */
  readonly journal?: 'wal' | 'delete';
  /** How long a write waits for another connection, in milliseconds. Default 5000. */
  readonly busyTimeout?: number;
  /** Sees every statement before it runs; a throw stops it. For tests that break a migration in its middle. */
  readonly onStatement?: (sql: unknown) => void;
}

/** Written into every register file, so that another program's SQLite file is recognised: "SVT1". */
export const applicationId = 0x53565431;

/** better-sqlite3 13 needs Node-API 10; under an older Node it ends the process without a word. */
const neededNodeApi = 10;
/** Below this version SQLite has known faults in its write-ahead log. */
const oldestSqlite = [3, 51, 3] as const;

/** Read back on every connection; a difference refuses the register. The journal mode is checked beside them. */
const requiredPragmas: Readonly<Record<string, number>> = {
  // WAL commits are durable over a power cut only with FULL; better-sqlite3 is compiled with NORMAL for WAL.
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  // What was deleted from a draft is gone from the file too.
  secure_delete: 1,
  // No temporary file outside the data folder holds a line of a document.
  temp_store: 2,
};

/** macOS flushes the disk's own cache only when asked; other systems ignore these two. */
const unverifiedPragmas: Readonly<Record<string, number>> = {
  fullfsync: 1,
  checkpoint_fullfsync: 1,
  journal_size_limit: 16_777_216,
};

/**
 * Opens a SQLite file with the settings of the house, read back.
 *
 * @throws DomainError native_module_missing, database_damaged, database_foreign, database_locked, database_read_only,
 * disk_full, storage_failed; the file is not changed by a refusal.
 */
export function openConnection(file: string, options: ConnectionOptions = {}): Connection {
  const { readonly = false, create = false, journal = 'wal', busyTimeout = 5000, onStatement } = options;
  const Database = loadSqlite(path.dirname(file));
  let connection: Connection | null = null;
  try {
    connection = new Database(file, { readonly, fileMustExist: !create, timeout: busyTimeout, verbose: onStatement });
    applySettings(connection, readonly, journal);
    return connection;
  } catch (error) {
    closeQuietly(connection);
    throw asOpeningError(error, file);
  }
}

/**
 * Moves everything from the write-ahead log into the file and checks that it arrived: a failed flush inside an automatic
 * checkpoint is not reported by SQLite. Returns false while a reader still holds the log.
 */
export function checkpoint(connection: Connection): boolean {
  // A long command is at work on this connection; the log goes into the file after it.
  if (connection.inTransaction) return false;
  const [row] = connection.pragma('wal_checkpoint(TRUNCATE)') as readonly { busy: number }[];
  return row?.busy === 0;
}

/** Room for a long command, whose pages would otherwise be written out and read again: 16 MB instead of 2. */
export async function withRoom<Value>(connection: Connection, work: () => Promise<Value>): Promise<Value> {
  const usual = readPragma(connection, 'cache_size');
  connection.pragma('cache_size = -16384');
  try {
    return await work();
  } finally {
    connection.pragma(`cache_size = ${usual}`);
  }
}

/** Closes without raising: used where another error is already on its way. */
export function closeQuietly(connection: Connection | null): void {
  try {
    connection?.close();
  } catch {
    // The first error says more than this one.
  }
}

/** Reads one setting of a connection as a number. */
export function readPragma(connection: Connection, name: string): number {
  return Number(connection.pragma(name, { simple: true }));
}

function applySettings(connection: Connection, readonly: boolean, journal: 'wal' | 'delete'): void {
  for (const [name, value] of Object.entries({ ...requiredPragmas, ...unverifiedPragmas })) {
    // A copy of another program's file may lack a setting; reading back decides.
    if (name !== 'synchronous') connection.pragma(`${name} = ${value}`);
  }
  const mode = String(connection.pragma(readonly ? 'journal_mode' : `journal_mode = ${journal}`, { simple: true }));
  // After the journal mode: switching to WAL resets it to NORMAL.
  connection.pragma('synchronous = FULL');
  if (mode !== journal) refuse('journal_mode', mode);
  for (const [name, value] of Object.entries(requiredPragmas)) {
    const found = readPragma(connection, name);
    if (found !== value) refuse(name, found);
  }
  const version = String(connection.prepare('SELECT sqlite_version()').pluck().get());
  if (isOlder(version)) refuse('sqlite_version', version);
}

function refuse(setting: string, found: string | number): never {
  throw new DomainError('storage_failed', { detail: `${setting} = ${found}` });
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of oldestSqlite.entries()) {
    const found = parts[index] ?? 0;
    if (found !== wanted) return found < wanted;
  }
  return false;
}

type DatabaseConstructor = new (file: string, options: BetterSqlite3.Options) => Connection;

/** Loaded when first needed, so that a missing binary is a screen with a way out and not a crash at start. */
function loadSqlite(folder: string): DatabaseConstructor {
  const nodeApi = Number(process.versions.napi ?? 0);
  if (nodeApi < neededNodeApi) {
    throw new DomainError('native_module_missing', { detail: `Node-API ${nodeApi}`, path: folder });
  }
  try {
    return createRequire(import.meta.url)('better-sqlite3') as DatabaseConstructor;
  } catch (error) {
    throw new DomainError('native_module_missing', { detail: describeFault(error), path: folder });
  }
}

function asOpeningError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED') {
    return new DomainError('native_module_missing', { detail: code, path: path.dirname(file) });
  }
  return toStorageError(error, file) ?? error;
}
