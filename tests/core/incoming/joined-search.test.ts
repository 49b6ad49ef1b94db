import { expect, test } from 'vitest';
import type { Connection } from '../../../electron/core/db/connection.ts';
import {
  joinParts,
  keepPartsApart,
  writeOutGathered,
} from '../../../electron/core/incoming/incoming-search.repository.ts';
import { openTestOffice } from '../../support/office.ts';

const settings = (db: Connection): unknown =>
  Object.fromEntries(
    db.prepare("SELECT k, v FROM incoming_search_config WHERE k <> 'version'").raw().all() as (readonly [
      string,
      unknown,
    ])[],
  );
const partsOf = (db: Connection): number =>
  db.prepare('SELECT count(DISTINCT segid) FROM incoming_search_idx').pluck().get() as number;
const find = (db: Connection, word: string): number =>
  db.prepare('SELECT count(*) FROM incoming_search WHERE incoming_search MATCH ?').pluck().get(word) as number;

test('chữ của nhiều dòng ghi thành từng phần rồi nối lại: tìm thấy đủ, phần nối lại còn một, cách giữ mục lục như thường', async () => {
  const office = await openTestOffice();
  const db = office.openFile();
  const insert = db.prepare('INSERT INTO incoming_search (rowid, subject) VALUES (?, ?)');
  db.exec('BEGIN');
  keepPartsApart(db);
  for (let row = 1; row <= 600; row += 1) {
    insert.run(row, `thong bao so${row}`);
    if (row % 10 === 0) writeOutGathered(db);
  }
  const apart = partsOf(db);
  const steps = [...joinParts(db)].length;
  db.exec('COMMIT');
  expect(apart).toBe(60);
  expect(partsOf(db)).toBe(1);
  expect(steps).toBeGreaterThan(1);
  expect(settings(db)).toEqual({ automerge: 4, crisismerge: 16 });
  expect(find(db, 'thong')).toBe(600);
  expect(find(db, 'so417')).toBe(1);
  db.exec("INSERT INTO incoming_search (incoming_search) VALUES ('integrity-check')");
});
