import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useRested } from '../use-rested.ts';

const pageSize = 100;

/** Where the rows of a table come from. */
export interface RowSource<Row> {
  /** Identifies the filter; starts with the topic, so that commands refresh it. */
  readonly key: readonly unknown[];
  load(offset: number, limit: number, signal: AbortSignal): Promise<readonly Row[]>;
}

export interface LoadedRows<Row> {
  rowAt(index: number): Row | undefined;
  readonly error: Error | null;
}

/** Holds the pages around the rows in view and nothing else; pages seen a moment ago are shown at once. */
export function useTableRows<Row>(source: RowSource<Row>, firstRow: number, lastRow: number): LoadedRows<Row> {
  const firstPage = Math.max(0, Math.floor(firstRow / pageSize));
  const lastPage = Math.max(firstPage, Math.floor(Math.max(0, lastRow) / pageSize));
  const wanted = useRested(`${firstPage}-${lastPage}`, 40);
  const [from = 0, to = 0] = wanted.split('-').map(Number);
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...source.key, page],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => source.load(page * pageSize, pageSize, signal),
      // Keeps the rows on screen while the same page of another filter is asked for.
      placeholderData: keepPreviousData,
    })),
  });
  return {
    rowAt: (index) => answers[Math.floor(index / pageSize) - from]?.data?.[index % pageSize],
    error: answers.find((answer) => answer.error)?.error ?? null,
  };
}
