import type { MethodInput } from '../../electron/contract/api.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export type CopyFilter = MethodInput<'copy.count'>;
export type CopySort = NonNullable<MethodInput<'copy.page'>['sort']>;

export const useCopyDefaults = (input: MethodInput<'copy.getDefaults'>) =>
  useCall('copy.getDefaults', input, { keepPrevious: true });
export const useCopy = (id: number) => useCall('copy.get', { id });
/** How many copies the filter finds. */
export const useCopyTotal = (filter: CopyFilter) => useCall('copy.count', filter, { keepPrevious: true }).data?.total;

export const copyPagesKey = (filter: CopyFilter, sort: CopySort | null): readonly unknown[] => [
  'copy',
  'copy.page',
  filter,
  sort,
];

/** One page of the register of copies. Throws CallError. */
export async function pageCopies(
  filter: CopyFilter,
  offset: number,
  limit: number,
  signal?: AbortSignal,
  sort: CopySort | null = null,
) {
  return call('copy.page', { ...filter, sort, offset, limit }, signal ? { signal } : {});
}

export const useIssueCopy = () => useCommand('copy.issue');
export const useCorrectCopy = () => useCommand('copy.correct');
export const useVoidCopy = () => useCommand('copy.void');
