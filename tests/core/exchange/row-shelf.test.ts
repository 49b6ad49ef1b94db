import { expect, test } from 'vitest';
import type { ImportedRow } from '../../../electron/core/exchange/register-form.ts';
import { createRowShelf, shelvedRows } from '../../../electron/core/exchange/row-shelf.ts';

interface Fields {
  readonly subject: string;
  readonly pages: number | null;
  readonly lines: readonly string[];
  readonly body: { readonly id: number; readonly name: string };
}

const bodies = [
  { id: 1, name: 'Tỉnh ủy' },
  { id: 2, name: 'Văn phòng Tỉnh ủy' },
];

function row(rowNumber: number, changes: Partial<Fields> = {}): ImportedRow<Fields> {
  return {
    rowNumber,
    series: `{"body":${rowNumber % 2}}`,
    number: rowNumber * 3,
    suffix: rowNumber % 5 === 0 ? 'a' : '',
    numberText: `${rowNumber * 3}-CV/VPTU`,
    date: '2022-01-18',
    fields: {
      subject: `Về việc “số ${rowNumber}”\nvà đ, ờ, ể`,
      pages: rowNumber % 3 === 0 ? null : rowNumber,
      lines: ['Như trên', `Lưu VPTU ${rowNumber}`],
      body: bodies[rowNumber % 2] ?? { id: 0, name: '' },
      ...changes,
    },
  };
}

test('a row comes off the shelf as it was put there, also over the edge of a chunk', () => {
  const shelf = createRowShelf<Fields>();
  const rows = Array.from({ length: 3000 }, (_, index) =>
    row(index, index % 700 === 0 ? { subject: 'ế'.repeat(200_000) } : {}),
  );
  const places = rows.map((one) => shelf.put(one));
  for (const place of places.toReversed()) expect(shelf.take(place)).toEqual(rows[place]);
});

test('letters that are half of a pair survive', () => {
  const shelf = createRowShelf<Fields>();
  const half = row(1, { subject: 'cụt \ud83d và đủ 😀' });
  expect(shelf.take(shelf.put(half))).toEqual(half);
});

test('what many rows share stays one thing', () => {
  const shelf = createRowShelf<Fields>();
  const [first, second] = [shelf.put(row(2)), shelf.put(row(4))];
  expect(shelf.take(first).fields.body).toBe(bodies[0]);
  expect(shelf.take(second).fields.body).toBe(bodies[0]);
});

test('rows stand in the order that was chosen', () => {
  const shelf = createRowShelf<Fields>();
  for (let number = 0; number < 5; number += 1) shelf.put(row(number));
  const chosen = shelvedRows(shelf, [3, 0, 4]);
  expect(chosen.length).toBe(3);
  expect([...chosen].map(({ rowNumber }) => rowNumber)).toEqual([3, 0, 4]);
  expect(chosen.slice(1, 3).map(({ rowNumber }) => rowNumber)).toEqual([0, 4]);
  expect([chosen.at(0)?.rowNumber, chosen.at(-1)?.rowNumber, chosen.at(7)]).toEqual([3, 4, undefined]);
});
