import { expect, test } from 'vitest';
import { DomainError } from '../../../electron/contract/errors.ts';
import { describeSize, toStorageError } from '../../../electron/core/db/storage-errors.ts';

const fault = (code: string): Error => Object.assign(new Error('text with a subject'), { code });

test.each([
  ['SQLITE_FULL', 'disk_full'],
  ['ENOSPC', 'disk_full'],
  ['SQLITE_CORRUPT_VTAB', 'database_damaged'],
  ['SQLITE_NOTADB', 'database_damaged'],
  ['SQLITE_BUSY', 'database_locked'],
  ['SQLITE_READONLY_DBMOVED', 'database_read_only'],
  ['SQLITE_CANTOPEN', 'database_read_only'],
  ['EROFS', 'database_read_only'],
  ['EACCES', 'database_read_only'],
  ['SQLITE_IOERR_FSYNC', 'storage_failed'],
  ['EIO', 'storage_failed'],
])('%s becomes %s', (code, expected) => {
  expect(toStorageError(fault(code), '/tmp/so.db')?.code).toBe(expected);
});

test('a full disk names the free space', () => {
  expect(toStorageError(fault('SQLITE_FULL'), '/tmp/so.db')?.values.free).toMatch(/^[\d.,]+ (KB|MB|GB)$/);
});

test('mistakes of the program are not excused as a fault of the disk', () => {
  expect(toStorageError(new TypeError('x'), '/tmp/so.db')).toBeNull();
  expect(toStorageError(fault('SQLITE_CONSTRAINT_UNIQUE'), '/tmp/so.db')).toBeNull();
  expect(toStorageError('text', '/tmp/so.db')).toBeNull();
});

test('a domain error stays what it is', () => {
  const error = new DomainError('backup_not_found', { name: 'x' });
  expect(toStorageError(error, '/tmp/so.db')).toBe(error);
});

test.each([
  [0, '0 KB'],
  [49_152, '48 KB'],
  [3_355_443, '3,2 MB'],
  [1_181_116_006, '1,1 GB'],
])('%i bytes read %s', (bytes, text) => expect(describeSize(bytes)).toBe(text));
