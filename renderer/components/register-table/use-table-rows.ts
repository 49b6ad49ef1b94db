import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useRested } from '../use-rested.ts';

const pageSize = 100;

/** Where the rows of a table come from. */
export interface RowSource<Row> {
  /** Identifies the filter; starts with the topic, so that commands refresh it. */
  readonly key: readonly unknown[];
  load(offset: number, limit: number, signal: AbortSignal): Promise<readonly Row[]>;
}

export interface LoadedRows<Row> {
  /** The row of this filter, or undefined while it is on its way. */
  rowAt(index: number): Row | undefined;
  /** To be painted: the row, or what stood there a moment ago, so that typing a search does not make the list flicker. */
  paintedAt(index: number): Row | undefined;
  readonly error: Error | null;
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
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => source.load(page * pageSize, pageSize, signal),
    })),
  });
  const pages: Pages<Row> = new Map(
    answers.flatMap(({ data }, index) => (data ? [[from + index, data] as const] : [])),
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
  };
}
