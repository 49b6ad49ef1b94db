import { describe, expect, it } from 'vitest';
import {
  bandHeight,
  createGeometry,
  rowAt,
  rowHeight,
  scrolledHeight,
  toDistance,
  topOfBand,
  topOfRow,
  toScrollTop,
  visibleRange,
} from '../../renderer/components/register-table/table-geometry.ts';

const threeDays = createGeometry(10, [0, 3, 7]);

describe('where rows and day bands lie', () => {
  it('puts a band over the first row of each day', () => {
    expect(topOfBand(threeDays, 0)).toBe(0);
    expect(topOfRow(threeDays, 0)).toBe(bandHeight);
    expect(topOfRow(threeDays, 2)).toBe(bandHeight + 2 * rowHeight);
    expect(topOfBand(threeDays, 1)).toBe(bandHeight + 3 * rowHeight);
    expect(topOfRow(threeDays, 3)).toBe(2 * bandHeight + 3 * rowHeight);
    expect(threeDays.height).toBe(10 * rowHeight + 3 * bandHeight);
  });

  it('finds the row at a place, and the next one where a band lies', () => {
    for (let row = 0; row < 10; row += 1) {
      expect(rowAt(threeDays, topOfRow(threeDays, row))).toBe(row);
      expect(rowAt(threeDays, topOfRow(threeDays, row) + rowHeight - 1)).toBe(row);
    }
    expect(rowAt(threeDays, topOfBand(threeDays, 2) + 1)).toBe(7);
    expect(rowAt(threeDays, 1e9)).toBe(9);
    expect(rowAt(threeDays, -50)).toBe(0);
  });

  it('shows the band above the first row in view', () => {
    const range = visibleRange(threeDays, topOfRow(threeDays, 4), topOfRow(threeDays, 8));
    expect(range).toEqual({ firstRow: 4, lastRow: 8, firstBand: 1, lastBand: 2 });
  });

  it('shows nothing of an empty list and drops days that have no row yet', () => {
    expect(visibleRange(createGeometry(0, []), 0, 500)).toEqual({
      firstRow: 0,
      lastRow: -1,
      firstBand: 0,
      lastBand: -1,
    });
    expect(createGeometry(5, [0, 5, 9]).bandStarts).toEqual([0]);
  });
});

describe('a million rows', () => {
  const viewport = 600;
  const million = createGeometry(
    1_000_000,
    Array.from({ length: 2500 }, (_, day) => day * 400),
  );

  it('stay below the height that Chromium can show, at 200 % zoom too', () => {
    expect(million.height).toBeGreaterThan(33_554_428);
    expect(scrolledHeight(million.height) * 2).toBeLessThan(33_554_428);
  });

  it('are reached from the first to the very last', () => {
    const end = scrolledHeight(million.height) - viewport;
    expect(toDistance(0, million.height, viewport)).toBe(0);
    expect(toDistance(end, million.height, viewport)).toBe(million.height - viewport);
    expect(rowAt(million, toDistance(end, million.height, viewport) + viewport - 1)).toBe(999_999);
  });

  it('lie where the scroll bar says, to the pixel', () => {
    for (const row of [0, 1, 399, 400, 123_456, 999_980]) {
      const distance = topOfRow(million, row);
      expect(toDistance(toScrollTop(distance, million.height, viewport), million.height, viewport)).toBeCloseTo(
        distance,
        3,
      );
    }
  });

  it('leave the scroll bar of a short list alone', () => {
    expect(toDistance(123, threeDays.height, viewport)).toBe(123);
    expect(toScrollTop(123, threeDays.height, viewport)).toBe(123);
  });
});
