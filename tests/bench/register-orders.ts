import { setImmediate as nextTurn } from 'node:timers/promises';

/** One line of the bench: our work and the plain cost of it in turns, each time after `before`. */
export type Line = (
  name: string,
  ours: () => Promise<unknown>,
  plain: () => Promise<unknown>,
  /** Highest ratio allowed. */
  bar: number | null,
  /** Highest p95 allowed, in ms. */
  ceiling: number | null,
  before?: () => Promise<unknown>,
) => Promise<void>;

/** Every order both ways, from the beginning, the middle and the end; in a span of days, and after a command. */
export async function measureOrders(
  line: Line,
  page: (filter: object, offset?: number) => Promise<unknown>,
  plain: () => unknown,
  rows: number,
  bookId: number,
): Promise<void> {
  const orders = { symbol: 'ký hiệu', issuer: 'cơ quan', documentDate: 'ngày VB', deadline: 'hạn', number: 'số đến' };
  const peer = (): Promise<unknown> => Promise.resolve(plain());
  const span = { from: '2026-03-01', to: '2026-09-30', bookId };
  for (const [by, name] of Object.entries(orders)) {
    for (const descending of [true, false]) {
      const sort = { by, descending };
      const way = `xếp ${name} ${descending ? '↓' : '↑'}`;
      // The first page after the order is chosen, as a clerk sees it; the rest is looked at while nobody asks.
      await page({ sort });
      await page({ ...span, sort });
      for (let turns = 0; turns < 500; turns += 1) await nextTurn();
      for (const [place, offset] of [
        ['đầu', 0],
        ['giữa', Math.floor(rows / 2)],
        ['cuối', Math.max(0, rows - 50)],
      ] as const)
        await line(`${way}, ${place}`, () => page({ sort }, offset), peer, null, 20);
      await line(`${way}, giữa kỳ`, () => page({ ...span, sort }, Math.floor(rows / 3)), peer, null, 20);
    }
  }
}
