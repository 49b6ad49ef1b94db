/** What lies where the register should be, told from the first 100 bytes, before SQLite touches the file. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { applicationId } from './connection.ts';
import { describeFault, toStorageError } from './storage-errors.ts';

export type FileKind =
  | { readonly kind: 'missing' }
  /** 0 bytes. */
  | { readonly kind: 'empty' }
  /** Not SQLite at all, or shorter than a header: another file, an encrypted one, or the first page is gone. */
  | { readonly kind: 'not_sqlite' }
  /** SQLite, but made by another program. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'register'; readonly schemaVersion: number; readonly bytes: number };

const headerLength = 100;
const magic = Buffer.from('SQLite format 3\0');

/**
 * Looks at a file that no connection of this process has open (closing a file drops SQLite's locks on it).
 *
 * @throws DomainError database_read_only, storage_failed when it cannot be read.
 */
export function inspectFile(file: string): FileKind {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if (describeFault(error) === 'ENOENT') return { kind: 'missing' };
    throw toStorageError(error, file) ?? error;
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return { kind: 'not_sqlite' };
    if (stat.size === 0) return { kind: 'empty' };
    const header = Buffer.alloc(headerLength);
    const length = readSync(descriptor, header, 0, headerLength, 0);
    if (length < headerLength || !header.subarray(0, magic.length).equals(magic)) return { kind: 'not_sqlite' };
    if (header.readUInt32BE(68) !== applicationId) return { kind: 'foreign' };
    return { kind: 'register', schemaVersion: header.readUInt32BE(60), bytes: stat.size };
  } catch (error) {
    throw toStorageError(error, file) ?? error;
  } finally {
    closeSync(descriptor);
  }
}
