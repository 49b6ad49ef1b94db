import path from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../../../electron/core/db/connection.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { makeFolder } from './temporary-folder.ts';

const noBackup = (): Promise<void> => Promise.resolve();

test('bước 2: sổ cũ giữ nguyên từng dòng, các cột mới để trống', async () => {
  const connection = openConnection(path.join(makeFolder(), 'so.db'), { create: true });
  await migrate(connection, migrations.slice(0, 1), noBackup);
  connection.exec(`
    INSERT INTO organ (id, name, name_key, symbol, kind, aliases, alias_keys, channel, position)
      VALUES (1, 'Ban Tổ chức Tỉnh ủy', 'ban to chuc tinh uy', 'BTCTU', 'advisory', '', '', 'network', 1);
    INSERT INTO person (id, full_name, name_key, title, organ_id, channel, position) VALUES (1, 'Trần Quang An', 'tran quang an', 'Trưởng Ban', 1, 'hand', 1);
    INSERT INTO distribution (id, owner_kind, owner_id, as_of, lines, totals, recipients, copies, acknowledged)
      VALUES (1, 'copy', 1, '2022-01-14', '[]', '{}', 2, 3, 1);
    INSERT INTO distribution_recipient (id, distribution_id, line_index, recipient_key, name, channel, copies, received_on, received_by, note) VALUES
      (1, 1, 0, 'organ:1', 'Ban Tổ chức Tỉnh ủy', 'network', 1, '2022-01-17', 'Hà', ''),
      (2, 1, 1, 'person:1', 'Đồng chí Trần Quang An', 'hand', 2, NULL, '', 'Đi vắng');`);
  const columns =
    'id, distribution_id, line_index, recipient_key, name, channel, copies, received_on, received_by, note';
  const read = () => connection.prepare(`SELECT ${columns} FROM distribution_recipient ORDER BY id`).raw().all();
  const before = read();

  expect(await migrate(connection, migrations.slice(0, 2), noBackup)).toEqual([2]);

  expect(read()).toEqual(before);
  expect(
    connection.prepare('SELECT name, channel, address, email, route, parent_id, merged_into_id FROM organ').raw().all(),
  ).toEqual([['Ban Tổ chức Tỉnh ủy', 'network', '', '', '', null, null]]);
  expect(connection.prepare('SELECT full_name, address, merged_into_id FROM person').raw().all()).toEqual([
    ['Trần Quang An', '', null],
  ]);
  expect(
    connection.prepare('SELECT acknowledged, returnable, return_by, sheets_per_copy FROM distribution').raw().all(),
  ).toEqual([[1, null, null, null]]);
  expect(
    connection
      .prepare('SELECT copy_from, copy_to, sent_on, returned_on, returned_copies FROM distribution_recipient')
      .raw()
      .all(),
  ).toEqual([
    [null, null, null, null, 0],
    [null, null, null, null, 0],
  ]);
  const bad = "UPDATE distribution_recipient SET sent_on = '22/11/2026'";
  expect(() => connection.exec(bad)).toThrow(/CHECK/);
  connection.close();
});
