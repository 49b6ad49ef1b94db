import path from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../../../electron/core/db/connection.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { makeFolder } from './temporary-folder.ts';

const noBackup = (): Promise<void> => Promise.resolve();

test('bước 8: ngày chuyển của sổ cũ lấy từ lần đầu nhật ký ghi nơi nhận ấy; nơi không có trong nhật ký để trống', async () => {
  const connection = openConnection(path.join(makeFolder(), 'so.db'), { create: true });
  await migrate(connection, migrations.slice(0, 7), noBackup);
  connection.exec(`
    INSERT INTO number_series (id, kind, title, year, first_number, next_number) VALUES (1, 'incoming', 'Văn bản đến 2026', 2026, 1, 2);
    INSERT INTO issued_number (series_id, number, state) VALUES (1, 1, 'issued');
    INSERT INTO issuer (id, name, name_key) VALUES (1, 'Ban Tổ chức', 'ban to chuc');
    INSERT INTO incoming_document (id, date_key, book_id, number, arrival_date, channel, symbol, symbol_key, issuer_id, issuer_name, subject, signer,
      copies, urgency, addressee, direction, file_note, note, registered_at, registered_by)
      VALUES (1, 1, 1, 1, '2026-11-10', 'paper', '', '', 1, 'Ban Tổ chức', 'về cán bộ', '', 1, 'normal', '', '', '', '', '2026-11-10T02:00:00Z', 'Lan');
    INSERT INTO incoming_routing (document_id, position, recipient, role) VALUES
      (1, 0, 'Ban Dân vận', 'lead'), (1, 1, 'Phòng Tổng hợp', 'fyi'), (1, 2, 'Nơi nhập từ sổ cũ', 'fyi');`);
  const event = connection.prepare(
    `INSERT INTO audit_event (seq, at, actor, method, action, subject_kind, subject_id, reason, changes, state, prev_hash, hash)
     VALUES (@seq, @at, 'Lan', 'incoming.route', 'Chuyển', 'incoming', 1, '', '[]', @state, @prev, @hash)`,
  );
  const state = (...recipients: string[]): string =>
    JSON.stringify({ routing: recipients.map((recipient) => ({ recipient, role: 'fyi' })) });
  event.run({ seq: 1, at: '2026-11-10T02:00:00Z', state: state(), prev: '', hash: 'a' });
  // After five in the afternoon of Greenwich it is the next day in Vietnam.
  event.run({ seq: 2, at: '2026-11-11T17:30:00Z', state: state('Ban Dân vận'), prev: 'a', hash: 'b' });
  event.run({
    seq: 3,
    at: '2026-11-15T03:00:00Z',
    state: state('Ban Dân vận', 'Phòng Tổng hợp'),
    prev: 'b',
    hash: 'c',
  });
  // The text of an erased event is a digest.
  event.run({ seq: 4, at: '2026-11-16T03:00:00Z', state: 'sha256:0f', prev: 'c', hash: 'd' });

  expect(await migrate(connection, migrations.slice(0, 8), noBackup)).toEqual([8]);

  expect(
    connection.prepare('SELECT recipient, role, routed_on FROM incoming_routing ORDER BY position').raw().all(),
  ).toEqual([
    ['Ban Dân vận', 'lead', '2026-11-12'],
    ['Phòng Tổng hợp', 'fyi', '2026-11-15'],
    ['Nơi nhập từ sổ cũ', 'fyi', null],
  ]);
  expect(() => connection.exec("UPDATE incoming_routing SET routed_on = '12/11/2026'")).toThrow(/CHECK/);
  connection.exec(
    "INSERT INTO book_print (kind, part, scope, last_event, row_count, volume, first_page, last_page, printed_at, printed_by) VALUES ('incoming', 'period', '{}', 0, 1, '', 1, 1, '2026-11-22T02:00:00Z', 'Lan')",
  );
  expect(() => connection.exec('DELETE FROM book_print')).toThrow(/never deleted/);
  connection.close();
});
