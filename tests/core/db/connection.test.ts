import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { DomainError } from '../../../electron/contract/errors.ts';
import { checkpoint, type Connection, openConnection, readPragma } from '../../../electron/core/db/connection.ts';
import { makeFolder, startProgram } from './temporary-folder.ts';

const settings = ['synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'mmap_size', 'secure_delete'];
const readSettings = (connection: Connection): readonly number[] =>
  settings.map((name) => readPragma(connection, name));
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'no error';
};

test('every kind of connection has the settings that keep an acknowledged number through a power cut (F13)', () => {
  const file = path.join(makeFolder(), 'so.db');
  const writer = openConnection(file, { create: true });
  const reader = openConnection(file, { readonly: true });
  const copy = openConnection(path.join(path.dirname(file), 'copy.db'), { create: true, journal: 'delete' });
  for (const connection of [writer, reader, copy]) expect(readSettings(connection)).toEqual([2, 1, 0, 1, 0, 1]);
  expect(writer.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(codeOf(() => reader.exec('CREATE TABLE t (a)'))).toBe('SQLITE_READONLY');
  for (const connection of [writer, reader, copy]) connection.close();
});

test('a file that cannot have the wanted journal is refused', () => {
  const file = path.join(makeFolder(), 'so.db');
  openConnection(file, { create: true, journal: 'delete' }).exec('CREATE TABLE t (a)').close();
  expect(codeOf(() => openConnection(file, { readonly: true }))).toBe('storage_failed');
});

test('opening never makes a file unless asked to', () => {
  const folder = makeFolder();
  expect(codeOf(() => openConnection(path.join(folder, 'so.db')))).toBe('database_read_only');
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is not a database is named damaged and left as it is', () => {
  const file = path.join(makeFolder(), 'so.db');
  writeFileSync(file, 'một tệp chữ '.repeat(100));
  const before = readFileSync(file);
  expect(codeOf(() => openConnection(file))).toBe('database_damaged');
  expect(readFileSync(file)).toEqual(before);
});

// Root may write any file: for root the refusal is not verified.
test.skipIf(process.getuid?.() === 0)('a file without the right to write is named read-only [not as root]', () => {
  const file = path.join(makeFolder(), 'so.db');
  openConnection(file, { create: true }).exec('CREATE TABLE t (a)').close();
  chmodSync(file, 0o444);
  expect(codeOf(() => openConnection(file))).toBe('database_read_only');
});

test('a missing native module is a sentence with a way out, not a crash', async () => {
  const program = startProgram('without-native-module.ts', [makeFolder()]);
  expect(await program.ended).toBe(0);
  expect(program.lines()).toEqual(['native_module_missing']);
});

test('a checkpoint says whether everything arrived in the file', () => {
  const file = path.join(makeFolder(), 'so.db');
  const writer = openConnection(file, { create: true, busyTimeout: 50 });
  writer.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
  const reader = openConnection(file, { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM t').all();
  writer.exec('INSERT INTO t VALUES (2)');
  expect(checkpoint(writer)).toBe(false);
  reader.exec('COMMIT');
  expect(checkpoint(writer)).toBe(true);
  expect(statSync(`${file}-wal`).size).toBe(0);
  reader.close();
  writer.close();
});

test('no other module opens SQLite', () => {
  const root = fileURLToPath(new URL('../../../electron', import.meta.url));
  const offenders = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== path.join('core', 'db', 'connection.ts'))
    .filter((name) => {
      const text = readFileSync(path.join(root, name), 'utf8');
      return /new Database\(|require\)?\(.*better-sqlite3|import (?!type).*'(better-sqlite3|node:sqlite)'|unsafeMode|loadExtension/.test(
        text,
      );
    });
  expect(offenders).toEqual([]);
});
