import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import type { Connection } from '../../../electron/core/db/connection.ts';
import { findIncomingWindow } from '../../../electron/core/incoming/incoming-search.repository.ts';
import { openTestOffice } from '../../support/office.ts';
import { fillRegister } from './long-register.ts';

const today = '2026-11-22';
const orders = {
  number: ['d.book_id', 'd.number', 'd.suffix'],
  symbol: ['CAST(d.symbol_key AS INTEGER)', 'd.symbol_key', 'd.date_key'],
  issuer: ['s.name_key', 's.id', 'd.date_key'],
  documentDate: ['d.document_date', 'd.date_key'],
  deadline: ['d.deadline', 'd.date_key'],
} as const;
type Order = keyof typeof orders;

/** The same window by sorting everything and passing over what lies before it. */
function findPlainly(
  db: Connection,
  { bookId, from, to }: { readonly bookId: number | null; readonly from: string | null; readonly to: string | null },
  by: Order,
  descending: boolean,
  offset: number,
): unknown[] {
  const way = descending ? 'DESC' : 'ASC';
  const empty = by === 'deadline' ? 'deadline' : by === 'documentDate' ? 'document_date' : null;
  const last = empty === null ? [] : [`d.${empty} IS NULL`, `iif(d.${empty} IS NULL, -d.date_key, 0)`];
  return db
    .prepare(
      `SELECT d.id FROM incoming_document d NOT INDEXED JOIN issuer s ON s.id = d.issuer_id
       WHERE (@bookId IS NULL OR d.book_id = @bookId) AND (@from IS NULL OR d.arrival_date >= @from) AND (@to IS NULL OR d.arrival_date <= @to)
       ORDER BY ${[...last, ...orders[by].map((column) => `${column} ${way}`)].join(', ')} LIMIT 50 OFFSET @offset`,
    )
    .pluck()
    .all({ bookId, from, to, offset });
}

