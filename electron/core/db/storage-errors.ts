/** Faults of the disk and of the database file, turned into sentences a clerk can act on. */
import { statfsSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../../contract/errors.ts';

/**
 * The DomainError for a fault of SQLite or of the file system, or null when the error is something else (a mistake of the
 * program). A DomainError comes back as it is.
 *
 * @param file the register or a file beside it; its folder is named in the message and asked for free space.
 */
export function toStorageError(error: unknown, file: string): DomainError | null {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  if (code === null) return null;
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code) || (/^SQLITE_(IOERR|CANTOPEN)/.test(code) && isNearlyFull(file))) {
    return new DomainError('disk_full', { free: describeFreeSpace(path.dirname(file)) });
  }
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(code)) return new DomainError('database_damaged', { detail: code });
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new DomainError('database_locked', { holder: '' });
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|EACCES$|EPERM$|EROFS$)/.test(code)) {
    return new DomainError('database_read_only', { path: path.dirname(file) });
  }
  if (
    /^(SQLITE_(IOERR|NOLFS|PROTOCOL)|EIO$|ENOTDIR$|EISDIR$|EEXIST$|ENXIO$|ENODEV$|EMFILE$|ENFILE$|EBUSY$|ESTALE$)/.test(
      code,
    )
  ) {
    return new DomainError('storage_failed', { detail: code });
  }
  return null;
}

/** True after faults where the file must be opened and checked again before another number is issued. */
export function mustReopen(code: string): boolean {
  return code === 'storage_failed' || code === 'database_damaged';
}

/** Free space of the disk that holds `folder`, `3,2 MB`; `không rõ` where the system does not tell. */
export function describeFreeSpace(folder: string): string {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return describeSize(bavail * bsize);
  } catch {
    return 'không rõ';
  }
}

/** SQLite calls it an I/O error when there is no room for its shared memory or its log. */
function isNearlyFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path.dirname(file));
    return bavail * bsize < 65_536;
  } catch {
    return false;
  }
}

/** A size in bytes as people read it: `812 KB`, `3,2 MB`, `1,1 GB`. */
export function describeSize(bytes: number): string {
  const format = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  if (bytes < 1024 ** 2) return `${format(bytes / 1024)} KB`;
  if (bytes < 1024 ** 3) return `${format(bytes / 1024 ** 2)} MB`;
  return `${format(bytes / 1024 ** 3)} GB`;
}

/** The code of a fault for a message or a log: never its text, which may hold paths and values. */
export function describeFault(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.name : typeof error);
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
