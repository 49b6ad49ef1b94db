/** The copy of a register that a backup is made of: taken at one moment, opened again and found equal to its source. */
import { setImmediate } from 'node:timers/promises';
import { DomainError } from '../../contract/errors.ts';
import type { AuditTrail } from './audit-trail.types.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { closeQuietly, type Connection, openConnection, readPragma } from './connection.ts';
import type { DigestFile } from './digest-files.ts';

/** What a register holds, to compare a copy with its source. */
export interface Contents {
  readonly schemaVersion: number;
  readonly head: BackupManifest['head'];
  readonly rows: Readonly<Record<string, number>>;
}

/** The same, and the attached files that the register speaks of at that moment. */
export interface Snapshot extends Contents {
  readonly stored: readonly DigestFile[];
}

/** What is asked of a register besides its rows. */
export interface Reads {
  readonly audit: AuditTrail;
  readonly listFiles: (connection: Connection) => readonly DigestFile[];
}

/** Pages copied at once: a larger step would hold up the screen (reliability.md P9). */
const pagesPerStep = 100;

/** The first fault of the file's structure, as SQLite names it, or null. */
export function findStructureFault(connection: Connection): string | null {
  const found = String(connection.pragma('integrity_check(1)', { simple: true }));
  if (found !== 'ok') return found.slice(0, 200);
  const broken = connection.pragma('foreign_key_check') as readonly unknown[];
  return broken.length === 0 ? null : `foreign_key_check ${broken.length}`;
}

/** The same, table by table with room for other work in between; loose pages are looked for only when it is put back. */
async function findStructureFaultGently(connection: Connection): Promise<string | null> {
  for (const table of ['sqlite_schema', ...listTables(connection, 'table'), ...listTables(connection, 'shadow')]) {
    const found = String(connection.pragma(`integrity_check("${table}")`, { simple: true }));
    if (found !== 'ok') return found.slice(0, 200);
    await setImmediate();
  }
  for (const table of listTables(connection, 'table')) {
    const broken = connection.pragma(`foreign_key_check("${table}")`) as readonly unknown[];
    if (broken.length > 0) return `foreign_key_check ${broken.length}`;
    await setImmediate();
  }
  return null;
}

/**
 * Copies the register as it stands at one moment into a file of its own and makes sure that the copy is whole. Registering goes
 * on meanwhile.
 *
 * @param target a name that is free.
 * @throws DomainError backup_failed when the copy is not the register; database_damaged when the register itself no longer
 *   reads whole.
 */
export async function copySnapshot(source: string, target: string, { audit, listFiles }: Reads): Promise<Snapshot> {
  const snapshot = openConnection(source, { readonly: true });
  try {
    // One read transaction over the whole copy: what is registered meanwhile stays out of it, and nothing is copied twice.
    snapshot.exec('BEGIN');
    const expected = readContents(snapshot, audit);
    await snapshot.backup(target, { progress: () => pagesPerStep });
    const copy = openConnection(target, { journal: 'delete' });
    try {
      const fault = await findStructureFaultGently(copy);
      const isSame = fault === null && sameContents(expected, readContents(copy, audit));
      if (fault !== null && findStructureFault(snapshot) !== null) {
        throw new DomainError('database_damaged', { detail: fault });
      }
      if (!isSame) throw new DomainError('backup_failed', { detail: fault ?? 'bản sao không giống sổ' });
    } finally {
      closeQuietly(copy);
    }
    return { ...expected, stored: listFiles(snapshot) };
  } finally {
    closeQuietly(snapshot);
  }
}

export function readContents(connection: Connection, audit: AuditTrail): Contents {
  const rows = listTables(connection, 'table').map(
    (name) => [name, Number(connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())] as const,
  );
  return {
    schemaVersion: readPragma(connection, 'user_version'),
    head: audit.readHead(connection),
    rows: Object.fromEntries(rows),
  };
}

/** Names in alphabetical order: tables of our schema, or those (shadow) that a search index consists of. */
function listTables(connection: Connection, type: 'table' | 'shadow'): readonly string[] {
  const sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = ? AND name NOT GLOB 'sqlite_*'";
  return (connection.prepare(sql).pluck().all(type) as string[]).toSorted();
}

export function sameContents(a: Contents, b: Contents): boolean {
  const key = ({ schemaVersion, head, rows }: Contents): string =>
    JSON.stringify([schemaVersion, head?.seq ?? null, head?.hash ?? null, Object.entries(rows).toSorted()]);
  return key(a) === key(b);
}
