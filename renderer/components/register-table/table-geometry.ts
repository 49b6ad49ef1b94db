/**
 * Where rows and day bands lie. Rows and bands have fixed heights, so every place follows by counting, for ten rows or a
 * million. Chromium shows no element higher than 33,554,428 px (at 200 % zoom half of it): beyond a cap the scroll bar
 * runs over a shorter way than the rows, and the last row of a million is still reached.
 */
export const rowHeight = 36;
export const bandHeight = 26;
const heightCap = 12_000_000;

export interface Geometry {
  readonly total: number;
  /** Height of all rows and bands in px, as if nothing were capped. */
  readonly height: number;
  /** Index of the first row under each band, ascending, the first being 0; empty without bands. */
  readonly bandStarts: readonly number[];
}

/** `bandStarts` beyond the last row are dropped: days may be counted a moment before or after the rows. */
export function createGeometry(total: number, bandStarts: readonly number[]): Geometry {
  const starts = bandStarts.filter((start) => start < total);
  return { total, bandStarts: starts, height: total * rowHeight + starts.length * bandHeight };
}

/** Number of bands whose first row is at or before `row`. */
function bandsUpTo(geometry: Geometry, row: number): number {
  let low = 0;
  let high = geometry.bandStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((geometry.bandStarts[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Distance in px from the top of the list to a row. */
export function topOfRow(geometry: Geometry, row: number): number {
  return row * rowHeight + bandsUpTo(geometry, row) * bandHeight;
}

/** Distance in px from the top of the list to a band. */
export function topOfBand(geometry: Geometry, band: number): number {
  return (geometry.bandStarts[band] ?? 0) * rowHeight + band * bandHeight;
}

/** The row that covers or follows a distance from the top, within the list. */
export function rowAt(geometry: Geometry, distance: number): number {
  let low = 0;
  let high = Math.max(0, geometry.total - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOfRow(geometry, middle) + rowHeight > distance) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface VisibleRange {
  readonly firstRow: number;
  /** Inclusive; smaller than firstRow when there are no rows. */
  readonly lastRow: number;
  readonly firstBand: number;
  readonly lastBand: number;
}

/** The rows and bands between two distances from the top. */
export function visibleRange(geometry: Geometry, from: number, to: number): VisibleRange {
  if (geometry.total === 0) return { firstRow: 0, lastRow: -1, firstBand: 0, lastBand: -1 };
  const firstRow = rowAt(geometry, from);
  const lastRow = rowAt(geometry, to);
  const bandsBefore = bandsUpTo(geometry, firstRow);
  const lastBand = bandsUpTo(geometry, lastRow) - 1;
  return { firstRow, lastRow, firstBand: Math.max(0, bandsBefore - 1), lastBand };
}

/** Height of the element that is scrolled, in px. */
export function scrolledHeight(height: number): number {
  return Math.min(height, heightCap);
}

/** From the position of the scroll bar to the distance from the top of the list. */
export function toDistance(scrollTop: number, height: number, viewport: number): number {
  const way = scrolledHeight(height) - viewport;
  if (height <= heightCap || way <= 0) return scrollTop;
  return (Math.min(scrollTop, way) / way) * (height - viewport);
}

/** From a distance from the top of the list to the position of the scroll bar. */
export function toScrollTop(distance: number, height: number, viewport: number): number {
  const way = scrolledHeight(height) - viewport;
  if (height <= heightCap || way <= 0) return distance;
  return (distance / (height - viewport)) * way;
}
