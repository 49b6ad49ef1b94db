/** A register of the first schema with real rows goes through every later step without losing or changing one. (F07) */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Connection, openConnection, readPragma } from '../../../electron/core/db/connection.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { makeFolder } from './temporary-folder.ts';

const noBackup = (): Promise<void> => Promise.resolve();

/** An office of the first version: two arrivals, one of them void, a certified copy, an outgoing document. */
const rows = `
  INSERT INTO desk_user VALUES (1, 'Ngô Thị Lan', 'clerk', 1);
  INSERT INTO office VALUES (1, 'Văn phòng Tỉnh ủy', 'Tỉnh ủy', 'Bắc Giang', 0, 1, '2026-01-02T01:00:00.000Z');
  INSERT INTO issuing_body VALUES (1, 'Văn phòng Tỉnh ủy', 'VPTU', '', 'VĂN PHÒNG', 'Bắc Giang', 'Văn phòng', 1, 1);
  INSERT INTO term VALUES (1, '2025 - 2030', '2025-10-01', NULL);
  INSERT INTO signer VALUES (1, 1, 'Lê Minh Hoàng', 'Chánh Văn phòng', 'none', '', 1, NULL, NULL);
  INSERT INTO number_series VALUES (1, 'incoming', 'Văn bản đến 2026', NULL, NULL, NULL, 2026, 790, 792, 1);
  INSERT INTO number_series VALUES (2, 'copy', 'Bản sao VPTU', 1, NULL, 1, NULL, 126, 127, 1);
  INSERT INTO number_series VALUES (3, 'outgoing', 'Thông báo VPTU', 1, 'TB', 1, NULL, 1, 2, 1);
  INSERT INTO issued_number VALUES (1, 790, '', 'issued', ''), (1, 791, '', 'void', ''), (2, 126, '', 'issued', ''), (3, 1, '', 'issued', '');
  INSERT INTO issuer VALUES (1, 'Ban Bí thư', 'ban bi thu', 2);
  INSERT INTO incoming_document SELECT n, n, 1, 789 + n, '', '2026-01-05', NULL, 'network', '12-CT/TW', '12-ct/tw', NULL, 1,
    'Ban Bí thư', 'CT', 'về công tác dân vận', '', NULL, 1, 'normal', '', '', NULL, '', '', NULL, NULL, '',
    iif(n = 2, 'void', 'registered'), '', 1, '2026-01-05T01:00:00.000Z', 'Ngô Thị Lan' FROM (SELECT 1 AS n UNION SELECT 2);
  INSERT INTO certified_copy VALUES (1, 2, 126, '', '126-BS/VPTU', 1, 1, 'certified_true', 'hd36', '2026-01-06', 1, '{}', NULL,
    '', '', '', 'issued', '', 1, '2026-01-06T01:00:00.000Z', 'Ngô Thị Lan');
  INSERT INTO outgoing_document VALUES (1, 3, 1, '', '1-TB/VPTU', 1, 'TB', '2026-01-07', 'lịch', 1, '{}', '{}', 1, '', '',
    'issued', '', 1, '2026-01-07T01:00:00.000Z', 'Ngô Thị Lan');
  INSERT INTO audit_event VALUES (1, '2026-01-05T01:00:00.000Z', 'Lan', 'm', 'a', 'k', 1, '', '[]', '{}', '0', 'h1');
  INSERT INTO answered_request VALUES ('r1', 'incoming.register', 'd', '{}', 1);`;

async function makeFirstVersion(): Promise<string> {
  const file = path.join(makeFolder(), 'so.db');
  const connection = openConnection(file, { create: true });
  await migrate(connection, migrations.slice(0, 1), noBackup);
  connection.exec(rows);
  connection.close();
  return file;
}

/** What no step may change: official numbers, who bears them, the chain, the answers given. */
function officialRows(connection: Connection): unknown {
  return [
    'SELECT series_id, number, suffix, state FROM issued_number ORDER BY 1, 2, 3',
    'SELECT id, kind, first_number, next_number FROM number_series ORDER BY id',
    'SELECT id, book_id, number, suffix, arrival_date, subject, status FROM incoming_document ORDER BY id',
    'SELECT id, series_id, number, suffix, number_text, copy_date FROM certified_copy ORDER BY id',
    'SELECT id, series_id, number, suffix, number_text, document_date FROM outgoing_document ORDER BY id',
    'SELECT seq, hash FROM audit_event ORDER BY seq',
    'SELECT request_id, answer FROM answered_request ORDER BY 1',
    'SELECT full_name FROM signer',
    'SELECT name FROM term',
  ].map((sql) => connection.prepare(sql).raw().all());
}

test('every step keeps the official rows of a register of the first version', async () => {
  const file = await makeFirstVersion();
  const connection = openConnection(file);
  const before = officialRows(connection);
  for (const step of migrations.slice(1)) {
    await migrate(connection, migrations.slice(0, step.version), noBackup);
    expect(officialRows(connection), step.name).toEqual(before);
    expect(connection.pragma('foreign_key_check'), step.name).toEqual([]);
    expect(connection.pragma('integrity_check', { simple: true }), step.name).toBe('ok');
  }
  expect(() => connection.exec('DELETE FROM incoming_document')).toThrow('never deleted');
  expect(() => connection.exec('UPDATE certified_copy SET number = 7')).toThrow(/never changes|FOREIGN KEY/);
  expect(() => connection.exec("DELETE FROM issued_number WHERE state = 'issued'")).toThrow();
  expect(() => connection.exec('DELETE FROM audit_event')).toThrow('never deleted');
  connection.close();
});

test('broken off at any statement of any step, the register stands at a step’s end with its official rows', async () => {
  const original = await makeFirstVersion();
  const file = path.join(path.dirname(original), 'copy.db');
  const probe = openConnection(original);
  const before = officialRows(probe);
  probe.close();
  const versions = new Set<number>();
  for (let last = 1; ; last += 1) {
    copyFileSync(original, file);
    let count = 0;
    let armed = false;
    const connection = openConnection(file, {
      onStatement: () => {
        if (armed && (count += 1) === last) throw new Error('broken off');
      },
    });
    armed = true;
    const finished = await migrate(connection, migrations, noBackup).then(
      () => true,
      () => false,
    );
    armed = false;
    versions.add(readPragma(connection, 'user_version'));
    expect(officialRows(connection), `statement ${last}`).toEqual(before);
    if (!finished) await migrate(connection, migrations, noBackup);
    expect(readPragma(connection, 'user_version')).toBe(migrations.length);
    expect(officialRows(connection), `after statement ${last} and again`).toEqual(before);
    connection.close();
    if (finished) break;
  }
  expect([...versions].toSorted((a, b) => a - b)).toEqual(migrations.map((step) => step.version));
}, 90_000);
