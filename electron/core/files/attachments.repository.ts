/** attachment, erased_file: what hangs on which document, and which files must be gone from every disk. */
import { DomainError } from '../../contract/errors.ts';
import type { AttachmentOwner } from '../../contract/files.schema.ts';
import type { Connection } from '../db/connection.ts';
import type { DigestFile } from '../db/digest-files.ts';
import { insertRow, run, selectRow, selectRows, selectValue } from '../db/statements.ts';

export interface AttachmentRow extends DigestFile {
  readonly id: number;
  readonly ownerKind: AttachmentOwner['kind'];
  readonly ownerId: number;
  readonly fileName: string;
  readonly note: string;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly removedAt: string | null;
  readonly removedBy: string;
  readonly removalReason: string;
}

const columns =
  'id, owner_kind, owner_id, file_name, size_bytes, sha256, note, added_at, added_by, removed_at, removed_by, removal_reason';

/** The files of a document in the order of attaching, those taken off among them; erased ones have no line. */
export function findAttachments(db: Connection, { kind, id }: AttachmentOwner): AttachmentRow[] {
  return selectRows(
    db,
    `SELECT ${columns} FROM attachment WHERE owner_kind = ? AND owner_id = ? AND erased = 0 ORDER BY id`,
    [kind, id],
  );
}

/** @throws DomainError not_found, also for one that was erased */
export function getAttachment(db: Connection, id: number): AttachmentRow {
  const row = selectRow<AttachmentRow>(db, `SELECT ${columns} FROM attachment WHERE id = ? AND erased = 0`, [id]);
  if (!row) throw new DomainError('not_found', { what: 'tệp đính kèm này' });
  return row;
}

/** Attachments after a row, in the order of their rows. */
export function findAttachmentsAfter(db: Connection, id: number, limit: number): AttachmentRow[] {
  return selectRows(db, `SELECT ${columns} FROM attachment WHERE id > ? AND erased = 0 ORDER BY id LIMIT ?`, [
    id,
    limit,
  ]);
}

/** Every file still attached, document by document. */
export function findPresentAttachments(db: Connection): AttachmentRow[] {
  return selectRows(
    db,
    `SELECT ${columns} FROM attachment WHERE removed_at IS NULL AND erased = 0 ORDER BY owner_kind, owner_id, id`,
  );
}

/**
 * Rows of a list with how many files hang on each. One look at the index of owners for the whole page, beside the page and
 * after it: finding the rows does not wait for it.
 */
export function withFiles<Row extends { readonly id: number }>(
  db: Connection,
  kind: AttachmentOwner['kind'],
  rows: readonly Row[],
): (Row & { readonly files: number })[] {
  const counted = selectRows<{ ownerId: number; files: number }>(
    db,
    `SELECT owner_id, count(*) AS files FROM attachment
     WHERE owner_kind = ? AND owner_id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL AND erased = 0 GROUP BY owner_id`,
    [kind, JSON.stringify(rows.map(({ id }) => id))],
  );
  const files = new Map(counted.map(({ ownerId, files: count }) => [ownerId, count]));
  return rows.map((row) => ({ ...row, files: files.get(row.id) ?? 0 }));
}

/** How many rows have a file. */
export function countAttachments(db: Connection): number {
  return selectValue<number>(db, 'SELECT count(*) FROM attachment WHERE erased = 0') ?? 0;
}

export function insertAttachment(
  db: Connection,
  owner: AttachmentOwner,
  file: DigestFile & { readonly fileName: string; readonly note: string },
  added: { readonly at: string; readonly by: string },
): number {
  const { sha256, sizeBytes, fileName, note } = file;
  return insertRow(db, 'attachment', {
    ownerKind: owner.kind,
    ownerId: owner.id,
    fileName,
    sizeBytes,
    sha256,
    note,
    addedAt: added.at,
    addedBy: added.by,
  });
}

/** Takes a file off its document; row and file stay. */
export function markRemoved(
  db: Connection,
  id: number,
  removed: { readonly at: string; readonly by: string; readonly reason: string },
): void {
  run(db, 'UPDATE attachment SET removed_at = ?, removed_by = ?, removal_reason = ? WHERE id = ?', [
    removed.at,
    removed.by,
    removed.reason,
    id,
  ]);
}

/**
 * Takes the names and notes of a document's files out of the register; the files that no other row needs are listed to be
 * deleted. What was taken out is given back, to look for it elsewhere.
 */
export function eraseAttachments(db: Connection, { kind, id }: AttachmentOwner): readonly string[] {
  const rows = findAttachments(db, { kind, id });
  for (const row of rows) {
    run(
      db,
      "UPDATE attachment SET file_name = '', note = '', removal_reason = '', sha256 = '', size_bytes = 0, erased = 1 WHERE id = ?",
      [row.id],
    );
    run(
      db,
      `INSERT INTO erased_file (sha256) SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)
       ON CONFLICT DO NOTHING`,
      [row.sha256],
    );
  }
  return rows.flatMap(({ fileName, note, removalReason }) => [fileName, note, removalReason]);
}

/** Digests of files that must not lie on any disk of the office; one that was attached anew elsewhere is none of them. */
export function findErasedFiles(db: Connection): readonly string[] {
  return selectRows<{ sha256: string }>(
    db,
    'SELECT sha256 FROM erased_file WHERE sha256 NOT IN (SELECT sha256 FROM attachment)',
  ).map(({ sha256 }) => sha256);
}

/** Every file that rows of a register speak of, each once; none for a register of before there were files. */
export function listStoredFiles(db: Connection): readonly DigestFile[] {
  const known = selectValue(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'");
  if (known === undefined) return [];
  return selectRows(
    db,
    'SELECT sha256, max(size_bytes) AS size_bytes FROM attachment WHERE erased = 0 GROUP BY sha256 ORDER BY min(id)',
  );
}
