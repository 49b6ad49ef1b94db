import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useRested } from '../use-rested.ts';

/** Two screens full: what is asked for again at every letter of a search. */
const pageSize = 50;

/** Where the rows of a table come from. */
export interface RowSource<Row> {
  /** Identifies the filter; starts with the topic, so that commands refresh it. */
  readonly key: readonly unknown[];
  load(offset: number, limit: number, signal: AbortSignal): Promise<readonly Row[] | TablePage<Row>>;
}

/** Rows that say whether they stand in the order asked for. */
export interface TablePage<Row> {
  readonly rows: readonly Row[];
  readonly sorted: boolean;
}

export interface LoadedRows<Row> {
  /** The row of this filter, or undefined while it is on its way. */
  rowAt(index: number): Row | undefined;
  /** To be painted: the row, or what stood there a moment ago, so that typing a search does not make the list flicker. */
  paintedAt(index: number): Row | undefined;
  readonly error: Error | null;
  /** False when the rows are newest first because there were too many for the order asked for. */
  readonly sorted: boolean;
  /** How many rows there are as far as the pages tell: rows are shown before they have been counted. */
  totalFrom(counted: number | undefined): number;
}

type Pages<Row> = ReadonlyMap<number, readonly Row[]>;

function pick<Row>(pages: Pages<Row>, index: number): Row | undefined {
  return pages.get(Math.floor(index / pageSize))?.[index % pageSize];
}

/** Holds the pages around the rows in view and nothing else; pages seen a moment ago are shown at once. */
export function useTableRows<Row>(source: RowSource<Row>, firstRow: number, lastRow: number): LoadedRows<Row> {
  const firstPage = Math.max(0, Math.floor(firstRow / pageSize));
  const lastPage = Math.max(firstPage, Math.floor(Math.max(0, lastRow) / pageSize));
  // While the scroll bar is being dragged nothing is asked for.
  const wanted = useRested(`${firstPage}-${lastPage}`, 40);
  const [from = 0, to = 0] = wanted.split('-').map(Number);
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const answers = useQueries({
    queries: numbers.map((page) => ({
      queryKey: [...source.key, page],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<TablePage<Row>> => {
        const loaded = await source.load(page * pageSize, pageSize, signal);
        return 'rows' in loaded ? loaded : { rows: loaded, sorted: true };
      },
    })),
  });
  const pages: Pages<Row> = new Map(
    answers.flatMap(({ data }, index) => (data ? [[from + index, data.rows] as const] : [])),
  );
  const complete = answers.every(({ data }) => data !== undefined);
  const painted = useRef<Pages<Row>>(pages);
  useEffect(() => {
    if (complete) painted.current = pages;
  });
  return {
    rowAt: (index) => pick(pages, index),
    paintedAt: (index) => pick(pages, index) ?? (complete ? undefined : pick(painted.current, index)),
    error: answers.find((answer) => answer.error)?.error ?? null,
    sorted: answers.every(({ data }) => data?.sorted ?? true),
    totalFrom: (counted) => totalFrom(pages, counted),
  };
}

/** A page that is not full is the last one; a full one says how many there are at least. */
function totalFrom<Row>(pages: Pages<Row>, counted: number | undefined): number {
  let known = 0;
  for (const [page, rows] of pages) {
    if (rows.length > 0 && rows.length < pageSize) return page * pageSize + rows.length;
    if (page === 0 && rows.length === 0) return 0;
    known = Math.max(known, page * pageSize + rows.length);
  }
  return Math.max(known, counted ?? 0);
}