/** Whole numbers below a limit, the same in every run. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

test('trang ở bất cứ đâu của một danh sách xếp theo cột: đúng như xếp lại cả sổ, khi vào sổ, sửa, hủy, đổi ngày, đổi tên cơ quan', async () => {
  const office = await openTestOffice();
  const bookId = await office.bookId();
  fillRegister(office, 7000, bookId);
  const db = office.openFile();
  const random = createRandom(7);
  const day = (): string => new Date(Date.UTC(2026, 0, 1 + random(380))).toISOString().slice(0, 10);
  const symbols = ['', '9', '100', '99999999999999999999', '12345678901234567890123 cv', '𠀀', '\uFFFD', 'đ'];
  const symbol = (): string =>
    random(3) === 0 ? (symbols[random(symbols.length)] ?? '') : `${random(999)} cv ${random(9)}`;
  let lastNumber = 7000;
  const enter = (): void => {
    const date = day();
    const from = Math.round((Date.parse(date) - Date.UTC(1900, 0, 1)) / 86_400_000) * 100_000;
    lastNumber += 1;
    db.prepare("INSERT INTO issued_number (series_id, number, state) VALUES (?, ?, 'issued')").run(bookId, lastNumber);
    db.prepare(
      `INSERT INTO incoming_document (date_key, book_id, number, arrival_date, channel, symbol, symbol_key, document_date, issuer_id, issuer_name,
         subject, signer, copies, urgency, addressee, direction, deadline, file_note, note, registered_at, registered_by)
       SELECT coalesce((SELECT max(date_key) + 1 FROM incoming_document WHERE date_key BETWEEN @from AND @from + 99999), @from), @bookId, @number,
         @date, 'paper', @symbol, @symbol, @documentDate, (SELECT id FROM issuer ORDER BY id LIMIT 1 OFFSET @issuer), 'x', 'việc', '', 1, 'normal', '', '',
         @deadline, '', '', '2026-01-01T00:00:00.000Z', 'Lan'`,
    ).run({
      from,
      bookId,
      number: lastNumber,
      date,
      symbol: symbol(),
      documentDate: random(3) === 0 ? null : day(),
      deadline: random(3) === 0 ? null : day(),
      issuer: random(3),
    });
  };
  const change = (column: string, value: string | number | null): void =>
    void db.prepare(`UPDATE incoming_document SET ${column} = ? WHERE id = ?`).run(value, 1 + random(lastNumber));
  const moveToDay = (id: number, date: string): void => {
    const from = Math.round((Date.parse(date) - Date.UTC(1900, 0, 1)) / 86_400_000) * 100_000;
    db.prepare(
      `UPDATE incoming_document SET arrival_date = @date, date_key = coalesce((SELECT max(date_key) + 1 FROM incoming_document
         WHERE date_key BETWEEN @from AND @from + 99999), @from) WHERE id = @id`,
    ).run({ id, date, from });
  };
  const changes = [
    () => change('symbol_key', symbol()),
    () => change('document_date', random(2) === 0 ? null : day()),
    () => change('deadline', random(2) === 0 ? null : day()),
    () => moveToDay(1 + random(lastNumber), day()),
    () => change('version', 2),
    () =>
      db
        .prepare('UPDATE issuer SET name_key = ? WHERE id = (SELECT min(id) + ? FROM issuer)')
        .run(`x${random(99)}`, random(3)),
    () => db.transaction(() => Array.from({ length: 2200 }, enter))(),
  ];
  const filters = [
    { bookId: null, from: null, to: null },
    { bookId, from: null, to: null },
    { bookId: null, from: '2026-02-10', to: '2026-12-15' },
    { bookId, from: null, to: '2026-12-31' },
  ];
  const names = Object.keys(orders) as Order[];
  for (let round = 0; round < 250; round += 1) {
    if (random(2) === 0) for (let count = random(4); count > 0; count -= 1) enter();
    if (random(4) === 0) changes[random(round % 100 === 99 ? changes.length : changes.length - 1)]?.();
    if (random(3) === 0) await nextTurn();
    const by = names[random(names.length)] ?? 'number';
    const filter = filters[random(filters.length)] ?? { bookId: null, from: null, to: null };
    const descending = random(2) === 0;
    const offset = [0, 40, 999, 1000, 3500, 6900, lastNumber - 50, lastNumber][random(8)] ?? 0;
    const { ids, sorted } = findIncomingWindow(
      db,
      { ...allIncoming, ...filter },
      { by, descending },
      today,
      offset,
      50,
    );
    expect(sorted).toBe(true);
    expect(ids, `${round}: ${by} ${descending} ${offset} ${JSON.stringify(filter)}`).toEqual(
      findPlainly(db, filter, by, descending, offset),
    );
  }
}, 60_000);

test('kết quả nhiều của một bộ lọc: trang ở giữa đúng như đọc một lượt, cả sau khi có thay đổi', async () => {
  const office = await openTestOffice();
  fillRegister(office, 13_000, await office.bookId());
  const db = office.openFile();
  const filter = { ...allIncoming, typeCode: 'CV' };
  const plain = (offset: number): unknown[] =>
    db
      .prepare('SELECT rowid FROM incoming_search WHERE incoming_search MATCH ? ORDER BY rowid DESC LIMIT 50 OFFSET ?')
      .pluck()
      .all(`tags : "xt${Buffer.from('CV').toString('hex')}"`, offset);
  const keys = (ids: readonly number[]): unknown[] =>
    ids.map((id) => db.prepare('SELECT date_key FROM incoming_document WHERE id = ?').pluck().get(id));
  for (const offset of [0, 4999, 5000, 6500, 7200, 12_000, 12_990]) {
    expect(keys(findIncomingWindow(db, filter, null, today, offset, 50).ids)).toEqual(plain(offset));
    await nextTurn();
    db.prepare('DELETE FROM incoming_search WHERE rowid = (SELECT date_key FROM incoming_document WHERE id = ?)').run(
      offset + 1,
    );
    for (const again of [6600, 12_500, offset])
      expect(keys(findIncomingWindow(db, filter, null, today, again, 50).ids)).toEqual(plain(again));
  }
});
