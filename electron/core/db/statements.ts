/** Prepared statements, kept per connection, and rows as objects in the words of the code. */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';

const caches = new WeakMap<Connection, Map<string, Statement<unknown[], unknown>>>();

/** The prepared form of `sql` on this connection; prepared once. */
export function statement(db: Connection, sql: string): Statement<unknown[], unknown> {
  let cache = caches.get(db);
  if (!cache) caches.set(db, (cache = new Map()));
  let prepared = cache.get(sql);
  if (!prepared) cache.set(sql, (prepared = db.prepare(sql)));
  return prepared;
}

type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlParameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

// better-sqlite3 takes ?1, ?2 … as names; lists are handed over under those names.
function bind(sql: string, parameters: SqlParameters): unknown[] {
  if (!Array.isArray(parameters)) return [parameters];
  const values = parameters as readonly SqlValue[];
  return /\?\d/.test(sql) ? [Object.fromEntries(values.map((value, index) => [index + 1, value]))] : [...values];
}

/** All rows of a query, columns renamed from snake_case to camelCase. `Row` states what the query selects. */
export function selectRows<Row>(db: Connection, sql: string, parameters: SqlParameters = []): Row[] {
  return (statement(db, sql).all(...bind(sql, parameters)) as Record<string, unknown>[]).map(
    (row) => toCamelCase(row) as Row,
  );
}

/** The first row of a query, or undefined. */
export function selectRow<Row>(db: Connection, sql: string, parameters: SqlParameters = []): Row | undefined {
  const row = statement(db, sql).get(...bind(sql, parameters)) as Record<string, unknown> | undefined;
  return row && (toCamelCase(row) as Row);
}

/** The single value of a query with one column, or undefined when there is no row. */
export function selectValue<Value>(db: Connection, sql: string, parameters: SqlParameters = []): Value | undefined {
  const row = statement(db, sql).get(...bind(sql, parameters)) as Record<string, unknown> | undefined;
  return row && (Object.values(row)[0] as Value);
}

/** Runs a writing statement; returns the id of an inserted row and the number of rows changed. */
export function run(
  db: Connection,
  sql: string,
  parameters: SqlParameters = [],
): { readonly id: number; readonly changes: number } {
  const { lastInsertRowid, changes } = statement(db, sql).run(...bind(sql, parameters));
  return { id: Number(lastInsertRowid), changes };
}

/** Inserts `row` (camelCase keys are the columns in snake_case) and returns its id. The keys come from our code, never from input. */
export function insertRow(db: Connection, table: string, row: Readonly<Record<string, SqlValue | undefined>>): number {
  const keys = Object.keys(row).filter((key) => row[key] !== undefined);
  const sql = `INSERT INTO ${table} (${keys.map(toSnakeCase).join(', ')}) VALUES (${keys.map((key) => `@${key}`).join(', ')})`;
  return run(db, sql, pick(row, keys)).id;
}

/** Updates the row with this id; returns false when there is none. */
export function updateRow(
  db: Connection,
  table: string,
  id: number,
  row: Readonly<Record<string, SqlValue | undefined>>,
): boolean {
  const keys = Object.keys(row).filter((key) => row[key] !== undefined);
  const sql = `UPDATE ${table} SET ${keys.map((key) => `${toSnakeCase(key)} = @${key}`).join(', ')} WHERE id = @id`;
  return run(db, sql, { ...pick(row, keys), id }).changes === 1;
}

function pick(row: Readonly<Record<string, SqlValue | undefined>>, keys: readonly string[]): Record<string, SqlValue> {
  return Object.fromEntries(keys.map((key) => [key, row[key] as SqlValue]));
}

// The same few names come back thousands of times; renaming each of them anew would cost more than the query.
const camelNames = new Map<string, string>();

function camelName(name: string): string {
  let camel = camelNames.get(name);
  if (camel === undefined) {
    camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    camelNames.set(name, camel);
  }
  return camel;
}

function toCamelCase(row: Record<string, unknown>): Record<string, unknown> {
  const renamed: Record<string, unknown> = {};
  for (const name of Object.keys(row)) renamed[camelName(name)] = row[name];
  return renamed;
}

/** "arrivalDate" → "arrival_date". */
export function toSnakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** SQLite has no booleans. */
export const toFlag = (value: boolean): 0 | 1 => (value ? 1 : 0);
