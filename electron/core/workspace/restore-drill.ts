/**
 * "Thử phục hồi": the newest backup is put back into a folder of its own, opened, brought to the newest schema and compared
 * with the register in use. A backup that was never put back is a hope, not a backup. (reliability.md 6.7, F32)
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../../contract/errors.ts';
import type { RestoreTrial } from '../../contract/workspace.schema.ts';
import { findLastBackup, verifyBackup } from '../db/backup.ts';
import { closeQuietly, type Connection, openConnection } from '../db/connection.ts';
import { countUnsound } from '../db/file-pool.ts';
import { migrate } from '../db/migrate.ts';
import { describeFault } from '../db/storage-errors.ts';
import type { OpenOffice } from './open-office.ts';
import type { WorkspaceOptions } from './workspace.types.ts';

/** The folder of a trial inside the office's; removed at its end, and at the next start after a crash. */
export const trialFolder = 'thu-phuc-hoi';

/**
 * Tries the newest verified backup; the register in use is only read.
 *
 * @throws DomainError backup_not_found when there is none yet.
 */
export async function tryRestore(office: OpenOffice, options: WorkspaceOptions): Promise<RestoreTrial> {
  const { paths, clock } = office;
  const newest = findLastBackup(paths.backups);
  if (!newest) throw new DomainError('backup_not_found', { name: 'nào' });
  const at = clock.now().toISOString();
  const folder = path.join(paths.folder, trialFolder);
  let copy: Connection | null = null;
  try {
    await verifyBackup(paths.backups, newest.name, options.audit, options.migrations);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const file = path.join(folder, path.basename(paths.database));
    copyFileSync(path.join(paths.backups, newest.name), file);
    copy = openConnection(file);
    await migrate(copy, options.migrations, () => Promise.resolve());
    const { problem, events } = compare(copy, office.reader, options);
    const lost = await countUnsound(paths.attachmentBackups, options.listStoredFiles(copy));
    const files = lost === 0 ? '' : `thiếu hoặc hỏng ${lost} tệp đính kèm`;
    return { at, backupName: newest.name, backupAt: newest.summary.at, events, problem: problem || files };
  } catch (error) {
    const problem = error instanceof DomainError ? String(error.values.detail ?? error.code) : describeFault(error);
    return { at, backupName: newest.name, backupAt: newest.summary.at, events: 0, problem };
  } finally {
    closeQuietly(copy);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A backup stands where the register once stood: in the same chain, with no more rows and no higher number than it has now. */
function compare(
  copy: Connection,
  register: Connection,
  { audit }: WorkspaceOptions,
): { readonly problem: string; readonly events: number } {
  const head = audit.readHead(copy);
  const events = head?.seq ?? 0;
  const found = audit.findProblem(copy);
  if (found !== null) return { problem: found, events };
  if (head && audit.readHashAt(register, head.seq) !== head.hash)
    return { problem: `sự việc ${head.seq} khác với sổ đang dùng`, events };
  const isWhole = head?.seq === audit.readHead(register)?.seq;
  for (const [table, rows] of countRows(register)) {
    const kept = countRows(copy).get(table) ?? 0;
    // Only rows of the registers never become fewer; drafts and answers come and go.
    if (
      isWhole ? kept !== rows : /^(audit_event|issued_number|\w+_document|certified_copy)$/.test(table) && kept > rows
    )
      return { problem: `bảng ${table} có ${kept} dòng, sổ đang dùng có ${rows}`, events };
  }
  return { problem: '', events };
}

function countRows(connection: Connection): ReadonlyMap<string, number> {
  const tables = connection
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'")
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((name) => [name, Number(connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
  );
}
